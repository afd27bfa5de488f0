//! The page: two phones, 360 pixels wide each, with the same conversation.

use std::fmt::Write;

use evenkeel_core::content::Content;
use evenkeel_core::message::Message;
use serde_json::Value;

use super::{Seen, markup};

/// The look of the page and of both phones. Colours are near those of the apps, and hold a contrast of 4.5 to 1.
const STYLE: &str = include_str!("page.css");

/// A page with every conversation.
pub(super) fn page(sections: &[(String, Vec<Seen>)], content: &Content, dark: bool) -> String {
    let theme = if dark { "dark" } else { "light" };
    let mut out = format!(
        "<!doctype html>\n<html lang=\"en\" class=\"{theme}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>Evenkeel</title>\n<style>\n{STYLE}</style>\n"
    );
    for (title, seen) in sections {
        let _ = writeln!(out, "<section><h2>{}</h2>", markup::plain(title));
        for (name, bubbles) in [("telegram", telegram as Bubbles), ("discord", discord)] {
            let _ = writeln!(out, "<div class=\"phone {name}\">");
            for one in seen {
                match one {
                    Seen::Step(step) => own(&mut out, step),
                    Seen::Said(message) => bubbles(&mut out, message, content),
                }
            }
            out.push_str("</div>\n");
        }
        out.push_str("</section>\n");
    }
    out.push_str("</html>\n");
    out
}

type Bubbles = fn(&mut String, &Message, &Content);

/// A step of the script: words in a bubble of one's own, presses and time in a line.
fn own(out: &mut String, step: &str) {
    let (sign, rest) = step.split_once(' ').unwrap_or((step, ""));
    let (class, rest) = match sign {
        ">" => ("own", rest),
        "!" => ("press", rest),
        _ => ("time", rest),
    };
    let _ = writeln!(out, "<p class=\"{class}\" dir=\"auto\">{}</p>", markup::plain(rest));
}

fn telegram(out: &mut String, message: &Message, content: &Content) {
    for request in evenkeel_telegram::preview::requests(message, &content.line("telegram-share-place")) {
        out.push_str("<div class=\"bubble\">");
        file(out, message, request["file"][0].as_str());
        let _ =
            write!(out, "<p dir=\"auto\">{}</p></div>", markup::telegram(request["html"].as_str().unwrap_or_default()));
        for row in request["reply_markup"]["inline_keyboard"].as_array().into_iter().flatten() {
            buttons(out, row.as_array().into_iter().flatten().map(|key| (key["text"].as_str(), key["style"].as_str())));
        }
        out.push('\n');
        if let Some(hint) = request["reply_markup"]["input_field_placeholder"].as_str() {
            let _ = writeln!(out, "<p class=\"field\">{}</p>", markup::plain(hint));
        }
    }
}

fn discord(out: &mut String, message: &Message, content: &Content) {
    for request in evenkeel_discord::preview::requests(message, content) {
        out.push_str("<div class=\"bubble\">");
        let words = markup::discord(request["content"].as_str().unwrap_or_default());
        let _ = write!(out, "<p dir=\"auto\">{words}</p>");
        file(out, message, request["attachments"][0]["filename"].as_str());
        out.push_str("</div>");
        for row in request["components"].as_array().into_iter().flatten() {
            let components = row["components"].as_array().map(Vec::as_slice).unwrap_or_default();
            match components.first().filter(|first| first["type"] == 3) {
                Some(menu) => {
                    let placeholder = menu["placeholder"].as_str().unwrap_or_default();
                    let count = menu["options"].as_array().map_or(0, Vec::len);
                    let _ = write!(out, "<p class=\"menu\">{} ({count})</p>", markup::plain(placeholder));
                }
                None => buttons(out, components.iter().map(|one| (one["label"].as_str(), style(one)))),
            }
        }
        out.push('\n');
    }
}

fn style(component: &Value) -> Option<&str> {
    match component["style"].as_u64() {
        Some(1) => Some("primary"),
        Some(4) => Some("danger"),
        Some(_) | None => None,
    }
}

fn buttons<'a>(out: &mut String, row: impl Iterator<Item = (Option<&'a str>, Option<&'a str>)>) {
    out.push_str("<div class=\"row\">");
    for (label, style) in row {
        let label = markup::plain(label.unwrap_or_default());
        let _ = write!(out, "<span class=\"button {}\">{label}</span>", style.unwrap_or_default());
    }
    out.push_str("</div>");
}

/// The file that goes with a message, by its name.
fn file(out: &mut String, message: &Message, name: Option<&str>) {
    if let (Some(name), Some(_)) = (name, &message.attachment) {
        let _ = write!(out, "<p class=\"file\">{}</p>", markup::plain(name));
    }
}
