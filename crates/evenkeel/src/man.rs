//! `evenkeel man`: the manual, from the same words as the help.

use std::path::Path;

use clap::CommandFactory;

use crate::cli::Cli;
use crate::failure::Failure;

/// The page of the program itself, as roff.
///
/// # Errors
/// When it cannot be written.
pub fn page() -> Result<String, Failure> {
    let mut roff = Vec::new();
    clap_mangen::Man::new(Cli::command()).render(&mut roff).map_err(Failure::Terminal)?;
    Ok(String::from_utf8_lossy(&roff).into_owned())
}

/// Writes a page for the program and one for each command into a folder, which must be there.
///
/// # Errors
/// When one cannot be written.
pub fn write(folder: &Path) -> Result<String, Failure> {
    let failed = |source| Failure::NoRoom { path: folder.to_owned(), source };
    clap_mangen::generate_to(Cli::command(), folder).map_err(failed)?;
    Ok(format!("The pages are in {}.\n", folder.display()))
}
