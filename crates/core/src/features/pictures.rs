//! The pictures of `progress` and of the review: one at a time, with the same facts in words and the way to the others.

use jiff::Timestamp;

use crate::content::Content;
use crate::effect::Job;
use crate::flow::run;
use crate::message::{Attachment, Button, ButtonId, Layout, Message, Place, Priority, Style};
use crate::picture::{self, Chart};
use crate::record::Record;
use crate::session::Session;
use crate::turn::Turn;

/// The media type of a drawing; what delivers it makes a PNG of it.
pub const DRAWING: &str = "image/svg+xml";

/// True when a picture is for somebody: what is about keeping away is for those who do.
pub const fn fits(session: &Session, chart: Chart) -> bool {
    session.is_apart() || !chart.is_of_apart()
}

/// Sends a picture.
pub fn show(turn: &mut Turn<'_>, chart: Chart) {
    turn.render(Job::Picture(chart));
    run::resume(turn);
}

/// Makes the picture from the whole record.
pub fn render(chart: Chart, session: &Session, records: &[Record], content: &Content, now: Timestamp) -> Message {
    let facts = picture::facts(session, records, now);
    let drawn = picture::draw(chart, &facts, content, session.pictures);
    let button = |command: &str, arg: &str, label: &str| Button {
        id: ButtonId::run(command, arg),
        label: content.line(label),
        style: Style::Plain,
    };
    let others = Chart::ALL.into_iter().filter(|other| *other != chart && fits(session, *other));
    let mut buttons: Vec<_> = others.map(|other| button("progress", other.id(), other.label())).collect();
    buttons.push(button("home", "", "menu-home"));
    Message {
        text: drawn.alt,
        buttons,
        layout: Layout::Row,
        expects: None,
        attachment: drawn.svg.map(|svg| Attachment {
            name: format!("evenkeel-{}.svg", chart.id()),
            mime: DRAWING.into(),
            bytes: svg.into_bytes(),
        }),
        priority: Priority::Reply,
        place: Place::Below,
        silent: false,
    }
}
