//! One file per feature, and the table that lists them.

pub mod about;
pub mod activities;
pub mod answer;
pub mod apology;
pub mod arrive;
pub mod before;
pub mod checkin;
pub mod circle;
pub mod closed;
pub mod contact;
pub mod cover;
pub mod daylight;
pub mod delete;
pub mod draft;
pub mod export;
pub mod free;
pub mod hide;
pub mod home;
pub mod hygiene;
pub mod import;
pub mod journal;
pub mod letgo;
pub mod letter;
pub mod lifting;
pub mod link;
pub mod location;
pub mod map;
pub mod needed;
pub mod news;
pub mod note;
pub mod nudges;
mod options;
pub mod pictures;
pub mod plan;
pub mod ready;
pub mod reasons;
pub mod review;
pub mod safety;
pub mod settings;
pub mod shown;
pub mod signals;
pub mod slip;
pub mod strengths;
pub mod suggest;
pub mod talk;
pub mod together;
pub mod tongue;
pub mod urge;
pub mod worksheet;
pub mod write;
pub mod wrote;

use jiff::Timestamp;

use crate::event::TimerName;
use crate::turn::Turn;
use options::{
    ACTIVITIES, APOLOGY, CONTACT, COVER, DRAFT, JOURNAL, LETGO, LETTER, LINK, MAP, NUDGES, PLAN, PROGRESS, READY,
    REASONS, REVIEW, SAFETY, SETTINGS, SIGNALS, STRENGTHS, TALK, TOGETHER, URGE,
};

/// A command that a person can call. Help, menus and platform registration derive from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// Name as typed after the slash: `a-z` only.
    pub name: &'static str,
    /// Catalogue key of a description of at most 100 characters.
    pub about: &'static str,
    /// Arguments, for platforms that have typed ones.
    pub options: &'static [CommandOption],
}

/// One optional argument of a command. What the person chose reaches the core as the command's
/// `args`: the values of the given options in order, separated by blanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandOption {
    /// Name: `a-z` only.
    pub name: &'static str,
    /// Catalogue key of a description of at most 100 characters.
    pub about: &'static str,
    /// What it takes.
    pub takes: Takes,
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Any words.
    Words,
    /// Any words too, for which [`suggest::suggest`] has suggestions while they are typed.
    Suggested(Suggests),
    /// One of these: (value passed to the core, catalogue key of its label), at most 25.
    OneOf(&'static [(&'static str, &'static str)]),
    /// A whole number within bounds, both included.
    Number(i64, i64),
}

/// What is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suggests {
    /// Places and time zones.
    Places,
    /// Times that come again and again, and how long something rests.
    Times,
}

