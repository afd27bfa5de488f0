//! How well the texts that training never saw are understood, by class, with what is taken for what.

use std::collections::BTreeMap;
use std::io::{self, Write};

use evenkeel_core::language::draft::{self, Context, Kind, Purpose};
use evenkeel_core::language::features::Text;
use evenkeel_core::language::intent::{Intent, choose};
use evenkeel_core::language::safety::{Class, Tier, judge};
use evenkeel_core::language::weigh::weigh;

use super::answers;

const SAFETY: [&str; 4] = [
    include_str!("../../../../config/data/language/en/corpus/test/01.safety.tsv"),
    include_str!("../../../../config/data/language/en/corpus/test/02.safety.tsv"),
    include_str!("../../../../config/data/language/en/corpus/test/03.safety.tsv"),
    include_str!("../../../../config/data/language/en/corpus/test/04.safety.tsv"),
];
const INTENTS: [&str; 2] = [
    include_str!("../../../../config/data/language/en/corpus/test/01.intents.tsv"),
    include_str!("../../../../config/data/language/en/corpus/test/02.intents.tsv"),
];
const DRAFTS: [&str; 1] = [include_str!("../../../../config/data/language/en/corpus/test/drafts.tsv")];

/// What a text is, what it was taken for, and how far that reaches.
struct Judged {
    label: &'static str,
    found: &'static str,
    tier: Tier,
}

/// The figures that must hold, each from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    /// Of those who are in a crisis, how many were seen to be.
    pub crisis: f64,
    /// Of those harmed, how many were seen to be.
    pub victim: f64,
    /// Of those who may harm, how many were seen to.
    pub risk: f64,
    /// Of look-alikes, how many were taken for a crisis.
    pub taken: f64,
    /// Of look-alikes, how many were alarmed at in any way.
    pub alarms: f64,
    /// Of look-alikes, how many stopped everything.
    pub stops: f64,
    /// Macro-F1 of the intents.
    pub intents: f64,
    /// Micro-F1 of the findings in drafts.
    pub drafts: f64,
}

/// Prints every table.
pub fn print(out: &mut impl Write) -> io::Result<Figures> {
    writeln!(out, "The test part of the corpus: voices that training never saw.\n")?;
    let [crisis, victim, risk, taken, alarms, stops] = safety(out)?;
    let intents = intents(out)?;
    answers::print(out)?;
    let drafts = drafts(out)?;
    let figures = Figures { crisis, victim, risk, taken, alarms, stops, intents, drafts };
    goals(out, figures)?;
    Ok(figures)
}

/// What is aimed at, beside what was reached.
fn goals(out: &mut impl Write, figures: Figures) -> io::Result<()> {
    writeln!(out, "\n{:<34} reached   goal", "Goals")?;
    let Figures { crisis, victim, risk, taken, alarms, stops, intents, drafts } = figures;
    let goals = [
        ("crisis seen", crisis, "≥ 0.97"),
        ("look-alikes taken for a crisis", taken, "≤ 0.03"),
        ("look-alikes alarmed at in any way", alarms, "≤ 0.03"),
        ("look-alikes that stop everything", stops, "≤ 0.03"),
        ("harmed seen", victim, "≥ 0.92"),
        ("risk to others seen", risk, "≥ 0.92"),
        ("intents, macro-F1", intents, "≥ 0.90"),
        ("drafts, micro-F1", drafts, "≥ 0.85"),
    ];
    for (what, reached, goal) in goals {
        writeln!(out, "{what:<34} {reached:>7.3}   {goal}")?;
    }
    Ok(())
}

fn rows(files: &'static [&'static str]) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = files.iter().copied().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn safety(out: &mut impl Write) -> io::Result<[f64; 6]> {
    let voices: Vec<Vec<Judged>> =
        SAFETY.iter().map(|voice| rows(std::slice::from_ref(voice)).map(look).collect()).collect();
    let judged: Vec<&Judged> = voices.iter().flatten().collect();
    let names: Vec<&str> = Class::ALL.iter().map(|class| class.name()).collect();
    table(out, "Danger", &judged, &names)?;
    writeln!(out, "{:<14} crisis  harmed    risk   taken  alarms   stops  look-alikes", "By voice")?;
    for (place, voice) in voices.iter().enumerate() {
        line(out, &format!("voice {:02}", place + 1), &voice.iter().collect::<Vec<_>>())?;
    }
    let all = line(out, "all", &judged)?;
    let ordinary: Vec<Tier> = rows(&INTENTS).map(|row| look(row).tier).collect();
    let [alarms, stops] = alarms(&ordinary);
    writeln!(out, "ordinary talk: alarms of any kind {alarms:.3}, stops {stops:.3} ({} texts)\n", ordinary.len())?;
    Ok(all)
}

fn look((label, words): (&'static str, &'static str)) -> Judged {
    let text = Text::new(words);
    let screen = judge(&text, &weigh(&text).dangers);
    Judged { label, found: screen.class.name(), tier: screen.tier }
}

