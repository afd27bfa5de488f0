//! The breakup map.

use evenkeel_core::features::map::{Cause, Mendable, Missed, NeedOrWant, OtherEyes, Part};
use evenkeel_core::record::{Body, Record};
use evenkeel_core::rules::stage::Stage;
use evenkeel_core::session::{EndedBy, Harm, Refusal};

use crate::support::Person;

fn page(person: &Person) -> String {
    let told = |record: &Record| if let Body::Map { page } = &record.body { Some(page.expose().clone()) } else { None };
    let pages: Vec<_> = person.records.iter().filter_map(told).collect();
    assert!(pages.len() <= 1, "one page, not {}", pages.len());
    pages.into_iter().next().unwrap_or_default()
}

/// Everything that the whole map asks, answered by somebody who types.
fn goes_through(person: &mut Person) -> String {
    [
        person.converses(&["/map causes", "money and his mother", "we argued about her every sunday"]),
        person.converses(&["/map mine", "i kept my worries to myself", "he spent the rent money on guitars"]),
        person.converses(&["/map signs", "sundays got very quiet", "months"]),
        person.converses(&["/map who", "yes", "he said he needed air", "firm", "none"]),
        person.converses(&["/map missed", "sundays and not being alone", "the kitchen on sunday morning"]),
        person.converses(&["/map future", "he is late and i am waiting with the soup", "heavy"]),
        person.converses(&["/map mendable", "money", "a shared account with both names", "them"]),
        person.converses(&["/map need", "2"]),
        person.converses(&["/map eyes", "my sister says i got smaller", "lost myself", "that i cancelled everything"]),
    ]
    .join("\n")
}

#[test]
fn the_whole_map_by_typing_ends_in_a_page_in_the_persons_own_words() {
    let mut person = Person::arrived();
    let said = goes_through(&mut person);
    insta::assert_snapshot!(format!("{said}\n> /map page\n{}", person.says("/map page")));
    let map = &person.session.map;
    assert!(map.is_complete());
    assert_eq!(map.causes(), [Cause::Money, Cause::Family]);
    assert_eq!(map.missed(), [Missed::Routine, Missed::Company]);
    assert_eq!(map.mendable(), Some(Mendable::Tangible));
    assert_eq!(map.need_or_want(), Some(NeedOrWant::Want));
    assert_eq!(map.other_eyes(), Some(OtherEyes::Lost));
    assert!(!map.harm_signs());
    assert_eq!(person.session.facts.first_love, Some(false));
    let page = page(&person);
    for words in ["he spent the rent money on guitars", "the kitchen on sunday morning", "my sister says i got smaller"]
    {
        assert!(page.contains(words), "{page}");
    }
}

#[test]
fn a_whole_map_ends_understanding() {
    let mut person = Person::arrived();
    person.says("/today");
    assert_eq!(person.session.stage, Stage::Understand);
    goes_through(&mut person);
    person.says("/home");
    assert_eq!(person.session.stage, Stage::Still);
}

#[test]
fn it_can_be_gone_through_by_buttons_alone() {
    let mut person = Person::arrived();
    let mut said = vec![person.says("/map")];
    for label in ["What wore it down", "How we talked", "Drift", "That's all", "Skip"] {
        let label = if label == "Drift" { "We drifted" } else { label };
        said.push(format!("! {label}\n{}", person.presses(label)));
    }
    insta::assert_snapshot!(said.join("\n\n"));
    assert_eq!(person.session.map.causes(), [Cause::Communication, Cause::Drift]);
    assert!(person.session.map.is_done(Part::Causes));
    person.converses(&["/map need"]);
    assert!(person.presses("I can't without them").contains("a sign to wait"), "{}", person.last());
    assert_eq!(person.session.map.need_or_want(), Some(NeedOrWant::Need));
}

#[test]
fn pressing_a_cause_again_takes_it_out() {
    let mut person = Person::arrived();
    person.says("/map causes");
    person.presses("Money");
    assert!(person.last().contains("So far: money"), "{}", person.last());
    person.presses("✓ Money");
    assert!(person.session.map.causes().is_empty());
    person.says("money");
    person.says("money");
    assert!(person.session.map.causes().is_empty(), "typed again, it goes as well");
}

#[test]
fn what_fits_no_cause_is_kept_as_it_was_said() {
    let mut person = Person::arrived();
    person.says("/map causes");
    let said = person.says("the dog i think");
    assert!(said.contains("in your words"), "{said}");
    assert_eq!(person.session.map.causes(), [Cause::Other]);
    assert!(page(&person).contains("the dog i think"), "{}", page(&person));
}

