//! A linear classifier per class by dual coordinate descent (Hsieh et al., ICML 2008, algorithm 1, squared hinge loss).
//!
//! Only additions, multiplications, divisions and square roots are used, in a fixed order, so that the
//! same corpus gives the same weights bit for bit on every machine.

/// How one class is learnt.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// What an error costs.
    pub cost: f64,
    /// How much more a missed member of the class costs than a false one, at equal numbers of both.
    pub lean: f64,
    /// How often all examples are gone through.
    pub rounds: usize,
}

/// A text as its features: place among all features, and value.
pub type Row = Vec<(u32, f64)>;

/// Learns weights and bias for the examples that are members against the rest.
pub fn learn(rows: &[Row], member: &[bool], count: usize, settings: Settings) -> (Vec<f64>, f64) {
    let members = member.iter().filter(|member| **member).count().max(1);
    let others = (rows.len() - members).max(1);
    // Between counting every text and counting both sides alike.
    let balance = (others as f64 / members as f64).sqrt();
    let cost = |is_member: bool| settings.cost * if is_member { balance * settings.lean } else { 1.0 };
    let diagonal: Vec<f64> = member.iter().map(|member| 0.5 / cost(*member)).collect();
    let norm: Vec<f64> = rows.iter().map(|row| row.iter().map(|(_, value)| value * value).sum::<f64>() + 1.0).collect();
    let mut weights = vec![0.0; count];
    let mut bias = 0.0;
    let mut alpha = vec![0.0; rows.len()];
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut chance = 0x2545_f491_4f6c_dd1d_u64;
    for _ in 0..settings.rounds {
        shuffle(&mut order, &mut chance);
        let mut moved: f64 = 0.0;
        for &at in &order {
            let row = &rows[at];
            let sign = if member[at] { 1.0 } else { -1.0 };
            let sum: f64 = row.iter().map(|(place, value)| weights[*place as usize] * value).sum();
            let gradient = sign * (sum + bias) - 1.0 + diagonal[at] * alpha[at];
            let projected = if alpha[at] == 0.0 { gradient.min(0.0) } else { gradient };
            if projected.abs() < 1e-9 {
                continue;
            }
            let before = alpha[at];
            alpha[at] = (before - gradient / (norm[at] + diagonal[at])).max(0.0);
            let change = (alpha[at] - before) * sign;
            for (place, value) in row {
                weights[*place as usize] += change * value;
            }
            bias += change;
            moved = moved.max(projected.abs());
        }
        if moved < 0.01 {
            break;
        }
    }
    (weights, bias)
}

/// Fisher and Yates, with chance from a fixed seed (xorshift64).
fn shuffle(order: &mut [usize], chance: &mut u64) {
    for at in (1..order.len()).rev() {
        *chance ^= *chance << 13;
        *chance ^= *chance >> 7;
        *chance ^= *chance << 17;
        order.swap(at, (*chance % (at as u64 + 1)) as usize);
    }
}
