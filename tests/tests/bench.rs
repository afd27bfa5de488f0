//! Small runs of the benchmarks count rightly. How long they take is nobody's business here.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::Command;

/// Runs the program; whether it ended well, and all that it printed.
fn bench(line: &str) -> (bool, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_bench")).args(line.split(' ')).output().unwrap();
    let printed = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    (output.status.success(), printed)
}

fn well(line: &str) -> String {
    let (well, printed) = bench(line);
    assert!(well, "{line}: {printed}");
    printed
}

#[test]
fn nudges_are_queued_once_among_few_and_among_many() {
    let printed = well("nudges --users 200 --due 60 --rounds 1 --small 60");
    assert!(printed.contains("60 due of 60, each queued once:"), "{printed}");
    assert!(printed.contains("60 due of 200, each queued once:"), "{printed}");
    assert!(printed.contains("200 people against 60, as many due:"), "{printed}");
    assert_eq!(printed.matches("ratio to raw").count(), 2, "{printed}");
}

#[test]
fn a_burst_is_queued_once_also_when_the_process_is_killed_in_the_middle() {
    let printed = well("burst --users 600 --due 400 --rate 20 --calm 2");
    assert!(printed.contains("400 due in one second of 600, 20 messages a second beside them:"), "{printed}");
    assert!(printed.contains("each queued exactly once, in"), "{printed}");
    assert!(printed.contains("started again: each queued exactly once"), "{printed}");
}

#[test]
fn everybody_who_talks_is_answered() {
    let printed = well("inbound --people 4 --messages 3 --rounds 1");
    assert!(printed.contains("4 people at once, 3 messages each"), "{printed}");
    assert!(printed.contains("ratio to raw"), "{printed}");
}

#[test]
fn a_start_ends_with_an_answer() {
    let printed = well("restart --users 100 --rounds 2");
    assert!(printed.contains("a start with 100 people in the file, median of 2:"), "{printed}");
    assert!(printed.contains("first answer after"), "{printed}");
}

#[test]
fn what_cannot_be_measured_is_said() {
    let (well, printed) = bench("nudge");
    assert!(!well && printed.contains("bench inbound"), "{printed}");
    let (well, printed) = bench("burst --users 10 --due 10");
    assert!(!well && printed.contains("somebody else must write"), "{printed}");
}
