//! What clerks write, and what they are told.

use crate::hours::Hours;

/// The text, and for each fault the piece that it names, a part of the message
/// and a part of the hint.
type Expected = (
    &'static str,
    &'static [(&'static str, &'static str, &'static str)],
);

const FAULTY: &[Expected] = &[
    (
        "Mo-Fr 08:30-17:00",
        &[("Mo-Fr 08:30-17:00", "public holidays", "`; PH off`")],
    ),
    (
        "Mo-Sa 09:00-16:00",
        &[(
            "Mo-Sa 09:00-16:00",
            "public holidays",
            "`; PH 09:00-16:00; Su off`",
        )],
    ),
    (
        "PH off; Mo-Fr 08:30-17:00",
        &[("PH off", "opens public holidays again", "after it")],
    ),
    (
        "Mo-Fr 08:30-17:00 off; PH off",
        &[("08:30-17:00 off", "never opens", "leave `off` out")],
    ),
    (
        "Tu-Sa 09:00-16:00; PH off; May 5 09:00-16:00",
        &[(
            "May 5 09:00-16:00",
            "no weekdays",
            "`May 05 Tu-Sa 09:00-16:00`",
        )],
    ),
    (
        "09:00-16:00; PH off",
        &[("09:00-16:00", "every day", "`Mo-Su 09:00-16:00`")],
    ),
    (
        "Mo-Fr 17:00-08:30; PH off",
        &[("17:00-08:30", "past midnight", "two rules")],
    ),
    (
        "Mo-Fr 08:30-25:00; PH off",
        &[("08:30-25:00", "past midnight", "`24:00`")],
    ),
    (
        "Mo-Fr 08:30-17:60; PH off",
        &[("17:60", "not a time of day", "`08:30`")],
    ),
    (
        "Mo-Fr 09:00-17:00; SH off; PH off",
        &[("SH", "school holidays", "dates")],
    ),
    (
        "Mo-Fr sunrise-17:00; PH off || \"電話\"",
        &[
            ("sunrise", "every day", "clock"),
            ("||", "open or unknown", "leave it"),
            ("\"電話\"", "words", "`note`"),
        ],
    ),
    (
        "月-金 8.30-17.00; 祝日 休み",
        &[
            ("月-金 8.30-17.00", "spelt", "`Mo-Fr 08:30-17:00`"),
            ("祝日 休み", "spelt", "`PH off`"),
        ],
    ),
    (
        "Ｍｏ－Ｆｒ　０８：３０～１７：００; PH off",
        &[(
            "Ｍｏ－Ｆｒ　０８：３０～１７：００",
            "spelt",
            "`Mo-Fr 08:30-17:00`",
        )],
    ),
    (
        "月〜金 8時30分～17時半、土日祝は休み",
        &[(
            "月〜金 8時30分～17時半、土日祝は休み",
            "spelt",
            "`Mo-Fr 08:30-17:30; Sa,Su,PH off`",
        )],
    ),
    (
        "4～9月 Mo-Sa 09:30-17:30; 12/29-1/3 off; PH off",
        &[
            ("4～9月", "spelt", "`Apr-Sep`"),
            ("12/29-1/3", "spelt", "`Dec 29-Jan 03`"),
        ],
    ),
    (
        "第2・4水曜 午後1～3時; PH off",
        &[("第2・4水曜 午後1～3時", "spelt", "`We[2,4] 13:00-15:00`")],
    ),
    (
        "午前8時30分～午後10時 休 日・祝; PH off",
        &[(
            "午前8時30分～午後10時 休 日・祝",
            "order",
            "`Mo-Fr 08:30-17:00; Sa,Su,PH off`",
        )],
    ),
    (
        "月-金 08:30-17:00; PH off",
        &[("月-金", "spelt", "`Mo-Fr`")],
    ),
    (
        "Mo-Fr 8.30-17.00; PH off",
        &[("8.30-17.00", "spelt", "`08:30-17:00`")],
    ),
    (
        "Mo-Fr 08:30～17:00; PH off",
        &[("08:30～17:00", "spelt", "`08:30-17:00`")],
    ),
    (
        "Mo-Fr ０８：３０-１７：００; PH off",
        &[("０８：３０-１７：００", "spelt", "`08:30-17:00`")],
    ),
    (
        "Mo-Fr 09:00-17:00; PH,SH off",
        &[("SH", "school holidays", "dates")],
    ),
    (
        "Mo-Fr 08:30-17:00; PH off;",
        &[(";", "no rule", "leave it out")],
    ),
    (
        "mo-fr 08:30-17:00; ph off",
        &[("mo-fr", "spelt", "`Mo-Fr`"), ("ph", "spelt", "`PH`")],
    ),
    (
        "Mo, We 09:00-12:00; PH off",
        &[("Mo, We", "spelt", "`Mo,We`")],
    ),
    (
        "Mo-Fr09:00-17:00; PH off",
        &[("Mo-Fr09:00-17:00", "spelt", "`Mo-Fr 09:00-17:00`")],
    ),
    (
        "Mo-Fr 9am-5pm; PH off",
        &[("9am-5pm", "spelt", "`09:00-17:00`")],
    ),
    (
        "Mo-Fr 08:30-17:00 Sa 09:00-12:00; PH off",
        &[("Sa", "`;` is missing", "`;`")],
    ),
    (
        "Mo-Fr 08:30; PH off",
        &[("08:30", "closing time", "`09:00-17:00`")],
    ),
    (
        "Mo-Fr; PH off",
        &[("Mo-Fr", "no times", "`Mo-Fr 09:00-17:00`")],
    ),
    (
        "Mo-Fr 09:00-17:00; We[6] off; PH off",
        &[("6", "not a place", "`We[2]`")],
    ),
    (
        "Mo-Fr 09:00-17:00; PH off; week 3",
        &[("week", "not supported yet", "dates")],
    ),
    (
        "2026 Mo-Fr 09:00-17:00; PH off",
        &[("2026", "not supported yet", "every year")],
    ),
    (
        "Feb 30 Mo-Fr 09:00-17:00; PH off",
        &[("Feb 30", "no day 30", "29")],
    ),
    (
        "May 05 Tu-Sa 09:00-16:00; Tu-Sa 09:00-16:00; PH off",
        &[(
            "May 05 Tu-Sa 09:00-16:00",
            "never applies",
            "general rule first",
        )],
    ),
    (
        "Tu-Sa 09:00-16:00; May 05 Tu-Sa 09:00-16:00; PH off",
        &[(
            "May 05 Tu-Sa 09:00-16:00",
            "decides that day again",
            "after `PH off`",
        )],
    ),
    (
        "Tu-Sa 09:00-16:00; PH off; May 05 Mo-Fr 09:00-16:00",
        &[("May 05 Mo-Fr 09:00-16:00", "other weekdays", "`Tu-Sa`")],
    ),
    (
        "Apr-Sep Mo-Fr 09:00-17:00; Sep-Mar Mo-Fr 09:00-16:00; PH off",
        &[("Sep-Mar Mo-Fr 09:00-16:00", "same days", "`Oct-Mar`")],
    ),
    (
        "Apr-Sep Mo-Sa 09:00-17:00; Mo-Fr 09:00-16:00; PH off",
        &[("Mo-Fr 09:00-16:00", "same days", "general rules first")],
    ),
    (
        "We[2],Sa[1] 09:00-12:00; We off; PH off",
        &[("We off", "same days", "general rules first")],
    ),
    (
        "Aug 13-16 off; Mo-Fr 09:00-17:00; PH off",
        &[("Aug 13-16 off", "opens again", "after it")],
    ),
    (
        "PH off",
        &[("PH off", "never open", "`Mo-Fr 08:30-17:00; PH off`")],
    ),
    ("電話で", &[("電話で", "not understood", "`PH`")]),
    ("", &[("", "no hours", "leave `hours` out")]),
];

#[test]
fn faults_name_the_place_and_the_right_spelling() {
    for (text, expected) in FAULTY {
        let faults = Hours::parse(text).expect_err(text);
        let shown: Vec<_> = faults
            .iter()
            .map(|fault| (&text[fault.range.clone()], &fault.message, &fault.hint))
            .collect();
        assert_eq!(shown.len(), expected.len(), "{text}: {shown:#?}");
        for ((piece, message, hint), wanted) in shown.iter().zip(*expected) {
            assert_eq!(*piece, wanted.0, "{text}: {shown:#?}");
            assert!(message.contains(wanted.1), "{text}: {message}");
            assert!(hint.contains(wanted.2), "{text}: {hint}");
        }
    }
}

#[test]
fn holidays_need_no_word_where_none_can_fall() {
    assert!(Hours::parse("Nov 15 Mo-Fr 09:00-12:00").is_ok());
    assert!(Hours::parse("Nov 24 Mo-Fr 09:00-12:00").is_err());
}
