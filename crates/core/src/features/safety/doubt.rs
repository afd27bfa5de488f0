//! What words of danger count for where they were said: in answer to a question, in a plan, or once more after a
//! question about them was passed over.
//!
//! A plain wording of danger is heard in every state. What is only weighed gives way to an answer that was asked for
//! (each conversation says by [`Reach`] what it asks for), and what leaves doubt is asked about once.

use super::kind::Kind;
use super::{after, course, heard};
use crate::features::together::asks_about_harm as asks_again_about_harm;
use crate::features::{arrive, closed, draft, news, tongue};
use crate::flow::reading::{self, Read};
use crate::flow::{Reach, Reads, run};
use crate::language::answers::{Context, Reading, date, together};
use crate::language::clauses::clauses;
use crate::language::normalise::plain;
use crate::language::safety::{Class, Screen, Tier, Voice};
use crate::session::Harm;
use crate::turn::Turn;

/// So few words alone tell nobody that somebody is harmed, or was: “he did”.
const TOO_FEW: usize = 2;

/// So few words are not sure.
const FEW: usize = 3;

/// An answer of more words may hold something beside it.
const ANSWER: usize = 6;

/// How far words reach into the conversation.
pub fn tier(found: &Screen, voice: Voice) -> Tier {
    if voice == Voice::Doubtful { Tier::Soft } else { found.tier }
}

/// How surely these words speak of what was found in them; `None` where they are too few to.
pub fn voice(found: &Screen, words: &str) -> Option<Voice> {
    if found.voice == Voice::Plain {
        return Some(Voice::Plain);
    }
    // Letters that make up no word weigh nothing.
    if !words.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() > 2) {
        return None;
    }
    let about_others = !matches!(found.class, Class::SelfHarmActive | Class::SelfHarmPassive);
    match words.split_whitespace().count() {
        count if count <= TOO_FEW && about_others => None,
        count if count <= FEW && about_others => Some(Voice::Doubtful),
        // “did it” may be the washing.
        count if count <= TOO_FEW && !is_dark(words) => Some(Voice::Doubtful),
        _ => Some(found.voice),
    }
}

/// What the question that is open makes of words like these.
fn reach(turn: &Turn<'_>) -> Reach {
    turn.session.open.last().map_or(Reach::Everywhere, |open| open.talk.as_flow().reach())
}

/// True while it is asked whether there is, or was, fear or violence.
fn asks_about_harm(turn: &Turn<'_>) -> bool {
    arrive::asks_about_harm(turn) || asks_again_about_harm(turn)
}

/// How surely words of violence speak of it where they were said; `None` where they say nothing of it. A plain wording
/// stays what it is, and one's own life is no less in danger here than anywhere.
pub fn here(turn: &Turn<'_>, found: &Screen, voice: Voice, words: &str) -> Option<Voice> {
    let of_violence = matches!(found.class, Class::AbuseVictim | Class::RiskToOther);
    if voice == Voice::Plain || !of_violence {
        return Some(voice);
    }
    // “She laughed at me and lied” tells of contempt, where contempt is asked about, and threatens nobody.
    let of_strain = arrive::asks_what_was_bad(turn) && !asks_about_harm(turn);
    if of_strain && found.class == Class::RiskToOther {
        return None;
    }
    match reach(turn) {
        // What is known of them isn't asked about again where it is told once more: “I went on asking, forty times”.
        Reach::Suffered
            if found.class == Class::RiskToOther && closed::is_of_the_person(turn) && !speaks_of_now(words) =>
        {
            None
        }
        Reach::Suffered | Reach::Page => Some(Voice::Doubtful),
        // “I want to shout at him for it” is no threat.
        // “He laughed at me in front of his friends” is what was asked for, unless it is more than a doubt.
        Reach::Wrongs => (found.class == Class::AbuseVictim && voice != Voice::Doubtful).then_some(Voice::Doubtful),
        // “he reads it and says nothing” is pictured, and no report.
        Reach::Pictured => None,
        Reach::Addressed | Reach::Owned if found.class == Class::AbuseVictim => Some(Voice::Doubtful),
        // “I scared you when I threw the glass” is asked about where it is told.
        Reach::Addressed if draft::tells_of_fear(words) => None,
        Reach::Owned => None,
        Reach::Everywhere | Reach::HardMoments | Reach::Signs | Reach::Addressed => Some(voice),
    }
}

