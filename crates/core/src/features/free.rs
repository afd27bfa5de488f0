//! What people say outside a question, or beside the one that is open: every intent with its answer.
//!
//! [`understand`] asks what the person has taught first, then the language; [`told`] takes up what happened, or is about
//! to, before an open question is heard; [`meant`] answers everything else. Words for a low moment come first and the
//! question that is open after them; that is no failed answer.

mod asked;
mod meant;
mod memory;
mod moods;
mod practical;
mod pulled;
mod reread;
mod small;
mod steps;
mod sure;
mod wonder;

use crate::features::{
    about, answer, checkin, contact, delete, export, home, letgo, lifting, news, note, nudges, settings, together,
    tongue, write,
};
use crate::flow::{Reads, run};
use crate::language::intent::{Guess, Intent, Wish, guess, wish};
use crate::language::normalise::plain;
use crate::language::other::tongue;
use crate::language::small::{ASIDES, CRIES};
use crate::message::{Button, Layout};
use crate::rules::ledger::TouchKind;
use crate::turn::Turn;

pub use asked::activity;
pub use asked::should_family;
pub use memory::{Memory, fitting, fitting_topic, next, say_next};
pub use moods::wordless;
pub use pulled::{is_bare, pulled};
pub use small::{none_open, short};
pub use steps::start_period_tomorrow;

/// What a text probably means to this person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heard {
    /// The guess; certain where the person has taught it.
    pub guess: Guess,
    /// Whether the person has taught it.
    pub learned: bool,
    /// Whether a correction may be offered.
    pub correctable: bool,
}

impl Heard {
    /// What the person has just said that it means.
    const fn certain(intent: Intent) -> Self {
        let guess = Guess { intent, confidence: 100, top: [intent, Intent::Other, Intent::MoodLow], rule: None };
        Self { guess, learned: true, correctable: false }
    }
}

/// What a text means: as the person has taught, else as it is guessed.
pub fn understand(turn: &Turn<'_>, words: &str) -> Heard {
    match meant::learned(turn.session, words) {
        Some(intent) => Heard { correctable: true, ..Heard::certain(intent) },
        // What holds no word means nothing, whatever its signs weigh.
        None if !reread::has_word(words) => {
            Heard { correctable: false, learned: false, ..Heard::certain(Intent::Other) }
        }
        None => {
            let guess = reread::reread(guess(words), words);
            let is_none = reread::is_of_the_circle(turn, guess, words) || reread::is_of_apart(turn, guess);
            let guess = if is_none { reread::none(guess) } else { guess };
            Heard { guess, learned: false, correctable: true }
        }
    }
}

/// True when what seems to come from them comes from one of the circle: “Ngozi sent me a voice note”.
pub fn is_about_the_circle(turn: &Turn<'_>, words: &str) -> bool {
    reread::is_of_the_circle(turn, guess(words), words)
}

/// What is no answer to any question, whatever that asks: another language, a bare cry, a question about Keel, a
/// goodbye.
/// True when it was answered. Nothing is taken from a question that asks for words.
pub fn beside(turn: &mut Turn<'_>, words: &str) -> bool {
    let open = run::question(turn);
    if open.is_some() && nudges::puts_off(turn, words) {
        return true;
    }
    if open.as_ref().is_some_and(|question| question.reads == Reads::Words) {
        return false;
    }
    if let Some(topic) = ASIDES.nothing_but(words).filter(|topic| matches!(*topic, "bot" | "who")) {
        say_next(turn, if topic == "bot" { "about-bot" } else { "about-who" });
        close(turn, Vec::new());
        return true;
    }
    let Some(question) = open else { return foreign(turn, words) };
    if run::is_offered(turn, &question, words) {
        return false;
    }
    if asked::asks_meaning(words) {
        run::explain(turn);
        return true;
    }
    let reads_places = question.reads == Reads::Zone;
    let reads_times = !matches!(question.reads, Reads::Mood | Reads::Urge | Reads::Choices | Reads::YesNo);
    if !reads_times && matches!(ASIDES.nothing_but(words), Some("night" | "bye")) {
        greeting(turn, words);
        return true;
    }
    let reads_feelings = matches!(question.reads, Reads::Mood | Reads::Urge);
    (!reads_places && foreign(turn, words)) || (!reads_feelings && cry(turn, words))
}

/// A question of the person's own, in answer to one that takes a word or two. True when it was answered; the other follows.
pub fn asked_instead(turn: &mut Turn<'_>, words: &str) -> bool {
    practical::instead_of_an_answer(turn, words)
}

