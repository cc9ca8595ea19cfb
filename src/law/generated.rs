//! What must hold for every law and for every text.

use std::ops::Range;

use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};

use super::{
    Appendix, AppendixKind, Article, Head, HeadLine, Heading, Item, Language, Law, Level, Number,
    Paragraph, PastChange, Supplement, anchors, parse, print,
};

const NOWHERE: Range<usize> = 0..0;

/// The words of an item and of its sub-items.
type Words = (String, Vec<String>);
/// Text and items of a paragraph.
type Body = (String, Vec<Words>);
/// Caption, branch or not, first paragraph, further paragraphs.
type ArticleWords = (Option<String>, bool, Body, Vec<Body>);

fn text(language: Language) -> impl Strategy<Value = String> {
    match language {
        Language::Japanese => {
            "[市会委員子育支援のはを]{1,9}(（以下「[会議]{1,4}」という。）)?[行定る]{1,4}。"
        }
        Language::English => {
            "[A-Z][a-z]{1,7}( [a-z]{2,8}){0,4}( \\([a-z]{4,8}\\))?( Article [1-9])?\\."
        }
    }
}

fn name(language: Language) -> impl Strategy<Value = String> {
    match language {
        Language::Japanese => "[市会委員子育支援]{2,6}",
        Language::English => "[A-Z][a-z]{3,9}( [a-z]{3,9})?",
    }
}

fn body(language: Language) -> impl Strategy<Value = Body> {
    let words = (text(language), vec(text(language), 0..3));
    (text(language), vec(words, 0..4))
}

fn article(language: Language) -> impl Strategy<Value = ArticleWords> {
    (
        of(name(language)),
        any::<bool>(),
        body(language),
        vec(body(language), 0..3),
    )
}

fn supplement(language: Language) -> impl Strategy<Value = Supplement> {
    let paragraphs = (body(language), vec(body(language), 0..2));
    (of(name(language)), paragraphs).prop_map(move |(law_number, (first, more))| Supplement {
        label: label(language, "附　則", "Supplementary Provisions"),
        extract: language == Language::Japanese && law_number.is_some(),
        law_number,
        paragraphs: make_paragraphs(language, first, more),
        articles: Vec::new(),
        anchor: String::new(),
        range: NOWHERE,
    })
}

fn appendices(language: Language) -> impl Strategy<Value = Vec<Appendix>> {
    let lines = vec(text(language), 0..3);
    vec((of(name(language)), lines), 0..3).prop_map(move |all| {
        let number = |at| Number::new(small(at + 1));
        let make = |(at, (title, lines))| Appendix {
            kind: AppendixKind::Table,
            number: Some(number(at)),
            label: label(
                language,
                &format!("別表第{}", at + 1),
                &format!("Appended Table {}", at + 1),
            ),
            title,
            lines,
            anchor: String::new(),
            range: NOWHERE,
        };
        all.into_iter().enumerate().map(make).collect()
    })
}

/// A head of a title, a number line and a list of amendments, or none at all.
fn head(language: Language) -> impl Strategy<Value = Head> {
    let parts = (of(name(language)), 1..400u16, 0..3u16);
    of(parts).prop_map(move |parts| {
        let Some((title, number, changes)) = parts else {
            return Head::default();
        };
        let number_line = |number: u16| {
            let japanese = format!("令和2年4月1日要綱第{number}号");
            let english = format!("Outline No. {number} of April 1, 2020");
            label(language, &japanese, &english)
        };
        let line = |text: String| HeadLine {
            text,
            range: NOWHERE,
        };
        let change = |at| PastChange {
            word: label(language, "改正", "Amended by"),
            number: number_line(number + at),
            range: NOWHERE,
        };
        Head {
            title: title.map(line),
            number: Some(line(number_line(number))),
            history: (1..=changes).map(change).collect(),
        }
    })
}

