//! `evenkeel` and `evenkeel chat`: the conversation in this terminal, held or played.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use evenkeel_core::Content;
use evenkeel_core::content::Args;
use evenkeel_core::event::Event;
use evenkeel_core::features::COMMANDS;
use evenkeel_terminal::courier::TerminalCourier;
use evenkeel_terminal::engine::{Machine, MovableClock};
use evenkeel_terminal::input::LOCALS;
use evenkeel_terminal::keyboard::Console;
use evenkeel_terminal::page::{Desk, Transcript};
use evenkeel_terminal::play::{PlayError, play};
use evenkeel_terminal::script;
use evenkeel_terminal::talk::Talk;
use jiff::tz::TimeZone;

use crate::cli::{self, SCRIPT_NOW};
use crate::config::{Settings, Surroundings};
use crate::failure::Failure;
use crate::open::{self, Opened};

/// Holds a chat, or plays a script.
///
/// # Errors
/// One [`Failure`] for whatever is in the way.
pub async fn chat(settings: Settings, args: cli::Chat, around: &Surroundings) -> Result<(), Failure> {
    let content = open::content(&settings)?;
    let settings = match &args.db {
        Some(path) => settings.with_database(path),
        None => settings,
    };
    match &args.script {
        Some(path) => play_script(path, &settings, &args, &content).await,
        None => hold(&settings, &args, content, around).await,
    }
}

async fn play_script(
    path: &Path,
    settings: &Settings,
    args: &cli::Chat,
    content: &Arc<Content>,
) -> Result<(), Failure> {
    let unreadable = |source| Failure::Unreadable { path: path.to_owned(), what: "this script", source };
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    let steps = script::parse(&text).map_err(|errors| Failure::Script { path: path.to_owned(), errors })?;
    let clock = Arc::new(MovableClock::new(Some(args.now.unwrap_or(SCRIPT_NOW))));
    let opened = match &args.db {
        Some(_) => open::open(settings, content, Arc::clone(&clock) as _).await?,
        None => open::in_memory(content, Arc::clone(&clock) as _).await?,
    };
    let courier = TerminalCourier::new(Box::new(Transcript::new(io::stdout())));
    let mut talk = talk(&opened, clock, courier).in_zone(args.zone.clone());
    let played = play(&mut talk, &steps).await;
    opened.close().await;
    match played {
        // Whoever read the transcript has seen enough.
        Err(PlayError::Write(error)) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        Err(source) => Err(Failure::Played { path: path.to_owned(), source }),
        Ok(()) => Ok(()),
    }
}

async fn hold(
    settings: &Settings,
    args: &cli::Chat,
    content: Arc<Content>,
    around: &Surroundings,
) -> Result<(), Failure> {
    let clock = Arc::new(MovableClock::new(args.now));
    let opened = open::open(settings, &content, Arc::clone(&clock) as _).await?;
    let is_plain = around.get("NO_COLOR").is_some();
    let mut console = Console::open(completions(), is_plain).map_err(Failure::Terminal)?;
    let is_interactive = console.is_interactive;
    let files = settings.paths.folder.join("files");
    let desk = Desk { print: console.print, screen: console.screen, content: Arc::clone(&content), files };
    let courier = TerminalCourier::new(Box::new(desk));
    let is_first = opened.store.census().await.is_ok_and(|census| census.users == 0);
    welcome(&courier, settings, &content, (opened.is_new, is_interactive)).map_err(Failure::Terminal)?;
    let talk = talk(&opened, Arc::clone(&clock), courier).in_zone(args.zone.clone());
    let is_simulated = clock.is_simulated();
    if is_simulated && is_interactive {
        talk.courier().note(&content.line("terminal-clock-simulated")).map_err(Failure::Terminal)?;
    }
    let mut chat = evenkeel_terminal::chat::Chat { talk, content, is_interactive, is_simulated };
    if is_first && is_interactive {
        let start = Event::Command { name: "start".to_owned(), args: "".into() };
        chat.say(start).await.map_err(Failure::Terminal)?;
    }
    let held = chat.hold(&mut console.keyboard).await;
    opened.close().await;
    match held {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        ended => ended.map_err(Failure::Terminal),
    }
}

/// The conversation of this terminal on opened data.
pub fn talk(opened: &Opened, clock: Arc<MovableClock>, courier: TerminalCourier) -> Talk {
    let engine = Arc::new(Machine::new(Arc::clone(&opened.runtime), clock));
    Talk::new(engine, courier, TimeZone::UTC, run_id())
}

/// A name for this run that no other run on the same database has.
fn run_id() -> String {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    format!("{:x}-{:x}", since.as_nanos(), std::process::id())
}

/// What is said before the first message: what was made, how to connect the bots, and how to type.
fn welcome(
    courier: &TerminalCourier,
    settings: &Settings,
    content: &Content,
    (is_new, is_interactive): (bool, bool),
) -> io::Result<()> {
    if is_new {
        let folder = std::path::absolute(&settings.paths.folder)?.display().to_string();
        courier.note(&content.text("shell-first-start", &Args::new().words("folder", folder)).to_plain())?;
    }
    if is_new || is_interactive && settings.telegram.is_none() && settings.discord.is_none() {
        courier.note(&content.line("shell-connect-bots"))?;
    }
    if is_interactive { courier.note(&content.line("terminal-hint")) } else { Ok(()) }
}

fn completions() -> Vec<String> {
    let commands = COMMANDS.iter().map(|command| format!("/{}", command.name));
    commands.chain(LOCALS.iter().map(|word| (*word).to_owned())).collect()
}
