//! Where an entry lies in the record: the numbers of its messages, written so short that a button can carry them.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::prompts;

/// Messages that follow each other without a gap count as one run. A button has room for this many; a sitting that
/// was interrupted more often goes on as a new entry.
const RUNS: usize = 3;

/// The most messages of one entry.
const MOST: u32 = 1_000;

/// One sitting: one or more messages that are shown, changed and destroyed together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// When it was begun, to the millisecond.
    pub at: Timestamp,
    /// Numbers of its messages: (first, how many), rising.
    runs: Vec<(u32, u32)>,
    /// Catalogue key of the prompt that it answers.
    pub prompt: Option<String>,
}

impl Entry {
    /// An entry of one message.
    pub fn begun(no: u32, at: Timestamp, prompt: Option<String>) -> Self {
        Self { at: whole(at), runs: vec![(no, 1)], prompt }
    }

    /// Number of its first message, which stands for the whole.
    pub fn no(&self) -> u32 {
        self.runs.first().map_or(0, |(first, _)| *first)
    }

    /// Adds a message; false when there is no room for it.
    pub fn grow(&mut self, no: u32) -> bool {
        if self.numbers().count() >= MOST as usize {
            return false;
        }
        let full = self.runs.len() >= RUNS;
        match self.runs.last_mut() {
            Some((first, count)) if *first + *count == no => *count += 1,
            Some((first, count)) if no > *first + *count && !full => self.runs.push((no, 1)),
            Some(_) | None => return false,
        }
        true
    }

    /// The numbers of its messages, rising.
    pub fn numbers(&self) -> impl Iterator<Item = u32> {
        self.runs.iter().flat_map(|(first, count)| (0..*count).map(move |n| first + n))
    }

    /// At most 46 bytes that [`Entry::decode`] reads back.
    pub fn encode(&self) -> String {
        let mut end = 0;
        let mut runs = Vec::new();
        for (first, count) in &self.runs {
            runs.push(format!("{}+{}", short(u64::from(first - end)), short(u64::from(*count))));
            end = first + count;
        }
        let at = u64::try_from(self.at.as_millisecond()).unwrap_or_default();
        let prompt = self.prompt.as_deref().and_then(prompts::short).map(|id| format!(" {id}")).unwrap_or_default();
        format!("{} {}{prompt}", short(at), runs.join(","))
    }

    /// Reads what [`Entry::encode`] wrote; `None` for anything else.
    pub fn decode(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let at = instant(words.next()?)?;
        let mut runs = Vec::new();
        let mut end = 0_u32;
        for run in words.next()?.split(',') {
            let (gap, count) = run.split_once('+')?;
            let (gap, count) = (u32::try_from(long(gap)?).ok()?, u32::try_from(long(count)?).ok()?);
            let first = end.checked_add(gap)?;
            end = first.checked_add(count)?;
            runs.push((first, count));
        }
        let fits = (1..=RUNS).contains(&runs.len()) && runs.iter().all(|(_, count)| (1..=MOST).contains(count));
        let prompt = words.next().and_then(prompts::long);
        fits.then_some(Self { at, runs, prompt })
    }
}

/// A place between entries: those with a smaller mark are older.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Mark {
    /// When the entry was begun, to the millisecond.
    pub at: Timestamp,
    /// Number of its first message.
    pub no: u32,
}

impl Mark {
    /// The mark of an entry that begins with this message.
    pub fn new(at: Timestamp, no: u32) -> Self {
        Self { at: whole(at), no }
    }

    /// At most 20 bytes that [`Mark::decode`] reads back.
    pub fn encode(self) -> String {
        let at = u64::try_from(self.at.as_millisecond()).unwrap_or_default();
        format!("{}.{}", short(at), short(u64::from(self.no)))
    }

    /// Reads what [`Mark::encode`] wrote.
    pub fn decode(text: &str) -> Option<Self> {
        let (at, no) = text.split_once('.')?;
        Some(Self { at: instant(at)?, no: u32::try_from(long(no)?).ok()? })
    }
}

fn whole(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}

fn instant(text: &str) -> Option<Timestamp> {
    Timestamp::from_millisecond(i64::try_from(long(text)?).ok()?).ok()
}

fn long(text: &str) -> Option<u64> {
    u64::from_str_radix(text, 36).ok()
}

/// A number in base 36.
fn short(number: u64) -> String {
    let mut rest = number;
    let mut digits = Vec::new();
    loop {
        let digit = u32::try_from(rest % 36).unwrap_or_default();
        digits.push(char::from_digit(digit, 36).unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            return digits.iter().rev().collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::{BUTTON_ID_BYTES, ButtonId};

    fn at() -> Timestamp {
        "2048-11-30T21:38:46.123456Z".parse().unwrap()
    }

    #[test]
    fn the_longest_entry_fits_a_button_and_reads_back() {
        let mut entry = Entry::begun(90_000, at(), Some("prompt-understand-14".into()));
        for no in [90_001, 99_990, 99_991, 1_300_000] {
            assert!(entry.grow(no));
        }
        let button = ButtonId::run("letters", format!("burn {}", entry.encode()));
        assert!(button.encode().len() <= BUTTON_ID_BYTES, "{}", button.encode());
        assert_eq!(Entry::decode(&entry.encode()), Some(entry.clone()));
        assert_eq!(entry.numbers().collect::<Vec<_>>(), [90_000, 90_001, 99_990, 99_991, 1_300_000]);
        assert!(!entry.grow(1_400_000), "a fourth run has no room");
        assert!(entry.grow(1_300_001));
    }

    #[test]
    fn what_was_never_written_is_no_entry() {
        for text in ["", "x", "0 0", "zz 1+0", "zz 1+1,1+1,1+1,1+1", "zz 1+zzz", "- 1+1", "zz +"] {
            assert_eq!(Entry::decode(text), None, "{text}");
        }
    }

    #[test]
    fn a_mark_reads_back() {
        let mark = Mark::new(at(), 5_000);
        assert_eq!(Mark::decode(&mark.encode()), Some(mark));
        assert_eq!(Mark::decode("12"), None);
    }
}
