//! The product in a process of its own: this program again, so that its memory is its own and it can be killed.
//!
//! It prints what it measured, `name value` to a line.
#![expect(clippy::print_stdout, reason = "that is how it tells its parent")]

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use super::{Outcome, burst, nudges, restart};
use crate::fire::args::Args;

/// What a child measured.
pub type Told = BTreeMap<String, f64>;

/// Does what the parent wants.
///
/// # Errors
/// What went wrong.
pub async fn run(args: &Args) -> Outcome<()> {
    let folder: PathBuf = args.get("--folder", PathBuf::new());
    match args.get("--job", String::new()).as_str() {
        "nudges" => nudges::serve(&folder, args).await,
        "burst" => burst::serve(&folder, args).await,
        "restart" => restart::serve(&folder, args).await,
        job => Err(format!("a child has no job {job:?}").into()),
    }
}

/// Tells the parent a figure at once.
pub fn tell(name: &str, value: impl Display) -> Outcome<()> {
    println!("{name} {value}");
    Ok(std::io::stdout().flush()?)
}

/// A running child; it is killed when this is dropped.
pub struct Running {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Running {
    /// Starts one on a folder.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(job: &str, folder: &Path, options: &[(&str, u64)]) -> Outcome<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["child", "--job", job, "--folder"]).arg(folder);
        for (name, value) in options {
            command.args([name, value.to_string().as_str()]);
        }
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().ok_or("a child without output")?;
        Ok(Self { child, lines: BufReader::new(output).lines() })
    }

    /// The next figure; `None` when it has ended.
    ///
    /// # Errors
    /// When it says something else.
    pub fn next(&mut self) -> Outcome<Option<(String, f64)>> {
        let Some(line) = self.lines.next().transpose()? else { return Ok(None) };
        let (name, value) = line.split_once(' ').ok_or("a child said something that is no figure")?;
        Ok(Some((name.to_owned(), value.parse()?)))
    }

    /// Waits until it has ended by itself; everything it told.
    ///
    /// # Errors
    /// When it ended badly.
    pub fn ends(mut self) -> Outcome<Told> {
        let mut told = Told::new();
        while let Some((name, value)) = self.next()? {
            told.insert(name, value);
        }
        let status = self.child.wait()?;
        if status.success() { Ok(told) } else { Err(format!("a child ended badly: {status}").into()) }
    }

    /// Ends it as a power cut would end the process: SIGKILL.
    ///
    /// # Errors
    /// When it had ended before.
    pub fn kill(mut self) -> Outcome<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended long before.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
