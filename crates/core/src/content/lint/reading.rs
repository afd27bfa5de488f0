//! How hard a text is to read: words, syllables and sentences, counted simply.
//!
//! Source of the formula: Kincaid, Fishburne, Rogers and Chissom (1975), grade = 0.39 × words per sentence + 11.8 ×
//! syllables per word − 15.59.

/// The words of a text in lower case, with straight apostrophes.
pub fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('’', "'");
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '\''));
    words.map(|word| word.trim_matches('\'').to_owned()).filter(|word| !word.is_empty()).collect()
}

/// The words of a text between blanks, so that a phrase in it is found whole.
pub fn spaced(text: &str) -> String {
    format!(" {} ", words(text).join(" "))
}

/// The grade of school at which a text is read without trouble.
pub fn grade(text: &str) -> f64 {
    let words = words(text);
    let count = |n: usize| f64::from(u32::try_from(n.max(1)).unwrap_or(u32::MAX));
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let of_words = count(words.len());
    0.39 * of_words / count(sentences(text)) + 11.8 * count(syllables) / of_words - 15.59
}

/// Sentences, and parts of one that stand for themselves: after a colon or a semicolon.
fn sentences(text: &str) -> usize {
    let ends = |part: &str| part.ends_with(['.', '?', '!', ':', ';']);
    text.split_whitespace().map(|part| part.trim_end_matches(['"', '”', ')', '\''])).filter(|part| ends(part)).count()
}

/// Groups of vowels, without an “e” at the end that is not heard; a number has one for each figure.
fn syllables(word: &str) -> usize {
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.len().max(1);
    }
    let is_vowel = |c: char| "aeiouyáéíóúèàùëïöüåæø".contains(c);
    let mut groups = 0;
    let mut before = false;
    for c in word.chars() {
        groups += usize::from(is_vowel(c) && !before);
        before = is_vowel(c);
    }
    let hisses = ["ses", "xes", "zes", "ches", "shes", "ces", "ges"].iter().any(|end| word.ends_with(end));
    let silent = (word.ends_with('e') && !word.ends_with("le"))
        || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded"))
        || (word.ends_with("es") && !hisses);
    if silent && groups > 1 { groups - 1 } else { groups.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_heard_not_spelt() {
        for (word, count) in [
            ("cat", 1),
            ("made", 1),
            ("table", 2),
            ("walked", 1),
            ("wanted", 2),
            ("houses", 2),
            ("evening", 3),
            ("30", 2),
        ] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn plain_words_in_short_sentences_are_easy_and_the_opposite_is_not() {
        let easy = grade("The cat sat on the mat. It was warm there.");
        let hard = grade(
            "Notwithstanding considerable methodological heterogeneity, contemporary investigations consistently \
             demonstrate statistically significant associations.",
        );
        assert!(easy < 3.0 && hard > 20.0, "{easy} {hard}");
    }

    #[test]
    fn a_phrase_is_found_whole() {
        assert!(spaced("Well — everything “happens”, for a reason.").contains(&spaced("happens for a reason")));
        assert!(!spaced("the shelf").contains(&spaced("he")));
    }
}
