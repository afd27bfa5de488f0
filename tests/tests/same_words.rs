//! One script, three front-ends, the same conversation.

use evenkeel_tests::same::Played;
use evenkeel_tests::stage::Stage;

async fn month() -> Played {
    Played::in_the_terminal(&[("month.txt", include_str!("../scripts/month.txt"))]).await
}

#[tokio::test]
async fn a_month_in_the_terminal_reads_as_it_is_written_down() {
    insta::assert_snapshot!(month().await.transcript());
}

#[tokio::test]
async fn telegram_says_the_same_words_as_the_terminal() {
    month().await.is_said_on(Stage::on_telegram().await).await.ends().await;
}

#[tokio::test]
async fn discord_says_the_same_words_as_the_terminal() {
    month().await.is_said_on(Stage::on_discord().await).await.ends().await;
}
