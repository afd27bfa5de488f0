//! `home`, `today` and `progress`: where the person stands, in words.

mod today;

use crate::content::Args;
use crate::features::{checkin, draft, free, letgo, nudges, pictures, plan, together};
use crate::flow::run;
use crate::message::{Button, ButtonId, Layout};
use crate::picture::Chart;
use crate::rules::ledger::{is_milestone, next_milestone};
use crate::rules::stage::{Choice, Progress, Stage};
use crate::turn::Turn;
use crate::wording;

pub use today::today;

/// `home [more]`: the day, what is open, and the ways on.
pub fn home(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return super::arrive::start(turn, "");
    }
    advance_stage(turn, false);
    if args.trim() == "more" {
        turn.say("home-more");
        let apart = turn.session.is_apart();
        let more: Vec<_> = MORE.iter().copied().filter(|(name, ..)| apart || !OF_APART.contains(name)).collect();
        let buttons = made(turn, &more);
        menu(turn, buttons);
    } else {
        plan::say_stopped(turn);
        turn.say(greeting(turn));
        say_day(turn);
        let (at_once, others) = MENU.split_at(FOCUS);
        let ways = [at_once, of_stage(turn.session.stage), others].concat();
        let buttons = made(turn, if turn.session.is_apart() { &ways } else { TOGETHER });
        menu(turn, buttons);
        if let Some(asked) = plan::ask_about_line(turn) {
            return run::reopen(turn, asked);
        }
    }
    run::resume(turn);
}

/// What most days are about: (command, argument, label).
const MENU: &[(&str, &str, &str)] = &[
    ("urge", "", "menu-urge"),
    ("checkin", "", "menu-checkin"),
    ("today", "", "menu-today"),
    ("journal", "", "menu-journal"),
    ("activities", "", "menu-activities"),
    ("contact", "", "menu-contact"),
    ("progress", "", "menu-progress"),
    ("home", "more", "menu-more"),
];

/// Where what the days are about stands among them: after what helps at once.
const FOCUS: usize = 3;

/// What a stage is about, before what most days are about.
const fn of_stage(stage: Stage) -> &'static [(&'static str, &'static str, &'static str)] {
    match stage {
        Stage::Decide => &[("ready", "", "menu-ready")],
        Stage::Reconnect => &[
            ("draft", "", "menu-draft"),
            ("apology", "", "menu-apology"),
            ("talk", "", "menu-talk"),
            ("answer", "", "menu-answer"),
        ],
        Stage::LetGo => &[("letgo", "", "menu-letgo")],
        Stage::Arrive | Stage::Understand | Stage::Still | Stage::Rebuild | Stage::BeginAgain => &[],
    }
}

/// What most days are about while they are together again.
const TOGETHER: &[(&str, &str, &str)] = &[
    ("together", "", "menu-together"),
    ("together", "fight", "together-fight-now"),
    ("checkin", "", "menu-checkin"),
    ("today", "", "menu-today"),
    ("journal", "", "menu-journal"),
    ("activities", "", "menu-activities"),
    ("parted", "", "together-ended"),
    ("home", "more", "menu-more"),
];

/// What is about keeping away.
const OF_APART: &[&str] = &["reasons", "plan", "signals", "hygiene", "ready"];

/// What is looked up now and then: what is the person's own, then what Keel does by itself.
const MORE: &[(&str, &str, &str)] = &[
    ("map", "", "menu-map"),
    ("reasons", "", "menu-reasons"),
    ("plan", "", "menu-plan"),
    ("strengths", "", "menu-strengths"),
    ("circle", "", "menu-circle"),
    ("letter", "", "menu-letter"),
    ("signals", "", "menu-signals"),
    ("ready", "", "menu-ready"),
    ("hygiene", "", "menu-hygiene"),
    ("letgo", "", "menu-letgo"),
    ("review", "", "menu-review"),
    ("nudges", "", "menu-nudges"),
    ("settings", "", "menu-settings"),
    ("safety", "", "menu-safety"),
    ("help", "", "menu-help"),
    ("home", "", "menu-home"),
];

/// `progress [picture]`: the counts, in words, with the rule beside them, or one of the pictures.
pub fn progress(turn: &mut Turn<'_>, args: &str) {
    if !turn.session.has_arrived() {
        return super::arrive::start(turn, "");
    }
    advance_stage(turn, false);
    if let Some(chart) = Chart::from_id(args.trim()).filter(|chart| pictures::fits(turn.session, *chart)) {
        return pictures::show(turn, chart);
    }
    if !turn.session.is_apart() {
        return together::say_progress(turn);
    }
    let today = turn.today();
    let counts = turn.session.ledger.counts(today, turn.session.strict);
    let number = |name, value: u32| Args::new().num(name, value);
    let mut lines = vec![
        ("progress-run", number("days", counts.run)),
        ("progress-longest", number("days", counts.longest)),
        ("progress-kept", number("kept", counts.kept).num("days", counts.days)),
    ];
    if let Some(percent) = counts.recent_percent() {
        lines.push(("progress-recent", number("percent", percent).num("days", counts.recent_days)));
    }
    lines.push(("progress-slips", number("slips", counts.slips).num("looks", counts.looks)));
    turn.say_lines(&lines);
    if let Some(args) = checkin::mean_mood(&turn.session.checkins) {
        turn.say_with("progress-mood", &args);
    }
    if let Some(period) = turn.session.ledger.period() {
        let day_one = wording::date(turn.content, period.day_one);
        turn.say_with("progress-rule", &Args::new().words("date", day_one));
    }
    if turn.session.free.corrections > 0 {
        let times = turn.session.free.corrections;
        turn.say_with("progress-mended", &number("times", times));
    }
    say_milestone(turn);
    // Today is not over: a mark is named on the morning after.
    let whole = counts.run.saturating_sub(1);
    turn.say_with("progress-next", &number("days", next_milestone(whole).saturating_sub(whole)));
    turn.menu(&[("progress", "course", "menu-pictures"), ("contact", "", "menu-contact"), ("home", "", "menu-home")]);
    run::resume(turn);
}

