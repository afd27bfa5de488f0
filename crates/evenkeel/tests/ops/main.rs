//! What an operator does with the data: backup, restore, keys, doctor; on the program as it is shipped.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod backup;
mod doctor;
mod keys;
mod machine;
mod restore;
