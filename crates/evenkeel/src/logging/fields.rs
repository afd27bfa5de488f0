//! The fields that a log line may have. Whatever is not listed is not written: a field that somebody adds in
//! haste must not become the way on which private text leaves.

/// Every name, with what it holds.
pub const ALLOWED: [&str; 23] = [
    // What happened: a fixed name.
    "message",
    "event",
    // Kinds and reasons, from closed lists of ours.
    "kind",
    "reason",
    "failed",
    "code",
    "platform",
    // Counts and times.
    "arrivals",
    "changed",
    "count",
    "ms",
    "pause_ms",
    "pause_s",
    "people",
    "platforms",
    "reached",
    "resets",
    "verbs",
    // Places: in the program's source, on the disk, of our own listener.
    "place",
    "file",
    "line",
    "folder",
    "listen",
];

/// True when a field of this name is written.
pub fn is_allowed(name: &str) -> bool {
    ALLOWED.contains(&name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::*;

    fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                sources(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }

    /// What stands between the parentheses of a macro that begins here.
    fn arguments(text: &str) -> &str {
        let mut depth = 0;
        let end = text.char_indices().find(|(_, c)| {
            depth += i32::from(*c == '(') - i32::from(*c == ')');
            depth == 0
        });
        end.map_or(text, |(end, _)| &text[1..end])
    }

    /// Splits at commas that are in no parentheses and no quotes.
    fn parts(arguments: &str) -> Vec<String> {
        let (mut depth, mut quoted, mut parts) = (0, false, vec![String::new()]);
        for c in arguments.chars() {
            match c {
                '"' => quoted = !quoted,
                '(' | '[' | '{' if !quoted => depth += 1,
                ')' | ']' | '}' if !quoted => depth -= 1,
                ',' if !quoted && depth == 0 => {
                    parts.push(String::new());
                    continue;
                }
                _ => {}
            }
            parts.last_mut().unwrap().push(c);
        }
        parts.into_iter().map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect()
    }

    /// The name of a field as `name = value`, `%name`, `?name` or `name`; none for a message.
    fn name(part: &str) -> Option<String> {
        if part.starts_with('"') {
            return None;
        }
        let named = part.split_once(" = ").map_or(part, |(name, _)| name);
        Some(named.trim_start_matches(['%', '?']).to_owned())
    }

    #[test]
    fn every_field_that_is_logged_is_on_the_list_and_the_list_has_no_other() {
        let mut files = Vec::new();
        for package in ["runtime", "store-sqlite", "telegram", "discord", "terminal", "evenkeel"] {
            sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(package).join("src"), &mut files);
        }
        let mut used = BTreeSet::from(["message".to_owned()]);
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for level in ["error", "warn", "info", "debug", "trace"] {
                let call = format!("tracing::{level}!(");
                let calls = text.match_indices(&call).map(|(at, call)| at + call.len() - 1);
                for part in calls.flat_map(|at| parts(arguments(&text[at..]))) {
                    let message = part.strip_prefix('"').and_then(|part| part.strip_suffix('"'));
                    assert!(message.is_none_or(|words| !words.contains('{')), "{}: {part}", file.display());
                    let Some(name) = name(&part) else { continue };
                    assert!(is_allowed(&name), "{}: {name} is not in ALLOWED", file.display());
                    used.insert(name);
                }
            }
        }
        let unused: Vec<_> = ALLOWED.iter().filter(|name| !used.contains(**name)).collect();
        assert!(unused.is_empty(), "nothing logs {unused:?}");
    }
}