/// “no” right after a text was taken for something: not that. True when it was.
pub fn denied(turn: &mut Turn<'_>, words: &str) -> bool {
    let Some(last) = turn.session.free.last.clone().filter(|last| contact::is_about(turn, &last.words)) else {
        return false;
    };
    let words = plain(words);
    let words = words.trim_end_matches(['.', '!']);
    let denies = turn.content.also("free-not-that").iter().any(|also| also == words);
    if denies {
        meant::meant(turn, &last.id.to_string());
    }
    denies
}

/// A bare cry gets a human word, and the question that is open comes after it. False when it is none.
pub fn cry(turn: &mut Turn<'_>, words: &str) -> bool {
    if meant::learned(turn.session, words).is_some() || CRIES.nothing_but(words).is_none() {
        return false;
    }
    moods::low(turn, words, None);
    true
}

/// A text in another language: once in it, then in English only. False when it is English.
pub fn foreign(turn: &mut Turn<'_>, words: &str) -> bool {
    let Some(tongue) = tongue(words).filter(|_| meant::learned(turn.session, words).is_none()) else { return false };
    moods::foreign(turn, tongue, words);
    true
}

/// What happened to somebody, or is about to. True when it was taken up.
pub fn told(turn: &mut Turn<'_>, words: &str) -> bool {
    let heard = understand(turn, words);
    // “I really want to call her” tells nobody anything: an urge goes first.
    let is_urge = heard.guess.is_plain() && heard.guess.intent == Intent::UrgeToContact;
    let is_told = |turn: &mut Turn<'_>| {
        // A message that was told goes into the ledger first; from there it leads on.
        let is_message = heard.guess.is_plain() && heard.guess.intent == Intent::ExContactedMe;
        let apart = turn.session.is_apart();
        (!heard.learned && (together::told(turn, words) || contact::sent(turn, words)))
            || tongue::takes_up(turn, words)
            || (!heard.learned && !is_message && lifting::told(turn, words))
            || (!heard.learned && apart && (news::told(turn, words) || contact::met(turn, words)))
    };
    if !is_urge && is_told(turn) {
        return true;
    }
    if !heard.guess.is_plain() {
        return false;
    }
    let intent = heard.guess.intent;
    let happened = REPORTS.contains(&intent) && (heard.learned || contact::heard(words).is_some());
    (happened || intent == Intent::UrgeToContact) && answer(turn, words, heard)
}

/// What tells of a contact.
const REPORTS: &[Intent] = &[Intent::Slipped, Intent::ExContactedMe, Intent::SawTheirSocialMedia];

/// Before the age is known, nothing is acted on: a human word for what was told, and the question again. True when
/// there was something to answer.
pub fn told_too_early(turn: &mut Turn<'_>, words: &str) -> bool {
    let heard = understand(turn, words);
    if matches!(ASIDES.nothing_but(words), Some("night" | "bye")) {
        greeting(turn, words);
        return true;
    }
    if cry(turn, words) {
        return true;
    }
    let intent = heard.guess.intent;
    if !heard.guess.is_likely() || intent == Intent::Other {
        return false;
    }
    // These are open to everybody.
    if matches!(intent, Intent::DeleteMyData | Intent::ExportMyData | Intent::Help) {
        return answer(turn, words, Heard { correctable: false, ..heard });
    }
    let polite = [(Intent::Thanks, "free-thanks"), (Intent::Greeting, "free-hello")];
    if let Some((_, family)) = polite.iter().find(|(polite, _)| *polite == intent) {
        greet(turn, family);
    } else if intent == Intent::MoodLow {
        moods::low(turn, words, None);
    } else {
        say_next(turn, "arrive-told");
        keep_if_long(turn, words);
        run::ask(turn);
    }
    true
}

