//! How well one voice is understood by what was learnt from all others.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result};
use evenkeel_core::language::safety::Class;
use evenkeel_core::language::weights::Weights;

use crate::corpus::{Example, read};
use crate::train::{INTENTS, SAFETY, bytes, classes, intents, learn_group, vocabulary};

/// A label, and what each class was worth.
type Scored = (String, Vec<f32>);

/// Prints, over the voices of the training part, what each class yields when its voice was not learnt from.
///
/// # Errors
/// As [`crate::train::train`].
pub fn check(folder: &Path, only: &[String]) -> Result<()> {
    let folder = folder.join("corpus/train");
    let (safety, meant) = (read(&folder, "safety")?, read(&folder, "intents")?);
    let voices: BTreeSet<String> = safety.iter().chain(&meant).map(|example| example.voice.clone()).collect();
    let (mut dangers, mut easy, mut wishes) = (Vec::new(), Vec::new(), Vec::new());
    for voice in voices.iter().filter(|voice| only.is_empty() || only.contains(voice)) {
        let a: Vec<&Example> = safety.iter().filter(|example| example.voice != *voice).collect();
        let b: Vec<&Example> = meant.iter().filter(|example| example.voice != *voice).collect();
        let all: Vec<&Example> = a.iter().chain(&b).copied().collect();
        let vocabulary = vocabulary(&all);
        if safety.iter().any(|example| example.voice == *voice) {
            let pairs: Vec<(&Example, &str)> = a
                .iter()
                .map(|example| (*example, example.label.as_str()))
                .chain(b.iter().map(|example| (*example, Class::None.name())))
                .collect();
            let learnt = learn_group(&vocabulary, &pairs, &classes(), SAFETY)?;
            let weights = Weights::read(bytes(&vocabulary, &learnt).leak()).context("own bytes")?;
            let of_voice = |example: &&Example| example.voice == *voice;
            dangers.extend(safety.iter().filter(of_voice).map(|example| scored(&weights, example)));
            easy.extend(meant.iter().filter(of_voice).map(|example| scored(&weights, example)));
        }
        if meant.iter().any(|example| example.voice == *voice) {
            let pairs: Vec<(&Example, &str)> = b.iter().map(|example| (*example, example.label.as_str())).collect();
            let learnt = learn_group(&vocabulary, &pairs, &intents(), INTENTS)?;
            let weights = Weights::read(bytes(&vocabulary, &learnt).leak()).context("own bytes")?;
            wishes.extend(meant.iter().filter(|e| e.voice == *voice).map(|example| scored(&weights, example)));
        }
    }
    trade(&dangers, &easy);
    table(&wishes, &intents());
    Ok(())
}

fn scored(weights: &Weights, example: &Example) -> Scored {
    let hashes: Vec<u32> = example.features.iter().map(|(feature, _)| *feature).collect();
    let whole = weights.scores(&hashes);
    (example.label.clone(), whole)
}

/// How much more the best danger is worth than none, and which it is.
fn margin(scores: &[f32]) -> (f32, usize) {
    let none = scores[scores.len() - 1];
    let best = scores[..scores.len() - 1].iter().enumerate().max_by(|one, other| one.1.total_cmp(other.1));
    best.map_or((0.0, 0), |(at, score)| (score - none, at))
}

/// What is found of each danger at several shares of false alarms.
fn trade(dangers: &[Scored], easy: &[Scored]) {
    let names = classes();
    let mut harmless: Vec<f32> =
        dangers.iter().filter(|(label, _)| label == "none").map(|(_, scores)| margin(scores).0).collect();
    harmless.sort_by(f32::total_cmp);
    for share in [0.01, 0.02, 0.03, 0.05, 0.08, 0.12] {
        let at = ((harmless.len() as f64) * (1.0 - share)) as usize;
        let threshold = harmless[at.min(harmless.len() - 1)];
        let found = |labels: &[&str], as_crisis: bool| {
            let of: Vec<_> = dangers.iter().filter(|(label, _)| labels.contains(&label.as_str())).collect();
            let hit = of.iter().filter(|(_, scores)| {
                let (margin, class) = margin(scores);
                margin > threshold && (!as_crisis || labels.contains(&names[class]))
            });
            hit.count() as f64 / of.len().max(1) as f64
        };
        let calm = easy.iter().filter(|(_, scores)| margin(scores).0 > threshold).count();
        println!(
            "false alarms {share:.2} (from {threshold:+.2}; ordinary talk {:.3}): crisis {:.3} any {:.3} victim {:.3} risk {:.3} third {:.3} past {:.3}",
            calm as f64 / easy.len().max(1) as f64,
            found(&["self_harm_active", "self_harm_passive"], true),
            found(&["self_harm_active", "self_harm_passive"], false),
            found(&["abuse_victim"], true),
            found(&["risk_to_other"], true),
            found(&["third_party"], true),
            found(&["self_harm_past"], true),
        );
    }
}

fn table(pairs: &[Scored], names: &[&'static str]) {
    if pairs.is_empty() {
        return;
    }
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(label, scores)| {
            let best = scores.iter().enumerate().max_by(|one, other| one.1.total_cmp(other.1));
            (label.as_str(), best.map_or("", |(at, _)| names[at]))
        })
        .collect();
    let mut sum = 0.0;
    for name in names {
        let hit = pairs.iter().filter(|(label, found)| label == name && found == name).count() as f64;
        let said = pairs.iter().filter(|(_, found)| found == name).count().max(1) as f64;
        let real = pairs.iter().filter(|(label, _)| label == name).count().max(1) as f64;
        let f1 = 2.0 * hit / (said + real);
        sum += f1;
        println!("{name:24} precision {:.3} recall {:.3} f1 {f1:.3} n {real}", hit / said, hit / real);
    }
    println!("macro-F1 {:.3}\n", sum / names.len() as f64);
}
