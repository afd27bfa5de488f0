//! What is said at the end of a check-in: an answer to the words, and what the row of days shows.

use super::{CheckIn, STRONG, VERY_LOW, moods, urges};
use crate::content::Args;
use crate::features::free::{self, Heard};
use crate::features::urge;
use crate::language::intent::Intent;
use crate::language::normalise::plain;
use crate::language::small::CRIES;
use crate::rules::trend;
use crate::session::CheckInBrief;
use crate::turn::Turn;

/// How words that were written into a question for words were answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Nothing in them asks for an answer of its own.
    Nothing,
    /// They were taken up as this, in words.
    Said(Intent),
    /// Nothing was said, but this is what they are about.
    About(Intent),
    /// They tell of something that has a conversation of its own: for [`act`].
    Act(Heard),
}

impl Reply {
    /// What the words were taken for.
    pub const fn intent(&self) -> Option<Intent> {
        match self {
            Self::Nothing => None,
            Self::Said(intent) | Self::About(intent) => Some(*intent),
            Self::Act(heard) => Some(heard.guess.intent),
        }
    }

    /// True where the words have an answer of their own, so that “Noted” beside it would be a second one.
    pub const fn is_answer(&self) -> bool {
        matches!(self, Self::Said(_) | Self::Act(_))
    }
}

/// Opens what these words have a conversation for. They are kept already.
pub fn act(turn: &mut Turn<'_>, words: &str, heard: Heard) {
    if heard.guess.intent == Intent::UrgeToContact {
        return urge::told(turn, None);
    }
    free::answer(turn, words, heard);
}

/// Answers words like a person would where they are plainly a mood or a question.
pub fn reply(turn: &mut Turn<'_>, words: &str) -> Reply {
    let heard = free::understand(turn, words);
    if !heard.guess.is_likely() {
        return Reply::Nothing;
    }
    let intent = heard.guess.intent;
    let family = match intent {
        Intent::UrgeToContact | Intent::TheySaidNo | Intent::TheySaidYes if heard.guess.is_plain() => {
            return Reply::Act(heard);
        }
        Intent::MoodLow => free::fitting_topic(CRIES.within(words).filter(|topic| *topic != "bare").unwrap_or("low")),
        Intent::AskShouldIReachOut => free::should_family(turn),
        Intent::AskWhyNoContact => "free-why".to_owned(),
        Intent::FriendSupport => "free-lean".to_owned(),
        Intent::ReadyToMoveOn => "free-over".to_owned(),
        Intent::MoodGood => "free-good".to_owned(),
        Intent::UrgeToContact
        | Intent::Slipped
        | Intent::ExContactedMe
        | Intent::SawTheirSocialMedia
        | Intent::TheySaidNo
        | Intent::TheySaidYes
        | Intent::DraftMessage
        | Intent::DraftApology
        | Intent::WriteUnsentLetter
        | Intent::WantToJournal
        | Intent::StartNoContact
        | Intent::DeleteMyData
        | Intent::ExportMyData
        | Intent::PauseOrStopNudges
        | Intent::ChangeSettings
        | Intent::ProgressQuery
        | Intent::AskForActivity
        | Intent::Help
        | Intent::MoodOk
        | Intent::Thanks
        | Intent::Greeting
        | Intent::Other => return Reply::About(intent),
    };
    free::say_next(turn, &family);
    if intent == Intent::AskWhyNoContact && turn.is_closed() && !turn.is_resting() {
        turn.say("free-why-closed");
    }
    Reply::Said(intent)
}

/// Says what today is beside the days before: at most a line about the mood, one about the pull, and one about the good
/// thing where there was neither. After an answer to the words only what is grave, or grows, is said too.
pub fn observe(turn: &mut Turn<'_>, checkin: &CheckIn, before: Option<CheckInBrief>, is_answered: bool) {
    let mood = of_mood(turn, checkin, before);
    let grave = mood.as_ref().is_some_and(|(family, _)| GRAVE.contains(family));
    let mood = mood.filter(|_| grave || !is_answered);
    let urge = of_urge(turn, checkin, before).filter(|(family, _)| !is_answered || *family == "checkin-said-rising");
    let quiet = mood.is_none() && urge.is_none() && !is_answered;
    // In hard moments shorter: one line, or an answer and one line.
    let most = if is_answered || checkin.is_very_low() { 1 } else { 2 };
    for (family, args) in mood.into_iter().chain(urge).take(most) {
        let key = free::next(turn, family);
        turn.say_with(&key, &args);
    }
    if let Some((good, times)) = repeats(turn, checkin).filter(|_| quiet) {
        let key = free::next(turn, "checkin-said-repeats");
        turn.say_with(&key, &Args::new().words("good", good).num("times", times));
    }
}

