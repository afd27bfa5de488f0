//! What is said in the place of everything that is about keeping away from them.
//!
//! The rule for whom that is stands in one place: [`Session::is_apart`](crate::session::Session::is_apart).

use crate::content::Args;
use crate::features::{checkin, free, home};
use crate::flow::run;
use crate::rules::stage::Stage;
use crate::rules::stops::HardStop;
use crate::turn::Turn;
use crate::wording;

/// In the place of the day's line.
pub fn say_day(turn: &mut Turn<'_>) {
    let state = &turn.session.together;
    if state.over.is_some() {
        return turn.say("together-day-over");
    }
    if turn.session.stage != Stage::BeginAgain || turn.is_closed() {
        return turn.say("together-day-closed");
    }
    let week = state.week_of(turn.today());
    turn.say_with("together-day", &Args::new().num("week", week));
}

/// In the place of the counts: the days apart as they stood, and how long it has been since.
pub fn say_progress(turn: &mut Turn<'_>) {
    let today = turn.today();
    let since = turn.session.together.since;
    let counts = turn.session.ledger.counts(since.unwrap_or(today), turn.session.strict);
    say_day(turn);
    let args = Args::new().num("kept", counts.kept).num("days", counts.days).num("longest", counts.longest);
    match since {
        Some(since) => {
            turn.say_with("together-progress", &args.words("date", wording::date(turn.content, since)));
        }
        None => turn.say_with("together-progress-kept", &args),
    }
    if let Some(args) = checkin::mean_mood(&turn.session.checkins) {
        turn.say_with("progress-mood", &args);
    }
    turn.menu(&[("progress", "course", "menu-pictures"), ("together", "", "menu-together"), ("home", "", "menu-home")]);
    run::resume(turn);
}

/// In the place of seeing an urge through. False for whom there is one to be seen through.
pub fn instead_of_urge(turn: &mut Turn<'_>) -> bool {
    let instead = !turn.session.is_apart();
    if instead {
        free::say_next(turn, "together-urge");
        turn.menu(&[
            ("together", "fight", "together-fight-now"),
            ("write", "letter", "free-write-here"),
            ("safety", "steady", "safety-ground-begin"),
            ("home", "", "menu-home"),
        ]);
        run::resume(turn);
    }
    instead
}

/// In the place of the ledger. False for whom there is one to be kept.
pub fn instead_of_contact(turn: &mut Turn<'_>) -> bool {
    let instead = !turn.session.is_apart();
    if instead {
        turn.say("together-contact");
        let ended = turn.run_button("parted", "", "together-ended");
        let mut buttons = vec![turn.run_button("together", "", "menu-together"), ended];
        buttons.push(turn.run_button("contact", "list", "contact-list"));
        buttons.extend(home::ways_on(turn).pop());
        turn.send(buttons, crate::message::Layout::Row, None);
        run::resume(turn);
    }
    instead
}

/// Why everything is closed, to somebody who is with them: of two answers that contradict each other, the stricter.
pub const fn closed_family(stop: HardStop, is_of_the_person: bool) -> &'static str {
    match stop {
        HardStop::Harm if is_of_the_person => "together-closed-harming",
        HardStop::Harm => "together-closed-harm",
        HardStop::Order => "together-closed-order",
        HardStop::Asked | HardStop::No => "together-closed-no",
        HardStop::Pause => "together-closed-pause",
        HardStop::Rest => "closed-rest",
    }
}
