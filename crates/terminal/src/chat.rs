//! The chat that a person holds, line by line.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use evenkeel_core::content::{Args, Content};
use evenkeel_core::event::Event;

use crate::input::{self, Line, Local};
use crate::keyboard::Keyboard;
use crate::moment::{Move, MoveError};
use crate::talk::Talk;

/// How often is looked for what has become due while nobody types.
const LOOK: Duration = Duration::from_secs(1);

/// A chat that is being held.
pub struct Chat {
    /// The conversation.
    pub talk: Talk,
    /// The words of the terminal.
    pub content: Arc<Content>,
    /// True when a person sits there, who is shown hints.
    pub is_interactive: bool,
    /// True once the clock stands still.
    pub is_simulated: bool,
}

/// Whether the chat goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flow {
    On,
    Over,
}

impl Chat {
    /// Holds the chat until the lines end or `:quit` is typed. What becomes due meanwhile is shown.
    ///
    /// # Errors
    /// When the keyboard or the screen fails.
    pub async fn hold(&mut self, keyboard: &mut Keyboard) -> io::Result<()> {
        self.settle().await;
        let mut look = tokio::time::interval(LOOK);
        look.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tokio::select! {
                biased;
                line = keyboard.line() => {
                    let Some(line) = line? else { break };
                    if self.line(&line).await? == Flow::Over {
                        break;
                    }
                }
                _ = look.tick() => self.settle().await,
            }
        }
        if self.is_interactive { self.note("terminal-goodbye") } else { Ok(()) }
    }

    /// Says something as if it had been typed.
    ///
    /// # Errors
    /// When the screen fails.
    pub async fn say(&mut self, event: Event) -> io::Result<()> {
        let kept = self.talk.say(event).await;
        self.answer(kept).await
    }

    async fn line(&mut self, line: &str) -> io::Result<Flow> {
        let Some(read) = input::read(line) else { return Ok(Flow::On) };
        if self.is_interactive {
            self.talk.courier().gap()?;
        }
        match read {
            Line::Local(local) => return self.local(local).await,
            Line::Said(event) => match self.talk.courier().choose(line) {
                Some(pressed) => {
                    let kept = self.talk.press(pressed).await;
                    self.answer(kept).await?;
                }
                None => self.say(event).await?,
            },
        }
        Ok(Flow::On)
    }

    async fn local(&mut self, local: Local) -> io::Result<Flow> {
        match local {
            Local::Move(words) => self.advance(&words).await?,
            Local::Now => self.now()?,
            Local::Say(words) if words.expose().is_empty() => self.note("terminal-nothing-to-say")?,
            Local::Say(words) => self.say(Event::Text(words)).await?,
            Local::Help => {
                let zone = self.talk.zone().iana_name().unwrap_or("UTC").to_owned();
                self.note_with("terminal-help", &Args::new().words("zone", zone))?;
            }
            Local::Unknown => self.note("terminal-unknown")?,
            Local::Quit => return Ok(Flow::Over),
        }
        Ok(Flow::On)
    }

    async fn advance(&mut self, words: &str) -> io::Result<()> {
        let target = Move::parse(words).and_then(|wanted| self.talk.target(&wanted));
        let to = match target {
            Ok(to) => to,
            Err(MoveError::Unreadable) => return self.note("terminal-clock-unreadable"),
            Err(MoveError::Backward) => return self.note("terminal-clock-backward"),
            Err(MoveError::TooFar) => return self.note("terminal-clock-too-far"),
        };
        if !std::mem::replace(&mut self.is_simulated, true) {
            self.note("terminal-clock-simulated")?;
        }
        // What could not be done on the way is done when the store works again.
        drop(self.talk.advance(to).await);
        self.settle().await;
        self.now()
    }

    fn now(&self) -> io::Result<()> {
        let now = self.talk.now().to_zoned(self.talk.zone().clone());
        let when = now.strftime("%Y-%m-%d %H:%M %Z").to_string();
        self.note_with("terminal-clock-now", &Args::new().words("when", when))
    }

    async fn answer(&self, kept: Result<(), evenkeel_store::Error>) -> io::Result<()> {
        if kept.is_err() {
            return self.note("terminal-not-kept");
        }
        self.settle().await;
        Ok(())
    }

    /// What fails here is tried again at the next look.
    async fn settle(&self) {
        drop(self.talk.settle().await);
    }

    fn note(&self, key: &str) -> io::Result<()> {
        self.note_with(key, &Args::new())
    }

    fn note_with(&self, key: &str, args: &Args) -> io::Result<()> {
        self.talk.courier().note(&self.content.text(key, args).to_plain())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::io::Write;
    use std::sync::atomic::Ordering;

    use jiff::tz::TimeZone;

    use super::*;
    use crate::courier::TerminalCourier;
    use crate::fixture::{Paper, Rote};
    use crate::layout::Screen;
    use crate::page::Desk;

    /// A chat with the lines already typed; the screen shows what came back.
    async fn held(engine: &Arc<Rote>, lines: &[&str]) -> String {
        let paper = Paper::default();
        let (mut out, content) = (paper.clone(), Arc::new(Content::embedded()));
        let desk = Desk {
            print: Box::new(move |text| out.write_all(text.as_bytes())),
            screen: Box::new(|| Screen::PLAIN),
            content: Arc::clone(&content),
            files: "unused".into(),
        };
        let courier = TerminalCourier::new(Box::new(desk));
        let talk = Talk::new(Arc::<Rote>::clone(engine), courier, TimeZone::UTC, "test".into());
        let mut lines: VecDeque<_> = lines.iter().map(|line| (*line).to_owned()).collect();
        let mut keyboard = Keyboard::new(move || Ok(lines.pop_front())).unwrap();
        let mut chat = Chat { talk, content, is_interactive: false, is_simulated: false };
        chat.hold(&mut keyboard).await.unwrap();
        paper.text()
    }

    #[tokio::test]
    async fn numbers_and_labels_press_and_everything_else_is_said() {
        let engine = Rote::at("2026-01-05T09:00:00Z");
        insta::assert_snapshot!(held(&engine, &["ask", "2", "2", "ask", "skip", "/home now", "", ":say /home"]).await, @r"
        Shall we?
        [1] Yes  [2] No
        [3] Skip

        You pressed a.1.No.

        You said: 2

        Shall we?
        [1] Yes  [2] No
        [3] Skip

        You pressed a.1.Skip.

        You called home (now).

        You said: /home
        ");
        assert_eq!(
            *engine.events.lock().unwrap(),
            ["test-1", "test-2", "test-3", "test-4", "test-5", "test-6", "test-7"]
        );
    }

    #[tokio::test]
    async fn the_clock_is_moved_and_the_first_move_says_that_it_is_simulated() {
        let engine = Rote::at("2026-01-05T09:00:00Z");
        let lines = [":now", ":advance soon", ":advance 8h", ":goto 2026-01-06 08:00", ":goto 2026-01-01", ":nonsense"];
        insta::assert_snapshot!(held(&engine, &lines).await, @r"
        It is 2026-01-05 09:00 UTC.

        That is no time I can go to. Try :advance 8h, :advance 3d or :goto 2026-03-01 08:00.

        From here on the clock is simulated: it stands still, and only :advance and :goto move it.

        It is 2026-01-05 17:00 UTC.

        Midnight 1.

        It is 2026-01-06 08:00 UTC.

        That time is behind us; the clock only goes forward.

        The terminal has no such word. :help shows those it has; :say lets you say it as it stands.
        ");
    }

    #[tokio::test]
    async fn what_was_not_kept_is_said_so() {
        let engine = Rote::at("2026-01-05T09:00:00Z");
        engine.is_broken.store(true, Ordering::Relaxed);
        assert!(held(&engine, &["hello"]).await.starts_with("That could not be kept just now"));
    }

    #[tokio::test]
    async fn quit_ends_before_the_lines_do() {
        let engine = Rote::at("2026-01-05T09:00:00Z");
        assert_eq!(held(&engine, &[":quit", "never"]).await, "");
    }
}
