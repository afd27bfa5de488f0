//! The configuration: which keys there are, what they may hold, and everything that is wrong with them.

mod credentials;
mod keys;
mod load;
mod mistake;
mod reader;
mod settings;
mod source;

pub use load::load;
pub use mistake::Mistake;
pub use settings::{BackupLock, Format, Level, Log, MasterKey, Paths, Settings};
pub use source::Surroundings;
