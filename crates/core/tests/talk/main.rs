//! Conversations with the core, as a person has them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod activities;
mod answers;
mod anything;
mod arriving;
mod care;
mod catalogue;
mod checking_in;
mod circle;
mod contacts;
mod danger;
mod doubt;
mod earlier_self;
mod encouraging;
mod finding_the_way;
mod free_talk;
mod hard;
mod journal;
mod letters;
mod mapping;
mod messages;
mod mine;
mod quiet_phone;
mod reasons;
mod reviewing;
mod signs;
mod strong_sides;
mod ninety_days;
mod support;
mod todays;
mod untold;
mod urge;
