//! Every reference of a text as `anchor: words → goals`.

use proptest::prelude::{prop, proptest};

use super::Goal;
use crate::law::{Law, parse};

fn table(law: &Law) -> Vec<String> {
    let mut rows = Vec::new();
    for (anchor, marks) in law.links.iter() {
        for mark in marks {
            let goal = match &mark.goal {
                Goal::Parts(parts) => parts.join(" "),
                Goal::Whole => "(whole)".to_owned(),
                Goal::Other(other) => format!(
                    "{}{}{}",
                    other.title,
                    other
                        .number
                        .as_ref()
                        .map(|n| format!(" [{n}]"))
                        .unwrap_or_default(),
                    other
                        .part
                        .as_ref()
                        .map(|p| format!("#{p}"))
                        .unwrap_or_default()
                ),
                Goal::Definition(at) => format!("defines {}", law.links.terms[*at].word),
                Goal::Use(at) => format!("uses {}", law.links.terms[*at].word),
            };
            rows.push(format!(
                "{anchor}: {} → {goal}",
                words(law, anchor, &mark.range)
            ));
        }
    }
    rows
}

fn words(law: &Law, anchor: &str, range: &std::ops::Range<usize>) -> String {
    let units = law.units();
    let unit = units
        .iter()
        .find(|unit| unit.anchor == anchor && unit.text.get(range.clone()).is_some());
    unit.map_or_else(String::new, |unit| unit.text[range.clone()].to_owned())
}

fn references(text: &str) -> (Vec<String>, Vec<String>) {
    let (law, faults) = parse(text);
    let nowhere = faults
        .iter()
        .filter(|fault| fault.message.contains("leads nowhere"));
    (
        table(&law),
        nowhere
            .map(|fault| text[fault.range.clone()].to_owned())
            .collect(),
    )
}

#[test]
fn follows_every_way_to_speak_of_a_part() {
    let (rows, nowhere) = references(
        "\
第1条　みほん市子ども会議（以下「会議」という。）を置く。
第2条　会議は、次の各号に掲げる事項を行う。
(1)　遊び場
(2)　通学路
(3)　前2号に掲げるもののほか、前号に準ずるもの
ア　前条の相談
2　前項第1号から第3号までの事項は、同項の例による。
3　前2項の規定は、第4条第2項及び第3項並びに次条に準用する。
第3条　第２条第１項第３号アの相談は、別表第1のとおりとする。
第4条　この要綱の会議は、第1条から第3条までによる。
2　第二条第一項各号の事項
3　前条及び付則第2項の規定は、本条に適用する。
第4条の2　前各号の規定にかかわらず、第4条の2及び第9条の規定による。

付　則
1　この要綱は、令和2年4月1日から施行する。
2　前項の規定は、第3条の一部に適用する。

別表第1（第3条関係）
遊び場
",
    );
    assert_eq!(
        rows,
        [
            "a1: 会議 → defines 会議",
            "a2-p1: 会議 → uses 会議",
            "a2-p1-i3: 前2号 → a2-p1-i1 a2-p1-i2",
            "a2-p1-i3: 前号 → a2-p1-i2",
            "a2-p1-i3-s1: 前条 → a1",
            "a2-p2: 前項第1号から第3号まで → a2-p1-i1 a2-p1-i2 a2-p1-i3",
            "a2-p2: 同項 → a2-p1",
            "a2-p3: 前2項 → a2-p1 a2-p2",
            "a2-p3: 第4条第2項 → a4-p2",
            "a2-p3: 第3項 → a4-p3",
            "a2-p3: 次条 → a3",
            "a3: 第２条第１項第３号ア → a2-p1-i3-s1",
            "a3: 別表第1 → t1",
            "a4-p1: この要綱 → (whole)",
            "a4-p1: 会議 → uses 会議",
            "a4-p1: 第1条から第3条まで → a1 a2 a3",
            "a4-p2: 第二条第一項各号 → a2-p1-i1 a2-p1-i2 a2-p1-i3",
            "a4-p3: 前条 → a3",
            "a4-p3: 付則第2項 → sp1-p2",
            "a4-p3: 本条 → a4",
            "a4_2: 第4条の2 → a4_2",
            "sp1-p1: この要綱 → (whole)",
            "sp1-p2: 前項 → sp1-p1",
            "sp1-p2: 第3条 → a3",
            "t1: 第3条 → a3",
        ]
    );
    assert_eq!(nowhere, ["前各号", "第9条"]);
}

