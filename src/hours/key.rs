use xxhash_rust::xxh3::Xxh3;

use super::exception::Exception;
use super::schedule::Hours;

const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// Enough digits that no two schedules of a site ever share them.
const LENGTH: usize = 10;

/// The short name of a schedule with what departs from it. The same in every
/// build, whatever its day.
#[must_use]
pub fn schedule_key(hours: &Hours, exceptions: &[Exception]) -> String {
    let mut hash = Xxh3::new();
    let mut add = |text: &str| {
        hash.update(text.as_bytes());
        hash.update(b"\n");
    };
    add(hours.osm());
    for once in exceptions {
        add(&format!("{}/{} {:?}", once.from, once.to, once.spans));
        add(&once.ja);
        add(&once.en);
    }
    let mut rest = hash.digest();
    let digits = (0..LENGTH).map(|_| {
        let digit = usize::try_from(rest % 36).unwrap_or(0);
        rest /= 36;
        char::from(DIGITS[digit])
    });
    // A letter first, so that nothing takes it for a number.
    std::iter::once('k').chain(digits).collect()
}
