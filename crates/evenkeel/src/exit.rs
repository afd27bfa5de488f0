//! How the program ends, in numbers: those of `sysexits.h`, which service managers know.

use std::process::ExitCode;

/// What kind of end it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// 64: the command line was wrong.
    Usage = 64,
    /// 65: a script cannot be played, texts have faults, or the database is of a newer version or damaged.
    Data = 65,
    /// 66: a file that was named, or a key that is needed, is not there or cannot be read.
    NoInput = 66,
    /// 69: a platform cannot be reached, or the service is not ready.
    Unavailable = 69,
    /// 70: a mistake in the program.
    Software = 70,
    /// 71: the system refused something every program may have (a thread, a signal handler).
    Os = 71,
    /// 73: a folder or file cannot be made or written.
    CantCreate = 73,
    /// 74: reading or writing failed half-way.
    IoErr = 74,
    /// 75: it may work later: another Evenkeel uses the same data.
    TempFail = 75,
    /// 77: a platform refused the token, or a key file is open to others.
    NoPerm = 77,
    /// 78: the configuration is wrong or incomplete.
    Config = 78,
}

impl Exit {
    /// The number.
    pub const fn code(self) -> u8 {
        self as u8
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
