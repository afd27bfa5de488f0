//! Yes or no.

use super::{Canonical, Context, Reading};
use crate::language::normalise::plain;
use crate::language::words::{among, nearest_among, words};

/// A yes or a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YesNo {
    /// Yes.
    Yes,
    /// No.
    No,
}

impl Canonical for YesNo {
    fn canonical(&self) -> String {
        match self {
            Self::Yes => "yes".to_owned(),
            Self::No => "no".to_owned(),
        }
    }
}

/// Words that are a yes by themselves.
const YES: &str = "\
    yes y ye ya yah yea yeah yep yup yus yass aye yh yeh sure ok okay okey k kk definitely absolutely certainly \
    correct right true affirmative indeed exactly totally obviously obvs clearly always often fine si oui ja obv \
    completely probably 100 deffo alright aight aite yessir mhm mhmm mmhm mmhmm yuh yeh yessum surely naturally \
    totes fosho yas yass yaas yesh jep ouais haan sim";

/// Words that are a no by themselves.
const NO: &str = "\
    no n nah nope naw na never negative nay nein non false none neither wrong incorrect nopes noway nyet nahi nao \
    nej unlikely nada nop";

/// Several words that say yes, without what [`is_filler`] drops.
const YES_PHRASES: &str = "\
    i guess so|guess so|i guess|i think so|think so|i suppose so|i suppose|suppose so|of course|ofc|for sure|\
    fs|sure thing|i do|i did|i am|i have|i was|we do|we did|we have|we were|it is|it was|it did|it does|\
    they did|they do|they were|they have|he did|she did|he does|she does|he has|she has|he is|she is|he was|\
    she was|there is|there was|why not|no doubt|without a doubt|very much|very much so|you bet|hell yes|\
    hell yeah|heck yes|heck yeah|yes yes|no yeah|nah yeah|no yes|go ahead|go on|lets go|lets do it|\
    sounds good|i believe so|thats right|thats true|thats correct|all the time|most of the time|pretty much|\
    more or less yes|i would|i will|id like that|id love to|works for me|by all means|100 %|so yes|afraid so|\
    im afraid so|all good|do it|yes of course|yeah of course|unfortunately yes|sadly yes|mostly yes|\
    i think yes|i want to|ok go|ok yes|uh huh|mm hmm|mm hm|mhm yes|id say so|i would say so|id say yes|thats a yes|\
    its a yes|hell yea|fuck yes|fuck yeah|yes sir|damn right|damn straight|too right|too true|100 percent|\
    hundred percent|a hundred percent|one hundred percent|without question|no question|very likely|most likely|\
    most probably|i reckon so|i reckon|reckon so|i imagine so|i did it|it happened|i agree|agreed|all right|\
    afraid yes|i fear so|sad but true|yes i did|\
    yes i do|yes indeed|you could say so|you could say that|i have done|we are|\
    they are|i wish to|id like to|i want that|go for it|ok sure|\
    please do|yes do|gladly|with pleasure|god yes|i would say yes|sounds right|true that|i accept|deal|why yes";

