//! News that they see somebody (programme.md, *Still*): sit with it; do not interfere, compare or look it up; it says
//! little about the end.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::event::TimerName;
use crate::features::{contact, free, home, note, nudges, safety};
use crate::flow::{Answer, Flow, Question, Reads, Step, Talk, run};
use crate::language::clauses::clauses;
use crate::language::words::among;
use crate::message::{Layout, Priority};
use crate::turn::Turn;

/// The timer of the line on the next day.
pub const TIMER: &str = "news.next-day";

/// When it comes, quiet hours aside.
const NEXT_DAY: SignedDuration = SignedDuration::from_hours(20);

/// The question that is open: how it was heard of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {}

/// How it was heard of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Seen on a profile.
    Profile,
    /// Told by somebody.
    Told,
    /// Seen with their own eyes.
    Seen,
    /// Told by the ex.
    Ex,
}

/// How it was heard of, as offered: (how, id, label, what is said to it).
const WAYS: &[(How, &str, &str, &str)] = &[
    (How::Profile, "profile", "news-how-profile", "news-profile"),
    (How::Told, "told", "news-how-told", "news-told"),
    (How::Seen, "seen", "news-how-seen", "news-seen"),
    (How::Ex, "ex", "news-how-ex", "news-ex"),
];

/// `news [leave]`.
pub fn news(turn: &mut Turn<'_>, args: &str) {
    if args.trim() == "leave" {
        turn.retire();
        turn.clear_timer(&TimerName::new(TIMER));
        turn.say("news-left");
        let buttons = home::ways_on(turn);
        return turn.send(buttons, Layout::Row, None);
    }
    let talk = begin(turn);
    run::reopen(turn, talk);
}

/// The conversation, after what is said first, before anything is asked.
pub fn begin(turn: &mut Turn<'_>) -> Talk {
    free::say_next(turn, "news-first");
    Talk::News(News {})
}

/// The ex has said it themselves: nothing about it is asked.
pub fn told_by_them(turn: &mut Turn<'_>) {
    free::say_next(turn, "news-first");
    answer(turn, Some(How::Ex));
}

/// Words that tell of it: taken up before anything else is read into them. False when they tell of nothing such.
pub fn told(turn: &mut Turn<'_>, words: &str) -> bool {
    if contact::is_asking(words) || !tells(words) {
        return false;
    }
    note::keep_for_later(turn, words);
    let talk = begin(turn);
    match way(words) {
        Some(how) => {
            answer(turn, Some(how));
            run::resume(turn);
        }
        None => run::reopen(turn, talk),
    }
    true
}

/// What a new person is called, after “a new”, “another”, “some”.
const SOMEBODY: &str = "girlfriend boyfriend partner man woman guy girl wife husband fiance fiancee fling someone somebody lover bae gf bf";

/// What makes it a fear or a thought instead of news, or speaks of how it ended.
const UNSURE: &str = "if maybe probably might could would should will think thinks wonder wondering hope afraid scared worried imagine \
    suppose perhaps whether not never cheated cheating left dreamed dreamt dream";

/// True when a text tells plainly that they see somebody.
pub fn tells(words: &str) -> bool {
    clauses(words).iter().any(|clause| {
        let words: Vec<_> = clause.iter().map(String::as_str).filter(|word| *word != ",").collect();
        let them = words.iter().any(|word| among(word, "he she they him her them his their ex hes shes"));
        them && !words.iter().any(|word| among(word, UNSURE)) && is_news(&words)
    })
}

fn is_news(words: &[&str]) -> bool {
    let says = |phrase: &[&str]| words.windows(phrase.len()).any(|window| window == phrase);
    let own_am =
        words.windows(3).any(|w| w[..2] == ["i", "am"] && among(w[2], "seeing dating with engaged getting in"));
    let own = own_am || says(&["i", "have", "a", "new"]) || says(&["i", "got", "a", "new"]) || says(&["i", "met"]);
    let somebody = |word: Option<&&str>| word.is_some_and(|word| among(word, SOMEBODY));
    let after = |at: usize| &words[at + 1..];
    let found = words.iter().enumerate().any(|(at, word)| match *word {
        // “a new girlfriend”, “someone new”
        "new" => somebody(words.get(at + 1)) || (at > 0 && among(words[at - 1], "someone somebody")),
        // “seeing someone”, “dating another girl”, “with someone else”
        "seeing" | "dating" | "with" | "kissing" => {
            let rest = after(at);
            somebody(rest.first()) && (*word != "with" || rest.get(1) == Some(&"else") || saw(words))
                || (among(rest.first().copied().unwrap_or_default(), "another some a this") && somebody(rest.get(1)))
        }
        "engaged" => at > 0 && among(words[at - 1], "is got are getting"),
        "married" => at > 0 && among(words[at - 1], "getting got"),
        _ => false,
    });
    found && !own
        || saw(words) && says(&["them", "together"])
        || says(&["in", "a", "relationship"]) && !own && !says(&["we"])
}

fn saw(words: &[&str]) -> bool {
    words.iter().any(|word| among(word, "saw seen spotted"))
}

