//! What is typed to the coach: a draft, a part of one, several at once, a chat that was copied, or something told to Keel.

use super::coach::{At, Coach, next, rests};
use super::page::Sheet;
use super::{reader, sheet};
use crate::content::Args;
use crate::effect::Job;
use crate::features::{free, home, safety};
use crate::flow::reading;
use crate::flow::{Step, Talk, run};
use crate::language::draft::Kind;
use crate::language::normalise::plain;
use crate::language::other::tongue;
use crate::message::Layout;
use crate::private::Private;
use crate::record::Body;
use crate::turn::Turn;

/// So few words that speak to nobody are no draft, where something else was asked.
const FEW: usize = 3;

impl Coach {
    /// Takes typed words for what they are.
    pub(super) fn hear(&mut self, turn: &mut Turn<'_>, words: &Private<String>) -> Step {
        let text = words.expose().trim();
        if !text.contains(char::is_alphanumeric) {
            turn.say("draft-empty");
            return Step::Again;
        }
        if let Some(way) = reading::way_out(turn.content, text) {
            return self.way(turn, way);
        }
        if is_stuck(turn, text) {
            free::say_next(turn, "draft-stuck");
            return Step::Again;
        }
        let asked_else = matches!(self.path.at, At::Idea | At::Finding | At::Settled | At::Aloud);
        if asked_else && reader::count(text) < FEW && !reader::speaks_to(text) {
            free::say_next(turn, "draft-unclear");
            return Step::Again;
        }
        if let Some(heard) = reader::aside(turn, text) {
            run::push(turn, Talk::Draft(self.clone()));
            free::answer(turn, text, heard);
            return Step::Rest;
        }
        if self.path.at == At::Part {
            return self.put(turn, text);
        }
        if self.path.at == At::Paste {
            return self.keep_log(turn, text);
        }
        if reader::is_log(text) {
            self.path.go(At::Log);
            return Step::Next;
        }
        self.take_in(turn, text)
    }

    /// “back” goes back; “skip” and “idk” at the words themselves get a way to begin.
    fn way(&mut self, turn: &mut Turn<'_>, way: &str) -> Step {
        match way {
            "back" => {
                if !self.path.back() {
                    turn.say("flow-first-question");
                }
            }
            _ if matches!(self.path.at, At::Write | At::Part | At::Look) => free::say_next(turn, "draft-stuck"),
            _ => turn.say("flow-cannot-skip"),
        }
        Step::Again
    }

    /// A text: harm that it announces comes before everything; then it is kept, and looked at.
    fn take_in(&mut self, turn: &mut Turn<'_>, text: &str) -> Step {
        if let Some(plain) = reader::threat(text)
            && (plain || !safety::was_mistaken(turn, text))
        {
            return self.refuse(turn, text);
        }
        if self.path.at == At::Look {
            return self.looked(turn, text);
        }
        let parts = reader::several(text);
        match &parts {
            Some(parts) => {
                for part in parts {
                    sheet::keep(turn, part, self.apology);
                }
                let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
                turn.say_with("draft-several", &Args::new().num("count", count));
            }
            None => sheet::keep(turn, text, self.apology),
        }
        let state = &turn.session.draft;
        if !state.no_fear && state.versions.iter().any(|version| version.fear) {
            self.path.go(At::Fear);
            return Step::Next;
        }
        if parts.is_none() {
            return self.onward(turn);
        }
        if let Some(step) = rests(turn) {
            return step;
        }
        turn.render(Job::Drafts(sheet::beside(turn)));
        self.path.go(At::Which);
        Step::Next
    }

    /// It is slept on, or looked at.
    pub(super) fn onward(&mut self, turn: &mut Turn<'_>) -> Step {
        if let Some(step) = rests(turn) {
            return step;
        }
        // An apology that was just built is read aloud before anything is said about it.
        if next(&turn.session.draft) == At::Aloud {
            turn.render(Job::Drafts(Sheet::One(sheet::entry(turn))));
            self.path.go(At::Aloud);
            return Step::Next;
        }
        self.examine(turn)
    }

    /// Harm is announced: that is named, and asked about. Nothing of it is put together, and it is no version.
    fn refuse(&self, turn: &mut Turn<'_>, text: &str) -> Step {
        turn.say(Kind::Threat.why());
        turn.say(Kind::Threat.better());
        run::push(turn, Talk::Draft(self.clone()));
        if !safety::ask_about_threat(turn, text) {
            let help = turn.run_button("safety", "afraid", "free-help-safety");
            turn.send(vec![help], Layout::Row, None);
            run::resume(turn);
        }
        Step::Rest
    }

    /// Puts other words in the place of what was found, or nothing.
    pub(super) fn put(&mut self, turn: &mut Turn<'_>, words: &str) -> Step {
        sheet::tells(turn);
        let state = &turn.session.draft;
        let whole = state.found.first().zip(state.text()).and_then(|(found, text)| put(text, found.place, words));
        match whole {
            Some(whole) => self.take_in(turn, &whole),
            None => {
                turn.say("draft-nothing-left");
                self.path.go(At::Write);
                Step::Next
            }
        }
    }

    /// The copied chat, which the person wants kept: as a note, and no draft.
    fn keep_log(&mut self, turn: &mut Turn<'_>, text: &str) -> Step {
        turn.record(Body::note(Private::from(text)));
        turn.say("draft-log-kept");
        self.path.go(At::Write);
        Step::Next
    }

