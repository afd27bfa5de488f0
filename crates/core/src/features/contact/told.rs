//! What is told in passing: which contact it was, when, by which way, and what of it need not be asked again.

use super::entry::{Contact, say_day_taken};
use super::taken_back;
use crate::features::{draft, needed, together};
use crate::flow::reading::{self, Read};
use crate::flow::{Answer, Talk, run};
use crate::language::clauses::clauses;
use crate::language::intent::{Intent, guess};
use crate::language::normalise::plain;
use crate::language::words::{among, slices, words};
use crate::private::Private;
use crate::rules::ledger::{Channel, TouchKind};
use crate::turn::Turn;

/// Words that begin a question or a thought, not a report.
const ASKING: &[&str] = &[
    "why",
    "should",
    "shouldn't",
    "shouldnt",
    "can",
    "could",
    "would",
    "what",
    "how",
    "when",
    "if",
    "do",
    "does",
    "is",
    "will",
];

/// How many words a day takes at most: “on the third of march”.
const LONGEST_DAY: usize = 5;

/// Words that name a day within a sentence.
const DAY: &str = "yesterday yday today tonight night morning afternoon evening ago monday tuesday wednesday thursday \
    friday saturday sunday weekend";

/// What was done in “I just texted him”: today.
const DONE: &str = "texted called messaged wrote rang phoned looked checked stalked sent replied answered saw met ran";

/// Words for a way.
const WAYS: &[(Channel, &str)] = &[
    (
        Channel::Message,
        "text texts texted txt txted texting message messages messaged msg msgd dm dms dmed wrote written write \
         email emailed mail mailed snap snapped whatsapp whatsapped letter replied sms imessage",
    ),
    (
        Channel::Call,
        "call calls called rang ring phone phoned phonecall facetime facetimed voicemail calling videocall dialled dialed",
    ),
    (
        Channel::InPerson,
        "visited met house flat apartment place door doorstep street gate compound drove slept hookup coffee dinner office",
    ),
    (
        Channel::Profile,
        "profile profiles instagram insta ig facebook fb tiktok story stories snapchat twitter linkedin spotify \
         status bio online venmo page feed pics photos posts",
    ),
    (
        Channel::Others,
        "friend friends sister brother mum mom mother dad father cousin mate flatmate roommate colleague",
    ),
];

/// Words that tell what set it off.
const CAUSES: &str = "because since drunk drunken drinking wasted tipsy hammered stoned lonely bored jealous angry \
    missed weak triggered";

/// Words that tell what was felt.
const FEELINGS: &str = "feel feels feeling felt regret regretting ashamed embarrassed guilty relieved awful stupid \
    pathetic hopeful crying cried";

/// What an answer is called.
const ANSWERS: &str = "answered replied responded";

/// True when the words begin a question or a thought, so that they report nothing.
pub fn is_asking(words: &str) -> bool {
    let first = plain(words).split(' ').next().map(str::to_owned).unwrap_or_default();
    ASKING.contains(&first.as_str())
}

/// True when a question of this conversation is open because of these words.
pub fn is_about(turn: &Turn<'_>, words: &Private<String>) -> bool {
    turn.session.open.last().is_some_and(
        |open| matches!(&open.talk, Talk::Contact(contact) if contact.in_passing && contact.told.as_ref() == Some(words)),
    )
}

/// The contact that free words plainly tell of.
pub fn heard(words: &str) -> Option<TouchKind> {
    if is_asking(words) {
        return None;
    }
    let kinds = [
        (Intent::Slipped, TouchKind::Slip),
        (Intent::ExContactedMe, TouchKind::TheyWrote),
        (Intent::SawTheirSocialMedia, TouchKind::Look),
    ];
    let guess = guess(words);
    let kind = kinds.into_iter().find(|(intent, _)| *intent == guess.intent).map(|(_, kind)| kind);
    kind.filter(|_| guess.is_plain()).map(|kind| if is_answer(kind, words) { TouchKind::Answered } else { kind })
}

/// “I ran into him at the shop”: a meeting by chance, told in passing. True when it was taken up.
pub fn met(turn: &mut Turn<'_>, words: &str) -> bool {
    let met = |clause: &Vec<String>| {
        let says = |phrase: &[&str]| clause.windows(phrase.len()).any(|window| window == phrase);
        let ran = says(&["ran", "into"]) || says(&["bumped", "into"]) || says(&["run", "into"]);
        let them = clause.iter().any(|word| among(word, "him her them ex"));
        let unsure =
            clause.iter().any(|word| among(word, "if might could would will hope afraid scared not never always"));
        ran && them && !unsure
    };
    let tells = !is_asking(words) && clauses(words).iter().any(met);
    if tells {
        told(turn, TouchKind::ByChance, words);
    }
    tells
}