/// Recall of crisis (active and passive), of harmed and of risk, and of look-alikes the share that was taken for a crisis,
/// alarmed at in any way, and stopped everything, in one line.
fn line(out: &mut impl Write, name: &str, judged: &[&Judged]) -> io::Result<[f64; 6]> {
    let found_as = |labels: &[&str], found: &[&str]| {
        let of = judged.iter().filter(|one| labels.contains(&one.label));
        let (seen, all) = of.fold((0, 0), |(seen, all), one| (seen + usize::from(found.contains(&one.found)), all + 1));
        share(seen, all)
    };
    let seen = |class: Class| found_as(&[class.name()], &[class.name()]);
    let own = [Class::SelfHarmActive.name(), Class::SelfHarmPassive.name()];
    let (crisis, taken) = (found_as(&own, &own), found_as(&[Class::None.name()], &own));
    let (harmed, risk) = (seen(Class::AbuseVictim), seen(Class::RiskToOther));
    let calm: Vec<Tier> = judged.iter().filter(|one| one.label == Class::None.name()).map(|one| one.tier).collect();
    let [alarms, stops] = alarms(&calm);
    let count = calm.len();
    writeln!(
        out,
        "{name:<14} {crisis:>6.3}  {harmed:>6.3}  {risk:>6.3}  {taken:>6.3}  {alarms:>6.3}  {stops:>6.3}  {count:>11}"
    )?;
    Ok([crisis, harmed, risk, taken, alarms, stops])
}

/// How many of these harmless texts were asked about or stopped everything, and how many only the latter.
fn alarms(tiers: &[Tier]) -> [f64; 2] {
    [Tier::None, Tier::Soft].map(|least| share(tiers.iter().filter(|tier| **tier < least).count(), tiers.len()))
}

fn intents(out: &mut impl Write) -> io::Result<f64> {
    let judged: Vec<Judged> = rows(&INTENTS)
        .map(|(label, words)| {
            let text = Text::new(words);
            Judged { label, found: choose(&text, &weigh(&text).intents).intent.name(), tier: Tier::None }
        })
        .collect();
    let names: Vec<&str> = Intent::ALL.iter().map(|intent| intent.name()).collect();
    table(out, "Intents", &judged.iter().collect::<Vec<_>>(), &names)
}

/// Precision, recall and F1 of each class, then what was taken for what.
fn table(out: &mut impl Write, title: &str, judged: &[&Judged], names: &[&str]) -> io::Result<f64> {
    writeln!(out, "{title:<26} precision  recall      f1  texts  taken for something else")?;
    let mut sum = 0.0;
    for name in names {
        let real: Vec<_> = judged.iter().filter(|one| one.label == *name).collect();
        let hit = real.iter().filter(|one| one.found == *name).count();
        let said = judged.iter().filter(|one| one.found == *name).count();
        let f1 = 2.0 * share(hit, said + real.len());
        sum += f1;
        let mut others: BTreeMap<&str, usize> = BTreeMap::new();
        for one in real.iter().filter(|one| one.found != *name) {
            *others.entry(one.found).or_default() += 1;
        }
        let mut others: Vec<_> = others.into_iter().collect();
        others.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
        let others: Vec<String> = others.into_iter().map(|(name, count)| format!("{name} {count}")).collect();
        let (precision, recall) = (share(hit, said), share(hit, real.len()));
        writeln!(out, "{name:<26} {precision:>9.3} {recall:>7.3} {f1:>7.3} {:>6}  {}", real.len(), others.join(", "))?;
    }
    let right = judged.iter().filter(|one| one.label == one.found).count();
    let macro_f1 = sum / names.len() as f64;
    writeln!(out, "macro-F1 {macro_f1:.3}, right {:.3} of {}\n", share(right, judged.len()), judged.len())?;
    Ok(macro_f1)
}

fn drafts(out: &mut impl Write) -> io::Result<f64> {
    writeln!(out, "{:<26} precision  recall      f1  texts", "Drafts")?;
    let judged: Vec<(Vec<&str>, Vec<&str>)> = rows(&DRAFTS)
        .filter_map(|(kinds, rest)| {
            let (purpose, words) = rest.split_once('\t')?;
            let purpose = if purpose == "apology" { Purpose::Apology } else { Purpose::Message };
            let found = draft::findings(words, purpose, &Context::default());
            let kinds = kinds.split(',').filter(|kind| *kind != "none").collect();
            Some((kinds, found.into_iter().map(|found| found.kind.name()).collect()))
        })
        .collect();
    let (mut hits, mut saids, mut reals) = (0, 0, 0);
    for name in Kind::ALL.iter().map(|kind| kind.name()) {
        let real = judged.iter().filter(|(kinds, _)| kinds.contains(&name)).count();
        let said = judged.iter().filter(|(_, found)| found.contains(&name)).count();
        let hit = judged.iter().filter(|(kinds, found)| kinds.contains(&name) && found.contains(&name)).count();
        (hits, saids, reals) = (hits + hit, saids + said, reals + real);
        if real + said > 0 {
            let f1 = 2.0 * share(hit, said + real);
            writeln!(out, "{name:<26} {:>9.3} {:>7.3} {f1:>7.3} {real:>6}", share(hit, said), share(hit, real))?;
        }
    }
    let good = judged.iter().filter(|(kinds, _)| kinds.is_empty()).count();
    let clean = judged.iter().filter(|(kinds, found)| kinds.is_empty() && found.is_empty()).count();
    let micro_f1 = 2.0 * share(hits, saids + reals);
    writeln!(out, "micro-F1 {micro_f1:.3}; good drafts without a finding {clean} of {good}")?;
    Ok(micro_f1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unseen_texts_are_understood_as_well_as_they_were() {
        let figures = print(&mut io::sink()).unwrap();
        assert!(figures.crisis >= 0.955, "{figures:?}");
        assert!(figures.victim >= 0.92, "{figures:?}");
        assert!(figures.risk >= 0.93, "{figures:?}");
        assert!(figures.alarms <= 0.12 && figures.stops <= 0.045, "{figures:?}");
        assert!(figures.intents >= 0.90, "{figures:?}");
        assert!(figures.drafts >= 0.87, "{figures:?}");
    }
}
