//! How fast a message of sixty words is understood, and what the data for it costs.
//!
//! `cargo bench -p evenkeel-core --bench understanding`. The numbers are of the machine that they were
//! taken on: quote the ratio to a plain pass of a regex set over the same texts. Memory is read from
//! `/proc`, so only on Linux.
#![expect(clippy::print_stdout, reason = "it is there to print numbers")]
#![expect(clippy::disallowed_methods, reason = "the ban is for the core; here its time is taken")]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs, io};

use criterion::Criterion;
use evenkeel_core::Content;
use evenkeel_core::language::explain::{As, Ask, explain};
use evenkeel_core::language::features::Text;
use evenkeel_core::language::intent::{Guess, choose};
use evenkeel_core::language::safety::{Screen, judge};
use evenkeel_core::language::weigh::weigh;
use regex::{RegexSet, RegexSetBuilder};

/// How many texts are understood.
const TEXTS: usize = 300;

/// How many words each of them has.
const WORDS: usize = 60;

/// How many phrases the plain pass looks for.
const PHRASES: usize = 300;

/// How often each text is understood for the percentiles.
const ROUNDS: usize = 60;

/// Everything a text may be looked at as.
const KINDS: &[As] = &[
    As::Message,
    As::Draft,
    As::Apology,
    As::BreakupDate,
    As::Timezone,
    As::NudgeTime,
    As::Mood,
    As::Urge,
    As::YesNo,
    As::NcLength,
    As::TogetherFor,
    As::Duration,
];

fn main() -> io::Result<()> {
    let texts = texts()?;
    // Before anything else touches the core: what is loaded once is loaded here.
    let start = start(&texts)?;
    let plain = plain_pass()?;

    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_secs(2))
        .measurement_time(Duration::from_secs(8))
        .configure_from_args();
    let mut each = texts.iter().cycle();
    criterion.bench_function("a message of 60 words/understood", |bencher| {
        bencher.iter(|| each.next().map(|text| understand(text)));
    });
    criterion.bench_function("a message of 60 words/regex set", |bencher| {
        bencher.iter(|| each.next().map(|text| plain.matches(text)));
    });
    criterion.final_summary();

    let ours = samples(&texts, understand);
    let theirs = samples(&texts, |text| plain.matches(black_box(text)));
    report(&start, &ours, &theirs);
    Ok(())
}

/// Full understanding of a message, as `explain` does it.
fn understand(text: &str) -> (Screen, Guess) {
    let text = Text::new(black_box(text));
    let weighed = weigh(&text);
    (judge(&text, &weighed.dangers), choose(&text, &weighed.intents))
}

/// What it costs until everything is there.
struct Start {
    /// From the first text to its meaning.
    first: Duration,
    /// Growth of resident memory by it, in bytes.
    first_grew: u64,
    /// Growth once every text was looked at as everything.
    all_grew: u64,
}

fn start(texts: &[String]) -> io::Result<Start> {
    // The sentences are there anyway, whether anything is understood or not.
    let content = Content::embedded();
    let before = resident()?;
    let began = Instant::now();
    black_box(understand(&texts[0]));
    let first = began.elapsed();
    let first_grew = resident()?.saturating_sub(before);
    for text in texts {
        for kind in KINDS {
            black_box(explain(&Ask { kind: *kind, ..Ask::message(text) }, &content));
        }
    }
    Ok(Start { first, first_grew, all_grew: resident()?.saturating_sub(before) })
}

/// Resident memory in bytes: the sum over all mappings, which unlike `statm` is exact at every moment.
fn resident() -> io::Result<u64> {
    let told = fs::read_to_string("/proc/self/smaps_rollup")?;
    let kib = told.lines().find_map(|line| line.strip_prefix("Rss:")?.split_whitespace().next()?.parse::<u64>().ok());
    kib.map(|kib| kib * 1024).ok_or_else(|| io::Error::other("no resident memory in smaps_rollup"))
}

