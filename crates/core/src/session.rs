//! One person's state: a small document that is read, decided on and written back at every turn.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use jiff::{Timestamp, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::event::{Failure, TimerName};
use crate::features::arrive::Arrive;
use crate::features::{
    activities, answer, before, checkin, circle, contact, cover, draft, free, hygiene, journal, letgo, link, map,
    needed, plan, ready, review, safety, settings, shown, signals, slip, strengths, talk, together, tongue, urge,
    wrote,
};
use crate::flow::Open;
use crate::language::answers::zone::resolve;
use crate::picture::Theme;
use crate::private::Private;
use crate::rules::ledger::Ledger;
use crate::rules::schedule::{DAILY_DEFAULT, DailyCount, Pause, QuietHours, Schedule};
use crate::rules::stage::Stage;
use crate::rules::stops::{self, HardStop, Stops};

/// Version of the session document that this program writes.
pub const VERSION: u32 = 1;

/// How many check-ins the session itself remembers; the record has them all.
pub const CHECKINS_KEPT: usize = 35;

/// Everything that the next decision needs to know about a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// Version of the document, for migrations.
    pub version: u32,
    /// Said to be eighteen or older; nothing else happens before.
    pub adult: bool,
    /// When they first came.
    pub since: Option<Timestamp>,
    /// The focus of the day.
    pub stage: Stage,
    /// What they told about the relationship and its end.
    pub facts: Facts,
    /// A clear no, and the pause after one was taken back.
    pub stops: Stops,
    /// The no-contact periods and every contact.
    pub ledger: Ledger,
    /// Whether a look at a profile breaks a day.
    pub strict: bool,
    /// The last check-ins, oldest first.
    pub checkins: Vec<CheckInBrief>,
    /// Messages that come by themselves.
    pub nudges: NudgeState,
    /// Canonical name of their time zone, as [`resolve`] reads it.
    pub zone: Option<String>,
    /// Whether the person was asked for another zone, since theirs cannot be resolved.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub zone_asked: bool,
    /// A journey, while the clock goes by another zone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub travel: Option<settings::travel::Travel>,
    /// Timers that are set.
    pub timers: BTreeMap<TimerName, Timestamp>,
    /// Open conversations; the last one is talking.
    pub open: Vec<Open>,
    /// Where getting to know each other was left, to go on from there.
    pub left_at: Option<Arrive>,
    /// Number of the last entry of the record.
    pub entries: u32,
    /// Serial of the last question asked.
    pub serial: u32,
    /// How often in a row they were not understood.
    pub misses: u32,
    /// Words that may become notes, oldest first, until they are kept.
    pub pending: Vec<Private<String>>,
    /// Why nothing reached them last time, until they were told.
    pub unreachable: Option<Failure>,
    /// Words that were once mistaken for danger, normalised.
    pub mistaken: Vec<Private<String>>,
    /// What free talk remembers.
    pub free: free::Memory,
    /// What is remembered about their safety.
    pub safety: safety::State,
    /// What the journal remembers.
    pub journal: journal::State,
    /// What check-ins remember.
    pub checkin: checkin::State,
    /// What the weekly review remembers.
    pub review: review::State,
    /// What is remembered about things to do.
    pub activities: activities::State,
    /// What is remembered of urges.
    pub urge: urge::State,
    /// Why they keep no contact, the strongest reason first.
    pub reasons: Vec<Private<String>>,
    /// The people who may be rung.
    pub circle: circle::Circle,
    /// The breakup map.
    pub map: map::Map,
    /// Their strengths.
    pub strengths: strengths::Strengths,
    /// Who they were when they met, and a habit to work on.
    pub before: before::Before,
    /// Signs that came by themselves.
    pub signals: signals::Signals,
    /// What is muted and hidden.
    pub hygiene: hygiene::Hygiene,
    /// What was put aside instead of being told to the world.
    pub tongue: tongue::Tongue,
    /// What is remembered while they are together again.
    pub together: together::State,
    /// What the ledger in conversation remembers.
    pub contact: contact::State,
    /// What is remembered after a slip.
    pub slip: slip::State,
    /// Their if-then plans.
    pub plan: plan::State,
    /// A draft that waits for daylight.
    pub wrote: wrote::State,
    /// The rules for only what's needed.
    pub needed: needed::State,
    /// What is prepared for a talk.
    pub talk: talk::State,
    /// What is remembered of their answer.
    pub answer: answer::State,
    /// What letting go remembers.
    pub letgo: letgo::State,
    /// The message to the ex that is being put together, and the waiting after it.
    pub draft: draft::State,
    /// What is remembered of deciding.
    pub ready: ready::State,
    /// What is remembered of linking.
    pub link: link::State,
    /// How pictures look.
    #[serde(skip_serializing_if = "Theme::is_dark")]
    pub pictures: Theme,
    /// The buttons that were shown last.
    pub shown: shown::Shown,
    /// The cover, and the word that takes it off.
    pub cover: cover::State,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            version: VERSION,
            adult: false,
            since: None,
            stage: Stage::Arrive,
            facts: Facts::default(),
            stops: Stops::default(),
            ledger: Ledger::default(),
            strict: false,
            checkins: Vec::new(),
            nudges: NudgeState::default(),
            zone: None,
            zone_asked: false,
            timers: BTreeMap::new(),
            open: Vec::new(),
            left_at: None,
            entries: 0,
            serial: 0,
            misses: 0,
            pending: Vec::new(),
            unreachable: None,
            mistaken: Vec::new(),
            travel: None,
            free: free::Memory::default(),
            safety: safety::State::default(),
            journal: journal::State::default(),
            checkin: checkin::State::default(),
            review: review::State::default(),
            activities: activities::State::default(),
            urge: urge::State::default(),
            reasons: Vec::new(),
            circle: circle::Circle::default(),
            map: map::Map::default(),
            strengths: strengths::Strengths::default(),
            before: before::Before::default(),
            signals: signals::Signals::default(),
            hygiene: hygiene::Hygiene::default(),
            tongue: tongue::Tongue::default(),
            together: together::State::default(),
            contact: contact::State::default(),
            slip: slip::State::default(),
            plan: plan::State::default(),
            wrote: wrote::State::default(),
            needed: needed::State::default(),
            talk: talk::State::default(),
            answer: answer::State::default(),
            letgo: letgo::State::default(),
            draft: draft::State::default(),
            ready: ready::State::default(),
            link: link::State::default(),
            pictures: Theme::default(),
            shown: shown::Shown::default(),
            cover: cover::State::default(),
        }
    }
}

