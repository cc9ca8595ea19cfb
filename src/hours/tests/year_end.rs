//! The closure that holds for the whole site.

use super::YEAR_END;
use crate::hours::Hours;

#[test]
fn the_year_end_is_added_once() {
    let hours = Hours::parse("Mo-Fr 09:00-17:00; PH off; Dec 28-Jan 04 off").unwrap();
    assert_eq!(hours.clone().with_year_end(YEAR_END), Ok(hours));
    let plain = Hours::parse("Mo-Fr 09:00-17:00; PH off").unwrap();
    let once = plain.with_year_end(YEAR_END).unwrap();
    assert_eq!(once.clone().with_year_end(YEAR_END), Ok(once));
}

#[test]
fn a_year_end_that_does_not_fit_is_refused() {
    let plain = || Hours::parse("Mo-Fr 09:00-17:00; PH off").unwrap();
    let faults = plain().with_year_end("12月29日～1月3日").unwrap_err();
    assert_eq!(faults[0].range, 0.."12月29日～1月3日".len());
    assert!(faults[0].hint.contains("`Dec 29-Jan 03`"));
    assert!(plain().with_year_end("Aug 13-16").is_err());
    assert!(plain().with_year_end("").is_err());
    assert!(plain().with_year_end("Dec 29-Jan 03 off; Sa").is_err());
    let open = Hours::parse("Mo-Fr 09:00-17:00; Dec 29 Mo-Fr 09:00-12:00; PH off").unwrap();
    assert!(
        open.with_year_end(YEAR_END).unwrap_err()[0]
            .hint
            .contains("open_at_year_end")
    );
}
