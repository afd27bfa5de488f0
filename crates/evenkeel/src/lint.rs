//! `content lint`: what is wrong with the programme's texts and tables.

use std::io::{self, BufWriter, Write};

use evenkeel_core::content::lint::{Finding, Report, lint};
use evenkeel_core::content::{Content, ContentError};

use crate::cli::Lint;
use crate::failure::Failure;
use crate::open;

/// Looks through the built-in content, or with the words of a folder over it.
///
/// # Errors
/// When something was found, or the folder cannot be read.
pub fn run(args: &Lint) -> Result<(), Failure> {
    let files = args.folder.as_deref().map(open::words).transpose()?.unwrap_or_default();
    let report = match Content::with_overrides(&files) {
        Ok(content) => lint(&content),
        Err(errors) => unread(&errors),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    match print(&mut out, &report).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Terminal(error)),
        Ok(()) | Err(_) if report.findings.is_empty() => Ok(()),
        Ok(()) | Err(_) => Err(Failure::Faulty(report.findings.len())),
    }
}

/// What cannot be read is not looked through any further.
fn unread(errors: &[ContentError]) -> Report {
    let finding =
        |error: &ContentError| Finding { file: error.file.clone(), key: "-".into(), what: error.what.clone() };
    let mut report = lint(&Content::embedded());
    report.findings = errors.iter().map(finding).collect();
    report
}

fn print(out: &mut impl Write, report: &Report) -> io::Result<()> {
    writeln!(out, "{:<34} {:>5}  grade (mean, most)", "kind", "texts")?;
    for kind in report.kinds.iter().filter(|kind| kind.texts > 0) {
        writeln!(out, "{:<34} {:>5}  {:.1}, {:.1}", kind.name, kind.texts, kind.grade.0, kind.grade.1)?;
    }
    for (title, counts) in [("family of encouragements", &report.families), ("area of activities", &report.areas)] {
        writeln!(out, "\n{title:<34} texts")?;
        for (name, count) in counts {
            writeln!(out, "{name:<34} {count:>5}")?;
        }
    }
    writeln!(out)?;
    for finding in &report.findings {
        writeln!(out, "{finding}")?;
    }
    match report.findings.len() {
        0 => writeln!(out, "Nothing is wrong."),
        1 => writeln!(out, "One thing is wrong."),
        count => writeln!(out, "{count} things are wrong."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(report: &Report) -> String {
        let mut out = Vec::new();
        print(&mut out, report).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn counts_are_printed_and_every_finding_with_file_and_key() {
        let report = lint(&Content::embedded());
        let said = printed(&report);
        assert!(said.contains("encourage-any") && said.contains("invitations"), "{said}");
        assert!(said.ends_with("Nothing is wrong.\n"), "{said}");
        let finding = Finding { file: "a.ftl".into(), key: "encourage-any-1".into(), what: "2 words".into() };
        let said = printed(&Report { findings: vec![finding], ..report });
        assert!(
            said.contains("a.ftl: encourage-any-1: 2 words\n") && said.ends_with("One thing is wrong.\n"),
            "{said}"
        );
    }
}
