//! Work on the project's own data: `cargo run --release -p evenkeel-xtask -- train`.
#![expect(clippy::print_stdout, reason = "a command line tool")]

mod check;
mod corpus;
mod drafts;
mod svm;
mod train;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

/// Work on the project's own data.
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    work: Work,
}

#[derive(Subcommand)]
enum Work {
    /// Learn the weights of words from the corpus and write them.
    Train {
        /// The language's folder.
        #[arg(long, default_value = "config/data/language/en")]
        folder: PathBuf,
    },
    /// Learn from all voices of the corpus but one, and see how well that one is understood, for each.
    Check {
        /// The language's folder.
        #[arg(long, default_value = "config/data/language/en")]
        folder: PathBuf,
        /// Only these voices, and only danger.
        #[arg(long, value_delimiter = ',')]
        voices: Vec<String>,
    },
    /// Learn what drafts do and write the weights; or see how well drafts are understood.
    Drafts {
        /// The language's folder.
        #[arg(long, default_value = "config/data/language/en")]
        folder: PathBuf,
        /// Do not write; understand each part of the training corpus by what the others teach.
        #[arg(long)]
        check: bool,
        /// Do not write; understand the test corpus.
        #[arg(long)]
        test: bool,
        /// Print every draft that is not understood.
        #[arg(long)]
        verbose: bool,
    },
}

fn main() -> Result<()> {
    match Arguments::parse().work {
        Work::Train { folder } => {
            let data = train::train(&folder)?;
            std::fs::write(folder.join("weights.bin"), &data)?;
            println!("{} bytes written", data.len());
        }
        Work::Drafts { folder, check, test, verbose } if check || test => drafts::check(&folder, test, verbose)?,
        Work::Drafts { folder, .. } => {
            let data = drafts::train(&folder)?;
            std::fs::write(folder.join("drafts.bin"), &data)?;
            println!("{} bytes written", data.len());
        }
        Work::Check { folder, voices } => check::check(&folder, &voices)?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    fn folder() -> PathBuf {
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../config/data/language/en")
    }

    #[test]
    fn the_weights_are_what_the_corpus_teaches_bit_for_bit() {
        let kept = std::fs::read(folder().join("weights.bin")).unwrap();
        assert!(
            train::train(&folder()).unwrap() == kept,
            "learn again: cargo run --release -p evenkeel-xtask -- train"
        );
    }

    #[test]
    fn the_weights_of_drafts_are_what_the_corpus_teaches_bit_for_bit() {
        let kept = std::fs::read(folder().join("drafts.bin")).unwrap();
        assert!(
            drafts::train(&folder()).unwrap() == kept,
            "learn again: cargo run --release -p evenkeel-xtask -- drafts"
        );
    }
}
