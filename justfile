# Shortcuts; nothing here is needed to build or test.

# What must hold before a change lands.
ci:
    .ci/run

# Talk to it.
chat:
    cargo run --release

# Regenerate the checked SQL after changing a query or a migration.
sqlx:
    crates/store-sqlite/prepare.sh

# Licences, advisories, sources.
deny:
    cargo deny check
