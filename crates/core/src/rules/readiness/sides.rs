//! The rule of each side.

use super::{
    Came, Company, Dimension, Fortnight, HearsNo, Known, Lasted, Reason, STRONG_PULL, Side, Silence, Standing, Value,
    Week, Worked,
};
use crate::features::map::{Firm, Mendable, Missed, NeedOrWant, OtherEyes, Ready, Tuesday};
use crate::private::Private;
use crate::session::{Harm, Strain};
use Standing::{Mixed, NotYet, Strong};

/// Mean moods in tenths: from here on a week is good, was good enough before it, is neither.
const GOOD_WEEK: u32 = 55;
const FAIR_BEFORE: u32 = 45;
const FAIR_WEEK: u32 = 40;

/// Up to this mean mood, in tenths, the last days are low, wherever they have come from.
const LOW_LATELY: u32 = 40;

/// Mean urges in tenths: up to here the pull is small, or bearable.
const SMALL_PULL: u32 = 30;
const FAIR_PULL: u32 = 60;

/// So many low days of fourteen are some, or many.
const SOME_LOW: u32 = 3;
const MANY_LOW: u32 = 5;

/// From so many looks in fourteen days on they count.
const MANY_LOOKS: u32 = 3;

/// A habit counts when it was tried on so many of the last seven days, for so many days at least.
const TRIED: u32 = 3;
const TRIED_FOR: u32 = 14;

/// So many things done are enough to say so.
pub const DONE: u32 = 3;

/// One side of a person.
pub fn side(dimension: Dimension, known: &Known) -> Side {
    let mut reasons = match dimension {
        Dimension::Steadiness => steadiness(known),
        Dimension::Want => want(known),
        Dimension::Mendable => mendable(known),
        Dimension::Change => change(known),
        Dimension::Signals => signals(known),
        Dimension::Eyes => eyes(known),
        Dimension::Harm => harm(known),
        Dimension::Others => others(known),
    };
    reasons.sort_by_key(|reason| reason.standing);
    // The worst of them decides.
    let standing = reasons.first().map_or(Mixed, |reason| reason.standing);
    Side { dimension, standing, reasons }
}

/// Mood and urge of two weeks, low days, a strong pull, slips and looks.
fn steadiness(known: &Known) -> Vec<Reason> {
    let steady = &known.steady;
    let number = |reason: Reason, name, value| reason.with(name, Value::Number(value));
    let mut reasons = vec![mood(known)];
    if let Some(mean) = steady.mood_lately.tenths().filter(|mean| *mean <= LOW_LATELY) {
        reasons.push(Reason::plain(NotYet, "ready-mood-lately").with("mean", Value::Tenths(mean)));
    }
    if steady.low_days >= SOME_LOW {
        let standing = if steady.low_days >= MANY_LOW { NotYet } else { Mixed };
        reasons.push(number(Reason::plain(standing, "ready-low-days"), "days", steady.low_days));
    }
    if let Some(mean) = steady.urge.0.tenths() {
        let fair = if mean <= FAIR_PULL { Mixed } else { NotYet };
        let standing = if mean <= SMALL_PULL { Strong } else { fair };
        reasons.push(Reason::plain(standing, "ready-urge").with("mean", Value::Tenths(mean)));
    }
    if let Some(pull) = steady.pull.filter(|pull| *pull >= STRONG_PULL) {
        reasons.push(number(Reason::plain(NotYet, "ready-pull"), "urge", u32::from(pull)));
    }
    let slips = match (steady.slips, steady.slips_of_week) {
        (0, 0) => Strong,
        (1, 0) => Mixed,
        _ => NotYet,
    };
    let days = steady.days.min(14);
    if slips != Strong {
        reasons.push(number(Reason::plain(slips, "ready-slips"), "slips", steady.slips));
    } else if days > 0 {
        reasons.push(number(Reason::plain(Strong, "ready-no-slip"), "days", days));
    }
    if steady.looks >= MANY_LOOKS {
        reasons.push(number(Reason::plain(Mixed, "ready-looks"), "looks", steady.looks));
    }
    reasons
}

