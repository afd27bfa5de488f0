//! Lists the catalogue's files, so that a new file is a new file and nothing else.
#![expect(clippy::disallowed_methods, reason = "the ban is for the core; this script runs before it")]

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("../../config/content/en");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("catalogue.rs"), list(&folder, ".ftl")?)?;
    fs::write(Path::new(&out).join("programme.rs"), list(&folder.join("programme"), ".toml")?)
}

/// The files of a folder with this ending, as a slice of (name, content).
fn list(folder: &Path, ending: &str) -> io::Result<String> {
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut names: Vec<_> = fs::read_dir(folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(ending))
        .collect();
    names.sort();
    let mut list = String::from("&[\n");
    for name in names {
        let path = folder.join(&name).canonicalize()?;
        println!("cargo:rerun-if-changed={}", path.display());
        let _ = writeln!(list, "    ({name:?}, include_str!({:?})),", path.display().to_string());
    }
    list.push(']');
    Ok(list)
}