    /// A text that goes nowhere: what in it weighs most, in a word or two; kept with the letters.
    fn looked(&self, turn: &mut Turn<'_>, text: &str) -> Step {
        turn.record(Body::Letter { text: Private::from(text), draft: true, sitting: None });
        if reader::tells_of_fear(text) {
            turn.say("draft-look-fear");
            let buttons = vec![turn.run_button("safety", "afraid", "free-help-safety")];
            return close(turn, buttons);
        }
        let found = reader::found(text, self.apology, false);
        match found.first() {
            _ if tongue(text).is_some() => turn.say("draft-foreign"),
            None => turn.say("draft-look-clean"),
            Some(first) => {
                let (why, better) = first.keys();
                let args = Args::new().words("why", turn.content.line(why)).words("better", turn.content.line(better));
                match &first.quote {
                    Some(quote) => turn.say_with("draft-look-found", &args.words("quote", quote.expose())),
                    None => turn.say_with("draft-look-found-whole", &args),
                }
                let names: Vec<_> =
                    found.iter().skip(1).map(|found| turn.content.line(reader::name(&found.kind))).collect();
                if !names.is_empty() {
                    let names = crate::wording::list(turn.content, &names);
                    turn.say_with("draft-look-more", &Args::new().words("names", names));
                }
            }
        }
        turn.say("draft-look-stays");
        let mut buttons = vec![turn.run_button("urge", "", "menu-urge")];
        buttons.push(super::first::review(turn));
        close(turn, buttons)
    }
}

fn close(turn: &mut Turn<'_>, mut buttons: Vec<crate::message::Button>) -> Step {
    buttons.extend(home::ways_on(turn).pop());
    turn.send(buttons, Layout::Row, None);
    Step::Done
}

/// Whoever asks how to begin has no draft yet.
fn is_stuck(turn: &Turn<'_>, text: &str) -> bool {
    let text = plain(text);
    let text = text.trim_end_matches(['?', '.', '!', ' ']);
    ["draft-stuck-1", "worksheet-what-1"].iter().any(|key| turn.content.also(key).iter().any(|also| also == text))
}

/// A text with other words in the place of some; `None` when nothing would be left.
fn put(text: &str, (start, end): (usize, usize), words: &str) -> Option<String> {
    let (before, after) = (text.get(..start)?, text.get(end..)?);
    let words = words.trim();
    let takes_out = words.is_empty() || matches!(plain(words).as_str(), "out" | "nothing" | "take it out");
    let whole = if takes_out {
        // The mark that ended what is taken out goes too, unless something stands before it in the sentence.
        let begins = before.trim_end().is_empty() || before.trim_end().ends_with(['.', '!', '?', '\n', '…']);
        let after = if begins { after.trim_start_matches(['.', ',', '!', '?', ';', '…', ' ']) } else { after };
        format!("{}{after}", if begins { before } else { before.trim_end_matches([' ', ',']) })
    } else {
        // A mark that is typed and stands there already is one.
        let ends = words.ends_with(['!', '?', '…']);
        let after = if ends { after.trim_start_matches(['.', ',', '!', '?']) } else { after };
        let words = if after.starts_with(['.', '!', '?', ',']) { words.trim_end_matches(['.', ' ']) } else { words };
        format!("{before}{words}{after}")
    };
    let whole = whole.trim();
    whole.contains(char::is_alphanumeric).then(|| whole.to_owned())
}

/// Keeps a text that was put together elsewhere as the first version of an apology, and goes on with it.
pub fn hand_over(turn: &mut Turn<'_>, text: &str) -> Step {
    let mut coach = Coach::aloud();
    if reader::threat(text) == Some(true) {
        return coach.refuse(turn, text);
    }
    sheet::keep(turn, text, true);
    let state = &turn.session.draft;
    if !state.no_fear && state.versions.iter().any(|version| version.fear) {
        coach.path.go(At::Fear);
        return Step::Into(Box::new(Talk::Draft(coach)));
    }
    match coach.onward(turn) {
        Step::Done => Step::Done,
        Step::Next | Step::Again | Step::Rest | Step::Into(_) => Step::Into(Box::new(Talk::Draft(coach))),
    }
}

#[cfg(test)]
mod tests {
    use super::put;

    fn part(text: &str, words: &str, new: &str) -> Option<String> {
        let start = text.find(words).unwrap_or_default();
        put(text, (start, start + words.len()), new)
    }

    #[test]
    fn a_part_gives_way_to_other_words_or_to_none() {
        let text = "Hey. You never listened. Would you like a coffee?";
        let other = part(text, "You never listened", "I wasn't easy to talk to.");
        assert_eq!(other.as_deref(), Some("Hey. I wasn't easy to talk to. Would you like a coffee?"));
        assert_eq!(part(text, "You never listened", "").as_deref(), Some("Hey. Would you like a coffee?"));
        let asked = part(text, "You never listened", "how was it for you?");
        assert_eq!(asked.as_deref(), Some("Hey. how was it for you? Would you like a coffee?"));
        let text = "I'm sorry, but you also shouted.";
        assert_eq!(part(text, "but you also shouted", "out").as_deref(), Some("I'm sorry."));
        assert_eq!(part("Please.", "Please", ""), None);
    }
}
