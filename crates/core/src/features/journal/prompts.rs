//! Which prompt comes, and whether writing does this person good.
//!
//! Free expressive writing made people who search for meaning worse for months (Sbarra 2013, n = 90); writing about what
//! is good raised positive emotion (Lewandowski 2009, n = 87). So moods before and after are compared, and whoever
//! feels lower after the heavy prompts gets light ones.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::rules::stage::Stage;
use crate::turn::Turn;

/// Prompts of one kind: how a button names them, their family in the catalogue, and whether they weigh on people.
struct Group {
    id: char,
    family: &'static str,
    heavy: bool,
}

const GROUPS: &[Group] = &[
    Group { id: 's', family: STILL, heavy: true },
    Group { id: 'r', family: REBUILD, heavy: false },
    Group { id: 'u', family: UNDERSTAND, heavy: true },
    Group { id: 'l', family: LIGHT, heavy: false },
    Group { id: 'd', family: DECIDE, heavy: true },
    Group { id: 'n', family: RECONNECT, heavy: true },
    Group { id: 't', family: TOGETHER, heavy: true },
    Group { id: 'g', family: LETGO, heavy: false },
    Group { id: 'c', family: CLOSED, heavy: true },
    // Those of the three days of letting go; never drawn.
    Group { id: 'w', family: DAYS, heavy: false },
];

const STILL: &str = "prompt-still";
const REBUILD: &str = "prompt-rebuild";
const UNDERSTAND: &str = "prompt-understand";
const LIGHT: &str = "prompt-light";
const DECIDE: &str = "prompt-decide";
const RECONNECT: &str = "prompt-reconnect";
const TOGETHER: &str = "prompt-together";
const LETGO: &str = "prompt-letgo";
const CLOSED: &str = "prompt-closed";
const DAYS: &str = "prompt-days";

/// How many changes of mood are remembered of each weight.
const REMEMBERED: usize = 8;

/// Below this many sittings a mean says nothing.
const FEW: usize = 3;

/// After so many light sittings the heavy prompts are tried anew.
const STRETCH: u8 = 6;

/// For this long a mood given with one tap stands for how it is before the next sitting.
const FRESH: SignedDuration = SignedDuration::from_hours(3);

/// A mood given with one tap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Felt {
    at: Timestamp,
    mood: u8,
}

/// The short name of a prompt, for buttons: “s3”.
pub fn short(key: &str) -> Option<String> {
    let (family, number) = key.rsplit_once('-')?;
    let number: u8 = number.parse().ok()?;
    let group = GROUPS.iter().find(|group| group.family == family)?;
    Some(format!("{}{number}", group.id))
}

/// The prompt with this short name.
pub fn long(id: &str) -> Option<String> {
    let group = GROUPS.iter().find(|group| id.starts_with(group.id))?;
    let number: u8 = id.get(1..)?.parse().ok()?;
    Some(format!("{}-{number}", group.family))
}

/// The next prompt for this person. None comes twice before every other one of its kind was there.
pub fn choose(turn: &mut Turn<'_>) -> String {
    let lighter = falls(&turn.session.journal.heavy);
    if lighter && !std::mem::replace(&mut turn.session.journal.said_lighter, true) {
        turn.say("journal-lighter");
    }
    let state = &mut turn.session.journal;
    let turns = state.turns as usize;
    state.turns = state.turns.wrapping_add(1);
    let plan = if lighter { &[LIGHT, REBUILD][..] } else { plan(turn) };
    // By turns, except that the lighter ones come first for whom they are meant.
    let begin = if lighter { 0 } else { turns % plan.len() };
    let order: Vec<_> = plan.iter().cycle().skip(begin).take(plan.len()).copied().collect();
    let key = order.iter().find_map(|family| unused(turn, family)).unwrap_or_else(|| {
        for family in plan {
            turn.session.journal.used.remove(*family);
        }
        order.iter().find_map(|family| unused(turn, family)).unwrap_or_default()
    });
    if let Some((family, bit)) = place(&key) {
        *turn.session.journal.used.entry(family.to_owned()).or_default() |= bit;
    }
    key
}