/// True when the words are something else here: an answer, a part of a plan, or said again in doubt.
pub fn is_something_else(turn: &Turn<'_>, found: &Screen, voice: Voice, words: &str) -> bool {
    // The words of a button, typed, are that answer; what is plain is never only that.
    if (found.class != Class::SelfHarmActive || voice != Voice::Plain) && is_offered(turn, words) {
        return true;
    }
    // Asked whether there was violence, nobody is taken for the one who did it by a guess; a no is a no.
    if voice == Voice::Doubtful && found.class == Class::RiskToOther && asks_about_harm(turn) {
        return true;
    }
    if voice != Voice::Plain && found.class == Class::RiskToOther && tongue::is_plan_to_tell(words) {
        // Telling the world is answered by what it is.
        return true;
    }
    if voice != Voice::Plain && blames_oneself(turn, found, words) {
        return true;
    }
    match voice {
        Voice::Plain => false,
        Voice::Weighed if reach(turn) == Reach::Signs => found.class != Class::SelfHarmActive,
        Voice::Doubtful if reach(turn) == Reach::Signs => true,
        // “it's late and I've had a drink” is an answer.
        Voice::Weighed | Voice::Doubtful if reach(turn) == Reach::HardMoments && !is_dark(words) => true,
        // “goodbye, this is the end of it” is what a goodbye says, “I go quiet and wait to be asked” what was learned.
        Voice::Weighed | Voice::Doubtful if reach(turn) == Reach::Page && is_of_a_page(found, words) => true,
        // “Please forgive me” is pleading, and no farewell; “I know where you live” is about another life.
        Voice::Weighed | Voice::Doubtful
            if matches!(reach(turn), Reach::Addressed | Reach::Owned)
                && of_own_life(found)
                && !is_dark(&plain(words).replace("you live", "")) =>
        {
            true
        }
        // “My friend told me she has a new man”: friends are told of in it, and nobody is in danger.
        Voice::Weighed | Voice::Doubtful if found.class == Class::ThirdParty && news::tells(words) => true,
        Voice::Weighed | Voice::Doubtful => {
            is_answer(turn, found, voice, words)
                || continues(turn, found, voice, words)
                || (voice == Voice::Doubtful && was_asked(turn, found, words))
        }
    }
}

/// “It was my fault, I insulted her first”, from somebody who has just told of violence: they blame themselves and
/// threaten nobody.
fn blames_oneself(turn: &Turn<'_>, found: &Screen, words: &str) -> bool {
    found.class == Class::RiskToOther
        && after::is_about(turn, Kind::Abuse)
        && heard::find_own(turn.content, Kind::Abuse, words).is_some()
}

/// Words without which a hard moment is only that: what is weighed then is the hour, the drink, the empty flat.
const DARK: &[&str] = &[
    "alive",
    "anymore",
    "blade",
    "bleed",
    "bridge",
    "burden",
    "cut",
    "cutting",
    "dead",
    "death",
    "die",
    "died",
    "disappear",
    "done",
    "drown",
    "dying",
    "end",
    "ending",
    "ends",
    "exist",
    "existing",
    "forever",
    "gone",
    "goodbye",
    "gun",
    "hang",
    "harm",
    "hurt",
    "hurting",
    "jump",
    "kill",
    "killing",
    "knife",
    "kms",
    "life",
    "live",
    "living",
    "myself",
    "overdose",
    "pills",
    "point",
    "razor",
    "roof",
    "rope",
    "sh",
    "suicidal",
    "suicide",
    "train",
    "unalive",
    "vanish",
    "world",
    "worth",
    "wrists",
];

const fn of_own_life(found: &Screen) -> bool {
    matches!(found.class, Class::SelfHarmActive | Class::SelfHarmPassive | Class::SelfHarmPast)
}

fn is_dark(words: &str) -> bool {
    clauses(words).iter().flatten().any(|word| DARK.contains(&word.as_str()))
}

/// Dark words that any goodbye has.
const FAREWELL: &[&str] = &["done", "end", "ending", "ends", "forever", "gone", "goodbye", "train"];

/// Words that are dark on a page, where the others are not.
const HEAVY: &[&str] =
    &["asleep", "hopeless", "nobody", "off", "pointless", "sleep", "tired", "useless", "wake", "worthless"];

/// True for words about oneself that are no more than what was asked for on a page.
fn is_of_a_page(found: &Screen, words: &str) -> bool {
    let is_own = matches!(found.class, Class::SelfHarmActive | Class::SelfHarmPassive | Class::SelfHarmPast);
    let is_dark = |word: &str| (DARK.contains(&word) && !FAREWELL.contains(&word)) || HEAVY.contains(&word);
    is_own && !clauses(words).iter().flatten().any(|word| is_dark(word))
}

fn is_offered(turn: &Turn<'_>, words: &str) -> bool {
    run::question(turn).is_some_and(|question| reading::offers(&question, words))
}

/// True for words that are a day or a length of time and little else: “like 2 weeks ago i think”.
fn is_time(turn: &Turn<'_>, words: &str) -> bool {
    let context = Context::new(turn.now, turn.session.zone.is_some().then(|| turn.zone()));
    matches!(date::read(words, &context), Reading::Value(_))
        || matches!(together::read(words, &context), Reading::Value(_))
}

