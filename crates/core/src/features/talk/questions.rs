//! Questions to ask, light to deep: three at a time, one of each depth, none twice until all were seen.

use crate::content::{Args, Content};
use crate::flow::{Question, Reads};
use crate::message::{Span, Style, Text};
use crate::turn::Turn;

use super::State;

/// How deep a question goes, with the first and the last of its numbers in the catalogue.
const DEPTHS: [(Depth, u8, u8); 3] = [(Depth::Light, 1, 14), (Depth::Middle, 15, 28), (Depth::Deep, 29, 42)];

/// The most questions for one talk.
pub(super) const MOST: usize = 7;

/// How deep a question goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    Light,
    Middle,
    Deep,
}

/// The words of a question.
pub(super) fn words(content: &Content, number: u8) -> String {
    content.line(&format!("talk-question-{number}"))
}

/// How many are chosen.
pub(super) const fn chosen(state: &State) -> usize {
    state.questions.len() + state.own.len()
}

/// The next three, light to deep; none when all were seen.
fn unseen(state: &State) -> Vec<u8> {
    let is_new = |number: &u8| !state.seen.contains(number) && !state.questions.contains(number);
    DEPTHS.iter().filter_map(|(_, first, last)| (*first..=*last).find(is_new)).collect()
}

/// The next three, which count as seen from now on. Once all were seen they come round again, and it is said.
pub(super) fn deal(turn: &mut Turn<'_>) -> Vec<u8> {
    let mut dealt = unseen(&turn.session.talk);
    if dealt.is_empty() {
        turn.say("talk-questions-all");
        turn.session.talk.seen.clear();
        dealt = unseen(&turn.session.talk);
    }
    turn.session.talk.seen.extend(&dealt);
    dealt
}

/// Puts a question on the page, or takes it off again; false when there is no room.
pub(super) fn toggle(state: &mut State, number: u8) -> bool {
    if let Some(at) = state.questions.iter().position(|chosen| *chosen == number) {
        state.questions.remove(at);
        return true;
    }
    let fits = chosen(state) < MOST;
    if fits {
        state.questions.push(number);
        state.questions.sort_unstable();
    }
    fits
}

/// Other words for the first, the second and the third.
const ORDINALS: [&[&str]; 3] = [
    &["one", "first", "the first", "the light one"],
    &["two", "second", "the second"],
    &["three", "third", "the third", "the deep one"],
];

/// Three questions to choose from.
pub(super) fn ask(turn: &Turn<'_>, dealt: &[u8], again: bool) -> Question {
    let content = turn.content;
    let mut question = Question::new(turn, if again { "talk-questions-again" } else { "talk-questions" }, Reads::Words);
    let mut lines = Text::default();
    for (at, number) in dealt.iter().enumerate() {
        let place = (at + 1).to_string();
        let args = Args::new().words("number", &place).words("question", words(content, *number));
        lines.0.push(Span { words: if at == 0 { "\n\n".into() } else { "\n".into() }, strong: false });
        lines.0.extend(content.text("talk-line-asked", &args).0);
        let is_chosen = turn.session.talk.questions.contains(number);
        question = question.choice(place.clone(), if is_chosen { format!("✓ {place}") } else { place.clone() });
        let mut also: Vec<String> =
            ORDINALS.get(at).into_iter().copied().flatten().map(|word| (*word).to_owned()).collect();
        also.push(place.clone());
        question = question.known_as(&place, also);
    }
    question.text.0.extend(lines.0);
    question
        .choices(content, &[("more", "talk-questions-more"), ("done", "talk-questions-done")])
        .styled("done", Style::Main)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_depths_are_the_catalogue_and_no_more() {
        let content = Content::embedded();
        let last = DEPTHS[2].2;
        assert_eq!(content.family("talk-question").len(), usize::from(last));
        assert!(last >= 40);
        assert!(DEPTHS.windows(2).all(|pair| pair[0].2 + 1 == pair[1].1));
        assert_eq!(DEPTHS.map(|(depth, ..)| depth), [Depth::Light, Depth::Middle, Depth::Deep]);
    }

    #[test]
    fn none_is_shown_twice_until_all_were() {
        let mut state = State::default();
        let mut shown = Vec::new();
        loop {
            let three = unseen(&state);
            if three.is_empty() {
                break;
            }
            assert_eq!(three.len(), 3);
            assert!(three.is_sorted(), "light to deep");
            state.seen.extend(&three);
            shown.extend(three);
        }
        shown.sort_unstable();
        assert_eq!(shown, (1..=DEPTHS[2].2).collect::<Vec<_>>());
    }
}
