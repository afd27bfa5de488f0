//! Rules that hold everywhere, as plain functions over plain data.

pub mod ledger;
pub mod period;
pub mod schedule;
pub mod stage;