#[test]
fn a_list_is_a_list_however_many_words_it_has() {
    let mut person = Person::arrived();
    let said = person.converses(&["/map causes", "we grew apart, work, and no money"]);
    assert!(said.contains("So: we drifted, too little time and money.") && said.contains("in one sentence"), "{said}");
    let mut person = Person::arrived();
    let said = person.converses(&["/map causes", "not money, jealousy"]);
    assert!(said.contains("So far: jealousy"), "{said}");
}

#[test]
fn a_line_that_tells_more_than_it_names_is_the_sentence_as_well() {
    let mut person = Person::arrived();
    person.says("/map causes");
    person.says("he was always jelous of everyone i worked with and we never had money");
    assert_eq!(person.session.map.causes(), [Cause::Jealousy, Cause::Money]);
    assert!(page(&person).contains("everyone i worked with"));
}

#[test]
fn what_was_answered_is_there_days_later_and_it_goes_on_where_it_stopped() {
    let mut person = Person::arrived();
    person.converses(&["/map who", "that's right", "she said it was her head, not me"]);
    assert!(person.says("stop").contains("on the map"));
    person.waits(72);
    let said = person.says("/map who");
    assert!(said.contains("where you left it") && said.contains("How firm"), "{said}");
    person.converses(&["back and forth", "first love and long distance"]);
    assert_eq!(person.session.facts.first_love, Some(true));
    assert_eq!(person.session.facts.distance, Some(true));
    assert_eq!(person.session.facts.on_off, Some(false));
    assert!(page(&person).contains("her head"));
}

#[test]
fn what_the_beginning_knew_is_shown_and_can_be_corrected() {
    let mut person = Person::arrived();
    let said = person.says("/map who");
    assert!(said.contains("they did") && said.contains("out of nowhere") && said.contains("3 years"), "{said}");
    person.converses(&["no it wasnt like that", "i did", "in a fight"]);
    assert_eq!(person.session.facts.by, Some(EndedBy::Me));
    assert!(person.last().contains("What reasons"), "{}", person.last());
}

#[test]
fn a_part_can_be_changed_answer_by_answer_and_the_page_with_it() {
    let mut person = Person::arrived();
    person.converses(&["/map mine", "i worked too much", "she kept count"]);
    let said = person.says("/map mine");
    assert!(said.contains("So far: i worked too much"), "{said}");
    person.converses(&["skip", "she kept silent"]);
    let now = page(&person);
    assert!(
        now.contains("i worked too much") && now.contains("she kept silent") && !now.contains("kept count"),
        "{now}"
    );
    person.says("/map mine");
    person.presses("Take it out");
    person.says("skip");
    assert!(!page(&person).contains("i worked too much"));
}

#[test]
fn too_long_an_answer_is_refused_kindly_and_not_lost() {
    let mut person = Person::arrived();
    person.says("/map mine");
    let long = "we stopped cooking together ".repeat(80);
    let said = person.says(&long);
    assert!(said.contains("1000") || said.contains("1,000"), "{said}");
    assert!(said.contains("What was yours"), "{said}");
    person.presses("Keep as a note");
    assert!(
        person
            .records
            .iter()
            .any(|record| matches!(&record.body, Body::Note { text, .. } if text.expose().len() > 1_000))
    );
    assert!(person.last().contains("What was yours"), "{}", person.last());
}

#[test]
fn an_urge_in_the_middle_is_answered_first_and_the_question_comes_back() {
    let mut person = Person::arrived();
    person.says("/map mine");
    let said = person.says("i want to text him right now");
    assert!(said.contains("How strong is the pull") && !said.contains("What was yours"), "{said}");
    let said = person.sees_the_urge_through();
    assert!(said.contains("What was yours"), "{said}");
    assert!(!person.session.map.is_done(Part::Mine));
    person.says("i never asked");
    assert!(person.last().contains("what was theirs"), "{}", person.last());
}

#[test]
fn a_crisis_in_the_middle_goes_before_everything_and_loses_nothing() {
    let mut person = Person::arrived();
    person.converses(&["/map mine", "i went quiet"]);
    let said = person.says("i want to kill myself");
    assert!(said.contains("safe"), "{said}");
    assert!(!said.contains("theirs"), "{said}");
    assert!(!person.session.map.is_done(Part::Mine));
    assert!(person.says("/map page").contains("i went quiet") || person.last().contains("safe"));
}

