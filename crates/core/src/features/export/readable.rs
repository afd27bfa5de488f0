//! The export as a person reads it: Markdown with every entry in words, and the rest of the state below.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, Zoned, tz::TimeZone};
use serde_json::Value;

use super::entries::{self, HEADINGS, Said};
use super::markdown::{line, quote};
use crate::content::{Args, Content};
use crate::private::Private;
use crate::record::{Body, Record};
use crate::session::Session;
use crate::wording;

/// What of the state says nothing about the person: numbers and names that the program needs to go on.
const WORKINGS: &[&str] = &["version", "timers", "entries", "serial", "misses", "left_at", "shown"];

/// The page and what it is made with.
struct Page<'a> {
    out: String,
    content: &'a Content,
    zone: TimeZone,
}

/// Writes everything as one page.
pub(super) fn write(session: &Session, records: &[Record], content: &Content, now: Timestamp) -> String {
    let mut page = Page { out: String::new(), content, zone: session.zone() };
    page.heading("#", "export-title");
    let date = wording::date(content, page.local(now).date());
    page.paragraph(&content.text("export-about", &Args::new().words("date", date)).to_plain());
    page.standing(session, now);
    page.checkins(records);
    page.touches(records);
    page.urges(records);
    for heading in HEADINGS {
        page.entries(heading, records);
    }
    page.state(session);
    page.out
}

impl Page<'_> {
    fn local(&self, at: Timestamp) -> Zoned {
        at.to_zoned(self.zone.clone())
    }

    fn time(&self, at: Timestamp) -> String {
        self.local(at).strftime("%Y-%m-%d %H:%M").to_string()
    }

    fn heading(&mut self, level: &str, key: &str) {
        let words = self.content.line(key);
        self.paragraph(&format!("{level} {words}"));
    }

    fn paragraph(&mut self, words: &str) {
        self.out.push_str(words);
        self.out.push_str("\n\n");
    }

    /// The counts, and when it began.
    fn standing(&mut self, session: &Session, now: Timestamp) {
        let counts = session.ledger.counts(self.local(now).date(), session.strict);
        let args = Args::new().num("run", counts.run).num("longest", counts.longest).num("kept", counts.kept);
        let standing = self.content.text("export-counts", &args.num("days", counts.days)).to_plain();
        self.paragraph(&standing);
        if let Some(since) = session.since {
            let date = wording::date(self.content, self.local(since).date());
            let since = self.content.text("export-since", &Args::new().words("date", date)).to_plain();
            self.paragraph(&since);
        }
    }

    /// A table, unless there is nothing in it. Cells are Markdown already.
    fn table(&mut self, heading: &str, columns: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        self.heading("##", heading);
        let names: Vec<_> = columns.iter().map(|key| self.content.line(key)).collect();
        let rule = vec!["---".to_owned(); columns.len()];
        let lines: Vec<_> =
            [names, rule].iter().chain(rows).map(|cells| format!("| {} |", cells.join(" | "))).collect();
        self.paragraph(&lines.join("\n"));
    }

    fn checkins(&mut self, records: &[Record]) {
        let mut rows: Vec<_> = records.iter().filter_map(|record| checkin(&record.body)).collect();
        rows.sort_by(|a, b| a[0].cmp(&b[0]));
        let columns = ["export-day", "export-mood", "export-urge", "export-good", "export-words"];
        self.table("export-checkins", &columns, &rows);
    }

    fn touches(&mut self, records: &[Record]) {
        let undone: BTreeSet<u32> = records
            .iter()
            .filter_map(|record| if let Body::TouchUndone { id } = &record.body { Some(*id) } else { None })
            .collect();
        let mut notes: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        for record in records {
            if let Body::TouchNote { id, note, set_off, felt } = &record.body {
                let told = [set_off, felt, note].into_iter().flatten().map(|words| line(words.expose()));
                notes.entry(*id).or_default().extend(told);
            }
        }
        let mut rows = Vec::new();
        for record in records {
            let (Some(what), Body::Touch { touch, .. }) = (entries::touch(self.content, &record.body), &record.body)
            else {
                continue;
            };
            let taken_back =
                if undone.contains(&touch.id) { self.content.line("export-taken-back") } else { String::new() };
            let about = notes.remove(&touch.id).unwrap_or_default().join("; ");
            rows.push(vec![touch.date.to_string(), what, about, taken_back]);
        }
        // A note may be there whose entry is of another year.
        rows.extend(
            notes.into_values().map(|about| vec![String::new(), String::new(), about.join("; "), String::new()]),
        );
        rows.sort_by(|a, b| a[0].cmp(&b[0]));
        self.table("export-contacts", &["export-day", "export-what", "export-words", "export-taken"], &rows);
    }

    fn urges(&mut self, records: &[Record]) {
        let mut rows = Vec::new();
        for record in records {
            if let Body::Urge { before, after, tool, .. } = &record.body {
                let used = tool.map(|tool| self.content.line(tool.label())).unwrap_or_default();
                rows.push(vec![self.time(record.at), number(*before), number(*after), used]);
            }
        }
        self.table("export-urges", &["export-day", "export-before", "export-after", "export-used"], &rows);
    }

    fn entries(&mut self, heading: &'static str, records: &[Record]) {
        let mut is_first = true;
        for record in records {
            let Some((of, said)) = entries::entry(self.content, &record.body).filter(|(of, _)| *of == heading) else {
                continue;
            };
            if std::mem::take(&mut is_first) {
                self.heading("##", of);
            }
            let at = self.time(record.at);
            self.said(&at, &said);
        }
    }

    fn said(&mut self, at: &str, said: &[Said]) {
        for (label, words) in said {
            self.paragraph(&format!("**{at}** {}", line(label)));
            if !words.trim().is_empty() {
                self.paragraph(&quote(words));
            }
        }
    }

    /// What is remembered besides the entries, as a list by the names of the data.
    fn state(&mut self, session: &Session) {
        let Ok(Value::Object(state)) = serde_json::to_value(session) else { return };
        self.heading("##", "export-besides");
        let about = self.content.line("export-besides-about");
        self.paragraph(&about);
        for (name, value) in state.iter().filter(|(name, _)| !WORKINGS.contains(&name.as_str())) {
            self.item(0, name, value);
        }
    }

    fn item(&mut self, depth: usize, name: &str, value: &Value) {
        let indent = "  ".repeat(depth);
        let name = if name.is_empty() { String::new() } else { format!("{}: ", line(name)) };
        match value {
            Value::Null | Value::Bool(false) => {}
            Value::Bool(true) | Value::Number(_) => self.out.push_str(&format!("{indent}- {name}{value}\n")),
            Value::String(words) => self.out.push_str(&format!("{indent}- {name}{}\n", line(words))),
            Value::Array(items) if items.is_empty() => {}
            Value::Array(items) => {
                self.out.push_str(&format!("{indent}- {name}\n"));
                items.iter().for_each(|item| self.item(depth + 1, "", item));
            }
            Value::Object(parts) if parts.is_empty() => {}
            Value::Object(parts) => {
                self.out.push_str(&format!("{indent}- {name}\n"));
                parts.iter().for_each(|(name, part)| self.item(depth + 1, name, part));
            }
        }
    }
}

fn checkin(body: &Body) -> Option<Vec<String>> {
    let Body::CheckIn { date, mood, urge, good, words } = body else { return None };
    Some(vec![date.to_string(), number(*mood), number(*urge), cell(good.as_ref()), cell(words.as_ref())])
}

fn number(value: Option<u8>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn cell(words: Option<&Private<String>>) -> String {
    words.map(|words| line(words.expose())).unwrap_or_default()
}
