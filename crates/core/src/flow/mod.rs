//! Conversations that ask one question at a time.
//!
//! A [`Flow`] knows its questions; the engine in [`run`] does the rest: ways out and back, typed
//! and pressed answers, resuming after an interruption, and what is said when an answer was not
//! understood. Open flows form a stack: the last one is talking, the others wait their turn.

mod names;
pub mod question;
pub mod reading;
pub mod run;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::features::{
    activities, answer, apology, arrive, before, checkin, circle, contact, cover, delete, draft, export, hygiene,
    import, journal, letgo, lifting, map, needed, news, nudges, plan, ready, reasons, review, safety, settings,
    signals, slip, strengths, talk, together, tongue, urge, write, wrote,
};
use crate::language::pull::Pull;
use crate::private::Private;
use crate::turn::Turn;

pub use question::{Choice, Question, Reads};
pub use reading::Answer;

/// How long a question that was left open is gone back to by itself.
pub const HALF_A_DAY: SignedDuration = SignedDuration::from_hours(12);

/// A conversation with a position.
pub trait Flow {
    /// The question that is open.
    fn question(&self, turn: &Turn<'_>) -> Question;

    /// Takes the answer to the open question and moves on.
    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step;

    /// Moves back to the question before; false when there is none.
    fn back(&mut self) -> bool;

    /// True when there is a question to go back to.
    fn can_go_back(&self) -> bool;

    /// Says goodbye when the person leaves in the middle.
    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("flow-left");
    }

    /// Keeps what was answered when the flow was left open too long to be gone on with.
    fn expire(&self, _turn: &mut Turn<'_>, _since: Timestamp) {}

    /// For how long a question that was left open is gone back to by itself; `None` for ever.
    fn patience(&self, _turn: &Turn<'_>) -> Option<SignedDuration> {
        Some(HALF_A_DAY)
    }

    /// How far words reach here that are only weighed as danger.
    fn reach(&self) -> Reach {
        Reach::Everywhere
    }

    /// From which pull on an urge goes before a question that asks for words; `None` where an urge is what is asked for.
    ///
    /// By itself to a strong one: a bare wish may be the answer.
    fn yields_to(&self) -> Option<Pull> {
        Some(Pull::Strong)
    }

    /// True for a question that came by itself and gives way to whatever else is said.
    fn gives_way(&self) -> bool {
        false
    }

    /// True for what leads back to the ex and ends while a hard stop holds.
    fn leads_back(&self) -> bool {
        false
    }

    /// Takes words that are no answer for something told besides; `None` leaves them to the engine.
    fn told_besides(&mut self, _turn: &mut Turn<'_>, _words: &Private<String>) -> Option<Step> {
        None
    }

    /// Catalogue key of what the open question means, where that can be asked.
    fn meaning(&self) -> Option<&'static str> {
        None
    }

    /// Answers words that were not understood in the flow's own way; false leaves it to the engine.
    fn puzzled(&mut self, _turn: &mut Turn<'_>) -> bool {
        false
    }
}

/// How far words reach that are only weighed as danger, in answer to a question that asks for words like them.
///
/// A plain wording of danger is heard in every state, and a life is in no less danger for being told in a worksheet:
/// `features/safety/doubt.rs` holds that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// As far as anywhere.
    Everywhere,
    /// What was done and suffered is asked for: violence leaves doubt, and is asked about softly.
    Suffered,
    /// What was not good is asked for: the person's own harm leaves doubt, and they are suspected of none.
    Wrongs,
    /// What would follow is pictured: violence in it is no report.
    Pictured,
    /// A hard moment, or a matter: the hour, the drink, the empty flat are an answer unless the words are dark.
    HardMoments,
    /// A page with a frame, or a goodbye to somebody, is asked for: one's own life counts where the words are dark
    /// beyond what such pages say, and violence leaves doubt.
    Page,
    /// Words to the other are asked for: pleading weighs like despair, so only dark words of one's own life are more than
    /// that; violence suffered leaves doubt, and a threat is one.
    Addressed,
    /// What the person did wrong is asked for, and whether it was violence the conversation asks by itself.
    Owned,
    /// What a crisis begins with is asked for: nothing but the person's own life, surely meant, is more than an answer.
    Signs,
}

/// Where an answer leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// To the next question.
    Next,
    /// To the same question again; why was said.
    Again,
    /// Out of the flow: it is complete.
    Done,
    /// Out of the flow, without going on with what was open before it.
    Rest,
    /// Out of this flow and into another.
    Into(Box<Talk>),
}

