//! What is shown of the record: pages of three, entries whole, and what was searched for. Pure; the runtime calls it
//! with everything that is kept.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::entry::{Entry, Mark};
use super::look::{Anchor, Look, Place as At, Shelf, What};
use super::search::Wanted;
use super::text::{add, add_line, excerpt, message, pieces, when};
use crate::content::{Args, Content};
use crate::features::letter;
use crate::language::safety::{Class, screen};
use crate::message::{Button, ButtonId, Message, Place, Style, Text};
use crate::record::{Body, Record};
use crate::session::Session;
use crate::wording;

/// Entries on a page.
const ON_A_PAGE: usize = 3;

/// What is said at either end.
const OLDEST: &str = "journal-end-old";
const NEWEST: &str = "journal-end-new";

/// One sitting as it is kept.
struct Sitting<'r> {
    entry: Entry,
    texts: Vec<&'r str>,
    draft: bool,
}

impl Sitting<'_> {
    fn mark(&self) -> Mark {
        Mark::new(self.entry.at, self.entry.no())
    }
}

/// What every part of an answer needs.
struct Desk<'a> {
    shelf: Shelf,
    session: &'a Session,
    content: &'a Content,
    now: Timestamp,
    zone: TimeZone,
}

/// Makes the answer to a look.
pub fn render(look: &Look, session: &Session, records: &[Record], content: &Content, now: Timestamp) -> Message {
    let desk = Desk { shelf: look.shelf, session, content, now, zone: session.zone() };
    let all = sittings(look.shelf, records);
    match &look.what {
        What::Page(place) => desk.page(&all, place),
        What::Nth(place, nth) => {
            let kept = desk.kept(&all, place);
            let (begin, _) = desk.begin(&kept, place);
            match kept.get(begin + nth.saturating_sub(1)).filter(|_| (1..=ON_A_PAGE).contains(nth)) {
                Some((sitting, _)) => desk.open(sitting, 0, false),
                None => desk.no_such_number(),
            }
        }
        What::Open { no, part, anyway } => match all.iter().find(|sitting| sitting.entry.no() == *no && *no != 0) {
            Some(sitting) => desk.open(sitting, *part, *anyway),
            None => desk.gone(),
        },
    }
}

/// The sittings of a shelf, newest first.
fn sittings(shelf: Shelf, records: &[Record]) -> Vec<Sitting<'_>> {
    let mut parts: Vec<_> = records.iter().filter_map(|record| Some((record, part(shelf, &record.body)?))).collect();
    parts.sort_by_key(|(record, _)| (record.no, record.at));
    let mut found: Vec<Sitting<'_>> = Vec::with_capacity(parts.len());
    let mut begun: BTreeMap<u32, usize> = BTreeMap::new();
    for (record, part) in parts {
        let place = part.sitting.and_then(|first| begun.get(&first).copied());
        if let Some(sitting) = place.and_then(|at| found.get_mut(at))
            && sitting.entry.grow(record.no)
        {
            sitting.texts.push(part.text);
            continue;
        }
        if record.no != 0 {
            begun.insert(part.sitting.unwrap_or(record.no), found.len());
        }
        let entry = Entry::begun(record.no, record.at, part.prompt.map(str::to_owned));
        found.push(Sitting { entry, texts: vec![part.text], draft: part.draft });
    }
    found.sort_by_key(|sitting| std::cmp::Reverse(sitting.mark()));
    found
}

/// A message of a sitting.
struct Part<'r> {
    text: &'r str,
    prompt: Option<&'r str>,
    sitting: Option<u32>,
    draft: bool,
}

fn part(shelf: Shelf, body: &Body) -> Option<Part<'_>> {
    match (shelf, body) {
        (Shelf::Journal, Body::Note { text, prompt, sitting }) => {
            Some(Part { text: text.expose(), prompt: prompt.as_deref(), sitting: *sitting, draft: false })
        }
        (Shelf::Letters, Body::Letter { text, draft, sitting }) => {
            Some(Part { text: text.expose(), prompt: None, sitting: *sitting, draft: *draft })
        }
        (Shelf::Journal | Shelf::Letters, _) => None,
    }
}

/// Entries that stand on a page or might, each with the line that is shown of it.
type Kept<'k, 'r> = Vec<(&'k Sitting<'r>, Option<String>)>;

