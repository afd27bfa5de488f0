//! Discord on this machine.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use evenkeel_runtime::clock::{Clock, SystemClock};

use super::fault::{Fault, Rule};
use super::gateway::{self, Frame};
use super::person::User;
use super::server;
use super::wire::Captured;
use super::world::World;

/// The token of the one bot there is.
pub const TOKEN: &str = "MTExMTExMTExMTExMTExMTEx.emulated.canary-of-the-token";

/// Discord on 127.0.0.1, for as long as this value lives.
pub struct Emulator {
    world: Arc<World>,
    url: String,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
        self.world.with(|state| state.gateway.cut());
    }
}

impl Emulator {
    /// Starts it on the machine's clock.
    pub async fn start() -> Self {
        Self::with_clock(Arc::new(SystemClock)).await
    }

    /// Starts it on a clock of the caller's.
    pub async fn with_clock(clock: Arc<dyn Clock>) -> Self {
        let world = World::new(clock);
        let (api, socket) = (bind().await, bind().await);
        let (url, gateway_url) = (address("http", &api), address("ws", &socket));
        let tasks = vec![
            tokio::spawn(server::serve(Arc::clone(&world), api, gateway_url.clone())),
            tokio::spawn(gateway::serve(Arc::clone(&world), socket, gateway_url)),
        ];
        Self { world, url, tasks }
    }

    /// Where its REST API is.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Its time.
    pub fn now(&self) -> Timestamp {
        self.world.now()
    }

    /// A clock that goes with it, for the bot.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.world) as Arc<dyn Clock>
    }

    /// Lets time pass here at once.
    pub fn advance(&self, by: Duration) {
        self.world.advance(by);
    }

    /// Somebody who writes to the bot in direct messages.
    pub fn user(&self, id: u64, name: &str) -> User {
        User::new(Arc::clone(&self.world), id, name)
    }

    /// The next request with this method whose path contains `path` fails like this.
    pub fn fail(&self, method: Method, path: &str, fault: Fault) {
        let path = path.to_owned();
        self.world.with(|state| state.rules.push_back(Rule { method, path, fault }));
    }

    /// Faults that have not happened yet.
    pub fn faults_left(&self) -> usize {
        self.world.with(|state| state.rules.len())
    }

    /// Keeps nothing of what it answers to requests that only read: for runs of many restarts, each of which reads much.
    pub fn forgets_reads(&self) {
        self.world.with(|state| state.forgets_reads = true);
    }

    /// Forgets the faults that have not happened yet.
    pub fn forgets_faults(&self) {
        self.world.with(|state| state.rules.clear());
    }

    /// Waits until the bot's session is up.
    pub async fn connected(&self) {
        self.world.wait_for("the bot connects", |state| state.gateway.is_connected().then_some(())).await;
    }

    /// Waits until so many sessions were begun with IDENTIFY.
    pub async fn identified(&self, times: u32) {
        let enough = |state: &mut super::world::State| (state.gateway.identifies >= times).then_some(());
        self.world.wait_for("the bot identifies", enough).await;
    }

    /// Waits until the session was resumed so many times.
    pub async fn resumed(&self, times: u32) {
        let enough = |state: &mut super::world::State| (state.gateway.resumes >= times).then_some(());
        self.world.wait_for("the bot resumes", enough).await;
    }

    /// Waits for a request with this method whose path contains `path`, and returns the newest.
    pub async fn asked(&self, method: &str, path: &str) -> Captured {
        let fits = |c: &&Captured| c.method == method && c.path.contains(path);
        self.world.wait_for(path, |state| state.captured.iter().rfind(fits).cloned()).await
    }

    /// Waits until there were so many requests with this method whose path contains `path`.
    pub async fn asked_times(&self, method: &str, path: &str, times: usize) {
        let fits = |c: &&Captured| c.method == method && c.path.contains(path);
        let enough =
            |state: &mut super::world::State| (state.captured.iter().filter(fits).count() >= times).then_some(());
        self.world.wait_for(path, enough).await;
    }

    /// How often the bot began a session.
    pub fn identifies(&self) -> u32 {
        self.world.with(|state| state.gateway.identifies)
    }

    /// The intents of the session.
    pub fn intents(&self) -> u64 {
        self.world.with(|state| state.gateway.intents)
    }

    /// Breaks the gateway connection without a word.
    pub fn drops_gateway(&self) {
        self.world.with(|state| state.gateway.cut());
    }

    /// Asks the bot to reconnect, as Discord does before maintenance.
    pub fn asks_to_reconnect(&self) {
        let payload = json!({ "op": 7, "s": null, "t": null, "d": null });
        self.world.with(|state| state.gateway.send(Frame::Payload(payload)));
    }

    /// Declares the session invalid. When it may not be resumed, events until the next are lost.
    pub fn invalidates_session(&self, resumable: bool) {
        let payload = json!({ "op": 9, "s": null, "t": null, "d": resumable });
        self.world.with(|state| {
            state.gateway.send(Frame::Payload(payload));
            if !resumable {
                state.gateway.end_session();
            }
        });
    }

    /// Closes the gateway connection with a code.
    pub fn closes_gateway(&self, code: u16) {
        self.world.with(|state| state.gateway.send(Frame::Close(code)));
    }

    /// Nonces of messages so far mean nothing any more, as after some minutes.
    pub fn forgets_nonces(&self) {
        self.world.with(|state| state.nonces.clear());
    }

    /// Keeps events back until [`Emulator::releases`].
    pub fn holds_events(&self) {
        self.world.with(|state| state.gateway.held = Some(Vec::new()));
    }

    /// Sends what was held, last first when `reversed`.
    pub fn releases(&self, reversed: bool) {
        self.world.with(|state| {
            let mut held = state.gateway.held.take().unwrap_or_default();
            if reversed {
                held.reverse();
            }
            held.into_iter().for_each(|(name, data)| state.gateway.emit(name, data));
        });
    }

    /// From now on every event is sent twice.
    pub fn repeats_events(&self) {
        self.world.with(|state| state.gateway.repeats = true);
    }

    /// From now on no session begins that the bot asks for, though it is counted; or all do again.
    pub fn begins_no_session(&self, is_deaf: bool) {
        self.world.with(|state| state.gateway.is_deaf = is_deaf);
    }

    /// So many sessions may still be started.
    pub fn has_sessions_left(&self, sessions: u64) {
        self.world.with(|state| state.sessions_left = sessions);
    }

    /// The bot's token is worth nothing from now on.
    pub fn revokes_token(&self) {
        self.world.with(|state| state.token_revoked = true);
    }

    /// The commands as registered.
    pub fn commands(&self) -> Vec<Value> {
        self.world.with(|state| state.commands.clone())
    }

    /// Every request so far, with its answer.
    pub fn requests(&self) -> Vec<Captured> {
        self.world.with(|state| state.captured.clone())
    }

    /// Requests with this method whose path contains `path`.
    pub fn requests_to(&self, method: &str, path: &str) -> Vec<Captured> {
        self.requests().into_iter().filter(|c| c.method == method && c.path.contains(path)).collect()
    }
}

async fn bind() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap_or_else(|error| panic!("no port on the loopback: {error}"))
}

fn address(scheme: &str, listener: &TcpListener) -> String {
    let address = listener.local_addr().unwrap_or_else(|error| panic!("no address: {error}"));
    format!("{scheme}://{address}")
}