/// Several words that say no.
const NO_PHRASES: &str = "\
    not really|not at all|no way|not yet|not now|not today|not anymore|not any more|not ever|hell no|heck no|\
    god no|no no|yeah no|yea no|yeah nah|yes no|ya no|absolutely not|definitely not|certainly not|\
    of course not|probably not|i guess not|guess not|i think not|i suppose not|i dont think so|dont think so|\
    i dont|i didnt|i do not|i did not|i havent|i have not|im not|i am not|i was not|i wasnt|we dont|we didnt|\
    we havent|we did not|we do not|we werent|it isnt|its not|it wasnt|it was not|it is not|it didnt|it doesnt|\
    they didnt|they did not|they dont|they havent|they have not|he didnt|he did not|she didnt|she did not|\
    he doesnt|she doesnt|he hasnt|she hasnt|he has not|she has not|he never did|she never did|they never did|\
    never ever|not once|not that i know of|not that i know|not to my knowledge|nothing like that|none of that|\
    no never|i wouldnt|i wont|i would not|id rather not|rather not|no thanks|no thank you|no ty|nty|no need|\
    not for me|not interested|i dont want to|dont want to|not a chance|no chance|by no means|there isnt|\
    there wasnt|not true|thats not true|thats wrong|thats not right|not in the slightest|sadly no|\
    unfortunately no|unfortunately not|i think no|mostly no|not so far|so far no|not this time|not even once|\
    nothing|nope never|nah never|not quite|nuh uh|nu uh|nah uh|na ah|i doubt it|doubt it|not anymore|\
    not any more|no more|not lately|not in the least|not even close|not even a little|not even|never have|\
    i never did|never did|i never have|he never has|she never has|they never have|never happened|as if|\
    not a bit|not one bit|not one time|not a single time|not likely|highly unlikely|id say no|i would say no|\
    id say not|nothing at all|none at all|not ever|hell nah|heck no|fuck no|lord no|never in my life|\
    thats a no|its a no|not today|not now|not right now|not for now|no can do|not especially|\
    not particularly|no i dont|no i didnt|i dont believe so|dont believe so|im afraid not|\
    i am afraid not|afraid not|i fear not|by no stretch|no sir|we never did|we never have|we arent|they arent|\
    he isnt|she isnt|id prefer not|prefer not to|id prefer not to|hard pass|\
    hard no|big no|not keen|suppose not|obviously not|clearly not|not so much|not that i remember|please dont|please no|he wasnt|\
    she wasnt|they werent|it didnt happen|didnt happen|no deal|not sadly|not really no|nothing of the sort|no such thing";

/// What reads both ways: better asked than taken.
const BOTH: &str = "\
    yes and no|no and yes|yes or no|kind of|kinda|sort of|sorta|sometimes|maybe|perhaps|a bit|a little|\
    a little bit|in a way|more or less|possibly|could be|it depends|depends|once|sort of yes|maybe yes|\
    maybe no|maybe not|not sure|im not sure|idk maybe|not always|not exactly|not entirely|partly|mostly|\
    i might|might be|occasionally|once or twice|rarely|hardly|barely|hardly ever|meh";

/// Words that turn what they follow: after one, a leading yes or no is not taken.
const TURNS: &str = "\
    but though tho although however except unless maybe sometimes sorta kinda only until if perhaps \
    idk unsure almost depends once twice occasionally or hopefully wait";

/// Reads a yes or a no. What wavers becomes a choice of both.
pub fn read(text: &str, _context: &Context) -> Reading<YesNo> {
    let both = || Reading::Choose(vec![YesNo::Yes, YesNo::No]);
    let all = words(text);
    let question = all.iter().any(|word| word == "?");
    let mut words: Vec<&str> = all.iter().map(String::as_str).filter(|word| !is_mark(word)).collect();
    if words.is_empty() {
        return by_picture(text);
    }
    if question && words.len() > 2 {
        return Reading::Unclear;
    }
    let parts = by_parts(&words);
    // "i guess so" keeps its words; "um yes please" loses what is around the yes.
    for attempt in [false, true] {
        if attempt {
            trim(&mut words);
        }
        let phrase = words.join(" ");
        let says = |phrases: &str| phrases.split('|').any(|known| known == phrase);
        if says(BOTH) {
            return both();
        }
        if says(YES_PHRASES) {
            return Reading::Value(YesNo::Yes);
        }
        if says(NO_PHRASES) {
            return Reading::Value(YesNo::No);
        }
    }
    if let Some(reading) = parts.or_else(|| by_parts(&words)) {
        return reading;
    }
    // "i really did", "i actually dont"
    let bare: Vec<&str> =
        words.iter().copied().filter(|word| !among(word, "really actually truly also just")).collect();
    if bare.len() > 1
        && bare.len() < words.len()
        && let Some(reading) = by_parts(&bare)
    {
        return reading;
    }
    by_first_word(&words)
}