impl Desk<'_> {
    const fn key(&self, journal: &'static str, letters: &'static str) -> &'static str {
        match self.shelf {
            Shelf::Journal => journal,
            Shelf::Letters => letters,
        }
    }

    /// All entries, or those with the words that are searched for.
    fn kept<'k, 'r>(&self, all: &'k [Sitting<'r>], place: &At) -> Kept<'k, 'r> {
        let Some(typed) = &place.words else { return all.iter().map(|sitting| (sitting, None)).collect() };
        let Some(wanted) = Wanted::new(typed.expose()) else { return Vec::new() };
        let hit = |sitting: &Sitting<'_>| sitting.texts.iter().find_map(|text| wanted.find(text));
        all.iter().filter_map(|sitting| Some((sitting, Some(hit(sitting)?)))).collect()
    }

    /// Where a page begins, and what is said when it was turned beyond an end.
    fn begin(&self, kept: &Kept<'_, '_>, place: &At) -> (usize, Option<&'static str>) {
        let first = |stands: &dyn Fn(&Sitting<'_>) -> bool| kept.iter().position(|(sitting, _)| stands(sitting));
        let from = match place.anchor {
            Anchor::Newest => Some(0),
            Anchor::From(mark) => first(&|sitting| sitting.mark() <= mark),
            Anchor::Before(mark) => first(&|sitting| sitting.mark() < mark),
            Anchor::After(mark) => {
                let at = first(&|sitting| sitting.mark() <= mark).unwrap_or(kept.len());
                Some(at.saturating_sub(ON_A_PAGE))
            }
            Anchor::Days(_, last) => first(&|sitting| self.date(sitting) <= last),
        };
        let last_page = kept.len().saturating_sub(1) / ON_A_PAGE * ON_A_PAGE;
        let mut begin = from.unwrap_or(last_page);
        let mut beyond = (matches!(place.anchor, Anchor::Before(_)) && from.is_none()).then_some(OLDEST);
        for step in &place.turned {
            let further = if *step > 0 { begin + ON_A_PAGE } else { begin.saturating_sub(ON_A_PAGE) };
            let ends = further >= kept.len() || further == begin;
            beyond = ends.then_some(if *step > 0 { OLDEST } else { NEWEST });
            begin = if further < kept.len() { further } else { begin };
        }
        (begin, beyond)
    }

    fn date(&self, sitting: &Sitting<'_>) -> jiff::civil::Date {
        self.zone.to_datetime(sitting.entry.at).date()
    }

    fn page(&self, all: &[Sitting<'_>], place: &At) -> Message {
        let kept = self.kept(all, place);
        let (begin, beyond) = self.begin(&kept, place);
        let shown: Vec<_> = kept.iter().skip(begin).take(ON_A_PAGE).collect();
        let (Some((newest, _)), Some((oldest, _))) = (shown.first(), shown.last()) else {
            return self.empty(place);
        };
        let mut text = Text::default();
        self.heading(&mut text, &kept, place, newest);
        if let Some(end) = beyond {
            add_line(&mut text, "\n", self.content.text(end, &Args::new()));
        }
        for (n, (sitting, line)) in shown.iter().enumerate() {
            self.item(&mut text, n + 1, sitting, line.as_deref());
        }
        let mut buttons: Vec<_> = shown
            .iter()
            .enumerate()
            .filter(|(_, (sitting, _))| sitting.entry.no() != 0)
            .map(|(n, (sitting, _))| self.labelled(&format!("open {}", sitting.entry.no()), (n + 1).to_string()))
            .collect();
        let hits = if place.words.is_some() { " hits" } else { "" };
        if begin + shown.len() < kept.len() {
            buttons.push(self.button(&format!("before {}{hits}", oldest.mark().encode()), "journal-earlier"));
        }
        if begin > 0 {
            buttons.push(self.button(&format!("after {}{hits}", newest.mark().encode()), "journal-later"));
        }
        buttons.push(match self.shelf {
            Shelf::Journal => self.run("journal", "search", "journal-search"),
            Shelf::Letters => self.run("letter", "write", "letter-write"),
        });
        buttons.push(self.run("home", "", "menu-home"));
        let turned = matches!(place.anchor, Anchor::Before(_) | Anchor::After(_));
        Message { place: if turned { Place::InPlace } else { Place::Below }, ..message(text, buttons) }
    }

    fn heading(&self, text: &mut Text, kept: &Kept<'_, '_>, place: &At, newest: &Sitting<'_>) {
        let count = Args::new().num("count", u32::try_from(kept.len()).unwrap_or(u32::MAX));
        if let Some(words) = &place.words {
            return add(text, self.content.text("journal-hits", &count.words("words", words.expose())));
        }
        if let Anchor::Days(from, to) = place.anchor
            && place.turned.is_empty()
        {
            let shown = self.date(newest);
            let day = wording::date(self.content, if (from..=to).contains(&shown) { shown } else { to });
            let key = match shown {
                shown if shown > to => "journal-day-before-all",
                shown if shown < from => "journal-day-none",
                _ => "journal-day",
            };
            return add(text, self.content.text(key, &Args::new().words("date", day)));
        }
        add(text, self.content.text(self.key("journal-page", "letter-page"), &count));
    }

    /// One entry on a page: its number, its day, and a line of it.
    fn item(&self, text: &mut Text, n: usize, sitting: &Sitting<'_>, hit: Option<&str>) {
        let number = u32::try_from(n).unwrap_or_default();
        let args = Args::new().num("n", number).words("when", self.when(sitting.entry.at));
        let key = if sitting.draft { "letter-item-draft" } else { "journal-item" };
        add_line(text, "\n\n", self.content.text(key, &args));
        let away = letter::away_until(self.session, sitting.entry.no());
        let line = match (away, hit) {
            (Some(until), _) => {
                let day = wording::date(self.content, until.to_zoned(self.zone.clone()).date());
                self.content.text("letter-item-away", &Args::new().words("date", day)).to_plain()
            }
            (None, Some(hit)) => self.shown(hit.to_owned()),
            (None, None) => self.shown(excerpt(&sitting.texts)),
        };
        add_line(text, "\n", Text::plain(line));
    }

    /// Words of the hardest hours are not held out to somebody who only turns pages.
    fn shown(&self, line: String) -> String {
        let hard = matches!(screen(&line).class, Class::SelfHarmActive | Class::SelfHarmPassive);
        if hard { self.content.line("journal-item-hard") } else { line }
    }

    /// An entry whole, or one part of a long one.
    fn open(&self, sitting: &Sitting<'_>, part: usize, anyway: bool) -> Message {
        let no = sitting.entry.no();
        if let Some(until) = letter::away_until(self.session, no).filter(|_| !anyway) {
            return self.locked(no, until);
        }
        let whole = sitting.texts.join("\n\n");
        let pieces = pieces(&whole);
        let part = part.min(pieces.len().saturating_sub(1));
        let mut text = Text::default();
        let args = Args::new().words("when", self.when(sitting.entry.at));
        add(&mut text, self.content.text(if sitting.draft { "letter-open-draft" } else { "journal-open" }, &args));
        if pieces.len() > 1 {
            let number = |n: usize| u32::try_from(n).unwrap_or_default();
            let args = Args::new().num("part", number(part + 1)).num("parts", number(pieces.len()));
            add_line(&mut text, " ", self.content.text("journal-open-part", &args));
        }
        let prompt = sitting.entry.prompt.as_deref().filter(|key| part == 0 && self.content.has(key));
        if let Some(key) = prompt {
            let args = Args::new().words("prompt", self.content.line(key));
            add_line(&mut text, "\n", self.content.text("journal-open-prompt", &args));
        }
        add_line(&mut text, "\n\n", Text::plain(pieces.get(part).cloned().unwrap_or_default()));
        let mut buttons = Vec::new();
        if part + 1 < pieces.len() {
            let further = if anyway { " anyway" } else { "" };
            buttons.push(Button {
                style: Style::Main,
                ..self.button(&format!("open {no} {}{further}", part + 1), "journal-read-on")
            });
        }
        if no != 0 {
            buttons.extend(self.tools(&sitting.entry));
        }
        buttons.push(self.button(&format!("from {}", sitting.mark().encode()), "journal-list"));
        message(text, buttons)
    }

    fn tools(&self, entry: &Entry) -> Vec<Button> {
        let spec = entry.encode();
        match self.shelf {
            Shelf::Journal => vec![
                self.button(&format!("edit {spec}"), "journal-edit"),
                self.button(&format!("drop {spec}"), "journal-delete"),
            ],
            Shelf::Letters => vec![
                self.button(&format!("away {spec}"), "letter-away"),
                self.button(&format!("burn {spec}"), "letter-burn"),
            ],
        }
    }

    fn locked(&self, no: u32, until: Timestamp) -> Message {
        let day = wording::date(self.content, until.to_zoned(self.zone.clone()).date());
        let text = self.content.text("letter-locked", &Args::new().words("date", day));
        let buttons = vec![
            self.button("list", "letter-locked-leave"),
            self.button(&format!("open {no} 0 anyway"), "letter-locked-read"),
        ];
        message(text, buttons)
    }

    fn empty(&self, place: &At) -> Message {
        if let Some(words) = &place.words {
            let text = self.content.text("journal-hits-none", &Args::new().words("words", words.expose()));
            return message(
                text,
                vec![self.run("journal", "search", "journal-search-again"), self.button("list", "journal-list")],
            );
        }
        let text = self.content.text(self.key("journal-empty", "letter-empty"), &Args::new());
        let mut buttons = match self.shelf {
            Shelf::Journal => {
                vec![self.run("journal", "write", "journal-write"), self.run("journal", "prompt", "journal-prompt")]
            }
            Shelf::Letters => vec![self.run("letter", "write", "letter-write")],
        };
        buttons.push(self.run("home", "", "menu-home"));
        message(text, buttons)
    }

    fn gone(&self) -> Message {
        let text = self.content.text("journal-gone", &Args::new());
        message(text, vec![self.button("list", "journal-list"), self.run("home", "", "menu-home")])
    }

    fn no_such_number(&self) -> Message {
        let text = self.content.text("journal-no-such-number", &Args::new());
        message(text, vec![self.button("list", "journal-list"), self.run("home", "", "menu-home")])
    }

    /// The day in words: “today, 21:30”, “Tuesday 3 March, 21:30”, “3 March 2025, 21:30”.
    fn when(&self, at: Timestamp) -> String {
        when(self.content, at, self.now, &self.zone)
    }

    fn button(&self, arg: &str, label: &str) -> Button {
        self.labelled(arg, self.content.line(label))
    }

    fn labelled(&self, arg: &str, label: String) -> Button {
        Button { id: ButtonId::run(self.shelf.button(), arg), label, style: Style::Plain }
    }

    fn run(&self, command: &str, arg: &str, label: &str) -> Button {
        Button { id: ButtonId::run(command, arg), label: self.content.line(label), style: Style::Plain }
    }
}