/// Everything else that words can ask for, in or outside a question. True when they did.
pub fn meant(turn: &mut Turn<'_>, words: &str) -> bool {
    if turn.session.open.is_empty() && moods::is_way(turn, words) {
        return false;
    }
    if settings::travel::travels(turn, words) {
        return true;
    }
    if letgo::comes_back(turn, words) || nudges::puts_off(turn, words) || nudges::asked(turn, words) {
        return true;
    }
    if nudges::ordered(turn, words) {
        return true;
    }
    let heard = understand(turn, words);
    if !heard.learned {
        match wish(words) {
            Some(Wish::CheckIn) => {
                checkin::checkin(turn, "");
                return true;
            }
            Some(Wish::Stop) => {
                stop(turn);
                return true;
            }
            None => {}
        }
        if matches!(ASIDES.nothing_but(words), Some("night" | "bye" | "cry")) {
            return answer(turn, words, Heard { correctable: false, ..Heard::certain(aside(words)) });
        }
        if answer::told(turn, words) || wonder::wonders(turn, words) || practical::asked(turn, words, heard) {
            return true;
        }
        if sure::asked(turn, words) {
            return true;
        }
        if turn.session.open.is_empty() && asked::asks_why(words) {
            return answer(turn, words, Heard { correctable: false, ..Heard::certain(Intent::AskWhyNoContact) });
        }
        let is_thought = REPORTS.contains(&heard.guess.intent) && contact::is_asking(words);
        if !reread::is_sure_enough(turn, heard.guess) || is_thought {
            return cry(turn, words);
        }
        if practical::decides(turn, words, heard) {
            return true;
        }
    }
    answer(turn, words, heard)
}

fn aside(words: &str) -> Intent {
    if ASIDES.nothing_but(words) == Some("cry") { Intent::Help } else { Intent::Greeting }
}

fn stop(turn: &mut Turn<'_>) {
    turn.say("free-stop");
    turn.menu(&[("nudges", "pause", "nudges-pause-label"), ("delete", "", "menu-delete"), ("home", "", "menu-home")]);
}

/// Answers a text as what it was taken for. False where there is nothing to do but listen.
pub(super) fn answer(turn: &mut Turn<'_>, words: &str, heard: Heard) -> bool {
    if letgo::takes_up(turn, words, heard.guess.intent) {
        return true;
    }
    match heard.guess.intent {
        Intent::UrgeToContact => steps::urge(turn, words, heard),
        Intent::Slipped => touched(turn, words, heard, TouchKind::Slip),
        Intent::ExContactedMe => touched(turn, words, heard, TouchKind::TheyWrote),
        Intent::SawTheirSocialMedia => touched(turn, words, heard, TouchKind::Look),
        Intent::TheySaidNo => steps::they_said_no(turn, words, heard),
        Intent::TheySaidYes => steps::they_said_yes(turn, words, heard),
        Intent::AskShouldIReachOut => asked::should_i(turn, words, heard),
        Intent::DraftMessage => asked::draft(turn, words, heard, "free-draft"),
        Intent::DraftApology => asked::draft(turn, words, heard, "free-draft-apology"),
        Intent::WriteUnsentLetter => writing(turn, words, heard, write::Kind::Letter),
        Intent::WantToJournal => writing(turn, words, heard, write::Kind::Journal),
        Intent::StartNoContact => steps::start_period(turn, words, heard),
        Intent::ReadyToMoveOn => steps::over(turn, words, heard),
        Intent::DeleteMyData => {
            perhaps_taken_for(turn, words, heard, "free-took-delete");
            delete::delete(turn, "");
        }
        Intent::ExportMyData => {
            perhaps_taken_for(turn, words, heard, "free-took-export");
            export::export(turn, "");
        }
        Intent::PauseOrStopNudges => steps::pause(turn, words, heard),
        Intent::ChangeSettings => steps::change(turn, words, heard),
        Intent::ProgressQuery => home::progress(turn, ""),
        Intent::AskForActivity => asked::something_to_do(turn, words, heard),
        Intent::AskWhyNoContact => asked::why(turn, words, heard),
        Intent::FriendSupport => asked::friends(turn, words, heard),
        Intent::Help => help(turn, words),
        Intent::MoodLow => moods::low(turn, words, Some(heard)),
        Intent::MoodOk => moods::fair(turn, words, heard, "free-ok"),
        Intent::MoodGood => moods::fair(turn, words, heard, "free-good"),
        Intent::Thanks => greet(turn, "free-thanks"),
        Intent::Greeting => greeting(turn, words),
        Intent::Other => return false,
    }
    true
}

/// `meant N [intent]`: what a text was meant as.
pub fn meant_button(turn: &mut Turn<'_>, arg: &str) {
    meant::meant(turn, arg);
}

/// `write journal | letter`.
pub fn write_button(turn: &mut Turn<'_>, arg: &str) {
    let kind = if arg.trim() == "journal" { write::Kind::Journal } else { write::Kind::Letter };
    write::open(turn, kind);
}

