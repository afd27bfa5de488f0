//! Rules that hold everywhere, as plain functions over plain data.

pub mod ledger;
