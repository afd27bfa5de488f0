//! Reads the script of a conversation.
//!
//! One step a line: `> ` types the rest (a leading `/` makes it a command), `! ` presses the button
//! whose label contains the rest, `@ ` moves the clock. Blank lines and lines that begin with `#`
//! are skipped.

use crate::moment::Move;

/// One step of a script.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Line in the script, from 1.
    pub line: usize,
    /// The line as it is written.
    pub written: String,
    /// What it does.
    pub act: Act,
}

/// What a step does.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// Type this.
    Say(String),
    /// Press the button whose label contains this.
    Press(String),
    /// Move the clock.
    Move(Move),
}

/// A line of a script that cannot be played.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct ScriptError {
    /// Line in the script, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

/// Reads a whole script.
///
/// # Errors
/// Every line that is not a step.
pub fn parse(text: &str) -> Result<Vec<Step>, Vec<ScriptError>> {
    let mut steps = Vec::new();
    let mut errors = Vec::new();
    for (index, written) in text.lines().enumerate() {
        let (line, written) = (index + 1, written.trim_end());
        if written.is_empty() || written.starts_with('#') {
            continue;
        }
        match act(written) {
            Ok(act) => steps.push(Step { line, written: written.to_owned(), act }),
            Err(what) => errors.push(ScriptError { line, what }),
        }
    }
    if errors.is_empty() { Ok(steps) } else { Err(errors) }
}

fn act(written: &str) -> Result<Act, String> {
    let (sign, rest) = written.split_once(' ').unwrap_or((written, ""));
    let rest = rest.trim();
    let act: fn(&str) -> Result<Act, String> = match sign {
        ">" => |rest| Ok(Act::Say(rest.to_owned())),
        "!" => |rest| Ok(Act::Press(rest.to_owned())),
        "@" => |rest| Move::parse(rest).map(Act::Move).map_err(|error| format!("`{rest}` is {error}")),
        _ => return Err("a line begins with `> ` (type), `! ` (press), `@ ` (move the clock) or `#`".to_owned()),
    };
    if rest.is_empty() { Err(format!("nothing after `{sign}`")) } else { act(rest) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_is_read_step_by_step() {
        let steps = parse("# hello\n> hi there\n\n! Yes\n> /checkin\n@ 8h\n@ 2026-03-01 08:00\n").unwrap();
        let acts: Vec<_> = steps.iter().map(|step| (step.line, &step.act)).collect();
        assert_eq!(acts.len(), 5);
        assert_eq!(acts[0], (2, &Act::Say("hi there".into())));
        assert_eq!(acts[1], (4, &Act::Press("Yes".into())));
        assert_eq!(acts[2], (5, &Act::Say("/checkin".into())));
        assert_eq!(acts[3], (6, &Act::Move(Move::parse("8h").unwrap())));
        assert_eq!(acts[4].0, 7);
    }

    #[test]
    fn every_bad_line_is_told_at_once() {
        let errors = parse("hello\n> fine\n!\n@ soon\n>x\n").unwrap_err();
        let told: Vec<_> = errors.iter().map(ToString::to_string).collect();
        insta::assert_snapshot!(told.join("\n"), @r"
        line 1: a line begins with `> ` (type), `! ` (press), `@ ` (move the clock) or `#`
        line 3: nothing after `!`
        line 4: `soon` is neither a length of time like 8h or 3d nor a date like 2026-03-01 08:00
        line 5: a line begins with `> ` (type), `! ` (press), `@ ` (move the clock) or `#`
        ");
    }
}
