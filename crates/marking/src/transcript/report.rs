//! The report on a transcript: those numbers that are not right in full, by
//! what they are; the right ones counted.

use longhand_derive::render::wrap::{width, wrap_prose};
use longhand_spec::outside::head;
use longhand_words::Language;
use longhand_words::mistakes::words;
use longhand_words::transcript::Say;
use serde_json::{Map, Value, json as object};

use super::{Examined, Judged, Printed, Rounding, Verdict};
use crate::mistakes::Mistake;

const COLUMNS: usize = 80;
const INDENT: usize = 3;
const GAP: usize = 3;
/// The columns of a number or a name that is shown in a row.
const WIDEST: usize = 26;

/// The report as text, of 80 columns.
pub fn text(examined: &Examined, language: Language) -> String {
    let page = Page { examined, language };
    let mut lines = page.heading();
    for group in page.groups() {
        lines.push(String::new());
        lines.extend(page.group(&group));
    }
    lines.join("\n") + "\n"
}

/// The report as one JSON object.
pub fn json(examined: &Examined, language: Language) -> Value {
    let printed = examined.printed.iter().map(|judged| row(judged, language));
    object!({
        "format": "longhand.transcript/1",
        "verdict": if examined.is_right() { "right" } else { "wrong" },
        "source": examined.source,
        "title": examined.title,
        "network": examined.network,
        "printed": printed.collect::<Vec<Value>>(),
    })
}

fn row(judged: &Judged, language: Language) -> Value {
    let Judged { printed, right, verdict } = judged;
    let mut row = Map::new();
    let mut put = |key: &str, value: Value| {
        row.insert(key.to_string(), value);
    };
    put("name", object!(printed.quantity.to_string()));
    put("network", object!(printed.network));
    put("where", object!(printed.place));
    put("steps", object!(printed.steps));
    put("given", object!(printed.text));
    put("right", object!(right));
    put("verdict", object!(verdict.id()));
    match verdict {
        Verdict::Mistake(mistake, others) => {
            put("mistake", object!(mistake.id));
            put("title", object!(title(mistake.id, language)));
            put("alternatives", others.iter().map(|m| m.id).collect());
        }
        Verdict::Convention(mistake) => put("mistake", object!(mistake.id)),
        Verdict::Slip(slip) => put("mistake", object!(slip.id())),
        Verdict::Copied(other) => put("of", object!(other.to_string())),
        Verdict::Rounded(rounding) => put("rounding", object!(id(*rounding))),
        _ => {}
    }
    Value::Object(row)
}

fn id(rounding: Rounding) -> &'static str {
    match rounding {
        Rounding::DoublePrecision => "double-precision",
        Rounding::LastDigit => "last-digit",
        Rounding::Earlier => "earlier",
    }
}

/// What a mistake or a slip is called.
fn title(id: &str, language: Language) -> String {
    words(id, language).map_or_else(|| id.to_string(), |words| words.title)
}

/// Numbers of which the same is to be said.
struct Group<'a> {
    sentences: Vec<String>,
    /// Where it stands among the groups.
    rank: usize,
    rows: Vec<&'a Judged>,
}

struct Page<'a> {
    examined: &'a Examined,
    language: Language,
}

impl<'a> Page<'a> {
    fn say(&self, say: &Say) -> String {
        say.say(self.language)
    }

    /// The source, and how many numbers are what.
    fn heading(&self) -> Vec<String> {
        let Examined { source, title, network, printed } = self.examined;
        let network = head(network, 40);
        let heading = match (source, title) {
            (Some(source), Some(title)) => self.say(&Say::Heading {
                source: head(source, 20),
                title: head(title, COLUMNS),
            }),
            (_, Some(title)) => head(title, COLUMNS),
            _ => self.say(&Say::Untitled { network: network.clone() }),
        };
        let count = |of: &dyn Fn(&Verdict) -> bool| {
            printed.iter().filter(|judged| of(&judged.verdict)).count()
        };
        let all = printed.len();
        let right = count(&|v| matches!(v, Verdict::Right));
        let mut counts = self.say(&Say::Counts { network, all, right });
        let unexplained = count(&|v| matches!(v, Verdict::Unexplained));
        let wrong = count(&Verdict::is_wrong) - unexplained;
        let cut_off = count(&|v| matches!(v, Verdict::CutOff));
        let rounded = all - right - wrong - unexplained - cut_off;
        for (count, say) in [
            (rounded, Say::Rounded { count: rounded }),
            (cut_off, Say::CutOffs { count: cut_off }),
            (wrong, Say::Wrong { count: wrong }),
            (unexplained, Say::Unexplaineds { count: unexplained }),
        ] {
            if count > 0 {
                counts.push_str(&self.say(&Say::Comma));
                counts.push_str(&self.say(&say));
            }
        }
        counts.push_str(&self.say(&Say::Stop));
        [wrap_prose(&heading, COLUMNS), wrap_prose(&counts, COLUMNS)].concat()
    }

