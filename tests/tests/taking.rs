//! One's own record over the wire: out as a document, and in again as one.

use evenkeel_tests::specs::telegram as specs;
use evenkeel_tests::stage::{Heard, Stage};
use evenkeel_tests::telegram::Fault;

async fn sends(stage: &mut Stage, name: &str, bytes: &[u8]) -> Vec<Heard> {
    let before = stage.arrived();
    stage.telegram().1.sends_file(name, bytes);
    stage.settles_at(before + 1).await
}

fn says(heard: &[Heard], words: &str) -> bool {
    heard.iter().any(|heard| heard.text.contains(words))
}

#[tokio::test]
async fn an_export_goes_out_as_a_document_and_comes_in_again_after_a_yes() {
    let mut stage = Stage::on_telegram().await;
    stage.gets_to_know().await;
    stage.says("/export").await;
    stage.presses("Send it").await;
    let file = stage.telegram().1.answers().into_iter().filter_map(|shown| shown.document).next_back().unwrap();
    assert_eq!(file.mime, "application/zip");

    assert!(says(&sends(&mut stage, "holiday.zip", &file.bytes).await, "can't open files"));
    assert!(stage.telegram().0.requests_of("getFile").is_empty(), "nothing else is fetched");
    assert!(says(&sends(&mut stage, &file.name, b"no archive").await, "can't read that"));
    stage.telegram().0.fail("getFile", Fault::Page(502));
    assert!(says(&sends(&mut stage, &file.name, &file.bytes).await, "didn't reach me"));
    assert!(says(&sends(&mut stage, &file.name, &file.bytes).await, "take the place of everything"));
    assert!(says(&stage.presses("Bring it in").await, "It's in"));
    specs::assert_all(&stage.telegram().0.requests());
    stage.ends().await;
}
