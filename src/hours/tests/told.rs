//! Schedules in words; the first six are those of the source.

use super::YEAR_END;
use crate::hours::{Hours, Wording};

/// As the contact's file has it, in Japanese, in English.
const TOLD: &[(&str, &str, &str)] = &[
    (
        "Mo-Sa 08:30-22:00; PH off",
        "月～土曜 午前8時30分～午後10時。日曜、祝日、年末年始は休み",
        "Monday to Saturday, 8:30 am to 10:00 pm. Closed on Sundays, public holidays and from \
         December 29 to January 3.",
    ),
    (
        "Mo-Fr 08:30-17:00; PH off",
        "月～金曜 午前8時30分～午後5時。土・日曜、祝日、年末年始は休み",
        "Monday to Friday, 8:30 am to 5:00 pm. Closed on Saturdays, Sundays, public holidays and \
         from December 29 to January 3.",
    ),
    (
        "Mo-Fr 09:00-17:00; PH off",
        "月～金曜 午前9時～午後5時。土・日曜、祝日、年末年始は休み",
        "Monday to Friday, 9:00 am to 5:00 pm. Closed on Saturdays, Sundays, public holidays and \
         from December 29 to January 3.",
    ),
    (
        "Tu-Sa 09:00-16:00; PH off; May 05 Tu-Sa 09:00-16:00",
        "火～土曜 午前9時～午後4時。日・月曜、祝日（こどもの日を除く）、年末年始は休み",
        "Tuesday to Saturday, 9:00 am to 4:00 pm. Closed on Sundays, Mondays, public holidays \
         (except Children's Day) and from December 29 to January 3.",
    ),
    (
        "Su-Th 09:00-16:00; PH off; May 05 Su-Th 09:00-16:00",
        "日～木曜 午前9時～午後4時。金・土曜、祝日（こどもの日を除く）、年末年始は休み",
        "Sunday to Thursday, 9:00 am to 4:00 pm. Closed on Fridays, Saturdays, public holidays \
         (except Children's Day) and from December 29 to January 3.",
    ),
    (
        "Apr-Sep Mo-Sa 09:30-17:30; Oct-Mar Mo-Sa 09:30-17:00; PH off; May 05 Mo-Sa 09:30-17:30",
        "4～9月 月～土曜 午前9時30分～午後5時30分、10～3月 月～土曜 午前9時30分～午後5時。\
         日曜、祝日（こどもの日を除く）、年末年始は休み",
        "April to September: Monday to Saturday, 9:30 am to 5:30 pm; October to March: Monday to \
         Saturday, 9:30 am to 5:00 pm. Closed on Sundays, public holidays (except Children's Day) \
         and from December 29 to January 3.",
    ),
    (
        "Mo-Fr 09:00-12:00,13:00-17:00; We[2,4] off; PH off; Aug 13-16 off",
        "月～金曜 午前9時～正午と午後1時～午後5時。\
         土・日曜、第2・第4水曜、祝日、8月13日～16日、年末年始は休み",
        "Monday to Friday, 9:00 am to noon and 1:00 pm to 5:00 pm. Closed on Saturdays, Sundays, \
         the second and fourth Wednesday of the month, public holidays, from August 13 to August \
         16 and from December 29 to January 3.",
    ),
    (
        "Mo-Fr 09:00-17:00; We 13:00-20:00; PH 10:00-12:30",
        "月・火・木・金曜 午前9時～午後5時、水曜 午後1時～午後8時、祝日 午前10時～午後0時30分。\
         土・日曜（祝日を除く）、年末年始は休み",
        "Monday, Tuesday, Thursday and Friday, 9:00 am to 5:00 pm; Wednesday, 1:00 pm to 8:00 pm; \
         public holidays, 10:00 am to 12:30 pm. Closed on Saturdays and Sundays (except public \
         holidays) and from December 29 to January 3.",
    ),
    (
        "Mo-Sa 09:00-16:00; PH 09:00-16:00; Su off",
        "月～土曜（祝日も） 午前9時～午後4時。日曜、年末年始は休み",
        "Monday to Saturday (also on public holidays), 9:00 am to 4:00 pm. Closed on Sundays and \
         from December 29 to January 3.",
    ),
    (
        "We[2],Fr[-1] 13:00-15:00; PH off",
        "第2水曜・最終金曜 午後1時～午後3時。祝日、年末年始は休み",
        "Second Wednesday and last Friday of the month, 1:00 pm to 3:00 pm. Closed on public \
         holidays and from December 29 to January 3.",
    ),
    (
        "24/7",
        "毎日 24時間。年末年始は休み",
        "Every day, 24 hours. Closed from December 29 to January 3.",
    ),
];

