//! `link`: one person on several platforms, one chat on each (product.md, *Privacy*).
//!
//! A code that is given out on one side and typed on the other makes both one person's. Where both have a history, the
//! person says which one goes on; the other is set aside for 48 hours, sealed and silent, and then deleted. A session
//! knows nothing of accounts, codes and other people: `link` asks the runtime ([`Consult`]) and is answered by
//! [`Event::Linking`](crate::event::Event::Linking) in the place of what was typed.

pub mod asked;
mod choosing;
pub mod joining;
mod linked;
pub mod state;

use jiff::{SignedDuration, Timestamp};

use crate::content::Args;
use crate::event::TimerName;
use crate::features::{arrive, home, safety};
use crate::flow::run;
use crate::language::normalise::plain;
use crate::message::{Button, ButtonId, Layout, Style};
use crate::platform::Platform;
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

pub use asked::{Brief, Consult, Found, Keep, Linking, brief};
pub use joining::{merge, separate, set_aside};
pub use state::State;

/// The characters of a code: none that looks like another one, 30 in all, so that eight of them are worth 39 bits.
pub const ALPHABET: &[u8; 30] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Characters of a code.
pub const CODE_LENGTH: usize = 8;

/// How long a code is good.
pub const GOOD_FOR: SignedDuration = SignedDuration::from_mins(10);

/// The timer that ends the time of a history that rests.
pub const TIMER: &str = "link.end";

/// What stands before the code in a link that opens the chat.
const DEEP: &str = "link_";

/// The platforms between which people are linked.
const PLATFORMS: [Platform; 2] = [Platform::Telegram, Platform::Discord];

/// `link [CODE | new | undo | this | other | leave | to … | off …]`.
pub fn link(turn: &mut Turn<'_>, args: &str) {
    let words = plain(args);
    let platform = |name: &str| PLATFORMS.into_iter().find(|platform| platform.name() == name);
    match words.split_once(' ').unwrap_or((words.as_str(), "")) {
        ("" | "new", "") if !turn.session.adult => {
            turn.say("adult-first");
            arrive::start(turn, "");
        }
        ("" | "new", "") => turn.consult(Consult::Page),
        ("undo", "") => turn.consult(Consult::Undo),
        ("this", "") => choosing::choose(turn, Keep::This),
        ("other", "") => choosing::choose(turn, Keep::Other),
        ("leave", "") => choosing::leave(turn),
        ("to", "last") => turn.consult(Consult::Nudges(None)),
        ("to", name) if let Some(platform) = platform(name) => turn.consult(Consult::Nudges(Some(platform))),
        ("off", name) if let Some(platform) = platform(name) => turn.consult(Consult::Unlink(platform)),
        _ => match code(args) {
            Some(code) => redeem(turn, code),
            None => {
                turn.say("link-no-code");
                end(turn);
            }
        },
    }
}

/// `start link_CODE`, which a link into the chat calls. False for every other start.
pub fn started(turn: &mut Turn<'_>, args: &str) -> bool {
    let Some(code) = deep(args) else { return false };
    redeem(turn, code);
    true
}

/// What these words call `link` with, without a slash: “link k7qm 4xtp”, “link undo”.
pub fn calls(words: &str) -> Option<&str> {
    let (name, args) = words.trim().split_once(char::is_whitespace)?;
    let is_ours = name.eq_ignore_ascii_case("link") && (code(args).is_some() || plain(args) == "undo");
    is_ours.then_some(args)
}

/// True when a command is called with a code, which no word of danger hides in.
pub fn bears_a_code(name: &str, args: &str) -> bool {
    (name == "link" && code(args).is_some()) || (name == "start" && deep(args).is_some())
}

fn deep(args: &str) -> Option<Private<String>> {
    args.trim().strip_prefix(DEEP).and_then(code)
}

/// A code as it is given out, whatever its case, dash and blanks.
fn code(words: &str) -> Option<Private<String>> {
    let bare = words.chars().filter(|c| !c.is_whitespace() && !"-–—".contains(*c)).map(|c| c.to_ascii_uppercase());
    let code: String = bare.take(CODE_LENGTH + 1).collect();
    let fits = code.len() == CODE_LENGTH && code.bytes().all(|byte| ALPHABET.contains(&byte));
    fits.then(|| Private::from(code))
}

fn redeem(turn: &mut Turn<'_>, code: Private<String>) {
    match turn.session.link.rests(turn.now) {
        Some(end) => rests(turn, end),
        None => turn.consult(Consult::Code(code)),
    }
}

/// What follows from what the runtime answered.
pub fn heard(turn: &mut Turn<'_>, linking: &Linking) {
    safety::leave_softly(turn);
    if linking.here == Platform::Terminal {
        turn.say("link-terminal");
        return end(turn);
    }
    match &linking.asked {
        Consult::Page if linking.linked.len() > 1 => linked::page(turn, linking),
        Consult::Page => offer(turn, linking),
        Consult::Code(code) => typed(turn, linking, code),
        Consult::Keep { keep, .. } => choosing::chosen(turn, linking, *keep),
        Consult::Undo => linked::undo(turn, linking),
        Consult::Unlink(platform) => linked::unlink(turn, linking, *platform),
        Consult::Nudges(platform) => linked::nudges(turn, linking, *platform),
    }
}

