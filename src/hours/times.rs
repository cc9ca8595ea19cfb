//! Times without days, as an extra opening has them.

use super::Fault;
use super::reading::read;
use super::rule::{TimeSpan, joined};
use super::schedule::shifted;
use super::week::Week;

const BEFORE: &str = "Mo-Su ";

/// Reads the times of a day, such as `09:00-12:00,13:00-16:00`.
///
/// # Errors
///
/// Everything that has to be put right; ranges are bytes of `text`.
pub fn parse_times(text: &str) -> Result<Vec<TimeSpan>, Vec<Fault>> {
    let hint = "write the times alone, as in `09:00-12:00` or `09:00-12:00,13:00-16:00`";
    let fault = |message: String| vec![Fault::new(0..text.len(), message, hint)];
    if text.trim().is_empty() {
        return Err(fault("there are no times here".to_owned()));
    }
    if text.contains(|letter: char| letter.is_ascii_alphabetic() || letter == ';') {
        return Err(fault(format!("`{text}` is more than times of a day")));
    }
    let rules = read(&format!("{BEFORE}{text}; PH off"))
        .map_err(|faults| shifted(faults, BEFORE.len(), text.len()))?;
    match rules.as_slice() {
        [rule, _] if rule.week == Week::ALL && rule.nth.is_empty() && rule.is_open() => {
            Ok(joined(&rule.times))
        }
        _ => Err(fault(format!("`{text}` is more than times of a day"))),
    }
}

#[cfg(test)]
mod tests {
    use super::parse_times;
    use crate::hours::TimeSpan;

    #[test]
    fn reads_times_alone() {
        let span = |opens, closes| TimeSpan { opens, closes };
        assert_eq!(parse_times("09:00-12:00"), Ok(vec![span(540, 720)]));
        assert_eq!(
            parse_times("09:00-12:00,13:00-16:00"),
            Ok(vec![span(540, 720), span(780, 960)])
        );
        for text in ["", "Mo 09:00-12:00", "09:00", "off", "09:00-12:00; Su off"] {
            assert!(parse_times(text).is_err(), "{text}");
        }
    }

    #[test]
    fn faults_stand_under_the_right_characters() {
        let faults = parse_times("9時～12時").unwrap_err();
        assert_eq!(faults[0].range, 0.."9時～12時".len());
        assert!(faults[0].hint.contains("`09:00-12:00`"), "{faults:?}");
    }
}
