//! What must have come of every word, and what came of it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::screen::{Words, compare, without_repeats};
use super::talk::{Diary, Entry, Talker};
use crate::discord;

/// Discord acknowledges no messages. One counts as taken when the process lived so long, in
/// milliseconds, after it was typed (and had not just died before).
const TAKEN: (u64, u64) = (500, 1000);

/// When the process was killed.
#[derive(Debug, Clone, Default)]
pub struct Kills {
    /// In milliseconds since 1970.
    pub ms: Vec<u64>,
    /// The newest message id on the emulated Telegram then.
    pub telegram: Vec<u64>,
    /// When else a letter may have arrived without the program knowing.
    pub doubts: Vec<Doubt>,
}

/// A time in which answers were lost after the effect: a letter of that time may come a second time.
#[derive(Debug, Clone, Copy)]
pub struct Doubt {
    /// The newest message id on the emulated Telegram, and milliseconds since 1970, when it began.
    pub from: (u64, u64),
    /// The same when it ended.
    pub to: (u64, u64),
}

impl Kills {
    /// True when what happened then was far enough from every kill.
    pub fn spared(&self, ms: u64) -> bool {
        !self.ms.iter().any(|kill| (ms.saturating_sub(TAKEN.0)..=ms + TAKEN.1).contains(kill))
    }

    /// True when the process was killed between two messages, or the first one's answer may have been lost.
    fn between(&self, on_telegram: bool, (first, second): (u64, u64)) -> bool {
        let discord_ms = |id: u64| (id >> 22) + 1_420_070_400_000;
        if on_telegram {
            return self.telegram.iter().any(|kill| first <= *kill && *kill < second)
                || self.doubts.iter().any(|doubt| (doubt.from.0..=doubt.to.0).contains(&first));
        }
        self.ms.iter().any(|kill| discord_ms(first) <= *kill && *kill <= discord_ms(second))
            || self.doubts.iter().any(|doubt| (doubt.from.1..=doubt.to.1).contains(&discord_ms(first)))
    }
}

/// What is in an export.
#[derive(Debug, Default)]
struct Kept {
    notes: BTreeMap<String, usize>,
    about: BTreeMap<String, usize>,
    contacts: usize,
    undone: usize,
}

impl Kept {
    fn read(export: &Value) -> Self {
        let mut kept = Self::default();
        for record in export["records"].as_array().into_iter().flatten() {
            let body = &record["body"];
            let words = |key: &str| body[key].as_str().unwrap_or_default().to_owned();
            match body["kind"].as_str().unwrap_or_default() {
                "note" => *kept.notes.entry(words("text")).or_default() += 1,
                "touch_note" => *kept.about.entry(words("note")).or_default() += 1,
                "touch" => kept.contacts += 1,
                "touch_undone" => kept.undone += 1,
                _ => {}
            }
        }
        kept
    }
}

/// What came of one person's words, or of everybody's.
#[derive(Debug, Clone, Copy, Default)]
pub struct Verdict {
    /// Things done that reached the platform.
    pub inbound: usize,
    /// Of those that change what is kept: acknowledged, or on Discord spared by every kill.
    pub binding: usize,
    /// Binding ones without effect.
    pub lost: usize,
    /// Effects that came more than once, or from nothing that was done.
    pub twice: usize,
    /// Words on Discord typed in the moments around a kill, which nobody acknowledged.
    pub gap: usize,
    /// Those of them that were kept all the same.
    pub gap_kept: usize,
    /// Messages of the bot.
    pub outbound: usize,
    /// Those of them that say that nothing could be kept (Discord).
    pub apologies: usize,
    /// Messages that came a second time.
    pub repeats: usize,
    /// Repeats without a kill between the two.
    pub repeats_without_kill: usize,
    /// Answers that look like a repeat and may be an honest second answer to something lost (Discord).
    pub unclear: usize,
    /// Those of them that say that nothing was waiting to be kept.
    pub unclear_gone: usize,
    /// Answers that never came (Telegram).
    pub missing: usize,
    /// Answers to nothing (Telegram).
    pub strange: usize,
}

impl std::ops::AddAssign for Verdict {
    fn add_assign(&mut self, other: Self) {
        self.inbound += other.inbound;
        self.binding += other.binding;
        self.lost += other.lost;
        self.twice += other.twice;
        self.gap += other.gap;
        self.gap_kept += other.gap_kept;
        self.outbound += other.outbound;
        self.apologies += other.apologies;
        self.repeats += other.repeats;
        self.repeats_without_kill += other.repeats_without_kill;
        self.unclear += other.unclear;
        self.unclear_gone += other.unclear_gone;
        self.missing += other.missing;
        self.strange += other.strange;
    }
}

/// Judges.
pub struct Judge {
    /// When the process was killed.
    pub kills: Kills,
    /// Interactions that the bot acknowledged.
    pub acknowledged: BTreeSet<u64>,
    /// The words by which answers are told apart.
    pub words: std::sync::Arc<Words>,
}

/// The interactions that were acknowledged; an apology is no acknowledgement.
pub fn acknowledged(emulator: &discord::Emulator) -> BTreeSet<u64> {
    let taken = |request: &discord::Captured| {
        let well = request.answer.as_ref().is_some_and(|(status, _)| (200..300).contains(status));
        let kind = request.body.as_ref().and_then(|body| body["type"].as_u64());
        (well && matches!(kind, Some(5 | 6))).then(|| request.path.split('/').nth(2)?.parse().ok()).flatten()
    };
    emulator.requests_to("POST", "/interactions/").iter().filter_map(taken).collect()
}

