//! What goes wrong on purpose.

use reqwest::Method;

/// One failure, for one request.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// 429, nothing done.
    Limited {
        /// Seconds.
        retry_after: f64,
        /// For the whole bot.
        global: bool,
    },
    /// A refusal with a status and a code of Discord's, nothing done.
    Refuse(u16, u64),
    /// A page of the proxy before Discord with this status, nothing done.
    Page(u16),
    /// The same, but it was done.
    PageAfter(u16),
    /// No answer ever, nothing done.
    Silence,
    /// No answer ever, but it was done.
    SilenceAfter,
    /// The connection is reset, nothing done.
    Reset,
    /// The connection is reset, but it was done.
    ResetAfter,
}

impl Fault {
    /// True when the request takes effect all the same.
    pub(super) const fn has_effect(&self) -> bool {
        matches!(self, Self::PageAfter(_) | Self::SilenceAfter | Self::ResetAfter)
    }
}

/// Which request a fault is for.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) fault: Fault,
}
