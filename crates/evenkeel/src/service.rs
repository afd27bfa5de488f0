//! `evenkeel run`: serves the platforms until told to stop.

use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use evenkeel_runtime::Runtime;
use evenkeel_runtime::clock::{Clock, SystemClock};
use evenkeel_runtime::courier::Courier;
use evenkeel_runtime::pulse::{Pulse, Trouble};
use evenkeel_store::ErrorKind;
use evenkeel_store_sqlite::Failing;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::config::{Settings, Surroundings};
use crate::crashes::Start;
use crate::failure::Failure;
use crate::front::{self, Connected, Front};
use crate::health::{self, HOPELESS_AFTER, Overseer};
use crate::late::LateCourier;
use crate::notify::{self, Manager};
use crate::open::{self, Opened};

/// How long the front-ends may take to hand in what they received, and the runtime to finish what is
/// under way: 25 seconds together.
const DRAIN: (Duration, Duration) = (Duration::from_secs(8), Duration::from_secs(17));

/// First and longest pause before a platform is tried again.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));

/// How often it is looked whether the store is past hope.
const LOOK: Duration = Duration::from_secs(5);

/// A platform after the first try to reach it.
struct Tried {
    front: Front,
    connected: Option<Connected>,
    courier: Arc<LateCourier>,
}

/// Serves until SIGTERM or SIGINT, or until nothing is left to serve.
///
/// # Errors
/// One [`Failure`] for whatever prevents the start or ended the service.
pub async fn serve(settings: &Settings, around: &Surroundings) -> Result<(), Failure> {
    let begun = Instant::now();
    let content = open::content(settings)?;
    let mut fronts = front::configured(settings, &content);
    if fronts.is_empty() {
        return Err(Failure::NoBots);
    }
    let listener = health::listen(settings.health)?;
    let opened = open::open(settings, &content, Arc::new(SystemClock)).await?;
    if opened.is_new {
        tracing::info!(folder = %settings.paths.folder.display(), "data_made");
    }
    let start = Start::begin(&settings.paths.folder, SystemClock.now());
    let most = settings.discord.as_ref().map_or(Duration::ZERO, |discord| discord.crash_pause);
    let pause = start.pause(most);
    fronts.iter_mut().for_each(|front| front.wait_first(pause));
    let switch = watch::channel(false);
    stop_on_signals(switch.0.clone())?;
    let overseer = Arc::new(oversee(&opened, &fronts, switch.1.clone()));
    let health = listener.map(|listener| health::serve(listener, Arc::clone(&overseer))).transpose()?;
    let manager = Manager::of(around);
    let ended = tokio::select! {
        ended = serve_fronts(&opened, fronts, switch, (begun, &manager)) => ended,
        failure = past_hope(&overseer, &settings.paths.database) => Err(failure),
        never = signs_of_life(&overseer, &manager, notify::watchdog(around)) => match never {},
    };
    manager.tell("STOPPING=1");
    opened.close().await;
    health.inspect(JoinHandle::abort);
    if ended.is_ok() {
        start.ended_well();
    }
    tracing::info!("stopped");
    ended
}

fn oversee(opened: &Opened, fronts: &[Front], stopped: watch::Receiver<bool>) -> Overseer {
    let pulses = fronts.iter().map(|front| (front.platform(), front.pulse())).collect();
    Overseer { runtime: Arc::clone(&opened.runtime), store: opened.database(), pulses, stopped }
}

async fn serve_fronts(
    opened: &Opened,
    fronts: Vec<Front>,
    switch: Switch,
    (begun, manager): (Instant, &Manager),
) -> Result<(), Failure> {
    let tried = try_all(fronts).await?;
    let reached = tried.iter().filter(|one| one.connected.is_some()).count();
    let ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(ms, platforms = tried.len(), reached, "ready");
    manager.tell("READY=1");
    let mut stopped = switch.1.clone();
    let serving = run(&opened.runtime, tried, switch, &opened.path);
    tokio::pin!(serving);
    tokio::select! {
        ended = &mut serving => ended,
        () = told(&mut stopped) => {
            manager.tell("STOPPING=1");
            serving.await
        }
    }
}

/// Returns when the switch is turned. What the wait gives would keep it from being turned again.
async fn told(stopped: &mut watch::Receiver<bool>) {
    drop(stopped.wait_for(|stopped| *stopped).await);
}

/// Returns when the store has failed for long in a way that only somebody's hands can mend. Everything else,
/// a full disk too, is waited out.
async fn past_hope(overseer: &Overseer, database: &Path) -> Failure {
    loop {
        tokio::time::sleep(LOOK).await;
        let Some(failing) = overseer.failing().filter(is_past_hope) else { continue };
        tracing::error!(kind = ?failing.kind, "store_past_hope");
        let source = evenkeel_store::Error::new(failing.kind, "writing");
        return Failure::Store { path: database.to_owned(), source };
    }
}

fn is_past_hope(failing: &Failing) -> bool {
    let passes = match failing.kind {
        ErrorKind::Busy | ErrorKind::Full | ErrorKind::Io | ErrorKind::Unknown => true,
        ErrorKind::TooNew | ErrorKind::Locked | ErrorKind::Broken | ErrorKind::Closed => false,
    };
    !passes && failing.age >= HOPELESS_AFTER
}

/// Tells the service manager now and then that the service lives, as long as it does.
async fn signs_of_life(overseer: &Overseer, manager: &Manager, every: Option<Duration>) -> Infallible {
    let Some(every) = every else { return std::future::pending().await };
    loop {
        match overseer.stuck().await {
            None => manager.tell("WATCHDOG=1"),
            Some(reason) => tracing::error!(reason, "stuck"),
        }
        tokio::time::sleep(every).await;
    }
}

