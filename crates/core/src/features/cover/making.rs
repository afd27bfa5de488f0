//! Choosing the word, and when the cover goes on by itself.

use serde::{Deserialize, Serialize};

use crate::content::Args;
use crate::features::{self, shown};
use crate::flow::{Answer, Flow, Path, Question, Reads, Step, Talk, run};
use crate::language::answers::{Context, Reading, scale, yes_no};
use crate::language::safety::{Class, screen};
use crate::language::small::{ASIDES, CRIES};
use crate::private::Private;
use crate::turn::Turn;

/// Where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    path: Path<At>,
    /// The word, until it was typed again.
    word: Option<Private<String>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum At {
    What,
    Word,
    Again,
    Itself,
}

/// The fewest and the most letters of a word.
const LETTERS: std::ops::RangeInclusive<usize> = 3..=30;

/// What people say every day and no list of ours has.
const DAILY: &str = "good fine great tired alone home work love morning evening night tonight today tomorrow monday \
    tuesday wednesday thursday friday saturday sunday mum mom dad baby babe sleep food dinner lunch coffee phone message \
    nothing something everything maybe please sorry really word test password secret keel evenkeel";

/// The conversation: choosing a word where there is none, else what to change.
pub fn page(turn: &mut Turn<'_>) -> Talk {
    let at = if super::is_made(turn.session) { At::What } else { At::Word };
    if at == At::Word {
        turn.say("cover-about");
        turn.flush();
        turn.say("cover-limits");
        turn.flush();
    }
    Talk::Cover(Cover { path: Path::from(at), word: None })
}

/// True for this conversation, in which the word is an answer.
pub fn is_making(talk: &Talk) -> bool {
    matches!(talk, Talk::Cover(_))
}

impl Flow for Cover {
    fn question(&self, turn: &Turn<'_>) -> Question {
        let content = turn.content;
        match self.path.at {
            At::What => Question::new(turn, "cover-what", Reads::Choices)
                .choices(
                    content,
                    &[
                        ("on", "cover-put-on"),
                        ("clear", "cover-and-clear"),
                        ("word", "cover-new-word"),
                        ("itself", "cover-by-itself"),
                        ("remove", "cover-remove"),
                    ],
                )
                .required(),
            At::Word => Question::new(turn, "cover-ask-word", Reads::Words).required(),
            At::Again => Question::new(turn, "cover-ask-again", Reads::Words).required(),
            At::Itself => Question::new(turn, "cover-ask-itself", Reads::Choices)
                .choices(content, &[("no", "cover-itself-no"), ("5", "cover-itself-5"), ("30", "cover-itself-30")])
                .required(),
        }
    }

    fn take(&mut self, turn: &mut Turn<'_>, answer: Answer) -> Step {
        if matches!(self.path.at, At::Word | At::Again)
            && let Some(step) = run::way_of(turn, &answer, || self.path.back())
        {
            return step;
        }
        match self.path.at {
            At::What => self.choose(turn, &answer),
            At::Word => self.hear(turn, &answer),
            At::Again => self.hear_again(turn, &answer),
            At::Itself => {
                let after = answer.choice().and_then(|minutes| minutes.parse().ok());
                turn.session.cover.after = after;
                turn.session.cover.seen = Some(turn.now);
                match after {
                    Some(minutes) => turn.say_with("cover-itself-set", &Args::new().num("minutes", minutes)),
                    None => turn.say("cover-itself-off"),
                }
                turn.menu(MENU);
                Step::Done
            }
        }
    }

    fn back(&mut self) -> bool {
        self.path.back()
    }

    fn can_go_back(&self) -> bool {
        self.path.can_go_back()
    }
}

const MENU: &[(&str, &str, &str)] = &[("cover", "", "cover-put-on"), ("home", "", "menu-home")];

impl Cover {
    fn choose(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        match answer.choice() {
            Some("word") => self.path.go(At::Word),
            Some("itself") => self.path.go(At::Itself),
            Some("remove") => {
                turn.session.cover = super::State::default();
                turn.say("cover-removed");
                turn.menu(&[("settings", "", "menu-settings"), ("home", "", "menu-home")]);
                return Step::Done;
            }
            choice => {
                super::cover(turn, choice.unwrap_or_default());
                return Step::Rest;
            }
        }
        Step::Next
    }

    fn hear(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let word = shown::bare(answer.words().map(|words| words.expose().as_str()).unwrap_or_default());
        if let Some(key) = refusal(turn, &word) {
            turn.say(key);
            return Step::Again;
        }
        self.word = Some(Private::new(word));
        self.path.go(At::Again);
        Step::Next
    }

    fn hear_again(&mut self, turn: &mut Turn<'_>, answer: &Answer) -> Step {
        let word = answer.words().map(|words| Private::new(shown::bare(words.expose())));
        if word.is_none() || word != self.word {
            self.word = None;
            self.path.back();
            turn.say("cover-word-differs");
            return Step::Next;
        }
        turn.session.cover.word = word;
        turn.say("cover-made");
        turn.flush();
        turn.say("cover-if-forgotten");
        turn.flush();
        self.word = None;
        self.path = Path::from(At::Itself);
        Step::Next
    }
}

/// Why a word does not do, as the key of what is said; `None` where it does.
fn refusal(turn: &Turn<'_>, word: &str) -> Option<&'static str> {
    if word.contains(' ') || !word.chars().all(char::is_alphabetic) {
        return Some("cover-word-one");
    }
    if !LETTERS.contains(&word.chars().count()) {
        return Some("cover-word-length");
    }
    if is_ours(turn, word) {
        return Some("cover-word-ours");
    }
    is_daily(turn, word).then_some("cover-word-daily")
}

/// A command, what a button says, or another word for it.
fn is_ours(turn: &Turn<'_>, word: &str) -> bool {
    let content = turn.content;
    features::find(word).is_some()
        || features::of_button(word).is_some()
        || content.keys().any(|key| {
            shown::bare(&content.line(key)) == word || content.also(key).iter().any(|also| shown::bare(also) == word)
        })
}

/// What would be said without a thought of the cover: a mood, small talk, danger, somebody's name.
fn is_daily(turn: &Turn<'_>, word: &str) -> bool {
    let context = Context::new(turn.now, None);
    let is_mood = matches!(scale::read(word, &context, scale::Scale::Mood), Reading::Value(_));
    let is_yes_or_no = matches!(yes_no::read(word, &context), Reading::Value(_));
    let is_talk = CRIES.nothing_but(word).is_some() || ASIDES.nothing_but(word).is_some();
    let is_name = turn.session.circle.people.iter().any(|friend| shown::bare(friend.name.expose()) == word);
    is_mood
        || is_yes_or_no
        || is_talk
        || is_name
        || screen(word).class != Class::None
        || DAILY.split_whitespace().any(|daily| daily == word)
}
