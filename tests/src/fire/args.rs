//! The few arguments of these programs: `--name value` each.

use std::path::PathBuf;
use std::str::FromStr;

/// The command line.
pub struct Args(Vec<String>);

impl Args {
    /// Those of this process.
    pub fn of_process() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// The value after `--name`, or the default. Panics when it cannot be read.
    pub fn get<T: FromStr>(&self, name: &str, default: T) -> T {
        let at = self.0.iter().position(|arg| arg == name);
        let given = at.map(|at| self.0.get(at + 1).unwrap_or_else(|| panic!("{name} needs a value")));
        given.map_or(default, |given| given.parse().unwrap_or_else(|_| panic!("{name} {given} cannot be read")))
    }

    /// The binary under test.
    pub fn evenkeel(&self) -> PathBuf {
        let path = self.get("--evenkeel", PathBuf::from("target/release/evenkeel"));
        std::path::absolute(&path)
            .ok()
            .filter(|path| path.is_file())
            .unwrap_or_else(|| panic!("{} is not there: cargo build --release -p evenkeel", path.display()))
    }
}