/// An answer of nothing but yes or nothing but no, in several words and phrases: "nah not really".
fn by_parts(words: &[&str]) -> Option<Reading<YesNo>> {
    const LONGEST: usize = 6;
    let (mut yes, mut no, mut both, mut mixed) = (false, false, false, false);
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=LONGEST.min(words.len() - at)).rev().find(|length| {
            let phrase = words[at..at + length].join(" ");
            let says = |phrases: &str| phrases.split('|').any(|known| known == phrase);
            let (is_yes, is_no, is_both) = (says(YES_PHRASES), says(NO_PHRASES), says(BOTH));
            // "yes, a bit" is a yes; how it is said decides.
            mixed |= is_both && at > 0;
            yes |= is_yes;
            no |= is_no;
            both |= is_both;
            is_yes || is_no || is_both
        });
        let word = words[at];
        match (longest, nearest_among(word, YES), nearest_among(word, NO)) {
            (Some(length), _, _) => at += length,
            (None, Some(_), None) => (yes, at) = (true, at + 1),
            (None, None, Some(_)) => (no, at) = (true, at + 1),
            (None, _, _) if is_filler(word) => at += 1,
            (None, _, _) => return None,
        }
    }
    match (yes, no, both) {
        (_, _, true) if mixed && (yes || no) => None,
        (_, _, true) => Some(Reading::Choose(vec![YesNo::Yes, YesNo::No])),
        (true, false, false) => Some(Reading::Value(YesNo::Yes)),
        (false, true, false) => Some(Reading::Value(YesNo::No)),
        (true, true, false) | (false, false, false) => None,
    }
}

/// The yes or no that opens the answer, when nothing after it turns it.
fn by_first_word(words: &[&str]) -> Reading<YesNo> {
    let Some((first, rest)) = words.split_first() else { return Reading::Unclear };
    let says = |word: &str| match (nearest_among(word, YES), nearest_among(word, NO)) {
        (Some(_), None) => Some(YesNo::Yes),
        (None, Some(_)) => Some(YesNo::No),
        (Some(_), Some(_)) | (None, None) => None,
    };
    let Some(answer) = says(first) else { return Reading::Unclear };
    if rest.is_empty() {
        return Reading::Value(answer);
    }
    let strong = match answer {
        YesNo::Yes => among(first, "yes yeah yep yup yea ya y definitely absolutely"),
        YesNo::No => among(first, "no nope nah never naw n"),
    };
    // "no doubt", "no idea", "never mind" are no answers; "no, never" is.
    let idiom = rest.first().is_some_and(|next| {
        among(next, "doubt idea clue comment worries problem prob shit kidding offence offense mind cap")
    });
    let turned = rest.iter().any(|word| among(word, TURNS))
        || rest.windows(2).any(|pair| matches!(pair, ["kind" | "sort", "of"]));
    let against = match answer {
        YesNo::Yes => rest.iter().any(|word| {
            says(word) == Some(YesNo::No)
                || word.ends_with("nt") && word.len() > 3 && word.starts_with(['d', 'w', 'h', 'c', 'a'])
                || *word == "not"
        }),
        YesNo::No => rest.iter().any(|word| {
            matches!(says(word), Some(YesNo::Yes)) && !matches!(*word, "right" | "fine" | "always" | "often")
        }),
    };
    if !strong || idiom {
        return Reading::Unclear;
    }
    if turned || against {
        return Reading::Choose(vec![answer, if answer == YesNo::Yes { YesNo::No } else { YesNo::Yes }]);
    }
    Reading::Value(answer)
}

/// Drops politeness and hesitation from both ends.
fn trim(words: &mut Vec<&str>) {
    while words.len() > 1 && words.last().is_some_and(|word| is_filler(word)) {
        words.pop();
    }
    let first = words.iter().position(|word| !is_filler(word)).unwrap_or(0);
    words.drain(..first);
}

fn is_filler(word: &str) -> bool {
    const FILLERS: &str = "\
        please pls plz thanks thx ty lol haha hahaha tbh honestly actually well um umm uh uhh hmm oh ah omg bro \
        mate man dude keel then really ugh so just like sir maam fr imo still too unfortunately sadly sorry yet \
        and the day";
    among(word, FILLERS)
}

fn is_mark(word: &str) -> bool {
    matches!(word, "," | "?" | "%" | "+" | "-")
}

/// Thumbs, ticks and crosses.
fn by_picture(text: &str) -> Reading<YesNo> {
    let mut found = None;
    for c in plain(text).chars() {
        let says = match c {
            '👍' | '✅' | '✔' | '✓' | '👌' | '☑' | '💯' | '🆗' | '🙆' => YesNo::Yes,
            '👎' | '❌' | '✖' | '✗' | '✘' | '🙅' | '🚫' | '⛔' => YesNo::No,
            _ => continue,
        };
        match found {
            Some(other) if other != says => return Reading::Unclear,
            Some(_) | None => found = Some(says),
        }
    }
    found.map_or(Reading::Unclear, Reading::Value)
}
