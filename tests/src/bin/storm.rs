//! Deals blows to the release binary and its links at random moments while people talk to it on both platforms, and
//! checks that nothing acknowledged was lost, nothing had its effect twice, and that it heals.
//!
//! `storm [--evenkeel PATH] [--cycles 100] [--blows kill] [--people 12] [--seed 1] [--lag 150] [--away 20] [--timeout 900]`
//!
//! `--blows` names kinds with commas between, `all`, or `possible` (see `fire/weather.rs`); with several kinds one in two is a kill.
//! `--away` is for how many seconds Discord is away each time.
//!
//! What is counted as acknowledged: on Telegram every update, for what is not confirmed is offered again; on
//! Discord every interaction with a response, and every message typed while the bot was connected and not
//! killed from half a second before to one second after. Discord messages nearer to a kill are counted
//! apart (gap): they may be lost, for nobody acknowledged them, and may not come twice.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::process::ExitCode;
use std::time::Duration;

use evenkeel_tests::fire::args::Args;
use evenkeel_tests::fire::storm::{Outcome, Wanted, storm};
use evenkeel_tests::fire::weather::Blow;

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::of_process();
    let blows = match Blow::asked_for(&args.get("--blows", "kill".to_owned())) {
        Ok(blows) => blows,
        Err(reason) => return fail(&reason),
    };
    let wanted = Wanted {
        evenkeel: args.evenkeel(),
        blows,
        cycles: args.get("--cycles", 100),
        people: args.get("--people", 12),
        seed: args.get("--seed", 1),
        lag_ms: args.get("--lag", 150),
        away: Duration::from_secs(args.get("--away", 20)),
    };
    println!("storm: {} cycles, {} people, seed {}", wanted.cycles, wanted.people, wanted.seed);
    match tokio::time::timeout(Duration::from_secs(args.get("--timeout", 900)), storm(&wanted)).await {
        Ok(Ok(outcome)) => report(&outcome),
        Ok(Err(reason)) => fail(&reason),
        Err(_) => fail("it took too long"),
    }
}

fn fail(reason: &str) -> ExitCode {
    println!("FAILED: {reason}");
    ExitCode::FAILURE
}

fn report(outcome: &Outcome) -> ExitCode {
    let Outcome { verdict, census, .. } = outcome;
    let good = outcome.is_good();
    let heal = outcome.heal.map_or("never".to_owned(), |heal| format!("{:.1} s", heal.as_secs_f64()));
    for (blow, times) in &outcome.log.blows {
        println!("{blow:30} {times}");
    }
    println!("inbound sent                   {}", verdict.inbound);
    println!("  effects that must be there   {}", verdict.binding);
    println!("  lost                         {}", verdict.lost);
    println!("  twice                        {}", verdict.twice);
    println!("  offered again by Telegram    {}", outcome.offered_again);
    println!("  Discord words in a gap       {}, of which kept {}", verdict.gap, verdict.gap_kept);
    println!("outbound                       {}", verdict.outbound);
    println!("  repeats (ambiguous window)   {}", verdict.repeats);
    println!("  repeats without a kill       {}", verdict.repeats_without_kill);
    println!("  alike, perhaps not repeats   {}, {} of them to lost words", verdict.unclear, verdict.unclear_gone);
    println!("  answers to nothing           {}", verdict.strange);
    println!("  answers that never came      {} (outbox: {} unknown)", verdict.missing, census.outbox_unknown);
    println!("healed after                   {heal}");
    println!("ended by itself in the storm   {}", outcome.log.died);
    for wrong in &outcome.log.wrong {
        println!("  wrong                        {wrong}");
    }
    println!("ended well at SIGTERM          {}", outcome.ended_well);
    println!("census                         {census:?}");
    println!("took                           {} s", outcome.took.as_secs());
    for complaint in &outcome.complaints {
        println!("log                            {complaint}");
    }
    println!("{}", if good { "GOOD" } else { "NOT GOOD" });
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
