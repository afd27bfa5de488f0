//! What people of the crowd type while something is measured.

/// One after the other, over and over: check-ins, a question, small talk, a low hour.
const LINES: &[&str] = &[
    "/checkin",
    "4",
    "6",
    "none",
    "i slept a bit better than last week",
    "skip",
    "/progress",
    "i miss him most in the evenings, when the flat is so quiet",
    "/today",
    "how many days is it now",
];

/// The line that a person types as their `n`th.
pub fn line(n: u64) -> &'static str {
    LINES[n as usize % LINES.len()]
}