/// Texts of sixty words out of what the voices of the corpus wrote, always the same: long messages cut,
/// short ones one after the other, from all over the corpus.
fn texts() -> io::Result<Vec<String>> {
    // A prime, so that neighbours come from different voices and kinds and none comes twice soon.
    const STRIDE: usize = 7_919;
    let lines = corpus()?;
    let mut texts: Vec<String> = Vec::with_capacity(TEXTS);
    let mut at = 0;
    while texts.len() < TEXTS {
        let (mut text, mut left) = (String::new(), WORDS);
        while left > 0 {
            let line = &lines[at % lines.len()];
            at += STRIDE;
            let words: Vec<&str> = line.split_whitespace().take(left).collect();
            left -= words.len();
            text.push_str(&words.join(" "));
            text.push_str(if left > 0 { ". " } else { "" });
        }
        texts.push(text);
    }
    Ok(texts)
}

/// What was written for training, without its classes.
fn corpus() -> io::Result<Vec<String>> {
    let folder = language().join("corpus/train");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|file| [".intents.tsv", ".safety.tsv"].iter().any(|end| file.to_string_lossy().ends_with(end)));
    files.sort();
    let mut lines = Vec::new();
    for file in files {
        let all = fs::read_to_string(file)?;
        lines.extend(all.lines().filter_map(|line| line.split_once('\t')).map(|(_, text)| text.to_owned()));
    }
    Ok(lines)
}

/// The plain pass: the first fixed phrases of the core as one set, their letters in any case. Only ASCII counts
/// as letters, or every curly quote would send the set down its slowest way and flatter us.
fn plain_pass() -> io::Result<RegexSet> {
    let data = fs::read_to_string(language().join("phrases.tsv"))?;
    let lines = data.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    let patterns: Vec<String> = lines.take(PHRASES).map(|(_, phrase)| pattern(phrase)).collect();
    RegexSetBuilder::new(patterns).case_insensitive(true).unicode(false).build().map_err(io::Error::other)
}

fn pattern(phrase: &str) -> String {
    let words: Vec<String> = phrase
        .split(' ')
        .map(|word| match word {
            "*" => r"\w*".to_owned(),
            "PRO" => "(?:him|her|them|he|she|they|ex)".to_owned(),
            "POSS" => "(?:his|her|their|my|your|the|our)".to_owned(),
            "MY" => "(?:my|our)".to_owned(),
            word => regex::escape(word),
        })
        .collect();
    format!(r"\b{}\b", words.join(r"\s*"))
}

fn language() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../config/data/language/en")
}

/// How long each text took each time, ascending.
fn samples<T>(texts: &[String], work: impl Fn(&str) -> T) -> Vec<Duration> {
    let mut all = Vec::with_capacity(texts.len() * ROUNDS);
    for _ in 0..ROUNDS {
        for text in texts {
            let began = Instant::now();
            black_box(work(text));
            all.push(began.elapsed());
        }
    }
    all.sort_unstable();
    all
}

fn report(start: &Start, ours: &[Duration], theirs: &[Duration]) {
    let at = |all: &[Duration], hundredths: usize| all[(all.len() - 1) * hundredths / 100].as_secs_f64() * 1e6;
    let mib = |bytes: u64| bytes as f64 / f64::from(1 << 20);
    let (median, plain) = (at(ours, 50), at(theirs, 50));
    println!("{TEXTS} messages of {WORDS} words, each understood {ROUNDS} times");
    line("median", median, "us", Some(150.0));
    line("99th percentile", at(ours, 99), "us", Some(1_000.0));
    line("longest", at(ours, 100), "us", None);
    line(&format!("regex set of {PHRASES}, median"), plain, "us", None);
    line("regex set, 99th percentile", at(theirs, 99), "us", None);
    line("ratio of the medians", median / plain, "x", None);
    line("ratio of the means", mean(ours) / mean(theirs), "x", None);
    line("the first understanding", start.first.as_secs_f64() * 1e3, "ms", Some(100.0));
    line("resident growth by it", mib(start.first_grew), "MiB", Some(20.0));
    line("resident growth by everything", mib(start.all_grew), "MiB", Some(20.0));
}

fn mean(all: &[Duration]) -> f64 {
    all.iter().sum::<Duration>().as_secs_f64() / all.len() as f64
}

fn line(name: &str, value: f64, unit: &str, limit: Option<f64>) {
    let limit = limit.map_or_else(String::new, |limit| {
        let held = if value < limit { "held" } else { "NOT HELD" };
        format!("limit {limit} {unit}: {held}")
    });
    println!("{name:<32}{value:>10.2} {unit:<4} {limit}");
}