pub(super) fn law() -> impl Strategy<Value = Law> {
    prop_oneof![Just(Language::Japanese), Just(Language::English)].prop_flat_map(|language| {
        let chapters = vec((name(language), vec(article(language), 1..4)), 1..4);
        let ends = (vec(supplement(language), 0..3), appendices(language));
        let front = (head(language), vec(text(language), 0..3));
        (any::<bool>(), front, chapters, ends).prop_map(
            move |(headed, (head, preamble), chapters, (supplements, appendices))| {
                let mut law = Law {
                    language,
                    head,
                    preamble,
                    supplements,
                    appendices,
                    ..Law::default()
                };
                add_chapters(&mut law, headed, chapters);
                anchors::name(&mut law);
                law
            },
        )
    })
}

fn add_chapters(law: &mut Law, headed: bool, chapters: Vec<(String, Vec<ArticleWords>)>) {
    for (at, (title, articles)) in chapters.into_iter().enumerate().map(|(at, c)| (at + 1, c)) {
        if headed {
            law.headings.push(Heading {
                level: Level::Chapter,
                number: Number::new(small(at)),
                label: label(law.language, &format!("第{at}章"), &format!("Chapter {at}")),
                title,
                first_article: law.articles.len(),
                within: None,
                anchor: String::new(),
                range: NOWHERE,
            });
        }
        for words in articles {
            let before = law.articles.last().map(|article| &article.number);
            let article = make_article(law.language, before, words);
            law.articles.push(article);
        }
    }
}

fn make_article(language: Language, before: Option<&Number>, words: ArticleWords) -> Article {
    let (caption, branch, first, more) = words;
    let number = match before {
        None => Number::new(1),
        Some(before) if branch => match before.branches() {
            [] => Number::with_branches(before.main(), vec![2]),
            [last, ..] => Number::with_branches(before.main(), vec![last + 1]),
        },
        Some(before) => Number::new(before.main() + 1),
    };
    let digits = |joiner: &str| match number.branches() {
        [branch] => format!("{joiner}{branch}"),
        _ => String::new(),
    };
    let main = number.main();
    Article {
        title: label(
            language,
            &format!("第{main}条{}", digits("の")),
            &format!("Article {main}{}", digits("-")),
        ),
        number,
        through: None,
        caption,
        paragraphs: make_paragraphs(language, first, more),
        within: None,
        anchor: String::new(),
        range: NOWHERE,
    }
}

fn make_paragraphs(language: Language, first: Body, more: Vec<Body>) -> Vec<Paragraph> {
    let all = std::iter::once(first).chain(more).enumerate();
    all.map(|(at, (text, items))| Paragraph {
        number: small(at + 1),
        printed: (at > 0).then(|| (at + 1).to_string()),
        caption: None,
        text,
        items: items
            .into_iter()
            .enumerate()
            .map(|(at, words)| make_item(language, at, words))
            .collect(),
        anchor: None,
        range: NOWHERE,
    })
    .collect()
}

fn make_item(language: Language, at: usize, (text, subitems): Words) -> Item {
    let leaf = |at: usize, label: String, text: String| Item {
        label,
        number: Number::new(small(at + 1)),
        text,
        anchor: String::new(),
        subitems: Vec::new(),
        range: NOWHERE,
    };
    let sub = |(at, text)| {
        leaf(
            at,
            label(language, ["ア", "イ"][at], ["(a)", "(b)"][at]),
            text,
        )
    };
    let number = at + 1;
    let printed = label(language, &format!("（{number}）"), &format!("({number})"));
    Item {
        subitems: subitems.into_iter().enumerate().map(sub).collect(),
        ..leaf(at, printed, text)
    }
}

fn label(language: Language, japanese: &str, english: &str) -> String {
    match language {
        Language::Japanese => japanese.to_owned(),
        Language::English => english.to_owned(),
    }
}

