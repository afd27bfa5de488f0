//! Opens what every way of running needs: the words, the data, and the runtime over them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use evenkeel_core::Content;
use evenkeel_core::content::programme;
use evenkeel_runtime::clock::Clock;
use evenkeel_runtime::entropy::OsEntropy;
use evenkeel_runtime::limits::Rate;
use evenkeel_runtime::rotate;
use evenkeel_runtime::vault::{MasterKey, Vault};
use evenkeel_runtime::{Runtime, RuntimeError};
use evenkeel_store::Store;
use evenkeel_store::memory::{MemoryKeyStore, MemoryStore};
use evenkeel_store_sqlite::{Options, SqliteKeyStore, SqliteStore};

use crate::config::Settings;
use crate::failure::Failure;
use crate::home;
use crate::keys;

/// What was opened.
pub struct Opened {
    /// The runtime, started.
    pub runtime: Arc<Runtime>,
    /// The store under it.
    pub store: Arc<dyn Store>,
    /// True when there was no database before.
    pub is_new: bool,
    /// Where the database is.
    pub path: PathBuf,
    files: Option<(Arc<SqliteStore>, Arc<SqliteKeyStore>)>,
}

impl Opened {
    /// The database under the store, where there is one.
    pub fn database(&self) -> Option<Arc<SqliteStore>> {
        self.files.as_ref().map(|(store, _)| Arc::clone(store))
    }

    /// Closes the files. Nothing is lost without it; the next start is a little faster with it.
    pub async fn close(&self) {
        let Some((store, keys)) = &self.files else { return };
        for closed in [store.close().await, keys.close().await] {
            if let Err(error) = closed {
                tracing::warn!(kind = ?error.kind(), "not_closed");
            }
        }
    }
}

/// Opens the configured data.
///
/// # Errors
/// One [`Failure`] for whatever is in the way; nothing that was there is changed by it.
pub async fn open(settings: &Settings, content: &Arc<Content>, clock: Arc<dyn Clock>) -> Result<Opened, Failure> {
    let home = home::prepare(settings)?;
    let paths = &settings.paths;
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source| Failure::Store { path, source }
    };
    // The keys first: a database with content and no keys is one that lost them.
    let key_store = Arc::new(SqliteKeyStore::open(&paths.keys).await.map_err(failed(&paths.keys))?);
    let vault = rotate::unlock(&home.master, Arc::new(OsEntropy), &*key_store).await;
    let vault = Arc::new(vault.map_err(|error| match error {
        RuntimeError::WrongMasterKey => keys::wrong(settings),
        other @ (RuntimeError::Store(_)
        | RuntimeError::Vault(_)
        | RuntimeError::Expelled(_)
        | RuntimeError::Collapsed) => Failure::runtime(other, &paths.keys),
    })?);
    let store = SqliteStore::open(&paths.database, Options::default()).await.map_err(failed(&paths.database))?;
    let store = Arc::new(store);
    let runtime = Runtime::new(Arc::clone(&store) as _, Arc::clone(&key_store) as _, vault, Arc::clone(content), clock);
    let runtime = runtime.with_quota(Rate::per_minute(settings.messages_per_minute));
    runtime.start().await.map_err(|error| Failure::runtime(error, &paths.database))?;
    let files = Some((Arc::clone(&store), key_store));
    Ok(Opened { runtime: Arc::new(runtime), store, files, is_new: home.is_new, path: paths.database.clone() })
}

/// Opens data that is gone when the program ends.
///
/// # Errors
/// When the system gives no random bytes.
pub async fn in_memory(content: &Arc<Content>, clock: Arc<dyn Clock>) -> Result<Opened, Failure> {
    // Nothing outlives the process, so the key need not be a secret.
    let master = MasterKey::from_text(&"0".repeat(64))?;
    let vault = Arc::new(Vault::new(&master, Arc::new(OsEntropy)));
    let store: Arc<dyn Store> = Arc::new(MemoryStore::new());
    let keys = Arc::new(MemoryKeyStore::new());
    let runtime = Runtime::new(Arc::clone(&store), keys, vault, Arc::clone(content), clock);
    runtime.start().await.map_err(|error| Failure::runtime(error, Path::new("memory")))?;
    Ok(Opened { runtime: Arc::new(runtime), store, files: None, is_new: true, path: "memory".into() })
}

/// The catalogue, with the words of the operator's folder over the embedded ones.
///
/// # Errors
/// When the folder cannot be read, or its files have mistakes; all of them are listed.
pub fn content(settings: &Settings) -> Result<Arc<Content>, Failure> {
    let Some(folder) = &settings.content else { return Ok(Arc::new(Content::embedded())) };
    Content::with_overrides(&words(folder)?).map(Arc::new).map_err(Failure::Content)
}

/// The words of a folder and the tables of its `programme`, as (file name, text).
///
/// # Errors
/// When the folder or one of its files cannot be read. It need not have a `programme`.
pub fn words(folder: &Path) -> Result<Vec<(String, String)>, Failure> {
    let mut files = read(folder, "ftl")?;
    let programme = folder.join(programme::FOLDER);
    if programme.is_dir() {
        files.extend(read(&programme, "toml")?);
    }
    Ok(files)
}

/// The files of a folder with this ending, in order.
fn read(folder: &Path, ending: &str) -> Result<Vec<(String, String)>, Failure> {
    let unreadable =
        |path: &Path, source| Failure::Unreadable { path: path.to_owned(), what: "this folder of words", source };
    let entries = std::fs::read_dir(folder).map_err(|source| unreadable(folder, source))?;
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    paths.sort();
    let read = |path: &PathBuf| match std::fs::read_to_string(path) {
        Ok(text) => Ok((path.display().to_string(), text)),
        Err(source) => Err(unreadable(path, source)),
    };
    paths.iter().map(read).collect()
}

impl Failure {
    /// Why the runtime does not work on this database.
    pub fn runtime(error: RuntimeError, database: &Path) -> Self {
        match error {
            RuntimeError::Store(source) => Self::Store { path: database.to_owned(), source },
            RuntimeError::WrongMasterKey => Self::WrongKey(database.to_owned()),
            other @ (RuntimeError::Vault(_) | RuntimeError::Expelled(_) | RuntimeError::Collapsed) => {
                Self::Runtime(other)
            }
        }
    }
}
