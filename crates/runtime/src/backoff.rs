//! Pauses that double.

use jiff::SignedDuration;

const FIRST: SignedDuration = SignedDuration::from_millis(250);

/// The longest pause.
pub(crate) const LONGEST: SignedDuration = SignedDuration::from_secs(60);

/// The next pause of something that keeps failing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Backoff(u32);

impl Backoff {
    /// 250 ms, then twice as long each time, a minute at most.
    pub(crate) fn next(&mut self) -> SignedDuration {
        let pause = FIRST.saturating_mul(1 << self.0.min(10)).min(LONGEST);
        self.0 = self.0.saturating_add(1);
        pause
    }

    /// It worked.
    pub(crate) fn reset(&mut self) {
        self.0 = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_a_minute_and_start_again_after_success() {
        let mut backoff = Backoff::default();
        let pauses: Vec<_> = (0..12).map(|_| backoff.next().as_millis()).collect();
        assert_eq!(pauses[..4], [250, 500, 1000, 2000]);
        assert_eq!(pauses[11], 60_000);
        backoff.reset();
        assert_eq!(backoff.next(), FIRST);
    }
}
