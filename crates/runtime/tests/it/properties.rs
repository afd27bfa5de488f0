use std::collections::BTreeMap;
use std::time::Duration;

use evenkeel_core::event::Failure;
use evenkeel_runtime::courier::Carried;
use evenkeel_store::ErrorKind;
use proptest::prelude::*;

use crate::support::{Stage, Verb};

#[derive(Debug, Clone)]
enum Step {
    /// Person, kind of message, and whether the platform tells it twice.
    Says(u8, Kind, bool),
    /// The next letter fares so.
    Fares(Carried),
    Fails(Verb, ErrorKind),
    /// Turns, then letters, as far as the faults let them.
    Works,
    /// Seconds, forwards.
    Passes(u16),
    Restarts,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Note,
    Nudge,
    Safety,
    Timer,
}

fn step() -> impl Strategy<Value = Step> {
    let kind = prop_oneof![Just(Kind::Note), Just(Kind::Nudge), Just(Kind::Safety), Just(Kind::Timer)];
    let fate = prop_oneof![
        Just(Carried::Delivered),
        (0..90_u64).prop_map(|secs| Carried::Later(Duration::from_secs(secs))),
        Just(Carried::Unknown),
        Just(Carried::Refused),
        Just(Carried::Unreachable(Failure::Blocked)),
    ];
    let fault = prop_oneof![
        Just((Verb::Turn, ErrorKind::Full)),
        Just((Verb::Turn, ErrorKind::Unknown)),
        Just((Verb::Settle, ErrorKind::Io)),
        Just((Verb::Settle, ErrorKind::Unknown)),
        Just((Verb::Claim, ErrorKind::Busy)),
        Just((Verb::Waiting, ErrorKind::Busy)),
    ];
    prop_oneof![
        6 => (0..4_u8, kind, any::<bool>()).prop_map(|(who, kind, twice)| Step::Says(who, kind, twice)),
        3 => fate.prop_map(Step::Fares),
        2 => fault.prop_map(|(verb, kind)| Step::Fails(verb, kind)),
        4 => Just(Step::Works),
        2 => (1..200_u16).prop_map(Step::Passes),
        1 => Just(Step::Restarts),
    ]
}

/// Faults may interrupt the work; whoever called does it again.
async fn works(stage: &Stage) {
    while stage.runtime.tick().await.is_err() {}
    while stage.runtime.deliver(&*stage.courier).await.is_err() {}
}

async fn play(steps: Vec<Step>, idempotent: bool) -> Result<(), TestCaseError> {
    let mut script = crate::support::Script::new(crate::support::PLATFORM);
    script.idempotent = idempotent;
    let mut stage = Stage::on(script);
    let (mut notes, mut timers) = (0, 0);
    for (n, step) in steps.into_iter().enumerate() {
        match step {
            Step::Says(who, kind, twice) => {
                let words = match kind {
                    Kind::Note => format!("note {n}"),
                    Kind::Nudge => format!("nudge n{n}"),
                    Kind::Safety => format!("safety s{n}"),
                    Kind::Timer => format!("set t{n}:{n}"),
                };
                notes += u64::from(matches!(kind, Kind::Note));
                timers += u64::from(matches!(kind, Kind::Timer));
                let arrival = stage.text(&who.to_string(), &words);
                let batch = if twice { vec![arrival.clone(), arrival.clone()] } else { vec![arrival.clone()] };
                stage.accept(batch).await;
                if twice {
                    stage.accept(vec![arrival]).await;
                }
            }
            Step::Fares(fate) => stage.courier.will([fate]),
            Step::Fails(verb, kind) => stage.store.fail(verb, kind),
            Step::Works => works(&stage).await,
            Step::Passes(seconds) => stage.clock.advance(crate::support::secs(i64::from(seconds))),
            Step::Restarts => stage.restart().await,
        }
    }
    // Every fault and every bad fate is used up; then the outbox must drain.
    for _ in 0..120 {
        works(&stage).await;
        stage.clock.advance(crate::support::secs(97));
    }
    works(&stage).await;
    let census = stage.census().await;
    prop_assert_eq!(census.outbox_waiting, 0, "the outbox drains");
    prop_assert_eq!((census.inbox_waiting, census.inbox_quarantined, census.timers), (0, 0, 0));
    prop_assert_eq!(census.records, notes, "one turn for each accepted event");
    prop_assert_eq!(stage.keys.users().len() as u64, census.users, "one key for each user");
    let fired = stage.mind.handled().iter().filter(|what| what.starts_with("timer")).count() as u64;
    prop_assert!(fired >= timers);
    let mut letters: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for sent in stage.courier.sent() {
        letters.entry(sent.id).or_default().push(sent);
    }
    for sent in letters.values().filter(|_| !idempotent) {
        let perhaps = sent.iter().filter(|sent| matches!(sent.carried, Carried::Delivered | Carried::Unknown)).count();
        let most = if sent[0].text.starts_with(['n', 't']) { 1 } else { 2 };
        prop_assert!(perhaps <= most, "sent too often: {sent:?}");
    }
    let told = letters.values().filter(|sent| sent[0].text.starts_with("timer")).count() as u64;
    prop_assert!(told <= timers, "a timer fires once");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_outbox_drains_and_every_event_has_one_turn(
        steps in prop::collection::vec(step(), 1..60),
        idempotent in any::<bool>(),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(play(steps, idempotent))?;
    }
}