impl Session {
    /// The person's zone, or UTC while it is not known.
    pub fn zone(&self) -> TimeZone {
        self.zone.as_deref().and_then(resolve).unwrap_or(TimeZone::UTC)
    }

    /// True while the name of the person's zone cannot be resolved: the tables do not hold it any more.
    pub fn is_zone_lost(&self) -> bool {
        self.zone.as_deref().is_some_and(|zone| resolve(zone).is_none())
    }

    /// The reasons why nothing that leads back to the ex is opened now.
    pub fn hard_stops(&self, now: Timestamp) -> Vec<HardStop> {
        stops::hold(&self.facts, &self.stops, &self.safety.rest, now)
    }

    /// True while the person keeps away from the ex. The one rule for what is about keeping away: day counts and their
    /// marks, urges and slips, the ledger, if-then plans. It is for nobody who is with them again, also where a hard stop
    /// keeps the stage closed.
    pub const fn is_apart(&self) -> bool {
        !matches!(self.stage, Stage::BeginAgain) && !self.together.with_them
    }

    /// The stage by which words are chosen: no word about days apart is for somebody who is with them.
    pub const fn focus(&self) -> Stage {
        if self.is_apart() { self.stage } else { Stage::BeginAgain }
    }

    /// True once the first conversation is complete.
    pub fn has_arrived(&self) -> bool {
        self.stage != Stage::Arrive
    }
}

/// What the person told about the relationship and its end. Everything may be left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Facts {
    /// Fear, violence or force.
    pub harm: Option<Harm>,
    /// Contempt or repeated betrayal.
    pub strain: Option<Strain>,
    /// Whether the ex, or an order, forbids contact.
    pub refusal: Option<Refusal>,
    /// When it ended.
    pub ended: Option<EndedOn>,
    /// Who ended it.
    pub by: Option<EndedBy>,
    /// In what manner.
    pub manner: Option<Manner>,
    /// How long it lasted, in months.
    pub months: Option<u32>,
    /// How they lived.
    pub home: Option<Home>,
    /// What forces some contact.
    pub ties: Option<Ties>,
    /// Only what is needed, instead of none.
    pub only_needed: bool,
    /// What they hope for.
    pub hope: Option<Hope>,
    /// Whether it was their first love.
    pub first_love: Option<bool>,
    /// Whether it was a long-distance relationship.
    pub distance: Option<bool>,
    /// Whether they had parted and come back before.
    pub on_off: Option<bool>,
}

