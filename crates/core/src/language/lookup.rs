//! A table that is filled once and asked often: open addressing, no order, no deletion.

/// Numbers by number.
#[derive(Debug, Default)]
pub struct Lookup {
    slots: Vec<(u64, u32)>,
}

/// Stands in a slot that is free.
const FREE: u32 = u32::MAX;

impl Lookup {
    /// A table of these pairs; of two with one key the first stays. The value `u32::MAX` is left out.
    pub fn new(pairs: impl ExactSizeIterator<Item = (u64, u32)>) -> Self {
        let mut table = Self { slots: vec![(0, FREE); (pairs.len() * 4 / 3 + 1).next_power_of_two()] };
        for (key, value) in pairs {
            let slot = table.slot(key);
            if let Some(free) = table.slots.get_mut(slot).filter(|(_, known)| *known == FREE) {
                *free = (key, value);
            }
        }
        table
    }

    /// The number under a key.
    pub fn get(&self, key: u64) -> Option<u32> {
        self.slots.get(self.slot(key)).map(|(_, value)| *value).filter(|value| *value != FREE)
    }

    /// Where the key stands, or would.
    fn slot(&self, key: u64) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize & mask;
        while self.slots.get(slot).is_some_and(|(known, value)| *value != FREE && *known != key) {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_put_in_is_found_and_nothing_else() {
        let table = Lookup::new((0..1000_u32).map(|n| (u64::from(n) * 7, n)));
        for n in 0..7000_u64 {
            assert_eq!(table.get(n), u32::try_from(n / 7).ok().filter(|_| n % 7 == 0), "{n}");
        }
        assert_eq!(Lookup::new([].into_iter()).get(1), None);
        assert_eq!(Lookup::default().get(1), None);
    }

    #[test]
    fn the_first_of_two_stays() {
        assert_eq!(Lookup::new([(5, 1), (5, 2)].into_iter()).get(5), Some(1));
    }
}
