//! `safety`: help lines, and what is said when somebody may be in danger (product.md, *Safety*).
//!
//! Lines are those of the person's own country; where it is not known, the local emergency number in words
//! and an international directory, never the lines of one country for all.

mod after;
pub mod country;
mod course;
mod danger;
mod doubt;
pub mod ground;
mod heard;
mod kind;
mod lines;
pub mod plan;
pub mod quiet;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::features::{circle, cover, free, hide, home, map};
use crate::flow::{Talk, run};
use crate::language::safety::{Class, Screen, Voice};
use crate::message::{Button, Layout, Message, Priority};
use crate::private::Private;
use crate::record::Body;
use crate::rules::helplines;
use crate::rules::rest::Rest;
use crate::session::{Harm, Session};
use crate::turn::Turn;

pub use after::{After, TIMER, answered, follow_up};
pub use danger::Safety;
pub use kind::Kind;
pub use lines::Need;

/// How many mistaken phrases are remembered.
const MISTAKEN_KEPT: usize = 50;

/// What is remembered about a person's safety.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// Code of the country whose lines they asked for.
    pub country: Option<String>,
    /// Their safety plan.
    pub plan: Option<plan::Plan>,
    /// What was told, as far as it closes something.
    pub rest: Rest,
    /// What is asked about again.
    pub after: Option<After>,
    /// True when what comes by itself shows nothing of its content.
    pub quiet_mode: bool,
    /// What came in quiet mode and was not opened, oldest first.
    pub held: Vec<Message>,
    /// Soft questions that were passed over, and when.
    pub passed: Vec<(Kind, Timestamp)>,
    /// How many neutral lines were sent, so that none is sent twice in a row.
    pub veils: u32,
}

/// The pages: (argument, label of the button).
const PAGES: &[(&str, &str)] = &[
    ("now", "safety-page-button-now"),
    ("hurt", "safety-page-button-hurt"),
    ("afraid", "safety-page-button-afraid"),
    ("other", "safety-page-button-other"),
    ("young", "safety-page-button-young"),
];

/// `safety [now | hurt | afraid | other | young | plan | steady | phone | quiet | open | country …]`.
pub fn safety(turn: &mut Turn<'_>, args: &str) {
    turn.prioritise(Priority::Safety);
    let args = args.trim().to_lowercase();
    let (page, rest) = args.split_once(char::is_whitespace).unwrap_or((args.as_str(), ""));
    match page {
        "country" => run::reopen(turn, country::mine(need_of(rest))),
        "plan" if turn.session.adult => plan::open(turn),
        "steady" => run::reopen(turn, ground::begin()),
        "open" => {
            turn.prioritise(Priority::Reply);
            quiet::open(turn);
        }
        "quiet" if turn.session.adult => {
            quiet::set(turn, true);
            let mut buttons = vec![turn.run_button("settings", "discreet", "quiet-change")];
            buttons.extend(cover::offer(turn));
            buttons.extend(turn.session.adult.then(|| hide::button(turn)));
            send(turn, buttons);
        }
        "phone" => {
            turn.say("safety-phone-page");
            let mut buttons = Vec::new();
            if turn.session.adult && !turn.session.safety.quiet_mode {
                buttons.push(turn.run_button("safety", "quiet", "quiet-begin"));
            }
            buttons.extend(cover::offer(turn));
            buttons.extend(turn.session.adult.then(|| hide::button(turn)));
            send(turn, buttons);
        }
        "now" => show(turn, "safety-page-now", page),
        "hurt" => show(turn, "safety-page-hurt", page),
        "afraid" => show(turn, "safety-page-afraid", page),
        "other" => show(turn, "safety-page-other", page),
        "young" => show(turn, "safety-page-young", page),
        _ => {
            if let Some(code) = helplines::named(&args) {
                turn.session.safety.country = Some(code.to_owned());
            }
            overview(turn);
        }
    }
}

fn need_of(page: &str) -> Need {
    match page {
        "hurt" => Need::Harmed,
        "afraid" => Need::Harming,
        "young" => Need::Young,
        _ => Need::Crisis,
    }
}

/// The first page: lines at once, and who else may need some.
fn overview(turn: &mut Turn<'_>) {
    turn.say("safety-page");
    lines::say(turn, Need::Crisis);
    let mut buttons: Vec<_> = PAGES.iter().map(|(page, label)| turn.run_button("safety", page, label)).collect();
    if turn.session.safety.plan.is_some() {
        buttons.push(turn.run_button("safety", "plan", "safety-plan-label"));
    }
    buttons.push(country_button(turn, "now"));
    finish(turn, buttons, Layout::List);
}