/// How it was heard of, where the words say so.
fn way(words: &str) -> Option<How> {
    let all: Vec<_> = clauses(words).into_iter().flatten().collect();
    let has = |list: &str| all.iter().any(|word| among(word, list));
    if has(
        "instagram insta ig facebook fb tiktok story stories profile pics pictures photo photos post posted posts snapchat online",
    ) {
        Some(How::Profile)
    } else if has("told heard says said") {
        let first = all.iter().position(|word| among(word, "told said says"));
        let them = first.is_some_and(|at| {
            at > 0 && among(&all[at - 1], "he she ex") && all.get(at + 1).is_some_and(|next| next == "me")
        });
        Some(if them { How::Ex } else { How::Told })
    } else if has("saw spotted") {
        Some(How::Seen)
    } else {
        None
    }
}

/// What is said to it, what not to do with the next hour, one thing for tonight, and that a line comes tomorrow.
fn answer(turn: &mut Turn<'_>, how: Option<How>) {
    if let Some((.., key)) = WAYS.iter().find(|(way, ..)| Some(*way) == how) {
        turn.say(key);
    }
    let key = turn.fitting("news-hour");
    turn.say(&key);
    let night = matches!(turn.local().hour(), 20..=23 | 0..=5);
    turn.say(if night { "news-tonight" } else { "news-today" });
    let follows = follow_up(turn);
    let mut buttons = vec![turn.run_button("write", "letter", "free-write-here")];
    if how == Some(How::Profile) {
        buttons.push(turn.run_button("contact", "look", "news-count-look"));
    }
    if !turn.session.pending.is_empty() {
        buttons.push(turn.run_button("note", "keep", "note-keep"));
    }
    if follows {
        buttons.push(turn.run_button("news", "leave", "news-leave"));
    }
    buttons.push(turn.run_button("home", "", "menu-home"));
    turn.send(buttons, Layout::Row, None);
}

/// Sets the line for the next day, and says so. False while nothing may be sent.
fn follow_up(turn: &mut Turn<'_>) -> bool {
    if nudges::is_paused(turn) || safety::is_near(turn) {
        return false;
    }
    let Ok(at) = turn.now.checked_add(NEXT_DAY) else { return false };
    let at = nudges::after_quiet(turn, at);
    turn.set_timer(TimerName::new(TIMER), at);
    turn.say("news-tomorrow");
    true
}

/// The line on the next day; it tells a bystander nothing, and an answer to it is a check-in.
pub fn fire(turn: &mut Turn<'_>, _name: &TimerName, due: Timestamp) {
    if !nudges::may_follow_up(turn, due) {
        return;
    }
    turn.prioritise(Priority::FollowUp);
    nudges::count(turn);
    turn.session.nudges.invited = true;
    free::say_next(turn, "news-day");
    turn.menu(&[("checkin", "", "menu-checkin"), ("free", "do", "free-is-ask_for_activity")]);
}

impl Flow for News {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let ways: Vec<_> = WAYS.iter().map(|(_, id, label, _)| (*id, *label)).collect();
        Question::new(turn, "news-how", Reads::Choices).choices(turn.content, &ways)
    }

    fn take(&mut self, turn: &mut Turn<'_>, given: Answer) -> Step {
        let how = WAYS.iter().find(|(_, id, ..)| given.is(id)).map(|(how, ..)| *how);
        answer(turn, how);
        Step::Done
    }

    fn back(&mut self) -> bool {
        false
    }

    fn can_go_back(&self) -> bool {
        false
    }

    fn leave(&self, turn: &mut Turn<'_>) {
        turn.say("news-stopped");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_is_told_from_fear_from_the_past_and_from_somebody_of_ones_own() {
        for words in [
            "he has a new girlfriend",
            "hes got a new gf",
            "saw her with someone",
            "saw him with another girl today",
            "shes dating someone else",
            "i heard he's seeing somebody new",
            "my ex has a new boyfriend",
            "i just saw them together",
            "he's engaged",
            "my friend told me she has a new man",
            "i saw on instagram that he's in a relationship",
            "she's with someone else now",
            "shes got a new bf and im dying inside",
        ] {
            assert!(tells(words), "{words}");
        }
        for words in [
            "what if he has a new girlfriend",
            "i'm scared she's seeing someone",
            "i'm seeing someone new",
            "i have a new boyfriend and told him about her",
            "he left me for someone new",
            "he doesn't have a new girlfriend",
            "i'm with somebody at work all day",
            "we were in a relationship",
            "he is a new colleague of her friend",
            "i can't sleep",
        ] {
            assert!(!tells(words), "{words}");
        }
    }

    #[test]
    fn how_it_was_heard_of_is_taken_from_the_words() {
        for (words, how) in [
            ("i saw on instagram that he has a new girlfriend", Some(How::Profile)),
            ("my friend told me she has a new man", Some(How::Told)),
            ("he told me he's seeing someone", Some(How::Ex)),
            ("saw her with someone", Some(How::Seen)),
            ("he has a new girlfriend", None),
        ] {
            assert_eq!(way(words), how, "{words}");
        }
    }
}