/// What is said in any case.
const GRAVE: &[&str] = &["checkin-said-long", "checkin-said-streak", "checkin-said-still-low"];

/// So many low days of the last fourteen, with so few left out, are something for a doctor.
const LONG: u32 = 10;

type Line = (&'static str, Args);

fn of_mood(turn: &Turn<'_>, checkin: &CheckIn, before: Option<CheckInBrief>) -> Option<Line> {
    let mood = checkin.mood?;
    let (moods, today) = (moods(turn.session), checkin.date);
    let was = before.and_then(|before| before.mood);
    let streak = trend::low_streak(&moods, today);
    let (low, _) = trend::low_of_fortnight(&moods, today);
    let yesterday = before.is_some_and(|before| today.yesterday().is_ok_and(|day| day == before.date));
    let first_good = trend::first_good(&moods, today);
    let days = |days: u32| Args::new().num("days", days);
    Some(match (mood, was) {
        _ if streak > 0 && low >= LONG => ("checkin-said-long", days(low)),
        _ if streak >= 3 => ("checkin-said-streak", days(streak)),
        (..=VERY_LOW, Some(..=VERY_LOW)) if yesterday => ("checkin-said-still-low", Args::new()),
        (..=VERY_LOW, _) => ("checkin-said-low", Args::new()),
        _ if first_good.is_some() => ("checkin-said-first-good", days(first_good.unwrap_or(0))),
        (now, Some(was)) if now >= was.saturating_add(2) => ("checkin-said-up", Args::new()),
        (now, Some(was)) if was >= now.saturating_add(2) => ("checkin-said-down", Args::new()),
        (8.., _) => ("checkin-said-good", Args::new()),
        _ => return None,
    })
}

fn of_urge(turn: &Turn<'_>, checkin: &CheckIn, before: Option<CheckInBrief>) -> Option<Line> {
    let urge = checkin.urge?;
    let was = before.and_then(|before| before.urge);
    let rising = trend::rising(&urges(turn.session), checkin.date);
    Some(match (rising, was) {
        (Some([one, two, three]), _) if three >= 4 => {
            ("checkin-said-rising", Args::new().num("one", one).num("two", two).num("three", three))
        }
        _ if urge > STRONG => ("checkin-said-strong-urge", Args::new()),
        (_, Some(was)) if was >= urge.saturating_add(3) => {
            ("checkin-said-eased", Args::new().num("was", was).num("now", urge))
        }
        _ => return None,
    })
}

/// Today's good thing and how often it was named lately, the second and the fourth time.
fn repeats(turn: &Turn<'_>, checkin: &CheckIn) -> Option<(String, u32)> {
    let goods = &turn.session.checkin.goods;
    let today = goods.last().filter(|good| good.date == checkin.date)?.text.expose();
    let same = plain(today);
    let times = goods.iter().filter(|good| is_same(&plain(good.text.expose()), &same)).count();
    u32::try_from(times).ok().filter(|times| matches!(times, 2 | 4)).map(|times| (today.clone(), times))
}

/// The least characters of a good thing that another may contain.
const TELLING: usize = 4;

fn is_same(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    one == other || (short.chars().count() >= TELLING && format!(" {long} ").contains(&format!(" {short} ")))
}

/// What people write where there was no good thing.
const NOTHING: &[&str] = &["no", "none", "nope", "nah", "not really", "not today", "n a", "idk", "dunno", "zero", "-"];

/// True for words that say that there is nothing: they are kept, and nobody speaks of them.
pub fn is_nothing(words: &str) -> bool {
    let short = plain(words);
    let short = short.trim_end_matches(['.', '!']);
    NOTHING.contains(&short) || matches!(short, "nothing" | "nothing else" | "no thanks" | "that's all" | "thats all")
}

/// True for a good thing that can be quoted later: short, one line, a thing, and nothing about what hurts.
pub fn is_quotable(turn: &Turn<'_>, words: &str) -> bool {
    let short = plain(words);
    let short = short.trim_end_matches(['.', '!']);
    let is_thing = words.trim().chars().count() <= super::QUOTABLE
        && !words.trim().contains('\n')
        && short.chars().any(char::is_alphabetic)
        && !is_nothing(words)
        && !short.starts_with("nothing");
    let about = free::understand(turn, words).guess;
    let hurts = matches!(
        about.intent,
        Intent::MoodLow
            | Intent::UrgeToContact
            | Intent::Slipped
            | Intent::ExContactedMe
            | Intent::SawTheirSocialMedia
            | Intent::TheySaidNo
    );
    is_thing && !(hurts && about.is_likely())
}