/// One page: what to do, and the lines for it.
fn show(turn: &mut Turn<'_>, key: &str, page: &str) {
    let need = need_of(page);
    turn.say(key);
    lines::say(turn, need);
    let mut buttons = Vec::new();
    match need {
        Need::Crisis if page == "now" => {
            buttons.push(turn.run_button("safety", "steady", "safety-ground-begin"));
            if turn.session.adult {
                let label = if turn.session.safety.plan.is_some() { "safety-plan-label" } else { "safety-plan-begin" };
                buttons.push(turn.run_button("safety", "plan", label));
            }
        }
        Need::Harmed => {
            buttons.push(turn.run_button("safety", "phone", "safety-phone"));
            if turn.session.adult && !turn.session.safety.quiet_mode {
                buttons.push(turn.run_button("safety", "quiet", "quiet-begin"));
            }
        }
        Need::Crisis | Need::Harming | Need::Young => {}
    }
    buttons.push(country_button(turn, page));
    finish(turn, buttons, Layout::List);
}

fn country_button(turn: &Turn<'_>, page: &str) -> Button {
    let label = if lines::country(turn).is_some() { "safety-country-other" } else { "safety-country-mine" };
    turn.run_button("safety", &format!("country {page}"), label)
}

fn send(turn: &mut Turn<'_>, buttons: Vec<Button>) {
    finish(turn, buttons, Layout::Row);
}

/// Ends a page with the ways on, and goes on with what is open.
fn finish(turn: &mut Turn<'_>, mut buttons: Vec<Button>, layout: Layout) {
    if turn.session.adult && turn.session.open.is_empty() {
        buttons.extend(home::ways_on(turn).pop());
    }
    turn.send(buttons, layout, None);
    if has_the_floor(turn) { run::ask(turn) } else { run::resume(turn) }
}

/// Answers a place on the map while danger is talked about: it is passed on to nobody, and there is who can come. The
/// lines are those of that place.
pub fn located(turn: &mut Turn<'_>, zone: Option<&str>) {
    turn.prioritise(Priority::Safety);
    turn.say("safety-located");
    let there = zone.and_then(helplines::of_zone).map(str::to_owned);
    let code = there.or_else(|| lines::country(turn));
    let need = course::kind_below(turn).map_or(Need::Crisis, Kind::need);
    let lines = lines::full(turn, need, code.as_deref());
    turn.say_text(lines);
    run::ask(turn);
}

/// Says how help is reached by somebody with this answer about violence.
pub fn say_lines(turn: &mut Turn<'_>, harm: Harm) {
    let need = match harm {
        Harm::ByMe => Need::Harming,
        Harm::None | Harm::ToMe | Harm::Both => Need::Harmed,
    };
    lines::say(turn, need);
}

/// Says a kind word to somebody under age, with lines for young people.
pub fn farewell_to_a_minor(turn: &mut Turn<'_>) {
    turn.say("arrive-minor");
    let code = lines::country(turn);
    let text = lines::full(turn, Need::Young, code.as_deref());
    turn.say_text(text);
    let button = country_button(turn, "young");
    turn.send(vec![button], Layout::Row, None);
}

/// True for talk of danger and what it opened: the country, steadying.
pub const fn is_of_danger(talk: &Talk) -> bool {
    matches!(talk, Talk::Safety(_) | Talk::Country(_) | Talk::Ground(_))
}

/// True while somebody's own life is talked about.
pub fn is_about_life(session: &Session) -> bool {
    session.open.iter().any(|open| matches!(&open.talk, Talk::Safety(safety) if safety.kind == Kind::Active))
}

/// True while danger was spoken of and not yet asked about again.
pub fn is_near(turn: &Turn<'_>) -> bool {
    after::due(turn).is_some() || course::kind_below(turn).is_some_and(Kind::has_the_floor)
}

/// True while it is not known how somebody is who spoke of danger: before it was asked about again, and for the rest of
/// that day and night while it is not answered. Nothing unasked comes then; what they asked for waits for the question
/// only.
pub fn is_untold(turn: &Turn<'_>) -> bool {
    is_near(turn) || after::is_unanswered(turn)
}

/// True while danger is talked about and nothing else is.
pub fn has_the_floor(turn: &Turn<'_>) -> bool {
    course::kind_on_top(turn).is_some_and(Kind::has_the_floor) || course::is_aside(turn)
}

