//! Measures how long the release binary takes to serve both platforms and how much memory it holds idle.
//!
//! `footprint [--evenkeel PATH] [--runs 5]`
//!
//! Start: from spawning the process to its "ready" line, and to the gateway session and the first poll
//! standing at the emulators. Memory: resident, five seconds later.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use evenkeel_tests::fire::args::Args;
use evenkeel_tests::fire::field::Field;

/// What is allowed.
const START: Duration = Duration::from_secs(1);
const MEMORY_KIB: u64 = 40 * 1024;
/// When memory is looked at.
const IDLE: Duration = Duration::from_secs(5);

#[derive(Debug, Clone, Copy)]
struct Run {
    ready: Duration,
    serving: Duration,
    resident_kib: u64,
}

#[tokio::main]
async fn main() -> ExitCode {
    let args = Args::of_process();
    let count: usize = args.get("--runs", 5);
    let mut runs = Vec::new();
    for n in 1..=count.max(1) {
        match tokio::time::timeout(Duration::from_secs(60), run(&args)).await {
            Ok(Ok(run)) => {
                let (ready, serving, mib) = (ms(run.ready), ms(run.serving), mib(run.resident_kib));
                println!("run {n}: ready {ready:.0} ms, serving {serving:.0} ms, resident {mib:.1} MiB");
                runs.push(run);
            }
            Ok(Err(reason)) => return fail(&reason),
            Err(_) => return fail("it took too long"),
        }
    }
    let ready = summary(runs.iter().map(|run| ms(run.ready)));
    let serving = summary(runs.iter().map(|run| ms(run.serving)));
    let resident = summary(runs.iter().map(|run| mib(run.resident_kib)));
    println!("ready    median {:.0} ms, max {:.0} ms", ready.0, ready.1);
    println!("serving  median {:.0} ms, max {:.0} ms (limit {} ms)", serving.0, serving.1, START.as_millis());
    println!("resident median {:.1} MiB, max {:.1} MiB (limit {} MiB)", resident.0, resident.1, MEMORY_KIB / 1024);
    let good = runs.iter().all(|run| run.serving < START && run.resident_kib < MEMORY_KIB);
    println!("{}", if good { "GOOD" } else { "NOT GOOD" });
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn fail(reason: &str) -> ExitCode {
    println!("FAILED: {reason}");
    ExitCode::FAILURE
}

async fn run(args: &Args) -> Result<Run, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let mut field = Field::new(args.evenkeel(), folder.path()).await;
    let mut process = field.binary.start();
    let started = process.started;
    let (is_ready, (), _) = tokio::join!(
        async { process.logs("ready", IDLE * 4).await.then(|| started.elapsed()) },
        field.discord.connected(),
        field.telegram.waits_for("getUpdates", 1),
    );
    let serving = started.elapsed();
    let ready = is_ready.ok_or("it was never ready")?;
    let idle = Instant::now();
    tokio::time::sleep(IDLE.saturating_sub(idle.elapsed())).await;
    let resident_kib = process.resident_kib();
    if !process.runs() || !field.end(process).await {
        return Err(format!("it did not end well: {:?}", field.complaints()));
    }
    Ok(Run { ready, serving, resident_kib })
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn mib(kib: u64) -> f64 {
    kib as f64 / 1024.0
}

/// Median and maximum.
fn summary(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    (values.get(values.len() / 2).copied().unwrap_or(0.0), values.last().copied().unwrap_or(0.0))
}
