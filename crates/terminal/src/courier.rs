//! Brings letters to the screen or into the transcript.

use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use evenkeel_core::message::Message;
use evenkeel_core::platform::Platform;
use evenkeel_runtime::courier::{Carried, Courier, Letter, Outgoing};

use crate::board::{Board, Pressed};

/// How long a letter waits when the screen cannot be written to.
const AGAIN: Duration = Duration::from_secs(1);

/// What is written on: a person's screen or a transcript.
pub trait Page: Send {
    /// Writes a message of the conversation.
    ///
    /// # Errors
    /// When nobody reads any more.
    fn message(&mut self, message: &Message) -> io::Result<()>;

    /// Writes words that are not the conversation's: an echo, a hint.
    ///
    /// # Errors
    /// When nobody reads any more.
    fn note(&mut self, words: &str) -> io::Result<()>;

    /// Leaves a line free.
    ///
    /// # Errors
    /// When nobody reads any more.
    fn gap(&mut self) -> io::Result<()>;

    /// Takes away what stands there. A page that cannot, like a transcript, leaves it.
    ///
    /// # Errors
    /// When nobody reads any more.
    fn clear(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Carries letters to a page, and remembers which buttons stand on it.
#[derive(Clone)]
pub struct TerminalCourier(Arc<Mutex<Surface>>);

struct Surface {
    page: Box<dyn Page>,
    board: Board,
}

impl TerminalCourier {
    /// A courier to an empty page.
    pub fn new(page: Box<dyn Page>) -> Self {
        Self(Arc::new(Mutex::new(Surface { page, board: Board::default() })))
    }

    /// Writes words that are not the conversation's.
    ///
    /// # Errors
    /// When nobody reads any more.
    pub fn note(&self, words: &str) -> io::Result<()> {
        self.surface().page.note(words)
    }

    /// Leaves a line free.
    ///
    /// # Errors
    /// When nobody reads any more.
    pub fn gap(&self) -> io::Result<()> {
        self.surface().page.gap()
    }

    /// The button that somebody means who types this; see [`Board::choose`].
    pub fn choose(&self, typed: &str) -> Option<Pressed> {
        self.surface().board.choose(typed)
    }

    /// The button whose label contains this; see [`Board::find`].
    pub fn find(&self, wanted: &str) -> Option<Pressed> {
        self.surface().board.find(wanted)
    }

    fn surface(&self) -> MutexGuard<'_, Surface> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl Courier for TerminalCourier {
    fn platform(&self) -> Platform {
        Platform::Terminal
    }

    fn is_idempotent(&self) -> bool {
        false
    }

    async fn carry(&self, letter: &Letter) -> Carried {
        let mut surface = self.surface();
        let written = match &letter.content {
            Outgoing::Message(message) => surface.page.message(message),
            Outgoing::Retire => Ok(()),
            Outgoing::Hide(_) => surface.page.clear(),
        };
        if written.is_err() {
            return Carried::Later(AGAIN);
        }
        surface.board.note(letter);
        Carried::Delivered
    }
}
