/// The number in a circle, as Japanese documents print it: ① to ⑳, then `(21)`.
#[must_use]
pub fn circled_number(number: u8) -> String {
    match number {
        0 => "⓪".to_owned(),
        1..=20 => {
            char::from_u32(0x2460 + u32::from(number) - 1).map_or_else(String::new, String::from)
        }
        _ => format!("({number})"),
    }
}

#[cfg(test)]
mod tests {
    use super::circled_number;

    #[test]
    fn circles_up_to_twenty() {
        assert_eq!(circled_number(1), "①");
        assert_eq!(circled_number(20), "⑳");
        assert_eq!(circled_number(21), "(21)");
    }
}
