//! Lengths in styles.

/// `0.15` of `height:0.15em;…`
pub(super) fn ems<'a>(style: &'a str, property: &str) -> Option<&'a str> {
    let mut all = style.split(';');
    all.find_map(|one| {
        one.strip_prefix(property)?.strip_prefix(':')?.strip_suffix("em")
    })
}

/// A number as short as a style sheet may have it, with three decimals at
/// most: a thousandth of an em cannot be seen.
pub(super) fn short(x: f64) -> String {
    let text = format!("{x:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text.strip_prefix('-').unwrap_or(text) {
        "0" => "0".to_string(),
        _ => text.replacen("0.", ".", usize::from(x.abs() < 1.0)),
    }
}

/// A style with its lengths as short as they may be.
pub(super) fn restyled(style: &str) -> String {
    let all = style.split(';').filter(|one| !one.is_empty());
    let all = all.map(|one| shortened(one).unwrap_or_else(|| one.to_string()));
    all.collect::<Vec<_>>().join(";")
}

/// `height:0.1500em` as `height:.15em`.
fn shortened(one: &str) -> Option<String> {
    let (property, length) = one.split_once(':')?;
    let length: f64 = length.trim().strip_suffix("em")?.parse().ok()?;
    Some(format!("{}:{}em", property.trim(), short(length)))
}
