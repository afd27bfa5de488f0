//! The router: which feature an event belongs to, and nothing else.
//!
//! Order of attention for typed words, in every state: danger, then what is no answer to anything (a bare cry, another
//! language), then what was plainly done (a slip, the ex wrote), then the open question, then everything else
//! (product.md).

use jiff::{SignedDuration, Timestamp};

use crate::content::{Args, Content};
use crate::effect::Effect;
use crate::event::{Event, Failure, Media, TimerName};
use crate::features::{
    self, about, arrive, checkin, closed, cover, free, home, import, journal, letgo, link, location, note, nudges,
    plan, safety, settings, shown, urge,
};
use crate::flow::{Reads, run};
use crate::language::normalise::plain;
use crate::language::safety::screen;
use crate::language::words::one_slip;
use crate::message::{ButtonId, Layout, Message, Place, Priority};
use crate::session::Session;
use crate::turn::Turn;

/// Decides what follows from an event. The session changes; the effects say what else must.
pub fn handle(session: &mut Session, content: &Content, now: Timestamp, event: &Event) -> Vec<Effect> {
    let mut turn = Turn::new(session, content, now);
    if cover::answers(&mut turn, event) {
        let effects = turn.finish();
        return if cover::is_on(session, now) { cover::strip(effects) } else { effects };
    }
    closed::end(&mut turn);
    settings::travel::end(&mut turn);
    match event {
        Event::Text(words) | Event::Edited(words) => {
            present(&mut turn);
            heard(&mut turn, words.expose(), matches!(event, Event::Edited(_)));
        }
        Event::Command { name, args } => {
            present(&mut turn);
            // The name too: “/kill myself” is no command. What a menu offers is not weighed: “/plan now”.
            let is_plain = features::offers(name, args.expose()) || link::bears_a_code(name, args.expose());
            if is_plain || !danger(&mut turn, &format!("{name} {}", args.expose())) {
                command(&mut turn, name, args.expose());
            }
        }
        Event::Button(id) => {
            present(&mut turn);
            button(&mut turn, id);
        }
        Event::Media(media) => {
            present(&mut turn);
            media_instead(&mut turn, *media);
        }
        Event::File(bytes) => {
            present(&mut turn);
            import::file(&mut turn, bytes.expose());
        }
        Event::Location(zones) => {
            present(&mut turn);
            location::location(&mut turn, zones);
        }
        Event::Linking(linking) => {
            present(&mut turn);
            link::heard(&mut turn, linking);
        }
        Event::Returned => returned(&mut turn),
        Event::Left => unreachable(&mut turn, Failure::Blocked),
        Event::DeliveryFailed(Failure::Refused) => {}
        Event::DeliveryFailed(failure) => unreachable(&mut turn, *failure),
        Event::Overheard => return vec![Effect::Send(overheard(content))],
        Event::Timer { name, due } => fired(&mut turn, name, *due),
    }
    if matches!(event, Event::Text(_) | Event::Command { .. } | Event::Button(_)) {
        settings::lost::ask(&mut turn);
    }
    plan::keep_up(&mut turn);
    let effects = turn.finish();
    // Of somebody under age nothing is kept, this neither.
    if session.adult {
        session.shown.remember(&effects);
    }
    // In quiet mode and under the cover, what comes by itself shows nothing of its content.
    let by_itself =
        matches!(event, Event::Timer { .. }) || (matches!(event, Event::Linking(_)) && cover::is_on(session, now));
    if by_itself { safety::quiet::veil(session, content, now, effects) } else { effects }
}

/// Only the timer as it stands now counts; an older one of the name is spent.
fn fired(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    if turn.session.timers.get(name) == Some(&due) {
        turn.session.timers.remove(name);
        features::fire(turn, name, due);
    }
}

/// How much is heard of an event that is one of a flood: more from one person than can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heed {
    /// Danger is answered, and nobody has said yet that the rest goes by: that is said.
    First,
    /// Danger is answered.
    Danger,
    /// Danger was answered so often in this flood that its answers stand there many times: nothing is.
    Nothing,
}