#[test]
fn schedules_are_told_in_both_languages() {
    for (text, japanese, english) in TOLD {
        let hours = Hours::parse(text).and_then(|hours| hours.with_year_end(YEAR_END));
        let hours = hours.unwrap_or_else(|faults| panic!("{text}: {faults:#?}"));
        assert_eq!(hours.osm(), format!("{text}; {YEAR_END} off"));
        assert_eq!(hours.words(Wording::Ja).sentence, *japanese);
        assert_eq!(hours.words(Wording::En).sentence, *english);
    }
}

#[test]
fn easy_japanese_has_no_marks_and_explains_hard_words_once() {
    for (text, told) in [
        (
            "Tu-Sa 09:00-16:00; PH off; May 05 Tu-Sa 09:00-16:00",
            "火曜日から土曜日まで、午前9時から午後4時まで。\
             休みの日：日曜日と月曜日、こどもの日ではない祝日、年末年始",
        ),
        (
            "Apr-Sep Mo-Sa 09:30-17:30; Oct-Mar Mo-Sa 09:30-17:00; PH off",
            "4月から9月までは、月曜日から土曜日まで、午前9時30分から午後5時30分まで。\
             10月から3月までは、月曜日から土曜日まで、午前9時30分から午後5時まで。\
             休みの日：日曜日、祝日、年末年始",
        ),
        (
            "Mo-Fr 09:00-12:00,13:00-17:00; We[2,4] off; PH off; Aug 13-16 off",
            "月曜日から金曜日まで、午前9時から正午までと、午後1時から午後5時まで。\
             休みの日：土曜日と日曜日、月の2番目と4番目の水曜日、祝日、8月13日から16日まで、年末年始",
        ),
        (
            "Mo,Tu,Th 09:00-17:00; PH 10:00-12:30",
            "月曜日と火曜日と木曜日、午前9時から午後5時まで。祝日、午前10時から午後0時30分まで。\
             休みの日：祝日ではない水曜日と金曜日から日曜日まで、年末年始",
        ),
    ] {
        let hours = Hours::parse(text).and_then(|hours| hours.with_year_end(YEAR_END));
        let hours = hours.unwrap_or_else(|faults| panic!("{text}: {faults:#?}"));
        assert_eq!(hours.words(Wording::Easy).sentence, told);
    }
    let hours = Hours::parse("Mo-Fr 09:00-17:00; PH off").unwrap();
    let words = hours.words(Wording::Easy);
    assert_eq!(words.closed, "土曜日と日曜日、祝日〈国の休みの日〉");
}

#[test]
fn rows_keep_season_days_and_times_apart() {
    let text = "Apr-Sep Mo-Sa 09:30-17:30; Oct-Mar Mo-Sa 09:30-17:00; PH off";
    let words = Hours::parse(text).unwrap().words(Wording::Ja);
    let rows: Vec<_> = words
        .open
        .iter()
        .map(|row| (row.season.as_deref(), row.days.as_str(), row.times.as_str()))
        .collect();
    assert_eq!(
        rows,
        [
            (Some("4～9月"), "月～土曜", "午前9時30分～午後5時30分"),
            (Some("10～3月"), "月～土曜", "午前9時30分～午後5時"),
        ]
    );
    assert_eq!(words.closed, "日曜、祝日");
}

#[test]
fn other_languages_are_told_in_english() {
    assert_eq!(Wording::for_language("ja-JP"), Wording::Ja);
    assert_eq!(Wording::for_language("jav"), Wording::En);
}
