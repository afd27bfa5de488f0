//! Where lines come from: an editor where a person types, plain reading where a program does.

use std::io::{self, BufRead, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use rustyline::completion::Completer;
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::MemHistory;
use rustyline::validate::Validator;
use rustyline::{ColorMode, Config, Context, Editor, ExternalPrinter, Helper};
use tokio::sync::mpsc;

use crate::layout::Screen;
use crate::page::Print;

/// What stands before the words that are typed.
const PROMPT: &str = "> ";

/// Lines longer than this are hard to read; wider screens are not filled.
const WIDEST: usize = 80;

/// How many lines the editor remembers while it runs. They are never written anywhere.
const REMEMBERED: usize = 200;

/// Gives one line at a time, when asked.
pub struct Keyboard {
    asks: Sender<()>,
    lines: mpsc::UnboundedReceiver<io::Result<Option<String>>>,
    is_asked: bool,
}

/// A keyboard with the screen that belongs to it.
pub struct Console {
    /// Lines in.
    pub keyboard: Keyboard,
    /// Text out.
    pub print: Print,
    /// What the screen can show, asked anew for every message.
    pub screen: Box<dyn Fn() -> Screen + Send>,
    /// True when a person sits there.
    pub is_interactive: bool,
}

impl Keyboard {
    /// The next line; `None` at the end. May be cancelled and called again without losing a line.
    ///
    /// # Errors
    /// When reading fails.
    pub async fn line(&mut self) -> io::Result<Option<String>> {
        if !self.is_asked {
            self.is_asked = self.asks.send(()).is_ok();
        }
        let line = self.lines.recv().await;
        self.is_asked = false;
        line.unwrap_or(Ok(None))
    }

    /// A keyboard whose lines `read` gives, one at every call, on a thread of its own.
    ///
    /// # Errors
    /// When there is no thread to be had.
    pub(crate) fn new(read: impl FnMut() -> io::Result<Option<String>> + Send + 'static) -> io::Result<Self> {
        let (asks, asked) = channel();
        let (give, lines) = mpsc::unbounded_channel();
        thread::Builder::new().name("keyboard".to_owned()).spawn(move || serve(&asked, &give, read))?;
        Ok(Self { asks, lines, is_asked: false })
    }
}

type Lines = mpsc::UnboundedSender<io::Result<Option<String>>>;

fn serve(asked: &Receiver<()>, give: &Lines, mut read: impl FnMut() -> io::Result<Option<String>>) {
    while asked.recv().is_ok() {
        if give.send(read()).is_err() {
            return;
        }
    }
}

impl Console {
    /// An editor where both ends are a terminal, else plain lines. `completions` are whole words
    /// with their sign (`/home`, `:quit`); `is_plain` forbids styles.
    ///
    /// # Errors
    /// When the terminal or a thread cannot be had.
    pub fn open(completions: Vec<String>, is_plain: bool) -> io::Result<Self> {
        let is_dumb = std::env::var_os("TERM").is_none_or(|term| term == "dumb");
        if io::stdin().is_terminal() && io::stdout().is_terminal() && !is_dumb {
            return Self::editor(completions, !is_plain);
        }
        let keyboard = Keyboard::new(plain_line)?;
        Ok(Self { keyboard, print: Box::new(plain_print), screen: Box::new(|| Screen::PLAIN), is_interactive: false })
    }

    fn editor(completions: Vec<String>, styled: bool) -> io::Result<Self> {
        let color = if styled { ColorMode::Enabled } else { ColorMode::Disabled };
        let config =
            Config::builder().color_mode(color).max_history_size(REMEMBERED).map_err(io::Error::other)?.build();
        let history = MemHistory::with_config(&config);
        let mut editor = Editor::with_history(config, history).map_err(io::Error::other)?;
        editor.set_helper(Some(Words(completions)));
        let mut printer = editor.create_external_printer().map_err(io::Error::other)?;
        let width = Arc::new(AtomicUsize::new(columns(&mut editor)));
        let seen = Arc::clone(&width);
        let keyboard = Keyboard::new(move || {
            seen.store(columns(&mut editor), Ordering::Relaxed);
            edited_line(&mut editor)
        })?;
        let screen = move || Screen { width: Some(width.load(Ordering::Relaxed).min(WIDEST)), styled };
        let print = move |text: &str| printer.print(text.to_owned()).map_err(io::Error::other);
        Ok(Self { keyboard, print: Box::new(print), screen: Box::new(screen), is_interactive: true })
    }
}

fn columns(editor: &mut Editor<Words, MemHistory>) -> usize {
    editor.dimensions().map_or(WIDEST, |(columns, _)| usize::from(columns))
}

fn edited_line(editor: &mut Editor<Words, MemHistory>) -> io::Result<Option<String>> {
    loop {
        match editor.readline(PROMPT) {
            Ok(line) => {
                editor.add_history_entry(line.as_str()).map_err(io::Error::other)?;
                return Ok(Some(line));
            }
            Err(ReadlineError::Eof | ReadlineError::Interrupted) => return Ok(None),
            Err(ReadlineError::Signal(_)) => {}
            Err(error) => return Err(io::Error::other(error)),
        }
    }
}

fn plain_line() -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    let read = io::stdin().lock().read_until(b'\n', &mut bytes)?;
    Ok((read > 0).then(|| String::from_utf8_lossy(&bytes).trim_end().to_owned()))
}

fn plain_print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Completes the word at the beginning of a line.
struct Words(Vec<String>);

impl Completer for Words {
    type Candidate = String;

    fn complete(&self, line: &str, pos: usize, _ctx: &Context<'_>) -> rustyline::Result<(usize, Vec<String>)> {
        Ok((0, matching(&self.0, line.get(..pos).unwrap_or(line))))
    }
}

impl Helper for Words {}
impl Highlighter for Words {}
impl Validator for Words {}
impl Hinter for Words {
    type Hint = String;
}

fn matching(words: &[String], typed: &str) -> Vec<String> {
    let typed = typed.to_lowercase();
    let is_begun = typed.starts_with(['/', ':']);
    words.iter().filter(|word| is_begun && word.starts_with(&typed)).map(|word| format!("{word} ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_and_terminal_words_are_completed_and_plain_words_are_not() {
        let words: Vec<_> = ["/home", "/help", "/today", ":help"].map(str::to_owned).into();
        assert_eq!(matching(&words, "/h"), ["/home ", "/help "]);
        assert_eq!(matching(&words, "/TO"), ["/today "]);
        assert_eq!(matching(&words, ":"), [":help "]);
        assert!(matching(&words, "").is_empty());
        assert!(matching(&words, "h").is_empty());
    }

    #[tokio::test]
    async fn a_line_is_not_lost_when_waiting_for_it_is_given_up() {
        let (give, take) = channel::<Option<String>>();
        let mut keyboard = Keyboard::new(move || Ok(take.recv().ok().flatten())).unwrap();
        let given_up = tokio::select! {
            biased;
            _ = keyboard.line() => false,
            () = std::future::ready(()) => true,
        };
        assert!(given_up);
        give.send(Some("hello".into())).unwrap();
        assert_eq!(keyboard.line().await.unwrap().as_deref(), Some("hello"));
        give.send(None).unwrap();
        assert_eq!(keyboard.line().await.unwrap(), None);
    }
}
