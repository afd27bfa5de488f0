//! Rules over wordings, read from data: what a text says, by which rule.
//!
//! A line of the data is `class name: pattern` (see [`super::pattern`]), `@list = words`, or a note
//! after `#`. The class `idiom` takes its words out of a clause before any other rule is tried. Rules
//! are tried in the order of the file; one that a negation reaches says nothing.

use super::pattern::{Lists, Pattern, is_denied};

/// Stands where an idiom was.
const TAKEN: &str = "#";

/// The class of lines that only take words out.
const IDIOM: &str = "idiom";

struct Rule {
    class: &'static str,
    name: &'static str,
    pattern: Pattern,
}

/// The rules of one data file.
pub struct Rulebook {
    idioms: Vec<Rule>,
    rules: Vec<Rule>,
    /// Lines that could not be read, by number from one.
    pub broken: Vec<usize>,
}

impl Rulebook {
    /// Reads a data file. Lines that are not well formed are left out and listed.
    pub fn read(data: &'static str) -> Self {
        let mut lists = Lists::new();
        let mut all = Self { idioms: Vec::new(), rules: Vec::new(), broken: Vec::new() };
        for (number, line) in data.lines().map(str::trim).enumerate() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some((name, words)) = line.strip_prefix('@').and_then(|line| line.split_once(" = ")) {
                lists.insert(name, words.split('|').collect());
                continue;
            }
            match rule(line, &lists) {
                Some(rule) if rule.class == IDIOM => all.idioms.push(rule),
                Some(rule) => all.rules.push(rule),
                None => all.broken.push(number + 1),
            }
        }
        all
    }

    /// Every class that the rules name, in order of first use.
    pub fn classes(&self) -> Vec<&'static str> {
        let mut classes = Vec::new();
        for rule in &self.rules {
            if !classes.contains(&rule.class) {
                classes.push(rule.class);
            }
        }
        classes
    }

    /// The class and name of the first rule that holds in a clause.
    pub fn find(&self, clause: &[String]) -> Option<(&'static str, &'static str)> {
        let mut words: Vec<&str> = clause.iter().map(String::as_str).collect();
        for idiom in &self.idioms {
            while let Some((from, to)) = idiom.pattern.find(&words)
                && from < to
                && words[from..to].iter().any(|word| *word != TAKEN)
            {
                words[from..to].fill(TAKEN);
            }
        }
        self.rules.iter().find(|rule| rule.holds(&words)).map(|rule| (rule.class, rule.name))
    }
}

fn rule(line: &'static str, lists: &Lists) -> Option<Rule> {
    let (class, rest) = line.split_once(' ')?;
    let (name, pattern) = rest.split_once(": ")?;
    Some(Rule { class, name, pattern: Pattern::read(pattern, lists)? })
}

impl Rule {
    fn holds(&self, words: &[&str]) -> bool {
        let mut from = 0;
        while let Some((start, end)) = self.pattern.find_from(words, from) {
            if start < end && !is_denied(words, start) {
                return true;
            }
            from = start + 1;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DATA: &str = "# note\n@who = him|her\nidiom time: kill time\nbad kill: kill\nworse hurt: hurt @who\nbroken line\nbad list: @nobody";

    fn find(text: &str) -> Option<(&'static str, &'static str)> {
        let clause: Vec<String> = text.split(' ').map(str::to_owned).collect();
        Rulebook::read(DATA).find(&clause)
    }

    #[test]
    fn rules_are_tried_after_idioms_are_taken_out() {
        assert_eq!(find("i kill time"), None);
        assert_eq!(find("i kill time and kill"), Some(("bad", "kill")));
        assert_eq!(find("i would never hurt him"), None);
        assert_eq!(find("hurt her"), Some(("worse", "hurt")));
    }

    #[test]
    fn broken_lines_are_listed() {
        assert_eq!(Rulebook::read(DATA).broken, [6, 7]);
        assert_eq!(Rulebook::read(DATA).classes(), ["bad", "worse"]);
    }
}
