//! What a test needs to spoil a conversation: both ends of the wire, and the process itself.

use evenkeel_core::features::export::archive;
use evenkeel_core::platform::Platform;
use evenkeel_runtime::clock::Clock;
use evenkeel_runtime::courier::Recall;
use jiff::SignedDuration;

use super::gate::Gate;
use super::{Backstage, CONTENT, DISCORD_ID, Heard, Side, Stage};
use crate::{discord, telegram};

/// More questions than getting to know each other has.
const QUESTIONS: usize = 30;

impl Stage {
    /// Telegram and the person there. Panics elsewhere.
    pub fn telegram(&self) -> (&telegram::Emulator, &telegram::User) {
        match &self.side {
            Side::Telegram(emulator, user) => (emulator, user),
            Side::Discord(..) => panic!("this is Discord"),
        }
    }

    /// Discord and the person there. Panics elsewhere.
    pub fn discord(&self) -> (&discord::Emulator, &discord::User) {
        match &self.side {
            Side::Discord(emulator, user) => (emulator, user),
            Side::Telegram(..) => panic!("this is Telegram"),
        }
    }

    /// Sends a place on the map, in degrees, and hears what comes of it. Panics elsewhere than on Telegram.
    pub async fn shares_place(&mut self, latitude: f64, longitude: f64) -> Vec<Heard> {
        let before = self.arrived();
        self.telegram().1.shares_place(latitude, longitude);
        self.settles_at(before + 1).await
    }

    /// Where the conversation takes place.
    pub fn platform(&self) -> Platform {
        self.courier.platform()
    }

    /// How many events were kept since the front-end began.
    pub fn arrived(&self) -> usize {
        self.gate.passed()
    }

    /// Waits until so many events were kept since the front-end began; nothing is done about them.
    pub async fn keeps(&self, arrivals: usize) {
        self.gate.passes(arrivals).await;
    }

    /// Lets so much time pass.
    pub async fn passes(&mut self, time: SignedDuration) -> Vec<Heard> {
        let target = self.behind.clock.now() + time;
        self.advances(target).await
    }

    /// Gets to know each other in the shortest way: everything is skipped but the zone (London) and
    /// the hour of the daily message (8:00).
    pub async fn gets_to_know(&mut self) {
        let place = CONTENT.line("arrive-zone");
        self.says("hi").await;
        let mut heard = self.says("yes").await;
        for _ in 0..QUESTIONS {
            if heard.iter().any(|heard| heard.text.contains(&place)) {
                break;
            }
            heard = self.says("skip").await;
        }
        self.says("london").await;
        self.says("8:00").await;
        self.presses("That's right").await;
    }

    /// Ends the process and starts it again on the same files, before the same platform.
    pub async fn restarts(self) -> Self {
        self.restarts_after(|_| ()).await
    }

    /// The same, and something happens while there is no process.
    pub async fn restarts_after(self, meanwhile: impl FnOnce(&Side)) -> Self {
        let Self { behind, gate, courier, side, request, seen, stop, front } = self;
        stop.send_replace(true);
        front.await.unwrap_or_else(|error| panic!("the front-end panicked: {error}"));
        drop((gate, courier));
        meanwhile(&side);
        Self { seen, ..Self::opens(behind.reopens().await, side, request).await }
    }

    /// The data of the newest export that reached the person. Panics when there is none.
    pub fn exported(&self) -> String {
        let bytes = match &self.side {
            Side::Telegram(_, user) => {
                let mut files = user.answers().into_iter().filter_map(|shown| shown.document);
                files.next_back().map(|file| file.bytes)
            }
            Side::Discord(emulator, _) => {
                let mut files = emulator.requests().into_iter().flat_map(|request| request.files);
                files.next_back().map(|file| file.bytes)
            }
        };
        let bytes = bytes.unwrap_or_else(|| panic!("no file came"));
        let data = archive::read(&bytes).unwrap_or_else(|error| panic!("{error}"));
        String::from_utf8(data).unwrap_or_else(|error| panic!("{error}"))
    }
}

/// How many pages of messages the bot had asked for before it starts, if there is somebody whom it will
/// ask about.
pub(super) async fn page_of_the_person(behind: &Backstage, emulator: &discord::Emulator) -> Option<usize> {
    let known = behind.runtime.recent(Platform::Discord, 1).await.unwrap_or_else(|error| panic!("{error}"));
    (!known.is_empty()).then(|| emulator.requests_to("GET", PAGE).len())
}

/// Waits until what the person wrote lately was read back, so that it is not counted later.
pub(super) async fn catches_up(gate: &Gate, emulator: &discord::Emulator, pages_before: Option<usize>) {
    let Some(before) = pages_before else { return };
    emulator.asked_times("GET", PAGE, before + 1).await;
    let page = emulator.asked("GET", PAGE).await.answer.and_then(|(_, body)| body).unwrap_or_default();
    let person = DISCORD_ID.to_string();
    let by_them = |message: &&serde_json::Value| message["author"]["id"] == person.as_str();
    gate.passes(page.as_array().into_iter().flatten().filter(by_them).count()).await;
}

/// Where the messages of a channel are asked for.
const PAGE: &str = "/messages";