fn mood(known: &Known) -> Reason {
    let (now, before) = known.steady.mood;
    let tenths = |standing, key, mean| Reason::plain(standing, key).with("mean", Value::Tenths(mean));
    match (now.tenths(), before.tenths()) {
        (Some(now), Some(before)) => {
            let standing = match now {
                GOOD_WEEK.. if before >= FAIR_BEFORE => Strong,
                FAIR_WEEK.. => Mixed,
                _ => NotYet,
            };
            tenths(standing, "ready-mood-beside", now).with("before", Value::Tenths(before))
        }
        // One week alone shows nothing that lasts.
        (Some(now), None) => tenths(if now >= FAIR_WEEK { Mixed } else { NotYet }, "ready-mood-week", now),
        (None, _) => match known.fortnight {
            Some(Fortnight::Even) => Reason::plain(Mixed, "ready-fortnight-even"),
            Some(Fortnight::Uneven) => Reason::plain(Mixed, "ready-fortnight-uneven"),
            Some(Fortnight::Hard) => Reason::plain(NotYet, "ready-fortnight-hard"),
            None => Reason::plain(Mixed, "ready-fortnight-unknown"),
        },
    }
}

/// Need or want, the core, the picture of an ordinary day, and what is missed.
fn want(known: &Known) -> Vec<Reason> {
    let core = known.core;
    let need = match known.need {
        Some(NeedOrWant::Want) => Reason::plain(Strong, "ready-want"),
        Some(NeedOrWant::Need) => Reason::plain(NotYet, "ready-need"),
        None => Reason::plain(Mixed, "ready-need-unknown"),
    };
    let week = core.week.map(|week| match week {
        Week::Fine => Reason::plain(Strong, "ready-week-fine"),
        Week::Mostly => Reason::plain(Mixed, "ready-week-mostly"),
        Week::NotFine => Reason::plain(NotYet, "ready-week-not"),
    });
    let silence = core.silence.map(|silence| match silence {
        Silence::Bear => Reason::plain(Strong, "ready-silence-bear"),
        Silence::Shaken => Reason::plain(Mixed, "ready-silence-shaken"),
        Silence::Again => Reason::plain(NotYet, "ready-silence-again"),
    });
    let no = core.no.map(|no| match no {
        HearsNo::Kindly => Reason::plain(Strong, "ready-no-kindly"),
        HearsNo::Perhaps => Reason::plain(Mixed, "ready-no-perhaps"),
        HearsNo::NotNow => Reason::plain(NotYet, "ready-no-not-now"),
    });
    let tuesday = known.tuesday.map(|tuesday| match tuesday {
        Tuesday::Glad => Reason::plain(Strong, "ready-tuesday-glad"),
        Tuesday::Heavy => Reason::plain(NotYet, "ready-tuesday-heavy"),
        Tuesday::Dim | Tuesday::Changes => Reason::plain(Mixed, "ready-tuesday-dim"),
    });
    let unsaid = (core.week.is_none() || core.silence.is_none() || core.no.is_none())
        .then(|| Reason::plain(Mixed, "ready-core-unknown"));
    let not_person = !known.missed.is_empty() && !known.missed.contains(&Missed::Person);
    let missed = not_person.then(|| Reason::plain(Mixed, "ready-missed-others"));
    [Some(need), week, silence, no, tuesday, missed, unsaid].into_iter().flatten().collect()
}