#[test]
fn control_and_fear_open_a_soft_door_and_nothing_leans_back() {
    let mut person = Person::arrived();
    person.says("/map causes");
    let said = person.says("control and money");
    assert!(said.contains("[Who helps with that]"), "{said}");
    assert!(person.session.map.harm_signs());
    person.says("skip");
    let said = person.converses(&["/map mendable", "some of both", "to be asked before things are decided"]);
    assert!(said.contains("for the one who did it to work on"), "{said}");
    assert!(!said.contains("ready to do that") && said.contains("whatever comes next"), "{said}");
    let mut person = Person::arrived();
    let said = person.converses(&["/map eyes", "they never liked it", "how he treated me"]);
    assert!(said.contains("[Who helps with that]"), "{said}");
    assert!(person.presses("Who helps with that").contains("What exactly worries them"), "{}", person.last());
    assert_eq!(person.session.map.other_eyes(), Some(OtherEyes::Fear));
}

#[test]
fn for_those_to_whom_the_way_back_is_closed_the_questions_look_ahead() {
    for (harm, refusal) in [(Some(Harm::ToMe), None), (None, Some(Refusal::Asked)), (None, Some(Refusal::Order))] {
        let mut person = Person::arrived();
        person.session.facts.harm = harm.or(person.session.facts.harm);
        person.session.facts.refusal = refusal.or(person.session.facts.refusal);
        let said = goes_through(&mut person);
        assert!(said.contains("a place that's yours"), "{said}");
        for leaning in
            ["the two of you, after any thrill", "ready to do that", "mendable, by anybody", "waiting for them"]
        {
            assert!(!said.contains(leaning), "{leaning}: {said}");
        }
        assert!(person.session.map.is_complete());
    }
}

#[test]
fn being_harmed_is_never_a_part_of_ones_own() {
    let mut person = Person::arrived();
    let said = person.converses(&["/map mine", "i always made him angry"]);
    assert!(said.contains("never a part of one's own") && said.contains("what was theirs"), "{said}");
    let mut person = Person::arrived();
    let said = person.converses(&["/map mine", "i made him so angry all the time, i deserved it"]);
    assert!(said.contains("is somebody hurting"), "{said}");
    let said = person.says("no");
    assert!(said.contains("What was yours") && said.contains("So far: i made him so angry"), "{said}");
    let mut person = Person::arrived();
    let said = person.converses(&["/map mine", "it was all my fault"]);
    assert!(said.contains("That's a verdict"), "{said}");
    let mut person = Person::arrived();
    person.session.facts.harm = Some(Harm::ToMe);
    let said = person.converses(&["/map mine", "it was all my fault"]);
    assert!(said.contains("never a part of one's own"), "{said}");
}

#[test]
fn what_was_done_in_anger_is_asked_about_softly_and_not_stopped() {
    let mut person = Person::arrived();
    let said = person.converses(&["/map mine", "i pushed his buttons"]);
    assert!(!said.contains("Stop here") && said.contains("[Not what I meant]"), "{said}");
    assert!(person.says("no").contains("So far: i pushed his buttons"), "{}", person.last());
    assert!(person.says("skip").contains("what was theirs"), "{}", person.last());
    let said = person.says("he kept his hours");
    assert!(said.contains("on your map"), "{said}");
    assert!(page(&person).contains("i pushed his buttons"));
}

#[test]
fn a_question_back_and_no_idea_are_answers_too() {
    let mut person = Person::arrived();
    person.says("/map mine");
    let said = person.says("what do you mean?");
    assert!(said.contains("no wrong answer") && said.contains("What was yours"), "{said}");
    let said = person.converses(&["idk", "no idea"]);
    assert!(said.contains("leave that part open"), "{said}");
    assert_eq!(person.session.map.parts_done(), 0);
    assert!(page(&person).is_empty());
}

#[test]
fn another_part_in_the_middle_takes_its_place_and_old_buttons_stay_harmless() {
    let mut person = Person::arrived();
    person.says("/map causes");
    let old = person.button("Money");
    person.says("/map need");
    person.happens(evenkeel_core::event::Event::Button(old));
    assert!(person.session.map.causes().is_empty());
    assert!(person.last().contains("Two sentences"), "{}", person.last());
    person.says("i'd like to");
    assert_eq!(person.session.map.need_or_want(), Some(NeedOrWant::Want));
    assert!(person.session.open.is_empty());
}

#[test]
fn nine_long_answers_fit_the_messages() {
    let mut person = Person::arrived();
    goes_through(&mut person);
    let long = "word ".repeat(190);
    person.converses(&["/map mine", &long, &long, "/map signs", &long, "weeks", "/map future", &long, "heavy"]);
    person.says("/map page");
    assert!(person.heard.iter().all(|message| message.text.chars() <= 3_500));
    assert!(page(&person).len() > 3_500);
}
