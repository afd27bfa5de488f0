//! What a text outside a question wants.
//!
//! Who did what to whom decides: "she texted me" is not "I texted her". The rules are data
//! (`config/data/language/en/intents.rules`).

use std::sync::LazyLock;

use super::clauses::clauses;
use super::rulebook::Rulebook;

static RULES: LazyLock<Rulebook> =
    LazyLock::new(|| Rulebook::read(include_str!("../../../../config/data/language/en/intents.rules")));

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

/// Every intent with its name in the rules, in the order in which one text that says several is
/// attended to (product.md, *Understanding free text*: urge, slip, the ex wrote, everything else).
const NAMES: &[(&str, Intent)] = &[
    ("urge", Intent::Urge),
    ("slipped", Intent::Slipped),
    ("they-wrote", Intent::TheyWrote),
    ("looked", Intent::Looked),
    ("delete-data", Intent::DeleteData),
    ("export-data", Intent::ExportData),
    ("pause-nudges", Intent::PauseNudges),
    ("progress", Intent::Progress),
    ("check-in", Intent::CheckIn),
    ("help", Intent::Help),
    ("stop", Intent::Stop),
    ("thanks", Intent::Thanks),
    ("greeting", Intent::Greeting),
];

/// The intent that the words plainly say; `None` in any doubt.
pub fn intent(text: &str) -> Option<Intent> {
    let found: Vec<&str> =
        clauses(text).into_iter().filter_map(|clause| RULES.find(&clause)).map(|(class, _)| class).collect();
    NAMES.iter().find(|(name, _)| found.contains(name)).map(|(_, intent)| *intent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_rules_is_understood() {
        assert_eq!(RULES.broken, Vec::<usize>::new());
        for class in RULES.classes() {
            assert!(NAMES.iter().any(|(name, _)| *name == class), "{class}");
        }
    }
}
