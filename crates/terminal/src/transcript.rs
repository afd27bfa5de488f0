//! The written form of a conversation: the same words give the same transcript on every machine.

use evenkeel_core::message::Message;

use crate::layout::clean;

/// A message in full, its buttons in brackets on a line of their own, and the name and kind of its
/// file. Without a line break at the end.
pub fn message(message: &Message) -> String {
    let labels: Vec<_> = message.buttons.iter().map(|button| format!("[{}]", clean(&button.label))).collect();
    let file = message.attachment.as_ref().map(|file| format!("(file: {}, {})", clean(&file.name), clean(&file.mime)));
    let parts = [clean(&message.text.to_plain()), file.unwrap_or_default(), labels.join(" ")];
    let parts: Vec<_> = parts.iter().map(|part| part.trim_end()).filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Says;

    #[test]
    fn a_message_is_written_with_its_file_and_its_buttons() {
        let says = Says::text("All of it is in ").strong("this file").then(".").file("export.json", b"{}");
        insta::assert_snapshot!(message(&says.buttons(&["Thanks", "Delete it all"]).message()), @r"
        All of it is in this file.
        (file: export.json, application/json)
        [Thanks] [Delete it all]
        ");
    }
}
