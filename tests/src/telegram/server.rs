//! HTTP on this machine, with connections that can be cut at will.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::Router;
use axum::body::Bytes;
use axum::extract::connect_info::{ConnectInfo, Connected};
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::serve::{IncomingStream, Listener};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

use super::api;
use super::fault::Fault;
use super::wire::{self, Answer, Captured};
use super::world::Shared;

/// Cuts one connection.
#[derive(Clone, Default)]
pub(super) struct Scissors(Arc<AtomicBool>);

pub(super) struct Cuttable {
    stream: TcpStream,
    cut: Scissors,
}

pub(super) struct Door(pub TcpListener);

impl Listener for Door {
    type Io = Cuttable;
    type Addr = std::net::SocketAddr;

    async fn accept(&mut self) -> (Cuttable, Self::Addr) {
        loop {
            if let Ok((stream, addr)) = self.0.accept().await {
                return (Cuttable { stream, cut: Scissors::default() }, addr);
            }
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.0.local_addr()
    }
}

impl Connected<IncomingStream<'_, Door>> for Scissors {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        stream.io().cut.clone()
    }
}

impl Cuttable {
    fn check(&self) -> io::Result<()> {
        if self.cut.0.load(Ordering::SeqCst) { Err(io::ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

impl AsyncRead for Cuttable {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Cuttable {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// The whole server.
pub(super) fn router(shared: Arc<Shared>) -> Router {
    Router::new().fallback(receive).layer(DefaultBodyLimit::max(64 * 1024 * 1024)).with_state(shared)
}

async fn receive(
    State(shared): State<Arc<Shared>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if let Some(path) = uri.path().strip_prefix("/file/bot") {
        return file(&shared, path);
    }
    let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some((fields, files)) = wire::read(content_type, &body) else {
        return reply(&Answer::bad("can't parse the request"));
    };
    let path = uri.path().trim_start_matches("/bot").to_owned();
    let (token, method) = path.split_once('/').unwrap_or((&path, ""));
    let (seat, fault) = {
        let mut world = shared.lock();
        if token != world.token || world.is_revoked {
            return reply(&Answer::refused(401, "Unauthorized", serde_json::Value::Null));
        }
        let content_type = content_type.split(';').next().unwrap_or_default().to_owned();
        world.captured.push(Captured {
            method: method.to_owned(),
            content_type,
            fields: fields.clone(),
            files: files.clone(),
            answer: None,
        });
        (world.captured.len() - 1, world.next_fault(method))
    };
    shared.changed.notify_waiters();
    let has_effect = !matches!(fault, Some(Fault::Silence | Fault::ResetBefore));
    let answer = match fault.as_ref().and_then(Fault::answer) {
        Some(answer) => Some(answer),
        None if has_effect => Some(api::call(&shared, method, &fields, &files).await),
        None => None,
    };
    finish(&shared, seat, fault, answer, &scissors).await
}

/// A file that somebody sent: `<token>/documents/<id>`.
fn file(shared: &Shared, path: &str) -> Response {
    let world = shared.lock();
    let wanted = path.strip_prefix(&world.token).and_then(|path| path.strip_prefix("/documents/"));
    match wanted.and_then(|id| world.uploads.get(id)) {
        Some(bytes) => (StatusCode::OK, bytes.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn finish(
    shared: &Shared,
    seat: usize,
    fault: Option<Fault>,
    answer: Option<Answer>,
    scissors: &Scissors,
) -> Response {
    shared.changed.notify_waiters();
    match (fault, answer) {
        (Some(Fault::Silence | Fault::SilenceAfter), _) => std::future::pending().await,
        (Some(Fault::Garbled), Some(answer)) => {
            let whole = answer.body.to_string();
            (StatusCode::OK, whole[..whole.len() / 2].to_owned()).into_response()
        }
        (Some(Fault::ResetBefore | Fault::ResetAfter), _) | (_, None) => {
            scissors.0.store(true, Ordering::SeqCst);
            StatusCode::OK.into_response()
        }
        (_, Some(answer)) => {
            if !answer.is_page {
                shared.lock().captured[seat].answer = Some((answer.status, answer.body.clone()));
            }
            reply(&answer)
        }
    }
}

fn reply(answer: &Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if answer.is_page {
        return (status, [(header::CONTENT_TYPE, "text/html")], "<html>nginx</html>").into_response();
    }
    (status, [(header::CONTENT_TYPE, "application/json")], answer.body.to_string()).into_response()
}
