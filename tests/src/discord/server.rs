//! The HTTP side: every request is read, failed on purpose or answered, and written down.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::response::Response;
use reqwest::Method;
use serde_json::Value;
use tokio::net::TcpListener;

use super::answers::Answer;
use super::emulator::TOKEN;
use super::fault::Fault;
use super::routes::Asked;
use super::wire::{Captured, Knife, Tearable, Upload, read};
use super::world::World;

#[derive(Clone)]
struct Site {
    world: Arc<World>,
    gateway_url: Arc<str>,
}

/// Serves until its task is dropped.
pub(super) async fn serve(world: Arc<World>, listener: TcpListener, gateway_url: String) {
    let site = Site { world, gateway_url: gateway_url.into() };
    let router = Router::new().fallback(handle).with_state(site);
    let service = router.into_make_service_with_connect_info::<Knife>();
    drop(axum::serve(Tearable(listener), service).await);
}

async fn handle(State(site): State<Site>, ConnectInfo(knife): ConnectInfo<Knife>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let bytes = to_bytes(body, 30_000_000).await.unwrap_or_default();
    let header = |name| head.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let content_type = header(CONTENT_TYPE);
    let Some(path) = head.uri.path().strip_prefix("/api/v10") else { return page(&Answer::no(404, 0)) };
    let (body, files) = read(content_type, &bytes).unwrap_or_default();
    let query = parameters(head.uri.query().unwrap_or_default());
    let authorised = header(AUTHORIZATION) == format!("Bot {TOKEN}") && !site.world.with(|state| state.token_revoked);
    let asked = Asked {
        method: &head.method,
        path: path.trim_start_matches('/').split('/').collect(),
        query: query.clone(),
        body: body.clone().unwrap_or(Value::Null),
        files: &files,
        authorised,
        gateway_url: &site.gateway_url,
    };
    let (answer, torn) = decide(&site.world, &asked, path);
    let captured = captured(&head.method, path, query, content_type, (body, files));
    note(&site.world, captured, answer.as_ref().filter(|_| !torn));
    match answer {
        None => std::future::pending().await,
        Some(answer) => {
            if torn {
                knife.cut();
            }
            page(&answer)
        }
    }
}

/// The answer, `None` for silence, and whether the connection is to be torn instead.
fn decide(world: &World, asked: &Asked<'_>, path: &str) -> (Option<Answer>, bool) {
    let Some(fault) = take_fault(world, asked.method, path) else { return (Some(world.answer(asked)), false) };
    if fault.has_effect() {
        world.answer(asked);
    }
    match fault {
        Fault::Limited { retry_after, global } => (Some(Answer::limited(retry_after, global)), false),
        Fault::Refuse(status, code) => (Some(Answer::no(status, code)), false),
        Fault::Page(status) | Fault::PageAfter(status) => (Some(Answer::page(status)), false),
        Fault::Silence | Fault::SilenceAfter => (None, false),
        Fault::Reset | Fault::ResetAfter => (Some(Answer::nothing()), true),
    }
}

fn take_fault(world: &World, method: &Method, path: &str) -> Option<Fault> {
    world.with(|state| {
        let fits = |rule: &super::fault::Rule| rule.method == *method && path.contains(&rule.path);
        let at = state.rules.iter().position(fits)?;
        state.rules.remove(at).map(|rule| rule.fault)
    })
}

fn captured(
    method: &Method,
    path: &str,
    query: Vec<(String, String)>,
    content_type: &str,
    (body, files): (Option<Value>, Vec<Upload>),
) -> Captured {
    let content_type = content_type.split(';').next().unwrap_or_default().to_owned();
    let query = query.into_iter().map(|(key, _)| key).collect();
    Captured { method: method.to_string(), path: path.to_owned(), query, content_type, body, files, answer: None }
}

fn note(world: &World, mut captured: Captured, answer: Option<&Answer>) {
    world.with(|state| {
        let forgets = state.forgets_reads && captured.method == "GET";
        captured.answer = answer.map(|answer| (answer.status.as_u16(), answer.body.clone().filter(|_| !forgets)));
        state.captured.push(captured);
    });
}

fn page(answer: &Answer) -> Response {
    let body = answer.body.as_ref().map_or_else(Body::empty, |json| Body::from(json.to_string()));
    let mut response = Response::builder().status(answer.status);
    if answer.body.is_some() {
        response = response.header(CONTENT_TYPE, "application/json");
    }
    if let Some(retry_after) = answer.body.as_ref().and_then(|body| body["retry_after"].as_f64()) {
        response = response.header("retry-after", retry_after.ceil().to_string());
    }
    response.body(body).unwrap_or_default()
}

fn parameters(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(k, v)| (k.to_owned(), v.to_owned())).collect()
}
