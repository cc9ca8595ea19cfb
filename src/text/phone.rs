//! The written form of telephone numbers and postal codes in Japan.

/// Whether `number` is a Japanese telephone number in half-width digits and
/// hyphens, such as `0422-51-0700`, or one of the three-digit numbers.
///
/// Ten digits for fixed lines, eleven for mobile and IP lines, with `0` first
/// (電気通信番号規則).
#[must_use]
pub fn is_phone_number(number: &str) -> bool {
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let groups: Vec<_> = number.split('-').collect();
    let grouped = groups
        .iter()
        .all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    match groups.len() {
        1 => grouped && digits == 3 && number.starts_with('1'),
        2..=4 => grouped && (10..=11).contains(&digits) && number.starts_with('0'),
        _ => false,
    }
}

/// Whether `code` is a postal code: three digits, a hyphen, four digits.
#[must_use]
pub fn is_postal_code(code: &str) -> bool {
    code.len() == 8
        && code.bytes().enumerate().all(|(at, byte)| match at {
            3 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// Whether a group of digits could be a year of our time, and so is hardly one of a
/// number that is told in groups.
#[must_use]
pub fn reads_as_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// The link that calls `number` (RFC 3966, in the local form).
#[must_use]
pub fn tel_uri(number: &str) -> String {
    let digits: String = number.chars().filter(|c| *c != '-').collect();
    format!("tel:{digits}")
}

#[cfg(test)]
mod tests {
    use super::{is_phone_number, is_postal_code};

    #[test]
    fn knows_telephone_numbers() {
        for number in ["0422-51-0700", "0120-839-002", "090-1234-5678", "189"] {
            assert!(is_phone_number(number), "{number}");
        }
        for number in [
            "0422-51-070",
            "04225107000",
            "０４２２-51-0700",
            "0422--51-0700",
            "422-51-0700",
            "",
        ] {
            assert!(!is_phone_number(number), "{number}");
        }
    }

    #[test]
    fn knows_postal_codes() {
        assert!(is_postal_code("180-0001"));
        assert!(!is_postal_code("1800001"));
        assert!(!is_postal_code("180-00０"));
    }
}
