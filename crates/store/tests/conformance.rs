//! The in-memory store keeps what every store promises.

use async_trait::async_trait;
use evenkeel_store::conformance::Fixture;
use evenkeel_store::memory::{MemoryKeyStore, MemoryStore};
use evenkeel_store::{KeyStore, Store};

struct Memory {
    store: MemoryStore,
    keys: MemoryKeyStore,
}

#[async_trait]
impl Fixture for Memory {
    async fn fresh() -> Self {
        Self { store: MemoryStore::new(), keys: MemoryKeyStore::new() }
    }

    fn store(&self) -> &dyn Store {
        &self.store
    }

    fn keys(&self) -> &dyn KeyStore {
        &self.keys
    }

    async fn reopen(self) -> Self {
        self
    }
}

evenkeel_store::conformance!(Memory);

/// A case that no implementation runs promises nothing.
#[test]
fn every_case_of_the_suite_is_run() {
    let list = include_str!("../src/conformance/mod.rs");
    let topics = [
        include_str!("../src/conformance/inbox.rs"),
        include_str!("../src/conformance/turn.rs"),
        include_str!("../src/conformance/timers.rs"),
        include_str!("../src/conformance/claim.rs"),
        include_str!("../src/conformance/settle.rs"),
        include_str!("../src/conformance/erase.rs"),
        include_str!("../src/conformance/upkeep.rs"),
        include_str!("../src/conformance/keys.rs"),
    ];
    let cases = topics.iter().flat_map(|text| text.lines()).filter_map(|line| line.strip_prefix("pub async fn "));
    let cases: Vec<_> = cases.filter_map(|line| line.split('<').next()).collect();
    assert!(cases.len() > 70);
    for case in cases {
        assert!(list.lines().any(|line| line.trim() == case), "{case} is not in the list");
    }
}
