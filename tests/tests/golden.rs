//! Whole months, each as one person lived it: what was typed, and what came back. They were read through as by
//! strangers; a change in one of them is to be read the same way before it is accepted.

use evenkeel_terminal::script;
use evenkeel_tests::stage;

/// A Monday evening in January.
const BEGIN: &str = "2026-01-05T18:40:00Z";

async fn month(name: &str, text: &str) {
    let steps = match script::parse(text) {
        Ok(steps) => steps,
        Err(errors) => panic!("{name}: {errors:?}"),
    };
    insta::assert_snapshot!(name, stage::in_the_terminal_from(BEGIN, &steps).await);
}

#[tokio::test]
async fn somebody_left_by_surprise_who_hopes() {
    month("left_by_surprise", include_str!("../scripts/golden/left-by-surprise.txt")).await;
}

#[tokio::test]
async fn somebody_who_left_and_regrets_it_with_a_child_together() {
    month("left_and_regrets", include_str!("../scripts/golden/left-and-regrets.txt")).await;
}

#[tokio::test]
async fn somebody_with_a_harsh_ex_who_relapses_often() {
    month("harsh_and_relapsing", include_str!("../scripts/golden/harsh-and-relapsing.txt")).await;
}

#[tokio::test]
async fn a_clear_no_weeks_of_space_and_then_they_write_by_themselves() {
    month("no_then_they_write", include_str!("../scripts/golden/no-then-they-write.txt")).await;
}

#[tokio::test]
async fn together_again_and_the_first_fight() {
    month("together_first_fight", include_str!("../scripts/golden/together-first-fight.txt")).await;
}

#[tokio::test]
async fn letting_go_with_three_days_of_writing_across_a_missed_one() {
    month("letting_go", include_str!("../scripts/golden/letting-go.txt")).await;
}

#[tokio::test]
async fn somebody_married_for_eleven_years_whose_answer_is_a_maybe() {
    month("long_marriage_maybe", include_str!("../scripts/golden/long-marriage-maybe.txt")).await;
}

#[tokio::test]
async fn somebody_after_three_months_whose_answer_is_silence() {
    month("fling_silence", include_str!("../scripts/golden/fling-silence.txt")).await;
}

#[tokio::test]
async fn somebody_with_an_abusive_ex_who_hopes_all_the_way() {
    month("abusive_hope", include_str!("../scripts/golden/abusive-hope.txt")).await;
}

#[tokio::test]
async fn somebody_who_frightened_their_ex() {
    month("frightened_the_ex", include_str!("../scripts/golden/frightened-the-ex.txt")).await;
}
