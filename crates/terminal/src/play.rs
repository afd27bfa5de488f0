//! Plays a script and writes the transcript.

use std::io;

use evenkeel_runtime::RuntimeError;

use crate::input;
use crate::script::{Act, ScriptError, Step};
use crate::talk::Talk;

/// A script could not be played to its end.
#[derive(Debug, thiserror::Error)]
pub enum PlayError {
    /// A step cannot be done: no such button, or a time that is past.
    #[error(transparent)]
    Script(#[from] ScriptError),
    /// What was said could not be kept.
    #[error("the conversation could not be kept: {0}")]
    Store(#[from] evenkeel_store::Error),
    /// What was due could not be done.
    #[error("the conversation could not go on: {0}")]
    Runtime(#[from] RuntimeError),
    /// The transcript could not be written.
    #[error("the transcript cannot be written: {0}")]
    Write(#[from] io::Error),
}

/// Plays a script step by step. Every step is echoed as it is written, and everything that comes of
/// it is written before the next one.
///
/// # Errors
/// The first step that cannot be done; the transcript up to there is written.
pub async fn play(talk: &mut Talk, steps: &[Step]) -> Result<(), PlayError> {
    talk.settle().await?;
    for step in steps {
        talk.courier().note(&step.written)?;
        act(talk, step).await?;
        talk.settle().await?;
    }
    Ok(())
}

async fn act(talk: &mut Talk, step: &Step) -> Result<(), PlayError> {
    let wrong = |what| ScriptError { line: step.line, what };
    match &step.act {
        Act::Say(words) => talk.say(input::said(words)).await?,
        Act::Press(label) => {
            let found = talk.courier().find(label);
            let pressed = found.ok_or_else(|| wrong(format!("no message has a button with `{label}` on it")))?;
            talk.press(pressed).await?;
        }
        Act::Move(wanted) => {
            let to = talk.target(wanted).map_err(|error| wrong(format!("this time is {error}")))?;
            talk.advance(to).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::tz::TimeZone;

    use super::*;
    use crate::courier::TerminalCourier;
    use crate::fixture::{Paper, Rote};
    use crate::page::Transcript;
    use crate::script;

    async fn played(script: &str) -> (String, Result<(), PlayError>) {
        let paper = Paper::default();
        let courier = TerminalCourier::new(Box::new(Transcript::new(paper.clone())));
        let engine: Arc<Rote> = Rote::at("2026-01-05T09:00:00Z");
        let mut talk = Talk::new(engine, courier, TimeZone::UTC, "test".into());
        let end = play(&mut talk, &script::parse(script).unwrap()).await;
        (paper.text(), end)
    }

    #[tokio::test]
    async fn a_script_gives_its_transcript() {
        let (transcript, end) = played("> ask\n# a remark\n! y\n\n> 2\n> /contact slip\n@ 2d\n").await;
        end.unwrap();
        insta::assert_snapshot!(transcript, @r"
        > ask

        Shall we?
        [Yes] [No] [Skip]

        ! y

        You pressed a.1.Yes.

        > 2

        You said: 2

        > /contact slip

        You called contact (slip).

        @ 2d

        Midnight 1.

        Midnight 2.
        ");
    }

    #[tokio::test]
    async fn what_cannot_be_done_ends_the_script_with_its_line() {
        let (transcript, end) = played("> ask\n! Maybe\n> never\n").await;
        assert_eq!(end.unwrap_err().to_string(), "line 2: no message has a button with `Maybe` on it");
        assert!(transcript.ends_with("\n\n! Maybe\n"), "{transcript}");
        let (_, end) = played("@ 2026-01-05 08:59\n").await;
        assert_eq!(
            end.unwrap_err().to_string(),
            "line 1: this time is before the time it is now; the clock only goes forward"
        );
    }
}
