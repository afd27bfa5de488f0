//! What a person sees, in one form for all platforms.

use std::io::{self, Write};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use super::CONTENT;

use crate::{discord, telegram};

/// What the button says that opens a window for typing: Discord's own way, elsewhere people just type.
static OPENS_A_WINDOW: LazyLock<String> = LazyLock::new(|| CONTENT.line("discord-type-answer"));

/// How a place is sent: Telegram's own way too.
static SHARES_A_PLACE: LazyLock<String> = LazyLock::new(|| format!("\n\n{}", CONTENT.line("telegram-share-place")));

/// A message of the bot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The visible words.
    pub text: String,
    /// The labels of its buttons and menus, in reading order.
    pub labels: Vec<String>,
    /// The names of its files.
    pub files: Vec<String>,
}

impl Heard {
    /// The message as the terminal's transcript writes it.
    pub fn written(&self) -> String {
        let labels: Vec<_> = self.labels.iter().map(|label| format!("[{label}]")).collect();
        let files: Vec<_> = self.files.iter().map(|name| format!("(file: {name}, {})", media_type(name))).collect();
        let parts = [self.text.trim_end().to_owned(), files.join("\n"), labels.join(" ")];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    }
}

/// The media type of a file of ours, by its name.
fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("zip") => "application/zip",
        Some("png") => "image/png",
        Some(_) | None => "application/octet-stream",
    }
}

impl From<&telegram::Shown> for Heard {
    fn from(shown: &telegram::Shown) -> Self {
        Self {
            text: shown.text.strip_suffix(&**SHARES_A_PLACE).unwrap_or(&shown.text).to_owned(),
            labels: shown.labels().into_iter().map(str::to_owned).collect(),
            files: shown.document.iter().map(|file| file.name.clone()).collect(),
        }
    }
}

impl From<&discord::Shown> for Heard {
    fn from(shown: &discord::Shown) -> Self {
        Self {
            text: shown.text.clone(),
            labels: shown
                .options
                .iter()
                .chain(&shown.buttons)
                .filter(|label| **label != *OPENS_A_WINDOW)
                .cloned()
                .collect(),
            files: shown.files.clone(),
        }
    }
}

/// A page that keeps what is written on it.
#[derive(Debug, Clone, Default)]
pub(super) struct Paper(Arc<Mutex<Vec<u8>>>);

impl Paper {
    pub(super) fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
