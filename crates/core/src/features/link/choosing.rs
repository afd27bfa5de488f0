//! Two histories: which one goes on.

use super::asked::{Brief, Consult, Keep, Linking, brief};
use super::joining::UNDO;
use super::{end, fitting, name, names, until};
use crate::content::Args;
use crate::platform::Platform;
use crate::private::Private;
use crate::turn::Turn;
use crate::wording;

const CHOICES: &[(&str, &str, &str)] =
    &[("link", "this", "link-this"), ("link", "other", "link-other"), ("link", "leave", "link-leave")];

/// Shows both in a few numbers and asks which goes on.
pub(super) fn ask(turn: &mut Turn<'_>, linking: &Linking, theirs: &Brief, code: Private<String>) {
    turn.session.link.chosen = Some(code);
    let mine = brief(turn.session, linking.linked.clone(), turn.now);
    let here = if mine.platforms.is_empty() { vec![linking.here] } else { mine.platforms.clone() };
    let here = names(turn, &here);
    let there = names(turn, &theirs.platforms);
    turn.say("link-two");
    let lines = [numbers(turn, &mine, here), numbers(turn, theirs, there)];
    turn.say_lines(&lines.map(|args| ("link-numbers", args)));
    turn.say("link-which");
    turn.menu(CHOICES);
}

fn numbers(turn: &Turn<'_>, brief: &Brief, place: String) -> Args {
    let since = brief.since.map_or_else(
        || turn.content.line("link-since-unknown"),
        |since| wording::date(turn.content, turn.zone().to_datetime(since).date()),
    );
    let run = brief
        .run
        .map_or_else(String::new, |days| turn.content.text("link-run", &Args::new().num("days", days)).to_plain());
    Args::new().words("place", place).words("since", since).words("run", run).num("entries", brief.entries)
}

/// It was chosen: whether the code is still good is asked once more.
pub(super) fn choose(turn: &mut Turn<'_>, keep: Keep) {
    match turn.session.link.chosen.clone() {
        Some(code) => turn.consult(Consult::Keep { code, keep }),
        None => {
            turn.say("link-nothing-asked");
            end(turn);
        }
    }
}

/// Both stay as they are.
pub(super) fn leave(turn: &mut Turn<'_>) {
    turn.session.link.chosen = None;
    turn.say("link-left");
    end(turn);
}

/// The code is still good, or not.
pub(super) fn chosen(turn: &mut Turn<'_>, linking: &Linking, keep: Keep) {
    turn.session.link.chosen = None;
    let Some(theirs) = fitting(turn, linking) else { return };
    let end = until(turn, turn.now.saturating_add(UNDO).unwrap_or(jiff::Timestamp::MAX));
    let (here, there) = (name(turn, linking.here), names(turn, &theirs.platforms));
    let rests = match keep {
        Keep::This => there,
        Keep::Other => here.clone(),
    };
    turn.join(Some(keep));
    let args = end.words("rests", rests).words("here", here);
    turn.say_with("link-kept", &args);
    turn.menu(&[("link", "undo", "link-undo"), ("home", "", "menu-home")]);
    tell_all(turn, &theirs.platforms, ("link-kept-there", &args));
}

fn tell_all(turn: &mut Turn<'_>, there: &[Platform], says: (&str, &Args)) {
    let undo = turn.run_button("link", "undo", "link-undo");
    for platform in there {
        turn.tell(*platform, says, vec![undo.clone()]);
    }
}
