//! Everyday answers to the questions of the arrival, as people type them: they are answers, and nothing else.

use crate::support::Person;

/// An answer to each question, and words by which the question after it is known.
const WAY: &[(&str, &str)] = &[
    ("hi", "eighteen"),
    ("yes", "hitting"),
    ("no", "contempt"),
    ("neither", "asked you not to contact"),
    ("no", "When did it end"),
    ("yesterday", "Who ended it"),
    ("they did", "how did it come about"),
    ("sudden", "How long were you together"),
    ("3 years", "How did you live"),
    ("apart", "forces you to be in touch"),
    ("nothing", "hoping for"),
    ("idk", "last in touch"),
    ("yesterday", "How long shall we"),
    ("30 days", "Which city"),
    ("berlin", "When may I write"),
    ("9am", "What I've understood"),
];

/// Somebody to whom the question with these words was just asked.
fn asked(question: &str) -> Person {
    let mut person = Person::new();
    for (answer, next) in WAY {
        person.says(answer);
        if *next == question {
            return person;
        }
    }
    panic!("no question {question}");
}

/// The question after this one.
fn after(question: &str) -> &'static str {
    let at = WAY.iter().position(|(_, known)| *known == question).unwrap();
    WAY[at + 1].1
}

/// Answers that are read: (question, what is typed).
const READ: &[(&str, &[&str])] = &[
    ("eighteen", &["yes im 34", "yeah", "im 25", "27", "of course", "yep i am"]),
    (
        "hitting",
        &[
            "no never",
            "nope",
            "nothing like that, we just argued",
            "not really",
            "no but he yelled a lot",
            "never hit anyone",
            "he pushed me once",
            "i was scared of him sometimes",
            "he threatened me",
            "she slapped me",
            "i hit him once",
            "me",
            "both",
            "no he never hit me",
            "he hit me a few times",
        ],
    ),
    (
        "contempt",
        &[
            "he cheated",
            "she lied all the time",
            "he cheated on me twice",
            "she cheated with my best friend",
            "he made fun of me constantly",
            "no one cheated",
            "not really",
            "nope",
            "no",
            "both tbh",
        ],
    ),
    (
        "asked you not to contact",
        &[
            "he blocked me",
            "yes she blocked me",
            "she told me to leave her alone",
            "he said dont contact me",
            "there's a restraining order",
            "no order",
            "not really",
            "nah",
            "no he didnt",
            "restraining order",
            "we share a daughter. she did not ask for it",
        ],
    ),
    (
        "When did it end",
        &["two weeks ago", "in january", "yesterday night", "about a month ago", "idk maybe 3 weeks", "no idea"],
    ),
    (
        "Who ended it",
        &[
            "she broke up with me",
            "he did",
            "she just left",
            "it was me",
            "i ended it",
            "i have left her",
            "mutual i guess",
            "we both did",
            "he dumped me by text",
            "him",
            "my ex did",
        ],
    ),
    (
        "how did it come about",
        &[
            "we fought a lot",
            "big fight over nothing",
            "he just stopped talking to me",
            "she fell out of love",
            "slowly",
            "we grew apart",
            "over whatsapp",
            "no idea",
            "a fight",
            "out of nowhere",
        ],
    ),
    ("How long were you together", &["3 years", "3 months", "on and off 2 years", "almost 4 yrs"]),
    (
        "How did you live",
        &["we live together", "long distance", "same flat", "i moved out", "married 10 yrs", "engaged", "own places"],
    ),
    (
        "hoping for",
        &[
            "get him back",
            "i want her back",
            "move on",
            "forget her",
            "i dont know",
            "be over it",
            "honestly i want him to come back",
            "no idea",
        ],
    ),
    (
        "last in touch",
        &[
            "last night",
            "i called her this morning",
            "an hour ago",
            "i texted him yesterday",
            "saw him at work today",
            "today",
            "last week sometime",
        ],
    ),
    ("How long shall we", &["30 days", "forever", "a month", "as long as it takes", "60", "no end", "six weeks"]),
    ("Which city", &["berlin", "im in lagos", "new york", "london uk", "toronto canada", "i live in madrid"]),
    ("When may I write", &["9am and 9pm", "dont"]),
];

/// Answers that ask back, or that nothing offered fits: they are kindly asked again, and taken for nothing else.
const ASKED_AGAIN: &[(&str, &str)] = &[
    ("When did it end", "last friday"),
    ("How long were you together", "since high school"),
    ("How long were you together", "not long"),
    ("How did you live", "with his parents"),
    ("When may I write", "mornings"),
    ("When may I write", "8ish"),
    ("When may I write", "in the evening"),
    ("When may I write", "half past seven"),
];

/// True when the words were taken for danger, or for something that happened.
fn is_hijacked(said: &str) -> bool {
    [
        "ending your life",
        "Are you safe",
        "hurting, threatening",
        "get hurt or frightened",
        "I take it that",
        "near again",
    ]
    .iter()
    .any(|sign| said.contains(sign))
}

#[test]
fn what_people_answer_while_arriving_is_an_answer_and_never_something_else() {
    let mut count = 0;
    for (question, answers) in READ {
        for words in *answers {
            let said = asked(question).says(words);
            assert!(said.contains(after(question)) && !is_hijacked(&said), "{question}: {words}: {said}");
            count += 1;
        }
    }
    assert!(count >= 100, "{count}");
}

#[test]
fn one_slip_of_the_finger_in_an_offered_answer_is_no_riddle() {
    let mut person = Person::arrived();
    person.converses(&["/together", "yes", "no", "no", "thursady"]);
    assert!(person.last().contains("at what time"), "{}", person.last());
    person.says("/letgo");
    assert!(person.says("yse").contains("couldn't fit that"), "short words are too near to each other");
}

