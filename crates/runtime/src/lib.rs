//! Moves data one way: from a front-end into the store, through the core, and out again.

pub mod courier;