/// The kinds that fit the stage, in the order in which they come. Nothing that weighs the way back is asked of those
/// to whom it is closed, and nothing heavy right after a crisis.
fn plan(turn: &Turn<'_>) -> &'static [&'static str] {
    if turn.is_resting() {
        return &[LIGHT, REBUILD];
    }
    if turn.is_closed() {
        return if turn.session.is_apart() { &[CLOSED, LIGHT, REBUILD] } else { &[LIGHT, REBUILD] };
    }
    match turn.session.focus() {
        Stage::Arrive | Stage::Understand => &[STILL, UNDERSTAND, LIGHT],
        Stage::Still => &[STILL, LIGHT, UNDERSTAND],
        Stage::Rebuild => &[REBUILD, LIGHT, UNDERSTAND],
        Stage::Decide => &[DECIDE, REBUILD, LIGHT],
        Stage::Reconnect => &[RECONNECT, REBUILD, LIGHT],
        Stage::BeginAgain => &[TOGETHER, LIGHT, REBUILD],
        Stage::LetGo => &[LETGO, LIGHT, REBUILD],
    }
}

/// The first prompt of a family that was not there in this round.
fn unused(turn: &Turn<'_>, family: &str) -> Option<String> {
    let used = turn.session.journal.used.get(family).copied().unwrap_or_default();
    turn.content.family(family).into_iter().find(|key| place(key).is_some_and(|(_, bit)| used & bit == 0))
}

/// A prompt's family, and the bit that stands for it there; `None` beyond the thirty-second.
fn place(key: &str) -> Option<(&str, u32)> {
    let (family, number) = key.rsplit_once('-')?;
    let bit = number.parse::<u32>().ok()?.checked_sub(1)?;
    Some((family, 1_u32.checked_shl(bit)?))
}

/// True when the mood fell by half a point or more on the average of at least three sittings.
fn falls(changes: &[i8]) -> bool {
    let sum: i32 = changes.iter().map(|change| i32::from(*change)).sum();
    let count = i32::try_from(changes.len()).unwrap_or(i32::MAX);
    changes.len() >= FEW && sum.saturating_mul(2) <= -count
}

/// The mood before writing, where it is known: just given, or from today's check-in.
pub fn before(turn: &Turn<'_>) -> Option<u8> {
    let felt = turn.session.journal.felt.filter(|felt| turn.now.duration_since(felt.at) < FRESH);
    let today = turn.today();
    let checked = turn.session.checkins.last().filter(|last| last.date == today).and_then(|last| last.mood);
    felt.map(|felt| felt.mood).or(checked)
}

/// Remembers a mood given with one tap.
pub fn feel(turn: &mut Turn<'_>, mood: u8) {
    turn.session.journal.felt = Some(Felt { at: turn.now, mood });
}

/// Remembers how the mood changed over a sitting; free writing weighs as the heavy prompts do.
pub fn compare(turn: &mut Turn<'_>, prompt: Option<&str>, before: u8, after: u8) {
    let change = i8::try_from(i16::from(after) - i16::from(before)).unwrap_or_default();
    let family = prompt.and_then(|key| key.rsplit_once('-')).map(|(family, _)| family);
    let heavy = GROUPS.iter().find(|group| Some(group.family) == family).is_none_or(|group| group.heavy);
    let state = &mut turn.session.journal;
    if !heavy && falls(&state.heavy) {
        state.eased = state.eased.saturating_add(1);
        // What weighed down once need not for ever: after a stretch of light ones it is tried anew.
        if state.eased >= STRETCH {
            (state.eased, state.said_lighter) = (0, false);
            state.heavy.clear();
        }
    }
    let changes = if heavy { &mut state.heavy } else { &mut state.light };
    changes.push(change);
    let excess = changes.len().saturating_sub(REMEMBERED);
    changes.drain(..excess);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Content;

    #[test]
    fn every_prompt_has_a_short_name_that_reads_back_and_a_bit_of_its_own() {
        let content = Content::embedded();
        let all: Vec<_> = GROUPS.iter().flat_map(|group| content.family(group.family)).collect();
        assert!(all.len() >= 90, "{}", all.len());
        for key in all {
            assert_eq!(short(&key).as_deref().and_then(long), Some(key.clone()));
            assert!(place(&key).is_some_and(|(_, bit)| bit != 0), "{key}");
        }
        assert_eq!(long("x9"), None);
        assert_eq!(short("journal-menu"), None);
    }

    #[test]
    fn a_fall_needs_three_sittings_and_half_a_point() {
        assert!(!falls(&[-5, -5]));
        assert!(!falls(&[-1, 0, 0]));
        assert!(falls(&[-1, -1, 0]));
        assert!(!falls(&[-3, 2, 3]));
    }
}
