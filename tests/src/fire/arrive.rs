//! Calm before the fire: everybody gets to know the bot, one answer after the other.

use std::time::{Duration, Instant};

use super::person::Person;
use super::screen::{Seen, Words};

/// How long an answer may take while nothing is wrong.
const PATIENCE: Duration = Duration::from_secs(60);
/// Looks at the screen this often.
const LOOK: Duration = Duration::from_millis(20);
/// More steps than the first conversation has.
const STEPS: usize = 40;

/// Goes through the first conversation, skipping what can be skipped, and keeps one word, so that a
/// button which keeps words stands on the screen from then on.
///
/// # Errors
/// What was waited for in vain.
pub async fn arrive(person: &Person, words: &Words, first: &str) -> Result<(), String> {
    let mut seen = 0;
    let mut answer = "hi".to_owned();
    for step in 0.. {
        if step == STEPS {
            return Err("the first conversation does not end".into());
        }
        person.says(&answer);
        let screen = more(person, seen).await?;
        seen = screen.len();
        if answer == words.right {
            break;
        }
        let Some(newest) = screen.last() else { continue };
        answer = reply(newest, words);
    }
    person.says(first);
    seen = more(person, seen).await?.len();
    person.presses(&words.keep).await.ok_or("there is no button that keeps words")?;
    more(person, seen).await?;
    Ok(())
}

fn reply(newest: &Seen, words: &Words) -> String {
    if newest.offers(&words.right) {
        words.right.clone()
    } else if newest.offers(&words.no_hours) {
        words.no_hours.clone()
    } else if newest.offers(&words.skip) {
        words.skip.to_lowercase()
    } else {
        "yes".to_owned()
    }
}

/// Waits until the screen holds more than so many messages; gives them.
///
/// # Errors
/// When it never does.
pub async fn more(person: &Person, than: usize) -> Result<Vec<Seen>, String> {
    let end = Instant::now() + PATIENCE;
    while Instant::now() < end {
        let screen = person.screen();
        if screen.len() > than && screen.iter().all(|seen| !seen.is_empty) {
            return Ok(screen);
        }
        tokio::time::sleep(LOOK).await;
    }
    let platform = if person.is_on_telegram() { "Telegram" } else { "Discord" };
    let screen = person.screen();
    let newest = screen.last().map(|seen| (&seen.text, &seen.labels, seen.is_empty));
    Err(format!("no answer on {platform} after {than} messages; {} stand there, the last is {newest:?}", screen.len()))
}