/// Answers words that speak of danger; false when they speak of none, were once mistaken for it, or are something
/// else where they were said.
///
/// Where it is grave, coaching stops: whatever else was open stays underneath and is not asked again by itself.
pub fn notice(turn: &mut Turn<'_>, found: &Screen, words: &str) -> bool {
    let voice = doubt::voice(found, words).and_then(|voice| doubt::here(turn, found, voice, words));
    let Some(voice) = voice else { return false };
    let Some(kind) = Kind::of(found.class, doubt::tier(found, voice), words) else { return false };
    let open = course::kind_below(turn).filter(|kind| kind.has_the_floor());
    let spoken = kind::bare(words);
    if turn.session.mistaken.iter().any(|known| kind::bare(known.expose()) == spoken) {
        if open.is_none() && voice == Voice::Plain {
            // The same words may be meant one day: they are not passed over in silence.
            let ways = turn.content.family("safety-known-words");
            let way = ways.get(turn.session.serial as usize % ways.len().max(1)).cloned().unwrap_or_default();
            turn.say(&way);
        }
        return false;
    }
    if plan::asked_for_them(turn) && matches!(kind, Kind::Active | Kind::Passive | Kind::Past) {
        turn.say("safety-plan-if-now");
        return false;
    }
    if doubt::is_something_else(turn, found, voice, words) {
        return false;
    }
    turn.prioritise(Priority::Safety);
    if turn.session.adult {
        turn.record(Body::note(Private::from(words)));
    }
    if matches!(found.class, Class::AbuseVictim | Class::RiskToOther) {
        map::keep_answer(turn, words);
    }
    if doubt::answers_about_harm(turn, found, voice, words) {
        return true;
    }
    let asked = course::kind_on_top(turn);
    let same_pursuit = |open: Kind| voice != Voice::Plain && open.is_risk() && kind.is_risk();
    match open {
        // Said again in answer to the soft question, it is a yes.
        None if kind == Kind::Passive && voice != Voice::Doubtful && asked.is_some_and(Kind::asks_whether_near) => {
            course::says_yes(turn);
        }
        // What is only weighed never settles what the soft question asks: it is asked once more.
        None if voice != Voice::Plain
            && asked.and_then(Kind::grave).is_some_and(|grave| grave.need() == kind.need()) =>
        {
            course::doubt_again(turn);
        }
        None if asked == Some(kind) => course::more(turn, kind, words),
        None if voice == Voice::Doubtful => course::begin_in_doubt(turn, kind, words),
        Some(open) if open == kind || open.weight() > kind.weight() || same_pursuit(open) => {
            course::more(turn, kind, words);
        }
        Some(_) | None => course::begin(turn, kind, words),
    }
    true
}

/// True when the person said of these words that they were mistaken for danger.
pub fn was_mistaken(turn: &Turn<'_>, words: &str) -> bool {
    let spoken = kind::bare(words);
    turn.session.mistaken.iter().any(|known| kind::bare(known.expose()) == spoken)
}

/// Asks softly whether somebody could come to harm by what was written, where it was announced. False where that was
/// asked a short time ago and passed over.
pub fn ask_about_threat(turn: &mut Turn<'_>, words: &str) -> bool {
    if course::was_passed_over(turn, Kind::RiskPerhaps) {
        return false;
    }
    turn.prioritise(Priority::Safety);
    turn.record(Body::note(Private::from(words)));
    course::begin_in_doubt(turn, Kind::RiskPerhaps, words);
    true
}

/// Leaves a soft question because something else is wanted: it is not gone back to.
pub fn leave_softly(turn: &mut Turn<'_>) {
    course::leave_softly(turn);
}

/// Answers typed words while danger is talked about.
pub fn hear(turn: &mut Turn<'_>, words: &str) {
    course::hear(turn, words);
}

/// Answers what somebody says who told of violence a short time ago and said that they are safe: “was it my fault”, “i
/// still miss her”. False when it is something else, or a question is open.
pub fn hear_after(turn: &mut Turn<'_>, words: &str) -> bool {
    if !turn.session.open.is_empty() {
        return false;
    }
    (after::is_about(turn, Kind::Abuse) && course::hear_again(turn, Kind::Abuse, words))
        || ((after::is_about(turn, Kind::Passive) || after::is_about(turn, Kind::Active)) && says_friend(turn, words))
}

/// What makes somebody of the circle no company: “Ify is gone”.
const AWAY: &[&str] =
    &["not", "no", "never", "gone", "left", "away", "angry", "fight", "fought", "hate", "hates", "without", "died"];

/// After a dark hour, somebody of the circle who is near is worth a word. False where nobody is named, or they are away.
fn says_friend(turn: &mut Turn<'_>, words: &str) -> bool {
    let spoken = kind::bare(words);
    let is_away = spoken.split_whitespace().any(|word| AWAY.contains(&word) || word.ends_with("nt"));
    let mut people = turn.session.circle.people.iter();
    let named = people.find(|friend| spoken.contains(&kind::bare(friend.name.expose()))).map(|friend| friend.id);
    let Some(id) = named.filter(|_| !is_away) else { return false };
    turn.record(Body::note(Private::from(words)));
    let way = free::next(turn, "safety-near-friend");
    turn.say_with(&way, &circle::name(turn, id));
    send(turn, vec![turn.run_button("safety", "", "free-help-safety")]);
    true
}

/// Answers typed words where a soft question is open. False when none is, or when it is left.
pub fn hear_softly(turn: &mut Turn<'_>, words: &str) -> bool {
    match course::kind_on_top(turn) {
        Some(kind) if kind.is_soft() => course::hear_softly(turn, kind, words),
        Some(_) | None => false,
    }
}

/// Remembers words that were mistaken for danger.
fn learn_mistaken(turn: &mut Turn<'_>, words: Private<String>) {
    let known = &mut turn.session.mistaken;
    known.push(words);
    let excess = known.len().saturating_sub(MISTAKEN_KEPT);
    known.drain(..excess);
}
