//! One script on several front-ends: what the terminal says is what each of them must say.

use std::slice;

use evenkeel_core::platform::Platform;
use evenkeel_terminal::script::{self, Step};

use crate::stage::{self, Came, Stage};

/// A script with what the terminal makes of it.
pub struct Played {
    /// Where each step stands: file and line.
    places: Vec<String>,
    steps: Vec<Step>,
    came: Vec<Came>,
    /// Where the last script begins.
    last: usize,
}

impl Played {
    /// Plays scripts, each (the name of its file, its text), one after the other as one conversation.
    pub async fn in_the_terminal(files: &[(&str, &str)]) -> Self {
        let (mut places, mut steps, mut last) = (Vec::new(), Vec::new(), 0);
        for (file, text) in files {
            last = steps.len();
            let read = script::parse(text).unwrap_or_else(|errors| panic!("{file}: {errors:?}"));
            places.extend(read.iter().map(|step| format!("{file}, line {}: {}", step.line, step.written)));
            steps.extend(read);
        }
        let came = stage::step_by_step(stage::BEGIN, &steps).await;
        Self { places, steps, came, last }
    }

    /// Each step of the last script with what came of it.
    pub fn steps(&self) -> impl Iterator<Item = (&Step, &Came)> {
        self.steps.iter().zip(&self.came).skip(self.last)
    }

    /// What was said in the last script.
    pub fn transcript(&self) -> String {
        self.steps().map(|(_, came)| came.said.as_str()).collect()
    }

    /// The first step after which a conversation of this kind is open.
    pub fn opens(&self, kind: &str) -> Option<usize> {
        self.came.iter().position(|came| came.open.iter().any(|open| open == kind))
    }

    /// Plays it before another front-end, where the same words must be said step by step.
    pub async fn is_said_on(&self, stage: Stage) -> Stage {
        self.is_said_with_restarts_on(stage, usize::MAX).await
    }

    /// The same, and the process ends and starts again after this step and every later one.
    pub async fn is_said_with_restarts_on(&self, mut stage: Stage, from: usize) -> Stage {
        for (n, came) in self.came.iter().enumerate() {
            let place = Place { step: &self.places[n], platform: stage.platform() };
            let got = stage.plays(slice::from_ref(&self.steps[n])).await;
            assert_same(&came.said, &got);
            if n >= from {
                stage = stage.restarts().await;
            }
            drop(place);
        }
        stage
    }
}

/// What differs by design is not compared: in the chat apps the buttons of an answered question are taken away, so
/// earlier messages are compared when they are new.
fn assert_same(expected: &str, got: &str) {
    let lines = |text: &str| {
        text.lines().map(str::trim_end).filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    let (expected, got) = (lines(expected), lines(got));
    for (one, other) in expected.iter().zip(&got) {
        assert_eq!(one, other, "all of it:\n{}", got.join("\n"));
    }
    assert_eq!(expected.len(), got.len(), "all of it:\n{}", got.join("\n"));
}

/// Says where in a script something went wrong, whatever it was.
struct Place<'a> {
    step: &'a str,
    platform: Platform,
}

impl Drop for Place<'_> {
    #[expect(clippy::print_stderr, reason = "a failed test says where")]
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("in {} on {}", self.step, self.platform.name());
        }
    }
}
