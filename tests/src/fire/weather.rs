//! What befalls the program and the links to its platforms, one blow after the other, by chance that can be had again.
#![expect(clippy::print_stdout, reason = "whoever runs it for minutes wants to see that it goes on")]

use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

use reqwest::Method;

use super::dice::Dice;
use super::field::Field;
use super::judge::Doubt;
use super::lag::Link;
use super::person::now_ms;
use super::process::Process;
use crate::{discord, telegram};

/// Something that goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blow {
    /// SIGKILL.
    Kill,
    /// SIGTERM while people talk; it must end well.
    Stop,
    /// A second process over the same data; it must go away again.
    Second,
    /// 429 to the next calls.
    Limited,
    /// A proxy's error pages instead of answers, nothing done.
    Pages,
    /// Connections reset before anything was done.
    Reset,
    /// Connections reset, or answers lost, after it was done.
    Lost,
    /// Telegram hands out again what it handed out before.
    Repeated,
    /// Telegram hands out the newest first.
    Reversed,
    /// Discord drops the connection; the session may be resumed.
    Dropped,
    /// Discord ends the session; it cannot be resumed.
    Ended,
    /// Discord cannot be reached for a while, and people write there meanwhile.
    Away,
    /// Both links swallow everything and say nothing.
    HalfOpen,
    /// SIGKILL, and the next life has a clock that is days off.
    Clock,
    /// SIGKILL, and in the next life some writes and syncs of files fail.
    Disk,
}

/// Where Debian's package `faketime` keeps its library.
const FAKETIME: &str = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
/// Where Debian's package `fiu-utils` keeps its libraries.
const FIU: [&str; 2] = ["/usr/lib/fiu/fiu_run_preload.so", "/usr/lib/fiu/fiu_posix_preload.so"];
/// Which calls fail, and how many of them, in a life with a bad disk.
const BAD: &str = "enable_random name=posix/io/rw/pwrite64,probability=0.02\nenable_random name=posix/io/rw/pwrite,probability=0.02\nenable_random name=posix/io/sync/fsync,probability=0.05\nenable_random name=posix/io/sync/fdatasync,probability=0.05\n";

impl Blow {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Kill,
        Self::Stop,
        Self::Second,
        Self::Limited,
        Self::Pages,
        Self::Reset,
        Self::Lost,
        Self::Repeated,
        Self::Reversed,
        Self::Dropped,
        Self::Ended,
        Self::Away,
        Self::HalfOpen,
        Self::Clock,
        Self::Disk,
    ];

    /// Name on the command line and in the report.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kill => "kill",
            Self::Stop => "stop",
            Self::Second => "second",
            Self::Limited => "limited",
            Self::Pages => "pages",
            Self::Reset => "reset",
            Self::Lost => "lost",
            Self::Repeated => "repeated",
            Self::Reversed => "reversed",
            Self::Dropped => "dropped",
            Self::Ended => "ended",
            Self::Away => "away",
            Self::HalfOpen => "half-open",
            Self::Clock => "clock",
            Self::Disk => "disk",
        }
    }

    /// What is missing on this machine for it, if anything.
    fn lacks(self) -> Option<&'static str> {
        match self {
            Self::Clock => (!Path::new(FAKETIME).exists()).then_some("Debian's package faketime"),
            Self::Disk => (!FIU.iter().all(|file| Path::new(file).exists())).then_some("Debian's package fiu-utils"),
            Self::Kill
            | Self::Stop
            | Self::Second
            | Self::Limited
            | Self::Pages
            | Self::Reset
            | Self::Lost
            | Self::Repeated
            | Self::Reversed
            | Self::Dropped
            | Self::Ended
            | Self::Away
            | Self::HalfOpen => None,
        }
    }

    /// Those for which this machine lacks nothing.
    pub fn possible() -> Vec<Self> {
        Self::ALL.iter().copied().filter(|blow| blow.lacks().is_none()).collect()
    }

    /// Those that were asked for: names with commas between, `all`, or `possible`: what this machine lacks nothing for.
    ///
    /// # Errors
    /// A name that is none, or what is missing for one that was named.
    pub fn asked_for(names: &str) -> Result<Vec<Self>, String> {
        if names == "possible" {
            return Ok(Self::possible());
        }
        let all = Self::ALL.iter().map(|blow| blow.name()).collect::<Vec<_>>().join(",");
        let names = if names == "all" { &all } else { names };
        let one = |name: &str| {
            let blow = Self::ALL.iter().copied().find(|blow| blow.name() == name);
            let blow = blow.ok_or_else(|| format!("{name} is no blow"))?;
            blow.lacks().map_or(Ok(blow), |lacks| Err(format!("{name} needs {lacks}")))
        };
        names.split(',').map(one).collect()
    }
}

/// What befell, how often.
#[derive(Debug, Default)]
pub struct Log {
    /// How often each.
    pub blows: BTreeMap<&'static str, usize>,
    /// Lives that ended by themselves.
    pub died: usize,
    /// Second processes that did not go away, and stops that did not end well.
    pub wrong: Vec<String>,
}

