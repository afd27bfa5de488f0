//! Randomness as an argument.

use std::fmt;
use std::sync::Mutex;

use crate::lock;

/// Where random bytes come from.
pub trait Entropy: Send + Sync + 'static {
    /// Fills the slice with bytes that nobody can foresee.
    ///
    /// # Errors
    /// When the source has none to give.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy>;
}

/// The source of random bytes failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system gave no random bytes")]
pub struct NoEntropy;

/// The operating system's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|_| NoEntropy)
    }
}

/// A foreseeable stream for tests and simulations: the same seed gives the same bytes.
///
/// Keys made from it protect nothing.
pub struct SeededEntropy(Mutex<blake3::OutputReader>);

impl SeededEntropy {
    /// Starts the stream of a seed.
    pub fn new(seed: u64) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("evenkeel 2026-01 foreseeable entropy");
        hasher.update(&seed.to_be_bytes());
        Self(Mutex::new(hasher.finalize_xof()))
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        lock(&self.0).fill(bytes);
        Ok(())
    }
}

impl fmt::Debug for SeededEntropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SeededEntropy")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw(entropy: &dyn Entropy) -> [u8; 32] {
        let mut bytes = [0; 32];
        entropy.fill(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn the_same_seed_gives_the_same_stream_and_never_repeats_itself() {
        let (one, two, other) = (SeededEntropy::new(1), SeededEntropy::new(1), SeededEntropy::new(2));
        let first = draw(&one);
        assert_eq!(first, draw(&two));
        assert_ne!(first, draw(&one));
        assert_ne!(first, draw(&other));
    }

    #[test]
    fn the_system_gives_different_bytes_every_time() {
        assert_ne!(draw(&OsEntropy), draw(&OsEntropy));
    }
}
