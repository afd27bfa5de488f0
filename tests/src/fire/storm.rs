//! A storm: people talk on both platforms while blows fall on the program, then it heals and everything is judged.
#![expect(clippy::print_stdout, reason = "whoever runs it for minutes wants to see that it goes on")]

use std::path::PathBuf;
use std::time::{Duration, Instant};

use evenkeel_store::Census;

use super::field::{Crowd, Field};
use super::judge::Verdict;
use super::weather::{Blow, Log, rage};

/// The longest pause of a person between two things.
const PAUSE_MS: u64 = 4000;
/// A leased letter of a killed process waits a minute; then whatever queued behind it goes out at the
/// platform's pace.
const HEAL: Duration = Duration::from_secs(240);

/// What was asked for.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// The program.
    pub evenkeel: PathBuf,
    /// What befalls it.
    pub blows: Vec<Blow>,
    /// How many blows.
    pub cycles: usize,
    /// How many people talk.
    pub people: u64,
    /// Where all chance comes from.
    pub seed: u64,
    /// The longest that a platform takes to answer, in milliseconds: the time in which a kill leaves open whether a
    /// letter arrived.
    pub lag_ms: u64,
    /// For how long Discord is away each time.
    pub away: Duration,
}

/// What came of it.
#[derive(Debug)]
pub struct Outcome {
    /// What the oracle says.
    pub verdict: Verdict,
    /// What is left in the database.
    pub census: Census,
    /// Updates that Telegram handed over more than once.
    pub offered_again: usize,
    /// What befell.
    pub log: Log,
    /// From the end of the talk until everybody had their export; `None` when somebody never had.
    pub heal: Option<Duration>,
    /// Whether it ended well when asked to.
    pub ended_well: bool,
    /// From the first blow to the last judgement.
    pub took: Duration,
    /// Warnings and errors that were logged, with their counts.
    pub complaints: Vec<String>,
}

impl Outcome {
    /// True when nothing was lost, nothing came twice, and everything healed.
    pub const fn is_good(&self) -> bool {
        let Self { verdict, census, log, .. } = self;
        let is_empty = census.inbox_waiting == 0 && census.outbox_waiting == 0 && census.inbox_quarantined == 0;
        let explained = verdict.missing as u64 <= census.outbox_unknown;
        let lives = log.died == 0 && log.wrong.is_empty() && self.ended_well;
        verdict.is_good() && is_empty && explained && lives && self.heal.is_some()
    }
}

/// Runs one.
///
/// # Errors
/// What was waited for in vain before the storm began, or why nothing could be read after it.
pub async fn storm(wanted: &Wanted) -> Result<Outcome, String> {
    let Wanted { people, seed, cycles, .. } = *wanted;
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let field = Field::new(wanted.evenkeel.clone(), folder.path()).await;
    let field = field.at_a_distance(wanted.lag_ms, seed).await;
    let mut field = field.map_err(|error| error.to_string())?;
    let process = field.start().await?;
    let arrived = field.people(people, seed, PAUSE_MS).await;
    let crowd = Crowd::begins(arrived.map_err(|reason| format!("{reason}; logged: {:?}", process.tally()))?);
    println!("everybody has arrived; the storm begins");
    let begun = Instant::now();
    let (process, log) = rage(&mut field, process, (&wanted.blows, cycles, seed), wanted.away).await;
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
