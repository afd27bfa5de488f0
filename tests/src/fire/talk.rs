//! People who talk all the time, and what they remember of it.

use std::sync::Arc;

use tokio::sync::watch;

use super::arrive::{arrive, more};
use super::dice::Dice;
use super::person::{Deed, Person};
use super::screen::{Kind, Words};

/// Entries that somebody on Discord makes in calm, to take them back in the fire.
const PREPARED: usize = 5;

/// A word that was typed to be kept.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The word, the only one of its kind.
    pub word: String,
    /// When it was typed.
    pub typed: Deed,
    /// The press that keeps it; `None` where it is kept without.
    pub pressed: Option<Deed>,
}

/// What a person did.
#[derive(Debug, Clone, Default)]
pub struct Diary {
    /// Words that answer the question about a contact.
    pub about: Vec<Entry>,
    /// Words kept as notes.
    pub notes: Vec<Entry>,
    /// Entries of the ledger that were made.
    pub contacts: usize,
    /// Entries that were typed while the bot was away; whether one must be there is told by its word.
    pub unseen: usize,
    /// Entries that were taken back.
    pub undos: Vec<Deed>,
    /// Everything, in order.
    pub deeds: Vec<Deed>,
    /// What should have been answered, in order. Kept on Telegram only, where nothing typed is lost.
    pub expected: Vec<Kind>,
    /// How many messages stood on the screen before.
    pub before: usize,
}

/// Somebody who talks.
pub struct Talker {
    /// Who.
    pub person: Person,
    /// What they did so far.
    pub diary: Diary,
    dice: Dice,
    words: Arc<Words>,
    number: u64,
    count: u64,
    last: Option<Kind>,
    /// The longest pause between two things they do, in milliseconds.
    pause_ms: u64,
}

impl Talker {
    /// Somebody with a number of their own, who pauses up to so long.
    pub fn new(person: Person, words: Arc<Words>, (seed, number): (u64, u64), pause_ms: u64) -> Self {
        let dice = Dice::new(seed, number + 1);
        Self { person, diary: Diary::default(), dice, words, number, count: 0, last: None, pause_ms }
    }

    /// Gets to know the bot.
    ///
    /// # Errors
    /// What was waited for in vain.
    pub async fn arrives(&mut self) -> Result<(), String> {
        let first = self.word();
        arrive(&self.person, &self.words, &first).await?;
        self.diary.notes.push(Entry { word: first, typed: Deed { ms: 0, interaction: None }, pressed: None });
        if !self.person.is_on_telegram() {
            for _ in 0..PREPARED {
                self.prepares().await?;
            }
        }
        self.diary.before = self.person.screen().len();
        Ok(())
    }

    async fn prepares(&mut self) -> Result<(), String> {
        let word = self.word();
        for words in ["/contact chance", "today", &word] {
            let seen = self.person.screen().len();
            self.person.says(words);
            more(&self.person, seen).await?;
        }
        self.diary.contacts += 1;
        self.diary.about.push(Entry { word, typed: Deed { ms: 0, interaction: None }, pressed: None });
        Ok(())
    }

    /// Talks until told to stop.
    pub async fn talks(mut self, mut stop: watch::Receiver<bool>) -> Self {
        loop {
            let pause = self.dice.ms(0, self.pause_ms);
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => return self,
                () = tokio::time::sleep(pause) => {}
            }
            if self.person.is_online().await {
                self.does_something().await;
            } else {
                self.writes_unseen().await;
            }
        }
    }

    async fn does_something(&mut self) {
        let on_telegram = self.person.is_on_telegram();
        let left = self.diary.contacts > self.diary.undos.len();
        match self.dice.below(10) {
            0..4 if on_telegram => self.enters_contact().await,
            0 | 4 if self.last != Some(Kind::Home) => self.goes_home(),
            1 | 5 if left && self.last != Some(Kind::Undone) => self.takes_back(),
            _ => self.keeps_word().await,
        }
    }

    /// Says that they met by chance, when, and a word about it: all typed, without waiting.
    async fn enters_contact(&mut self) {
        let word = self.word();
        self.did(Kind::When, |person| person.says("/contact chance"));
        self.breathes(0).await;
        self.did(Kind::About, |person| person.says("today"));
        self.breathes(0).await;
        let typed = self.did(Kind::Entered, |person| person.says(&word));
        self.diary.contacts += 1;
        self.diary.about.push(Entry { word, typed, pressed: None });
    }

    /// Writes on Discord while the bot is away: it has to read that when it is back.
    async fn writes_unseen(&mut self) {
        let word = self.word();
        self.did(Kind::When, |person| person.says("/contact chance"));
        self.breathes(150).await;
        self.did(Kind::About, |person| person.says("today"));
        self.breathes(150).await;
        let typed = self.did(Kind::Entered, |person| person.says(&word));
        self.diary.unseen += 1;
        self.diary.about.push(Entry { word, typed, pressed: None });
    }

    /// Types a word and presses the button that keeps it, without waiting for the answer.
    async fn keeps_word(&mut self) {
        let word = self.word();
        let typed = self.did(Kind::Offered, |person| person.says(&word));
        // Discord's events are put in order within 5 ms only.
        self.breathes(if self.person.is_on_telegram() { 0 } else { 150 }).await;
        let pressed = self.person.presses(&self.words.keep).await;
        if let Some(deed) = pressed {
            self.did(Kind::Kept, |_| deed);
        }
        self.diary.notes.push(Entry { word, typed, pressed });
    }

    fn goes_home(&mut self) {
        self.did(Kind::Home, |person| person.calls("home", None));
    }

    fn takes_back(&mut self) {
        let deed = self.did(Kind::Undone, |person| person.calls("contact", Some(("what", "undo"))));
        self.diary.undos.push(deed);
    }

    fn did(&mut self, answer: Kind, act: impl FnOnce(&Person) -> Deed) -> Deed {
        let deed = act(&self.person);
        self.diary.deeds.push(deed);
        if self.person.is_on_telegram() {
            self.diary.expected.push(answer);
        }
        self.last = Some(answer);
        deed
    }

    async fn breathes(&mut self, least_ms: u64) {
        if least_ms > 0 || self.dice.below(2) == 0 {
            tokio::time::sleep(self.dice.ms(least_ms, least_ms + 400)).await;
        }
    }

    /// A word that means nothing and comes once.
    fn word(&mut self) -> String {
        self.count += 1;
        let mut n = self.number * 100_000 + self.count;
        let mut word = "zq".to_owned();
        for _ in 0..6 {
            word.push(char::from(b'a' + u8::try_from(n % 26).unwrap_or(0)));
            n /= 26;
        }
        word + "xv"
    }
}