macro_rules! talks {
    ($($(#[$doc:meta])* $name:ident($flow:ty),)+) => {
        /// Every conversation there is, with its position.
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(tag = "flow", rename_all = "snake_case")]
        pub enum Talk { $($(#[$doc])* $name($flow)),+ }

        impl Talk {
            /// The name of each kind, as a session has it under `flow`.
            pub const NAMES: &[&str] = &[$({
                const VARIANT: &str = stringify!($name);
                const NAME: [u8; names::length(VARIANT)] = names::snake(VARIANT);
                match str::from_utf8(&NAME) {
                    Ok(name) => name,
                    Err(_) => VARIANT,
                }
            }),+];

            /// The flow inside.
            pub fn as_flow(&self) -> &dyn Flow {
                match self { $(Self::$name(flow) => flow),+ }
            }

            /// The flow inside, to be moved.
            pub fn as_flow_mut(&mut self) -> &mut dyn Flow {
                match self { $(Self::$name(flow) => flow),+ }
            }
        }
    };
}

talks! {
    /// Getting to know the person.
    Arrive(arrive::Arrive),
    /// The daily check-in.
    CheckIn(checkin::CheckIn),
    /// A contact for the ledger.
    Contact(contact::Contact),
    /// Changing a setting.
    Settings(settings::Settings),
    /// Changing the nudges.
    Nudges(nudges::Nudges),
    /// Erasing everything.
    Delete(delete::Delete),
    /// Sending everything.
    Export(export::Export),
    /// Taking an export in.
    Import(import::Import),
    /// Writing it down, for oneself or never to be sent.
    Write(write::Write),
    /// Somebody may be in danger.
    Safety(safety::Safety),
    /// The country whose help lines are shown.
    Country(safety::country::Country),
    /// Steadying, step by step.
    Ground(safety::ground::Ground),
    /// Making a safety plan.
    Plan(safety::plan::Making),
    /// A question about the journal or the letters.
    Shelf(journal::Asking),
    /// The review of the week.
    Review(review::Review),
    /// When the review of the week comes.
    ReviewTime(review::when::When),
    /// Looking for something to do.
    Activities(activities::Find),
    /// How something that was done was.
    Rating(activities::doing::Rating),
    /// An hour of one's own in the week.
    Slot(activities::slot::Making),
    /// An evening alone.
    Evening(activities::evening::Planning),
    /// Seeing an urge through.
    Urge(urge::Urge),
    /// The reasons for keeping no contact.
    Reasons(reasons::Reasons),
    /// The people who may be rung.
    Circle(circle::Making),
    /// A part of the breakup map.
    Mapping(map::Mapping),
    /// The list of strengths.
    Strengths(strengths::Listing),
    /// Who they were then, and a habit.
    Before(before::Recalling),
    /// The list of signs that came by themselves.
    Signals(signals::Noting),
    /// The list of what to mute and hide.
    Hygiene(hygiene::Clearing),
    /// Something that would have been told to the world.
    Tongue(tongue::Holding),
    /// After a slip.
    Slip(slip::Slip),
    /// If-then plans.
    IfThen(plan::IfThen),
    /// They wrote first.
    Wrote(wrote::Wrote),
    /// They want contact again, after a no.
    Lifting(lifting::Lifting),
    /// News that they see somebody.
    News(news::News),
    /// Only what's needed.
    Needed(needed::Needed),
    /// Together again: coming in.
    Together(together::Entering),
    /// The rules of the two.
    OurRules(together::Rules),
    /// The old sore points.
    Sore(together::Sore),
    /// The plan for a fight.
    FightPlan(together::Planning),
    /// After a fight.
    Fought(together::Fought),
    /// Ten minutes a week for two.
    OurWeek(together::Week),
    /// The day and the hour of it.
    OurWeekTime(together::When),
    /// A question about an old cause.
    OldCause(together::OldCause),
    /// The signs of harm again.
    Watch(together::Watch),
    /// Saying it early.
    Early(together::Early),
    /// The end of three months.
    Closing(together::Closing),
    /// It ended.
    Parted(together::Parted),
    /// Preparing a talk.
    Preparing(talk::Preparing),
    /// How a talk went.
    Debrief(talk::Debrief),
    /// What they answered.
    Answered(answer::Answered),
    /// Whether to let go, and how that is.
    LetGo(letgo::Entering),
    /// A page of the three days of writing.
    Pages(letgo::Pages),
    /// What is taken along.
    Along(letgo::Along),
    /// A small step into the world.
    FirstStep(letgo::FirstStep),
    /// Taking leave.
    Leaving(letgo::Leaving),
    /// The coach of the first message.
    Draft(draft::Coach),
    /// What was sent, and the waiting after it.
    Waiting(draft::Waiting),
    /// Building an apology.
    Apology(apology::Apology),
    /// The readiness review.
    Ready(ready::Deciding),
    /// The word of the cover.
    Cover(cover::Cover),
}

/// A flow on the stack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// Serial of the question that was asked last; its buttons carry it.
    pub serial: u32,
    /// When it was opened or last answered.
    pub since: Timestamp,
    /// The conversation.
    pub talk: Talk,
}

/// Positions in a flow: where it is, and the way it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Path<S> {
    /// The question that is open.
    pub at: S,
    /// The questions before it, oldest first.
    trail: Vec<S>,
}

impl<S: Copy + PartialEq> Path<S> {
    /// A path that begins here.
    pub const fn from(at: S) -> Self {
        Self { at, trail: Vec::new() }
    }

    /// Goes on to the next question.
    pub fn go(&mut self, next: S) {
        self.trail.push(self.at);
        self.at = next;
    }

    /// Goes back one question; false at the beginning.
    pub fn back(&mut self) -> bool {
        self.trail.pop().map(|before| self.at = before).is_some()
    }

    /// True when there is a way back.
    pub const fn can_go_back(&self) -> bool {
        !self.trail.is_empty()
    }
}
