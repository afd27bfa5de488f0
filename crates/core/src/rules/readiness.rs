//! The readiness review: eight sides of one decision, and what follows from them (programme.md, *Decide*).
//!
//! Each side is strong, mixed or not yet, with its reasons as data; no number sums them up. The rules are plain, and no
//! study sets their bars: they are what the programme's guides agree on, written so that whoever is told “not yet” can
//! see why.
//!
//! They hold to one law: **nothing that becomes worse opens more.** An answer that is worse, a lower mood, a stronger
//! pull, another slip never lifts a side and never turns another outcome into reaching out. So a mood that falls counts
//! by where it has fallen to and not by the fall: else a worse week before would make this one look better. What was
//! not told is no good sign and no bad one: it is mixed; only what must be known before anybody is written to (violence,
//! a wish to be left in peace, the kind of cause, need or want, and the three answers of [`Core`]) closes while it is not.
//!
//! The outcome, in this order:
//! 1. A hard stop: let go; where it passes by itself, wait.
//! 2. Harm signs are *not yet*: let go.
//! 3. The person hopes to be over it: let go.
//! 4. Steady enough to decide, not out of need, and the cause is what each wants of life, or they were firm, nothing has come from them
//!    since and the cause is not clearly mendable: let go.
//! 5. The period is over, the core is answered well, no side is *not yet*, and two of the four that rest with the person
//!    (steadiness, want, change, others) are strong: reach out lightly.
//! 6. Everything else: wait. A week where nothing is *not yet*, two weeks for one or two sides (as far as steadiness
//!    looks back), thirty days for more or where they were firm; never less than the rest of the period.

mod answers;
mod known;
mod sides;

pub use answers::{Company, Core, Fortnight, HearsNo, Lasted, Silence, Week};
pub use known::{Came, Known, Steady, Worked};
pub use sides::DONE;

use serde::{Deserialize, Serialize};

use crate::features::map::Mendable;
use crate::private::Private;
use crate::session::{Hope, Refusal, answers};
use answers::place;

answers! {
    /// A side of the decision, in the order in which they are shown.
    Dimension {
        /// Mood, urge and slips of the last two weeks.
        Steadiness = "steadiness",
        /// Want, not need.
        Want = "want",
        /// A cause that can be mended.
        Mendable = "mendable",
        /// What the person has changed.
        Change = "change",
        /// What came from them by itself.
        Signals = "signals",
        /// What the people who know both say.
        Eyes = "eyes",
        /// Signs of harm.
        Harm = "harm",
        /// Other people, or being well alone.
        Others = "others",
    }
}

/// How a side stands; the better, the greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It speaks against it, for now.
    NotYet,
    /// It speaks for neither, or is not known.
    Mixed,
    /// It speaks for it.
    Strong,
}

answers! {
    /// What may be decided, and what is advised.
    Outcome {
        /// To wait longer.
        Wait = "wait",
        /// To reach out, lightly.
        ReachOut = "reach",
        /// To let go.
        LetGo = "letgo",
    }
}

/// A value that a reason names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number.
    Number(u32),
    /// A number in tenths.
    Tenths(u32),
    /// The person's words.
    Words(Private<String>),
}

/// Why a side stands as it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Catalogue key of its words.
    pub key: &'static str,
    /// What it names.
    pub values: Vec<(&'static str, Value)>,
    /// How the side would stand by this alone.
    pub standing: Standing,
}

impl Reason {
    const fn plain(standing: Standing, key: &'static str) -> Self {
        Self { key, values: Vec::new(), standing }
    }

    fn with(mut self, name: &'static str, value: Value) -> Self {
        self.values.push((name, value));
        self
    }
}

/// A side with its reasons, the deciding ones first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Which.
    pub dimension: Dimension,
    /// How it stands.
    pub standing: Standing,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// What decided the advice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Because {
    /// A hard stop holds.
    Stop,
    /// There are signs of harm.
    Harm,
    /// The person hopes to be over it.
    Hope,
    /// The cause is what each wants of life.
    Values,
    /// They were firm, and nothing has come since.
    Firm,
    /// Everything that should hold does.
    Holds,
    /// The period is not over.
    Early,
    /// What must be known was not told.
    Unknown,
    /// A no or silence could not be borne yet.
    Core,
    /// They were firm, nothing has come since, and all else holds.
    Quiet,
    /// A side is not yet there.
    NotYet,
    /// Nothing speaks against it, and too little for it.
    Thin,
}

/// The one recommendation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advice {
    /// What is advised.
    pub outcome: Outcome,
    /// What decided it.
    pub because: Because,
    /// How many days to wait, where that is advised or chosen.
    pub days: u32,
    /// What to work on meanwhile, two at most, what needs it most first.
    pub work_on: Vec<Dimension>,
}

/// A review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The eight sides, in order.
    pub sides: Vec<Side>,
    /// The recommendation.
    pub advice: Advice,
}

impl Review {
    /// How a side stands.
    pub fn standing(&self, dimension: Dimension) -> Standing {
        self.sides.iter().find(|side| side.dimension == dimension).map_or(Standing::Mixed, |side| side.standing)
    }
}

/// What rests with the person: two of these are strong before anybody is written to.
const OWN: [Dimension; 4] = [Dimension::Steadiness, Dimension::Want, Dimension::Change, Dimension::Others];

/// What can be worked on. Their signals are nobody's to work on, and signs of harm nobody should.
const WORKABLE: [Dimension; 6] = [
    Dimension::Steadiness,
    Dimension::Want,
    Dimension::Change,
    Dimension::Others,
    Dimension::Mendable,
    Dimension::Eyes,
];

