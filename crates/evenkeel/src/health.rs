//! What the service says of itself, to this machine alone: `/livez`, `/readyz` and `/metrics`.

mod metrics;
mod overseer;
mod text;

use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::task::JoinHandle;

pub use overseer::{HOPELESS_AFTER, Overseer};

use crate::failure::Failure;

/// What Prometheus calls its text format.
const METRICS: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Takes the configured address, before anything else is begun.
///
/// # Errors
/// When somebody else has it.
pub fn listen(address: Option<SocketAddr>) -> Result<Option<TcpListener>, Failure> {
    let Some(address) = address else { return Ok(None) };
    let taken = |source| Failure::Health { address, source };
    let listener = TcpListener::bind(address).map_err(taken)?;
    listener.set_nonblocking(true).map_err(taken)?;
    Ok(Some(listener))
}

/// Answers until the returned task is ended.
///
/// # Errors
/// When the system does not let us listen after all.
pub fn serve(listener: TcpListener, overseer: Arc<Overseer>) -> Result<JoinHandle<()>, Failure> {
    let refused = |source| Failure::System { what: "the address for health", source };
    let address = listener.local_addr().map_err(refused)?;
    let listener = tokio::net::TcpListener::from_std(listener).map_err(refused)?;
    tracing::info!(listen = %address, "health_served");
    Ok(tokio::spawn(async move {
        if axum::serve(listener, router(overseer)).await.is_err() {
            tracing::error!("health_not_served");
        }
    }))
}

fn router(overseer: Arc<Overseer>) -> Router {
    Router::new()
        .route("/livez", get(livez))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
        .with_state(overseer)
}

async fn livez(State(overseer): State<Arc<Overseer>>) -> (StatusCode, String) {
    told("alive", &overseer.stuck().await.into_iter().collect::<Vec<_>>())
}

async fn readyz(State(overseer): State<Arc<Overseer>>) -> (StatusCode, String) {
    told("ready", &overseer.reasons().await)
}

/// 200 and one word, or 503 and the reasons, one a line.
fn told(well: &str, reasons: &[String]) -> (StatusCode, String) {
    if reasons.is_empty() {
        return (StatusCode::OK, format!("{well}\n"));
    }
    (StatusCode::SERVICE_UNAVAILABLE, format!("not {well}\n{}\n", reasons.join("\n")))
}

async fn metrics(State(overseer): State<Arc<Overseer>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, METRICS)], metrics::page(&overseer).await)
}