impl Judge {
    /// Compares what somebody did with their export and their screen.
    pub fn judges(&self, talker: &Talker, export: &Value) -> Verdict {
        let kept = Kept::read(export);
        let diary = &talker.diary;
        let on_telegram = talker.person.is_on_telegram();
        let mut verdict = Verdict { inbound: diary.deeds.len(), ..Verdict::default() };
        for (entries, kept) in [(&diary.notes, &kept.notes), (&diary.about, &kept.about)] {
            for entry in entries {
                let times = kept.get(&entry.word).copied().unwrap_or(0);
                verdict.word(times, self.binds(entry, on_telegram));
            }
            let known: BTreeSet<&str> = entries.iter().map(|entry| entry.word.as_str()).collect();
            verdict.twice +=
                kept.iter().filter(|(word, _)| !known.contains(word.as_str())).map(|(_, n)| n).sum::<usize>();
        }
        verdict.amount(kept.contacts, (diary.contacts, diary.contacts + diary.unseen));
        let sure = diary.undos.iter().filter(|undo| on_telegram || self.is_acknowledged(undo.interaction)).count();
        verdict.amount(kept.undone, (sure, diary.undos.len()));
        self.screen(talker, &mut verdict);
        verdict
    }

    fn is_acknowledged(&self, interaction: Option<u64>) -> bool {
        interaction.is_some_and(|id| self.acknowledged.contains(&id))
    }

    /// True when a word must be kept.
    fn binds(&self, entry: &Entry, on_telegram: bool) -> bool {
        let pressed = entry.pressed.is_none_or(|press| self.is_acknowledged(press.interaction));
        on_telegram || (self.kills.spared(entry.typed.ms) && pressed)
    }

    fn screen(&self, talker: &Talker, verdict: &mut Verdict) {
        let on_telegram = talker.person.is_on_telegram();
        let mut screen: Vec<_> = talker.person.screen().into_iter().skip(talker.diary.before).collect();
        verdict.outbound += screen.len();
        screen.retain(|seen| !self.words.is_apology(seen));
        verdict.apologies += verdict.outbound.saturating_sub(screen.len());
        let (once, pairs) = without_repeats(screen.clone());
        for pair in pairs {
            let gone = screen.iter().any(|seen| seen.id == pair.1 && self.words.is_gone(seen));
            if !on_telegram && (gone || self.has_gap(&talker.diary, pair)) {
                verdict.unclear += 1;
                verdict.unclear_gone += usize::from(gone);
                continue;
            }
            verdict.repeats += 1;
            verdict.repeats_without_kill += usize::from(!self.kills.between(on_telegram, pair));
        }
        if on_telegram {
            // The export is asked for when nobody talks any more, and asks before it comes.
            let talk = once.iter().filter(|seen| !seen.has_file && !seen.offers(&self.words.send));
            let answers: Vec<_> = talk.map(|seen| self.words.kind(seen)).collect();
            let (missing, strange) = compare(&talker.diary.expected, &answers);
            verdict.missing += missing;
            verdict.strange += strange;
        }
    }

    /// True when something done around these two messages may have been lost, so that the second may
    /// answer the next thing of the same kind.
    fn has_gap(&self, diary: &Diary, (first, second): (u64, u64)) -> bool {
        let ms = |id: u64| (id >> 22) + 1_420_070_400_000;
        // What is answered by the first was done before it.
        let around = ms(first).saturating_sub(90_000)..=ms(second);
        diary.deeds.iter().any(|deed| around.contains(&deed.ms) && !self.kills.spared(deed.ms))
    }
}

impl Verdict {
    fn word(&mut self, times: usize, binding: bool) {
        self.twice += times.saturating_sub(1);
        if binding {
            self.binding += 1;
            self.lost += usize::from(times == 0);
        } else {
            self.gap += 1;
            self.gap_kept += usize::from(times > 0);
        }
    }

    fn amount(&mut self, kept: usize, (least, most): (usize, usize)) {
        self.binding += least;
        self.lost += least.saturating_sub(kept);
        self.twice += kept.saturating_sub(most);
    }

    /// True when nothing was lost, nothing came twice, and only kills made messages repeat.
    pub const fn is_good(&self) -> bool {
        self.lost == 0 && self.twice == 0 && self.strange == 0 && self.repeats_without_kill == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_binds_must_come_once_and_no_word_twice() {
        let mut verdict = Verdict::default();
        verdict.word(1, true);
        verdict.word(0, false);
        verdict.word(1, false);
        assert!(verdict.is_good());
        assert_eq!((verdict.binding, verdict.gap, verdict.gap_kept), (1, 2, 1));
        let mut lost = verdict;
        lost.word(0, true);
        assert_eq!((lost.lost, lost.is_good()), (1, false));
        verdict.word(2, false);
        assert_eq!((verdict.twice, verdict.is_good()), (1, false));
    }

    #[test]
    fn only_what_is_far_from_every_kill_is_spared() {
        let doubts = vec![Doubt { from: (50, 60_000), to: (52, 61_000) }];
        let kills = Kills { ms: vec![10_000], telegram: vec![40], doubts };
        assert!(kills.spared(8_999) && !kills.spared(9_000) && !kills.spared(10_500) && kills.spared(10_501));
        assert!(kills.between(true, (40, 41)) && !kills.between(true, (41, 42)));
        assert!(kills.between(true, (52, 60)) && !kills.between(true, (53, 60)));
    }
}
