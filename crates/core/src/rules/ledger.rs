//! The contact ledger: one entry for every touch, and the counts that follow from them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One contact between the person and their ex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touch {
    /// Number within the person's ledger, rising.
    pub id: u32,
    /// Local date on which it happened; may lie before the date it was entered.
    pub date: Date,
    /// What it was.
    pub kind: TouchKind,
}

/// What a contact was, in the terms in which it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TouchKind {
    /// The person wrote, called or went there.
    Slip,
    /// The person looked at a profile or asked around.
    Look,
    /// The ex wrote or called.
    TheyWrote,
    /// The person answered, calmly, when the ex had begun.
    Answered,
    /// Children, work, a lease: something that had to be said.
    Necessary,
    /// They met without either meaning to.
    ByChance,
}
