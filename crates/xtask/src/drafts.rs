//! Learning what drafts to the ex do: from whole texts to the sentences that made people say so.
//!
//! The corpus says which kinds a text has, not where. A first round learns from whole texts and from the
//! sentences of those without a kind; then the sentence that speaks most for a kind stands for it.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use evenkeel_core::language::draft::weighing::{LEARNT, parts};
use evenkeel_core::language::draft::{Context, Kind, Purpose, findings_by};
use evenkeel_core::language::weights::Weights;

use crate::corpus::{Example, example};
use crate::svm::{Row, Settings, learn};
use crate::train::{Learnt, Vocabulary, bytes, row, vocabulary};

/// How the kinds are learnt.
const SETTINGS: Settings = Settings { cost: 2.0, lean: 1.0, rounds: 60 };

/// How often the sentences that stand for a kind are chosen anew.
const ROUNDS: usize = 2;

/// In a check every text is understood by what was learnt from the others of this many parts.
const FOLDS: usize = 5;

/// A draft of the corpus.
struct Draft {
    kinds: Vec<Kind>,
    purpose: Purpose,
    text: String,
    parts: Vec<Example>,
}

/// Reads `drafts.tsv`: kinds with commas between, or none; message or apology; the text.
fn read(file: &Path) -> Result<Vec<Draft>> {
    let data = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let lines = data.lines().enumerate().filter(|(_, line)| !line.starts_with('#'));
    lines.map(|(at, line)| draft(line).with_context(|| format!("line {}", at + 1))).collect()
}

fn draft(line: &str) -> Result<Draft> {
    let mut columns = line.splitn(3, '\t');
    let (Some(kinds), Some(purpose), Some(text)) = (columns.next(), columns.next(), columns.next()) else {
        bail!("three columns are needed")
    };
    let kinds: Result<Vec<Kind>> = kinds
        .split(',')
        .filter(|kind| *kind != "none")
        .map(|kind| Kind::named(kind).with_context(|| format!("unknown kind {kind}")))
        .collect();
    let purpose = if purpose == "apology" { Purpose::Apology } else { Purpose::Message };
    let parts = parts(text).into_iter().map(|place| example(&text[place])).collect();
    Ok(Draft { kinds: kinds?, purpose, text: text.to_owned(), parts })
}

/// Learns from `corpus/train/drafts.tsv` and gives the bytes of the weights.
///
/// # Errors
/// When the corpus cannot be read or names an unknown kind.
pub fn train(folder: &Path) -> Result<Vec<u8>> {
    let drafts = read(&folder.join("corpus/train/drafts.tsv"))?;
    Ok(learn_from(&drafts.iter().collect::<Vec<_>>()))
}

fn learn_from(drafts: &[&Draft]) -> Vec<u8> {
    let whole: Vec<&Example> = drafts.iter().flat_map(|draft| &draft.parts).collect();
    let vocabulary = vocabulary(&whole);
    let rows: Vec<Vec<Row>> =
        drafts.iter().map(|draft| draft.parts.iter().map(|part| row(&vocabulary, part)).collect()).collect();
    let learnt: Vec<Learnt> = LEARNT.iter().map(|kind| learn_kind(*kind, drafts, &rows, &vocabulary)).collect();
    bytes(&vocabulary, &learnt)
}

fn learn_kind(kind: Kind, drafts: &[&Draft], rows: &[Vec<Row>], vocabulary: &Vocabulary) -> Learnt {
    // The whole stands last.
    let mut chosen: Vec<usize> = rows.iter().map(|parts| parts.len().saturating_sub(1)).collect();
    let mut learnt = Learnt { weights: vec![0.0; vocabulary.len()], bias: 0.0 };
    for round in 0..=ROUNDS {
        let (mut all, mut member) = (Vec::new(), Vec::new());
        for ((draft, parts), chosen) in drafts.iter().zip(rows).zip(&chosen) {
            let has = draft.kinds.contains(&kind);
            let used = parts.iter().enumerate().filter(|(at, _)| !has || at == chosen);
            for (_, part) in used {
                all.push(part.clone());
                member.push(has);
            }
        }
        let (weights, bias) = learn(&all, &member, vocabulary.len(), SETTINGS);
        learnt = Learnt { weights, bias };
        if round < ROUNDS {
            let best = |parts: &Vec<Row>| {
                let scores = parts.iter().map(|part| part.iter().map(|(at, x)| learnt.weights[*at as usize] * x).sum());
                scores.enumerate().max_by(|one: &(usize, f64), other| one.1.total_cmp(&other.1)).map_or(0, |(at, _)| at)
            };
            chosen = rows.iter().map(best).collect();
        }
    }
    learnt
}

