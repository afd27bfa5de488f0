//! Every conversation of the programme, in the terminal and over both wires, with the process started again after every
//! step from the moment the conversation is open: the same words everywhere, as if it had never died.
//!
//! A conversation has one script in `scripts/flows`, named as a session names its kind, and one line in the table below.
//! Each goes on from `scripts/arrived.txt`, leaves by every way out, and is interrupted once.

use std::collections::BTreeSet;

use evenkeel_core::flow::Talk;
use evenkeel_terminal::script::{Act, Step};
use evenkeel_tests::same::Played;
use evenkeel_tests::stage::{Came, Stage};
use tokio::sync::OnceCell;

/// Somebody arrives: what comes before every script but the one in which just that is shown.
const ARRIVED: (&str, &str) = ("arrived.txt", include_str!("../scripts/arrived.txt"));

/// What somebody is interrupted by: an urge, or words of danger.
const INTERRUPTIONS: &[&str] = &["urge", "safety"];

/// What nothing interrupts, for it goes before everything else itself.
const UNINTERRUPTED: &[&str] = &["safety"];

/// What begins with a file, which no script can send (`taking.rs`).
const BY_A_FILE: &[&str] = &["import"];

/// One conversation with its script.
struct Flow {
    kind: &'static str,
    file: &'static str,
    text: &'static str,
    played: OnceCell<Played>,
}

impl Flow {
    async fn played(&self) -> &Played {
        let all = [ARRIVED, (self.file, self.text)];
        let scripts = if self.kind == "arrive" { &all[1..] } else { &all };
        self.played.get_or_init(|| Played::in_the_terminal(scripts)).await
    }

    async fn reads_as_it_is_written_down(&self) {
        let played = self.played().await;
        insta::assert_snapshot!(self.kind, played.transcript());
        let (steps, came): (Vec<_>, Vec<_>) = played.steps().unzip();
        for way in ["skip", "back", "stop"] {
            assert!(steps.iter().any(|step| is_way(step, way)), "{}: nobody says {way}", self.file);
        }
        if !UNINTERRUPTED.contains(&self.kind) {
            let mut came = came.iter().skip_while(|came| !self.waits_behind_an_interruption(came));
            assert!(came.next().is_some(), "{}: nothing interrupts it", self.file);
            assert!(came.any(|came| self.talks(came)), "{}: it does not go on afterwards", self.file);
        }
    }

    /// True while this conversation is the one that talks.
    fn talks(&self, came: &Came) -> bool {
        came.open.last().is_some_and(|open| open == self.kind)
    }

    fn waits_behind_an_interruption(&self, came: &Came) -> bool {
        let is_open = came.open.iter().any(|open| open == self.kind);
        let interrupts = |open: &String| open != self.kind && INTERRUPTIONS.contains(&open.as_str());
        is_open && came.open.last().is_some_and(interrupts)
    }

    async fn outlives_restarts_on(&self, stage: Stage) {
        let played = self.played().await;
        let opens = played.opens(self.kind);
        let opens = opens.unwrap_or_else(|| panic!("{}: it opens no conversation of its kind", self.file));
        played.is_said_with_restarts_on(stage, opens).await.ends().await;
    }
}

/// True for a way out, typed or pressed.
fn is_way(step: &Step, way: &str) -> bool {
    match &step.act {
        Act::Say(words) | Act::Press(words) => words.eq_ignore_ascii_case(way),
        Act::Move(_) => false,
    }
}

macro_rules! flows {
    ($($kind:ident,)+) => {
        /// The kinds of conversation that have a script.
        const LISTED: &[&str] = &[$(stringify!($kind)),+];

        $(mod $kind {
            use super::*;

            static FLOW: Flow = Flow {
                kind: stringify!($kind),
                file: concat!("flows/", stringify!($kind), ".txt"),
                text: include_str!(concat!("../scripts/flows/", stringify!($kind), ".txt")),
                played: OnceCell::const_new(),
            };

            #[tokio::test]
            async fn reads_as_it_is_written_down() {
                FLOW.reads_as_it_is_written_down().await;
            }

            #[tokio::test]
            async fn outlives_restarts_on_telegram() {
                FLOW.outlives_restarts_on(Stage::on_telegram().await).await;
            }

            #[tokio::test]
            async fn outlives_restarts_on_discord() {
                FLOW.outlives_restarts_on(Stage::on_discord().await).await;
            }
        })+
    };
}

flows! {
    arrive,
    check_in,
    contact,
    settings,
    nudges,
    delete,
    export,
    write,
    safety,
    country,
    ground,
    plan,
    shelf,
    review,
    review_time,
    activities,
    rating,
    slot,
    evening,
    urge,
    reasons,
    circle,
    mapping,
    strengths,
    before,
    signals,
    hygiene,
    tongue,
    slip,
    if_then,
    wrote,
    news,
    needed,
    lifting,
    together,
    our_rules,
    sore,
    fight_plan,
    fought,
    our_week,
    our_week_time,
    old_cause,
    watch,
    early,
    closing,
    parted,
    preparing,
    debrief,
    answered,
    let_go,
    pages,
    along,
    first_step,
    leaving,
    draft,
    waiting,
    apology,
    ready,
    cover,
}

#[test]
fn every_conversation_has_its_script() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/flows");
    let files: BTreeSet<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    let listed: BTreeSet<_> = LISTED.iter().map(|kind| format!("{kind}.txt").into()).collect();
    assert_eq!(files, listed, "each is played");
    let kinds = Talk::NAMES.iter().filter(|kind| !BY_A_FILE.contains(kind));
    let (all, kinds): (BTreeSet<_>, BTreeSet<_>) = (LISTED.iter().collect(), kinds.collect());
    assert_eq!(all, kinds);
}
