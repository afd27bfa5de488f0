//! A crisis where others could read: only the person sees what is said.

use evenkeel_core::content::Content;
use evenkeel_tests::discord::Shown;
use evenkeel_tests::stage::Stage;

fn line(key: &str) -> String {
    Content::embedded().line(key)
}

/// What the bot wrote last in the channel that they look at.
#[track_caller]
fn last(chat: Vec<Shown>) -> Shown {
    let Some(shown) = chat.into_iter().rfind(|shown| shown.by_bot) else { panic!("nothing was said") };
    shown
}

#[tokio::test]
async fn a_crisis_in_a_servers_channel_is_answered_for_the_person_alone() {
    let mut stage = Stage::on_discord().await;
    stage.gets_to_know().await;
    let server = stage.discord().1.in_server();
    let eve = stage.discord().0.user(DISCORD_EVE, "Eve").in_server();

    let before = stage.arrived();
    server.runs("nudges", &[("what", "pause"), ("when", "i want to kill myself")]);
    stage.settles_at(before + 1).await;
    let said = last(server.chat());
    assert!(said.text.contains(&line("safety-active")) && said.text.contains("999"), "{}", said.text);
    assert!(said.ephemeral, "{}", said.text);

    server.presses(&line("safety-talk")).await;
    stage.settles_at(before + 2).await;
    let said = last(server.chat());
    assert!(said.text.contains("I'm not safe and I don't want to be alone"), "{}", said.text);
    assert!(said.ephemeral, "{}", said.text);

    server.presses(&line("safety-country-other")).await;
    stage.settles_at(before + 3).await;
    assert!(last(server.chat()).ephemeral);
    server.presses(&line("discord-type-answer")).await;
    server.types_in_modal("ireland").await;
    stage.settles_at(before + 4).await;
    let said = last(server.chat());
    assert!(said.text.contains("112") && said.ephemeral, "{}", said.text);

    assert!(eve.chat().is_empty(), "nobody else sees any of it");
    stage.ends().await;
}

/// Somebody else in the same channel.
const DISCORD_EVE: u64 = 500_000_000_000_000_077;
