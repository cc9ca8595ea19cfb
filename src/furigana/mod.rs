//! Furigana: the readings of words, put into finished pages.
//!
//! A reading is an attribute that style sheets show above its word when a person
//! asks for it, and never text: `<ruby>家庭<rt data-r=かてい></rt></ruby>`. So what
//! a page says, what is copied from it, and what is read aloud stay the same.

mod own_words;
mod page;
mod split;
mod words;

pub use words::Furigana;
