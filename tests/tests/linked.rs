//! One Evenkeel, one person, Telegram and Discord at once, over the wire.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use evenkeel_tests::stage::{Heard, Stage};
use jiff::SignedDuration;

fn words(heard: &[Heard]) -> String {
    heard.iter().map(|heard| heard.text.as_str()).collect::<Vec<_>>().join("\n")
}

/// What has come meanwhile, at the platform's pace.
async fn comes(stage: &mut Stage) -> String {
    words(&stage.passes(SignedDuration::from_secs(5)).await)
}

async fn code(stage: &mut Stage) -> String {
    let said = words(&stage.says("/link").await);
    said.split_whitespace().find(|word| word.len() == 9 && word.as_bytes()[4] == b'-').unwrap().to_owned()
}

#[tokio::test]
async fn a_code_of_telegram_typed_on_discord_makes_one_person_until_it_is_unlinked() {
    let mut telegram = Stage::on_telegram().await;
    telegram.gets_to_know().await;
    let mut discord = telegram.also_on_discord().await;
    let code = code(&mut telegram).await;
    let said = words(&discord.says(&format!("/link {code}")).await);
    assert!(said.contains("one conversation now"), "{said}");
    assert!(comes(&mut telegram).await.contains("Discord is linked with this chat"));
    assert!(words(&discord.says("/nudges").await).contains("8:00"), "what was told there is known here");

    telegram.presses("Unlink Discord").await;
    assert!(comes(&mut discord).await.contains("I know nothing here now"));
    assert!(words(&discord.says("hi").await).contains("I'm Keel"));
    telegram.ends().await;
    discord.ends().await;
}

#[tokio::test]
async fn two_histories_are_joined_and_separated_again() {
    let mut telegram = Stage::on_telegram().await;
    telegram.gets_to_know().await;
    let mut discord = telegram.also_on_discord().await;
    discord.gets_to_know().await;
    discord.says("/settings zone tokyo").await;
    let code = code(&mut telegram).await;
    assert!(words(&discord.says(&format!("link {code}")).await).contains("Which one goes on?"));
    discord.presses("The other").await;
    assert!(comes(&mut telegram).await.contains("Discord is linked"));
    assert!(words(&discord.says("/settings").await).contains("London"));

    telegram.presses("Undo").await;
    assert!(comes(&mut discord).await.contains("separate again"));
    assert!(words(&discord.says("/settings").await).contains("Tokyo"));
    assert!(words(&telegram.says("/settings").await).contains("London"));
    telegram.ends().await;
    discord.ends().await;
}
