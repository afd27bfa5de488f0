//! The WebSocket side: one session, resumable, with events that can be held, mixed up and repeated.

use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

use super::emulator::TOKEN;
use super::models;
use super::world::{State, World};

const HEARTBEAT: Duration = Duration::from_millis(41_250);

/// The session, connected or waiting to be resumed.
#[derive(Default)]
pub(super) struct Gateway {
    session: Option<String>,
    seq: u64,
    log: Vec<(u64, Value)>,
    line: Option<mpsc::UnboundedSender<Frame>>,
    pub(super) identifies: u32,
    pub(super) resumes: u32,
    pub(super) connections: u32,
    /// Intents of the session.
    pub(super) intents: u64,
    /// Events that wait to be sent.
    pub(super) held: Option<Vec<(&'static str, Value)>>,
    /// A session that is asked for is counted and never begins.
    pub(super) is_deaf: bool,
    /// Every event is sent twice.
    pub(super) repeats: bool,
}

/// What goes down the line.
pub(super) enum Frame {
    Payload(Value),
    /// A proper close with a code.
    Close(u16),
    /// The connection breaks without a word.
    Break,
}

impl Gateway {
    /// True when a session is up and its connection stands.
    pub(super) fn is_connected(&self) -> bool {
        self.session.is_some() && self.line.as_ref().is_some_and(|line| !line.is_closed())
    }

    /// Sends an event, or keeps it for a resume. Without a session nobody will ever hear of it.
    pub(super) fn emit(&mut self, name: &'static str, data: Value) {
        if let Some(held) = &mut self.held {
            held.push((name, data));
            return;
        }
        if self.session.is_none() {
            return;
        }
        for _ in 0..if self.repeats { 2 } else { 1 } {
            self.seq += 1;
            let payload = json!({ "op": 0, "t": name, "s": self.seq, "d": data });
            self.log.push((self.seq, payload.clone()));
            self.send(Frame::Payload(payload));
        }
    }

    pub(super) fn send(&self, frame: Frame) {
        if let Some(line) = &self.line {
            // A line that broke is found out by its other end.
            drop(line.send(frame));
        }
    }

    /// Breaks the connection; the session can be resumed.
    pub(super) fn cut(&mut self) {
        self.send(Frame::Break);
        self.line = None;
    }

    /// Ends the session: it cannot be resumed, and what happens meanwhile is not told.
    pub(super) fn end_session(&mut self) {
        self.session = None;
    }
}

/// Accepts connections until its task is dropped.
pub(super) async fn serve(world: Arc<World>, listener: TcpListener, url: String) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(connection(Arc::clone(&world), stream, url.clone()));
    }
}

async fn connection(world: Arc<World>, stream: TcpStream, url: String) {
    let Ok(mut socket) = tokio_tungstenite::accept_async(stream).await else { return };
    let (line, mut frames) = mpsc::unbounded_channel();
    world.with(|state| state.gateway.connections += 1);
    let hello = json!({ "op": 10, "s": null, "t": null, "d": { "heartbeat_interval": HEARTBEAT.as_millis() } });
    if !write(&mut socket, &hello).await {
        return;
    }
    loop {
        let going_on = tokio::select! {
            frame = frames.recv() => match frame {
                Some(Frame::Payload(payload)) => write(&mut socket, &payload).await,
                Some(Frame::Close(code)) => close(&mut socket, code).await,
                Some(Frame::Break) | None => false,
            },
            read = socket.next() => match read {
                Some(Ok(Message::Text(text))) => match serde_json::from_str(&text) {
                    Ok(payload) => take(&world, &payload, &line, &url),
                    Err(_) => close(&mut socket, 4002).await,
                },
                Some(Ok(Message::Close(_)) | Err(_)) | None => false,
                Some(Ok(_)) => true,
            },
        };
        if !going_on {
            return;
        }
    }
}

/// Handles what the bot says; false ends the connection.
fn take(world: &World, payload: &Value, line: &mpsc::UnboundedSender<Frame>, url: &str) -> bool {
    let say = |frame| line.send(frame).is_ok();
    match payload["op"].as_u64() {
        Some(1) => say(Frame::Payload(json!({ "op": 11, "s": null, "t": null, "d": null }))),
        Some(2 | 6) if payload["d"]["token"] != format!("Bot {TOKEN}") && payload["d"]["token"] != TOKEN => {
            say(Frame::Close(4004))
        }
        Some(2) => world.with(|state| identify(world, state, payload, line, url)),
        Some(6) => world.with(|state| resume(state, payload, line)),
        Some(_) => true,
        None => say(Frame::Close(4001)),
    }
}

fn identify(world: &World, state: &mut State, payload: &Value, line: &mpsc::UnboundedSender<Frame>, url: &str) -> bool {
    if state.token_revoked {
        return line.send(Frame::Close(4004)).is_ok();
    }
    state.sessions_left = state.sessions_left.saturating_sub(1);
    let session = format!("session-{}", world.id(state));
    let ready = models::ready(state, &session, url);
    let gateway = &mut state.gateway;
    gateway.identifies += 1;
    if gateway.is_deaf {
        return true;
    }
    gateway.intents = payload["d"]["intents"].as_u64().unwrap_or(0);
    gateway.session = Some(session);
    gateway.log.clear();
    gateway.line = Some(line.clone());
    gateway.seq = 1;
    gateway.send(Frame::Payload(json!({ "op": 0, "t": "READY", "s": 1, "d": ready })));
    true
}

fn resume(state: &mut State, payload: &Value, line: &mpsc::UnboundedSender<Frame>) -> bool {
    let gateway = &mut state.gateway;
    let data = &payload["d"];
    if gateway.session.is_none() || data["session_id"].as_str() != gateway.session.as_deref() {
        return line.send(Frame::Payload(json!({ "op": 9, "s": null, "t": null, "d": false }))).is_ok();
    }
    gateway.resumes += 1;
    gateway.line = Some(line.clone());
    let after = data["seq"].as_u64().unwrap_or(0);
    for (_, payload) in gateway.log.iter().filter(|(seq, _)| *seq > after) {
        gateway.send(Frame::Payload(payload.clone()));
    }
    gateway.seq += 1;
    gateway.send(Frame::Payload(json!({ "op": 0, "t": "RESUMED", "s": gateway.seq, "d": { "_trace": [] } })));
    true
}

async fn write(socket: &mut WebSocketStream<TcpStream>, payload: &Value) -> bool {
    socket.send(Message::text(payload.to_string())).await.is_ok()
}

async fn close(socket: &mut WebSocketStream<TcpStream>, code: u16) -> bool {
    let frame = CloseFrame { code: code.into(), reason: "".into() };
    // The other end may be gone already.
    drop(socket.close(Some(frame)).await);
    while let Some(Ok(_)) = socket.next().await {}
    false
}
