//! From the corpus to weights.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Result, bail};
use evenkeel_core::language::intent::Intent;
use evenkeel_core::language::safety::Class;
use evenkeel_core::language::weights::{MARK, STEP};

use crate::corpus::{Example, read};
use crate::svm::{Row, Settings, learn};

/// A feature that fewer texts have is not learnt from.
const RARE: usize = 3;

/// How the classes of danger are learnt.
pub const SAFETY: Settings = Settings { cost: 2.0, lean: 1.0, rounds: 60 };

/// How the intents are learnt.
pub const INTENTS: Settings = Settings { cost: 2.0, lean: 1.0, rounds: 60 };

/// Weights and bias of one class.
pub struct Learnt {
    /// A weight for each feature of the vocabulary.
    pub weights: Vec<f64>,
    /// What the class has without any feature.
    pub bias: f64,
}

/// A piece of a word counts less than a word: there are so many of them.
const PIECE: f64 = 0.5;

/// The features that are learnt from, ascending, with their places and how much they count.
pub type Vocabulary = BTreeMap<u32, (u32, u8)>;

/// Learns from the corpus in `folder/corpus/train` and gives the bytes of the weights.
///
/// # Errors
/// When the corpus cannot be read or names an unknown label.
pub fn train(folder: &Path) -> Result<Vec<u8>> {
    let folder = folder.join("corpus/train");
    let (safety, intents) = (read(&folder, "safety")?, read(&folder, "intents")?);
    let safety: Vec<&Example> = safety.iter().collect();
    let intents: Vec<&Example> = intents.iter().collect();
    let (vocabulary, classes) = learn_all(&safety, &intents)?;
    Ok(bytes(&vocabulary, &classes))
}

/// Names of the classes of danger, as labels.
pub fn classes() -> Vec<&'static str> {
    Class::ALL.iter().map(|class| class.name()).collect()
}

/// Names of the intents, as labels.
pub fn intents() -> Vec<&'static str> {
    Intent::ALL.iter().map(|intent| intent.name()).collect()
}

/// Learns every class of danger (texts with an intent are no danger) and every intent.
pub fn learn_all(safety: &[&Example], intents: &[&Example]) -> Result<(Vocabulary, Vec<Learnt>)> {
    let all: Vec<&Example> = safety.iter().chain(intents).copied().collect();
    let vocabulary = vocabulary(&all);
    let dangers: Vec<(&Example, &str)> = safety
        .iter()
        .map(|example| (*example, example.label.as_str()))
        .chain(intents.iter().map(|example| (*example, Class::None.name())))
        .collect();
    let meant: Vec<(&Example, &str)> = intents.iter().map(|example| (*example, example.label.as_str())).collect();
    let mut learnt = learn_group(&vocabulary, &dangers, &classes(), SAFETY)?;
    learnt.extend(learn_group(&vocabulary, &meant, &self::intents(), INTENTS)?);
    Ok((vocabulary, learnt))
}

/// The rarer a feature, the more it counts: the square root of its inverse document frequency.
pub fn vocabulary(all: &[&Example]) -> Vocabulary {
    let mut counts: BTreeMap<u32, (usize, bool)> = BTreeMap::new();
    for (feature, is_piece) in all.iter().flat_map(|example| &example.features) {
        counts.entry(*feature).or_insert((0, *is_piece)).0 += 1;
    }
    let kept = counts.into_iter().filter(|(_, (count, _))| *count >= RARE);
    kept.zip(0..)
        .map(|((feature, (count, is_piece)), place)| {
            let weight = libm::log(all.len() as f64 / count as f64).sqrt() * if is_piece { PIECE } else { 1.0 };
            (feature, (place, (weight * f64::from(STEP)).round().clamp(1.0, 255.0) as u8))
        })
        .collect()
}

/// A text as the learner sees it: its known features, together of the length one.
pub fn row(vocabulary: &Vocabulary, example: &Example) -> Row {
    let known = example.features.iter().filter_map(|(feature, _)| vocabulary.get(feature).copied());
    let row: Row = known.map(|(place, count)| (place, f64::from(count))).collect();
    let length = row.iter().map(|(_, value)| value * value).sum::<f64>().max(1.0).sqrt();
    row.into_iter().map(|(place, value)| (place, value / length)).collect()
}

/// Learns each label against the others.
///
/// # Errors
/// When an example has a label that is none of these.
pub fn learn_group(
    vocabulary: &Vocabulary,
    examples: &[(&Example, &str)],
    labels: &[&str],
    settings: Settings,
) -> Result<Vec<Learnt>> {
    if let Some((_, label)) = examples.iter().find(|(_, label)| !labels.contains(label)) {
        bail!("unknown label {label}");
    }
    let rows: Vec<Row> = examples.iter().map(|(example, _)| row(vocabulary, example)).collect();
    Ok(labels
        .iter()
        .map(|label| {
            let member: Vec<bool> = examples.iter().map(|(_, own)| own == label).collect();
            let (weights, bias) = learn(&rows, &member, vocabulary.len(), settings);
            Learnt { weights, bias }
        })
        .collect())
}

/// The weights in the form that the core reads; features that say nothing are left out.
pub fn bytes(vocabulary: &Vocabulary, classes: &[Learnt]) -> Vec<u8> {
    let times =
        |weights: &[f64], (place, count): (u32, u8)| weights[place as usize] * f64::from(count) / f64::from(STEP);
    let steps: Vec<f64> = classes
        .iter()
        .map(|class| vocabulary.values().fold(1e-9_f64, |most, place| most.max(times(&class.weights, *place).abs())))
        .map(|most| most / 127.0)
        .collect();
    let rows: Vec<(u32, u8, Vec<i8>)> = vocabulary
        .iter()
        .map(|(feature, place)| {
            let row = classes.iter().zip(&steps);
            let row = row.map(|(class, step)| (times(&class.weights, *place) / step).round() as i8);
            (*feature, place.1, row.collect())
        })
        .filter(|(_, _, row): &(u32, u8, Vec<i8>)| row.iter().any(|weight| weight.unsigned_abs() >= FAINT))
        .collect();
    let mut data = MARK.to_vec();
    for count in [classes.len(), rows.len()] {
        data.extend((count as u32).to_le_bytes());
    }
    for (class, step) in classes.iter().zip(&steps) {
        data.extend((*step as f32).to_le_bytes());
        data.extend((class.bias as f32).to_le_bytes());
    }
    data.extend(rows.iter().flat_map(|(feature, ..)| feature.to_le_bytes()));
    for (_, count, row) in rows {
        data.push(count);
        data.extend(row.iter().map(|weight| weight.cast_unsigned()));
    }
    data
}

/// A feature none of whose weights reaches this many steps is left out.
const FAINT: u8 = 4;
