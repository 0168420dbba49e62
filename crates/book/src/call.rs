//! A directive, taken apart: `{{#name words option=value | caption}}`.

use crate::scan::Ground;

/// What a directive asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// `value`; of a box that is closed, `/learn`.
    pub name: String,
    /// What follows, in words.
    pub words: Vec<String>,
    /// `digits=4`; a value goes on up to the next option.
    pub options: Vec<(String, String)>,
    /// What stands after the bar.
    pub caption: Option<String>,
    /// Where it stands.
    pub ground: Ground,
}

impl Call {
    /// Takes a directive apart, braces and all.
    pub fn of(directive: &str, ground: Ground) -> Call {
        let inside = directive.strip_prefix("{{").unwrap_or(directive);
        let inside = inside.strip_suffix("}}").unwrap_or(inside);
        let inside = inside.strip_prefix('#').unwrap_or(inside);
        let inside = inside.split_whitespace().collect::<Vec<_>>().join(" ");
        let (call, caption) = match inside.split_once(" | ") {
            Some((call, caption)) => (call, Some(caption.trim().to_string())),
            None => (&inside[..], None),
        };
        let mut parts = call.split_whitespace();
        let name = parts.next().unwrap_or_default().to_string();
        let (mut words, mut options) = (Vec::new(), Vec::new());
        for part in parts {
            match (option(part), options.last_mut()) {
                (Some((key, value)), _) => options.push((key, value)),
                (None, Some((_, value))) => {
                    value.push(' ');
                    value.push_str(part);
                }
                (None, None) => words.push(part.to_string()),
            }
        }
        Call { name, words, options, caption, ground }
    }

    /// The value of an option, if it is given.
    pub fn option(&self, key: &str) -> Option<&str> {
        let mut options = self.options.iter();
        options.find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// The words from the `from`th on, as one.
    pub fn rest(&self, from: usize) -> String {
        self.words.get(from..).unwrap_or_default().join(" ")
    }
}

fn option(part: &str) -> Option<(String, String)> {
    let (key, value) = part.split_once('=')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_lowercase());
    is_key.then(|| (key.to_string(), value.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directive_is_taken_apart() {
        let call = Call::of(
            "{{#told mazur w1 only=dE/dw1 via h1,o2 style=delta | A | b}}",
            Ground::Prose,
        );
        assert_eq!(call.name, "told");
        assert_eq!(call.words, ["mazur", "w1"]);
        assert_eq!(call.option("only"), Some("dE/dw1 via h1,o2"));
        assert_eq!(call.option("style"), Some("delta"));
        assert_eq!(call.caption.as_deref(), Some("A | b"));
        assert_eq!(call.rest(1), "w1");
    }

    #[test]
    fn what_closes_a_box_says_so() {
        assert_eq!(Call::of("{{/learn}}", Ground::Prose).name, "/learn");
    }
}
