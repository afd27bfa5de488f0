//! What the core draws, as it comes out.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod people;

use evenkeel_core::Content;
use evenkeel_core::picture::{Chart, Facts, Theme, draw};
use evenkeel_picture::{png, tree};
use people::after;
use proptest::prelude::*;

/// The most bytes of a picture.
const BYTES: usize = 200_000;

/// The most characters that Telegram takes below a picture.
const CAPTION: usize = 1000;

/// The least and the most days after which there is anything.
const DAYS: [i64; 7] = [0, 1, 3, 30, 100, 300, 365];

/// Holds that everything lies inside of the picture, words with some air.
fn holds(svg: &str) {
    let tree = tree(svg).unwrap();
    let (width, height) = (tree.size().width(), tree.size().height());
    let mut texts = 0;
    for node in tree.root().children() {
        let space = node.abs_stroke_bounding_box();
        let air = if matches!(node, resvg::usvg::Node::Text(_)) { 6.0 } else { 0.0 };
        texts += usize::from(air > 0.0);
        let inside =
            space.left() >= air && space.top() >= air && space.right() <= width - air && space.bottom() <= height - air;
        assert!(inside, "{space:?} does not lie in {width} by {height}: {node:?}");
    }
    assert_eq!(texts, svg.matches("<text").count(), "words without letters");
}

fn all(facts: &Facts, theme: Theme) -> Vec<(Chart, Option<String>, String)> {
    let content = Content::embedded();
    let made = |chart| (chart, draw(chart, facts, &content, theme));
    Chart::ALL.into_iter().map(made).map(|(chart, made)| (chart, made.svg, made.alt.to_plain())).collect()
}

#[test]
fn nothing_leaves_the_picture_and_every_picture_is_small_and_said_in_words() {
    for days in DAYS {
        for (is_apart, theme) in [(true, Theme::Dark), (true, Theme::Light), (false, Theme::Dark)] {
            let facts = Facts { is_apart, ..after(days) };
            for (chart, svg, alt) in all(&facts, theme) {
                assert!(!alt.is_empty() && alt.chars().count() <= CAPTION, "{chart:?} after {days} days: {alt}");
                assert!(days > 0 || svg.is_none(), "{chart:?} of nothing");
                if let Some(svg) = svg {
                    holds(&svg);
                    let bytes = png(&svg).unwrap().len();
                    assert!(bytes < BYTES, "{chart:?} after {days} days has {bytes} bytes");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_facts_make_pictures_that_hold(
        days in 0_i64..366,
        moods in prop::collection::vec(prop::option::of(0_u8..=10), 0..60),
        pulls in prop::collection::vec(prop::option::of(0_u8..=10), 0..60),
        urges in prop::collection::vec((0_usize..7, 0_usize..8), 0..60),
        fell in -600_i32..600,
    ) {
        let mut facts = after(days);
        for (place, mood) in moods.iter().enumerate().take(facts.moods.len()) {
            facts.moods[place].1 = *mood;
        }
        for (place, pull) in pulls.iter().enumerate().take(facts.pulls.len()) {
            facts.pulls[place].1 = *pull;
        }
        for (day, block) in urges {
            facts.hours[day][block] += 1;
        }
        for tool in &mut facts.tools {
            tool.2 = fell;
        }
        for (_, svg, _) in all(&facts, Theme::Light) {
            svg.iter().for_each(|svg| holds(svg));
        }
    }
}
