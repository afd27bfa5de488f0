//! Where the paths end: what is said last, what is kept, and the ways on.

use jiff::ToSpan;
use jiff::civil::Date;

use super::ways::{self, Way};
use super::{Theirs, keep, later, refuse_yes};
use crate::content::Args;
use crate::features::{circle, free, home, together};
use crate::flow::{Answer, Step};
use crate::language::answers::until::Until;
use crate::message::{Button, Layout};
use crate::private::Private;
use crate::record::Body;
use crate::rules::stage::Choice;
use crate::session::Harm;
use crate::turn::Turn;

/// What carries the next hours, then a line in the morning.
pub(super) fn tonight(turn: &mut Turn<'_>, answer: &Answer) -> Step {
    let friend = answer.choice().and_then(|id| id.strip_prefix('f')).and_then(|id| id.parse::<u32>().ok());
    match (friend, answer.choice()) {
        (Some(id), _) => {
            let name = circle::name(turn, id);
            turn.say_with("their-tonight-friend", &name);
        }
        (None, Some("own")) => {
            let thing = free::activity(turn);
            let thing = turn.content.line(&thing);
            turn.say_with("their-tonight-own-said", &Args::new().words("thing", thing));
        }
        (None, Some(_)) => turn.say("their-tonight-sleep-said"),
        (None, None) => turn.say("their-tonight-left"),
    }
    after_tonight(turn)
}

/// The same, where they named it themselves.
pub(super) fn tonight_told(turn: &mut Turn<'_>) -> Step {
    turn.say("their-tonight-told");
    after_tonight(turn)
}

fn after_tonight(turn: &mut Turn<'_>) -> Step {
    let mut buttons = after_hard(turn);
    buttons.insert(0, turn.run_button("safety", "", "free-help-safety"));
    if turn.session.stops.no().is_some() {
        buttons.retain(|button| button.id != home(turn).id);
        buttons.extend(ways::on(turn, Way::LetGo));
    }
    close(turn, buttons)
}

/// The ways on after a hard answer: the page here, the line in the morning, home.
pub(super) fn after_hard(turn: &mut Turn<'_>) -> Vec<Button> {
    let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
    if later::look_in(turn) {
        buttons.push(turn.run_button("morning", "leave", "their-leave-morning"));
    }
    buttons.push(home(turn));
    buttons
}

/// They are together again, unless something stands against it: what is asked of everybody first is asked here too.
pub(super) fn together(turn: &mut Turn<'_>) -> Step {
    keep(turn, Theirs::Yes, Some(Private::new(turn.content.line("their-yes-together"))));
    if turn.is_closed() {
        refuse_yes(turn, None);
        return Step::Rest;
    }
    later::forget_maybe(turn);
    turn.say("their-together-said");
    turn.flush();
    together::begin(turn);
    Step::Rest
}

/// The person stops waiting.
pub(super) fn let_go(turn: &mut Turn<'_>) -> Step {
    later::forget_maybe(turn);
    home::choose(turn, Choice::LetGo);
    turn.say("their-letgo-said");
    let buttons = ways::on(turn, Way::LetGo);
    close(turn, buttons)
}

pub(super) fn silence(turn: &mut Turn<'_>, answer: &Answer) -> Step {
    keep(turn, Theirs::Silence, None);
    if answer.is("letgo") {
        return let_go(turn);
    }
    turn.say("their-wait-said");
    let buttons = ways::on(turn, Way::Waiting);
    close(turn, buttons)
}

pub(super) fn friends(turn: &mut Turn<'_>, answer: &Answer) -> Step {
    let Some(choice) = answer.choice() else { return left(turn) };
    keep(turn, Theirs::Yes, Some(Private::new(turn.content.line("their-yes-friends"))));
    later::forget_maybe(turn);
    if choice == "yes" {
        turn.say("their-friends-yes");
        let buttons = vec![home(turn)];
        return close(turn, buttons);
    }
    turn.say("their-friends-no");
    let buttons = ways::on(turn, Way::LetGo);
    close(turn, buttons)
}

/// Fear was told in answer to the question about it: it counts as the answer of the arrival does, and can be changed there.
pub(super) fn tell_harm(turn: &mut Turn<'_>, harm: Harm) {
    let harm = match turn.session.facts.harm {
        Some(before) if before != Harm::None && before != harm => Harm::Both,
        Some(_) | None => harm,
    };
    turn.session.facts.harm = Some(harm);
    turn.record(Body::Answer { question: "arrive-harm".to_owned(), answer: Private::from(harm.id()) });
}

/// The day that an end names; `None` for what has none.
pub(super) fn day(until: &Until, today: Date) -> Option<Date> {
    match until {
        Until::For { minutes } => today.checked_add((i64::from(*minutes) / (24 * 60)).days()).ok(),
        Until::Date(date) => Some(*date),
        Until::Time(at) => Some(at.date()),
        Until::Open => None,
    }
}

/// Nothing is decided now.
pub(super) fn left(turn: &mut Turn<'_>) -> Step {
    turn.say("their-left");
    let buttons = home::ways_on(turn);
    close(turn, buttons)
}

pub(super) fn home(turn: &Turn<'_>) -> Button {
    turn.run_button("home", "", "menu-home")
}

pub(super) fn close(turn: &mut Turn<'_>, buttons: Vec<Button>) -> Step {
    turn.send(buttons, Layout::Row, None);
    Step::Done
}