/// What kind of thing the cause is, and whether anybody is ready to change it.
fn mendable(known: &Known) -> Vec<Reason> {
    let kind = match (known.mendable, &known.otherwise) {
        (Some(Mendable::Tangible), Some(words)) => quoting(Strong, "ready-tangible-words", words),
        (Some(Mendable::Tangible), None) => Reason::plain(Strong, "ready-tangible"),
        (Some(Mendable::Both), _) => Reason::plain(Mixed, "ready-both"),
        (Some(Mendable::Values), _) => return vec![Reason::plain(NotYet, "ready-values")],
        (None, _) => Reason::plain(Mixed, "ready-mendable-unknown"),
    };
    let ready = match known.ready {
        Some(Ready::Begun) => Reason::plain(Strong, "ready-begun"),
        Some(Ready::Me) => Reason::plain(Mixed, "ready-would"),
        Some(Ready::Them) => Reason::plain(Mixed, "ready-theirs"),
        Some(Ready::Nobody) => Reason::plain(NotYet, "ready-nobody"),
        None => Reason::plain(Mixed, "ready-who-unknown"),
    };
    vec![kind, ready]
}

/// Something concrete that is different now, and has lasted. A habit that is being worked on is seen, too.
fn change(known: &Known) -> Vec<Reason> {
    let told = match (&known.change, known.lasted) {
        (Some(words), Some(Lasted::Long)) => quoting(Strong, "ready-change-long", words),
        (Some(words), Some(Lasted::Short)) => quoting(Mixed, "ready-change-short", words),
        (Some(words), Some(Lasted::Days)) => quoting(NotYet, "ready-change-days", words),
        (Some(words), None) => quoting(Mixed, "ready-change-some-time", words),
        (None, _) if known.unchanged => Reason::plain(NotYet, "ready-change-none"),
        (None, _) => Reason::plain(Mixed, "ready-change-unknown"),
    };
    let Some(Worked { what, tried, days }) = &known.habit else { return vec![told] };
    if *tried < TRIED || *days < TRIED_FOR {
        return vec![told];
    }
    let tried = Value::Number(*tried);
    let habit = quoting(told.standing.max(Mixed), "ready-habit", what).with("days", tried);
    vec![habit, Reason { standing: told.standing.max(Mixed), ..told }]
}

/// What came from them by itself, against how firm they were.
fn signals(known: &Known) -> Vec<Reason> {
    let Came { said, other, wrote, latest } = &known.came;
    let is_firm = known.firm == Some(Firm::Firm);
    let mut reasons = Vec::new();
    let came = |standing, key, count: &u32| Reason::plain(standing, key).with("count", Value::Number(*count));
    if *said > 0 {
        let standing = if is_firm { Mixed } else { Strong };
        reasons.push(match latest {
            Some(words) => quoting(standing, "ready-said-words", words).with("count", Value::Number(*said)),
            None => came(standing, "ready-said", said),
        });
    } else if *wrote > 0 {
        reasons.push(came(Mixed, "ready-wrote", wrote));
    } else if *other > 0 {
        reasons.push(came(if is_firm { NotYet } else { Mixed }, "ready-other-signs", other));
    } else {
        reasons.push(match is_firm {
            true => Reason::plain(NotYet, "ready-no-signs-since"),
            false => Reason::plain(Mixed, "ready-no-signs"),
        });
    }
    let standing = reasons.first().map_or(Mixed, |reason| reason.standing);
    match known.firm {
        Some(Firm::Firm) => reasons.insert(0, Reason::plain(standing, "ready-firm")),
        Some(Firm::Wavering) => reasons.push(Reason::plain(standing, "ready-wavering")),
        Some(Firm::Unsaid) | None => {}
    }
    reasons
}

