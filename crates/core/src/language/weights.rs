//! Trained weights: how much each feature of a text speaks for each class.
//!
//! The data (`config/data/language/en/weights.bin`) is made from the corpus by `cargo run -p
//! evenkeel-xtask -- train` and is the same bit for bit each time. All numbers are little-endian:
//!
//! | part | form |
//! |---|---|
//! | mark | `EVKX` |
//! | number of classes, number of features | two `u32` |
//! | for each class: what one step of its weights is worth, and its bias | two `f32` |
//! | the features, ascending | `u32` each |
//! | for each feature, how much it counts, in steps of 1/64, and a weight per class, times how much it counts | `u8`, then `i8` each |

/// The first bytes of the data.
pub const MARK: [u8; 4] = *b"EVKX";

/// Weights, ready to be used.
pub struct Weights {
    classes: usize,
    steps: Vec<(f32, f32)>,
    /// For each beginning of a feature's bits, the first place among the rows that may have it; one more at the end.
    /// Together with the features themselves it is small enough for the second level of the cache, which a table of
    /// slots is not.
    index: Vec<u32>,
    features: &'static [u8],
    /// Count and weights of each feature.
    rows: &'static [u8],
}

impl Weights {
    /// Reads the data; `None` when it is not of the form above.
    pub fn read(data: &'static [u8]) -> Option<Self> {
        let (mark, rest) = data.split_at_checked(4)?;
        if mark != MARK {
            return None;
        }
        let (head, rest) = rest.split_at_checked(8)?;
        let (classes, count) = (number(head, 0)?, number(head, 1)?);
        let (steps, rest) = rest.split_at_checked(classes.checked_mul(8)?)?;
        let (hashes, rows) = rest.split_at_checked(count.checked_mul(4)?)?;
        if rows.len() != classes.checked_add(1)?.checked_mul(count)? {
            return None;
        }
        let steps = steps.chunks_exact(8).filter_map(|pair| Some((real(pair, 0)?, real(pair, 1)?))).collect();
        Some(Self { classes, steps, index: index(hashes), features: hashes, rows })
    }

    /// How many classes there are.
    pub const fn classes(&self) -> usize {
        self.classes
    }

    /// For each class how much the features speak for it: above zero more for than against.
    pub fn scores(&self, features: &[u32]) -> Vec<f32> {
        let mut sums = vec![0_i32; self.classes];
        let mut squares = 0_u32;
        // All rows are touched first, so that the waits for memory overlap; then they are added up.
        let found = features.iter().filter_map(|feature| self.row(*feature)).inspect(|(count, _)| {
            squares += u32::from(*count) * u32::from(*count);
        });
        let found: Vec<_> = found.collect();
        for (_, row) in found {
            for (sum, weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(weight.cast_signed());
            }
        }
        // However long the text, all its features together have the length one.
        let length = STEP / (squares.max(1) as f32).sqrt();
        sums.iter().zip(&self.steps).map(|(sum, (step, bias))| *sum as f32 * step * length + bias).collect()
    }

    /// True for a feature that was learnt from.
    pub fn knows(&self, feature: u32) -> bool {
        self.place(feature).is_some()
    }

    /// How much one feature speaks for one class, in the same measure for all features of a text.
    pub fn weight(&self, feature: u32, class: usize) -> f32 {
        let weight = self.row(feature).and_then(|(_, row)| row.get(class));
        let step = self.steps.get(class).map_or(0.0, |(step, _)| *step);
        f32::from(weight.map_or(0, |weight| weight.cast_signed())) * step
    }

    /// Count and weights of a feature.
    fn row(&self, feature: u32) -> Option<(u8, &'static [u8])> {
        let (place, length) = (self.place(feature)?, self.classes + 1);
        let (count, weights) = self.rows.get(place * length..(place + 1) * length)?.split_first()?;
        Some((*count, weights))
    }

    fn place(&self, feature: u32) -> Option<usize> {
        let bucket = (feature >> BEGINNING) as usize;
        let (from, to) = (*self.index.get(bucket)? as usize, *self.index.get(bucket + 1)? as usize);
        let features = self.features.get(from * 4..to * 4)?;
        features.as_chunks().0.iter().position(|known| u32::from_le_bytes(*known) == feature).map(|place| from + place)
    }
}

/// How many bits of a feature its beginning leaves out.
const BEGINNING: u32 = 15;

/// Where among the features, which ascend, each beginning begins.
fn index(features: &[u8]) -> Vec<u32> {
    let mut index = vec![0; (1 << (u32::BITS - BEGINNING)) + 1];
    for feature in features.as_chunks().0 {
        if let Some(count) = index.get_mut((u32::from_le_bytes(*feature) >> BEGINNING) as usize + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for place in &mut index {
        sum += *place;
        *place = sum;
    }
    index
}

/// How many steps of a feature's count make one.
pub const STEP: f32 = 64.0;

fn word(bytes: &[u8], place: usize) -> Option<u32> {
    bytes.get(place * 4..place * 4 + 4).and_then(|four| four.try_into().ok()).map(u32::from_le_bytes)
}

fn number(bytes: &[u8], place: usize) -> Option<usize> {
    word(bytes, place).and_then(|number| usize::try_from(number).ok())
}

fn real(bytes: &[u8], place: usize) -> Option<f32> {
    word(bytes, place).map(f32::from_bits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two classes; feature 7 speaks for the first, feature 9 for the second.
    fn data() -> &'static [u8] {
        let mut data = MARK.to_vec();
        data.extend([2_u32, 2].iter().flat_map(|number| number.to_le_bytes()));
        data.extend([0.5_f32, 0.0, 0.25, -1.0].iter().flat_map(|number| number.to_le_bytes()));
        data.extend([7_u32, 9].iter().flat_map(|number| number.to_le_bytes()));
        data.extend([64, 4_i8.cast_unsigned(), (-4_i8).cast_unsigned(), 128, 0, 8]);
        data.leak()
    }

    #[test]
    fn features_speak_for_their_class() {
        let weights = Weights::read(data()).unwrap();
        assert_eq!(weights.scores(&[7]), [2.0, -2.0]);
        assert_eq!(weights.scores(&[9]), [0.0, 0.0]);
        assert_eq!(weights.scores(&[8]), [0.0, -1.0], "an unknown feature says nothing");
        assert_eq!(weights.weight(7, 0), 2.0);
    }

    #[test]
    fn data_that_is_cut_short_is_refused() {
        let data = data();
        for end in 0..data.len() {
            assert!(Weights::read(&data[..end]).is_none(), "{end}");
        }
    }
}
