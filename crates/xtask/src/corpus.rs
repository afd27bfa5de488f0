//! The corpus: what people write, with its right labels.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use evenkeel_core::language::features::{Seen, Text, each};

/// One text of the corpus.
pub struct Example {
    /// The features of the text, ascending, each with whether it is a piece of a word.
    pub features: Vec<(u32, bool)>,
    /// Its label.
    pub label: String,
    /// Which voice wrote it: the number in the file's name.
    pub voice: String,
}

/// Reads every `N.KIND.tsv` of a folder, in the order of the names.
///
/// # Errors
/// When a file cannot be read, or a line is not a label, a tab and a text.
pub fn read(folder: &Path, kind: &str) -> Result<Vec<Example>> {
    let mut files: Vec<_> =
        fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?.into_iter().map(|entry| entry.path()).collect();
    files.sort();
    files.retain(|file| file.to_string_lossy().ends_with(&format!(".{kind}.tsv")));
    if files.is_empty() {
        bail!("no {kind} corpus in {}", folder.display());
    }
    let mut all = Vec::new();
    for file in &files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let voice = name.split('.').next().unwrap_or_default();
        let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            let Some((label, words)) = line.split_once('\t') else {
                bail!("{}, line {}: no tab", file.display(), number + 1)
            };
            all.push(Example { features: features(words), label: label.to_owned(), voice: voice.to_owned() });
        }
    }
    Ok(all)
}

/// A text without label or voice.
pub fn example(words: &str) -> Example {
    Example { features: features(words), label: String::new(), voice: String::new() }
}

fn features(words: &str) -> Vec<(u32, bool)> {
    let mut all = Vec::new();
    each(&Text::new(words), &mut |feature, seen| all.push((feature, matches!(seen, Seen::Piece(_)))));
    all.sort_unstable();
    all.dedup_by_key(|(feature, _)| *feature);
    all
}
