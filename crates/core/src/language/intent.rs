//! What a text outside a question wants.

/// What a text wants, as far as the plainest wordings show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// The person wants to contact their ex.
    Urge,
    /// The person did contact their ex.
    Slipped,
    /// The ex contacted the person.
    TheyWrote,
    /// The person looked at the ex's profile or asked around.
    Looked,
    /// A hello.
    Greeting,
    /// A thank you.
    Thanks,
    /// How does this work?
    Help,
    /// No unprompted messages for now, or ever.
    PauseNudges,
    /// Delete everything kept about me.
    DeleteData,
    /// Show or send me everything kept about me.
    ExportData,
    /// How am I doing, what day is it?
    Progress,
    /// To check in now.
    CheckIn,
    /// To leave the question that is open.
    Stop,
}

/// The intent that the words plainly say; `None` in any doubt.
pub fn intent(text: &str) -> Option<Intent> {
    match super::normalise::plain(text).trim_end_matches(['!', '.', '?']) {
        "hi" | "hello" | "hey" => Some(Intent::Greeting),
        "thanks" | "thank you" => Some(Intent::Thanks),
        "help" => Some(Intent::Help),
        "stop" => Some(Intent::Stop),
        _ => None,
    }
}
