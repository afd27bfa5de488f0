#!/bin/sh
# Checks every query of this crate against a database made from the migrations, and writes what the
# compiler needs to know about them to .sqlx. With --check it only says whether that is up to date.
set -eu
cd "$(dirname "$0")"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

python3 - "$scratch/schema.db" ../../migrations/sqlite/*.sql ../../migrations/sqlite/keys/*.sql <<'PY'
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
for path in sys.argv[2:]:
    database.executescript(open(path).read())
PY

mkdir "$scratch/sqlx"
# Cargo only runs the macros again when it compiles the crate again.
touch src/lib.rs
SQLX_OFFLINE=false DATABASE_URL="sqlite://$scratch/schema.db" SQLX_OFFLINE_DIR="$scratch/sqlx" \
    cargo check --quiet --package evenkeel-store-sqlite --lib
touch src/lib.rs

if [ "${1:-}" = --check ]; then
    diff -r "$scratch/sqlx" .sqlx || { echo "run crates/store-sqlite/prepare.sh" >&2; exit 1; }
else
    rm -rf .sqlx
    mkdir .sqlx
    cp "$scratch"/sqlx/*.json .sqlx/
fi