/// Deals so many blows, one in two of them a kill if several kinds are asked for.
pub async fn rage(
    field: &mut Field,
    mut process: Process,
    (blows, cycles, seed): (&[Blow], usize, u64),
    away: Duration,
) -> (Process, Log) {
    let mut dice = Dice::new(seed, 0);
    let mut log = Log::default();
    for cycle in 1..=cycles {
        // One in five comes while it starts.
        let life = if dice.below(5) == 0 { dice.ms(0, 200) } else { dice.ms(200, 3000) };
        tokio::time::sleep(life).await;
        if !process.runs() {
            log.died += 1;
            process = field.kill(process).await;
        }
        let all = blows.len() as u64;
        let one = usize::try_from(dice.below(all)).ok().and_then(|n| blows.get(n)).copied().unwrap_or(Blow::Kill);
        let blow = if blows.contains(&Blow::Kill) && dice.below(2) == 0 { Blow::Kill } else { one };
        *log.blows.entry(blow.name()).or_default() += 1;
        process = strike(field, process, (blow, away), &mut dice, &mut log).await;
        if cycle % 20 == 0 {
            println!("  {cycle} blows, {} updates wait on Telegram", field.telegram.pending());
        }
    }
    field.binary.preload.clear();
    (process, log)
}

async fn strike(
    field: &mut Field,
    mut process: Process,
    (blow, away): (Blow, Duration),
    dice: &mut Dice,
    log: &mut Log,
) -> Process {
    match blow {
        Blow::Kill => {
            field.binary.preload.clear();
            return field.kill(process).await;
        }
        Blow::Clock => {
            let days = [-3, 3, -1, 1].get(usize::try_from(dice.below(4)).unwrap_or(0)).copied().unwrap_or(3);
            field.binary.preload = vec![
                ("LD_PRELOAD".into(), FAKETIME.into()),
                ("FAKETIME".into(), format!("{days:+}d")),
                ("FAKETIME_DONT_FAKE_MONOTONIC".into(), "1".into()),
            ];
            return field.kill(process).await;
        }
        Blow::Disk => {
            field.binary.preload = vec![("LD_PRELOAD".into(), FIU.join(":")), ("FIU_ENABLE".into(), BAD.into())];
            let next = field.kill(process).await;
            tokio::time::sleep(dice.ms(2000, 6000)).await;
            field.binary.preload.clear();
            return field.kill(next).await;
        }
        Blow::Stop => {
            field.kills.ms.push(now_ms());
            if !field.end(process).await {
                log.wrong.push("a stop did not end well".into());
            }
            field.kills.ms.push(now_ms());
            return field.binary.start();
        }
        Blow::Second => {
            let (ended, tally) = field.binary.start().ends(Duration::from_secs(15)).await;
            field.add(tally);
            if ended != Some(false) {
                log.wrong.push(format!("a second process ended with {ended:?}"));
            }
            if !process.runs() {
                log.wrong.push("the first process went with the second".into());
            }
        }
        Blow::Limited | Blow::Pages | Blow::Reset | Blow::Lost => fail_calls(field, blow, dice).await,
        Blow::Repeated => field.telegram.repeats_updates(),
        Blow::Reversed => field.telegram.reverses_updates(),
        Blow::Dropped => field.discord.drops_gateway(),
        Blow::Ended => field.discord.invalidates_session(false),
        Blow::Away => {
            field.links(&[1], Link::Down);
            tokio::time::sleep(away).await;
            field.links(&[1], Link::Up);
        }
        Blow::HalfOpen => {
            let from = field.newest();
            field.links(&[0, 1], Link::Silent);
            tokio::time::sleep(dice.ms(2000, 8000)).await;
            field.links(&[0, 1], Link::Up);
            field.kills.doubts.push(Doubt { from, to: field.newest() });
        }
    }
    process
}

/// Lets the next calls fail that send something, and remembers where letters may have come twice.
async fn fail_calls(field: &mut Field, blow: Blow, dice: &mut Dice) {
    let from = field.newest();
    for _ in 0..=dice.below(3) {
        let (telegram, discord) = fault(blow, dice);
        field.telegram.fail("sendMessage", telegram);
        field.discord.fail(Method::POST, "/messages", discord);
    }
    let end = Instant::now() + Duration::from_secs(4);
    while Instant::now() < end && (field.telegram.faults_left() > 0 || field.discord.faults_left() > 0) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    field.telegram.forgets_faults();
    field.discord.forgets_faults();
    if blow == Blow::Lost {
        field.kills.doubts.push(Doubt { from, to: field.newest() });
    }
}

const fn fault(blow: Blow, dice: &mut Dice) -> (telegram::Fault, discord::Fault) {
    let n = dice.below(2);
    match blow {
        Blow::Limited => {
            (telegram::Fault::TooMany(1 + n), discord::Fault::Limited { retry_after: 0.5, global: n == 0 })
        }
        Blow::Pages => (telegram::Fault::Page(502), discord::Fault::Page(503)),
        Blow::Reset => (telegram::Fault::ResetBefore, discord::Fault::Reset),
        Blow::Lost
        | Blow::Kill
        | Blow::Stop
        | Blow::Second
        | Blow::Repeated
        | Blow::Reversed
        | Blow::Dropped
        | Blow::Ended
        | Blow::Away
        | Blow::HalfOpen
        | Blow::Clock
        | Blow::Disk => match n {
            0 => (telegram::Fault::ResetAfter, discord::Fault::ResetAfter),
            _ => (telegram::Fault::Garbled, discord::Fault::PageAfter(502)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blow_is_asked_for_by_its_name_and_nothing_else_is_one() {
        assert_eq!(Blow::asked_for("kill,stop"), Ok(vec![Blow::Kill, Blow::Stop]));
        assert_eq!(Blow::asked_for("hail"), Err("hail is no blow".into()));
    }
}
