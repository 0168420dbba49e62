//! Every language has the same chapters with the same numbers and listings,
//! and one command makes them all.

use std::fs;
use std::path::{Path, PathBuf};

use longhand_book::chapters::{self, Chapter, Kind};
use longhand_book::press;
use longhand_words::Language;

use crate::book::{CHAPTERS, directives, none, root};

#[test]
fn every_language_has_the_same_numbers() {
    let others = chapters::written(&root()).into_iter();
    for language in others.filter(|l| *l != Language::English) {
        let other = chapters::read(&root(), language).expect("the chapters");
        none(&apart(&CHAPTERS, &other), "chapters that differ");
    }
}

/// Where two books differ that should differ in their words alone.
fn apart(one: &[Chapter], other: &[Chapter]) -> Vec<String> {
    let files = |book: &[Chapter]| -> Vec<(PathBuf, Kind)> {
        book.iter().map(|c| (c.file.clone(), c.kind)).collect()
    };
    if files(one) != files(other) {
        return vec!["the table of contents".to_string()];
    }
    let differs = |(one, other): &(&Chapter, &Chapter)| {
        numbers_of(one) != numbers_of(other)
    };
    let pairs = one.iter().zip(other).filter(differs);
    pairs.map(|(chapter, _)| chapter.file.display().to_string()).collect()
}

/// The directives of a chapter, sorted: another language has another order of
/// words. What is in words itself does not count.
fn numbers_of(chapter: &Chapter) -> Vec<String> {
    let calls = directives(chapter).into_iter().map(|(_, call)| call);
    let mut numbers: Vec<String> = calls
        .filter(|call| !["term", "fold"].contains(&call.name.as_str()))
        .map(|call| {
            format!("{} {:?} {:?}", call.name, call.words, call.options)
        })
        .collect();
    numbers.sort();
    numbers
}

fn chapter(text: &str) -> Chapter {
    let (title, file) = (String::new(), "x.md".into());
    Chapter { title, file, kind: Kind::Spine, text: text.to_string() }
}

#[test]
fn words_may_differ_and_numbers_may_not() {
    let english = [chapter("It is {{#value mazur w5}}, {{#term net}}.")];
    let chinese = [chapter("{{#term 净输入}}：{{#value mazur w5}}。")];
    let wrong = [chapter("{{#term 净输入}}：{{#value mazur w6}}。")];
    assert_eq!(apart(&english, &chinese), [""; 0]);
    assert_eq!(apart(&english, &wrong), ["x.md"]);
    assert_eq!(apart(&english, &[]), ["the table of contents"]);
}

#[test]
fn one_command_makes_every_language() {
    let folder = tempfile::tempdir().expect("a folder");
    let (project, into) = (folder.path(), folder.path().join("made"));
    fs::copy(root().join("book.toml"), project.join("book.toml"))
        .expect("the settings");
    write(project, "en", "One weight", "w5 is {{#value mazur w5+}}.");
    write(project, "zh", "一个权重", "w5 变为 {{#value mazur w5+}}。");
    press(project, &into).unwrap_or_else(|troubles| panic!("{troubles:?}"));

    let page = |name: &str| {
        fs::read_to_string(into.join(name)).unwrap_or_else(|e| panic!("{e}"))
    };
    let number = "0.358916480";
    for (code, answer) in [("en", "Answer"), ("zh", "答案")] {
        let html = page(&format!("{code}/one.html"));
        assert!(html.contains(number), "{code} has the number");
        assert!(html.contains(answer), "{code} speaks its language");
        assert!(html.contains(&format!("<html lang=\"{code}\"")));
        assert!(page("index.html").contains(&format!("{code}/index.html")));
    }
}

fn write(project: &Path, code: &str, title: &str, text: &str) {
    let folder = project.join("docs").join(code);
    fs::create_dir_all(&folder).expect("a folder");
    let summary = format!(
        "# Summary\n\n[{title}](index.md)\n\n# A\n\n- [{title}](one.md)\n"
    );
    let chapter = format!(
        "# {title}\n\n{text}\n\n{{{{#exercise}}}}\n?\n{{{{#answer}}}}\n!\n\
         {{{{/answer}}}}\n{{{{/exercise}}}}\n"
    );
    for (file, text) in [
        ("SUMMARY.md", &summary),
        ("index.md", &format!("# {title}\n")),
        ("one.md", &chapter),
    ] {
        fs::write(folder.join(file), text).expect("a file");
    }
}