#[test]
fn other_laws_are_not_this_one() {
    let (rows, nowhere) = references(
        "\
第1条　児童福祉法（昭和22年法律第164号。以下「法」という。）第6条の3第2項及び同法第7条に規定する事業
第2条　みほん市子ども条例第12条又は第13条の規定による方法
第3条　平成27年要綱第126号による改正、事前条件、前項目、緑町二丁目第3アパート8号棟、第1条例
",
    );
    assert_eq!(
        rows,
        [
            "a1: 児童福祉法 → 児童福祉法 [昭和22年法律第164号]",
            "a1: 法 → defines 法",
            "a1: 第6条の3第2項 → 児童福祉法 [昭和22年法律第164号]#a6_3-p2",
            "a1: 第7条 → 児童福祉法 [昭和22年法律第164号]#a7",
            "a2: 第12条 → みほん市子ども条例#a12",
            "a2: 第13条 → みほん市子ども条例#a13",
        ]
    );
    assert!(nowhere.is_empty(), "{nowhere:?}");
}

#[test]
fn references_stay_apart() {
    let (rows, nowhere) = references(
        "\
第1条　第2条及びみほん市児童館条例（平成15年みほん市条例第3号）第2条
第2条　みほん市児童館条例（以下「児童館条例」という。）第1条、同条例施行細則第2条
第3条　第1条の規定により、児童福祉法（昭和22年法律第164号）第6条及び同条第2項による。
2　第4条第2項及び前項並びに児童福祉法第7条及び前項の規定。同条は除く。
第4条　甲
2　乙（以下「みほん市児童館条例第1条事業」という。）
",
    );
    assert_eq!(
        rows,
        [
            "a1: 第2条 → a2",
            "a1: みほん市児童館条例 → みほん市児童館条例 [平成15年みほん市条例第3号]",
            "a1: 第2条 → みほん市児童館条例 [平成15年みほん市条例第3号]#a2",
            "a2: 児童館条例 → defines 児童館条例",
            "a2: 第1条 → みほん市児童館条例 [平成15年みほん市条例第3号]#a1",
            "a2: 第2条 → 同条例施行細則#a2",
            "a3-p1: 第1条 → a1",
            "a3-p1: 児童福祉法 → 児童福祉法 [昭和22年法律第164号]",
            "a3-p1: 第6条 → 児童福祉法 [昭和22年法律第164号]#a6",
            "a3-p1: 同条第2項 → 児童福祉法 [昭和22年法律第164号]",
            "a3-p2: 第4条第2項 → a4-p2",
            "a3-p2: 前項 → a3-p1",
            "a3-p2: 第7条 → 児童福祉法 [昭和22年法律第164号]#a7",
            "a3-p2: 前項 → a3-p1",
            "a3-p2: 同条 → a3",
            "a4-p2: みほん市児童館条例第1条事業 → defines みほん市児童館条例第1条事業",
        ]
    );
    assert!(nowhere.is_empty(), "{nowhere:?}");
}

#[test]
fn other_laws_keep_the_number_that_they_were_given() {
    let (rows, _) = references(
        "\
第1条　市は、児童福祉法（昭和22年法律第164号。以下「法」という。）による。
第2条　法第7条及びみほん市条例第2条
第3条　児童福祉法第8条、旧児童福祉法第9条
",
    );
    assert_eq!(
        rows,
        [
            "a1: 児童福祉法 → 児童福祉法 [昭和22年法律第164号]",
            "a1: 法 → defines 法",
            "a2: 法 → uses 法",
            "a2: 第7条 → 児童福祉法 [昭和22年法律第164号]#a7",
            "a2: 第2条 → みほん市条例#a2",
            "a3: 第8条 → 児童福祉法 [昭和22年法律第164号]#a8",
            "a3: 第9条 → 旧児童福祉法#a9",
        ]
    );
    let (rows, _) = references(
        "\
Article 1  Article 7 of the Child Welfare Act (Act No. 164 of 1947) applies.
Article 2  Article 8 of the Child Welfare Act and Article 9 of the Basic Act apply.
",
    );
    assert_eq!(
        rows,
        [
            "a1: Article 7 → Child Welfare Act [Act No. 164 of 1947]#a7",
            "a2: Article 8 → Child Welfare Act [Act No. 164 of 1947]#a8",
            "a2: Article 9 → Basic Act#a9",
        ]
    );
}

#[test]
fn tables_and_forms_lead_back_and_have_english_names() {
    let (rows, nowhere) = references(
        "\
Article 1  Appended Table 1 and Form No. 1 show it; forms and Form the city has.
Article 2  See the Appended Table.

Appended Table 1 (Re: Articles 1 and 2)
Fee
Form No. 1 (Re: Article 9)
Name
",
    );
    assert_eq!(
        rows,
        [
            "a1: Appended Table 1 → t1",
            "a1: Form No. 1 → f1",
            "a2: Appended Table → t1",
            "t1: Articles 1 → a1",
        ]
    );
    assert_eq!(nowhere, ["Article 9"]);
}

