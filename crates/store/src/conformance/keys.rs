//! Wrapped keys: there, or gone for good.

use super::Fixture;
use super::kit::user;
use crate::{Sealed, WrappedKey};

fn key(master: u32) -> WrappedKey {
    WrappedKey { master, bytes: Sealed(format!("wrapped by {master}").into_bytes()) }
}

/// Nothing is made up.
pub async fn an_unknown_user_has_no_key<F: Fixture>() {
    let fixture = F::fresh().await;
    assert_eq!(fixture.keys().get(user(1)).await.expect("get"), None);
    fixture.keys().destroy(user(1)).await.expect("destroying what is not there");
}

/// Across a restart too, each to their own.
pub async fn a_key_is_kept<F: Fixture>() {
    let fixture = F::fresh().await;
    fixture.keys().put(user(1), key(1)).await.expect("put");
    fixture.keys().put(user(2), key(2)).await.expect("put");
    assert_eq!(fixture.keys().get(user(1)).await.expect("get"), Some(key(1)));
    let fixture = fixture.reopen().await;
    assert_eq!(fixture.keys().get(user(1)).await.expect("get"), Some(key(1)));
    assert_eq!(fixture.keys().get(user(2)).await.expect("get"), Some(key(2)));
}

/// As when the master key is changed.
pub async fn a_key_can_be_wrapped_anew<F: Fixture>() {
    let fixture = F::fresh().await;
    fixture.keys().put(user(1), key(1)).await.expect("put");
    fixture.keys().put(user(1), key(2)).await.expect("put");
    assert_eq!(fixture.keys().get(user(1)).await.expect("get"), Some(key(2)));
}

/// Those that are not named stay as they are.
pub async fn keys_can_be_wrapped_anew_together<F: Fixture>() {
    let fixture = F::fresh().await;
    for n in 1..=3 {
        fixture.keys().put(user(n), key(1)).await.expect("put");
    }
    fixture.keys().put_all(vec![(user(1), key(2)), (user(2), key(3))]).await.expect("put all");
    let fixture = fixture.reopen().await;
    for (n, master) in [(1, 2), (2, 3), (3, 1)] {
        assert_eq!(fixture.keys().get(user(n)).await.expect("get"), Some(key(master)));
    }
    fixture.keys().put_all(Vec::new()).await.expect("nothing");
}

/// Nobody else's, and not only until the next start. It is known for good whose it was, once.
pub async fn a_destroyed_key_is_gone_for_good<F: Fixture>() {
    let fixture = F::fresh().await;
    fixture.keys().put(user(1), key(1)).await.expect("put");
    fixture.keys().put(user(2), key(2)).await.expect("put");
    fixture.keys().destroy(user(1)).await.expect("destroy");
    assert_eq!(fixture.keys().get(user(1)).await.expect("get"), None);
    let fixture = fixture.reopen().await;
    assert_eq!(fixture.keys().get(user(1)).await.expect("get"), None);
    assert_eq!(fixture.keys().get(user(2)).await.expect("get"), Some(key(2)));
    fixture.keys().destroy(user(1)).await.expect("destroy again");
    assert_eq!(fixture.keys().destroyed().await.expect("destroyed"), [user(1)]);
}

/// It was of nobody.
pub async fn a_discarded_key_leaves_no_trace<F: Fixture>() {
    let fixture = F::fresh().await;
    fixture.keys().put(user(1), key(1)).await.expect("put");
    fixture.keys().discard(user(1)).await.expect("discard");
    assert_eq!(fixture.keys().get(user(1)).await.expect("get"), None);
    assert_eq!(fixture.keys().destroyed().await.expect("destroyed"), []);
}
