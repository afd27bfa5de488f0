//! The files: who may open them, and what was left behind.

use std::fs;
use std::path::{Path, PathBuf};

use super::Finding;
use crate::backup::draft::folder_of;
use crate::config::{self, Settings};
use crate::keys;
use crate::restore::restoring;

/// Looks at permissions and leftovers.
pub fn look(settings: &Settings) -> Vec<Finding> {
    let mut findings = permissions(settings);
    if restoring(&settings.paths.database).exists() {
        findings.push(Finding::wrong("restore", "one was cut off; run it again, with --replace"));
    }
    if let config::MasterKey::File(file) = &settings.key
        && keys::is_cut_off(file)
    {
        findings.push(Finding::wrong("master key", keys::CUT_OFF.to_string()));
    }
    findings.extend(leftovers(settings));
    findings
}

fn permissions(settings: &Settings) -> Vec<Finding> {
    let paths = &settings.paths;
    let mut all: Vec<PathBuf> = vec![paths.folder.clone(), paths.database.clone(), paths.keys.clone()];
    if let config::MasterKey::File(file) = &settings.key {
        all.push(file.clone());
    }
    let exposed: Vec<_> = all.iter().filter_map(|path| exposed(path)).collect();
    if exposed.is_empty() && paths.folder.exists() {
        return vec![Finding::well("permissions", format!("{} is its owner's alone", paths.folder.display()))];
    }
    exposed
}

fn exposed(path: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt;
    let file = fs::metadata(path).ok()?;
    let mode = file.permissions().mode() & 0o777;
    let right = if file.is_dir() { 700 } else { 600 };
    let words = format!("others may open {} ({mode:o}); run `chmod {right}` on it", path.display());
    (mode & 0o077 != 0).then(|| Finding::wrong("permissions", words))
}

/// Copies that hold what people said, and that nobody removes by themselves.
fn leftovers(settings: &Settings) -> Vec<Finding> {
    let database = &settings.paths.database;
    let name = database.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let is_copy = |found: &str| found.starts_with(&format!("{name}.backup-")) || found.starts_with("replaced-");
    let entries = fs::read_dir(folder_of(database)).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    found.retain(|found| is_copy(found));
    found.sort();
    let words = |one: String| format!("{one} holds what people said; remove it when it is not needed any more");
    found.into_iter().map(|one| Finding::note("copy", words(one))).collect()
}
