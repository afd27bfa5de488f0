//! Clearing a chat: the bot's own messages go, one by one. What somebody wrote themselves only they can take away.
//!
//! Discord lists what stands there, so nothing has to be remembered for it, and a message that is gone is not listed.

use evenkeel_runtime::courier::{Carried, Letter};
use evenkeel_store::TRACES_KEPT;
use reqwest::StatusCode;
use serde_json::Value;

use super::{Closed, DiscordCourier, LOADING, closed, user_of};
use crate::reply::{Reply, first_id_at};
use crate::rest::Failed;

/// How many messages go in one attempt: Discord slows the bot down after a handful a second.
const AT_ONCE: usize = 20;
/// How long others may be answered before the next ones go.
const BREATH: std::time::Duration = std::time::Duration::from_secs(1);
/// Messages on one page, the most that Discord lists.
const PAGE: usize = 100;
/// Pages that are looked through; more is not written in two days.
const PAGES: usize = 10;

impl DiscordCourier {
    /// Takes away what the bot wrote to somebody in the last two days, the newest first.
    pub(super) async fn hide(&self, letter: &Letter) -> Carried {
        match self.clear(letter).await {
            Ok(true) => Carried::Delivered,
            Ok(false) => Carried::Later(BREATH),
            Err(failed) => self.not_yet(letter, 0, failed),
        }
    }

    /// False when there is more.
    async fn clear(&self, letter: &Letter) -> Result<bool, Failed> {
        let reply = letter.address.reply.as_ref().and_then(Reply::read);
        let channel = self.channel(user_of(letter)?, reply.as_ref()).await?;
        let mut gone = 0;
        for id in self.standing(channel).await?.iter().rev() {
            if gone == AT_ONCE {
                return Ok(false);
            }
            match self.shared.rest.delete(&format!("/channels/{channel}/messages/{id}")).await {
                Ok(_) => gone += 1,
                Err(failed) if closed(failed) == Some(Closed::Message) => {}
                // Some kinds of messages stay whoever asks.
                Err(Failed::No(StatusCode::FORBIDDEN, _)) => {}
                Err(failed) => return Err(failed),
            }
        }
        Ok(true)
    }

    /// The bot's own messages of the last two days, the oldest first. An answer that is being waited for is none yet.
    async fn standing(&self, channel: u64) -> Result<Vec<u64>, Failed> {
        let since = self.shared.clock.now().saturating_sub(TRACES_KEPT).map_or(0, |since| since.as_millisecond());
        let me = self.shared.me.to_string();
        let mut after = first_id_at(since);
        let mut own = Vec::new();
        for _ in 0..PAGES {
            let path = format!("/channels/{channel}/messages?limit={PAGE}&after={after}");
            let page = self.shared.rest.get(&path).await?;
            let mut page: Vec<&Value> = page.as_array().into_iter().flatten().collect();
            page.sort_by_key(|message| id_of(message));
            let mine = |message: &&&Value| {
                message["author"]["id"] == me.as_str() && message["flags"].as_u64().unwrap_or(0) & LOADING == 0
            };
            own.extend(page.iter().filter(mine).map(|message| id_of(message)));
            match page.last() {
                Some(last) if page.len() == PAGE => after = id_of(last),
                Some(_) | None => break,
            }
        }
        Ok(own)
    }
}

fn id_of(message: &Value) -> u64 {
    message["id"].as_str().and_then(|id| id.parse().ok()).unwrap_or(0)
}
