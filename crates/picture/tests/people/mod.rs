//! Made-up people of whom there is a little, a lot, or nothing.

use evenkeel_core::features::urge::Tool;
use evenkeel_core::picture::Facts;
use evenkeel_core::rules::ledger::Day;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The day on which all of them look.
pub const TODAY: Date = date(2026, 11, 20);

/// Somebody after so many days, who skips check-ins, slips and looks at times, and slowly feels better.
pub fn after(days: i64) -> Facts {
    let mut chance = 7_u64;
    let mut roll = |sides: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) % sides
    };
    let (mut moods, mut pulls, mut ledger, mut run) = (Vec::new(), Vec::new(), Vec::new(), 0);
    for ago in (0..days).rev() {
        let day = TODAY.saturating_sub(ago.days());
        let (slips, looks) = (u32::from(roll(29) == 3), u32::from(roll(17) == 5));
        run = if slips > 0 { 0 } else { run + 1 };
        ledger.push(Day { date: day, is_broken: slips > 0, is_together: false, slips, looks, run });
        if roll(6) > 0 && !(40..52).contains(&ago) {
            let better = u64::try_from((days - ago) * 4 / days.max(20)).unwrap_or(0);
            moods.push((day, u8::try_from((roll(4) + 2 + better).min(10)).ok()));
            pulls.push((day, u8::try_from((roll(4) + 6).saturating_sub(better + roll(2))).ok()));
        }
    }
    let mut hours = [[0; 8]; 7];
    for _ in 0..days.min(60) / 2 {
        let (day, block) = if roll(3) == 0 { (4, 6) } else { (roll(7), 4 + roll(3)) };
        hours[usize::try_from(day).unwrap_or(0)][usize::try_from(block).unwrap_or(0)] += 1;
    }
    let all =
        [(Tool::Write, 9, 31), (Tool::Wait, 14, 29), (Tool::Call, 4, 7), (Tool::Breathe, 2, 5), (Tool::Honest, 3, -2)];
    let known = usize::try_from(days / 5).unwrap_or(0).min(all.len());
    Facts { today: TODAY, is_apart: true, moods, pulls, days: ledger, tools: all[..known].to_vec(), hours }
}
