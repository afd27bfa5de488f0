//! What the program logs on the thread of a test.

use std::io;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use tracing::Dispatch;
use tracing::subscriber::{DefaultGuard, NoSubscriber};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::fmt::{self, MakeWriter};
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{Layer, registry};

/// Keeps a second subscriber alive beside that of the test. Where there is only one, a place that logs first on a
/// thread without any is told for good that nobody listens; where there are two, each of them is asked.
static SECOND: LazyLock<Dispatch> = LazyLock::new(|| Dispatch::new(NoSubscriber::new()));

/// Writes down what is logged.
#[derive(Clone, Default)]
pub struct Ear(Arc<Mutex<Vec<u8>>>);

impl Ear {
    /// Listens at every level to the targets that begin like this one, on this thread, until the guard is dropped.
    pub fn listens(&self, target: &str) -> DefaultGuard {
        LazyLock::force(&SECOND);
        let layer = fmt::layer().with_ansi(false).with_writer(self.clone());
        registry().with(layer.with_filter(Targets::new().with_target(target, LevelFilter::TRACE))).set_default()
    }

    /// Everything heard so far.
    pub fn heard(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }
}

impl io::Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Ear {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
