//! Deals blows to the release binary and its links at random moments while people talk to it on both platforms, and
//! checks that nothing acknowledged was lost, nothing had its effect twice, and that it heals.
//!
//! `storm [--evenkeel PATH] [--cycles 100] [--blows kill] [--people 12] [--seed 1] [--lag 150] [--away 20] [--timeout 900]`
//!
//! `--blows` names kinds with commas between, or `all` (see `fire/weather.rs`); with several kinds one in two is a kill.
//! `--away` is for how many seconds Discord is away each time.
//!
//! What is counted as acknowledged: on Telegram every update, for what is not confirmed is offered again; on
//! Discord every interaction with a response, and every message typed while the bot was connected and not
//! killed from half a second before to one second after. Discord messages nearer to a kill are counted
//! apart (gap): they may be lost, for nobody acknowledged them, and may not come twice.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use evenkeel_store::Census;
use evenkeel_tests::fire::args::Args;
use evenkeel_tests::fire::field::{Crowd, Field};
use evenkeel_tests::fire::judge::Verdict;
use evenkeel_tests::fire::weather::{Blow, Log, rage};

/// The longest pause of a person between two things.
const PAUSE_MS: u64 = 4000;
/// The longest that a platform takes to answer: it is the time in which a kill leaves open whether a letter
/// arrived.
const LAG_MS: u64 = 150;
/// A leased letter of a killed process waits a minute; then whatever queued behind it goes out at the
/// platform's pace.
const HEAL: Duration = Duration::from_secs(240);

struct Outcome {
    verdict: Verdict,
    census: Census,
    offered_again: usize,
    log: Log,
    heal: Option<Duration>,
    ended_well: bool,
    took: Duration,
    complaints: Vec<String>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::of_process();
    let (cycles, people, seed) = (args.get("--cycles", 100), args.get("--people", 12), args.get("--seed", 1));
    let limit = Duration::from_secs(args.get("--timeout", 900));
    let blows = match Blow::asked_for(&args.get("--blows", "kill".to_owned())) {
        Ok(blows) => blows,
        Err(reason) => return fail(&reason),
    };
    println!("storm: {cycles} cycles, {people} people, seed {seed}");
    match tokio::time::timeout(limit, storm(&args, (&blows, cycles), people, seed)).await {
        Ok(Ok(outcome)) => report(&outcome),
        Ok(Err(reason)) => fail(&reason),
        Err(_) => fail("it took too long"),
    }
}

fn fail(reason: &str) -> ExitCode {
    println!("FAILED: {reason}");
    ExitCode::FAILURE
}

async fn storm(args: &Args, (blows, cycles): (&[Blow], usize), people: u64, seed: u64) -> Result<Outcome, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let field = Field::new(args.evenkeel(), folder.path()).await;
    let field = field.at_a_distance(args.get("--lag", LAG_MS), seed).await;
    let mut field = field.map_err(|error| error.to_string())?;
    let process = field.start().await?;
    let arrived = field.people(people, seed, PAUSE_MS).await;
    let crowd = Crowd::begins(arrived.map_err(|reason| format!("{reason}; logged: {:?}", process.tally()))?);
    println!("everybody has arrived; the storm begins");
    let begun = Instant::now();
    let away = Duration::from_secs(args.get("--away", 20));
    let (process, log) = rage(&mut field, process, (blows, cycles, seed), away).await?;
    let people = crowd.ends().await?;
    println!("{cycles} blows in {} s; nobody talks any more", begun.elapsed().as_secs());
    let calm = Instant::now();
    let exports = field.exports(&people, HEAL).await;
    let heal = exports.iter().all(Option::is_some).then(|| calm.elapsed());
    let ended_well = field.end(process).await;
    let verdict = field.judges(&people, &exports);
    let census = field.census().await.map_err(|error| error.to_string())?;
    let (offered_again, took) = (field.handed_over_again(), begun.elapsed());
    let complaints = field.complaints();
    Ok(Outcome { verdict, census, offered_again, log, heal, ended_well, took, complaints })
}

fn report(outcome: &Outcome) -> ExitCode {
    let Outcome { verdict, census, .. } = outcome;
    let is_empty = census.inbox_waiting == 0 && census.outbox_waiting == 0 && census.inbox_quarantined == 0;
    let explained = verdict.missing as u64 <= census.outbox_unknown;
    let lives = outcome.log.died == 0 && outcome.log.wrong.is_empty() && outcome.ended_well;
    let good = verdict.is_good() && is_empty && explained && lives && outcome.heal.is_some();
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
