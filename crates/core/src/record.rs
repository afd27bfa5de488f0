//! What is kept for good: append-only entries in a person's record.

use jiff::{Timestamp, civil::Date};
use serde::{Deserialize, Serialize};

use crate::features::answer::Theirs;
use crate::features::urge::Tool;
use crate::private::Private;
use crate::rules::ledger::{Channel, Touch};
use crate::rules::readiness::{Core, Dimension, Outcome, Standing};

/// One entry of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// When it was made.
    pub at: Timestamp,
    /// Number within the person's record, rising; an entry that takes the place of another keeps its number. Zero
    /// for entries from before there were numbers.
    #[serde(default)]
    pub no: u32,
    /// What it says.
    pub body: Body,
}

/// The kinds of entries. A new feature adds a kind, never a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Body {
    /// An answer given while arriving or corrected later.
    Answer {
        /// Catalogue key of the question.
        question: String,
        /// The answer as it was understood, in canonical form.
        answer: Private<String>,
    },
    /// A daily check-in; every part may have been skipped.
    CheckIn {
        /// The local date it speaks of.
        date: Date,
        /// 0 (as bad as it gets) to 10.
        mood: Option<u8>,
        /// 0 (none) to 10 (about to write to them).
        urge: Option<u8>,
        /// One good thing of the day.
        good: Option<Private<String>>,
        /// Anything else.
        words: Option<Private<String>>,
    },
    /// Contact of any kind.
    Touch {
        /// The ledger entry.
        touch: Touch,
        /// By which way, where it is known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        channel: Option<Channel>,
    },
    /// What the person said about a ledger entry; every part may have been left out.
    TouchNote {
        /// Number of the entry.
        id: u32,
        /// Words about it, as they were told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<Private<String>>,
        /// What set it off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        set_off: Option<Private<String>>,
        /// What was felt.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        felt: Option<Private<String>>,
    },
    /// A ledger entry was taken back.
    TouchUndone {
        /// Number of the entry.
        id: u32,
    },
    /// The safety plan as it stood when it was made or changed; every part may have been left out.
    SafetyPlan {
        /// What shows that it is coming.
        signs: Option<Private<String>>,
        /// What has helped before.
        helped: Option<Private<String>>,
        /// Whom to ring.
        people: Option<Private<String>>,
        /// Where to go.
        places: Option<Private<String>>,
        /// What is out of reach, and who keeps it.
        away: Option<Private<String>>,
    },
    /// Words to the ex, never sent from here.
    Letter {
        /// The words.
        text: Private<String>,
        /// True when they were meant as a message, to be looked at again by daylight.
        draft: bool,
        /// Number of the first entry of the same sitting, for those after it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sitting: Option<u32>,
    },
    /// The breakup map on one page, as it stands.
    Map {
        /// The page, in the person's own words.
        page: Private<String>,
    },
    /// Words kept because the person wanted them kept.
    Note {
        /// The words.
        text: Private<String>,
        /// Catalogue key of the prompt that they answer.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        prompt: Option<String>,
        /// Number of the first entry of the same sitting, for those after it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sitting: Option<u32>,
    },
    /// An answer of a weekly review.
    Review {
        /// The local date on which the review began.
        date: Date,
        /// Catalogue key of the question, or of what the answer is: the intention for the week.
        question: String,
        /// The answer.
        answer: Private<String>,
    },
    /// Something that was done, and how it was.
    Activity {
        /// Key of its words, `slot` or `evening`.
        activity: String,
        /// Its words as they stood.
        what: Private<String>,
        /// 0 to 10.
        score: u8,
    },
    /// An urge, or one round of it: the number before, what was used, the number after.
    Urge {
        /// 0 to 10, before.
        before: Option<u8>,
        /// 0 to 10, after.
        after: Option<u8>,
        /// What was used.
        tool: Option<Tool>,
        /// Local weekday; 1 is Monday.
        weekday: i8,
        /// Local hour.
        hour: i8,
    },
    /// What the person wrote while an urge was seen through.
    UrgeNote {
        /// Number of the urge's entry.
        urge: u32,
        /// Catalogue key of the question.
        question: String,
        /// The words.
        text: Private<String>,
    },
    /// How sure somebody was, after a slip, of keeping the next day.
    Confidence {
        /// 0 (not at all) to 10 (certain).
        score: u8,
    },
    /// Something that was said while letting go: what is felt, the line kept of a page, a step that was taken.
    LetGo {
        /// Catalogue key of the question.
        question: String,
        /// The answer.
        answer: Private<String>,
    },
    /// The page of leave-taking, as it stood.
    LeaveTaking {
        /// The page.
        page: Private<String>,
    },
    /// A readiness review.
    Readiness {
        /// The local date on which it began.
        date: Date,
        /// Its sides, as they stood.
        sides: Vec<Judged>,
        /// The core answers.
        core: Core,
        /// What was advised.
        advised: Outcome,
        /// How many days to wait, where that is advised or decided.
        days: u32,
        /// What the person decided.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        decided: Option<Outcome>,
    },
    /// What was said while they were together again.
    Together {
        /// Catalogue key of the question, or of what the answer is.
        question: String,
        /// The answer.
        answer: Private<String>,
    },
    /// An if-then plan as it was made or changed.
    IfThen {
        /// Number of the plan.
        id: u32,
        /// The moment: a time, a place, a feeling.
        when: Private<String>,
        /// What is done then.
        then: Private<String>,
    },
    /// The page for a talk as it stands, in the person's own words.
    TalkPage {
        /// The page.
        page: Private<String>,
    },
    /// What was told after a talk.
    TalkTold {
        /// Catalogue key of the question.
        question: String,
        /// The answer.
        answer: Private<String>,
    },
    /// What the ex answered.
    TheirAnswer {
        /// What it was.
        answer: Theirs,
        /// Words of it, where they were written down.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<Private<String>>,
        /// The day on which a maybe is looked at again.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        again: Option<Date>,
    },
    /// A version of a message or an apology to the ex, as it was put together. Nothing is sent from here.
    Draft {
        /// The words.
        text: Private<String>,
        /// Number of the version among those of the same message, from 1.
        version: u32,
        /// True for an apology.
        apology: bool,
    },
    /// What became of a message: the person said that they had sent it.
    Sent {
        /// Number of the record's entry that holds its words, where it was put together here.
        draft: Option<u32>,
        /// Number of the entry of the ledger.
        touch: u32,
        /// True for the one reminder.
        reminder: bool,
    },
}