/// As [`handle`], of an event in a flood. What the person did not do themselves is handled as ever.
pub fn skim(session: &mut Session, content: &Content, now: Timestamp, event: &Event, heed: Heed) -> Vec<Effect> {
    let words = match event {
        Event::Text(words) | Event::Edited(words) => words.expose().clone(),
        Event::Command { name, args } if !features::offers(name, args.expose()) => format!("{name} {}", args.expose()),
        Event::Command { .. }
        | Event::Button(_)
        | Event::File(_)
        | Event::Location(_)
        | Event::Media(_)
        | Event::Linking(_) => String::new(),
        Event::Returned | Event::Left | Event::Overheard | Event::Timer { .. } | Event::DeliveryFailed(_) => {
            return handle(session, content, now, event);
        }
    };
    let mut turn = Turn::new(session, content, now);
    if cover::is_on(turn.session, now) {
        cover::skim(&mut turn, &words, heed);
        return cover::strip(turn.finish());
    }
    let in_danger = heed != Heed::Nothing && !words.is_empty() && danger(&mut turn, &words);
    if heed == Heed::First && !in_danger {
        turn.say("flood-goes-by");
    }
    turn.finish()
}

/// The answer to somebody who calls the bot where others can read.
pub fn overheard(content: &Content) -> Message {
    Message {
        text: content.text("group-write-privately", &Args::new()),
        buttons: Vec::new(),
        layout: Layout::Row,
        expects: None,
        attachment: None,
        priority: Priority::Reply,
        place: Place::Below,
        silent: true,
    }
}

/// Entries of the ledger stay one by one for this long after they can no longer be taken back, so that the
/// person is told why.
const RECENT: SignedDuration = SignedDuration::from_hours(30 * 24);

/// Characters of one text that are taken in, as `text-too-long` tells; what a platform sends is far shorter.
const LONGEST: u32 = 32_000;

/// The person is there: they can be reached, and what was missed is told.
fn present(turn: &mut Turn<'_>) {
    turn.session.nudges.unanswered = 0;
    turn.session.nudges.unanswered_on = None;
    urge::present(turn);
    letgo::present(turn);
    run::expire(turn);
    turn.session.ledger.compact(turn.now.checked_sub(RECENT).unwrap_or(turn.now));
    if let Some(failure) = turn.session.unreachable.take() {
        nudges::replan(turn);
        if failure == Failure::Closed {
            turn.say("reach-was-closed");
        }
    }
}

fn returned(turn: &mut Turn<'_>) {
    turn.session.unreachable = None;
    nudges::replan(turn);
}

fn unreachable(turn: &mut Turn<'_>, failure: Failure) {
    turn.session.unreachable = Some(failure);
    nudges::replan(turn);
}

fn danger(turn: &mut Turn<'_>, words: &str) -> bool {
    safety::notice(turn, &screen(words), words)
}

/// The word of the cover is no words; nor is it one where it was edited in.
fn heard(turn: &mut Turn<'_>, words: &str, edited: bool) {
    if !edited && cover::lift(turn, words) {
        return;
    }
    match link::calls(words).filter(|_| !edited) {
        // A code is no word, and danger hides in none.
        Some(args) => command(turn, "link", args),
        None => text(turn, words, edited),
    }
}

fn text(turn: &mut Turn<'_>, words: &str, edited: bool) {
    // What a button says is not weighed either, typed or pressed.
    if let Some(id) = shown::typed(turn, words).filter(|_| !edited && !safety::has_the_floor(turn)) {
        return button(turn, &id);
    }
    if danger(turn, words) {
        return;
    }
    if words.chars().nth(LONGEST as usize).is_some() {
        turn.say("text-too-long");
        return run::resume(turn);
    }
    if edited {
        turn.say("edited-not-read");
        return run::resume(turn);
    }
    let name = plain(words);
    let name = name.trim_end_matches(['.', '!', '?']);
    // “talk” asks for somebody to talk to, then, and “help” for help.
    let is_cry = features::find(name).is_none_or(|feature| matches!(feature.command.name, "help" | "talk"));
    if safety::has_the_floor(turn) && is_cry {
        return safety::hear(turn, words);
    }
    if features::find(name).is_none() && (safety::hear_softly(turn, words) || safety::hear_after(turn, words)) {
        return;
    }
    if name == "help" {
        return about::help(turn, "");
    }
    if free::beside(turn, words) || free::denied(turn, words) {
        return;
    }
    // While getting to know each other, “i called him last night” is more likely an answer.
    if !run::is_arriving(turn) && told(turn, words) {
        return;
    }
    if free::pulled(turn, words) || free::asked_instead(turn, words) {
        return;
    }
    if shown::hides_the_question(turn) && free::is_bare(turn, words) {
        return run::resume(turn);
    }
    if run::hear(turn, words) || (features::find(name).is_none() && arrive::hear(turn, words)) {
        return;
    }
    if features::find(name).is_none() && is_telling(words) {
        run::give_way(turn);
    }
    if journal::hear(turn, words) {
        return;
    }
    if let Some((name, args)) = called(name) {
        return command(turn, name, args);
    }
    match features::find(name) {
        Some(feature) => command(turn, feature.command.name, ""),
        None if free::none_open(turn, words) => {}
        None if told(turn, words) || mood(turn, words) || meant(turn, words) => {}
        None if !turn.session.open.is_empty() => run::puzzled(turn, words),
        None if !turn.session.adult => arrive::first(turn, words),
        None if free::short(turn, words) => {}
        None => note::offer(turn, words),
    }
}

