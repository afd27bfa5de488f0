//! `evenkeel preview`: scripts as they look on Telegram and on Discord, side by side on a page for a browser.

mod markup;
mod page;

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use evenkeel_core::content::Content;
use evenkeel_core::message::Message;
use evenkeel_terminal::courier::{Page, TerminalCourier};
use evenkeel_terminal::engine::{Machine, MovableClock};
use evenkeel_terminal::play::play;
use evenkeel_terminal::script::{self, Step};
use evenkeel_terminal::talk::Talk;
use jiff::tz::TimeZone;

use crate::cli::{self, SCRIPT_NOW};
use crate::failure::Failure;
use crate::open;

/// What stands in a chat.
enum Seen {
    /// A step of the script, as it is written.
    Step(String),
    /// What the bot said.
    Said(Message),
}

/// Plays the scripts and makes the page.
///
/// # Errors
/// When a script cannot be read or played.
pub async fn preview(args: &cli::Preview) -> Result<String, Failure> {
    let content = Arc::new(Content::embedded());
    let mut sections = Vec::new();
    for path in &args.scripts {
        let title = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        sections.push((title, played(path, args.after.as_deref(), &content).await?));
    }
    Ok(page::page(&sections, &content, args.dark))
}

async fn played(path: &Path, after: Option<&Path>, content: &Arc<Content>) -> Result<Vec<Seen>, Failure> {
    let clock = Arc::new(MovableClock::new(Some(SCRIPT_NOW)));
    let opened = open::in_memory(content, Arc::clone(&clock) as _).await?;
    let film = Film::default();
    let courier = TerminalCourier::new(Box::new(film.clone()));
    let engine = Arc::new(Machine::new(Arc::clone(&opened.runtime), clock));
    let mut talk = Talk::new(engine, courier, TimeZone::UTC, "preview".into());
    let mut seen = Vec::new();
    for path in after.into_iter().chain([path]) {
        let played = play(&mut talk, &read(path)?).await;
        played.map_err(|source| Failure::Played { path: path.to_owned(), source })?;
        seen = std::mem::take(&mut *film.0.lock().unwrap_or_else(PoisonError::into_inner));
    }
    opened.close().await;
    Ok(seen)
}

fn read(path: &Path) -> Result<Vec<Step>, Failure> {
    let unreadable = |source| Failure::Unreadable { path: path.to_owned(), what: "this script", source };
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    script::parse(&text).map_err(|errors| Failure::Script { path: path.to_owned(), errors })
}

/// Remembers what a chat shows.
#[derive(Clone, Default)]
struct Film(Arc<Mutex<Vec<Seen>>>);

impl Film {
    fn add(&self, seen: Seen) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(seen);
    }
}

impl Page for Film {
    fn message(&mut self, message: &Message) -> io::Result<()> {
        self.add(Seen::Said(message.clone()));
        Ok(())
    }

    fn note(&mut self, words: &str) -> io::Result<()> {
        self.add(Seen::Step(words.to_owned()));
        Ok(())
    }

    fn gap(&mut self) -> io::Result<()> {
        Ok(())
    }
}
