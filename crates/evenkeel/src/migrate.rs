//! `evenkeel migrate`: brings the databases up to date, or says what that would do.

use std::path::Path;

use evenkeel_store_sqlite::copy::{self, Role};
use evenkeel_store_sqlite::{Options, SqliteKeyStore, SqliteStore};

use crate::backup::error::BackupError;
use crate::cli;
use crate::config::Settings;
use crate::failure::Failure;
use crate::home;

/// Migrates, and returns what to say of it.
///
/// # Errors
/// One [`Failure`]; a database that was begun to be migrated is as it was.
pub async fn migrate(settings: &Settings, args: &cli::Migrate) -> Result<String, Failure> {
    let paths = &settings.paths;
    if !home::has_content(&paths.database) || !home::has_content(&paths.keys) {
        return Err(BackupError::Nothing(paths.folder.clone()).into());
    }
    let (store, keys) = (plan(Role::Store, &paths.database).await?, plan(Role::Keys, &paths.keys).await?);
    let lines = store.lines(&paths.database) + &keys.lines(&paths.keys);
    if lines.is_empty() {
        return Ok("Both databases are up to date.\n".to_owned());
    }
    if args.dry_run {
        return Ok(format!("These would run, each database after a copy of it is made:\n{lines}"));
    }
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Failure::Store { path, source }
    };
    let opened = SqliteKeyStore::open(&paths.keys).await.map_err(failed(&paths.keys))?;
    opened.close().await.map_err(failed(&paths.keys))?;
    let opened = SqliteStore::open(&paths.database, Options::default()).await.map_err(failed(&paths.database))?;
    opened.close().await.map_err(failed(&paths.database))?;
    let copy = format!("{}.backup-{}", paths.database.display(), store.version);
    let copy = if store.pending.is_empty() { String::new() } else { format!("The copy from before is {copy}.\n") };
    Ok(format!("Done:\n{lines}{copy}"))
}

struct Plan {
    version: i64,
    pending: Vec<(i64, String)>,
}

impl Plan {
    fn lines(&self, path: &Path) -> String {
        let line = |(version, name): &(i64, String)| format!("  {}: {version} {name}\n", path.display());
        self.pending.iter().map(line).collect()
    }
}

async fn plan(role: Role, path: &Path) -> Result<Plan, Failure> {
    let failed = |source| Failure::Store { path: path.to_owned(), source };
    let version = copy::version(role, path).await.map_err(failed)?;
    if version > role.version() {
        let newer = evenkeel_store::Error::new(evenkeel_store::ErrorKind::TooNew, "the database file");
        return Err(failed(newer));
    }
    Ok(Plan { version, pending: role.pending(version) })
}
