//! Conversations with the core, as a person has them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod answers;
mod anything;
mod arriving;
mod care;
mod catalogue;
mod checking_in;
mod contacts;
mod danger;
mod doubt;
mod finding_the_way;
mod free_talk;
mod hard;
mod messages;
mod mine;
mod needed;
mod news;
mod plans;
mod slips;
mod support;
mod they_wrote;
