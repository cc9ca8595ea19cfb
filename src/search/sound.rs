//! Sounds: what is left of a kana text when spelling is taken loosely.

/// A kana of a reading, and whether a word begins with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kana {
    pub(super) char: char,
    pub(super) starts_word: bool,
}

/// The sounds of hiragana: long vowels become short, small kana large, っ
/// falls out, ん stands once, づ is ず, ぢ じ, を お, ゔ ぶ. A vowel that begins a word is kept.
///
/// With `full`, っ is つ: so it is typed by those who do not find the small one.
pub(super) fn sounds(kana: &[Kana], full: bool) -> Vec<Kana> {
    let mut sounds: Vec<Kana> = Vec::with_capacity(kana.len());
    let mut before = None;
    for letter in kana {
        let char = if full && letter.char == 'っ' {
            'つ'
        } else {
            plain(letter.char)
        };
        let long = !letter.starts_word && before.is_some_and(|before| lengthens(before, char));
        let silent = letter.char == 'ー' || (letter.char == 'っ' && !full);
        if !silent && !long {
            sounds.push(Kana {
                char,
                starts_word: letter.starts_word,
            });
        }
        if !silent {
            before = Some(char);
        }
    }
    sounds
}

/// Marks the first kana of a text as the beginning of a word.
pub(super) fn one_word(chars: impl Iterator<Item = char>) -> Vec<Kana> {
    chars
        .enumerate()
        .map(|(at, char)| Kana {
            char,
            starts_word: at == 0,
        })
        .collect()
}

fn plain(char: char) -> char {
    match char {
        'ぁ' => 'あ',
        'ぃ' | 'ゐ' => 'い',
        'ぅ' => 'う',
        'ぇ' | 'ゑ' => 'え',
        'ぉ' | 'を' => 'お',
        'ゃ' => 'や',
        'ゅ' => 'ゆ',
        'ょ' => 'よ',
        'ゎ' => 'わ',
        'ゕ' => 'か',
        'ゖ' => 'け',
        'づ' => 'ず',
        'ぢ' => 'じ',
        'ゔ' => 'ぶ',
        other => other,
    }
}

/// The rows of each vowel, small kana left out: they were made large.
const VOWELS: [(char, &str); 5] = [
    ('あ', "あかがさざただなはばぱまやらわ"),
    ('い', "いきぎしじちにひびぴみり"),
    ('う', "うくぐすずつぬふぶぷむゆる"),
    ('え', "えけげせぜてでねへべぺめれ"),
    ('お', "おこごそぞとどのほぼぽもよろ"),
];

/// Whether `char` after `before` only makes its vowel long: おお, おう, えい.
fn lengthens(before: char, char: char) -> bool {
    let vowel = VOWELS
        .iter()
        .find(|(_, row)| row.contains(before))
        .map(|(vowel, _)| *vowel);
    match vowel {
        Some('お') => matches!(char, 'お' | 'う'),
        Some('え') => matches!(char, 'え' | 'い'),
        Some(vowel) => char == vowel,
        None => before == 'ん' && char == 'ん',
    }
}
