//! What people ask about the days after, and what nothing here answers.

use crate::support::Person;

/// What is said, and the family of the answer.
fn answers(person: &mut Person, words: &str) -> String {
    let before = person.session.free.said.clone();
    person.says(words);
    let said = &person.session.free.said;
    said.iter().find(|(family, count)| before.get(*family) != Some(count)).map(|(f, _)| f.clone()).unwrap_or_default()
}

#[test]
fn what_is_asked_about_the_days_after_has_an_answer_of_its_own() {
    for (words, topic) in [
        ("should i block her", "block"),
        ("is it petty to unfollow him", "block"),
        ("should i delete her number", "block"),
        ("can i unblock her now", "unblock"),
        ("should i delete our photos", "photos"),
        ("what do i do with all the pictures of us", "photos"),
        ("do i delete our chat", "photos"),
        ("do i have to give the ring back", "gifts"),
        ("his hoodie is still here, what do i do with it", "things"),
        ("how do i get my stuff back", "things"),
        ("who gets the cat", "pet"),
        ("he owes me money", "money"),
        ("what about the flat", "money"),
        ("can i still talk to her sister", "family"),
        ("met a girl but felt guilty", "newguilt"),
        ("is it too soon to date", "dating"),
        ("should i download tinder", "dating"),
        ("he wants to stay friends", "friends"),
        ("what do i do tomorrow when i see her at work", "cross"),
        ("there is this wedding that she will be at", "cross"),
        ("what do i tell people", "telling"),
        ("what do i tell the kids", "kids"),
        ("should i quit my job", "big"),
        ("should i drink tonight", "drink"),
        ("im drunk", "drunk"),
        ("who reads this", "private"),
        ("do u even care", "care"),
        ("can you text her for me", "byself"),
        ("can you call me", "callme"),
        ("talk to me", "company"),
        ("what do i do now", "next"),
        ("how do i get closure", "closure"),
        ("how do i stop thinking about her", "stopthink"),
        ("how do i get over him", "over"),
        ("how do i get through work", "work"),
        ("am i pathetic", "normal"),
        ("is it ok to be angry", "allowed"),
        ("what if i never find anyone", "never"),
        ("was it all a lie", "real"),
        ("should i have fought for her", "hindsight"),
        ("i feel nothing", "numb"),
        ("i hope he suffers", "angry"),
        ("what is she doing rn", "theirs"),
        ("what if he calls", "ifcalls"),
        ("i keep dreaming about her", "dream"),
        ("our song came on", "trigger"),
        ("its our anniversary tomorrow", "day"),
        ("i still love her", "love"),
        ("i unfollowed her", "cleared"),
        ("i met someone", "metnew"),
        ("why me", "whyme"),
        ("should i go to the gym", "decide"),
        ("whats 2+2", "unknown"),
    ] {
        let mut person = Person::arrived();
        assert_eq!(answers(&mut person, words), format!("asks-{topic}"), "{words}: {}", person.last());
    }
}

#[test]
fn what_has_a_path_of_its_own_is_not_answered_in_passing() {
    for words in [
        "should i text her",
        "i texted him",
        "she texted me",
        "i want to text her so bad",
        "she said no",
        "delete everything",
        "help me write to him",
        "why no contact",
        "i called my sister and she came over",
        "i love my new flat",
        "our anniversary was nice",
        "i blocked him but i keep checking from another account",
    ] {
        let mut person = Person::arrived();
        let family = answers(&mut person, words);
        assert!(!family.starts_with("asks-"), "{words}: {family}");
    }
}

#[test]
fn a_question_beside_a_question_is_answered_and_the_other_comes_after_it() {
    let mut person = Person::arrived();
    person.says("/checkin");
    let said = person.says("should i block her");
    assert!(said.contains("Muting is enough"), "{said}");
    assert!(said.contains("from 0"), "{said}");
}

#[test]
fn who_asks_something_has_not_given_the_one_word_that_was_asked_for() {
    let mut person = Person::arrived();
    person.converses(&["i texted him", "yesterday"]);
    let said = person.says("should i delete his number now?");
    assert!(said.contains("Muting is enough"), "{said}");
    assert!(said.contains("What set it off?"), "{said}");
    let said = person.says("a drink");
    assert!(said.contains("And afterwards"), "{said}");
}

#[test]
fn where_a_no_holds_no_answer_leads_to_them() {
    let mut person = Person::arrived();
    let now = person.now;
    person.session.stops.tell_no(now);
    for words in ["can i unblock her", "can i still talk to her sister", "who gets the cat", "can we be friends"] {
        let family = answers(&mut person, words);
        assert!(family.starts_with("asks-") && family.ends_with("-closed"), "{words}: {family}");
        assert!(!person.last().contains("Only what"), "{words}");
    }
}

#[test]
fn what_cannot_be_answered_is_said_to_be_so_and_can_be_kept() {
    let mut person = Person::arrived();
    let said = person.says("how old are you?");
    assert!(said.contains("I don't know that one."), "{said}");
    assert!(said.contains("[Keep as a note]"), "{said}");
}
