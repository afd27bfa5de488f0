//! What stands in a chat is taken away where somebody asks for it.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use evenkeel_core::event::Event;
use evenkeel_runtime::courier::{Arrival, Carried};

use crate::support::Stage;

/// A stage whose platform lists nothing by itself.
fn stage() -> Stage {
    let stage = Stage::new();
    stage.courier.leaves.store(true, Ordering::Relaxed);
    stage
}

/// Somebody types a message with this id.
async fn writes(stage: &Stage, words: &str, id: &str) {
    let mut arrival: Arrival = stage.arrival("ann", Event::Text(words.into()));
    arrival.address.wrote = Some(id.into());
    stage.accept(vec![arrival]).await;
    stage.settle().await;
}

/// The ids that each attempt was to take away.
fn taken(stage: &Stage) -> Vec<BTreeSet<String>> {
    let texts = stage.texts();
    let taken = texts.iter().filter_map(|text| text.strip_prefix("(hide ")?.strip_suffix(')'));
    taken.map(|ids| ids.split_whitespace().map(str::to_owned).collect()).collect()
}

#[tokio::test]
async fn what_was_written_and_sent_goes_and_what_says_so_stays() {
    let stage = stage();
    writes(&stage, "echo hello", "first").await;
    writes(&stage, "hide", "second").await;
    let sent = stage.courier.sent();
    assert_eq!(
        sent.iter().map(|sent| sent.text.split(' ').next().unwrap()).collect::<Vec<_>>(),
        ["1", "(hide", "cleared"]
    );
    let wanted: BTreeSet<String> = ["first".into(), "second".into(), sent[0].id.to_string()].into();
    assert_eq!(taken(&stage), [wanted]);
    assert_eq!(stage.census().await.traces, 1, "only that of what says so");
}

#[tokio::test]
async fn what_was_not_taken_away_is_tried_again_and_much_of_it_goes_bit_by_bit() {
    let stage = stage();
    writes(&stage, "many 60", "first").await;
    stage.advance(300).await;
    stage.courier.will([Carried::Later(std::time::Duration::from_secs(3))]);
    writes(&stage, "hide", "second").await;
    stage.advance(4).await;
    let taken = taken(&stage);
    assert_eq!(taken.iter().map(BTreeSet::len).collect::<Vec<_>>(), [50, 50, 12]);
    assert_eq!(taken[0], taken[1], "nothing was forgotten before it was gone");
    assert_eq!(taken[1].union(&taken[2]).count(), 62);
    assert_eq!(stage.texts().last().unwrap(), "cleared", "it waits for that");
}

#[tokio::test]
async fn what_is_too_old_to_be_taken_away_is_not_asked_for() {
    let stage = stage();
    writes(&stage, "echo old", "old").await;
    stage.advance(48 * 3_600).await;
    writes(&stage, "hide", "new").await;
    assert_eq!(taken(&stage), [BTreeSet::from(["new".to_owned()])]);
    writes(&stage, "erase", "last").await;
    assert_eq!(stage.census().await.traces, 0, "with its user");
}
