//! Why a day is closed, as a noun phrase that stands by itself or before
//! 「のため、休みです」 and after "Closed today:", so it does not say "closed" itself.

use super::evaluation::Why;
use super::words::Wording;

impl Why {
    /// The reason in words; nothing where the day is as its week.
    #[must_use]
    pub fn words(&self, wording: Wording) -> Option<String> {
        match wording {
            Wording::Ja | Wording::Easy => self.japanese(),
            Wording::En => self.english(),
        }
    }

    fn japanese(&self) -> Option<String> {
        Some(match self {
            Self::Week => return None,
            Self::Holiday(name) => format!("祝日（{}）", name.ja),
            Self::YearEnd => "年末年始".to_owned(),
            Self::Dated(days, _) => format!("定休日（{days}）"),
            Self::Once { open, ja, .. } => match open {
                true => format!("臨時に開く日（{ja}）"),
                false => ja.to_string(),
            },
        })
    }

    fn english(&self) -> Option<String> {
        Some(match self {
            Self::Week => return None,
            Self::Holiday(name) => format!("public holiday ({})", name.en),
            Self::YearEnd => "New Year holidays".to_owned(),
            Self::Dated(_, days) => format!("regular day off ({days})"),
            Self::Once { open, en, .. } => match open {
                true => format!("extra opening ({en})"),
                false => en.to_string(),
            },
        })
    }
}