/// How one begins to tell that it went out.
const SENT: &[&str] =
    &["sent it", "i sent it", "i've sent it", "ive sent it", "it's sent", "its sent", "ok sent it", "just sent it"];

/// “Sent it. At ten, like an adult”, where a message was chosen and hasn't gone out. True when it was taken up.
pub fn sent(turn: &mut Turn<'_>, words: &str) -> bool {
    let text = plain(words);
    let begins = |with: &&str| text.strip_prefix(*with).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let is_told = SENT.iter().any(begins) && !words.trim_end().ends_with('?') && draft::awaits_chosen(turn);
    if is_told {
        draft::told_sent(turn, |turn| day(turn, words));
    }
    is_told
}

/// A contact told in passing. A day named in the words (“called him last night drunk”) is not asked for again.
pub fn told(turn: &mut Turn<'_>, kind: TouchKind, words: &str) {
    if together::instead_of_contact(turn) {
        return;
    }
    let kind = refined(turn, kind, words);
    if kind == TouchKind::Slip && draft::awaits_sending(turn) && is_message(words) {
        return draft::told_sent(turn, |turn| day(turn, words));
    }
    let last = turn.session.free.last.as_ref().filter(|last| last.words.expose() == words);
    let acted = last.map_or(0, |last| last.id);
    // Told once more in answer to “When was that?”, it is the same contact.
    let before = take_unfinished(turn, kind);
    let told = before.map_or_else(|| words.to_owned(), |before| format!("{before}\n{words}"));
    let contact = Contact::told(kind, &told, acted, channel(kind, &told));
    run::push(turn, Talk::Contact(contact));
    let Some((day, date)) = day(turn, words) else { return run::ask(turn) };
    say_day_taken(turn, date);
    if !run::hear(turn, &day) {
        run::ask(turn);
    }
}

/// Takes a contact of this kind out of what is open that was told in passing and is not entered yet; its words.
fn take_unfinished(turn: &mut Turn<'_>, kind: TouchKind) -> Option<String> {
    let at = turn.session.open.iter().position(
        |open| matches!(&open.talk, Talk::Contact(contact) if contact.in_passing && contact.is_unfinished(kind)),
    )?;
    let Talk::Contact(contact) = turn.session.open.remove(at).talk else { return None };
    contact.told.as_ref().map(|words| words.expose().clone())
}

/// The kind as this person's rules have it: an answer is no slip, and where only what's needed is the rule, neither is
/// the matter itself.
fn refined(turn: &Turn<'_>, kind: TouchKind, words: &str) -> TouchKind {
    if is_answer(kind, words) {
        return TouchKind::Answered;
    }
    let matter = kind == TouchKind::Slip && turn.session.facts.only_needed && needed::is_matter(words);
    if matter { TouchKind::Necessary } else { kind }
}

/// True when what was done was writing.
fn is_message(text: &str) -> bool {
    channel(TouchKind::Slip, text)
        .map_or_else(|| words(text).iter().any(|word| among(word, "sent send")), |channel| channel == Channel::Message)
}

/// “I answered him”, “replied to her text”.
fn is_answer(kind: TouchKind, words: &str) -> bool {
    let answers = |clause: &Vec<String>| {
        let at = clause.iter().position(|word| among(word, ANSWERS));
        let back = clause.iter().enumerate().position(|(at, word)| {
            among(word, "wrote texted called messaged rang") && clause[at..].iter().take(3).any(|word| word == "back")
        });
        let Some(at) = at.or(back) else { return false };
        let before: Vec<_> = clause[..at].iter().map(String::as_str).collect();
        let own = before.is_empty() || before.contains(&"i");
        own && !before.iter().any(|word| among(word, "he she they not never no"))
    };
    kind == TouchKind::Slip && clauses(words).iter().any(answers)
}