/// True when the question that is open reads the words as its answer.
fn is_answer(turn: &Turn<'_>, found: &Screen, voice: Voice, words: &str) -> bool {
    let Some(question) = run::question(turn).filter(|question| question.reads != Reads::Words) else { return false };
    if voice == Voice::Doubtful && is_time(turn, words) {
        return true;
    }
    let count = words.split_whitespace().count();
    if voice == Voice::Doubtful && count <= TOO_FEW && run::is_arriving(turn) {
        return true;
    }
    let of_oneself = matches!(found.class, Class::SelfHarmActive | Class::SelfHarmPassive);
    if of_oneself || count > ANSWER {
        return false;
    }
    if voice == Voice::Doubtful && matches!(found.class, Class::SelfHarmPast | Class::ThirdParty) {
        return true;
    }
    // “Together, in her flat” is where they lived, and nobody stands before it.
    let of_then = run::is_arriving(turn) && !asks_about_harm(turn) && !speaks_of_now(words);
    let asked_for = voice == Voice::Doubtful || of_then || arrive::asks_what_was_bad(turn);
    asked_for && matches!(reading::read(turn, &question, words), Read::Answer(_))
}

/// True when danger is talked about and the words go on with that.
fn continues(turn: &Turn<'_>, found: &Screen, voice: Voice, words: &str) -> bool {
    let Some(open) = course::kind_below(turn) else { return false };
    if open.has_the_floor() && voice == Voice::Doubtful {
        return true;
    }
    let meets = found.class != Class::SelfHarmActive && words.split_whitespace().count() <= ANSWER;
    meets && heard::find(turn.content, open, words).is_some()
}

/// True when it was asked about a short time ago, or is being asked about for the second time.
fn was_asked(turn: &Turn<'_>, found: &Screen, words: &str) -> bool {
    let Some(kind) = Kind::of(found.class, Tier::Soft, words) else { return false };
    match course::kind_on_top(turn).filter(|asked| asked.is_soft()) {
        Some(asked) => {
            let answered = run::question(turn)
                .is_some_and(|question| matches!(reading::read(turn, &question, words), Read::Answer(_)));
            answered || asked != kind || course::was_asked_again(turn)
        }
        None => course::was_passed_over(turn, kind),
    }
}

/// Words of what was, in answer to the question about it: they are that answer. False where something else was asked,
/// or the words speak of now.
pub fn answers_about_harm(turn: &mut Turn<'_>, found: &Screen, voice: Voice, words: &str) -> bool {
    let harm = match found.class {
        Class::AbuseVictim => Harm::ToMe,
        Class::RiskToOther => Harm::ByMe,
        Class::SelfHarmActive | Class::SelfHarmPassive | Class::SelfHarmPast | Class::ThirdParty | Class::None => {
            return false;
        }
    };
    if !asks_about_harm(turn) || (voice == Voice::Plain && !is_past(words)) {
        return false;
    }
    let serial = turn.session.open.last().map_or(0, |open| open.serial);
    run::press(turn, serial, harm.id())
}

/// Words that speak of now or of what is to come.
const NOW: &[&str] = &[
    "now", "tonight", "today", "tomorrow", "still", "keeps", "will", "gonna", "going", "ill", "outside", "want",
    "wants",
];

fn speaks_of_now(words: &str) -> bool {
    clauses(words).iter().flatten().any(|word| NOW.contains(&word.as_str()))
}

/// Words that speak of what was, beside those on “-ed”.
const PAST: &[&str] =
    &["was", "were", "used", "did", "hit", "threw", "beat", "bit", "hurt", "broke", "shook", "held", "once", "twice"];

fn is_past(words: &str) -> bool {
    let words = super::kind::bare(words);
    let has = |list: &[&str]| words.split_whitespace().any(|word| list.contains(&word));
    let on_ed = words.split_whitespace().any(|word| word.len() > 4 && word.ends_with("ed"));
    (has(PAST) || on_ed) && !has(NOW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::safety::screen;

    #[test]
    fn a_plain_wording_is_told_from_what_is_only_weighed() {
        assert_eq!(voice(&Screen { voice: Voice::Doubtful, ..screen("kms") }, "x y x y"), None);
        assert_eq!(voice(&screen("i want to kill myself"), "i want to kill myself"), Some(Voice::Plain));
        let weighed = Screen { class: Class::AbuseVictim, tier: Tier::Stop, voice: Voice::Weighed, because: "" };
        assert_eq!(voice(&weighed, "he did"), None);
        assert_eq!(voice(&weighed, "he blames me"), Some(Voice::Doubtful));
        assert_eq!(voice(&weighed, "he stands over me and shouts"), Some(Voice::Weighed));
        let own = Screen { class: Class::SelfHarmActive, ..weighed };
        assert_eq!(voice(&own, "die tonight"), Some(Voice::Weighed), "one's own life is never too few words");
        assert_eq!(voice(&own, "did it"), Some(Voice::Doubtful), "which may be the washing");
    }

    #[test]
    fn what_was_is_told_from_what_is() {
        for words in ["he pushed me once", "she hit me", "i was scared of him", "i hit him once"] {
            assert!(is_past(words), "{words}");
        }
        for words in ["he hits me", "i'm going to hurt him", "he hit me and he's outside now", "he still hit me"] {
            assert!(!is_past(words), "{words}");
        }
    }
}
