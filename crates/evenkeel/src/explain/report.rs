//! How well the texts that training never saw are understood, by class, with what is taken for what.

use std::collections::BTreeMap;
use std::io::{self, Write};

use evenkeel_core::language::draft::{self, Context, Kind, Purpose};
use evenkeel_core::language::features::Text;
use evenkeel_core::language::intent::{Intent, choose};
use evenkeel_core::language::safety::{Class, Tier, judge};
use evenkeel_core::language::weigh::weigh;

use super::answers;

const SAFETY: [&str; 2] = [
    include_str!("../../../../config/data/language/en/corpus/test/01.safety.tsv"),
    include_str!("../../../../config/data/language/en/corpus/test/02.safety.tsv"),
];
const INTENTS: [&str; 2] = [
    include_str!("../../../../config/data/language/en/corpus/test/01.intents.tsv"),
    include_str!("../../../../config/data/language/en/corpus/test/02.intents.tsv"),
];
const DRAFTS: &str = include_str!("../../../../config/data/language/en/corpus/test/drafts.tsv");

/// What a text is, what it was taken for, and how far that reaches.
struct Judged {
    label: &'static str,
    found: &'static str,
    tier: Tier,
}

/// Prints every table.
pub fn print(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "The test part of the corpus: two voices that training never saw.\n")?;
    safety(out)?;
    intents(out)?;
    answers::print(out)?;
    drafts(out)
}

fn rows(files: &[&'static str]) -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = files.to_vec().into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t'))
}

fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

fn safety(out: &mut impl Write) -> io::Result<()> {
    let judged: Vec<Judged> = rows(&SAFETY)
        .map(|(label, words)| {
            let text = Text::new(words);
            let screen = judge(&text, &weigh(&text).dangers);
            Judged { label, found: screen.class.name(), tier: screen.tier }
        })
        .collect();
    let names: Vec<&str> = Class::ALL.iter().map(|class| class.name()).collect();
    table(out, "Danger", &judged, &names)?;
    let crisis = [Class::SelfHarmActive.name(), Class::SelfHarmPassive.name()];
    let of = |labels: &[&str]| judged.iter().filter(|one| labels.contains(&one.label)).collect::<Vec<_>>();
    let told = of(&crisis);
    let seen = told.iter().filter(|one| crisis.contains(&one.found)).count();
    let any = told.iter().filter(|one| one.tier != Tier::None).count();
    writeln!(
        out,
        "crisis (active and passive): recall {:.3}, asked about in any way {:.3}",
        share(seen, told.len()),
        share(any, told.len())
    )?;
    let calm = of(&[Class::None.name()]);
    let alarms = calm.iter().filter(|one| one.tier != Tier::None).count();
    let stops = calm.iter().filter(|one| one.tier == Tier::Stop).count();
    writeln!(
        out,
        "look-alikes: alarms of any kind {:.3}, of these stops {:.3} ({} texts)",
        share(alarms, calm.len()),
        share(stops, calm.len()),
        calm.len()
    )?;
    let ordinary: Vec<Tier> = rows(&INTENTS)
        .map(|(_, words)| {
            let text = Text::new(words);
            judge(&text, &weigh(&text).dangers).tier
        })
        .collect();
    let alarms = ordinary.iter().filter(|tier| **tier != Tier::None).count();
    let stops = ordinary.iter().filter(|tier| **tier == Tier::Stop).count();
    writeln!(
        out,
        "ordinary talk: alarms of any kind {:.3}, stops {:.3} ({} texts)\n",
        share(alarms, ordinary.len()),
        share(stops, ordinary.len()),
        ordinary.len()
    )
}

fn intents(out: &mut impl Write) -> io::Result<()> {
    let judged: Vec<Judged> = rows(&INTENTS)
        .map(|(label, words)| {
            let text = Text::new(words);
            Judged { label, found: choose(&text, &weigh(&text).intents).intent.name(), tier: Tier::None }
        })
        .collect();
    let names: Vec<&str> = Intent::ALL.iter().map(|intent| intent.name()).collect();
    table(out, "Intents", &judged, &names)
}

/// Precision, recall and F1 of each class, then what was taken for what.
fn table(out: &mut impl Write, title: &str, judged: &[Judged], names: &[&str]) -> io::Result<()> {
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
    writeln!(
        out,
        "macro-F1 {:.3}, right {:.3} of {}\n",
        sum / names.len() as f64,
        share(right, judged.len()),
        judged.len()
    )
}

fn drafts(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{:<26} precision  recall      f1  texts", "Drafts")?;
    let judged: Vec<(Vec<&str>, Vec<&str>)> = rows(&[DRAFTS])
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
    writeln!(out, "micro-F1 {:.3}; good drafts without a finding {clean} of {good}", 2.0 * share(hits, saids + reals))
}