fn small(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// The same tree without its places in a text.
/// The law without what is found in its text afterwards.
fn tree_alone(mut law: Law) -> Law {
    law.range = NOWHERE;
    law.links = super::Links::default();
    let lines = [&mut law.head.title, &mut law.head.number];
    lines
        .into_iter()
        .flatten()
        .for_each(|line| line.range = NOWHERE);
    law.head
        .history
        .iter_mut()
        .for_each(|change| change.range = NOWHERE);
    law.headings
        .iter_mut()
        .for_each(|heading| heading.range = NOWHERE);
    law.appendices
        .iter_mut()
        .for_each(|appendix| appendix.range = NOWHERE);
    law.articles.iter_mut().for_each(forget_article);
    for supplement in &mut law.supplements {
        supplement.range = NOWHERE;
        supplement.paragraphs.iter_mut().for_each(forget_paragraph);
        supplement.articles.iter_mut().for_each(forget_article);
    }
    law
}

fn forget_article(article: &mut Article) {
    article.range = NOWHERE;
    article.paragraphs.iter_mut().for_each(forget_paragraph);
}

fn forget_paragraph(paragraph: &mut Paragraph) {
    paragraph.range = NOWHERE;
    paragraph.items.iter_mut().for_each(forget_item);
}

fn forget_item(item: &mut Item) {
    item.range = NOWHERE;
    item.subitems.iter_mut().for_each(forget_item);
}

/// Texts of the pieces that laws are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ 　\n(（)）]{1,3}",
        "第[0-9１-３一十]{1,2}[条章節編款号](の[0-9])?",
        "[(（][0-9ア-ウa-c一ivx設]{1,2}[)）](の2)?",
        "[0-9]{1,6}|[ア-オ]|イ|\u{feff}|\t|\r\n|２",
        "付　?則|附則|別表(第1)?|様式第2号|目次|前文",
        "Articles? [0-9-]{1,3}|Chapter [0-9IV]{1,2}|Form( No\\.)? [0-9]|Contents|Preamble",
        "Supplementary Provisions?|Appended Table( 1)?|to 5|から第6条まで|及び第3条",
        "設置|市は|。|The city|acts\\.|# |\\.|;|の|抄|❄|e\u{301}",
    ];
    vec(
        (
            piece,
            prop_oneof![Just(""), Just(" "), Just("  "), Just("　"), Just("\n")],
        ),
        0..40,
    )
    .prop_map(|all| all.into_iter().map(|(piece, gap)| piece + gap).collect())
}

/// How much there is to lose; the markers of contents and preamble may be
/// written in the other language when printed.
fn letters(text: &str) -> usize {
    let markers = ["Contents", "Preamble", "目次", "前文"];
    let plain = markers
        .iter()
        .fold(text.to_owned(), |text, marker| text.replace(marker, ""));
    plain.chars().filter(|c| c.is_alphanumeric()).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_printed_law_reads_back_as_the_same_tree(law in law()) {
        let text = print(&law);
        let (again, faults) = parse(&text);
        let links = again.links.clone();
        prop_assert_eq!(&tree_alone(again), &law, "{}", text);
        // Words made of pieces may speak of parts that are not there.
        let faults: Vec<_> = faults.iter().filter(|fault| !fault.message.contains("leads nowhere")).collect();
        prop_assert!(faults.is_empty(), "{}: {:?}", text, faults);
        prop_assert_eq!(links, parse(&print(&law)).0.links);
    }

    #[test]
    fn no_text_can_break_the_reader(text in prop_oneof![pieces(), ".{0,80}"]) {
        let (law, faults) = parse(&text);
        for fault in &faults {
            prop_assert!(text.get(fault.range.clone()).is_some(), "{:?}", fault);
        }
        let mut all: Vec<_> = law.anchors().collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        prop_assert_eq!(all.len(), count, "anchors are unique");
        prop_assert!(letters(&print(&law)) >= letters(&text), "nothing is lost: {}", print(&law));
        prop_assert_eq!(super::compare(&law, &law), []);
    }
}
