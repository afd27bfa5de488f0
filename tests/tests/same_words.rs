//! One script, three front-ends, the same conversation.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use evenkeel_terminal::script::{self, Step};
use evenkeel_tests::stage::{self, Stage};

fn month() -> Vec<Step> {
    script::parse(include_str!("../scripts/month.txt")).unwrap()
}

/// What differs by design: in the chat apps the buttons of an answered question are taken away, so
/// earlier messages are compared when they are new.
fn assert_same(name: &str, expected: &str, got: &str) {
    let lines = |text: &str| {
        text.lines().map(str::trim_end).filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let (expected, got) = (lines(expected), lines(got));
    for (n, (one, other)) in expected.iter().zip(&got).enumerate() {
        assert_eq!(one, other, "{name}, line {n}, after:\n{}", expected[n.saturating_sub(12)..n].join("\n"));
    }
    assert_eq!(expected.len(), got.len(), "{name}");
}

#[tokio::test]
async fn a_month_in_the_terminal_reads_as_it_is_written_down() {
    insta::assert_snapshot!(stage::in_the_terminal(&month()).await);
}

#[tokio::test]
async fn telegram_says_the_same_words_as_the_terminal() {
    let expected = stage::in_the_terminal(&month()).await;
    let mut stage = Stage::on_telegram().await;
    let got = stage.plays(&month()).await;
    assert_same("Telegram", &expected, &got);
    stage.ends().await;
}

#[tokio::test]
async fn discord_says_the_same_words_as_the_terminal() {
    let expected = stage::in_the_terminal(&month()).await;
    let mut stage = Stage::on_discord().await;
    let got = stage.plays(&month()).await;
    assert_same("Discord", &expected, &got);
    stage.ends().await;
}
