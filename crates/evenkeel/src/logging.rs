//! Logs and panics, without a word of what people write.

mod fields;
mod lines;

use std::io::{self, Write};

use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, fmt, registry};

use crate::config::{Level, Log};
use lines::Lines;

/// Starts logging to standard error. Only lines of this program are let through, at every level:
/// the libraries for the platforms print whole messages, and addresses that hold tokens.
pub fn start(log: Log, default: Level) {
    let ours = Targets::new().with_target("evenkeel", filter(log.level.unwrap_or(default)));
    let layer = fmt::layer().with_writer(io::stderr).event_format(Lines(log.format));
    // Fails only when logging was started before; then it goes on as it was.
    drop(registry().with(layer.with_filter(ours)).try_init());
}

/// Makes panics say where they were and nothing else: what they carry may be private.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(|place| format!("{}:{}", place.file(), place.line())).unwrap_or_default();
        tracing::error!(place, "panic");
        // Nobody is left to tell when this fails.
        drop(writeln!(io::stderr(), "evenkeel: a mistake in the program at {place}"));
    }));
}

const fn filter(level: Level) -> LevelFilter {
    match level {
        Level::Off => LevelFilter::OFF,
        Level::Error => LevelFilter::ERROR,
        Level::Warn => LevelFilter::WARN,
        Level::Info => LevelFilter::INFO,
        Level::Debug => LevelFilter::DEBUG,
        Level::Trace => LevelFilter::TRACE,
    }
}
