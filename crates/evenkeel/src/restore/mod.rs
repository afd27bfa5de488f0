//! `evenkeel restore`: looks through a backup, and puts it in the place of the data.
//!
//! Whatever is wrong with a backup is found before anything is moved. Whoever was erased after it was made is erased
//! from it first: as the data here says, and every newer backup that is named.

mod look;
mod place;

use std::collections::BTreeSet;
use std::path::Path;

use evenkeel_core::platform::Platform;
use evenkeel_store::{KeyStore, Outcome, Settlement, Store, UserKey};
use evenkeel_store_sqlite::copy::{self, Role};
use evenkeel_store_sqlite::{Options, SqliteKeyStore, SqliteStore};
use jiff::{SignedDuration, Timestamp};

use crate::backup::archive::{self, Ledger};
use crate::backup::contents;
use crate::backup::draft::Draft;
use crate::backup::error::BackupError;
use crate::backup::lock::Key;
use crate::cli;
use crate::config::Settings;
use crate::failure::Failure;
use crate::home;
use crate::words::count;
use look::Looked;

pub use place::restoring;

/// Looks through a backup or puts it back, and returns what to say of it.
///
/// # Errors
/// One [`Failure`]; the data is as it was then.
pub async fn restore(settings: &Settings, args: &cli::Restore) -> Result<String, Failure> {
    let key = Key::of(args.identity.as_deref(), settings.backup.as_ref())?;
    let master = home::existing_master(settings)?;
    if args.verify {
        let draft = Draft::beside(&args.path)?;
        let looked = look::look(args, &key, &master, &draft).await?;
        return Ok(format!("{}: this backup can be restored.\n{}", args.path.display(), told(&looked)));
    }
    home::make_folders(settings)?;
    let paths = &settings.paths;
    let hold = |path: &Path| copy::hold(path).map_err(|source| Failure::Store { path: path.to_owned(), source });
    let _held = (hold(&paths.database)?, hold(&paths.keys)?);
    let is_occupied = home::has_content(&paths.database) || home::has_content(&paths.keys);
    if is_occupied && !args.replace {
        return Err(BackupError::Occupied(paths.folder.clone()).into());
    }
    let draft = Draft::beside(&paths.database)?;
    let looked = look::look(args, &key, &master, &draft).await?;
    let mut ledger = looked.ledger.clone();
    ledger.extend(erased_since(settings, args, &key).await?);
    let done = mend(&draft, &looked, ledger).await?;
    let aside = place::place(paths, &looked)?;
    Ok(format!("{}: restored.\n{}{}", args.path.display(), told(&looked), done.told(aside.as_deref())))
}

fn told(looked: &Looked) -> String {
    let keyless = match looked.checked.keyless {
        0 => String::new(),
        people => format!(
            "\n{} in it without a key: erased while it was made, or the key was lost before.",
            count(people, "person is", "people are")
        ),
    };
    format!(
        "Made {}. It holds {}.\nEvery page is sound, every key opens with the master key, and so did {} that {} tried.{keyless}\n",
        looked.manifest.made.strftime("%Y-%m-%d %H:%M UTC"),
        contents(&looked.manifest),
        count(looked.checked.opened, "session", "sessions"),
        if looked.checked.opened == 1 { "was" } else { "were" },
    )
}

/// Everybody of whom the data here, or a newer backup, says that they were erased.
async fn erased_since(settings: &Settings, args: &cli::Restore, key: &Key) -> Result<Ledger, Failure> {
    let paths = &settings.paths;
    let mut ledger = Ledger::new();
    for path in &args.ledger {
        ledger.extend(archive::read_ledger(path, key)?.1);
    }
    let begun = restoring(&paths.database);
    let places = [(Role::Store, &paths.database), (Role::Keys, &paths.keys), (Role::Store, &begun)];
    let (mut there, mut read) = (false, false);
    for (role, path) in places.into_iter().filter(|(_, path)| home::has_content(path)) {
        there = true;
        match copy::ledger(role, path).await {
            Ok(users) => {
                read = true;
                ledger.extend(users);
            }
            Err(error) => tracing::warn!(kind = ?error.kind(), "ledger_unreadable"),
        }
    }
    if there && !read && args.ledger.is_empty() {
        return Err(BackupError::NoLedger(paths.folder.clone()).into());
    }
    Ok(ledger)
}

/// What was changed in what a backup holds.
struct Mended {
    /// People who were in it and are erased.
    erased: u64,
    /// Messages that may have been sent after it was made.
    unsent: u64,
}

impl Mended {
    fn told(&self, aside: Option<&Path>) -> String {
        let mut told = String::new();
        if self.erased > 0 {
            told += &format!("{} erased since did not come back.\n", count(self.erased, "person", "people"));
        }
        if self.unsent > 0 {
            let messages = count(self.unsent, "message that waited", "messages that waited");
            told += &format!("{messages} when it was made may have been sent since, and will not be sent again.\n");
        }
        if let Some(aside) = aside {
            told += &format!("What was here is in {}; remove it when you are sure.\n", aside.display());
        }
        told
    }
}

/// Brings what was unpacked up to date: schema, erasures, and messages that may have been sent.
async fn mend(draft: &Draft, looked: &Looked, ledger: Ledger) -> Result<Mended, Failure> {
    let failed = |source| Failure::Store { path: draft.path("evenkeel.db"), source };
    let keys = SqliteKeyStore::open(&looked.keys).await.map_err(failed)?;
    let store = SqliteStore::open(&looked.store, Options::default()).await.map_err(failed)?;
    let known: BTreeSet<UserKey> = keys.destroyed().await.map_err(failed)?.into_iter().collect();
    for user in ledger.difference(&known) {
        keys.destroy(*user).await.map_err(failed)?;
    }
    let erased = store.erase(ledger.into_iter().collect()).await.map_err(failed)?;
    let unsent = set_aside(&store).await.map_err(failed)?;
    store.close().await.map_err(failed)?;
    keys.close().await.map_err(failed)?;
    Ok(Mended { erased, unsent })
}

/// Settles every message that could be sent now as perhaps sent: whoever made the backup went on.
async fn set_aside(store: &dyn Store) -> Result<u64, evenkeel_store::Error> {
    const MANY: u32 = 500;
    let at = Timestamp::now();
    store.release_all(at).await?;
    let mut done = 0;
    for platform in [Platform::Telegram, Platform::Discord, Platform::Terminal] {
        loop {
            let parcels = store.claim(platform, at, SignedDuration::from_mins(1), MANY).await?;
            if parcels.is_empty() {
                break;
            }
            let settle = |parcel: &evenkeel_store::Parcel| Settlement {
                seq: parcel.seq,
                fence: parcel.fence,
                outcome: Outcome::Unknown,
                at,
                report: None,
                trace: None,
                gone: Vec::new(),
            };
            done += u64::from(store.settle(parcels.iter().map(settle).collect()).await?.done);
        }
    }
    Ok(done)
}
