//! Changes the master key: every key is wrapped anew, in one transaction.

use std::sync::Arc;

use evenkeel_store::{Error, ErrorKind, KeyStore, Survey, UserKey, WrappedKey};

use crate::entropy::Entropy;
use crate::error::RuntimeError;
use crate::vault::{MasterKey, PROOF, RESERVED, Vault};

/// How many keys are read at once.
const PAGE: u32 = 1000;

/// Reads the rows with which [`Vault::unlock`] opens.
///
/// # Errors
/// What the key store fails with.
pub async fn reserved(keys: &dyn KeyStore) -> Result<Vec<(UserKey, WrappedKey)>, Error> {
    let mut rows = Vec::new();
    for id in RESERVED {
        rows.extend(keys.get(id).await?.map(|wrapped| (id, wrapped)));
    }
    Ok(rows)
}

/// Opens the vault over a key store.
///
/// # Errors
/// [`RuntimeError::WrongMasterKey`], or the key store's failure.
pub async fn unlock(master: &MasterKey, entropy: Arc<dyn Entropy>, keys: &dyn KeyStore) -> Result<Vault, RuntimeError> {
    let rows = reserved(keys).await?;
    Vault::unlock(master, entropy, &rows).map_err(RuntimeError::from_vault)
}

/// Wraps every key that the vault opens under another master key; returns how many are people's.
///
/// All are kept in one transaction: whenever the process ends, either the old master key opens everything
/// or the new one does. Nobody else may use the key store meanwhile.
///
/// # Errors
/// A key that does not open ends it before anything is written; so does the key store's failure.
pub async fn rewrap(
    vault: &Vault,
    next: &MasterKey,
    survey: &dyn Survey,
    keys: &dyn KeyStore,
) -> Result<u64, RuntimeError> {
    let next = vault.succeeded_by(next);
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = survey.keys(after, PAGE).await?;
        let Some((last, _)) = page.last() else { break };
        after = Some(*last);
        for (user, wrapped) in page {
            let key = vault.unwrap(user, &wrapped).map_err(|_| {
                RuntimeError::Store(Error::new(ErrorKind::Broken, "a key does not open with the master key"))
            })?;
            all.push((user, next.wrap(&key).map_err(RuntimeError::from_vault)?));
        }
    }
    all.retain(|(user, _)| !RESERVED.contains(user));
    let count = all.len() as u64;
    let proof = vault.fresh_key(PROOF).and_then(|key| next.wrap(&key)).map_err(RuntimeError::from_vault)?;
    all.push((PROOF, proof));
    all.extend(next.lasting().map_err(RuntimeError::from_vault)?);
    keys.put_all(all).await?;
    Ok(count)
}
