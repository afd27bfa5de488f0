//! One file per feature, and the table that lists them.

/// A command that a person can call. Help, menus and platform registration derive from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// Name as typed after the slash: `a-z` only.
    pub name: &'static str,
    /// Catalogue key of a description of at most 100 characters.
    pub about: &'static str,
    /// Arguments, for platforms that have typed ones.
    pub options: &'static [CommandOption],
}

/// One optional argument of a command. What the person chose reaches the core as the command's
/// `args`: the values of the given options in order, separated by blanks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandOption {
    /// Name: `a-z` only.
    pub name: &'static str,
    /// Catalogue key of a description of at most 100 characters.
    pub about: &'static str,
    /// What it takes.
    pub takes: Takes,
}

/// What an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// Any words.
    Words,
    /// One of these: (value passed to the core, catalogue key of its label), at most 25.
    OneOf(&'static [(&'static str, &'static str)]),
    /// A whole number within bounds, both included.
    Number(i64, i64),
}

/// Every command, in the order in which help and menus show them.
pub const COMMANDS: &[Command] = &[Command { name: "start", about: "command-start", options: &[] }];
