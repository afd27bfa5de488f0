//! `evenkeel run`: serves the platforms until told to stop.

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use evenkeel_runtime::Runtime;
use evenkeel_runtime::clock::SystemClock;
use evenkeel_runtime::courier::Courier;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::config::Settings;
use crate::failure::Failure;
use crate::front::{self, Connected, Front};
use crate::late::LateCourier;
use crate::open;

/// How long the front-ends may take to hand in what they received, and the runtime to finish what is
/// under way: 25 seconds together.
const DRAIN: (Duration, Duration) = (Duration::from_secs(8), Duration::from_secs(17));

/// First and longest pause before a platform is tried again.
const PAUSES: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));

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
pub async fn serve(settings: &Settings) -> Result<(), Failure> {
    let begun = Instant::now();
    let content = open::content(settings)?;
    let fronts = front::configured(settings, &content);
    if fronts.is_empty() {
        return Err(Failure::NoBots);
    }
    let opened = open::open(settings, &content, Arc::new(SystemClock)).await?;
    if opened.is_new {
        tracing::info!(folder = %settings.paths.folder.display(), "data_made");
    }
    let (stop, stopped) = watch::channel(false);
    stop_on_signals(stop.clone())?;
    let tried = try_all(fronts).await?;
    let reached = tried.iter().filter(|one| one.connected.is_some()).count();
    let ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(ms, platforms = tried.len(), reached, "ready");
    let ended = run(&opened.runtime, tried, (stop, stopped), &settings.paths.database).await;
    opened.close().await;
    tracing::info!("stopped");
    ended
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
    // An error means that nobody is left to tell, which is the same.
    drop(stopped.wait_for(|stopped| *stopped).await);
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
    let Tried { front, mut connected, courier } = one;
    let mut pause = PAUSES.0;
    let connected = loop {
        if let Some(connected) = connected {
            break connected;
        }
        tracing::warn!(platform = front.platform().name(), pause_s = pause.as_secs(), "unreachable");
        tokio::select! {
            _ = stopped.wait_for(|stopped| *stopped) => return Ok(()),
            () = tokio::time::sleep(pause) => {}
        }
        pause = (pause * 2).min(PAUSES.1);
        connected = front.connect().await?;
    };
    courier.arrived(connected.courier());
    connected.run(served, stopped).await
}
