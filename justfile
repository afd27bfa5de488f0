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

# How fast people are understood, and what it costs.
bench:
    cargo bench -p evenkeel-core --bench understanding

# Look for a text that breaks understanding, for so many seconds.
fuzz seconds="600":
    cargo fuzz run understand --sanitizer none --no-trace-compares -- \
      -max_total_time={{seconds}} -max_len=20000 -timeout=10 -dict=fuzz/understand.dict