/// The way that the words name, where they name one.
pub(super) fn channel(kind: TouchKind, text: &str) -> Option<Channel> {
    let all = words(text);
    let named = |channel: Channel| {
        let names = WAYS.iter().find(|(way, _)| *way == channel).map_or("", |(_, names)| *names);
        all.iter().any(|word| among(word, names))
    };
    let ways: Vec<_> = kind.channels().iter().copied().filter(|channel| named(*channel)).collect();
    match ways.as_slice() {
        [one] => Some(*one),
        // “I called his sister” is neither a call to him nor plainly through her.
        _ => None,
    }
}

/// True when the words tell what set it off.
pub(super) fn says_cause(text: &str) -> bool {
    words(text).iter().any(|word| among(word, CAUSES) || among(word, "cause cuz cos bc"))
}

/// True when the words give what somebody said, word for word.
pub(super) fn quotes(text: &str) -> bool {
    let marked = text.contains(['“', '"', '«']) || text.contains(" '") || text.contains(" ‘");
    marked && text.split_whitespace().count() > FEWEST_QUOTED
}

/// So few words hold no message of somebody else's.
const FEWEST_QUOTED: usize = 4;

/// True when the words tell what was felt.
pub(super) fn says_feeling(text: &str) -> bool {
    words(text).iter().any(|word| among(word, FEELINGS))
}

/// The day that the words name: as it is typed, and as it is read.
fn day(turn: &Turn<'_>, text: &str) -> Option<(String, jiff::civil::Date)> {
    let question = run::question(turn)?;
    let all = without_since(text);
    let read = |words: &[&str]| {
        let day = words.join(" ");
        let day = day.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let Read::Answer(Answer::Date(date)) = reading::read(turn, &question, &day) else { return None };
        Some((day, date.best()))
    };
    let names_day = |window: &&[&str]| window.iter().any(|word| among(&plain(word).replace(['.', ',', '!'], ""), DAY));
    let within = (1..=LONGEST_DAY).rev().find_map(|long| all.windows(long).filter(names_day).find_map(read));
    // “you can't even do one month” is a length of time and no day; with “ago” it is one.
    let is_length = |tail: &[&str]| {
        let says = |names: &str| tail.iter().any(|word| among(&plain(word).replace(['.', ',', '!', '\''], ""), names));
        says("day days week weeks month months year years") && !says("ago last back since")
    };
    let tails = || {
        let tails = (0..all.len()).skip(all.len().saturating_sub(LONGEST_DAY)).map(|at| &all[at..]);
        tails.filter(|tail| !is_length(tail)).find_map(read)
    };
    let just = || {
        let all = words(text);
        let done = slices(&all).windows(2).any(|pair| pair[0] == "just" && among(pair[1], DONE));
        done.then(|| ("today".to_owned(), turn.today()))
    };
    within.or_else(tails).or_else(just)
}

/// The words without what follows a “since”: “he hasn't put a kiss since october” names no day of a message.
fn without_since(text: &str) -> Vec<&str> {
    let all: Vec<_> = text.split_whitespace().collect();
    let is_since = |word: &str| plain(word) == "since";
    let stays = |at: usize| !is_since(all[at]) && (at == 0 || !is_since(all[at - 1]) || among(&plain(all[at]), RECENT));
    (0..all.len()).filter(|&at| stays(at)).map(|at| all[at]).collect()
}

/// A day after “since” that is one: “she's been calling since yesterday”.
const RECENT: &str = "yesterday today last this";

/// What was told in passing was meant otherwise: its entry goes, and the conversation about it. `acted` is the number
/// of the text as free talk counts.
pub fn never_mind(turn: &mut Turn<'_>, acted: u32) {
    let (mistaken, others): (Vec<_>, Vec<_>) = std::mem::take(&mut turn.session.open)
        .into_iter()
        .partition(|open| matches!(&open.talk, Talk::Contact(contact) if contact.in_passing && contact.acted == acted));
    turn.session.open = others;
    let open = mistaken.iter().find_map(|open| {
        let Talk::Contact(contact) = &open.talk else { return None };
        contact.touch_id()
    });
    let passed = turn.session.contact.passing.filter(|(_, of)| *of == acted).map(|(id, _)| id);
    if let Some(id) = open.or(passed)
        && let Ok(undone) = turn.session.ledger.undo(id, turn.now)
    {
        turn.session.open.retain(|open| !matches!(open.talk, Talk::Slip(_) | Talk::Wrote(_)));
        taken_back(turn, id, undone.touch.kind);
        turn.session.contact.passing = None;
    }
}