/// What a command or a button does, with the words after its name.
pub type Run = fn(&mut Turn<'_>, &str);

/// What a timer does that fired: with its name and the instant for which it was set.
pub type Fire = fn(&mut Turn<'_>, &TimerName, Timestamp);

/// A command with what it does.
pub struct Feature {
    /// The command.
    pub command: Command,
    /// Whether it may be called before the person said that they are eighteen or older.
    pub open_to_all: bool,
    /// Does it, with the words after its name.
    pub run: Run,
}

const fn feature(name: &'static str, about: &'static str, run: Run) -> Feature {
    Feature { command: Command { name, about, options: &[] }, open_to_all: false, run }
}

const fn for_all(name: &'static str, about: &'static str, run: Run) -> Feature {
    Feature { open_to_all: true, ..feature(name, about, run) }
}

const fn taking(feature: Feature, options: &'static [CommandOption]) -> Feature {
    Feature { command: Command { options, ..feature.command }, ..feature }
}

/// Every command, in the order in which help and menus show them.
pub const FEATURES: &[Feature] = &[
    for_all("start", "command-start", arrive::start),
    feature("home", "command-home", home::home),
    feature("today", "command-today", home::today),
    taking(feature("urge", "command-urge", urge::urge), URGE),
    feature("checkin", "command-checkin", checkin::checkin),
    taking(feature("contact", "command-contact", contact::contact), CONTACT),
    taking(feature("progress", "command-progress", home::progress), PROGRESS),
    taking(feature("review", "command-review", review::review), REVIEW),
    taking(feature("journal", "command-journal", journal::journal), JOURNAL),
    taking(feature("letter", "command-letter", letter::letter), LETTER),
    taking(feature("map", "command-map", map::map), MAP),
    taking(feature("plan", "command-plan", plan::plan), PLAN),
    taking(feature("reasons", "command-reasons", reasons::reasons), REASONS),
    taking(feature("strengths", "command-strengths", strengths::strengths), STRENGTHS),
    feature("circle", "command-circle", circle::circle),
    taking(feature("activities", "command-activities", activities::activities), ACTIVITIES),
    taking(feature("signals", "command-signals", signals::signals), SIGNALS),
    taking(feature("talk", "command-talk", talk::talk), TALK),
    taking(feature("letgo", "command-letgo", letgo::letgo), LETGO),
    taking(feature("draft", "command-draft", draft::draft), DRAFT),
    taking(feature("apology", "command-apology", apology::apology), APOLOGY),
    taking(feature("ready", "command-ready", ready::ready), READY),
    taking(feature("together", "command-together", together::together), TOGETHER),
    taking(feature("nudges", "command-nudges", nudges::nudges), NUDGES),
    taking(feature("settings", "command-settings", settings::settings), SETTINGS),
    taking(for_all("safety", "command-safety", safety::safety), SAFETY),
    taking(feature("cover", "command-cover", cover::cover), COVER),
    feature("hide", "command-hide", hide::hide),
    for_all("privacy", "command-privacy", about::privacy),
    for_all("export", "command-export", export::export),
    for_all("delete", "command-delete", delete::delete),
    taking(for_all("link", "command-link", link::link), LINK),
    for_all("help", "command-help", about::help),
    for_all("about", "command-about", about::about),
];

/// What only buttons call: (name, what it does with the words after its name).
pub const BUTTONS: &[(&str, Run)] = &[
    ("note", note::note),
    ("meant", free::meant_button),
    ("write", free::write_button),
    ("free", free::free_button),
    ("entry", journal::entry_button),
    ("letters", letter::letters_button),
    ("before", before::before),
    ("hygiene", hygiene::hygiene),
    ("tongue", tongue::tongue),
    ("slip", slip::slip),
    ("wrote", wrote::wrote),
    ("lifting", lifting::lifting),
    ("location", location::location_button),
    ("news", news::news),
    ("needed", needed::needed),
    ("answer", answer::answer),
    ("parted", together::parted),
    ("morning", answer::morning_button),
    ("risk", plan::risk),
];

/// What fires when: (beginning of the timer's name, what it does). The nudges have every other name.
pub const TIMERS: &[(&str, Fire)] = &[
    (safety::TIMER, safety::follow_up),
    (letter::TIMER, letter::fire),
    (activities::TIMER, activities::fire),
    (urge::TIMER, urge::fire),
    (circle::TIMER, circle::fire),
    (strengths::TIMER, strengths::fire),
    (tongue::TIMER, tongue::fire),
    (slip::TIMER, slip::fire),
    (plan::TIMER, plan::fire),
    (plan::HOUR_TIMER, plan::hour_near),
    (wrote::TIMER, wrote::fire),
    (draft::TIMER, draft::fire),
    (news::TIMER, news::fire),
    (talk::TIMER, talk::fire),
    (together::TIMER, together::fire),
    (answer::TIMER, answer::fire),
    (import::TIMER, import::fire),
    (letgo::TIMER, letgo::fire),
    (ready::TIMER, ready::fire),
    (settings::travel::TIMER, settings::travel::fire),
    (link::TIMER, link::fire),
];

const NAMES: [Command; FEATURES.len()] = {
    let mut commands = [FEATURES[0].command; FEATURES.len()];
    let mut n = 0;
    while n < FEATURES.len() {
        commands[n] = FEATURES[n].command;
        n += 1;
    }
    commands
};

/// The commands of [`FEATURES`], in the same order.
pub const COMMANDS: &[Command] = &NAMES;

/// Gives a timer that fired to the feature that set it.
pub fn fire(turn: &mut Turn<'_>, name: &TimerName, due: Timestamp) {
    let theirs = TIMERS.iter().find(|(begins, _)| name.as_str().starts_with(begins));
    theirs.map_or(nudges::fire as Fire, |(_, fire)| *fire)(turn, name, due);
}

/// Other names under which a command is typed.
const ALSO: &[(&str, &str)] = &[
    ("weekly review", "review"),
    ("my week", "review"),
    ("review of the week", "review"),
    ("the talk", "talk"),
    ("our talk", "talk"),
    ("prepare the talk", "talk"),
    ("prepare a talk", "talk"),
    ("prepare for the talk", "talk"),
    ("plan the talk", "talk"),
    ("let go", "letgo"),
    ("letting go", "letgo"),
    ("am i ready", "ready"),
    ("am i ready to reach out", "ready"),
    ("should i reach out", "ready"),
    ("readiness review", "ready"),
];

/// The feature with this command.
pub fn find(name: &str) -> Option<&'static Feature> {
    let name = ALSO.iter().find(|(also, _)| *also == name).map_or(name, |(_, name)| *name);
    FEATURES.iter().find(|feature| feature.command.name == name)
}

/// True when a command is called with one of the values that it offers.
pub fn offers(name: &str, args: &str) -> bool {
    let options = find(name).map_or(&[][..], |feature| feature.command.options);
    options.iter().any(
        |option| matches!(option.takes, Takes::OneOf(values) if values.iter().any(|(value, _)| *value == args.trim())),
    )
}

/// What a button calls that is no command.
pub fn of_button(name: &str) -> Option<Run> {
    BUTTONS.iter().find(|(known, _)| *known == name).map(|(_, run)| *run)
}
