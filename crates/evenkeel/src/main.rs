//! Evenkeel
fn main() {}