#[test]
fn what_does_not_fit_is_asked_again_and_taken_for_nothing_else() {
    for (question, words) in ASKED_AGAIN {
        let said = asked(question).says(words);
        let again = said.contains(question) || said.contains("Which did you mean");
        assert!(again && !is_hijacked(&said), "{question}: {words}: {said}");
    }
}

#[test]
fn what_is_answered_is_kept_as_what_it_is() {
    for (question, words, expected) in [
        ("hitting", "he pushed me once", "harm: Some(ToMe)"),
        ("hitting", "he hit me a few times", "harm: Some(ToMe)"),
        ("hitting", "i hit him once", "harm: Some(ByMe)"),
        ("hitting", "no he never hit me", "harm: Some(None)"),
        ("hitting", "nothing like that, we just argued", "harm: Some(None)"),
        ("contempt", "he made fun of me constantly", "strain: Some(Contempt)"),
        ("contempt", "she cheated with my best friend", "strain: Some(Betrayal)"),
        ("contempt", "no one cheated", "strain: Some(None)"),
        ("asked you not to contact", "he blocked me", "refusal: Some(Asked)"),
        ("asked you not to contact", "she told me to leave her alone", "refusal: Some(Asked)"),
        ("asked you not to contact", "there's a restraining order", "refusal: Some(Order)"),
        ("asked you not to contact", "no order", "refusal: Some(None)"),
        ("Who ended it", "she broke up with me", "by: Some(Them)"),
        ("Who ended it", "it was me", "by: Some(Me)"),
        ("how did it come about", "we fought a lot", "manner: Some(Fight)"),
        ("how did it come about", "she fell out of love", "manner: Some(Faded)"),
        ("How did you live", "long distance", "home: Some(Apart)"),
        ("How did you live", "married 10 yrs", "home: Some(Married)"),
        ("How did you live", "married. now i have a flat in altona", "home: Some(Married)"),
        ("forces you to be in touch", "a daughter, she is 6. sundays is handover", "ties: Some(Children)"),
        ("Who ended it", "i have left her", "by: Some(Me)"),
        ("hoping for", "forget her", "hope: Some(Over)"),
        ("hoping for", "honestly i want him to come back", "hope: Some(Together)"),
    ] {
        let mut person = asked(question);
        person.says(words);
        let facts = format!("{:?}", person.session.facts);
        assert!(facts.contains(expected), "{words}: {facts}");
    }
    let mut person = asked("forces you to be in touch");
    assert!(person.says("my kids").contains("only what's needed"), "{}", person.last());
    assert!(person.says("yes").contains("hoping for"), "{}", person.last());
}

#[test]
fn skip_and_back_where_nothing_is_asked_leave_everything_as_it_is() {
    let mut person = Person::arrived();
    let first = person.says("skip");
    assert!(first.contains("No question is open"), "{first}");
    assert_ne!(first, person.says("back"));
    assert!(person.session.open.is_empty() && person.session.nudges.pause.is_none());
}

#[test]
fn an_age_answers_the_first_question_and_a_young_one_is_a_no() {
    for words in ["27", "im 25", "yes im 34"] {
        assert!(asked("eighteen").says(words).contains("hitting"), "{words}");
    }
    let mut person = asked("eighteen");
    assert!(person.says("im 16").contains("I'm built for adults"), "{}", person.last());
    assert!(asked("eighteen").says("almost 18").contains("Are you eighteen"));
}

#[test]
fn a_danger_of_now_is_heard_also_where_violence_is_asked_about() {
    for words in ["he hits me", "i'm going to hurt him tonight", "i want to kill myself"] {
        let said = asked("hitting").says(words);
        assert!(said.contains("safe") && !said.contains("contempt"), "{words}: {said}");
    }
}

#[test]
fn a_question_that_asks_for_words_takes_them_whatever_they_tell() {
    let mut person = Person::arrived();
    person.converses(&["/checkin", "6", "5", "no"]);
    let said = person.says("my ex didn't text me and i didn't text him");
    assert!(said.contains("Anything else"), "{said}");
    let mut person = Person::arrived();
    person.says("i want to write a letter i won't send");
    for words in ["i miss you so much", "i want to call you", "he is with somebody new now", "thanks for nothing", "hi"]
    {
        let said = person.says(words);
        let kept = person.records.iter().any(|record| record.body.kind() == "letter");
        assert!(kept && said.split_whitespace().count() < 15 && !is_hijacked(&said), "{words}: {said}");
    }
}

#[test]
fn a_slip_that_was_only_asked_about_or_almost_made_is_entered_nowhere() {
    for words in ["shoud i just text him", "should i text him", "i almost texted him", "he left me on read"] {
        let mut person = Person::arrived();
        person.says(words);
        assert!(!person.last().contains("When was that?"), "{words}: {}", person.last());
        assert!(person.session.ledger.touches().is_empty(), "{words}");
    }
}

#[test]
fn a_no_right_after_a_misreading_mends_it() {
    let mut person = Person::arrived();
    let said = person.says("i went to his house");
    assert!(said.contains("[Not that]") && said.contains("When was that?"), "{said}");
    assert!(person.says("no").contains("What was it?"), "{}", person.last());
    assert!(person.session.ledger.touches().is_empty() && person.session.open.is_empty());
}

#[test]
fn a_bare_yes_or_no_where_nothing_was_asked_is_no_note_and_comes_in_different_words() {
    let mut person = Person::arrived();
    let said: Vec<_> = ["yeah", "ok", "no"].iter().map(|words| person.says(words)).collect();
    assert!(said.iter().all(|said| !said.contains("Keep as a note")), "{said:?}");
    assert!(said[0] != said[1] && said[1] != said[2], "{said:?}");
}