    /// What is wrong goes first, in the order of the file; what is a remark
    /// goes last.
    fn groups(&self) -> Vec<Group<'a>> {
        let mut groups: Vec<Group<'a>> = Vec::new();
        for judged in &self.examined.printed {
            let sentences = self.sentences(&judged.verdict);
            if sentences.is_empty() {
                continue;
            }
            match groups.iter_mut().find(|g| g.sentences == sentences) {
                Some(group) => group.rows.push(judged),
                None => {
                    let rank = rank(&judged.verdict);
                    groups.push(Group { sentences, rank, rows: vec![judged] });
                }
            }
        }
        groups.sort_by_key(|group| group.rank);
        groups
    }

    /// What is said of a verdict; nothing of what is right.
    fn sentences(&self, verdict: &Verdict) -> Vec<String> {
        let of = |mistake: &Mistake| {
            (title(mistake.id, self.language), mistake.id.to_string())
        };
        let say = match verdict {
            Verdict::Right => return Vec::new(),
            Verdict::Rounded(Rounding::DoublePrecision) => Say::DoublePrecision,
            Verdict::Rounded(Rounding::LastDigit) => Say::LastDigit,
            Verdict::Rounded(Rounding::Earlier) => Say::Earlier,
            Verdict::CutOff => Say::CutOff,
            Verdict::Follows => Say::Follows,
            Verdict::Unexplained => Say::Unexplained,
            Verdict::Slip(slip) => {
                Say::Slip { title: title(slip.id(), self.language) }
            }
            Verdict::Copied(other) => Say::Copied { name: other.to_string() },
            Verdict::Convention(mistake) => {
                let (title, id) = of(mistake);
                Say::Convention { title, id }
            }
            Verdict::Mistake(mistake, others) => {
                let (title, id) = of(mistake);
                let mistake = self.say(&Say::Mistake { title, id });
                let others: Vec<&str> = others.iter().map(|m| m.id).collect();
                if others.is_empty() {
                    return vec![mistake];
                }
                let ids = others.join(", ");
                return vec![mistake, self.say(&Say::Alternatives { ids })];
            }
        };
        vec![self.say(&say)]
    }

    fn group(&self, group: &Group<'_>) -> Vec<String> {
        let mut lines: Vec<String> = { group.sentences.iter() }
            .flat_map(|sentence| wrap_prose(sentence, COLUMNS))
            .collect();
        let head = [Say::Quantity, Say::Printed, Say::Right];
        let head = head.map(|say| self.say(&say));
        let cells: Vec<[String; 3]> =
            group.rows.iter().map(|judged| self.cells(judged)).collect();
        let column = |k: usize| {
            let all = cells.iter().chain([&head]).map(|row| width(&row[k]));
            all.max().unwrap_or(0)
        };
        let widths = [column(0), column(1), column(2)];
        lines.push(laid(&head, widths));
        let mut place = "";
        for (judged, cells) in group.rows.iter().zip(&cells) {
            if judged.printed.place != place {
                place = &judged.printed.place;
                let room = COLUMNS - INDENT;
                lines.push(indented(INDENT, &self::head(place, room)));
            }
            lines.push(laid(cells, widths));
        }
        lines
    }

    fn cells(&self, judged: &Judged) -> [String; 3] {
        let Printed { quantity, text, steps, .. } = &judged.printed;
        let name = quantity.to_string();
        let name = match *steps {
            0 => name,
            steps => self.say(&Say::AfterSteps { name, steps }),
        };
        let right = judged.right.as_deref().unwrap_or("—");
        [head(&name, WIDEST), head(text, WIDEST), head(right, WIDEST)]
    }
}

fn rank(verdict: &Verdict) -> usize {
    match verdict {
        verdict if verdict.is_wrong() => 0,
        Verdict::Convention(_) => 1,
        Verdict::CutOff => 2,
        _ => 3,
    }
}

/// A row of a table; of one that is too wide, the last cell stands below.
fn laid(cells: &[String; 3], widths: [usize; 3]) -> String {
    let [name, printed, right] = cells;
    let indent = 2 * INDENT;
    let start = format!("{}{}", padded(name, widths[0] + GAP), printed);
    let whole = indent + widths.iter().sum::<usize>() + 2 * GAP;
    if whole > COLUMNS {
        let below = indented(indent + widths[0] + GAP, right);
        return format!("{}\n{below}", indented(indent, &start));
    }
    let start = padded(&start, widths[0] + widths[1] + 2 * GAP);
    indented(indent, &format!("{start}{right}"))
}

fn indented(columns: usize, text: &str) -> String {
    format!("{}{text}", " ".repeat(columns)).trim_end().to_string()
}

fn padded(text: &str, columns: usize) -> String {
    let free = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(free))
}
