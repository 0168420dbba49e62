//! Answers in TOML.

use std::ops::Range;

use longhand_spec::outside::{self, check_depth};
use longhand_words::answers::Right;
use longhand_words::flaws;
use toml::de::{DeTable, DeValue};

use super::Field;
use super::error::Remark;

/// The names and values of a file, one after the other.
pub(super) fn fields(text: &str) -> Result<Vec<Field>, Remark> {
    check_depth(text).map_err(|r| Remark::new(r.span, r.wrong, Right::Flat))?;
    let table = DeTable::parse(text).map_err(|e| reword(text, &e))?;
    let mut fields = Vec::new();
    nested(text, "", table.get_ref(), &mut fields)?;
    fields.sort_by_key(|field| field.at.start);
    Ok(fields)
}

/// The parser's objection, with the advice that answers need.
fn reword(text: &str, error: &toml::de::Error) -> Remark {
    let remark = outside::reword(text, error);
    let right = match (&remark.wrong, &remark.right) {
        (flaws::Wrong::BadKey { .. }, _) => Right::QuoteTheName,
        (_, flaws::Right::KeyValue) => Right::Toml,
        (flaws::Wrong::Duplicate { .. }, _) => Right::OneValue,
        _ => return remark.into(),
    };
    Remark::new(remark.span, remark.wrong, right)
}

/// A table's fields; a table within goes by a dot, but for `values`.
fn nested(
    text: &str,
    prefix: &str,
    table: &DeTable<'_>,
    fields: &mut Vec<Field>,
) -> Result<(), Remark> {
    for (key, value) in table {
        let name = format!("{prefix}{}", key.get_ref());
        let value_at = value.span();
        let value = match value.get_ref() {
            DeValue::Table(table) if name == "values" => {
                nested(text, "", table, fields)?;
                continue;
            }
            DeValue::Table(table) => {
                nested(text, &format!("{name}."), table, fields)?;
                continue;
            }
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(_) | DeValue::Float(_) => {
                text[value_at.clone()].to_owned()
            }
            other => return Err(unlike(value_at, other)),
        };
        fields.push(Field { name, at: key.span(), value, value_at });
    }
    Ok(())
}

fn unlike(at: Range<usize>, value: &DeValue<'_>) -> Remark {
    Remark::new(at, outside::wrong_kind(value), Right::ANumber)
}