/// Turns the switch at SIGTERM and SIGINT.
fn stop_on_signals(stop: watch::Sender<bool>) -> Result<(), Failure> {
    let listen = |kind| signal(kind).map_err(|source| Failure::System { what: "a signal handler", source });
    let (mut terminate, mut interrupt) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    tokio::spawn(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
        stop.send_replace(true);
    });
    Ok(())
}

/// Tries every platform once, side by side, so that a wrong token is told at once.
async fn try_all(fronts: Vec<Front>) -> Result<Vec<Tried>, Failure> {
    let mut tries = JoinSet::new();
    for front in fronts {
        tries.spawn(async move {
            let connected = front.connect().await?;
            let courier = Arc::new(LateCourier::new(front.platform()));
            Ok(Tried { front, connected, courier })
        });
    }
    let mut tried = Vec::new();
    while let Some(one) = tries.join_next().await {
        tried.push(one.unwrap_or(Err(Failure::Stopped("a front-end")))?);
    }
    Ok(tried)
}

type Switch = (watch::Sender<bool>, watch::Receiver<bool>);

async fn run(
    served: &Arc<Runtime>,
    tried: Vec<Tried>,
    (stop, stopped): Switch,
    database: &Path,
) -> Result<(), Failure> {
    let couriers = tried.iter().map(|one| Arc::clone(&one.courier) as Arc<dyn Courier>).collect();
    let (halt, halted) = watch::channel(false);
    let mut runtime = tokio::spawn(Arc::clone(served).run(couriers, halted));
    let mut fronts = JoinSet::new();
    for one in tried {
        fronts.spawn(attend(one, Arc::clone(served), stopped.clone()));
    }
    let ended = tokio::select! {
        ended = all_ended(&mut fronts) => ended,
        () = overdue(stopped) => Ok(()),
        ended = &mut runtime => {
            stop.send_replace(true);
            let drained = tokio::time::timeout(DRAIN.0, all_ended(&mut fronts)).await;
            return runtime_end(ended, database).and(drained.unwrap_or(Ok(())));
        }
    };
    // Nothing comes in any more; what is under way is finished.
    stop.send_replace(true);
    halt.send_replace(true);
    match tokio::time::timeout(DRAIN.1, runtime).await {
        Ok(drained) => ended.and(runtime_end(drained, database)),
        Err(_) => {
            tracing::warn!("not_drained");
            ended
        }
    }
}

/// Returns when the front-ends were told to stop and have had their time.
async fn overdue(mut stopped: watch::Receiver<bool>) {
    // Nobody being left to tell is the same.
    told(&mut stopped).await;
    tokio::time::sleep(DRAIN.0).await;
    tracing::warn!("front_ends_not_drained");
}

type RuntimeEnd = Result<Result<(), evenkeel_runtime::RuntimeError>, tokio::task::JoinError>;

fn runtime_end(ended: RuntimeEnd, database: &Path) -> Result<(), Failure> {
    match ended {
        Ok(ended) => ended.map_err(|error| Failure::runtime(error, database)),
        Err(_) => Err(Failure::Stopped("the runtime")),
    }
}

/// Waits for the last front-end. One that fails is told in the log, and the others go on; the last
/// failure is the result.
async fn all_ended(fronts: &mut JoinSet<Result<(), Failure>>) -> Result<(), Failure> {
    let mut result = Ok(());
    while let Some(ended) = fronts.join_next().await {
        let ended = ended.unwrap_or(Err(Failure::Stopped("a front-end")));
        if let Err(failure) = &ended {
            tracing::error!(reason = %failure, "front_end_stopped");
        }
        result = result.and(ended);
    }
    result
}

/// Serves one platform, from whenever it can be reached.
async fn attend(one: Tried, served: Arc<Runtime>, mut stopped: watch::Receiver<bool>) -> Result<(), Failure> {
    let pulse = one.front.pulse();
    let ended = attend_until_stopped(one, served, &mut stopped, &pulse).await;
    if ended.is_err() {
        pulse.ails(Trouble::Ended);
    }
    ended
}

async fn attend_until_stopped(
    one: Tried,
    served: Arc<Runtime>,
    stopped: &mut watch::Receiver<bool>,
    pulse: &Pulse,
) -> Result<(), Failure> {
    let Tried { front, mut connected, courier } = one;
    let mut pause = PAUSES.0;
    let connected = loop {
        if let Some(connected) = connected {
            break connected;
        }
        pulse.ails(Trouble::Unreachable);
        tracing::warn!(platform = front.platform().name(), pause_s = pause.as_secs(), "unreachable");
        tokio::select! {
            () = told(stopped) => return Ok(()),
            () = tokio::time::sleep(pause) => {}
        }
        pause = (pause * 2).min(PAUSES.1);
        connected = front.connect().await?;
    };
    courier.arrived(connected.courier());
    connected.run(served, stopped.clone()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_waiting_does_not_mend_is_given_up_and_not_at_once() {
        let failing = |kind, seconds| Failing { kind, age: Duration::from_secs(seconds) };
        for kind in [ErrorKind::Full, ErrorKind::Io, ErrorKind::Busy, ErrorKind::Unknown] {
            assert!(!is_past_hope(&failing(kind, 100_000)), "{kind:?}");
        }
        for kind in [ErrorKind::Broken, ErrorKind::Closed, ErrorKind::TooNew, ErrorKind::Locked] {
            assert!(!is_past_hope(&failing(kind, 59)), "{kind:?}");
            assert!(is_past_hope(&failing(kind, 60)), "{kind:?}");
        }
    }
}
