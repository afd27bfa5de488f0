//! What stands on a person's screen, and which answers of the bot stand there twice.

use evenkeel_core::content::Content;

use crate::{discord, telegram};

/// A message of the bot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its id; grows with time.
    pub id: u64,
    /// The words.
    pub text: String,
    /// The labels of its buttons.
    pub labels: Vec<String>,
    /// True when a file came with it.
    pub has_file: bool,
    /// True while it is an empty answer that waits to be filled in.
    pub is_empty: bool,
}

impl From<&telegram::Shown> for Seen {
    fn from(shown: &telegram::Shown) -> Self {
        Self {
            id: u64::try_from(shown.id).unwrap_or(0),
            text: shown.text.clone(),
            labels: shown.labels().into_iter().map(str::to_owned).collect(),
            has_file: shown.document.is_some(),
            is_empty: false,
        }
    }
}

impl From<&discord::Shown> for Seen {
    fn from(shown: &discord::Shown) -> Self {
        Self {
            id: shown.id,
            text: shown.text.clone(),
            labels: shown.buttons.iter().chain(&shown.options).cloned().collect(),
            has_file: !shown.files.is_empty(),
            is_empty: shown.thinking,
        }
    }
}

impl Seen {
    /// True when it says and offers the same as another.
    fn is_like(&self, other: &Self) -> bool {
        (&self.text, &self.labels, self.has_file) == (&other.text, &other.labels, other.has_file)
    }

    /// True when it has a button with this label.
    pub fn offers(&self, label: &str) -> bool {
        self.labels.iter().any(|has| has == label)
    }
}

/// What an answer answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The question when the contact was.
    When,
    /// The question for words about it.
    About,
    /// The entry is made.
    Entered,
    /// Words are offered to be kept.
    Offered,
    /// They are kept.
    Kept,
    /// The home page.
    Home,
    /// An entry was taken back.
    Undone,
    /// Something else.
    Other,
}

/// The labels and words by which answers are told apart.
pub struct Words {
    /// The button that keeps words.
    pub keep: String,
    /// The button of the last question of the first conversation.
    pub right: String,
    /// The button that wants no messages.
    pub no_hours: String,
    /// The button "Skip".
    pub skip: String,
    /// The button that sends the export.
    pub send: String,
    yesterday: String,
    about: String,
    undo: String,
    kept: String,
    more: String,
    undone: String,
    gone: String,
    sorry: String,
}

impl Words {
    /// Those of the catalogue.
    pub fn of_catalogue() -> Self {
        let content = Content::embedded();
        let line = |key| content.line(key);
        let undone = line("contact-undone");
        Self {
            keep: line("note-keep"),
            right: line("arrive-good"),
            no_hours: line("arrive-no-hours"),
            skip: line("flow-skip"),
            send: line("export-send"),
            yesterday: line("date-yesterday"),
            about: line("contact-note-other"),
            undo: line("contact-undo"),
            kept: line("note-kept"),
            more: line("menu-more"),
            undone: undone.split(':').next().unwrap_or_default().to_owned(),
            gone: line("note-gone"),
            sorry: line("discord-store-unavailable"),
        }
    }

    /// What a message answers.
    pub fn kind(&self, seen: &Seen) -> Kind {
        if seen.text.contains(&self.undone) {
            Kind::Undone
        } else if seen.text.contains(&self.about) {
            Kind::About
        } else if seen.text.starts_with(&self.kept) {
            Kind::Kept
        } else if seen.offers(&self.yesterday) {
            Kind::When
        } else if seen.offers(&self.undo) {
            Kind::Entered
        } else if seen.offers(&self.keep) {
            Kind::Offered
        } else if seen.offers(&self.more) {
            Kind::Home
        } else {
            Kind::Other
        }
    }

    /// True for the apology of a bot that could keep nothing; it comes as often as it is true.
    pub fn is_apology(&self, seen: &Seen) -> bool {
        seen.text == self.sorry
    }

    /// True for the answer that says nothing was waiting to be kept.
    pub fn is_gone(&self, seen: &Seen) -> bool {
        seen.text.starts_with(&self.gone)
    }
}

/// Takes messages away that directly follow one that is just like them; gives the ids of such pairs.
/// No two things that these people do in a row are answered alike.
pub fn without_repeats(screen: Vec<Seen>) -> (Vec<Seen>, Vec<(u64, u64)>) {
    let mut once: Vec<Seen> = Vec::new();
    let mut pairs = Vec::new();
    for seen in screen {
        match once.last() {
            Some(last) if last.is_like(&seen) => pairs.push((last.id, seen.id)),
            Some(_) | None => once.push(seen),
        }
    }
    (once, pairs)
}

/// How many of the expected answers are missing, and how many nobody expected.
pub fn compare(expected: &[Kind], seen: &[Kind]) -> (usize, usize) {
    let mut row = vec![0; seen.len() + 1];
    for wanted in expected {
        let mut diagonal = 0;
        for (n, got) in seen.iter().enumerate() {
            let above = row[n + 1];
            row[n + 1] = if wanted == got { diagonal + 1 } else { above.max(row[n]) };
            diagonal = above;
        }
    }
    let common = row.last().copied().unwrap_or(0);
    (expected.len() - common, seen.len() - common)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(id: u64, text: &str) -> Seen {
        Seen { id, text: text.into(), labels: Vec::new(), has_file: false, is_empty: false }
    }

    #[test]
    fn only_neighbours_that_are_alike_are_repeats() {
        let (once, pairs) = without_repeats(vec![seen(1, "a"), seen(2, "a"), seen(3, "b"), seen(4, "a")]);
        assert_eq!(once.iter().map(|seen| seen.id).collect::<Vec<_>>(), [1, 3, 4]);
        assert_eq!(pairs, [(1, 2)]);
    }

    #[test]
    fn what_is_missing_and_what_is_strange_is_counted() {
        use Kind::{About, Entered, Home, Kept, When};
        assert_eq!(compare(&[When, About, Entered], &[When, About, Entered]), (0, 0));
        assert_eq!(compare(&[When, About, Entered, Home], &[When, Entered, Home, Home]), (1, 1));
        assert_eq!(compare(&[], &[Kept]), (0, 1));
    }

    #[test]
    fn the_catalogue_has_all_the_words_to_tell_answers_apart() {
        let words = Words::of_catalogue();
        for line in [&words.keep, &words.right, &words.no_hours, &words.skip, &words.undone, &words.more] {
            assert!(line.len() > 3 && !line.contains('-') && !line.contains('{'), "{line}");
        }
    }
}
