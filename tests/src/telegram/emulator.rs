//! The emulated Telegram as a test holds it.

use std::collections::VecDeque;
use std::sync::Arc;

use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::fault::Fault;
use super::person::{Group, User};
use super::server::{self, Door, Scissors};
use super::wire::Captured;
use super::world::{Chat, Shared, Shut, Spoil, World};

/// A Bot API server on this machine. It ends when dropped.
pub struct Emulator {
    shared: Arc<Shared>,
    url: String,
    server: JoinHandle<()>,
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.server.abort();
    }
}

impl Emulator {
    /// The token of the one bot it knows.
    pub const TOKEN: &str = "4242:EmulatedTokenCanary";

    /// The username of that bot.
    pub const USERNAME: &str = "KeelTestBot";

    /// Starts a server on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port on loopback");
        let url = format!("http://{}", listener.local_addr().expect("the port just taken"));
        let shared = Arc::new(Shared::default());
        Self::TOKEN.clone_into(&mut shared.lock().token);
        let service = server::router(Arc::clone(&shared)).into_make_service_with_connect_info::<Scissors>();
        let server = tokio::spawn(async move {
            let _ = axum::serve(Door(listener), service).await;
        });
        Self { shared, url, server }
    }

    /// Base address of the API.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A person who has opened the chat with the bot.
    pub fn user(&self, id: i64, name: &str) -> User {
        self.person(id, name, None)
    }

    /// A person who has never opened the chat with the bot.
    pub fn stranger(&self, id: i64, name: &str) -> User {
        self.person(id, name, Some(Shut::NeverOpened))
    }

    fn person(&self, id: i64, name: &str, shut: Option<Shut>) -> User {
        let chat = Chat {
            chat: json!({"id": id, "type": "private", "first_name": name}),
            person: json!({"id": id, "is_bot": false, "first_name": name, "language_code": "en"}),
            shut,
            messages: Vec::new(),
        };
        self.shared.change(|world| world.chats.insert(id, chat));
        User { shared: Arc::clone(&self.shared), id }
    }

    /// A group that the bot is in. The id is negative.
    pub fn group(&self, id: i64, title: &str) -> Group {
        let chat = Chat {
            chat: json!({"id": id, "type": "group", "title": title}),
            person: Value::Null,
            shut: None,
            messages: Vec::new(),
        };
        self.shared.change(|world| world.chats.insert(id, chat));
        Group { shared: Arc::clone(&self.shared), id }
    }

    /// Spoils the next call of a method that is not spoilt yet.
    pub fn fail(&self, method: &str, fault: Fault) {
        self.shared.change(|world| world.faults.entry(method.to_owned()).or_default().push_back(fault));
    }

    /// Faults that have not happened yet.
    pub fn faults_left(&self) -> usize {
        self.shared.change(|world| world.faults.values().map(VecDeque::len).sum())
    }

    /// Forgets the faults that have not happened yet.
    pub fn forgets_faults(&self) {
        self.shared.change(|world| world.faults.clear());
    }

    /// Delivers every update of the next batch twice.
    pub fn repeats_updates(&self) {
        self.shared.change(|world| world.spoil = Some(Spoil::Repeat));
    }

    /// Delivers the next batch in the opposite order.
    pub fn reverses_updates(&self) {
        self.shared.change(|world| world.spoil = Some(Spoil::Reverse));
    }

    /// Lets update ids go on from here.
    pub fn renumbers_updates(&self, from: i64) {
        self.shared.change(|world| world.renumber(from));
    }

    /// Queues any update at all; gives its id.
    pub fn pushes(&self, kind: &str, body: Value) -> i64 {
        self.shared.change(|world| world.push(kind, body))
    }

    /// Takes the bot's token away.
    pub fn revokes_token(&self) {
        self.shared.change(|world| world.is_revoked = true);
    }

    /// Sets a webhook as some other instance might have.
    pub fn has_webhook(&self, url: &str) {
        self.shared.change(|world| world.webhook = Some((url.to_owned(), String::new())));
    }

    /// The webhook's URL.
    pub fn webhook(&self) -> Option<String> {
        self.shared.lock().webhook.as_ref().map(|(url, _)| url.clone())
    }

    /// The commands of a scope.
    pub fn commands(&self, scope: &str) -> Value {
        self.shared.lock().commands.get(scope).cloned().unwrap_or_default()
    }

    /// How many updates have not been confirmed.
    pub fn pending(&self) -> usize {
        self.shared.lock().updates.len()
    }

    /// The newest message id.
    pub fn newest_id(&self) -> i64 {
        self.shared.lock().newest_id()
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Captured> {
        self.shared.lock().captured.clone()
    }

    /// Every request of one method so far.
    pub fn requests_of(&self, method: &str) -> Vec<Captured> {
        self.requests().into_iter().filter(|captured| captured.method == method).collect()
    }

    /// Waits until a method was called this often; gives the calls. Panics when it never is.
    pub async fn waits_for(&self, method: &str, count: usize) -> Vec<Captured> {
        let look = |world: &World| {
            let calls = world.captured.iter().filter(|captured| captured.method == method);
            (calls.clone().count() >= count).then(|| calls.cloned().collect())
        };
        self.shared.until(&format!("{count} calls of {method}"), look).await
    }

    /// Waits until every update is confirmed. Panics when they never are.
    pub async fn waits_for_confirmation(&self) {
        self.shared.until("the confirmation of all updates", |world| world.updates.is_empty().then_some(())).await;
    }

    /// Waits until every pressed button's spinner was stopped. Panics when they never are.
    pub async fn waits_for_answered_presses(&self) {
        let look = |world: &World| world.queries.values().all(|answered| *answered).then_some(());
        self.shared.until("the answers to all presses", look).await;
    }

    /// Brings every waiting update to the webhook, in order; gives the statuses. What is answered with
    /// 200 does not wait any more.
    pub async fn calls_webhook(&self) -> Vec<u16> {
        let (url, secret) = self.shared.lock().webhook.clone().expect("a webhook is set");
        let waiting: Vec<Value> = self.shared.lock().updates.iter().cloned().collect();
        let http = reqwest::Client::new();
        let mut statuses = Vec::new();
        for update in waiting {
            let request = http.post(&url).header("X-Telegram-Bot-Api-Secret-Token", &secret).json(&update);
            let status = request.send().await.expect("the webhook listens").status().as_u16();
            if status == 200 {
                self.shared.change(|world| world.updates.retain(|waiting| *waiting != update));
            }
            statuses.push(status);
        }
        statuses
    }
}
