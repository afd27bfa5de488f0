//! The names of the conversations as serde writes them, known at compile time.

/// How many bytes the name of a variant takes in snake case.
pub(super) const fn length(variant: &str) -> usize {
    let bytes = variant.as_bytes();
    let (mut length, mut at) = (bytes.len(), 1);
    while at < bytes.len() {
        length += bytes[at].is_ascii_uppercase() as usize;
        at += 1;
    }
    length
}

/// The name of a variant in snake case, `N` being its [`length`].
pub(super) const fn snake<const N: usize>(variant: &str) -> [u8; N] {
    let bytes = variant.as_bytes();
    let mut name = [b'_'; N];
    let (mut from, mut to) = (0, 0);
    while from < bytes.len() {
        to += (from > 0 && bytes[from].is_ascii_uppercase()) as usize;
        name[to] = bytes[from].to_ascii_lowercase();
        from += 1;
        to += 1;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::super::Talk;

    #[test]
    fn the_names_are_those_that_a_session_is_read_by() {
        let error = serde_json::from_str::<Talk>(r#"{"flow":"?"}"#).unwrap_err().to_string();
        let (unknown, known) = error.split_once("expected one of").unwrap();
        assert!(unknown.contains("unknown variant"), "{error}");
        let known: Vec<_> = known.split('`').skip(1).step_by(2).collect();
        assert_eq!(Talk::NAMES, known);
        assert!(Talk::NAMES.contains(&"check_in"));
    }
}
