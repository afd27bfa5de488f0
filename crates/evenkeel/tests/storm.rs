//! The short storm: the same people, blows and oracle as the long one (CONTRIBUTING.md), over the binary of this build.

use std::time::Duration;

use evenkeel_tests::fire::storm::{Wanted, storm};
use evenkeel_tests::fire::weather::Blow;

/// What needs nothing but this machine, and no minutes to heal from.
const BLOWS: &str = "kill,stop,second,limited,pages,reset,lost,repeated,reversed,dropped,ended,away";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn in_a_storm_nothing_acknowledged_is_lost_and_nothing_is_done_twice() {
    let wanted = Wanted {
        evenkeel: env!("CARGO_BIN_EXE_evenkeel").into(),
        blows: Blow::asked_for(BLOWS).unwrap_or_default(),
        cycles: 24,
        people: 6,
        seed: 7,
        lag_ms: 100,
        away: Duration::from_secs(4),
    };
    match storm(&wanted).await {
        Ok(outcome) => assert!(outcome.is_good(), "{outcome:#?}"),
        Err(reason) => panic!("{reason}"),
    }
}
