//! How SQLite answers every query of this crate, as `.sqlx` lists them.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::fs;
use std::path::Path;

use sqlx::sqlite::SqlitePoolOptions;
use sqlx::{AssertSqlSafe, Row, SqlitePool};

/// Queries that look at all rows of a table because they are about all of them.
const WHOLE: [&str; 5] =
    ["(SELECT count(*) FROM users)", "SELECT user FROM erasures", "SELECT user FROM destroyed", LEASES, CODES];

/// Asked now and then, of the codes that nobody used: a handful.
const CODES: &str = "FROM codes WHERE until < ?";

/// Asked once, at the start: of all that waits to be sent.
const LEASES: &str = "FROM outbox WHERE state = 0 AND leased > ?";

async fn schema() -> SqlitePool {
    let pool = SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await.unwrap();
    for folder in ["../../migrations/sqlite", "../../migrations/sqlite/keys"] {
        let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|path| path.extension().is_some_and(|extension| extension == "sql"));
        files.sort();
        for file in files {
            sqlx::raw_sql(AssertSqlSafe(fs::read_to_string(file).unwrap())).execute(&pool).await.unwrap();
        }
    }
    pool
}

fn queries() -> Vec<String> {
    let files = fs::read_dir(Path::new(".sqlx")).unwrap();
    files
        .map(|entry| {
            let text = fs::read_to_string(entry.unwrap().path()).unwrap();
            let json: serde_json::Value = serde_json::from_str(&text).unwrap();
            json["query"].as_str().unwrap().to_owned()
        })
        .collect()
}

async fn plan(pool: &SqlitePool, query: &str) -> String {
    let rows = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {query}"))).fetch_all(pool).await.unwrap();
    rows.iter().map(|row| row.get::<String, _>("detail") + "\n").collect()
}

#[tokio::test]
async fn no_query_looks_at_rows_that_it_does_not_want() {
    let pool = schema().await;
    let queries = queries();
    assert!(queries.len() > 40);
    for query in queries {
        let plan = plan(&pool, &query).await;
        if WHOLE.iter().any(|whole| query.contains(whole)) {
            continue;
        }
        for line in plan.lines().filter(|line| line.starts_with("SCAN")) {
            // The rows that wait, and the timers in order of time, are what was asked for.
            let wanted = [
                "inbox_waiting",
                "inbox_quarantined",
                "COVERING INDEX outbox_waiting",
                "SCAN timers",
                "SCAN (subquery",
                "SCAN CONSTANT ROW",
            ];
            assert!(wanted.iter().any(|wanted| line.contains(wanted)), "{query}\n{plan}");
        }
    }
}

#[tokio::test]
async fn a_claim_reads_lanes_in_order_and_nothing_else() {
    let pool = schema().await;
    let claims: Vec<_> = queries().into_iter().filter(|query| query.contains("ORDER BY priority, last_send")).collect();
    assert_eq!(claims.len(), 1);
    let plan = plan(&pool, &claims[0]).await;
    assert_eq!(plan, "SEARCH lanes USING COVERING INDEX lanes_queue (platform=?)\n");
}

#[tokio::test]
async fn leases_are_looked_for_among_what_waits() {
    let pool = schema().await;
    let queries: Vec<_> = queries().into_iter().filter(|query| query.contains(LEASES)).collect();
    assert_eq!(queries.len(), 1);
    assert_eq!(plan(&pool, &queries[0]).await, "SCAN outbox USING INDEX outbox_waiting\n");
}
