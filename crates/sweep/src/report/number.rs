//! Numbers as a reader likes them.

use longhand_sweep::spell;
use longhand_words::Language;
use longhand_words::sweep::Say;

/// A whole number, its digits in threes: `12,345`.
pub(crate) fn whole(n: u64) -> String {
    let digits = n.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// A number of epochs in at most seven columns.
pub(crate) fn epochs(x: f64) -> String {
    if x < 999_999.5 {
        return whole(x.round() as u64);
    }
    let millions = x / 1e6;
    format!("{}M", significant(millions, 3))
}

/// A learning rate, in full if it is short.
pub(crate) fn rate(x: f64) -> String {
    let full = spell::number(x);
    if full.len() <= 6 { full } else { power_of_ten(x) }
}

/// An error with two significant digits: `0.00012`, `1.2·10⁻⁵`.
pub(crate) fn error(x: f64) -> String {
    if x == 0.0 {
        "0".to_string()
    } else if (1e-4..99.5).contains(&x) {
        significant(x, 2)
    } else {
        power_of_ten(x)
    }
}

/// A share in whole percent; `100` only if it is all, `<1` if it is little.
pub(crate) fn rough_percent(part: u64, whole: u64) -> String {
    let percent = 100.0 * part as f64 / whole as f64;
    if part < whole && percent >= 99.5 {
        ">99".to_string()
    } else if percent < 0.5 {
        "<1".to_string()
    } else {
        format!("{percent:.0}")
    }
}

/// Outputs in tenths, each in two columns: `.0 .5 1. .5`.
pub(crate) fn tenths(tenths: u8) -> String {
    match tenths {
        10.. => "1.".to_string(),
        tenths => format!(".{tenths}"),
    }
}

/// A large number with three significant digits, in words.
pub(crate) fn large(x: f64, language: Language) -> String {
    let (huge, large) = match language {
        Language::English => (1e9, 1e6),
        Language::Chinese => (1e8, 1e4),
    };
    // What would be rounded up to 1000 millions is a billion.
    let reaches = |unit: f64| x >= unit * 0.9995;
    if reaches(huge) {
        Say::Huge { count: significant(x / huge, 3) }.say(language)
    } else if reaches(large) {
        Say::Large { count: significant(x / large, 3) }.say(language)
    } else {
        whole(x.round() as u64)
    }
}

/// A time.
pub(crate) fn duration(seconds: f64, language: Language) -> String {
    let whole = seconds.round() as u64;
    let (minutes, rest) = (whole / 60, whole % 60);
    let say = match whole {
        0..10 => Say::Seconds { count: significant(seconds, 2) },
        10..60 => Say::Seconds { count: whole.to_string() },
        60..3600 => Say::Minutes {
            minutes: minutes.to_string(),
            seconds: rest.to_string(),
        },
        _ => Say::Hours {
            hours: (minutes / 60).to_string(),
            minutes: (minutes % 60).to_string(),
        },
    };
    say.say(language)
}

/// Rounded to so many significant digits, or to a whole number.
fn significant(x: f64, digits: i32) -> String {
    let rounded: f64 = format!("{:.*e}", (digits - 1) as usize, x)
        .parse()
        .expect("it was a number");
    if rounded == 0.0 {
        return "0".to_string();
    }
    let before = rounded.log10().floor() as i32 + 1;
    let decimals = (digits - before).max(0) as usize;
    format!("{rounded:.decimals$}")
}

/// `1.2·10⁻⁴`.
fn power_of_ten(x: f64) -> String {
    let text = format!("{x:.1e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let raised = |c| match c {
        '-' => '⁻',
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        _ => '⁹',
    };
    let exponent: String = exponent.chars().map(raised).collect();
    format!("{digits}·10{exponent}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rough_share_is_all_only_when_it_is() {
        assert_eq!(rough_percent(999, 1000), ">99");
        assert_eq!(rough_percent(1, 1000), "<1");
        assert_eq!(rough_percent(1000, 1000), "100");
        assert_eq!(rough_percent(61, 99), "62");
    }

    #[test]
    fn numbers_are_short() {
        assert_eq!(whole(0), "0");
        assert_eq!(whole(999), "999");
        assert_eq!(whole(1_234_567), "1,234,567");
        assert_eq!(epochs(999_999.4), "999,999");
        assert_eq!(epochs(1_234_567.0), "1.23M");
        assert_eq!(epochs(999_999_999.0), "1000M");
        assert_eq!(rate(0.5), "0.5");
        assert_eq!(rate(2.0), "2");
        assert_eq!(rate(0.1 + 0.2), "3.0·10⁻¹");
        assert_eq!(rate(1e-300), "1e-300");
        assert_eq!(error(0.0), "0");
        assert_eq!(error(0.001234), "0.0012");
        assert_eq!(error(0.0001234), "0.00012");
        assert_eq!(error(0.00001234), "1.2·10⁻⁵");
        assert_eq!(error(0.996), "1.0");
    }

    #[test]
    fn large_numbers_and_times_are_in_words() {
        let english = |x| large(x, Language::English);
        assert_eq!(english(12_345.0), "12,345");
        assert_eq!(english(620e6), "620 million");
        assert_eq!(english(999.9e6), "1.00 billion");
        assert_eq!(large(2e8, Language::Chinese), "2.00 亿");
        let time = |seconds| duration(seconds, Language::English);
        assert_eq!(time(0.0), "0 s");
        assert_eq!(time(0.0123), "0.012 s");
        assert_eq!(time(9.7), "10 s");
        assert_eq!(time(200.0), "3 min 20 s");
        assert_eq!(time(7500.0), "2 h 5 min");
    }
}