/// A side of a readiness review, as it stood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judged {
    /// Which.
    pub side: Dimension,
    /// How it stood.
    pub standing: Standing,
    /// Why, in numbers and the person's words.
    pub reasons: Private<String>,
}

impl Body {
    /// Words that stand for themselves.
    pub const fn note(text: Private<String>) -> Self {
        Self::Note { text, prompt: None, sitting: None }
    }

    /// The kind as stored beside the sealed body.
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Answer { .. } => "answer",
            Self::CheckIn { .. } => "check_in",
            Self::Touch { .. } => "touch",
            Self::TouchNote { .. } => "touch_note",
            Self::TouchUndone { .. } => "touch_undone",
            Self::SafetyPlan { .. } => "safety_plan",
            Self::Letter { .. } => "letter",
            Self::Map { .. } => "map",
            Self::Note { .. } => "note",
            Self::Review { .. } => "review",
            Self::Activity { .. } => "activity",
            Self::Urge { .. } => "urge",
            Self::UrgeNote { .. } => "urge_note",
            Self::Confidence { .. } => "confidence",
            Self::LetGo { .. } => "let_go",
            Self::LeaveTaking { .. } => "leave_taking",
            Self::Readiness { .. } => "readiness",
            Self::IfThen { .. } => "if_then",
            Self::Together { .. } => "together",
            Self::TalkPage { .. } => "talk_page",
            Self::TalkTold { .. } => "talk_told",
            Self::TheirAnswer { .. } => "their_answer",
            Self::Draft { .. } => "draft",
            Self::Sent { .. } => "sent",
        }
    }
}
