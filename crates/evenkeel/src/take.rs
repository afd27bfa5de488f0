//! `evenkeel export` and `evenkeel import`: the record of the person at this terminal, out into a file and in again.
//!
//! Both go through the conversation as the chat does: the same questions, the same answers.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Stdout, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use evenkeel_core::Content;
use evenkeel_core::event::Event;
use evenkeel_core::features::export::archive::LARGEST_READ;
use evenkeel_core::message::{Attachment, Message};
use evenkeel_core::private::Private;
use evenkeel_terminal::courier::{Page, TerminalCourier};
use evenkeel_terminal::engine::MovableClock;
use evenkeel_terminal::page::Transcript;
use evenkeel_terminal::talk::Talk;

use crate::chat;
use crate::cli::{Export, Import};
use crate::config::Settings;
use crate::failure::Failure;
use crate::open::{self, Opened};

/// Asks for everything that is kept and writes it into a file.
///
/// # Errors
/// When the data cannot be opened, nobody has talked in this terminal, or the file is there already.
pub async fn export(settings: &Settings, args: &Export) -> Result<(), Failure> {
    let content = open::content(settings)?;
    let mut hand = Hand::open(settings, &content).await?;
    if hand.opened.store.census().await.is_ok_and(|census| census.users == 0) {
        hand.opened.close().await;
        return Err(Failure::Nobody);
    }
    let year = args.year.map(|year| year.to_string()).unwrap_or_default();
    hand.says(Event::Command { name: "export".to_owned(), args: year.into() }).await?;
    hand.says(Event::Text(content.line("export-send").into())).await?;
    hand.opened.close().await;
    let file = hand.seen().file.take().ok_or(Failure::NotTaken("the archive was not made; what was said tells why"))?;
    let path = args.path.clone().unwrap_or_else(|| PathBuf::from(&file.name));
    write(&path, &file.bytes).map_err(|source| Failure::NoRoom { path: path.clone(), source })?;
    writeln!(io::stdout(), "\n{}", path.display()).map_err(Failure::Terminal)
}

/// Reads a file, shows what is in it, and takes it in after a yes.
///
/// # Errors
/// When the data or the file cannot be opened, or the file is not taken in.
pub async fn import(settings: &Settings, args: &Import) -> Result<(), Failure> {
    let content = open::content(settings)?;
    let unreadable = |source| Failure::Unreadable { path: args.path.clone(), what: "this export", source };
    let bytes = read(&args.path).map_err(unreadable)?;
    let mut hand = Hand::open(settings, &content).await?;
    hand.says(Event::File(Private::new(bytes))).await?;
    let mut is_asked = hand.seen().asks;
    let was_asked = is_asked;
    while is_asked {
        let mut line = String::new();
        if args.yes {
            line = content.line("import-bring");
        } else if io::stdin().read_line(&mut line).map_err(Failure::Terminal)? == 0 {
            line = content.line("export-leave");
        }
        hand.says(Event::Text(line.trim().into())).await?;
        is_asked = hand.seen().asks;
    }
    hand.opened.close().await;
    if was_asked { Ok(()) } else { Err(Failure::NotTaken("the file was not taken in; what was said tells why")) }
}

/// One hand of the conversation, with what came back.
struct Hand {
    opened: Opened,
    talk: Talk,
    seen: Arc<Mutex<Seen>>,
}

/// What came last.
#[derive(Default)]
struct Seen {
    file: Option<Attachment>,
    /// True while the file is asked about.
    asks: bool,
}

impl Hand {
    async fn open(settings: &Settings, content: &Arc<Content>) -> Result<Self, Failure> {
        let clock = Arc::new(MovableClock::new(None));
        let opened = open::open(settings, content, Arc::clone(&clock) as _).await?;
        let seen = Arc::new(Mutex::new(Seen::default()));
        let bring = content.line("import-bring");
        let page = Both { out: Transcript::new(io::stdout()), seen: Arc::clone(&seen), bring };
        let talk = chat::talk(&opened, clock, TerminalCourier::new(Box::new(page)));
        Ok(Self { opened, talk, seen })
    }

    async fn says(&mut self, event: Event) -> Result<(), Failure> {
        let failed = |source| Failure::Store { path: self.opened.path.clone(), source };
        self.talk.say(event).await.map_err(failed)?;
        self.talk.settle().await.map_err(Failure::Runtime)
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Prints what comes, and keeps what is needed of it.
struct Both {
    out: Transcript<Stdout>,
    seen: Arc<Mutex<Seen>>,
    bring: String,
}

impl Page for Both {
    fn message(&mut self, message: &Message) -> io::Result<()> {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.asks = message.buttons.iter().any(|button| button.label == self.bring);
        if message.attachment.is_some() {
            seen.file.clone_from(&message.attachment);
        }
        self.out.message(message)
    }

    fn note(&mut self, words: &str) -> io::Result<()> {
        self.out.note(words)
    }

    fn gap(&mut self) -> io::Result<()> {
        self.out.gap()
    }
}

/// One byte more than is looked at: the conversation says that it is too large.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LARGEST_READ as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Writes a new file for its owner alone.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?.write_all(bytes)
}
