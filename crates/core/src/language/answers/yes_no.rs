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
    completely probably 100 deffo";

/// Words that are a no by themselves.
const NO: &str = "\
    no n nah nope naw na never negative nay nein non false none neither wrong incorrect";

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
    i think yes|i want to|ok go|ok yes";

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
    nothing|nope never|nah never|not quite";

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
    by_first_word(&words)
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
        among(next, "doubt idea clue comment worries problem prob shit kidding offence offense mind")
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
            '👍' | '✅' | '✔' | '👌' | '☑' | '💯' => YesNo::Yes,
            '👎' | '❌' | '✖' | '🙅' | '🚫' => YesNo::No,
            _ => continue,
        };
        match found {
            Some(other) if other != says => return Reading::Unclear,
            Some(_) | None => found = Some(says),
        }
    }
    found.map_or(Reading::Unclear, Reading::Value)
}