/// So many of [`OWN`] must be strong.
const STRONG_ENOUGH: usize = 2;

/// So many things are worked on at a time.
const AT_A_TIME: usize = 2;

/// Days to wait: nothing is not yet, one or two sides are, more are.
const A_WEEK: u32 = 7;
const TWO_WEEKS: u32 = 14;
const A_MONTH: u32 = 30;

/// Looks at every side and says what follows.
pub fn review(known: &Known) -> Review {
    let sides: Vec<_> = Dimension::ALL.iter().map(|dimension| sides::side(*dimension, known)).collect();
    let advice = Advice { outcome: Outcome::Wait, because: Because::Thin, days: 0, work_on: work_on(known, &sides) };
    let mut review = Review { sides, advice };
    let (outcome, because) = decide(known, &review);
    let days = days(known, &review);
    review.advice = Advice { outcome, because, days, ..review.advice };
    review
}

fn decide(known: &Known, review: &Review) -> (Outcome, Because) {
    let at = |dimension| review.standing(dimension);
    let is_steady = at(Dimension::Steadiness) > Standing::NotYet && at(Dimension::Want) > Standing::NotYet;
    let not_mendable = at(Dimension::Mendable) < Standing::Strong;
    match known.stop {
        Some(stop) if stop.passes() => return (Outcome::Wait, Because::Stop),
        Some(_) => return (Outcome::LetGo, Because::Stop),
        None => {}
    }
    if at(Dimension::Harm) == Standing::NotYet {
        return (Outcome::LetGo, Because::Harm);
    }
    if known.hope == Some(Hope::Over) {
        return (Outcome::LetGo, Because::Hope);
    }
    if is_steady && known.mendable == Some(Mendable::Values) {
        return (Outcome::LetGo, Because::Values);
    }
    if is_steady && at(Dimension::Signals) == Standing::NotYet && not_mendable {
        return (Outcome::LetGo, Because::Firm);
    }
    match against(known, review) {
        Some(because) => (Outcome::Wait, because),
        None => (Outcome::ReachOut, Because::Holds),
    }
}

/// What speaks against reaching out now; `None` where nothing does.
fn against(known: &Known, review: &Review) -> Option<Because> {
    let core = known.core;
    let is_told = known.harm.is_some()
        && known.refusal.is_some()
        && known.mendable.is_some()
        && known.need.is_some()
        && core.silence.is_some()
        && core.no.is_some()
        && core.week.is_some();
    let bears = core.silence == Some(Silence::Bear) && core.no != Some(HearsNo::NotNow);
    let is_refused = known.refusal.is_some_and(|refusal| refusal != Refusal::None);
    let strong = OWN.iter().filter(|dimension| review.standing(**dimension) == Standing::Strong).count();
    let rules = [
        (is_refused, Because::Stop),
        (known.left > 0, Because::Early),
        (is_told && !bears, Because::Core),
        (not_yet(review) == 1 && review.standing(Dimension::Signals) == Standing::NotYet, Because::Quiet),
        (not_yet(review) > 0, Because::NotYet),
        (!is_told, Because::Unknown),
        (strong < STRONG_ENOUGH, Because::Thin),
    ];
    rules.into_iter().find(|(applies, _)| *applies).map(|(_, because)| because)
}

fn not_yet(review: &Review) -> usize {
    review.sides.iter().filter(|side| side.standing == Standing::NotYet).count()
}

fn days(known: &Known, review: &Review) -> u32 {
    let days = match not_yet(review) {
        _ if review.standing(Dimension::Signals) == Standing::NotYet => A_MONTH,
        0 => A_WEEK,
        1 | 2 => TWO_WEEKS,
        _ => A_MONTH,
    };
    days.max(known.left)
}

fn work_on(known: &Known, sides: &[Side]) -> Vec<Dimension> {
    let is_values = known.mendable == Some(Mendable::Values);
    let of = |dimension: &Dimension| sides.iter().find(|side| side.dimension == *dimension);
    let mut open: Vec<_> = WORKABLE.iter().filter_map(of).filter(|side| side.standing < Standing::Strong).collect();
    open.retain(|side| side.dimension != Dimension::Mendable || !is_values);
    open.sort_by_key(|side| side.standing);
    open.into_iter().take(AT_A_TIME).map(|side| side.dimension).collect()
}

/// What the second answers, two days later, come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Second {
    /// A no or silence could not be borne, or was not answered: nothing opens.
    Shut,
    /// It could open, and something is worse than it was: it is asked about once more.
    Doubt,
    /// The answers hold.
    Holds,
}

/// From this urge on, today or yesterday, nothing opens without being asked about.
pub const STRONG_PULL: u8 = 7;

/// Holds the second answers against the first, with what happened in between.
pub fn second(first: &Core, now: &Core, slips_between: u32, pull: Option<u8>) -> Second {
    let is_shut = matches!(now.silence, None | Some(Silence::Again))
        || matches!(now.no, None | Some(HearsNo::NotNow))
        || now.week.is_none();
    let worse = |first: Option<usize>, now: Option<usize>| now > first && first.is_some();
    let is_worse = worse(place(first.silence), place(now.silence))
        || worse(place(first.no), place(now.no))
        || worse(place(first.week), place(now.week));
    let is_doubtful = is_worse
        || now.silence != Some(Silence::Bear)
        || now.week == Some(Week::NotFine)
        || slips_between > 0
        || pull.is_some_and(|pull| pull >= STRONG_PULL);
    match (is_shut, is_doubtful) {
        (true, _) => Second::Shut,
        (false, true) => Second::Doubt,
        (false, false) => Second::Holds,
    }
}