/// A command with one of the values that it offers, typed without its slash: “nudges skip”.
fn called(words: &str) -> Option<(&str, &str)> {
    words.split_once(' ').filter(|(name, args)| features::offers(name, args))
}

/// So many words or more tell something; fewer are an answer that was not understood.
const TELLING: usize = 4;

fn is_telling(words: &str) -> bool {
    words.split_whitespace().count() >= TELLING
}

/// What happened to somebody, or is about to, goes before the open question, unless that asked for
/// words, or offered these. True when it was taken up.
fn told(turn: &mut Turn<'_>, words: &str) -> bool {
    let question = run::question(turn);
    let asked_for_them =
        question.is_some_and(|question| question.reads == Reads::Words || run::is_offered(turn, &question, words));
    if asked_for_them || !turn.session.adult {
        return false;
    }
    free::told(turn, words)
}

/// Everything else that words can ask for, in or outside a question. True when they did.
fn meant(turn: &mut Turn<'_>, words: &str) -> bool {
    if turn.session.adult {
        free::meant(turn, words)
    } else {
        !turn.session.open.is_empty() && free::told_too_early(turn, words)
    }
}

/// A bare number, or any mood in words right after an invitation, is the first answer of a check-in.
fn mood(turn: &mut Turn<'_>, words: &str) -> bool {
    let is_number =
        words.chars().any(|c| c.is_ascii_digit()) && words.chars().all(|c| c.is_ascii_digit() || " ./".contains(c));
    let asked = is_number || std::mem::take(&mut turn.session.nudges.invited);
    asked && turn.session.has_arrived() && turn.session.open.is_empty() && checkin::with_mood(turn, words)
}

fn command(turn: &mut Turn<'_>, name: &str, args: &str) {
    match features::find(name) {
        Some(feature) if feature.open_to_all || turn.session.adult => {
            safety::leave_softly(turn);
            if !closed::turns_away(turn, name) {
                (feature.run)(turn, args);
            }
        }
        Some(_) => {
            turn.say("adult-first");
            arrive::start(turn, "");
        }
        None => unknown_command(turn, name),
    }
}

/// Says that there is no such command, with the one that was probably meant.
fn unknown_command(turn: &mut Turn<'_>, name: &str) {
    let near = features::FEATURES.iter().map(|feature| feature.command.name).find(|known| is_near(known, name));
    match near {
        Some(known) => {
            turn.say_with("command-unknown-near", &Args::new().words("name", known));
            turn.menu(&[(known, "", "command-yes-that"), ("help", "", "menu-help")]);
        }
        None => {
            turn.say("command-unknown");
            turn.menu(&[("help", "", "menu-help"), ("home", "", "menu-home")]);
        }
    }
    run::resume(turn);
}

/// True when one name begins like the other or is one slip of the finger away.
fn is_near(known: &str, name: &str) -> bool {
    (name.len() >= 3 && (known.starts_with(name) || name.starts_with(known))) || one_slip(known, name)
}

fn button(turn: &mut Turn<'_>, id: &ButtonId) {
    match id {
        ButtonId::Answer { serial, choice } => {
            if !run::press(turn, *serial, choice) {
                turn.retire();
                turn.say("button-old");
                if turn.session.open.is_empty() {
                    let buttons = home::ways_on(turn);
                    turn.send(buttons, Layout::Row, None);
                } else {
                    run::ask(turn);
                }
            }
        }
        ButtonId::Run { command: name, .. } if name == "resume" && !turn.session.open.is_empty() => run::resume(turn),
        ButtonId::Run { command: name, arg } => match features::of_button(name) {
            Some(_) if !turn.session.adult => {
                turn.say("adult-first");
                arrive::start(turn, "");
            }
            Some(_) if closed::turns_away(turn, name) => {}
            Some(run) => run(turn, arg),
            None => command(turn, name, arg),
        },
    }
}

fn media_instead(turn: &mut Turn<'_>, media: Media) {
    turn.say(match media {
        Media::Sticker => "media-sticker",
        Media::Voice => "media-voice",
        Media::Picture => "media-picture",
        Media::File => "media-file",
        Media::Missed => "media-missed",
        Media::Other => "media-other",
    });
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::ask(turn);
    }
}
