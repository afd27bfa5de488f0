//! Help lines in words: at most three at once, those of the person's own country, and never one country's
//! for want of another.

use crate::content::{Args, Content};
use crate::flow::Question;
use crate::message::{Span, Text};
use crate::rules::helplines::{self, Emergency, Kind, Line, Reaches};
use crate::turn::Turn;

/// What a person needs a line for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Somebody to talk to, at once.
    Crisis,
    /// Being harmed.
    Harmed,
    /// Being afraid of what one may do.
    Harming,
    /// Being young.
    Young,
}

impl Need {
    const fn kind(self) -> Kind {
        match self {
            Self::Crisis => Kind::Crisis,
            Self::Harmed => Kind::PartnerViolence,
            Self::Harming => Kind::OwnViolence,
            Self::Young => Kind::Youth,
        }
    }
}

/// The person's country: what they chose, else that of their zone, else none.
pub fn country(turn: &Turn<'_>) -> Option<String> {
    let zone = turn.session.zone.as_deref().and_then(helplines::of_zone);
    turn.session.safety.country.clone().or_else(|| zone.map(str::to_owned))
}

/// Emergency, a line, the directory: each a line of its own.
pub fn full(turn: &Turn<'_>, need: Need, code: Option<&str>) -> Text {
    let mut lines = vec![emergency(turn.content, code)];
    lines.extend(all(need, code).next().map(|line| in_words(turn.content, line)));
    let key = if lines.len() > 1 { "safety-directory" } else { "safety-directory-alone" };
    let web = shown(&helplines::directory().web);
    lines.push(turn.content.text(key, &Args::new().words("web", web)));
    joined(&lines)
}

/// Says all of it.
pub fn say(turn: &mut Turn<'_>, need: Need) {
    let code = country(turn);
    let text = full(turn, need, code.as_deref());
    turn.say_text(text);
}

/// One way to help, in one line: another one for every `n` in a row.
pub fn near(turn: &Turn<'_>, need: Need, code: Option<&str>, n: u32) -> Text {
    let content = turn.content;
    let mut ways = Vec::new();
    for (at, line) in all(need, code).enumerate() {
        let Some(number) = line.call.as_ref().filter(|_| line.confirmed) else {
            ways.push(in_words(content, line));
            continue;
        };
        let args = Args::new().words("name", &line.name).words("number", number);
        ways.push(content.text("safety-near-line", &args));
        if let (0, Some(text)) = (at, &line.text) {
            ways.push(content.text("safety-near-text", &Args::new().words("text", texting(content, text))));
        }
    }
    ways.push(content.text("safety-near-directory", &Args::new().words("web", shown(&helplines::directory().web))));
    ways.push(match certain(code) {
        Some(_) => emergency(content, code),
        None => content.text("safety-near-emergency", &Args::new()),
    });
    let at = n as usize % ways.len();
    ways.swap_remove(at)
}

/// The lines for a need; where the country has none for it, those for anybody in distress.
fn all(need: Need, code: Option<&str>) -> impl Iterator<Item = &'static Line> {
    let code = code.unwrap_or_default();
    let own: Vec<_> = helplines::lines(code, need.kind()).collect();
    let lines = if own.is_empty() { helplines::lines(code, Kind::Crisis).collect() } else { own };
    lines.into_iter()
}

/// The emergency number of a country, where it is confirmed.
fn certain(code: Option<&str>) -> Option<&'static Emergency> {
    helplines::emergency(code?).iter().find(|number| number.confirmed)
}

/// The emergency number, or where none is certain, what to look for.
pub fn emergency(content: &Content, code: Option<&str>) -> Text {
    let Some(number) = certain(code) else {
        return content.text("safety-emergency-unknown", &Args::new());
    };
    let key = match number.reaches {
        Reaches::Any => "safety-emergency",
        Reaches::Medical => "safety-emergency-medical",
    };
    content.text(key, &Args::new().words("number", &number.number))
}

/// "Samaritans: call 116 123, or text …; day and night."
fn in_words(content: &Content, line: &Line) -> Text {
    let args = Args::new().words("name", &line.name);
    if !line.confirmed {
        let web = line.web.as_deref().map(shown).or_else(|| line.call.clone()).unwrap_or_default();
        return content.text("safety-line-unconfirmed", &args.words("web", web));
    }
    let call = line.call.as_ref().map(|number| {
        let args = Args::new().words("number", number);
        content.text("safety-line-call", &args).to_plain()
    });
    let text = line.text.as_ref().map(|text| texting(content, text));
    let web = line.web.as_deref().map(shown).filter(|_| call.is_none() && text.is_none());
    let ways: Vec<_> = [call, text, web].into_iter().flatten().collect();
    let args = args.words("ways", ways.join(&content.line("safety-line-or")));
    match line.hours.as_deref() {
        None => content.text("safety-line", &args),
        Some("24/7") => content.text("safety-line-always", &args),
        Some(hours) => content.text("safety-line-hours", &args.words("hours", hours)),
    }
}

fn texting(content: &Content, text: &helplines::Text) -> String {
    let args = Args::new().words("to", &text.to);
    match &text.word {
        Some(word) => content.text("safety-line-text-word", &args.words("word", word)).to_plain(),
        None => content.text("safety-line-text", &args).to_plain(),
    }
}

/// An address without what nobody types.
fn shown(web: &str) -> String {
    let web = web.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    web.trim_end_matches('/').to_owned()
}

fn joined(lines: &[Text]) -> Text {
    let mut all = Text::default();
    for (n, line) in lines.iter().enumerate() {
        if n > 0 {
            all.0.push(Span { words: "\n".into(), strong: false });
        }
        all.0.extend(line.0.iter().cloned());
    }
    all
}

/// Puts a paragraph of help under the words of a question.
pub fn under(question: &mut Question, help: Text) {
    question.text.0.push(Span { words: "\n\n".into(), strong: false });
    question.text.0.extend(help.0);
}
