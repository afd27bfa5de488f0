//! Conversations with the core, as a person has them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod activities;
mod answers;
mod anything;
mod arriving;
mod care;
mod catalogue;
mod checking_in;
mod contacts;
mod danger;
mod doubt;
mod encouraging;
mod finding_the_way;
mod free_talk;
mod hard;
mod messages;
mod mine;
mod ninety_days;
mod support;
