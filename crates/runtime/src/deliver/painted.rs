//! Drawings become pictures just before they are sent, so that the store keeps a few kilobytes of each.

use evenkeel_core::features::pictures::DRAWING;
use evenkeel_core::message::Attachment;

use crate::courier::Outgoing;

/// The same letter with a PNG in the place of a drawing. The words say what the picture shows, so where it cannot be
/// made they go alone.
pub(super) async fn painted(mut content: Outgoing) -> Outgoing {
    if let Outgoing::Message(message) = &mut content
        && let Some(drawing) = message.attachment.take_if(|file| file.mime == DRAWING)
    {
        // It takes tens of milliseconds of work, for which no other letter is to wait.
        message.attachment = tokio::task::spawn_blocking(move || paint(&drawing)).await.ok().flatten();
        if message.attachment.is_none() {
            tracing::error!("picture_not_made");
        }
    }
    content
}

fn paint(drawing: &Attachment) -> Option<Attachment> {
    let svg = std::str::from_utf8(&drawing.bytes).ok()?;
    let bytes = evenkeel_picture::png(svg).ok()?;
    let name = drawing.name.strip_suffix(".svg").unwrap_or(&drawing.name);
    Some(Attachment { name: format!("{name}.png"), mime: "image/png".into(), bytes })
}

#[cfg(test)]
mod tests {
    use evenkeel_core::message::{Layout, Message, Place, Priority, Text};

    use super::*;

    fn letter(svg: &str) -> Outgoing {
        let file = Attachment { name: "week.svg".into(), mime: DRAWING.into(), bytes: svg.as_bytes().to_vec() };
        Outgoing::Message(Message {
            text: Text::plain("mood 5"),
            buttons: Vec::new(),
            layout: Layout::Row,
            expects: None,
            attachment: Some(file),
            priority: Priority::Reply,
            place: Place::Below,
            silent: false,
        })
    }

    async fn file_of(svg: &str) -> Option<Attachment> {
        match painted(letter(svg)).await {
            Outgoing::Message(message) => message.attachment,
            Outgoing::Retire | Outgoing::Hide(_) => None,
        }
    }

    #[tokio::test]
    async fn a_drawing_leaves_as_a_png_and_what_cannot_be_drawn_leaves_the_words_alone() {
        let file = file_of(r#"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>"#).await.unwrap();
        assert_eq!((file.name.as_str(), file.mime.as_str()), ("week.png", "image/png"));
        assert!(file.bytes.starts_with(b"\x89PNG"));
        assert_eq!(file_of("no drawing").await, None);
    }
}
