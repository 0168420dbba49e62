//! Lines of a width.

use super::table::width;

/// Parts with something between them, as many in each line as fit.
pub(super) fn joined(
    parts: &[String],
    between: &str,
    columns: usize,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for part in parts {
        match lines.last_mut() {
            Some(line)
                if width(line) + width(between) + width(part) <= columns =>
            {
                line.push_str(between);
                line.push_str(part);
            }
            _ => lines.push(part.clone()),
        }
    }
    lines
}
