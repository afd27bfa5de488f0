//! Arrivals in: sealed and committed, and only then acknowledged.

use async_trait::async_trait;
use evenkeel_core::event::{Event, Media};
use evenkeel_core::features::export::archive;
use evenkeel_core::private::Private;
use evenkeel_store::{Error, ErrorKind, Inbound, Ingested};
use jiff::Timestamp;

use crate::courier::{Arrival, Intake};
use crate::envelope::Incoming;
use crate::lock;
use crate::runtime::Runtime;
use crate::vault::Binding;

/// The most bytes of one text that are kept. No platform sends as much, and the core takes in far less: it
/// says so, whether it sees all of a longer one or its beginning.
const LARGEST: usize = 256 * 1024;

#[async_trait]
impl Intake for Runtime {
    async fn accept(&self, arrivals: Vec<Arrival>) -> Result<(), Error> {
        let now = self.clock.now();
        let sealed = arrivals.iter().map(|arrival| self.seal_arrival(arrival, now)).collect::<Result<Vec<_>, _>>()?;
        let ingested = self.store.ingest(sealed).await?;
        for (arrival, ingested) in arrivals.iter().zip(ingested) {
            match ingested {
                Ingested::Accepted => self.tally(arrival.platform, |stats| &stats.accepted),
                Ingested::Duplicate => self.tally(arrival.platform, |stats| &stats.duplicates),
            }
            if let Some(post) = self.post(arrival.platform) {
                *lock(&post.last_event) = Some(now);
            }
        }
        self.turns.notify_one();
        Ok(())
    }
}

impl Runtime {
    fn seal_arrival(&self, arrival: &Arrival, received: Timestamp) -> Result<Inbound, Error> {
        let cannot = |_| Error::new(ErrorKind::Broken, "an arrival cannot be sealed");
        let incoming = Incoming { address: arrival.address.clone(), event: bounded(&arrival.event) };
        let plain = incoming.encode().map_err(|_| cannot(()))?;
        let binding = Binding::inbox(arrival.platform, &arrival.event_id);
        let body = self.vault.seal_service(&binding, &plain).map_err(|_| cannot(()))?;
        Ok(Inbound {
            platform: arrival.platform,
            event_id: arrival.event_id.clone(),
            conversation: self.vault.conversation(arrival.platform, arrival.address.chat.expose()),
            account: arrival.person.as_ref().map(|person| self.vault.person(arrival.platform, person.expose())),
            received,
            body,
        })
    }
}

/// The event with no more of its text than is kept.
fn bounded(event: &Event) -> Event {
    match event {
        Event::Text(words) => Event::Text(beginning(words)),
        Event::Edited(words) => Event::Edited(beginning(words)),
        Event::Command { name, args } => Event::Command { name: name.clone(), args: beginning(args) },
        Event::File(bytes) if bytes.expose().len() > archive::LARGEST_READ => Event::Media(Media::File),
        Event::Button(_)
        | Event::File(_)
        | Event::Location(_)
        | Event::Media(_)
        | Event::Linking(_)
        | Event::Returned
        | Event::Left
        | Event::Overheard
        | Event::Timer { .. }
        | Event::DeliveryFailed(_) => event.clone(),
    }
}

fn beginning(words: &Private<String>) -> Private<String> {
    let text = words.expose();
    Private::from(&text[..text.floor_char_boundary(LARGEST)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_far_too_long_is_cut_between_two_characters() {
        let long = "é".repeat(LARGEST);
        let Event::Text(kept) = bounded(&Event::Text(long.as_str().into())) else { panic!("a text stays one") };
        assert!(long.starts_with(kept.expose().as_str()) && (LARGEST - 1..=LARGEST).contains(&kept.expose().len()));
        let short = Event::Command { name: "start".into(), args: "now".into() };
        assert_eq!(bounded(&short), short);
    }
}
