//! The content is clean, and the lint sees what is not.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use evenkeel_core::Content;
use evenkeel_core::content::lint::{Finding, lint};

/// What is found when a text or a table is replaced.
fn found(file: &str, text: &str) -> Vec<Finding> {
    lint(&Content::with_overrides(&[(file.to_owned(), text.to_owned())]).unwrap()).findings
}

#[test]
fn the_content_is_clean() {
    let report = lint(&Content::embedded());
    let told: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{told:#?}");
}

#[test]
fn there_is_enough_of_everything() {
    let report = lint(&Content::embedded());
    let texts = |name: &str| {
        report.kinds.iter().filter(|kind| kind.name.starts_with(name)).map(|kind| kind.texts).sum::<usize>()
    };
    assert!(texts("encouragements") >= 240 && texts("invitations") >= 90 && texts("activities") >= 120);
    assert!(texts("whys") >= 32);
    assert!(report.families.values().all(|texts| *texts >= 8), "{:?}", report.families);
    assert!(report.areas.values().all(|texts| *texts >= 8), "{:?}", report.areas);
}

/// Texts with one fault each: (key, text, what is said of it).
const FAULTS: &[(&str, &str, &str)] = &[
    (
        "encourage-any-3",
        "Everything happens for a reason, so take a walk and see how the day goes on from there today.",
        "slogan",
    ),
    (
        "encourage-any-4",
        "Take a walk round the block now! Then sit down, drink something warm and call one of your friends.",
        "\"!\"",
    ),
    (
        "encourage-any-5",
        "Your ex is not the only person in town, so call one of your friends and ask for a walk today.",
        "a bystander reads \"ex\"",
    ),
    (
        "encourage-any-6",
        "Ask him whether the shelf still stands where it stood, and then sit down and drink something warm.",
        "gender",
    ),
    (
        "encourage-any-7",
        "If you do this each morning it will get better, and the evenings are going to be shorter as well.",
        "promise",
    ),
    (
        "encourage-any-8",
        "You must go out today and find one person who has time, however little you may feel like it now.",
        "pressure",
    ),
    (
        "encourage-any-9",
        "Some of this could be depression, so sit down for a while and drink something warm before you go.",
        "diagnosis",
    ),
    ("encourage-any-10", "Too short.", "2 words"),
    (
        "act-body-1",
        "Notwithstanding considerable physiological heterogeneity, undertake intermittent cardiovascular exertion immediately afterwards.",
        "reading grade",
    ),
    (
        "encourage-any-2",
        "The next time the phone is in your hand without a reason, say aloud what you were going to look for. If there's no answer, put it down and look about.",
        "says the same as encourage-any-1",
    ),
    (
        "encourage-hope-9",
        "The next time a bus goes by with nobody in it, count the seats and think of who could sit there with you.",
        "begins like",
    ),
];

#[test]
fn faults_of_a_text_are_told_with_its_file_and_key() {
    let long = format!("encourage-any-11 = {}\n", "word ".repeat(60));
    let file: String = FAULTS.iter().map(|(key, text, _)| format!("{key} = {text}\n")).collect();
    let found = found("mine.ftl", &(file + &long));
    let many = ("encourage-any-11", "word word", "60 words");
    for (key, text, says) in FAULTS.iter().copied().chain([many]) {
        let told = found.iter().any(|one| one.key == key && one.what.contains(says) && one.file == "mine.ftl");
        assert!(told, "{text}: {found:#?}");
    }
}

#[test]
fn faults_of_a_table_are_told_with_its_file_and_name() {
    let activity = |name: &str, area: &str, energy: u8| {
        format!(
            "[{name}]\narea = \"{area}\"\nenergy = {energy}\nminutes = 5\nwith = \"alone\"\ncost = \"free\"\n\
             place = \"in\"\nhours = \"any\"\n"
        )
    };
    let hope = "[encourage-hope]\nhope = [\"together\"]\nstages = [\"still\"]\nperiod = \"over\"\n";
    let areas = "[body]\nstages = []\n[away]\nstages = [\"still\"]\nfirst_in = [\"decide\"]\n";
    let files = [
        ("encouragements.toml".to_owned(), hope.to_owned()),
        ("activities.toml".to_owned(), activity("act-body-1", "poetry", 1) + &activity("act-body-2", "body", 4)),
        ("areas.toml".to_owned(), areas.to_owned()),
    ];
    let found = lint(&Content::with_overrides(&files).unwrap()).findings;
    for (file, key, says) in [
        ("encouragements.toml", "encourage-hope", "stages are past"),
        ("activities.toml", "act-body-1", "no area"),
        ("activities.toml", "act-body-2", "energy is 1 to 3"),
        ("areas.toml", "body", "never suggested"),
        ("areas.toml", "away", "where it is not suggested"),
    ] {
        let told = found.iter().any(|one| one.key == key && one.what.contains(says) && one.file.ends_with(file));
        assert!(told, "{key}: {found:#?}");
    }
}
