//! How the line to Telegram has been, and what that means: pauses, who else polls, and what is told about it.

use std::time::{Duration, Instant};

use evenkeel_runtime::pulse::{Pulse, Trouble};

/// Polls in a row that must go unanswered before Telegram counts as unreachable: one is lost now and then.
const LOST: u32 = 2;

/// Waits that double until something works again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Backoff {
    first: Duration,
    most: Duration,
    next: Duration,
}

impl Backoff {
    /// Begins with `first` and never waits longer than `most`.
    pub const fn new(first: Duration, most: Duration) -> Self {
        Self { first, most, next: first }
    }

    /// The pause to make now.
    pub fn wait(&mut self) -> Duration {
        let wait = self.next;
        self.next = (wait * 2).min(self.most);
        wait
    }

    /// Something worked.
    const fn reset(&mut self) {
        self.next = self.first;
    }
}

/// The line of one poller.
///
/// Telegram gives the updates of a bot to one poller and sends the others away. While two of them run, each
/// takes the line from the other: it counts as shared until nobody has done so for twice the longest pause,
/// and the pauses go on growing until then, for ever if need be. The other one may be the process that this
/// one takes over from, and it ends by itself.
pub(crate) struct Line<'a> {
    pulse: &'a Pulse,
    backoff: Backoff,
    /// Polls in a row without an answer.
    lost: u32,
    /// When somebody else last took the line.
    rival: Option<Instant>,
}

impl<'a> Line<'a> {
    /// A line that was not used yet.
    pub const fn new(pulse: &'a Pulse, backoff: Backoff) -> Self {
        Self { pulse, backoff, lost: 0, rival: None }
    }

    /// A poll was answered as it should be.
    pub fn answered(&mut self, now: Instant) {
        self.lost = 0;
        if self.rival.is_some_and(|rival| now.duration_since(rival) < self.backoff.most * 2) {
            return;
        }
        if self.rival.take().is_some() {
            tracing::info!("telegram_polled_here_alone");
        }
        self.pulse.well();
    }

    /// What a poll brought is kept.
    pub const fn kept(&mut self) {
        if self.rival.is_none() {
            self.backoff.reset();
        }
    }

    /// A poll was not answered; gives the pause to make.
    pub fn unanswered(&mut self) -> Duration {
        self.lost += 1;
        if self.lost >= LOST {
            self.pulse.ails(Trouble::Unreachable);
        }
        self.pause()
    }

    /// Somebody else polls; gives the pause to make. Told once, however long it lasts.
    pub fn polled_elsewhere(&mut self, now: Instant) -> Duration {
        if self.rival.replace(now).is_none() {
            tracing::error!("telegram_polled_elsewhere");
        }
        self.pulse.ails(Trouble::PolledElsewhere);
        self.pause()
    }

    /// The pause to make now.
    pub fn pause(&mut self) -> Duration {
        self.backoff.wait()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_the_most_and_start_over_after_success() {
        let mut backoff = Backoff::new(Duration::from_secs(1), Duration::from_secs(30));
        let waits: Vec<u64> = (0..7).map(|_| backoff.wait().as_secs()).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 30, 30]);
        backoff.reset();
        assert_eq!(backoff.wait().as_secs(), 1);
    }

    #[test]
    fn a_line_that_two_share_is_told_once_and_is_ours_again_after_a_while() {
        let pulse = Pulse::default();
        let mut line = Line::new(&pulse, Backoff::new(Duration::from_secs(1), Duration::from_secs(30)));
        let now = Instant::now();
        let mut pauses = Vec::new();
        for _ in 0..4 {
            line.answered(now);
            line.kept();
            pauses.push(line.polled_elsewhere(now).as_secs());
            assert_eq!(pulse.trouble(), Some(Trouble::PolledElsewhere));
        }
        assert_eq!(pauses, [1, 2, 4, 8], "a poll in between changes nothing");
        line.answered(now + Duration::from_secs(59));
        assert_eq!(pulse.trouble(), Some(Trouble::PolledElsewhere));
        line.answered(now + Duration::from_secs(60));
        line.kept();
        assert_eq!((pulse.trouble(), line.pause()), (None, Duration::from_secs(1)));
    }

    #[test]
    fn one_lost_poll_is_no_trouble_and_two_are() {
        let pulse = Pulse::default();
        let mut line = Line::new(&pulse, Backoff::new(Duration::from_secs(1), Duration::from_secs(30)));
        line.answered(Instant::now());
        line.unanswered();
        assert_eq!(pulse.trouble(), None);
        line.unanswered();
        assert_eq!(pulse.trouble(), Some(Trouble::Unreachable));
        line.answered(Instant::now());
        assert_eq!(pulse.trouble(), None);
    }
}
