//! Panics without their message: it may quote what somebody wrote.

use std::panic;

/// Makes every panic of the process say where it happened, to the log, and nothing else.
///
/// Without it the standard library prints the message. To be called once, early, by the program.
pub fn hush() {
    panic::set_hook(Box::new(|info| {
        let (file, line) = info.location().map_or(("", 0), |place| (place.file(), place.line()));
        tracing::error!(file, line, "panicked");
    }));
}