/// What the people who know both say.
fn eyes(known: &Known) -> Vec<Reason> {
    let standing_and_key = match known.eyes {
        Some(OtherEyes::None) => (Strong, "ready-eyes-none"),
        Some(OtherEyes::Lasting) => (Mixed, "ready-eyes-lasting"),
        Some(OtherEyes::Lost) => (Mixed, "ready-eyes-lost"),
        Some(OtherEyes::Fear) => (NotYet, "ready-eyes-fear"),
        Some(OtherEyes::Silent) => (Mixed, "ready-eyes-silent"),
        None => (Mixed, "ready-eyes-unknown"),
    };
    let (standing, key) = standing_and_key;
    let worried = matches!(known.eyes, Some(OtherEyes::Lasting | OtherEyes::Lost | OtherEyes::Fear));
    let words = known.worries.as_ref().filter(|_| worried);
    let quoted = words.map(|words| quoting(standing, "ready-eyes-words", words));
    std::iter::once(Reason::plain(standing, key)).chain(quoted).collect()
}

/// Violence, contempt, betrayal, control, people who fear for the person, and having parted before.
fn harm(known: &Known) -> Vec<Reason> {
    let told = match known.harm {
        Some(Harm::None) => Reason::plain(Strong, "ready-harm-none"),
        Some(Harm::ToMe | Harm::ByMe | Harm::Both) => Reason::plain(NotYet, "ready-harm"),
        None => Reason::plain(Mixed, "ready-harm-unknown"),
    };
    let strain = match known.strain {
        Some(Strain::Contempt) => Some(Reason::plain(Mixed, "ready-contempt")),
        Some(Strain::Betrayal) => Some(Reason::plain(Mixed, "ready-betrayal")),
        Some(Strain::Both) => Some(Reason::plain(NotYet, "ready-contempt-and-betrayal")),
        Some(Strain::None) | None => None,
    };
    let is_named = matches!(known.strain, Some(Strain::Betrayal | Strain::Both));
    let others = [
        (known.control, NotYet, "ready-control"),
        (known.eyes == Some(OtherEyes::Fear), NotYet, "ready-feared-for"),
        (known.betrayal && !is_named, Mixed, "ready-betrayal-map"),
        // On-and-off couples report violence twice as often (Halpern-Meekin 2013, n = 792).
        (known.on_off, Mixed, "ready-on-off"),
    ];
    let others = others.into_iter().filter(|(holds, ..)| *holds);
    let others = others.map(|(_, standing, key)| Reason::plain(standing, key));
    std::iter::once(told).chain(strain).chain(others).collect()
}

/// Other people, or good hours alone.
fn others(known: &Known) -> Vec<Reason> {
    let number = |standing, key, value| Reason::plain(standing, key).with("count", Value::Number(value));
    let done = (known.done > 0).then(|| number(Strong, "ready-done", known.done));
    let rung = (known.rung > 0).then(|| number(Strong, "ready-rung", known.rung));
    let is_shown = known.done >= DONE || known.rung > 0;
    let told = match known.company {
        Some(Company::Both) => Some(Reason::plain(Strong, "ready-company-both")),
        Some(Company::People) => Some(Reason::plain(Strong, "ready-company-people")),
        Some(Company::Alone) => Some(Reason::plain(Strong, "ready-company-alone")),
        Some(Company::Hardly) if is_shown => Some(Reason::plain(Mixed, "ready-company-hardly")),
        Some(Company::Hardly) => Some(Reason::plain(NotYet, "ready-company-hardly")),
        None if known.done >= DONE => None,
        None => Some(Reason::plain(Mixed, "ready-company-unknown")),
    };
    told.into_iter().chain(done).chain(rung).collect()
}

fn quoting(standing: Standing, key: &'static str, words: &Private<String>) -> Reason {
    Reason::plain(standing, key).with("words", Value::Words(clipped(words)))
}

/// So many characters of the person's words stand in a line.
const QUOTED: usize = 90;

/// Words as they stand in a line.
fn clipped(words: &Private<String>) -> Private<String> {
    let line = words.expose().split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_end_matches('.');
    if line.chars().count() <= QUOTED {
        return Private::from(line);
    }
    let cut: String = line.chars().take(QUOTED - 1).collect();
    Private::new(format!("{}…", cut.trim_end()))
}
