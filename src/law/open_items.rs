use super::label::{Family, Sign, kana_number, letter_number};
use super::numeral::roman;
use super::{Item, Number, Paragraph};

/// The way from a paragraph down to the item that is being filled.
///
/// A label of a family in use goes on with the list of that family; a new one
/// begins a list below the last item. So the depth follows the text, whatever
/// labels a city prefers, and can never exceed the number of families.
#[derive(Debug, Default)]
pub(super) struct OpenItems {
    families: Vec<Family>,
}

impl OpenItems {
    /// Leaves all lists: a new paragraph begins.
    pub(super) fn close(&mut self) {
        self.families.clear();
    }

    /// Adds an item where its label says that it belongs.
    pub(super) fn push(
        &mut self,
        paragraph: &mut Paragraph,
        sign: Sign<'_>,
        number: Option<Number>,
        mut item: Item,
    ) {
        let family = self.family(paragraph, sign);
        let open = self.families.iter().position(|known| *known == family);
        self.families.truncate(open.unwrap_or(self.families.len()));
        let list = list_at(paragraph, self.families.len());
        if let Some(number) = number.or_else(|| number_in(list, family, sign)) {
            item.number = number;
        }
        list.push(item);
        self.families.push(family);
    }

    /// Hands the text that a further line continues to `change`.
    pub(super) fn change_text(&self, paragraph: &mut Paragraph, change: impl FnOnce(&mut String)) {
        match self.families.len().checked_sub(1) {
            None => change(&mut paragraph.text),
            Some(depth) => {
                if let Some(item) = list_at(paragraph, depth).last_mut() {
                    change(&mut item.text);
                }
            }
        }
    }

    /// Lets the paragraph and every open item end at `end`.
    pub(super) fn extend(&self, paragraph: &mut Paragraph, end: usize) {
        paragraph.range.end = end;
        for depth in 0..self.families.len() {
            if let Some(item) = list_at(paragraph, depth).last_mut() {
                item.range.end = end;
            }
        }
    }

    fn family(&self, paragraph: &mut Paragraph, sign: Sign<'_>) -> Family {
        match sign {
            Sign::Bracket => Family::Bracket,
            Sign::Kanji => Family::Kanji,
            Sign::Kana(_) => Family::Kana,
            Sign::BracketKana(_) => Family::BracketKana,
            Sign::Latin(text) => self.latin_family(paragraph, text),
        }
    }

    /// `(i)` is the letter after (h), and the Roman number one everywhere else.
    fn latin_family(&self, paragraph: &mut Paragraph, text: &str) -> Family {
        let Some(letter) = letter_number(text) else {
            return Family::Roman;
        };
        let letters = self
            .families
            .iter()
            .position(|known| *known == Family::Letter);
        let before = letters.and_then(|depth| list_at(paragraph, depth).last());
        let continues = before.is_some_and(|item| item.number.main() + 1 == letter);
        let romans_open = self.families.contains(&Family::Roman);
        if !continues && (text == "i" || romans_open && roman(text).is_some()) {
            Family::Roman
        } else {
            Family::Letter
        }
    }
}

/// The list of the last items `depth` levels below the paragraph.
fn list_at(paragraph: &mut Paragraph, depth: usize) -> &mut Vec<Item> {
    let mut list = &mut paragraph.items;
    for _ in 0..depth {
        let Some(below) = list.len().checked_sub(1) else {
            break;
        };
        list = &mut list[below].subitems;
    }
    list
}

/// The number that a label has in its list. イ is second, but first where the
/// list begins with it (イ, ロ, ハ).
fn number_in(list: &[Item], family: Family, sign: Sign<'_>) -> Option<Number> {
    match sign {
        Sign::Kana(kana) | Sign::BracketKana(kana) => {
            let iroha = list
                .first()
                .map_or(kana == 'イ', |first| first.label.contains('イ'));
            kana_number(kana, iroha)
        }
        Sign::Latin(text) if family == Family::Letter => letter_number(text).map(Number::new),
        Sign::Latin(text) => roman(text).map(Number::new),
        Sign::Bracket | Sign::Kanji => None,
    }
}
