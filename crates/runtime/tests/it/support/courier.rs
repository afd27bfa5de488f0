use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use evenkeel_core::platform::Platform;
use evenkeel_core::private::Private;
use evenkeel_runtime::clock::{Clock, ManualClock};
use evenkeel_runtime::courier::{Carried, Courier, Letter, Outgoing};
use jiff::Timestamp;
use uuid::Uuid;

/// One attempt that the courier was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub id: Uuid,
    pub chat: String,
    pub reply: Option<String>,
    pub text: String,
    pub position: u16,
    pub unknowns: u32,
    pub at: Option<Timestamp>,
    /// What the attempt came to, whoever heard of it.
    pub carried: Carried,
}

/// Plays a list of outcomes, then delivers everything.
pub struct Script {
    pub platform: Platform,
    pub idempotent: bool,
    /// While true, an attempt is noted and does not return.
    pub hangs: AtomicBool,
    /// While true, an attempt is noted and panics.
    pub panics: AtomicBool,
    /// While true, it says where a letter stands: under its own id.
    pub leaves: AtomicBool,
    outcomes: Mutex<VecDeque<Carried>>,
    sent: Mutex<Vec<Sent>>,
    clock: Option<Arc<ManualClock>>,
}

impl Script {
    pub fn new(platform: Platform) -> Self {
        Self {
            platform,
            idempotent: false,
            hangs: AtomicBool::new(false),
            panics: AtomicBool::new(false),
            leaves: AtomicBool::new(false),
            outcomes: Mutex::default(),
            sent: Mutex::default(),
            clock: None,
        }
    }

    pub fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }

    pub fn at(mut self, clock: Arc<ManualClock>) -> Self {
        self.clock = Some(clock);
        self
    }

    pub fn will(&self, outcomes: impl IntoIterator<Item = Carried>) {
        self.outcomes.lock().unwrap().extend(outcomes);
    }

    pub fn sent(&self) -> Vec<Sent> {
        self.sent.lock().unwrap().clone()
    }

    pub fn count(&self) -> usize {
        self.sent.lock().unwrap().len()
    }
}

#[async_trait]
impl Courier for Script {
    fn platform(&self) -> Platform {
        self.platform
    }

    fn is_idempotent(&self) -> bool {
        self.idempotent
    }

    async fn carry(&self, letter: &Letter) -> Carried {
        let text = match &letter.content {
            Outgoing::Message(message) => message.text.to_plain(),
            Outgoing::Retire => "(retire)".to_owned(),
            Outgoing::Hide(ids) => {
                let ids: Vec<_> = ids.iter().map(|id| id.expose().as_str()).collect();
                format!("(hide {})", ids.join(" "))
            }
        };
        let carried = self.outcomes.lock().unwrap().pop_front().unwrap_or(Carried::Delivered);
        self.sent.lock().unwrap().push(Sent {
            id: letter.id,
            chat: letter.address.chat.expose().clone(),
            reply: letter.address.reply.as_ref().map(|reply| reply.expose().clone()),
            text,
            position: letter.position,
            unknowns: letter.unknowns,
            at: self.clock.as_ref().map(|clock| clock.now()),
            carried,
        });
        assert!(!self.panics.load(Ordering::Relaxed), "private: the courier fell");
        while self.hangs.load(Ordering::Relaxed) {
            tokio::task::yield_now().await;
        }
        carried
    }

    fn left(&self, letter: Uuid) -> Vec<Private<String>> {
        if self.leaves.load(Ordering::Relaxed) { vec![letter.to_string().into()] } else { Vec::new() }
    }
}