#[test]
fn other_laws_have_english_names() {
    let (rows, nowhere) = references(
        "Article 1  Article 25-2 of the Child Welfare Act and Article 1 of this Outline apply.\n",
    );
    assert_eq!(
        rows,
        [
            "a1: Article 25-2 → Child Welfare Act#a25_2",
            "a1: Article 1 → a1",
            "a1: this Outline → (whole)",
        ]
    );
    assert!(nowhere.is_empty(), "{nowhere:?}");
}

#[test]
fn a_term_of_an_article_holds_there_alone() {
    let (rows, _) = references(
        "\
第1条　利用者（以下この条において「本人」という。）は、本人が申し出る。
2　本人の家族
第2条　本人の申出
",
    );
    assert_eq!(rows, ["a1-p1: 本人 → defines 本人"]);
}

#[test]
fn english_speaks_of_parts_too() {
    let (rows, nowhere) = references(
        "\
Article 1  The Children's Council (hereinafter referred to as the \"Council\") is set up.
Article 2  The Council considers:
(1)  playgrounds;
(2)  ways to school;
(3)  beyond the preceding two items and this Outline, Article 3, paragraph (2), items (1) to (2).
Article 3  The preceding Article applies.
2  The following are asked:
(1)  residents
(2)  staff under Article 9
",
    );
    assert_eq!(
        rows,
        [
            "a1: Council → defines Council",
            "a2: Council → uses Council",
            "a2-i3: the preceding two items → a2-i1 a2-i2",
            "a2-i3: this Outline → (whole)",
            "a2-i3: Article 3, paragraph (2), items (1) to (2) → a3-p2-i1 a3-p2-i2",
            "a3-p1: The preceding Article → a2",
        ]
    );
    assert_eq!(nowhere, ["Article 9"]);
}

#[test]
fn terms_know_what_they_stand_for() {
    let meaning = |text: &str| parse(text).0.links.terms[0].meaning.clone();
    let japanese = "第1条　計画に基づき、みほん市子ども会議（以下「会議」という。）を置く。";
    assert_eq!(meaning(japanese).as_deref(), Some("みほん市子ども会議"));
    let english = "Article 1  Under the plan, the Children's Council (the \"Council\") is set up.";
    assert_eq!(meaning(english).as_deref(), Some("Children's Council"));
}

/// Tables and forms speak of the law like its articles, and can be as wrong.
#[test]
fn texts_of_tables_and_forms_have_references() {
    let text = "第1条　額は、別表による。\n2　届は、様式による。\n\n別表\n区分\t額\n市民\t第1条第2項の額\n\
                備考　第9条の額を除く。\n\n様式\n前条及び第1条により届け出ます。\n";
    let (law, faults) = parse(text);
    let goals = |anchor, at| -> Vec<String> {
        let marks = law.links.inside(anchor, at).iter();
        marks.map(|mark| format!("{:?}", mark.goal)).collect()
    };
    assert_eq!(goals("t1", 3), [r#"Parts(["a1-p2"])"#]);
    assert_eq!(goals("t1", 4), [""; 0]);
    assert_eq!(goals("f1", 0), [r#"Parts(["a1"])"#]);
    let nowhere = faults.iter().map(|fault| &text[fault.range.clone()]);
    assert_eq!(nowhere.collect::<Vec<_>>(), ["第9条", "前条"]);
}

proptest! {
    #[test]
    fn no_text_panics(text in prop::collection::vec(prop::sample::select(vec![
        "第", "1", "２", "三", "条", "項", "号", "の", "前", "次", "同", "本", "この", "各", "付則", "別表",
        "様式", "から", "まで", "及び", "、", "（以下「", "」という。）", "ア", "要綱", "法", "（昭和22年法律第164号）",
        "みほん市児童館条例（平成15年みほん市条例第3号）", "「", "条例", "同", "に定める",
        "\n第1条　", "\n2　", "\n(1)　", "Article 1  ", "the preceding two items", "(the \"", "章",
    ]), 0..40)) {
        let (law, _) = parse(&text.concat());
        for (anchor, marks) in law.links.iter() {
            let mut end = 0;
            for mark in marks {
                assert!(end <= mark.range.start && mark.range.start < mark.range.end, "{anchor}");
                end = mark.range.end;
            }
        }
    }
}
