//! Rules that hold everywhere, as plain functions over plain data.

pub mod cron;
pub mod encourage;
pub mod helplines;
pub mod ledger;
pub mod period;
pub mod readiness;
pub mod rest;
pub mod risk_hour;
pub mod schedule;
pub mod stage;
pub mod stops;
pub mod trend;
