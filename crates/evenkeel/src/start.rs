//! From the command line to an exit code.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::cli::{Cli, Command, Content, Keys};
use crate::config::{self, Level, Settings, Surroundings};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::{
    backup, chat, doctor, explain, guard, healthcheck, keys, lint, logging, man, migrate, preview, restore, service,
    take,
};

/// Runs the program.
pub fn main() -> ExitCode {
    guard::keep_memory_private();
    logging::quiet_panics();
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return usage(&error),
    };
    match run(cli, &Surroundings::of_process()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // Nobody is left to tell when this fails.
            drop(writeln!(io::stderr(), "evenkeel: {failure}"));
            failure.exit().into()
        }
    }
}

/// Help and version are no mistakes; everything else about the command line is.
fn usage(error: &clap::Error) -> ExitCode {
    drop(error.print());
    if error.use_stderr() { Exit::Usage.into() } else { ExitCode::SUCCESS }
}

fn run(cli: Cli, around: &Surroundings) -> Result<(), Failure> {
    let file = cli.config.or_else(|| usual_places(around).find(|path| path.exists()));
    match cli.command {
        Some(Command::Completions { shell }) => completions(shell),
        Some(Command::Export(args)) => {
            quietly(file.as_deref(), around, |settings| block_on(async move { take::export(&settings, &args).await }))
        }
        Some(Command::Import(args)) => {
            quietly(file.as_deref(), around, |settings| block_on(async move { take::import(&settings, &args).await }))
        }
        Some(Command::Explain(args)) => explain::explain(&args),
        Some(Command::Content(Content::Lint(args))) => lint::run(&args),
        Some(Command::Preview(args)) => print(&block_on(async move { preview::preview(&args).await })?),
        Some(Command::CheckConfig) => check(file.as_deref(), around),
        Some(Command::Run) => {
            let settings = load(file.as_deref(), around)?;
            logging::start(settings.log, Level::Info);
            block_on(service::serve(&settings, around))
        }
        Some(Command::Backup(args)) => {
            told(file.as_deref(), around, |settings| block_on(async move { backup::back_up(&settings, &args).await }))
        }
        Some(Command::Restore(args)) => {
            told(file.as_deref(), around, |settings| block_on(async move { restore::restore(&settings, &args).await }))
        }
        Some(Command::Keys(Keys::Check(args))) => {
            told(file.as_deref(), around, |settings| block_on(async move { keys::check(&settings, &args).await }))
        }
        Some(Command::Keys(Keys::Rotate(args))) => {
            told(file.as_deref(), around, |settings| block_on(async move { keys::rotate(&settings, &args).await }))
        }
        Some(Command::Migrate(args)) => {
            told(file.as_deref(), around, |settings| block_on(async move { migrate::migrate(&settings, &args).await }))
        }
        Some(Command::Doctor) => examine(file.as_deref(), around),
        Some(Command::Man { folder: None }) => print(&man::page()?),
        Some(Command::Man { folder: Some(folder) }) => print(&man::write(&folder)?),
        Some(Command::Healthcheck) => healthcheck::ask(load(file.as_deref(), around)?.health),
        Some(Command::Chat(args)) => hold(file.as_deref(), args, around),
        None => hold(file.as_deref(), crate::cli::Chat::default(), around),
    }
}

fn hold(file: Option<&Path>, args: crate::cli::Chat, around: &Surroundings) -> Result<(), Failure> {
    let settings = load(file, around)?;
    logging::start(settings.log, Level::Error);
    block_on(chat::chat(settings, args, around))
}

/// Does something with the configuration that prints for itself.
fn quietly(
    file: Option<&Path>,
    around: &Surroundings,
    work: impl FnOnce(Settings) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let settings = load(file, around)?;
    logging::start(settings.log, Level::Error);
    work(settings)
}

/// Does something with the configuration, and prints what is to be said of it.
fn told(
    file: Option<&Path>,
    around: &Surroundings,
    work: impl FnOnce(Settings) -> Result<String, Failure>,
) -> Result<(), Failure> {
    let settings = load(file, around)?;
    logging::start(settings.log, Level::Error);
    print(&work(settings)?)
}

fn block_on<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|source| Failure::System { what: "the threads to work with", source })?;
    let ended = runtime.block_on(work);
    // A keyboard that is still being read would hold the end up.
    runtime.shutdown_background();
    ended
}

fn usual_places(around: &Surroundings) -> impl Iterator<Item = PathBuf> {
    let xdg = around.get("XDG_CONFIG_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home = xdg.or_else(|| around.get("HOME").map(|home| Path::new(home).join(".config")));
    let own = home.map(|folder| folder.join("evenkeel/evenkeel.toml"));
    [PathBuf::from("config/evenkeel.toml")].into_iter().chain(own)
}

fn load(file: Option<&Path>, around: &Surroundings) -> Result<Settings, Failure> {
    let read = |path: &Path| match std::fs::read_to_string(path) {
        Ok(text) => Ok((path.to_owned(), text)),
        Err(source) => Err(Failure::Unreadable { path: path.to_owned(), what: "this configuration file", source }),
    };
    let file = file.map(read).transpose()?;
    config::load(file, around).map_err(|mistakes| Failure::Config { mistakes })
}

fn examine(file: Option<&Path>, around: &Surroundings) -> Result<(), Failure> {
    let report = match load(file, around) {
        Ok(settings) => {
            logging::start(settings.log, Level::Error);
            let from = source(file);
            block_on(async move { Ok(doctor::examine(&settings, &from).await) })?
        }
        Err(Failure::Config { mistakes }) => doctor::Report::of_mistakes(&mistakes),
        Err(failure) => return Err(failure),
    };
    print(&report.lines)?;
    if report.wrong == 0 { Ok(()) } else { Err(Failure::Unwell(report.wrong)) }
}

/// Where the configuration comes from, in words.
fn source(file: Option<&Path>) -> String {
    file.map_or("the environment and defaults".to_owned(), |file| file.display().to_string())
}

fn check(file: Option<&Path>, around: &Surroundings) -> Result<(), Failure> {
    let settings = load(file, around)?;
    crate::open::content(&settings)?;
    let bots = match (&settings.telegram, &settings.discord) {
        (Some(_), Some(_)) => "Telegram and Discord",
        (Some(_), None) => "Telegram",
        (None, Some(_)) => "Discord",
        (None, None) => "no bot; `evenkeel` alone opens the chat in this terminal",
    };
    let from = source(file);
    print(&format!("The configuration is right ({from}). Data: {}. Serves: {bots}.\n", settings.paths.folder.display()))
}

fn completions(shell: clap_complete::Shell) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "evenkeel", &mut script);
    print(&String::from_utf8_lossy(&script))
}

fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Terminal(error)),
        Ok(()) | Err(_) => Ok(()),
    }
}
