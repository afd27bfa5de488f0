//! What a typed line means, before anybody has looked at the conversation.

use evenkeel_core::event::Event;
use evenkeel_core::private::Private;

/// A line that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Something for the conversation.
    Said(Event),
    /// Something for the terminal itself.
    Local(Local),
}

/// What the terminal does by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Local {
    /// Move the clock; the words say how far or to when.
    Move(String),
    /// Show what time it is for the conversation.
    Now,
    /// Say these words even if they look like a choice or a command.
    Say(Private<String>),
    /// Show the hints.
    Help,
    /// End.
    Quit,
    /// A colon and a word that means nothing here.
    Unknown,
}

/// The words that the terminal understands, as typed.
pub const LOCALS: &[&str] = &[":advance", ":goto", ":now", ":say", ":help", ":quit"];

/// Reads a typed line; `None` when there is nothing on it.
pub fn read(line: &str) -> Option<Line> {
    let line = line.trim();
    let local = line.strip_prefix(':').filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    match local {
        _ if line.is_empty() => None,
        Some(rest) => Some(Line::Local(local_of(rest))),
        None => Some(Line::Said(said(line))),
    }
}

/// A line for the conversation: a leading slash makes it a command.
pub fn said(line: &str) -> Event {
    let command = line.strip_prefix('/').filter(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic()));
    let Some(rest) = command else { return Event::Text(line.into()) };
    let (name, args) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    Event::Command { name: name.to_lowercase(), args: args.trim().into() }
}

fn local_of(rest: &str) -> Local {
    let (word, more) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let more = more.trim();
    match word.to_lowercase().as_str() {
        "advance" | "goto" => Local::Move(more.to_owned()),
        "now" => Local::Now,
        "say" => Local::Say(more.into()),
        "help" => Local::Help,
        "quit" | "q" | "exit" => Local::Quit,
        _ => Local::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_said_and_blank_lines_are_nothing() {
        assert_eq!(read("  pretty awful "), Some(Line::Said(Event::Text("pretty awful".into()))));
        assert_eq!(read("   "), None);
    }

    #[test]
    fn a_slash_makes_a_command_with_the_rest_as_arguments() {
        let command =
            |name: &str, args: &str| Some(Line::Said(Event::Command { name: name.into(), args: args.into() }));
        assert_eq!(read("/Contact  slip "), command("contact", "slip"));
        assert_eq!(read("/home"), command("home", ""));
        assert_eq!(read("/ 10"), Some(Line::Said(Event::Text("/ 10".into()))));
    }

    #[test]
    fn a_colon_and_a_word_is_for_the_terminal_and_a_smiley_is_not() {
        assert_eq!(read(":advance 8h"), Some(Line::Local(Local::Move("8h".into()))));
        assert_eq!(read(":say 2"), Some(Line::Local(Local::Say("2".into()))));
        assert_eq!(read(":nonsense"), Some(Line::Local(Local::Unknown)));
        assert_eq!(read(":("), Some(Line::Said(Event::Text(":(".into()))));
    }

    #[test]
    fn every_word_on_offer_is_understood() {
        for word in LOCALS {
            assert_ne!(read(word), Some(Line::Local(Local::Unknown)), "{word}");
        }
    }
}