/// Understands every text of the training corpus by what was learnt from the others, and prints how well; with
/// `test`, the test corpus by what is learnt from all.
///
/// # Errors
/// When the corpus cannot be read.
pub fn check(folder: &Path, test: bool, verbose: bool) -> Result<()> {
    let drafts = read(&folder.join("corpus/train/drafts.tsv"))?;
    let mut told: Vec<Told> = Vec::new();
    let mut look = |weights: Option<&Weights>, draft: &Draft| {
        let found = findings_by(weights, &draft.text, draft.purpose, &Context::default());
        let kinds: Vec<Kind> = found.iter().map(|finding| finding.kind).collect();
        if verbose && (found.len() != draft.kinds.len() || draft.kinds.iter().any(|kind| !kinds.contains(kind))) {
            let missed: Vec<&str> = draft.kinds.iter().filter(|k| !kinds.contains(k)).map(|k| k.name()).collect();
            let wrong = found.iter().filter(|finding| !draft.kinds.contains(&finding.kind));
            let wrong: Vec<String> =
                wrong.map(|f| format!("{} [{}: {}]", f.kind.name(), f.because, &draft.text[f.start..f.end])).collect();
            println!("- {missed:?} + {wrong:?}\n    {}", draft.text);
        }
        told.push((draft.kinds.clone(), kinds));
    };
    if test {
        let weights = Weights::read(learn_from(&drafts.iter().collect::<Vec<_>>()).leak());
        read(&folder.join("corpus/test/drafts.tsv"))?.iter().for_each(|draft| look(weights.as_ref(), draft));
    } else {
        for fold in 0..FOLDS {
            let (held, rest): (Vec<_>, Vec<_>) = drafts.iter().enumerate().partition(|(at, _)| at % FOLDS == fold);
            let weights =
                Weights::read(learn_from(&rest.into_iter().map(|(_, draft)| draft).collect::<Vec<_>>()).leak());
            held.into_iter().for_each(|(_, draft)| look(weights.as_ref(), draft));
        }
    }
    table(&told);
    Ok(())
}

/// What a draft has, and what was found.
type Told = (Vec<Kind>, Vec<Kind>);

/// Prints precision and recall of every kind, and of all together.
fn table(told: &[Told]) {
    let mut sums = (0.0, 0.0, 0.0);
    for kind in Kind::ALL {
        let count = |of: &dyn Fn(&Told) -> bool| told.iter().filter(|pair| of(pair)).count() as f64;
        let hit = count(&|(is, said)| is.contains(kind) && said.contains(kind));
        let (is, said) = (count(&|(is, _)| is.contains(kind)), count(&|(_, said)| said.contains(kind)));
        sums = (sums.0 + hit, sums.1 + said, sums.2 + is);
        line(kind.name(), hit, said, is);
    }
    line("all (micro)", sums.0, sums.1, sums.2);
    let good = told.iter().filter(|(is, _)| is.is_empty());
    let (clean, all) = (good.clone().filter(|(_, said)| said.is_empty()).count(), good.count());
    println!("good drafts without a finding {clean} of {all}");
}

fn line(name: &str, hit: f64, said: f64, is: f64) {
    let (precision, recall) = (hit / said.max(1.0), hit / is.max(1.0));
    let f1 = 2.0 * hit / (said + is).max(1.0);
    println!("{name:26} precision {precision:.3} recall {recall:.3} f1 {f1:.3} n {is}");
}
