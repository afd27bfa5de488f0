//! “How sure is that?”: what is known, and from where.

use evenkeel_core::Content;

use crate::support::Person;

#[test]
fn every_why_with_evidence_says_how_sure_it_is_when_asked() {
    for (words, source) in [
        ("why no contact", "O'Hara"),
        ("why shouldn't i look at his profile", "Marshall"),
        ("why should i write on three days", "Lewandowski"),
        ("why do you want me to write letters i don't send", "Sbarra"),
        ("why do i need an if then plan", "Sheeran"),
        ("what's the point of an apology", "Lewicki"),
        ("why do you ask so much about getting back together", "Halpern-Meekin"),
        ("what good does the honest look do", "Langeslag"),
        ("why do you ask me again after a slip", "Kirchner"),
        ("why do i have to rate it from 0 to 10", "Larson"),
        ("why must it be brief and factual", "O'Hara"),
    ] {
        let mut person = Person::arrived();
        let why = person.says(words);
        assert!(why.contains("[How sure is that?]"), "{words}: {why}");
        let said = person.presses("How sure is that?");
        assert!(said.contains(source), "{words}: {said}");
        let mut person = Person::arrived();
        person.says(words);
        let said = person.says("how sure is that?");
        assert!(said.contains(source), "{words}, in words: {said}");
    }
}

#[test]
fn where_nothing_is_known_it_is_said() {
    let mut person = Person::arrived();
    let said = person.converses(&["why should i mute and not block", "is there any evidence for that?"]);
    assert!(!said.contains("[How sure is that?]") && said.contains("I know of no study"), "{said}");
}

#[test]
fn asked_in_the_middle_of_something_the_question_comes_after_it() {
    let mut person = Person::arrived();
    person.converses(&["why no contact", "/checkin"]);
    let said = person.says("how sure is that?");
    assert!(said.contains("O'Hara") && said.contains("[10]"), "{said}");
}

#[test]
fn every_figure_is_one_of_the_list() {
    // product.md, *Evidence that shaped this*; hours and lengths besides.
    const KNOWN: &[&str] = &[
        "15", "30", "87", "2009", "90", "2013", "464", "2012", "122", "2020", "2018", "642", "27", "66", "2024", "210",
        "2015", "24", "755", "2016", "792",
    ];
    let content = Content::embedded();
    for key in content.keys().filter(|key| key.starts_with("sure-") || key.starts_with("why-")) {
        let text = content.line(key);
        let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
        for number in numbers {
            assert!(KNOWN.contains(&number), "{key}: {number}");
        }
    }
}
