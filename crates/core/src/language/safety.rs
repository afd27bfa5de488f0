//! The first look at every text: is somebody in danger?

/// What a text says about danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// The person means to harm or kill themselves.
    SelfHarmActive,
    /// The person does not want to live, without a plan in the words.
    SelfHarmPassive,
    /// Somebody harms, threatens or stalks the person.
    AbuseVictim,
    /// The person may harm, threaten or stalk somebody.
    RiskToOther,
    /// Nothing of that kind.
    None,
}

/// The outcome of [`screen`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// What was found, the gravest first.
    pub class: Class,
    /// Name of the rule that found it; empty when nothing was found.
    pub because: &'static str,
}

/// Looks for danger in any text, in any state of the conversation.
pub fn screen(text: &str) -> Screen {
    let text = super::normalise::plain(text);
    let found = ["kill myself", "end my life", "suicide"].iter().any(|phrase| text.contains(phrase));
    if found {
        return Screen { class: Class::SelfHarmActive, because: "plain-words" };
    }
    Screen { class: Class::None, because: "" }
}
