//! Numbers as they are said to operators.

/// `1 person`, `3 people`.
pub fn count(number: u64, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// A size in the unit that fits: `512 bytes`, `1.4 MB` (powers of ten).
pub fn bytes(size: u64) -> String {
    const UNITS: [(u64, &str); 3] = [(1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")];
    for (unit, name) in UNITS {
        if size >= unit {
            return format!("{}.{} {name}", size / unit, size % unit * 10 / unit);
        }
    }
    count(size, "byte", "bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_say_them() {
        assert_eq!([count(1, "key", "keys"), count(0, "key", "keys")], ["1 key", "0 keys"]);
        assert_eq!([bytes(1), bytes(999), bytes(1_449_000)], ["1 byte", "999 bytes", "1.4 MB"]);
    }
}
