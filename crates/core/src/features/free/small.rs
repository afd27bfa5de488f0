//! The smallest words where nothing was asked: a bare yes, a “skip”.

use super::say_next;
use crate::features::home;
use crate::language::normalise::plain;
use crate::message::Layout;
use crate::turn::Turn;

/// A bare yes, no or ok where nothing was asked: nothing to keep, and no reason to stop talking. False for more.
pub fn short(turn: &mut Turn<'_>, words: &str) -> bool {
    let words = plain(words);
    let words = words.trim_end_matches(['.', '!', '?']);
    let is_short = turn.content.also("free-short-1").iter().any(|also| also == words);
    if is_short {
        say_next(turn, "free-short");
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    }
    is_short
}

/// “skip” or “back” where no question is open: there is nothing to leave out. True when it was one of them.
pub fn none_open(turn: &mut Turn<'_>, words: &str) -> bool {
    let words = plain(words);
    let words = words.trim_end_matches(['.', '!', '?']);
    let is_way = turn.session.open.is_empty() && turn.content.also("free-none-open-1").iter().any(|also| also == words);
    if is_way {
        say_next(turn, "free-none-open");
        let buttons = home::ways_on(turn);
        turn.send(buttons, Layout::Row, None);
    }
    is_way
}