/// Gives a code out.
fn offer(turn: &mut Turn<'_>, linking: &Linking) {
    let until = turn.now.saturating_add(GOOD_FOR).unwrap_or(Timestamp::MAX);
    let (first, last) = linking.fresh.expose().split_at(CODE_LENGTH / 2);
    let elsewhere: Vec<_> = PLATFORMS.into_iter().filter(|platform| *platform != linking.here).collect();
    let args = Args::new().words("code", format!("{first}-{last}")).words("where", names(turn, &elsewhere));
    turn.offer_code(linking.fresh.clone(), until);
    turn.say_with("link-code", &args);
    turn.say("link-code-warns");
    turn.menu(&[("link", "new", "link-new")]);
    run::resume(turn);
}

/// A code was typed.
fn typed(turn: &mut Turn<'_>, linking: &Linking, code: &Private<String>) {
    let Some(theirs) = fitting(turn, linking) else { return };
    if has_history(turn) {
        return choosing::ask(turn, linking, theirs, code.clone());
    }
    let there = names(turn, &theirs.platforms);
    turn.join(None);
    turn.say_with("link-joined", &Args::new().words("there", there));
    turn.menu(&[("home", "", "menu-home"), ("link", "", "menu-link")]);
    let args = Args::new().words("here", name(turn, linking.here));
    let off = off_button(turn, linking.here);
    for there in &theirs.platforms {
        turn.tell(*there, ("link-joined-there", &args), vec![off.clone()]);
    }
}

/// Whom the code opens, if they can be linked with; else why not was said.
fn fitting<'a>(turn: &mut Turn<'_>, linking: &'a Linking) -> Option<&'a Brief> {
    let theirs = match &linking.found {
        Found::Nobody => {
            missed(turn);
            return None;
        }
        Found::Ended => {
            turn.say("link-ended");
            end(turn);
            return None;
        }
        Found::Own => {
            turn.say("link-own");
            end(turn);
            return None;
        }
        Found::Somebody(theirs) => theirs,
    };
    let mine = if linking.linked.is_empty() { std::slice::from_ref(&linking.here) } else { &linking.linked[..] };
    let twice = mine.iter().find(|platform| theirs.platforms.contains(platform));
    if let Some(twice) = twice {
        let platform = name(turn, *twice);
        turn.say_with("link-same", &Args::new().words("platform", platform));
    } else if has_history(turn) && (linking.aside || theirs.aside) {
        turn.say("link-aside-first");
    } else {
        return Some(theirs);
    }
    end(turn);
    None
}

fn missed(turn: &mut Turn<'_>) {
    let left = turn.session.link.missed(turn.now);
    match turn.session.link.rests(turn.now) {
        Some(end) => rests(turn, end),
        None => {
            let left = u32::try_from(left).unwrap_or(u32::MAX);
            turn.say_with("link-wrong", &Args::new().num("left", left));
            end(turn);
        }
    }
}

fn rests(turn: &mut Turn<'_>, until: Timestamp) {
    let minutes = (until.duration_since(turn.now).as_secs() + 59) / 60;
    let minutes = u32::try_from(minutes).unwrap_or(u32::MAX);
    turn.say_with("link-rests", &Args::new().num("minutes", minutes));
    end(turn);
}

/// True where something would be lost if this history were not kept.
fn has_history(turn: &Turn<'_>) -> bool {
    turn.session.has_arrived() || turn.session.entries > 0
}

/// The time of a history that rests is over: it is deleted.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, _due: Timestamp) {
    if turn.session.link.resting.is_some() {
        turn.erase();
    }
}

/// Ends the answer with the ways on, or goes on with what is open.
fn end(turn: &mut Turn<'_>) {
    if turn.session.open.is_empty() {
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    } else {
        run::resume(turn);
    }
}

fn name(turn: &Turn<'_>, platform: Platform) -> String {
    turn.content.line(match platform {
        Platform::Telegram => "platform-telegram",
        Platform::Discord => "platform-discord",
        Platform::Terminal => "platform-terminal",
    })
}

fn names(turn: &Turn<'_>, platforms: &[Platform]) -> String {
    let names: Vec<_> = platforms.iter().map(|platform| name(turn, *platform)).collect();
    wording::list(turn.content, &names)
}

/// A button with a platform on it.
fn platform_button(turn: &Turn<'_>, what: &str, label: &str, platform: Platform) -> Button {
    let args = Args::new().words("platform", name(turn, platform));
    let label = turn.content.text(label, &args).to_plain();
    let id = ButtonId::run("link", format!("{what} {}", platform.name()));
    Button { id, label, style: Style::Plain }
}

fn off_button(turn: &Turn<'_>, platform: Platform) -> Button {
    platform_button(turn, "off", "link-off", platform)
}

/// The end of the time in which a history can go back.
fn until(turn: &Turn<'_>, until: Timestamp) -> Args {
    Args::new().words("until", wording::instant(turn.content, until, &turn.zone()))
}