/// `free no | no-undo | over | begin DATE | stay | counts | do | sure TOPIC`: what an answer of free talk offered.
pub fn free_button(turn: &mut Turn<'_>, arg: &str) {
    match arg.split_once(' ').unwrap_or((arg, "")) {
        ("no", _) => steps::record_no(turn),
        ("no-undo", _) => steps::unsay_no(turn),
        ("over", _) => steps::set_over(turn),
        ("begin", date) => steps::begin_period(turn, date),
        ("stay", _) => {
            turn.say("free-period-stays");
            onward(turn);
        }
        ("counts", _) => asked::what_counts(turn),
        ("do", _) => asked::another(turn),
        ("sure", topic) => sure::sure(turn, topic),
        _ => home::home(turn, ""),
    }
}

/// Offers a new period, to somebody who said with a button that they want one.
pub fn start_again(turn: &mut Turn<'_>) {
    let heard = Heard { correctable: false, ..Heard::certain(Intent::StartNoContact) };
    steps::start_period(turn, "", heard);
}

/// Begins a period without contact today.
pub fn start_today(turn: &mut Turn<'_>) {
    let today = turn.today().to_string();
    steps::begin_period(turn, &today);
}

/// Says what a text was taken for only where it is not plain: what follows asks before it does anything, or can be left
/// with one press.
fn perhaps_taken_for(turn: &mut Turn<'_>, words: &str, heard: Heard, key: &str) {
    if !heard.guess.is_plain() {
        taken_for(turn, words, heard, key);
    }
}

/// Says in a message of its own what a text was taken for, with the button that corrects it.
fn taken_for(turn: &mut Turn<'_>, words: &str, heard: Heard, key: &str) {
    if let Some(not_that) = meant::acted(turn, words, heard) {
        turn.say(key);
        turn.send(vec![not_that], Layout::Row, None);
    }
}

fn touched(turn: &mut Turn<'_>, words: &str, heard: Heard, kind: TouchKind) {
    let key = match kind {
        TouchKind::Slip => "free-took-slipped",
        TouchKind::Look => "free-took-looked",
        TouchKind::TheyWrote
        | TouchKind::Answered
        | TouchKind::Necessary
        | TouchKind::ByChance
        | TouchKind::Reached => "free-took-wrote",
    };
    taken_for(turn, words, heard, key);
    contact::told(turn, kind, words);
}

fn writing(turn: &mut Turn<'_>, words: &str, heard: Heard, kind: write::Kind) {
    keep_if_long(turn, words);
    perhaps_taken_for(turn, words, heard, "free-took-writing");
    write::open(turn, kind);
}

/// A cry for help is no call for a list of commands.
fn help(turn: &mut Turn<'_>, words: &str) {
    if ASIDES.nothing_but(words) != Some("cry") {
        return about::help(turn, "");
    }
    say_next(turn, "free-help-cry");
    let buttons = vec![
        turn.run_button("safety", "", "free-help-safety"),
        turn.run_button("write", "letter", "free-write-here"),
        turn.run_button("help", "", "free-is-help"),
    ];
    close(turn, buttons);
}

fn greeting(turn: &mut Turn<'_>, words: &str) {
    match ASIDES.nothing_but(words) {
        // Whoever says good night is not asked once more; the question waits.
        Some("night") => say_next(turn, "free-night"),
        Some("bye") => say_next(turn, "free-bye"),
        _ if turn.session.open.is_empty() && turn.session.left_at.is_none() => return home::home(turn, ""),
        _ => return greet(turn, "free-hello"),
    }
    turn.flush();
}

/// Answers politeness, and goes on with what is open.
fn greet(turn: &mut Turn<'_>, family: &str) {
    say_next(turn, family);
    onward(turn);
}

/// Ends the message with the ways on, or with the question that is open.
fn onward(turn: &mut Turn<'_>) {
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::ask(turn);
    }
}

/// Ends the message with these buttons and goes back to what is open; without buttons the question joins it.
fn close(turn: &mut Turn<'_>, buttons: Vec<Button>) {
    match (buttons.is_empty(), turn.session.open.is_empty()) {
        (true, true) => turn.flush(),
        (true, false) => run::ask(turn),
        (false, _) => {
            turn.send(buttons, Layout::Row, None);
            run::resume(turn);
        }
    }
}

/// From this many letters on, words are kept until the person says whether to keep them.
const WORTH_KEEPING: usize = 12;

fn keep_if_long(turn: &mut Turn<'_>, words: &str) {
    if words.chars().filter(|c| c.is_alphabetic()).count() >= WORTH_KEEPING {
        note::keep_for_later(turn, words);
    }
}
