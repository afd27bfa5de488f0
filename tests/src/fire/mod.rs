//! Fire on the release binary: people who talk to it all the time through both emulators while it is
//! killed or its disk is full, and an oracle of what must have come of every word.

pub mod args;
pub mod arrive;
pub mod dice;
pub mod disk;
pub mod field;
pub mod judge;
pub mod lag;
pub mod person;
pub mod process;
pub mod screen;
pub mod storm;
pub mod talk;
pub mod weather;
