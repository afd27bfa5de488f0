//! A text as clauses of words with contractions, slang and common misspellings spelt out.

use super::words::words;

/// The clauses of a text: what stands between full stops, marks, line breaks and "but".
pub fn clauses(text: &str) -> Vec<Vec<String>> {
    let text: String = text.chars().take(10_000).collect();
    let mut clauses = Vec::new();
    for part in text.split(['.', '!', ';', '\n', '?', '…', '\u{2028}']) {
        let mut clause = Vec::new();
        for word in words(&unmask(part)) {
            if matches!(word.as_str(), "but" | "bt") && !clause.is_empty() {
                clauses.push(std::mem::take(&mut clause));
                continue;
            }
            expand(&word, &mut clause);
        }
        if !clause.is_empty() {
            clauses.push(clause);
        }
    }
    clauses.into_iter().map(joined).collect()
}

/// Letters for the figures and signs that hide them: "k1ll", "su!cide" is split, "s*icide" is not.
fn unmask(part: &str) -> String {
    let chars: Vec<char> = part.chars().collect();
    let letter = |place: Option<usize>| place.and_then(|place| chars.get(place)).is_some_and(|c| c.is_alphabetic());
    let inside = |place: usize| letter(place.checked_sub(1)) && letter(Some(place + 1));
    let out = chars.iter().enumerate().map(|(place, &c)| match c {
        '1' | '|' if inside(place) => 'i',
        '3' if inside(place) => 'e',
        '0' if inside(place) => 'o',
        '@' if inside(place) => 'a',
        '$' if inside(place) => 's',
        '*' if inside(place) => 'u',
        c => c,
    });
    out.collect()
}

/// What a contraction, a piece of slang or a misspelling stands for.
fn expand(word: &str, clause: &mut Vec<String>) {
    let ill = word == "ill"
        && clause.last().is_none_or(|last| {
            !matches!(
                last.as_str(),
                "am" | "is" | "feel" | "feeling" | "was" | "so" | "very" | "mentally" | "terminally" | "really"
            )
        });
    let full = match word {
        "ill" if ill => "i will",
        "im" | "iam" => "i am",
        "ive" => "i have",
        "id" => "i would",
        "imma" | "ima" => "i am going to",
        "hes" => "he is",
        "shes" => "she is",
        "theyre" => "they are",
        "theyve" => "they have",
        "hed" => "he would",
        "shed" => "she would",
        "hell" if clause.is_empty() => "he will",
        "youre" | "ur" => "you are",
        "dont" | "dnt" | "donot" => "do not",
        "doesnt" => "does not",
        "didnt" => "did not",
        "cant" | "cannot" | "cnt" => "can not",
        "couldnt" => "could not",
        "wont" => "will not",
        "wouldnt" => "would not",
        "shouldnt" => "should not",
        "isnt" | "aint" => "is not",
        "arent" => "are not",
        "wasnt" => "was not",
        "werent" => "were not",
        "havent" => "have not",
        "hasnt" => "has not",
        "hadnt" => "had not",
        "neednt" => "need not",
        "noone" => "nobody",
        "wanna" | "wana" => "want to",
        "gonna" | "gunna" | "gon" | "finna" => "going to",
        "gotta" => "have to",
        "tryna" => "trying to",
        "lemme" => "let me",
        "kinda" => "kind of",
        "cuz" | "coz" | "bc" | "cos" => "because",
        "u" => "you",
        "n" => "and",
        "b" => "be",
        "w" => "with",
        "kms" => "kill myself",
        "kys" => "kill yourself",
        "unalive" | "unaliving" => "kill",
        "mysel" | "mysefl" | "myslef" | "mysself" | "meself" | "myselff" => "myself",
        "kil" | "klil" | "kll" => "kill",
        "killin" | "kiling" => "killing",
        "sucide" | "suicde" | "suiside" | "suicid" | "suside" | "suacide" | "sewerslide" | "siucide" | "suecide"
        | "sooicide" => "suicide",
        "suicidle" | "sucidal" | "suicdal" | "suisidal" | "suicidial" => "suicidal",
        "anymor" | "anymoe" | "nomore" => "anymore",
        "excist" => "exist",
        "comit" => "commit",
        "comitting" | "commiting" | "comiting" => "committing",
        "livin" => "living",
        "dieing" => "dying",
        "txt" => "text",
        "txted" | "txtd" => "texted",
        "msg" => "message",
        "msged" | "msgd" | "messged" => "messaged",
        "insta" | "ig" => "instagram",
        "fb" => "facebook",
        "bf" => "boyfriend",
        "gf" => "girlfriend",
        "hubby" => "husband",
        "wifey" => "wife",
        "pls" | "plz" => "please",
        "thx" | "thnx" | "thanx" | "tysm" | "tnx" => "thanks",
        "abt" => "about",
        "rly" => "really",
        "frm" => "from",
        "bck" => "back",
        "evry1" | "every1" | "everyone" => "everybody",
        _ => {
            clause.push(word.to_owned());
            return;
        }
    };
    clause.extend(full.split(' ').map(str::to_owned));
}

/// Joins what is one word written as two: "my self", "any more", "every one".
fn joined(clause: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(clause.len());
    for word in clause {
        match (out.last_mut(), word.as_str()) {
            (Some(last), "self") if last == "my" || last == "him" || last == "her" => last.push_str("self"),
            (Some(last), "more") if last == "any" => last.push_str("more"),
            (Some(last), "one") if last == "no" => *last = "nobody".to_owned(),
            (Some(last), "body") if last == "no" || last == "any" => last.push_str("body"),
            (Some(last), "friend") if last == "boy" || last == "girl" => last.push_str("friend"),
            (Some(_) | None, _) => out.push(word),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_becomes_clauses_with_everything_spelt_out() {
        for (text, expected) in [
            ("I’m fine. dont worry", "i am fine|do not worry"),
            ("gonna kms", "going to kill myself"),
            ("i want to k1ll my self but i wont", "i want to kill myself|i will not"),
            ("he was ill, ill go", "he was ill , i will go"),
            ("", ""),
        ] {
            let clauses: Vec<String> = clauses(text).iter().map(|clause| clause.join(" ")).collect();
            assert_eq!(clauses.join("|"), expected, "{text}");
        }
    }
}
