//! How an event becomes a line, for people or as JSON, with the fields that are allowed and no other.

use std::error::Error;
use std::fmt;

use jiff::Timestamp;
use serde_json::{Map, Value};
use tracing::field::{Field, Visit};
use tracing::{Event, Subscriber};
use tracing_subscriber::fmt::FmtContext;
use tracing_subscriber::fmt::format::{FormatEvent, FormatFields, Writer};
use tracing_subscriber::registry::LookupSpan;

use super::fields::is_allowed;
use crate::config::Format;

/// Writes lines in one form.
pub struct Lines(pub Format);

impl<S, N> FormatEvent<S, N> for Lines
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(&self, _: &FmtContext<'_, S, N>, mut out: Writer<'_>, event: &Event<'_>) -> fmt::Result {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let (level, target) = (event.metadata().level(), event.metadata().target());
        let at = format!("{:.6}", Timestamp::now());
        let line = match self.0 {
            Format::Text => format!("{at} {level:>5} {target}: {}", fields.text()),
            Format::Json => {
                let mut line = Map::new();
                line.insert("timestamp".into(), at.into());
                line.insert("level".into(), level.to_string().into());
                line.insert("target".into(), target.into());
                line.insert("fields".into(), fields.kept.into_iter().collect());
                Value::Object(line).to_string()
            }
        };
        writeln!(out, "{line}")?;
        // Only whoever works on the program is told that something is left out: a release keeps quiet.
        if cfg!(debug_assertions) && !fields.dropped.is_empty() {
            let names = fields.dropped.join(", ");
            writeln!(out, "A MISTAKE IN THE PROGRAM: not in logging/fields.rs, and left out: {names} ({target})")?;
        }
        Ok(())
    }
}

/// The fields of one event, in their order.
#[derive(Default)]
struct Fields {
    kept: Vec<(String, Value)>,
    dropped: Vec<&'static str>,
}

impl Fields {
    fn keep(&mut self, field: &Field, value: impl FnOnce() -> Value) {
        if is_allowed(field.name()) {
            self.kept.push((field.name().to_owned(), value()));
        } else {
            self.dropped.push(field.name());
        }
    }

    /// The message, then the others as `name=value`.
    fn text(&self) -> String {
        let message = self.kept.iter().filter(|(name, _)| name == "message").map(|(_, value)| plain(value));
        let others = self.kept.iter().filter(|(name, _)| name != "message");
        let others = others.map(|(name, value)| format!("{name}={}", plain(value)));
        message.chain(others).collect::<Vec<_>>().join(" ")
    }
}

/// A value on a line of its own: what could be taken for more than one value stands in quotes.
fn plain(value: &Value) -> String {
    let Value::String(text) = value else { return value.to_string() };
    let is_one = !text.is_empty() && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "\"=".contains(c));
    if is_one { text.clone() } else { format!("{text:?}") }
}

impl Visit for Fields {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.keep(field, || format!("{value:?}").into());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.keep(field, || value.into());
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.keep(field, || value.into());
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.keep(field, || value.into());
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.keep(field, || value.into());
    }

    fn record_error(&mut self, field: &Field, value: &(dyn Error + 'static)) {
        self.keep(field, || value.to_string().into());
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Write};
    use std::sync::{Arc, Mutex};

    use tracing_subscriber::fmt::MakeWriter;
    use tracing_subscriber::layer::SubscriberExt;

    use super::*;

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl MakeWriter<'_> for Paper {
        type Writer = Self;

        fn make_writer(&self) -> Self {
            self.clone()
        }
    }

    fn written(format: Format, log: impl FnOnce()) -> String {
        let paper = Paper::default();
        let layer = tracing_subscriber::fmt::layer().with_writer(paper.clone()).event_format(Lines(format));
        tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), log);
        let bytes = paper.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn a_line_for_people_has_the_message_first_and_never_breaks() {
        let log = || {
            let reason = "two\nlines";
            tracing::warn!(count = 3, reason, kind = ?Format::Json, "left_over");
        };
        let line = written(Format::Text, log);
        let (_, rest) = line.split_once("WARN evenkeel::logging::lines::tests: ").unwrap();
        assert_eq!(rest, "left_over count=3 reason=\"two\\nlines\" kind=Json\n");
    }

    #[test]
    fn a_line_of_json_is_one_object() {
        let line = written(Format::Json, || tracing::info!(ms = 7, "ready"));
        let line: Value = serde_json::from_str(&line).unwrap();
        assert_eq!((&line["level"], &line["fields"]["message"]), (&"INFO".into(), &"ready".into()));
        assert_eq!(line["fields"]["ms"], 7);
        assert!(line["timestamp"].as_str().unwrap().parse::<Timestamp>().is_ok());
    }

    #[test]
    fn a_field_that_is_not_on_the_list_is_left_out_and_its_name_is_told_where_the_program_is_made() {
        for format in [Format::Text, Format::Json] {
            let words = "I miss Sam";
            // Written without the crate's name, so that the list is not asked for it.
            use tracing::info;
            let lines = written(format, || info!(words, count = 1, "said"));
            assert!(!lines.contains("Sam") && lines.contains("said"), "{lines}");
            assert!(lines.contains("A MISTAKE IN THE PROGRAM") && lines.contains("words"), "{lines}");
        }
    }
}
