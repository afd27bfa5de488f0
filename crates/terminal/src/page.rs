//! The two things that are written on.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use evenkeel_core::content::{Args, Content};
use evenkeel_core::message::{Attachment, Message};

use crate::courier::Page;
use crate::layout::{self, Screen};
use crate::transcript;

/// A transcript: blocks with a blank line between them, the same on every machine.
pub struct Transcript<W> {
    out: W,
    is_begun: bool,
}

impl<W: Write> Transcript<W> {
    /// An empty transcript.
    pub const fn new(out: W) -> Self {
        Self { out, is_begun: false }
    }

    fn block(&mut self, text: &str) -> io::Result<()> {
        let gap = if std::mem::replace(&mut self.is_begun, true) { "\n" } else { "" };
        writeln!(self.out, "{gap}{text}")?;
        self.out.flush()
    }
}

impl<W: Write + Send> Page for Transcript<W> {
    fn message(&mut self, message: &Message) -> io::Result<()> {
        self.block(&transcript::message(message))
    }

    fn note(&mut self, words: &str) -> io::Result<()> {
        self.block(words)
    }

    /// A transcript has its gaps between the blocks.
    fn gap(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Clears a screen with what has scrolled out of it (ECMA-48 ED, and xterm's for the lines above).
const CLEAR: &str = "\x1b[H\x1b[2J\x1b[3J";

/// Puts a piece of text on a screen, without disturbing what is being typed.
pub type Print = Box<dyn FnMut(&str) -> io::Result<()> + Send>;

/// A person's screen.
pub struct Desk {
    /// Puts text on it.
    pub print: Print,
    /// What it can show at this moment.
    pub screen: Box<dyn Fn() -> Screen + Send>,
    /// The catalogue, for the words about files.
    pub content: Arc<Content>,
    /// The folder in which files are kept that come with messages.
    pub files: PathBuf,
}

impl Page for Desk {
    fn message(&mut self, message: &Message) -> io::Result<()> {
        let screen = (self.screen)();
        (self.print)(&(layout::message(message, screen) + "\n"))?;
        message.attachment.as_ref().map_or(Ok(()), |file| self.keep(file))
    }

    fn note(&mut self, words: &str) -> io::Result<()> {
        let screen = (self.screen)();
        (self.print)(&(layout::aside(words, screen) + "\n"))
    }

    fn gap(&mut self) -> io::Result<()> {
        (self.print)("\n")
    }

    fn clear(&mut self) -> io::Result<()> {
        if (self.screen)().width.is_some() { (self.print)(CLEAR) } else { Ok(()) }
    }
}

impl Desk {
    fn keep(&mut self, file: &Attachment) -> io::Result<()> {
        let words = match keep(&self.files, file) {
            Ok(path) => self.content.text("terminal-file-kept", &Args::new().words("path", path.display().to_string())),
            Err(_) => {
                let folder = self.files.display().to_string();
                self.content.text("terminal-file-not-kept", &Args::new().words("folder", folder))
            }
        };
        self.note(&words.to_plain())
    }
}

/// Writes a file for its owner alone, under its name or the next free one.
fn keep(folder: &Path, file: &Attachment) -> io::Result<PathBuf> {
    let name = Path::new(&file.name).file_name().map(Path::new).ok_or(io::ErrorKind::InvalidFilename)?;
    let (stem, ending) = (name.file_stem().unwrap_or_default(), name.extension().unwrap_or_default());
    let (stem, ending) = (stem.to_string_lossy(), ending.to_string_lossy());
    make_folder(folder)?;
    for number in 1..1000 {
        let name = if number == 1 { name.to_owned() } else { format!("{stem}-{number}.{ending}").into() };
        let path = folder.join(name);
        match create(&path).and_then(|mut out| out.write_all(&file.bytes)) {
            Ok(()) => return Ok(path),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

fn create(path: &Path) -> io::Result<std::fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::fixture::Says;

    fn desk(files: &Path) -> (Desk, Arc<Mutex<String>>) {
        let shown = Arc::new(Mutex::new(String::new()));
        let sink = Arc::clone(&shown);
        let desk = Desk {
            print: Box::new(move |text| {
                sink.lock().unwrap().push_str(text);
                Ok(())
            }),
            screen: Box::new(|| Screen::PLAIN),
            content: Arc::new(Content::embedded()),
            files: files.to_owned(),
        };
        (desk, shown)
    }

    #[test]
    fn files_are_kept_for_their_owner_alone_and_never_overwrite_each_other() {
        let folder = tempfile::tempdir().unwrap();
        let files = folder.path().join("files");
        let (mut desk, shown) = desk(&files);
        for bytes in [b"one", b"two"] {
            desk.message(&Says::text("Yours.").file("../export.json", bytes).message()).unwrap();
        }
        assert_eq!(std::fs::read(files.join("export.json")).unwrap(), b"one");
        assert_eq!(std::fs::read(files.join("export-2.json")).unwrap(), b"two");
        assert!(shown.lock().unwrap().contains(&files.join("export-2.json").display().to_string()));
        #[cfg(unix)]
        for path in [&files, &files.join("export.json")] {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o077, 0);
        }
    }

    #[test]
    fn a_file_that_cannot_be_kept_is_said_and_the_message_stays() {
        let folder = tempfile::tempdir().unwrap();
        let occupied = folder.path().join("occupied");
        std::fs::write(&occupied, "").unwrap();
        let (mut desk, shown) = desk(&occupied);
        desk.message(&Says::text("Yours.").file("export.json", b"one").message()).unwrap();
        let shown = shown.lock().unwrap();
        assert!(shown.starts_with("Yours.\n(file: export.json)\n\n"), "{shown}");
        assert!(shown.contains("could not be saved"), "{shown}");
    }

    #[test]
    fn a_transcript_has_a_blank_line_between_blocks() {
        let mut out = Vec::new();
        let mut page = Transcript::new(&mut out);
        page.note("> hi").unwrap();
        page.message(&Says::text("Hello.").buttons(&["Yes", "No"]).message()).unwrap();
        page.note("! Yes").unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "> hi\n\nHello.\n[Yes] [No]\n\n! Yes\n");
    }
}