/// When it ended, as exactly as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndedOn {
    /// The day, or the middle of what was said.
    pub date: Date,
    /// True when it was said roughly.
    pub roughly: bool,
}

macro_rules! answers {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every answer, as offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Identifier within its question.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id),+ }
            }

            /// The answer with this identifier.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|answer| answer.id() == id)
            }
        }
    };
}

pub(crate) use answers;

answers! {
    /// Fear, violence or force in the relationship.
    Harm {
        /// There was none.
        None = "none",
        /// The person was harmed or afraid.
        ToMe = "me",
        /// The person did harm or frightened.
        ByMe = "them",
        /// Both.
        Both = "both",
    }
}

answers! {
    /// What wears love down without being violence.
    Strain {
        /// Neither.
        None = "none",
        /// Steady contempt.
        Contempt = "contempt",
        /// Betrayal, more than once.
        Betrayal = "betrayal",
        /// Both.
        Both = "both",
    }
}

answers! {
    /// Whether contact is unwanted or forbidden.
    Refusal {
        /// Nobody said so.
        None = "none",
        /// The ex asked not to be contacted.
        Asked = "asked",
        /// A court, the police, a workplace or a school forbids it.
        Order = "order",
    }
}

answers! {
    /// Who ended it.
    EndedBy {
        /// The ex.
        Them = "them",
        /// The person.
        Me = "me",
        /// Both together.
        Both = "both",
    }
}

answers! {
    /// In what manner it ended.
    Manner {
        /// In the heat of a fight.
        Fight = "fight",
        /// After long thought.
        Thought = "thought",
        /// It faded.
        Faded = "faded",
        /// Without a word before it.
        Sudden = "sudden",
    }
}

answers! {
    /// How they lived.
    Home {
        /// Each in their own place.
        Apart = "apart",
        /// Together.
        Together = "together",
        /// Married or as good as.
        Married = "married",
    }
}

answers! {
    /// What forces some contact.
    Ties {
        /// Nothing.
        None = "none",
        /// Children.
        Children = "children",
        /// The same work, school or team.
        Work = "work",
        /// A home, a lease, money, a pet.
        Home = "home",
    }
}

answers! {
    /// What the person hopes for. It may change any day.
    Hope {
        /// To be together again.
        Together = "together",
        /// To be over it.
        Over = "over",
        /// Not known yet.
        Unsure = "unsure",
    }
}

/// A check-in as far as the next one needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckInBrief {
    /// The local date it speaks of.
    pub date: Date,
    /// 0 to 10.
    pub mood: Option<u8>,
    /// 0 to 10.
    pub urge: Option<u8>,
    /// The local hour at which it was made, on the day itself.
    #[serde(default)]
    pub hour: Option<u8>,
}

/// Messages that come by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NudgeState {
    /// When they come.
    pub schedules: Vec<Schedule>,
    /// Number of the last schedule made.
    pub last_id: u32,
    /// When none comes.
    pub quiet: QuietHours,
    /// Whether they rest.
    pub pause: Option<Pause>,
    /// Last local time at which each schedule fired.
    pub fired: BTreeMap<u32, DateTime>,
    /// The person's own words, by the number of their schedule.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub texts: BTreeMap<u32, Private<String>>,
    /// The schedule that brought something last, and when: what can be put off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub came: Option<(u32, Timestamp)>,
    /// How many came today.
    pub today: DailyCount,
    /// How many of those came today that were ordered word for word.
    pub asked_today: DailyCount,
    /// How many may come in a day.
    pub limit: u8,
    /// Texts that came, the last one last, so that none comes twice within a period.
    pub used: Vec<String>,
    /// How many of them came before this round.
    pub round: u32,
    /// The day on which this round began.
    pub round_of: Option<Date>,
    /// The highest day of the current run that was marked.
    pub milestone: u32,
    /// Days in a row on which something came and nothing was answered.
    pub unanswered: u32,
    /// The last of those days.
    pub unanswered_on: Option<Date>,
    /// True when the last thing sent was an invitation to check in.
    pub invited: bool,
}

impl Default for NudgeState {
    fn default() -> Self {
        Self {
            schedules: Vec::new(),
            last_id: 0,
            quiet: QuietHours::default(),
            pause: None,
            fired: BTreeMap::new(),
            texts: BTreeMap::new(),
            came: None,
            today: DailyCount::default(),
            asked_today: DailyCount::default(),
            limit: DAILY_DEFAULT,
            used: Vec::new(),
            round: 0,
            round_of: None,
            milestone: 0,
            unanswered: 0,
            unanswered_on: None,
            invited: false,
        }
    }
}
