//! What stands inside sealed bodies of the inbox and the outbox.

use evenkeel_core::event::Event;
use evenkeel_core::private::Private;
use evenkeel_store::KeyedHash;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::courier::{Address, Outgoing};

/// The body does not read as what it should be. Says nothing about what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the body does not read")]
pub(crate) struct Unreadable;

/// An inbound event and the way to answer it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Incoming {
    pub address: Address,
    pub event: Event,
}

impl Incoming {
    /// JSON, and for a file as [`framed`]: the JSON of an object, which begins with a brace, is no length.
    pub(crate) fn encode(&self) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
        let Event::File(file) = &self.event else { return to_json(self) };
        let head = Self { address: self.address.clone(), event: Event::File(Private::default()) };
        framed(&to_json(&head)?, file.expose())
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.first() == Some(&b'{') {
            return from_json(bytes);
        }
        let (head, file) = unframed(bytes)?;
        let mut incoming: Self = from_json(head)?;
        match &mut incoming.event {
            Event::File(bytes) => *bytes = Private::new(file.to_vec()),
            Event::Text(_)
            | Event::Command { .. }
            | Event::Button(_)
            | Event::Media(_)
            | Event::Location(_)
            | Event::Edited(_)
            | Event::Returned
            | Event::Left
            | Event::Overheard
            | Event::Timer { .. }
            | Event::Linking(_)
            | Event::DeliveryFailed(_) => return Err(Unreadable),
        }
        Ok(incoming)
    }
}

/// An outbound message and where it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Envelope {
    pub address: Address,
    pub content: Outgoing,
    /// Place among the letters of its turn.
    pub position: u16,
    /// The owner's account, to which a failure is reported.
    pub account: Option<[u8; 16]>,
    /// True when a failure of it is not reported: it answers a report.
    pub quiet: bool,
}

impl Envelope {
    pub(crate) fn account(&self) -> Option<KeyedHash> {
        self.account.map(KeyedHash)
    }

    /// The JSON without the attachment's content and that content, [`framed`].
    pub(crate) fn encode(mut self) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
        let file = Zeroizing::new(self.attachment().map(std::mem::take).unwrap_or_default());
        framed(&to_json(&self)?, &file)
    }

    pub(crate) fn decode(bytes: &[u8]) -> Result<Self, Unreadable> {
        let (head, file) = unframed(bytes)?;
        let mut envelope: Self = from_json(head)?;
        match envelope.attachment() {
            Some(bytes) => *bytes = file.to_vec(),
            None if file.is_empty() => {}
            None => return Err(Unreadable),
        }
        Ok(envelope)
    }

    fn attachment(&mut self) -> Option<&mut Vec<u8>> {
        match &mut self.content {
            Outgoing::Message(message) => message.attachment.as_mut().map(|file| &mut file.bytes),
            Outgoing::Retire | Outgoing::Hide(_) => None,
        }
    }
}

/// Length of the JSON part (4 bytes, big endian), the JSON, a file as it is: inside JSON it would be four times as long.
fn framed(head: &[u8], file: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    let length = u32::try_from(head.len()).map_err(|_| Unreadable)?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(4 + head.len() + file.len()));
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(head);
    bytes.extend_from_slice(file);
    Ok(bytes)
}

fn unframed(bytes: &[u8]) -> Result<(&[u8], &[u8]), Unreadable> {
    let (length, rest) = bytes.split_first_chunk::<4>().ok_or(Unreadable)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| Unreadable)?;
    rest.split_at_checked(length).ok_or(Unreadable)
}

/// Writes a private document into memory that is overwritten on drop.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<Zeroizing<Vec<u8>>, Unreadable> {
    serde_json::to_vec(value).map(Zeroizing::new).map_err(|_| Unreadable)
}

/// Reads a private document. Errors of the parser quote what they read, so they end here.
pub(crate) fn from_json<T: for<'de> Deserialize<'de>>(bytes: &[u8]) -> Result<T, Unreadable> {
    serde_json::from_slice(bytes).map_err(|_| Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use evenkeel_core::message::{Attachment, Layout, Message, Place, Priority, Text};

    fn envelope(attachment: Option<Attachment>) -> Envelope {
        let message = Message {
            text: Text::plain("I miss Sam"),
            buttons: Vec::new(),
            layout: Layout::Row,
            expects: None,
            attachment,
            priority: Priority::Reply,
            place: Place::Below,
            silent: false,
        };
        Envelope {
            address: Address { chat: "chat-42".into(), reply: Some("token".into()), wrote: None },
            content: Outgoing::Message(message),
            position: 3,
            account: Some([7; 16]),
            quiet: false,
        }
    }

    fn file() -> Attachment {
        Attachment { name: "export.json".into(), mime: "application/json".into(), bytes: vec![0, 255, 10] }
    }

    #[test]
    fn an_envelope_reads_back_as_it_was_written() {
        for attachment in [None, Some(file())] {
            let envelope = envelope(attachment);
            assert_eq!(Envelope::decode(&envelope.clone().encode().unwrap()), Ok(envelope));
        }
    }

    #[test]
    fn a_file_takes_its_own_length_and_no_more() {
        let mut large = file();
        large.bytes = vec![255; 100_000];
        let with = envelope(Some(large)).encode().unwrap().len();
        let without = envelope(Some(Attachment { bytes: Vec::new(), ..file() })).encode().unwrap().len();
        assert_eq!(with - without, 100_000);
    }

    #[test]
    fn an_incoming_file_takes_its_own_length_and_reads_back() {
        let file =
            |bytes: Vec<u8>| Incoming { address: envelope(None).address, event: Event::File(Private::new(bytes)) };
        let incoming = file(vec![b'{'; 100_000]);
        let bytes = incoming.encode().unwrap();
        assert!(bytes.len() < 100_200);
        assert_eq!(Incoming::decode(&bytes), Ok(incoming));
        assert_eq!(Incoming::decode(&bytes[..3]), Err(Unreadable));
    }

    #[test]
    fn a_damaged_envelope_does_not_read() {
        let bytes = envelope(None).encode().unwrap();
        for length in 0..bytes.len() {
            assert_eq!(Envelope::decode(&bytes[..length]), Err(Unreadable));
        }
        let mut longer = bytes.to_vec();
        longer.push(0);
        assert_eq!(Envelope::decode(&longer), Err(Unreadable));
    }

    #[test]
    fn debug_shows_no_words_and_no_addresses() {
        let incoming = Incoming { address: envelope(None).address, event: Event::Text("I miss Sam".into()) };
        let shown = format!("{incoming:?} {:?}", envelope(Some(file())));
        for secret in ["Sam", "chat-42", "token"] {
            assert!(!shown.contains(secret));
        }
    }
}