/// Names a day of the run that is worth a word, where nothing has named it yet. True when it did.
pub fn say_milestone(turn: &mut Turn<'_>) -> bool {
    // Today is not over: a mark is named once its day has passed whole.
    let run = turn.session.ledger.counts(turn.today(), turn.session.strict).run.saturating_sub(1);
    if !is_milestone(run) || run <= turn.session.nudges.milestone || !turn.session.is_apart() {
        return false;
    }
    turn.session.nudges.milestone = run;
    // A mark that an earlier run reached is no news, and its words were read then.
    if !nudges::use_once(turn, &format!("milestone-{run}")) {
        let again = free::next(turn, "milestone-again");
        turn.say_with(&again, &Args::new().num("days", run));
        return true;
    }
    let ways = [format!("milestone-{run}-here"), format!("milestone-{run}")];
    let key = ways.into_iter().find(|key| turn.content.has(key)).unwrap_or_else(|| "milestone-more".to_owned());
    turn.say_with(&key, &Args::new().num("days", run));
    true
}

/// Says the day of the period in one line, with the run.
pub fn say_day(turn: &mut Turn<'_>) {
    if !turn.session.is_apart() {
        return together::say_day(turn);
    }
    let today = turn.today();
    let Some(period) = turn.session.ledger.period() else { return turn.say("day-none") };
    let counts = turn.session.ledger.counts(today, turn.session.strict);
    let args = Args::new().num("day", period.day(today)).num("run", counts.run);
    match period.days_left(today) {
        _ if period.day(today) == 0 => turn.say("day-tomorrow"),
        _ if turn.session.stage == Stage::LetGo => turn.say_with("day-letgo", &args),
        // Whoever has decided to reach out isn't told that nothing has to be decided.
        Some(0) if turn.session.stage == Stage::Reconnect && !turn.is_closed() => turn.say_with("day-reconnect", &args),
        Some(0) if period.is_over(today) => {
            let key = turn.fitting("day-over");
            turn.say_with(&key, &args);
        }
        Some(left) => turn.say_with("day-of", &args.num("left", left)),
        None => turn.say_with("day-open", &args),
    }
}

/// The buttons that lead on when nothing is open.
pub fn ways_on(turn: &Turn<'_>) -> Vec<Button> {
    if !turn.session.open.is_empty() {
        return vec![turn.run_button("resume", "", "menu-go-on"), turn.run_button("home", "", "menu-home")];
    }
    if !turn.session.has_arrived() {
        return vec![turn.run_button("start", "", "menu-go-on")];
    }
    let second = if turn.session.is_apart() { ("contact", "menu-contact") } else { ("together", "menu-together") };
    vec![
        turn.run_button("checkin", "", "menu-checkin"),
        turn.run_button(second.0, "", second.1),
        turn.run_button("home", "", "menu-home"),
    ]
}

/// Sends a menu; while something stands against it, the review is not offered.
fn menu(turn: &mut Turn<'_>, mut buttons: Vec<Button>) {
    if turn.is_closed() {
        buttons.retain(|button| button.id != ButtonId::run("ready", ""));
    }
    turn.send(buttons, Layout::Row, None);
}

fn made(turn: &Turn<'_>, buttons: &[(&str, &str, &str)]) -> Vec<Button> {
    buttons.iter().map(|(command, arg, label)| turn.run_button(command, arg, label)).collect()
}

fn greeting(turn: &Turn<'_>) -> &'static str {
    match turn.local().hour() {
        5..=10 => "home-morning",
        11..=16 => "home-day",
        17..=21 => "home-evening",
        _ => "home-night",
    }
}

/// Moves the stage as far as time moves it (programme.md, *Stages*).
pub fn advance_stage(turn: &mut Turn<'_>, arrived: bool) {
    let today = turn.today();
    let period = turn.session.ledger.period();
    let progress = Progress {
        arrived: arrived || turn.session.has_arrived(),
        map_complete: turn.session.map.is_complete(),
        day: period.map_or(0, |period| period.day(today)),
        first_third: period.map_or(1, |period| period.first_third()),
        period_over: period.is_some_and(|period| period.is_over(today)),
    };
    turn.session.stage = turn.session.stage.advance(&progress);
}

/// Goes back to the stage that was left by mistake.
pub fn stand_again(turn: &mut Turn<'_>, stage: Stage) {
    let before = std::mem::replace(&mut turn.session.stage, stage);
    letgo::moved(turn, before);
}

/// Moves to the stage that the person chose. False when that is not open.
pub fn choose(turn: &mut Turn<'_>, choice: Choice) -> bool {
    let before = turn.session.stage;
    let was_apart = turn.session.is_apart();
    let next = before.choose(choice, turn.is_closed());
    turn.session.stage = next.unwrap_or(before);
    letgo::moved(turn, before);
    match next {
        Some(Stage::BeginAgain) if before != Stage::BeginAgain || turn.session.together.is_over() => {
            together::entered(turn);
        }
        Some(next) if next != Stage::BeginAgain && !was_apart => together::left(turn),
        Some(_) | None => {}
    }
    if next.is_some() {
        // What was written for another time is not brought back by itself.
        draft::begin_anew(turn);
    }
    next.is_some()
}
