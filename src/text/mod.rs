//! Pure helpers over strings: languages, dates in words, readings, suggestions.

mod address;
mod circled;
mod date_words;
mod day_words;
mod edition;
mod era;
mod fill;
mod id;
mod japanese;
mod kana;
mod kanji;
mod language;
mod percent;
mod phone;
mod plain;
mod strings;
mod suggest;
mod town;

pub use address::{BaseUrl, root_from};
pub use circled::circled_number;
pub use date_words::date_in_words;
pub use day_words::days_in_words;
pub use edition::Edition;
pub use era::Era;
pub use fill::fill;
pub use id::is_id;
pub use japanese::{is_written_like_japanese, japanese_stretches};
pub use kana::{IndexRow, index_key, index_row, is_hiragana, is_reading, to_hiragana};
pub use kanji::{has_kanji, is_kanji};
pub use language::{Lang, Languages, is_language_tag};
pub use percent::{percent_decode, percent_encode};
pub use phone::{is_phone_number, is_postal_code, tel_uri};
pub use plain::plain_words;
pub use strings::Strings;
pub use suggest::nearest;
pub use town::{town_of_japanese, town_of_latin};
