//! Whole texts, as a city would have them.

use super::{Fault, Law, Severity, compare, parse, print};

const COUNCIL: &str = "\
(設置)
第1条　みほん計画に基づき、子どもが健やかに育つ環境をつくるため、みほん市子ども会議（以下「会議」という。）を設置する。

(所管事項)
第2条　会議は、次に掲げる事項を検討する。
(1)　子どもの遊び場に関すること。
(2)　家庭の支援に関すること。
(2)の2　通学路に関すること。
(3)　前2号に掲げるもののほか、市長が必要と認めること。
ア　夜間の相談
イ　休日の相談

(座長)
第3条　会議の座長は、みほん部長とする。

(会議)
第4条　会議は、座長が招集する。
2　会議に出席を求める者は、次のとおりとする。
(1)　市民
(2)　職員
第4条の2　会議は、
公開する。

付　則
この要綱は、平成27年4月1日から施行する。

付　則 (平成30年7月1日要綱第7号)
（施行期日）
1　この要綱は、平成30年7月1日から適用する。
（経過措置）
2　従前の委員は、引き続き委員とする。

別表（第2条関係）
遊び場\t月曜
  公園\t火曜

様式第1号　届出書
";

const COUNCIL_IN_ENGLISH: &str = "\
(Establishment)
Article 1  Under the Sample Plan, the Sample City Children's Council (the
\"Council\") is established.
(Matters)
Article 2  The Council considers the following matters:
(1)  playgrounds;
(2)  support for families;
(2-2)  ways to school;
(3)  in addition to the preceding two items and
Article 1, matters that the mayor finds necessary.
(a)  advice at night
(b)  advice on holidays
(Chair)
Article 3  The director chairs the Council.
(Meetings)
Article 4  The chair calls the meetings.
2  The following may be asked to attend within
30 days:
(1)  residents
(2)  staff
Article 4-2  The Council is public.
Supplementary Provisions
This Outline comes into force on April 1, 2015.
Supplementary Provisions (Outline No. 7 of July 1, 2018)
(Date)
1  This Outline applies from July 1, 2018.
(Transition)
2  Members remain members.
Appended Table (Re: Article 2)
Playground Monday
Form 1  Notification
";

const ANCHORS: [&str; 21] = [
    "a1", "a2", "a2-i1", "a2-i2", "a2-i2_2", "a2-i3", "a2-i3-s1", "a2-i3-s2", "a3", "a4", "a4-p1",
    "a4-p2", "a4-p2-i1", "a4-p2-i2", "a4_2", "sp1", "sp2", "sp2-p1", "sp2-p2", "t1", "f1",
];

fn anchors(law: &Law) -> Vec<&str> {
    law.anchors().collect()
}

fn read(text: &str) -> Law {
    let (law, faults) = parse(text);
    assert_eq!(faults, [], "{text}");
    law
}

fn messages(text: &str) -> Vec<(String, String)> {
    let say = |fault: Fault| (text[fault.range].to_owned(), fault.message);
    parse(text).1.into_iter().map(say).collect()
}

#[track_caller]
fn expect(text: &str, place: &str, message: &str) {
    assert_eq!(messages(text), [(place.to_owned(), message.to_owned())]);
}

#[test]
fn gives_every_part_its_anchor_in_both_languages() {
    assert_eq!(anchors(&read(COUNCIL)), ANCHORS);
    assert_eq!(anchors(&read(COUNCIL_IN_ENGLISH)), ANCHORS);
}

#[test]
fn finds_nothing_to_complain_of_in_a_whole_translation() {
    assert_eq!(compare(&read(COUNCIL), &read(COUNCIL_IN_ENGLISH)), []);
}

#[test]
fn keeps_texts_captions_and_labels() {
    let law = read(COUNCIL);
    assert_eq!(law.articles[0].caption.as_deref(), Some("設置"));
    assert_eq!(law.articles[4].title, "第4条の2");
    assert_eq!(law.articles[4].paragraphs[0].text, "会議は、公開する。");
    let second = &law.articles[3].paragraphs[1];
    assert_eq!(second.printed.as_deref(), Some("2"));
    assert_eq!(&COUNCIL[second.items[1].range.clone()], "(2)　職員");
    let amendment = &law.supplements[1];
    assert_eq!(amendment.label, "付　則");
    assert_eq!(
        amendment.law_number.as_deref(),
        Some("平成30年7月1日要綱第7号")
    );
    assert_eq!(amendment.paragraphs[1].caption.as_deref(), Some("経過措置"));
    assert_eq!(law.appendices[0].title.as_deref(), Some("（第2条関係）"));
    assert_eq!(law.appendices[0].lines, ["遊び場\t月曜", "  公園\t火曜"]);
}

#[test]
fn joins_english_lines_with_a_blank() {
    let law = read(COUNCIL_IN_ENGLISH);
    assert!(
        law.articles[0].paragraphs[0]
            .text
            .contains("(the \"Council\") is")
    );
    assert!(
        law.articles[1].paragraphs[0].items[3]
            .text
            .contains("and Article 1, matters")
    );
    assert!(
        law.articles[3].paragraphs[1]
            .text
            .ends_with("within 30 days:")
    );
}

