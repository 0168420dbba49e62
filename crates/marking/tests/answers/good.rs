//! Files that are answers.

use longhand_marking::answers::{Answers, Format, Place};
use longhand_marking::names::Names;

use crate::support::{answers, derivation, network};

/// What was read, as `name=digits` one after the other.
fn listed(answers: &Answers) -> String {
    let entries = answers.entries.iter();
    let entries = entries.map(|e| format!("{}={}", e.quantity, e.value.text));
    entries.collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(format: Format, file: impl AsRef<[u8]>, expected: &str) {
    match answers(format, file) {
        Ok(answers) => assert_eq!(listed(&answers), expected),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn json_is_read() {
    use Format::Json;
    check(
        Json,
        r#"{"w5_new": 0.3590, "dw5": "0.0822", "net_h1": null, "E_o1": ""}"#,
        "w5+=0.3590 dE/dw5=0.0822",
    );
    check(Json, r#"{"values": {"w5+": 0.40}}"#, "w5+=0.40");
    check(Json, r#"{"w6+": 1, "values": {"w5+": 0.4}}"#, "w6+=1 w5+=0.4");
    check(
        Json,
        r#"{"format": "x", "values": {"E": 1.5E-3}, "steps": [[{}]]}"#,
        "E_total=1.5E-3",
    );
    check(Json, r#"{"after": {"out_o1": 1}}"#, "after.out_o1=1");
    check(Json, r#"{"after": {"s1": {"out_o1": 1}}}"#, "after.out_o1=1");
    check(Json, "\u{feff}{\r\n\"w\\u0035\": 0.4\r\n}\r\n", "w5=0.4");
    check(Json, r#"{"w5": 0.1000000000000000000001}"#, {
        "w5=0.1000000000000000000001"
    });
    check(Json, r#"{"w5": "0,40"}"#, "w5=0,40");
}

#[test]
fn toml_is_read() {
    use Format::Toml;
    check(
        Toml,
        "# my paper\nw5_new = 0.3590\n\"dE/dw5\" = \"0.0822\"\nE = ''\n",
        "w5+=0.3590 dE/dw5=0.0822",
    );
    check(Toml, "after.out_o1 = 0.7\nafter.E = 1", {
        "after.out_o1=0.7 after.E_total=1"
    });
    check(Toml, "w6 = +1_0.5e-0\n[values]\nw5 = 0.40", {
        "w6=+1_0.5e-0 w5=0.40"
    });
    check(Toml, "\u{feff}w6 = 1\r\nw5 = 0.4\r\n", "w6=1 w5=0.4");
    check(Toml, "[after]\nE = 1\ns1.net_h1 = 2", {
        "after.E_total=1 after.net_h1=2"
    });
}

#[test]
fn csv_is_read() {
    use Format::Csv;
    check(Csv, "w5+,0.3590\ndw5,0.0822\nE,\n", "w5+=0.3590 dE/dw5=0.0822");
    check(Csv, "name,value\nw5,0.40", "w5=0.40");
    check(Csv, "Größe;Wert\nw5;0,40\nw6;.5", "w5=0,40 w6=.5");
    check(Csv, "w5,\"0,40\"\n\"w6\",1\n", "w5=0,40 w6=1");
    check(Csv, "w5\t0,40\n", "w5=0,40");
    check(Csv, "\u{feff}\r\n# mine\r\n w5 , 0.4 # yes\r\n,,\r\n", "w5=0.4");
    check(Csv, "w5,0.4,,\nw6,1,\n", "w5=0.4 w6=1");
    check(Csv, "∂E/∂out_h1 via o1; −0,5", "dE/dout_h1 via o1=−0,5");
    check(Csv, "\"after.out_o1\";\"1\"", "after.out_o1=1");
}

#[test]
fn a_path_stands_in_quotes() {
    let names = Names::of(&derivation(&network("mazur")));
    for file in ["\"dE/dw1 via h1,o2\",1", "dE/dw1 via h1,o2;1"] {
        let read = longhand_marking::answers::read(
            "paper.csv",
            file.as_bytes(),
            Format::Csv,
            &names,
        );
        let read = read.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(listed(&read), "dE/dw1 via h1,o2=1");
    }
}

#[test]
fn one_value_may_stand_twice() {
    check(Format::Csv, "w5+,0.40\nw5_new,0.4\n", "w5+=0.40");
    check(Format::Json, r#"{"w5+": 0.4, "w5_new": 0.400}"#, "w5+=0.400");
    check(Format::Toml, "'w5+' = 4e-1\nw5_new = 0.4\n", "w5+=4e-1");
}

#[test]
fn a_paper_may_be_empty_but_for_its_names() {
    check(Format::Json, r#"{"w5": null}"#, "");
    check(Format::Csv, "w5,", "");
    check(Format::Toml, "w5 = \"\"", "");
}

#[test]
fn an_answer_has_its_place() {
    let file = "w6,1\n  ∂E/∂w5;0,1\n";
    let answers = answers(Format::Csv, file).expect("it is read");
    assert_eq!(answers.entries[1].place, Place { line: 2, column: 3 });
    assert_eq!(answers.entries[1].spelling, "∂E/∂w5");
}

#[test]
fn a_file_says_by_its_name_what_it_is() {
    assert_eq!(Format::of_file("a/b.JSON"), Some(Format::Json));
    assert_eq!(Format::of_file("x.toml"), Some(Format::Toml));
    assert_eq!(Format::of_file("x.y.csv"), Some(Format::Csv));
    assert_eq!(Format::of_file("x.txt"), None);
    assert_eq!(Format::of_file("json"), None);
}
