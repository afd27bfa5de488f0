//! How near it is that somebody writes to their ex, where the words say nothing else.
//!
//! In answer to most questions an urge is plain from its wording and goes first. Where a question takes any words, the
//! same words may be the answer; there only what is about to happen, or a wish and nothing else, is heard as an urge.

use super::clauses::clauses;
use super::intent::rules;

/// How near it is, the farther first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pull {
    /// Nothing but the wish: “i want to call her”.
    Bare,
    /// The wish, and how strong it is: “i want to text her so bad”.
    Strong,
    /// It is about to happen: “im about to text him”.
    Now,
}

/// Words beyond this tell more than a pull.
const LONGEST: usize = 14;

/// The pull that a short text speaks of; `None` for every other text.
pub fn pull(text: &str) -> Option<Pull> {
    if text.split_whitespace().count() > LONGEST {
        return None;
    }
    let named = |clause: &Vec<String>| match rules().find(clause) {
        Some(("urge", name)) if name.starts_with("now-") => Some(Pull::Now),
        Some(("urge", name)) if name.starts_with("strong-") => Some(Pull::Strong),
        Some(("urge", name)) if name.starts_with("bare-") => Some(Pull::Bare),
        _ => None,
    };
    clauses(text).iter().filter_map(named).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_about_to_happen_is_told_from_a_wish_and_from_everything_else() {
        for words in [
            "im about to text him",
            "fuck im about to call her",
            "i'm gonna text him",
            "gonna text her rn",
            "i really need to call him right now",
            "phone in my hand",
            "please help me not text him",
            "stop me from texting her",
            "i have to text him now",
            "so close to texting her",
            "ok im just gonna message my ex",
        ] {
            assert_eq!(pull(words), Some(Pull::Now), "{words}");
        }
        for words in ["i want to text her so bad", "i need to call him so badly", "i want to text him so much"] {
            assert_eq!(pull(words), Some(Pull::Strong), "{words}");
        }
        for words in ["i want to text him", "wanna call her", "i just want to see him", "tempted to text her"] {
            assert_eq!(pull(words), Some(Pull::Bare), "{words}");
        }
        for words in [
            "sunday nights, a tight chest",
            "i was about to text him and went for a run instead",
            "when i'm about to text him",
            "if i want to call her",
            "text him less",
            "i'm not going to text her",
            "my sister, i can call her at night",
            "i wanted to text him",
            "i want to text you",
            "i'm going to see him at work on monday and just nod",
            "",
        ] {
            assert_eq!(pull(words), None, "{words}");
        }
    }
}