#[test]
fn reads_chapters_contents_and_preamble() {
    let text = "目次\n第1章　総則（第1条）\n第2章　雑則（第2条・第3条）\n附則\n前文\n子どもは宝である。\n第1章　総則\n第1条　市は努める。\n第2章　雑則\n第1節　通則\n第2条　市は行う。\n第2節　細則\n第3条　市は定める。\n附　則\nこの条例は施行する。\n";
    let law = read(text);
    assert_eq!(law.preamble, ["子どもは宝である。"]);
    assert_eq!(law.contents.len(), 3);
    let expected = ["c1", "a1", "c2", "c2-s1", "a2", "c2-s2", "a3", "sp1"];
    assert_eq!(anchors(&law), expected);
    assert_eq!(law.articles[2].within, Some(3));
    assert_eq!(law.headings[3].within, Some(1));
    assert_eq!(parse(&print(&law)).0.articles[2].within, Some(3));
}

#[test]
fn reads_other_ways_of_writing_the_same() {
    let text = "（設置）\n第一条　市は、次の者を置く。\n一　市長\n二　次のイからロまでの者\nイ　部長\nロ　課長\n（ア）　係長\n第１条の２　市は行う。\n２　市は定める。\n附則\n１　施行する。\n２　適用する。\n第２号様式\n氏名\n";
    let expected = [
        "a1",
        "a1-i1",
        "a1-i2",
        "a1-i2-s1",
        "a1-i2-s2",
        "a1-i2-s2-s1",
        "a1_2",
        "a1_2-p1",
        "a1_2-p2",
        "sp1",
        "sp1-p1",
        "sp1-p2",
        "f2",
    ];
    assert_eq!(anchors(&read(text)), expected);
}

#[test]
fn reads_articles_of_supplementary_provisions() {
    let text = "第1条　あ\n附　則 （令和2年条例第1号）\n第1条　い\n２　う\n（経過）\n第2条　え\n";
    let law = read(text);
    let expected = ["a1", "sp1", "sp1-a1", "sp1-a1-p1", "sp1-a1-p2", "sp1-a2"];
    assert_eq!(anchors(&law), expected);
    assert_eq!(
        law.supplements[0].law_number.as_deref(),
        Some("令和2年条例第1号")
    );
}

#[test]
fn puts_a_hanging_caption_in_its_place() {
    let text = "第1条　委員は次の者とする。\n(1)　部長\n(2)　課長  \n(座長)\n第2条　座長は部長とする。 (会議)\n第3条　会議を開く。\n";
    expect(
        text,
        "(会議)",
        "caption `(会議)` hangs at the end of the line above its article",
    );
    let (law, _) = parse(text);
    assert_eq!(law.articles[1].caption.as_deref(), Some("座長"));
    assert_eq!(law.articles[1].paragraphs[0].text, "座長は部長とする。");
    assert_eq!(law.articles[2].caption.as_deref(), Some("会議"));
}

#[test]
fn names_numbers_out_of_order_and_reads_on() {
    expect(
        "第1条　あ\n第1条　い\n第2条　う\n",
        "第1条",
        "article `第1条` repeats the number before it",
    );
    expect(
        "第1条　あ\n第2条　い\n第1条　う\n",
        "第1条",
        "article `第1条` is out of order",
    );
    expect(
        "第1条　あ\n第3条　い\n",
        "第3条",
        "article `第3条` leaves out a number",
    );
    expect(
        "第1条　あ\n(1)　い\n(3)　う\n",
        "(3)",
        "item `(3)` of `第1条` leaves out a number",
    );
    expect(
        "第1条　あ\n3　い\n",
        "3",
        "paragraph `3` of `第1条` leaves out a number",
    );
    assert_eq!(anchors(&parse("第1条　あ\n第1条　い\n").0), ["a1", "a1-x2"]);
    assert_eq!(
        anchors(&read("第1条　あ\n第2条から第4条まで　削除\n第5条　い\n")),
        ["a1", "a2", "a5"]
    );
}

#[test]
fn names_lines_that_it_cannot_place() {
    expect(
        "みほん市の皆さんへ\n第1条　あ\n",
        "みほん市の皆さんへ",
        "text before the first article",
    );
    let text = "第壱条　あ\n第1条　い\n";
    let message = "the line `第壱条　あ` has no known form";
    assert!(messages(text).iter().any(|found| found.1 == message));
    expect(
        "第1条　あ\n2. い\n",
        "2. い",
        "the line `2. い` has no known form",
    );
    expect(
        "第1条　あ\n(略)\nい\n",
        "(略)",
        "caption `(略)` stands above no article",
    );
    expect("第1条\n第2条　あ\n", "", "`第1条` has no text");
    expect("第1条　あ\n付則\n", "付則", "`付則` has no text");
    expect(
        "第1条　あ\n付則\nい\n第2章　う\n",
        "第2章",
        "`第2章` stands after the supplementary provisions",
    );
    expect(
        "第1章　あ\nい\n第1条　う\n",
        "い",
        "`い` stands between a heading and its first article",
    );
    expect(
        "(あ)\n第1条市長\n",
        "第1条",
        "no blank between `第1条` and its text",
    );
    expect("", "", "no article in the text");
    expect(
        "Article 1  The council acts under\nArticle 2 of the act.\n",
        "Article 2",
        "`Article 2` at the beginning of a line is read as running text",
    );
}

#[test]
fn a_gap_between_articles_is_only_a_warning() {
    let severity = |text| parse(text).1[0].severity;
    assert_eq!(severity("第1条　あ\n第3条　い\n"), Severity::Warning);
    assert_eq!(severity("第1条　あ\n第1条　い\n"), Severity::Error);
}
