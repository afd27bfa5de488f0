//! Yes and no, scales, lengths and ends as people type them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use evenkeel_core::language::answers::scale::{Scale, Score};
use evenkeel_core::language::answers::together::Months;
use evenkeel_core::language::answers::until::Until;
use evenkeel_core::language::answers::yes_no::YesNo;
use evenkeel_core::language::answers::{Canonical, Context, Reading, period, scale, together, until, yes_no};
use evenkeel_core::rules::period::Length;
use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;

/// Wednesday, 18 March 2026, ten in the morning in Berlin.
fn context() -> Context {
    Context::new("2026-03-18T09:00:00Z".parse().unwrap(), Some(TimeZone::get("Europe/Berlin").unwrap()))
}

/// A reading as one line.
fn shown<T: Canonical>(reading: &Reading<T>) -> String {
    match reading {
        Reading::Value(value) => value.canonical(),
        Reading::Choose(values) => values.iter().map(Canonical::canonical).collect::<Vec<_>>().join(" or "),
        Reading::Refuse(refusal) => format!("{refusal:?}"),
        Reading::Unclear => "unclear".to_owned(),
    }
}

fn check<T: Canonical>(cases: &[(&str, &str)], read: impl Fn(&str) -> Reading<T>) {
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, shown(&read(text))))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text:?}: {expected}, not {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {}\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// What says yes.
const YES: &[&str] = &[
    "yes",
    "Yes!",
    "YES",
    "y",
    "yeah",
    "yep",
    "yup",
    "yesss",
    "ya",
    "yh",
    "sure",
    "ok",
    "okay",
    "of course",
    "definitely",
    "absolutely",
    "i guess so",
    "I guess",
    "i think so",
    "i do",
    "we did",
    "he did",
    "yes please",
    "um yes",
    "yeah sure",
    "for sure",
    "no doubt",
    "no yeah",
    "hell yeah",
    "why not",
    "yes, he did it all the time",
    "yeah we have two kids",
    "👍",
    "👍🏽",
    "✅",
    "100%",
    "definately",
    "correct",
    "true",
    "unfortunately yes",
    "yes i am",
    "sounds good",
    "i really did",
    "uh huh",
];

/// What says no.
const NO: &[&str] = &[
    "no",
    "No.",
    "NO",
    "n",
    "nah",
    "nope",
    "noo",
    "nooo",
    "not really",
    "not at all",
    "never",
    "no way",
    "no thanks",
    "yeah no",
    "yeah nah",
    "i don’t",
    "i don't think so",
    "i didnt",
    "nope never",
    "not yet",
    "of course not",
    "he never did",
    "she didn't",
    "no, never",
    "no he was always kind to me",
    "👎",
    "❌",
    "hell no",
    "absolutely not",
    "i'd rather not",
    "nothing like that",
    "not that i know of",
    "nah im good",
    "no lol",
    "honestly not really",
    "nah not really",
    "i doubt it",
];

/// What wavers.
const BOTH: &[&str] = &[
    "kinda",
    "kind of",
    "sometimes",
    "maybe",
    "sort of",
    "yes and no",
    "a bit",
    "not sure",
    "once",
    "yes but only once",
    "no but he yelled",
    "yes not really",
];

/// What says neither.
const NEITHER: &[&str] = &[
    "",
    "8",
    "idk",
    "what do you mean?",
    "no idea",
    "no clue",
    "never mind",
    "why?",
    "he yelled a lot",
    "blue",
    "yesterday",
    "nobody",
    "notes",
    "are you sure?",
    "👍👎",
    "no comment",
    "no cap",
];

#[test]
fn yes_and_no_are_read_as_people_say_them() {
    let all =
        |texts: &[&'static str], expected: &'static str| texts.iter().map(|text| (*text, expected)).collect::<Vec<_>>();
    let read = |text: &str| yes_no::read(text, &context());
    check(&all(YES, "yes"), read);
    check(&all(NO, "no"), read);
    for text in BOTH {
        assert!(matches!(read(text), Reading::Choose(_)), "{text}: {:?}", read(text));
    }
    check(&all(NEITHER, "unclear"), read);
}

/// Moods with their numbers.
const MOODS: &[(&str, &str)] = &[
    ("7", "7"),
    ("7/10", "7"),
    ("7 / 10", "7"),
    ("7 out of 10", "7"),
    ("seven", "7"),
    ("Seven.", "7"),
    ("7ish", "7"),
    ("about a 7", "7"),
    ("like a 7", "7"),
    ("maybe 4?", "4"),
    ("8.5", "9"),
    ("8,5", "9"),
    ("8.4", "8"),
    ("6.5/10", "7"),
    ("six and a half", "7"),
    ("10", "10"),
    ("ten", "10"),
    ("0", "0"),
    ("zero", "0"),
    ("3/5", "6"),
    ("70%", "7"),
    ("7 today", "7"),
    ("a solid 8", "8"),
    ("i'd say 6", "6"),
    ("it's a 2 today", "2"),
    ("5 i guess", "5"),
    ("3 because i saw her", "3"),
    ("on a scale of 1 to 10 a 4", "4"),
    ("7 :)", "7"),
    ("12/10", "OutOfRange { min: 0, max: 10 }"),
    ("11", "OutOfRange { min: 0, max: 10 }"),
    ("-3", "OutOfRange { min: 0, max: 10 }"),
    ("100", "OutOfRange { min: 0, max: 10 }"),
    ("10.5", "OutOfRange { min: 0, max: 10 }"),
    ("120%", "OutOfRange { min: 0, max: 10 }"),
    ("9999999999999", "OutOfRange { min: 0, max: 10 }"),
    ("eleven", "OutOfRange { min: 0, max: 10 }"),
    ("between 6 and 7", "6 or 7"),
    ("6-7", "6 or 7"),
    ("6 or 7", "6 or 7"),
    ("6 to 7", "6 or 7"),
    ("a 6 or a 7", "6 or 7"),
    ("was 3, now 6", "unclear"),
    ("pretty awful", "1"),
    ("awful", "1"),
    ("terrible", "1"),
    ("meh", "4"),
    ("ok", "6"),
    ("okay i guess", "6"),
    ("fine", "6"),
    ("good", "7"),
    ("really good", "8"),
    ("great", "8"),
    ("not great", "4"),
    ("not bad", "6"),
    ("not too bad today", "6"),
    ("so so", "5"),
    ("rock bottom", "0"),
    ("i feel like shit", "2"),
    ("really bad", "2"),
    ("kinda sad", "4"),
    ("very sad", "2"),
    ("sad", "3"),
    ("amazing", "9"),
    ("perfect", "10"),
    ("could be better", "4"),
    ("not good", "3"),
    ("sad but ok", "3 or 6"),
    ("sad and tired", "3 or 4"),
    ("i'm ok", "6"),
    ("terible", "1"),
    ("sevn", "7"),
    ("five/10", "5"),
    ("7 on 10", "7"),
    ("minus 2", "OutOfRange { min: 0, max: 10 }"),
    ("eighty percent", "8"),
    ("seven point five", "8"),
    ("10 today!! finaly", "10"),
    ("today was rough so a 3", "3"),
    ("8 i miss him", "8"),
    ("the worst ever", "0"),
];

#[test]
fn moods_are_read_in_numbers_and_words() {
    check(MOODS, |text| scale::read(text, &context(), Scale::Mood));
    for text in [
        "",
        "idk",
        "yes",
        "not a 7",
        "7 days",
        "8pm",
        "not sad or happy",
        "my 3 kids",
        "better",
        "one of those days",
        "3 4 5",
        "👍",
        "no",
        "right",
        "night",
        "getting there",
        "woke up at 5",
        "waiting for a 10",
        "10 people came",
    ] {
        assert_eq!(scale::read(text, &context(), Scale::Mood), Reading::Unclear, "{text}");
    }
}

/// Urges with their numbers.
const URGES: &[(&str, &str)] = &[
    ("none", "0"),
    ("no", "0"),
    ("no urge at all", "0"),
    ("not at all", "0"),
    ("a little", "3"),
    ("a bit", "3"),
    ("low", "2"),
    ("mild", "3"),
    ("medium", "5"),
    ("strong", "8"),
    ("very strong", "9"),
    ("pretty strong", "7"),
    ("really bad", "9"),
    ("not bad", "3"),
    ("not much", "2"),
    ("through the roof", "10"),
    ("off the charts", "10"),
    ("unbearable", "10"),
    ("huge", "9"),
    ("a lot", "8"),
    ("meh", "3"),
    ("9/10", "9"),
    ("high today", "8"),
    ("manageable", "4"),
    ("11", "OutOfRange { min: 0, max: 10 }"),
];

#[test]
fn urges_have_words_of_their_own() {
    check(URGES, |text| scale::read(text, &context(), Scale::Urge));
    for text in ["", "yes", "i want to text him", "not strong but not weak", "happy"] {
        assert_eq!(scale::read(text, &context(), Scale::Urge), Reading::Unclear, "{text}");
    }
}

/// Lengths of a period.
const LENGTHS: &[(&str, &str)] = &[
    ("30 days", "30 days"),
    ("30", "30 days"),
    ("thirty", "30 days"),
    ("30 days please", "30 days"),
    ("let's do 30 days", "30 days"),
    ("six weeks", "42 days"),
    ("6 weeks", "42 days"),
    ("a month", "30 days"),
    ("one month", "30 days"),
    ("2 months", "60 days"),
    ("three months", "90 days"),
    ("90 days", "90 days"),
    ("45", "45 days"),
    ("a fortnight", "14 days"),
    ("two weeks", "14 days"),
    ("half a year", "183 days"),
    ("a year", "365 days"),
    ("a month and a half", "45 days"),
    ("1 month and 2 weeks", "44 days"),
    ("the standard", "30 days"),
    ("standard", "30 days"),
    ("the standrad", "30 days"),
    ("the usual", "30 days"),
    ("forever", "open"),
    ("Forever!", "open"),
    ("no end", "open"),
    ("no end date", "open"),
    ("indefinite", "open"),
    ("indefinately", "open"),
    ("open ended", "open"),
    ("open", "open"),
    ("for good", "open"),
    ("as long as it takes", "open"),
    ("until further notice", "open"),
    ("30 or 60 days", "30 days or 60 days"),
    ("30-60 days", "30 days or 60 days"),
    ("4-6 weeks", "28 days or 42 days"),
    ("30 to 45 days", "30 days or 45 days"),
    ("0 days", "OutOfRange { min: 1, max: 730 }"),
    ("-30", "OutOfRange { min: 1, max: 730 }"),
    ("1000 days", "OutOfRange { min: 1, max: 730 }"),
    ("10 years", "OutOfRange { min: 1, max: 730 }"),
    ("1 day", "1 days"),
    ("60 days of no contact", "60 days"),
    ("probably 6 wks", "42 days"),
    ("the normal one", "30 days"),
    ("never talking to him again", "open"),
    ("as long as i need", "open"),
    ("until i stop loving him", "open"),
    ("until april", "14 days"),
    ("eighty days", "80 days"),
    ("30 days. i need it", "30 days"),
];

#[test]
fn lengths_of_a_period_are_read() {
    check(LENGTHS, |text| period::read(text, &context()));
    for text in
        ["", "idk", "not 30 days", "yes", "a while", "until he calls", "3 hours", "👍", "30 days?", "longer", "8pm"]
    {
        assert_eq!(period::read(text, &context()), Reading::Unclear, "{text}");
    }
}

/// Times together.
const TOGETHER: &[(&str, &str)] = &[
    ("3 years", "36 months"),
    ("three years", "36 months"),
    ("3 yrs", "36 months"),
    ("about 3 years", "36 months"),
    ("3 years or so", "36 months"),
    ("a year", "12 months"),
    ("a year and a half", "18 months"),
    ("one and a half years", "18 months"),
    ("1.5 years", "18 months"),
    ("2 years and 3 months", "27 months"),
    ("2 yrs 3 mos", "27 months"),
    ("18 months", "18 months"),
    ("6 months", "6 months"),
    ("half a year", "6 months"),
    ("on and off for six years", "72 months"),
    ("six years, on and off", "72 months"),
    ("we were together for 4 years", "48 months"),
    ("almost 5 years", "60 months"),
    ("just over a year", "12 months"),
    ("a few months", "3 months"),
    ("a couple of years", "24 months"),
    ("two decades", "240 months"),
    ("6 weeks", "1 months"),
    ("8 weeks", "2 months"),
    ("3 days", "0 months"),
    ("married for 10 years", "120 months"),
    ("10 years married", "120 months"),
    ("2-3 years", "24 months or 36 months"),
    ("36 months", "36 months"),
    ("since march 2024", "24 months"),
    ("since 2019", "81 months"),
    ("100 years", "OutOfRange { min: 0, max: 1080 }"),
    ("ten yeras", "120 months"),
    ("2 1/2 years", "30 months"),
    ("2½ years", "30 months"),
    ("2y 6m", "30 months"),
    ("two to three years", "24 months or 36 months"),
    ("2019-2023", "48 months"),
    ("not long, 5 months", "5 months"),
    ("20 minutes", "unclear"),
];

#[test]
fn time_together_is_read_in_months() {
    let read = |text: &str| together::read(text, &context());
    let (since, plain): (Vec<_>, Vec<_>) = TOGETHER.iter().partition(|(text, _)| *text == "since 2019");
    check(&plain.into_iter().copied().collect::<Vec<_>>(), read);
    for (text, _) in since {
        // The middle of 2019 to March 2026.
        assert!(matches!(read(text), Reading::Value(Months(80..=82))), "{:?}", read(text));
    }
    for text in [
        "",
        "idk",
        "forever",
        "too long",
        "3",
        "yes",
        "not 3 years",
        "years",
        "3 years and 2 kids",
        "👍",
        "since forever",
        "3 years?",
    ] {
        assert_eq!(read(text), Reading::Unclear, "{text}");
    }
}

/// Ends of a rest on 18 March 2026.
const ENDS: &[(&str, &str)] = &[
    ("3 days", "4320 minutes"),
    ("for 3 days", "4320 minutes"),
    ("for three days please", "4320 minutes"),
    ("a week", "10080 minutes"),
    ("one week", "10080 minutes"),
    ("2 weeks", "20160 minutes"),
    ("an hour", "60 minutes"),
    ("90 minutes", "90 minutes"),
    ("half an hour", "30 minutes"),
    ("a day", "1440 minutes"),
    ("a couple of days", "2880 minutes"),
    ("a month", "43200 minutes"),
    ("tomorrow", "until 2026-03-19"),
    ("until tomorrow", "until 2026-03-19"),
    ("until monday", "until 2026-03-23"),
    ("till monday", "until 2026-03-23"),
    ("untill mondy", "until 2026-03-23"),
    ("monday", "until 2026-03-23"),
    ("until wednesday", "until 2026-03-25"),
    ("until next monday", "until 2026-03-23"),
    ("until next friday", "until 2026-03-20 or until 2026-03-27"),
    ("until the weekend", "until 2026-03-21"),
    ("until next week", "until 2026-03-23"),
    ("until the end of the month", "until 2026-04-01"),
    ("until 5 january", "until 2027-01-05"),
    ("until january 5th", "until 2027-01-05"),
    ("until april 1", "until 2026-04-01"),
    ("until april", "until 2026-04-01"),
    ("until the 25th", "until 2026-03-25"),
    ("until the 5th", "until 2026-04-05"),
    ("until 2026-04-05", "until 2026-04-05"),
    ("until 25/3", "until 2026-03-25"),
    ("until 3/4", "until 2026-04-03 or until 2027-03-04"),
    ("until 31.12.2026", "until 2026-12-31"),
    ("until 31 feb", "NoSuchDate"),
    ("until yesterday", "PastDate"),
    ("until 2026-03-01", "PastDate"),
    ("until 2026-03-18", "PastDate"),
    ("until 2031-01-01", "TooFarAhead"),
    ("3 days ago", "PastDate"),
    ("forever", "open"),
    ("indefinitely", "open"),
    ("until further notice", "open"),
    ("until i say so", "open"),
    ("for good", "open"),
    ("open", "open"),
    ("5 years", "OutOfRange { min: 1, max: 1051200 }"),
    ("0 days", "OutOfRange { min: 1, max: 1051200 }"),
    ("stop messaging me for a week", "10080 minutes"),
    ("pause until monday", "until 2026-03-23"),
    ("until 6pm", "until 2026-03-18 18h00"),
    ("until 9am", "until 2026-03-19 09h00"),
    ("until 6", "until 2026-03-18 18h00 or until 2026-03-19 06h00"),
    ("till tomorrow 9am", "until 2026-03-19 09h00"),
    ("until noon tomorrow", "until 2026-03-19 12h00"),
    ("until midnight", "until 2026-03-19"),
    ("until monday morning", "until 2026-03-23"),
    ("rest of the weekend", "until 2026-03-23"),
    ("tonight", "until 2026-03-19"),
    ("until christmas", "until 2026-12-25"),
    ("2-3 days", "2880 minutes or 4320 minutes"),
    ("1h30", "90 minutes"),
    ("2 nights", "unclear"),
    ("never", "unclear"),
    ("until i wake up", "unclear"),
    ("-2 days", "OutOfRange { min: 1, max: 1051200 }"),
];

#[test]
fn ends_of_a_rest_are_read() {
    check(ENDS, |text| until::read(text, &context()));
    for text in [
        "",
        "idk",
        "a while",
        "not until monday",
        "until he writes",
        "yes",
        "3",
        "👍",
        "until later",
        "monday or tuesday",
    ] {
        assert_eq!(until::read(text, &context()), Reading::Unclear, "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_them_panic(text in "\\PC{0,120}") {
        let context = context();
        let _ = (yes_no::read(&text, &context), period::read(&text, &context), together::read(&text, &context));
        let _ = (until::read(&text, &context), scale::read(&text, &context, Scale::Mood), scale::read(&text, &context, Scale::Urge));
    }

    #[test]
    fn words_of_lengths_never_panic(
        words in proptest::collection::vec(proptest::sample::select(vec![
            "3", "999999999", "a", "half", "and", "years", "months", "weeks", "days", "until", "monday", "next", "31", "feb", "since", "2019", "or", "of",
            "end", "the", "couple", "hundred", "nine", "out", "ten", "7/10", "6-7", "%", "not", "so", "bad", "from", "to",
        ]), 0..8),
    ) {
        let (text, context) = (words.join(" "), context());
        let _ = (period::read(&text, &context), together::read(&text, &context), until::read(&text, &context), scale::read(&text, &context, Scale::Mood));
    }

    #[test]
    fn what_was_taken_reads_back_as_itself(score in 0u8..=10, days in 1u16..=730, months in 0u16..=1080, minutes in 1u32..=1_051_200, ahead in 1i64..=730) {
        let context = context();
        let score = Score::new(score).unwrap();
        for scale in [Scale::Mood, Scale::Urge] {
            prop_assert_eq!(scale::read(&score.canonical(), &context, scale), Reading::Value(score));
        }
        for length in [Length::Days(days), Length::Open] {
            prop_assert_eq!(period::read(&length.canonical(), &context), Reading::Value(length));
        }
        prop_assert_eq!(together::read(&Months(months).canonical(), &context), Reading::Value(Months(months)));
        let day = date(2026, 3, 18).saturating_add(jiff::Span::new().days(ahead));
        let time = day.at((minutes / 60 % 23) as i8 + 1, (minutes % 60) as i8, 0, 0);
        for end in [Until::For { minutes }, Until::Date(day), Until::Time(time), Until::Open] {
            prop_assert_eq!(until::read(&end.canonical(), &context), Reading::Value(end));
        }
        for answer in [YesNo::Yes, YesNo::No] {
            prop_assert_eq!(yes_no::read(&answer.canonical(), &context), Reading::Value(answer));
        }
    }
}
