//! Thirty people and what the readiness review says to them; and that nothing that becomes worse opens more.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use evenkeel_core::Content;
use evenkeel_core::content::Args;
use evenkeel_core::features::map::{Firm, Mendable, Missed, NeedOrWant, OtherEyes, Ready, Tuesday};
use evenkeel_core::private::Private;
use evenkeel_core::rules::ledger::{Entry, Ledger, TouchKind};
use evenkeel_core::rules::period::{Length, Period};
use evenkeel_core::rules::readiness::{
    Advice, Because, Came, Company, Core, Dimension, Fortnight, HearsNo, Known, Lasted, Outcome, Reason, Second,
    Silence, Standing, Steady, Value, Week, Worked, review, second,
};
use evenkeel_core::rules::stops::HardStop;
use evenkeel_core::rules::trend::Daily;
use evenkeel_core::session::{Harm, Hope, Refusal, Strain};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

const TODAY: Date = date(2026, 4, 10);

fn words(words: &str) -> Option<Private<String>> {
    Some(Private::from(words))
}

/// Fourteen days of check-ins, oldest first, with slips so many days ago, forty days after the last contact.
fn days(moods: &[u8], urges: &[u8], slips_ago: &[i64]) -> Steady {
    let row = |values: &[u8]| -> Vec<Daily> {
        let ago = (0..values.len()).rev().map(|ago| TODAY.saturating_sub(i64::try_from(ago).unwrap().days()));
        ago.zip(values).map(|(date, value)| (date, Some(*value))).collect()
    };
    let mut ledger = Ledger::default();
    ledger.begin(Period { day_one: TODAY.saturating_sub(40.days()), length: Length::Days(30) });
    for ago in slips_ago {
        let entry = Entry { now: Timestamp::UNIX_EPOCH, today: TODAY, not_before: None };
        ledger.add(TouchKind::Slip, TODAY.saturating_sub(ago.days()), entry).unwrap();
    }
    Steady::of(&row(moods), &row(urges), &ledger, TODAY)
}

const CALM: [u8; 14] = [5, 5, 6, 5, 6, 6, 5, 6, 6, 7, 6, 7, 6, 7];
const SMALL: [u8; 14] = [4, 4, 3, 4, 3, 3, 3, 2, 3, 2, 2, 3, 2, 2];

/// Somebody for whom everything holds.
fn well() -> Known {
    Known {
        hope: Some(Hope::Together),
        core: Core { silence: Some(Silence::Bear), no: Some(HearsNo::Kindly), week: Some(Week::Fine) },
        steady: days(&CALM, &SMALL, &[]),
        need: Some(NeedOrWant::Want),
        missed: vec![Missed::Person],
        tuesday: Some(Tuesday::Glad),
        mendable: Some(Mendable::Tangible),
        ready: Some(Ready::Begun),
        otherwise: words("I'm home by six on three evenings"),
        change: words("I gave notice at the night job"),
        lasted: Some(Lasted::Long),
        firm: Some(Firm::Wavering),
        came: Came { said: 1, latest: words("she wrote that she misses our walks"), ..Came::default() },
        eyes: Some(OtherEyes::None),
        harm: Some(Harm::None),
        strain: Some(Strain::None),
        refusal: Some(Refusal::None),
        company: Some(Company::Both),
        ..Known::default()
    }
}

/// Thirty people.
#[expect(clippy::too_many_lines, reason = "a table of thirty people")]
fn people() -> Vec<(&'static str, Known)> {
    let w = well;
    let core = w().core;
    vec![
        ("everything holds", w()),
        ("everything holds, but nothing has come from them", Known { came: Came::default(), firm: None, ..w() }),
        ("nothing told at all", Known::default()),
        (
            "a good record, and all that the map would hold is skipped",
            Known {
                need: None,
                missed: vec![],
                tuesday: None,
                mendable: None,
                ready: None,
                otherwise: None,
                firm: None,
                eyes: None,
                came: Came::default(),
                ..w()
            },
        ),
        ("twelve days to go, everything else holds", Known { left: 12, ..w() }),
        (
            "day five of sixty, raw",
            Known {
                left: 55,
                steady: days(&[2, 1, 2, 3, 2], &[9, 9, 8, 9, 9], &[]),
                need: Some(NeedOrWant::Need),
                core: Core { silence: Some(Silence::Again), no: Some(HearsNo::NotNow), week: Some(Week::NotFine) },
                change: None,
                lasted: None,
                unchanged: true,
                company: Some(Company::Hardly),
                came: Came::default(),
                ..w()
            },
        ),
        ("wrote to them four days ago", Known { steady: days(&CALM, &SMALL, &[4]), ..w() }),
        ("wrote to them ten days ago, steady since", Known { steady: days(&CALM, &SMALL, &[10]), ..w() }),
        (
            "a mood that sinks: sevens, then fours",
            Known { steady: days(&[7, 8, 7, 7, 8, 7, 7, 5, 5, 4, 4, 4, 4, 4], &SMALL, &[]), ..w() },
        ),
        (
            "five low days of fourteen",
            Known { steady: days(&[3, 6, 3, 6, 2, 6, 6, 7, 3, 7, 7, 3, 7, 7], &SMALL, &[]), ..w() },
        ),
        (
            "even days, and a nine this evening",
            Known { steady: days(&CALM, &[3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 9], &[]), ..w() },
        ),
        ("no check-ins, calls it even", Known { steady: Steady::default(), fortnight: Some(Fortnight::Even), ..w() }),
        ("no check-ins, calls it hard", Known { steady: Steady::default(), fortnight: Some(Fortnight::Hard), ..w() }),
        (
            "cannot without them",
            Known {
                need: Some(NeedOrWant::Need),
                missed: vec![Missed::Wanted, Missed::Company],
                core: Core { week: Some(Week::NotFine), ..core },
                ..w()
            },
        ),
        ("would write again after silence", Known { core: Core { silence: Some(Silence::Again), ..core }, ..w() }),
        ("silence would throw them back", Known { core: Core { silence: Some(Silence::Shaken), ..core }, ..w() }),
        ("skipped whether they could hear a no", Known { core: Core { no: None, ..core }, ..w() }),
        ("a heavy Tuesday", Known { tuesday: Some(Tuesday::Heavy), ..w() }),
        ("children or none", Known { mendable: Some(Mendable::Values), ready: None, otherwise: None, ..w() }),
        (
            "children or none, in a low fortnight",
            Known {
                mendable: Some(Mendable::Values),
                ready: None,
                otherwise: None,
                steady: days(&[2; 14], &[7; 14], &[]),
                ..w()
            },
        ),
        ("nobody is ready to change it", Known { ready: Some(Ready::Nobody), ..w() }),
        ("nothing has changed", Known { change: None, lasted: None, unchanged: true, ..w() }),
        (
            "says nothing has changed, and works on a habit",
            Known {
                change: None,
                lasted: None,
                unchanged: true,
                habit: Some(Worked { what: Private::from("I go silent for days"), tried: 4, days: 20 }),
                ..w()
            },
        ),
        (
            "they were firm and nothing came; half of it is values",
            Known {
                firm: Some(Firm::Firm),
                came: Came::default(),
                mendable: Some(Mendable::Both),
                ready: Some(Ready::Me),
                ..w()
            },
        ),
        (
            "they were firm and nothing came; a change is under way",
            Known { firm: Some(Firm::Firm), came: Came::default(), ..w() },
        ),
        (
            "friends think it would not hold",
            Known { eyes: Some(OtherEyes::Lasting), worries: words("you fight every second week"), ..w() },
        ),
        (
            "friends fear for them, and one decided everything",
            Known { eyes: Some(OtherEyes::Fear), control: true, ..w() },
        ),
        ("contempt, betrayal, on and off", Known { strain: Some(Strain::Both), betrayal: true, on_off: true, ..w() }),
        ("wants to be over it", Known { hope: Some(Hope::Over), ..w() }),
        ("they asked to be left alone", Known { stop: Some(HardStop::Asked), refusal: Some(Refusal::Asked), ..w() }),
    ]
}

fn said(content: &Content, reason: &Reason) -> String {
    let args = reason.values.iter().fold(Args::new(), |args, (name, value)| match value {
        Value::Number(number) => args.num(name, *number),
        Value::Tenths(tenths) => args.words(name, format!("{}.{}", tenths / 10, tenths % 10)),
        Value::Words(words) => args.words(name, words.expose()),
    });
    assert!(content.has(reason.key), "{}", reason.key);
    content.text(reason.key, &args).to_plain()
}

#[test]
fn thirty_people_are_told_what_makes_sense_for_them() {
    let content = Content::embedded();
    let mut table = String::new();
    let people = people();
    assert_eq!(people.len(), 30);
    for (who, known) in people {
        let review = review(&known);
        let Advice { outcome, because, days, work_on } = &review.advice;
        let work: Vec<_> = work_on.iter().map(|dimension| dimension.id()).collect();
        let days =
            if *outcome == Outcome::Wait { format!(" {days} days, on {}", work.join(" and ")) } else { String::new() };
        table.push_str(&format!("{who}\n  => {}{days} ({because:?})\n", outcome.id()));
        for side in &review.sides {
            let reasons: Vec<_> = side.reasons.iter().map(|reason| said(&content, reason)).collect();
            let standing = match side.standing {
                Standing::Strong => "+",
                Standing::Mixed => "~",
                Standing::NotYet => "-",
            };
            table.push_str(&format!("  {standing} {}: {}\n", side.dimension.id(), reasons.join("; ")));
        }
        table.push('\n');
    }
    insta::assert_snapshot!(table);
}

#[test]
fn only_where_everything_holds_is_reaching_out_advised() {
    assert_eq!(review(&well()).advice.outcome, Outcome::ReachOut);
    for stop in HardStop::ALL {
        let advice = review(&Known { stop: Some(stop), ..well() }).advice;
        assert_eq!(advice.outcome, if stop.passes() { Outcome::Wait } else { Outcome::LetGo }, "{stop:?}");
        assert_eq!(advice.because, Because::Stop);
    }
    for refusal in [None, Some(Refusal::Asked), Some(Refusal::Order)] {
        assert_eq!(review(&Known { refusal, ..well() }).advice.outcome, Outcome::Wait);
    }
}

/// A person as numbers, each the worse the greater; the last is the worst. `None` stands where it counts least.
#[derive(Debug, Clone)]
struct Ranks {
    answers: Vec<usize>,
    moods: Vec<u8>,
    urges: Vec<u8>,
    slips: Vec<i64>,
}

/// How many grades each answer has.
const GRADES: [usize; 22] = [4, 4, 4, 4, 3, 3, 4, 4, 4, 3, 4, 4, 4, 5, 5, 3, 2, 2, 2, 5, 4, 2];

fn known(ranks: &Ranks) -> Known {
    let at = |n: usize| ranks.answers[n];
    let core = Core {
        silence: [Some(Silence::Bear), Some(Silence::Shaken), None, Some(Silence::Again)][at(0)],
        no: [Some(HearsNo::Kindly), Some(HearsNo::Perhaps), None, Some(HearsNo::NotNow)][at(1)],
        week: [Some(Week::Fine), Some(Week::Mostly), None, Some(Week::NotFine)][at(2)],
    };
    let said = at(11) == 0;
    let lasted = [Some(Lasted::Long), Some(Lasted::Short), None, Some(Lasted::Days)][at(10)];
    let habit = |tried| Worked { what: Private::from("late"), tried, days: 30 };
    Known {
        stop: [None, None, None, Some(HardStop::No)][at(3)],
        left: [0, 3, 40][at(4)],
        hope: None,
        core,
        steady: days(&ranks.moods, &ranks.urges, &ranks.slips),
        fortnight: None,
        need: [Some(NeedOrWant::Want), None, Some(NeedOrWant::Need)][at(5)],
        missed: [vec![Missed::Person], vec![], vec![Missed::Person], vec![Missed::Company]][at(6)].clone(),
        tuesday: [Some(Tuesday::Glad), Some(Tuesday::Dim), Some(Tuesday::Changes), Some(Tuesday::Heavy)][at(7)],
        mendable: [Some(Mendable::Tangible), Some(Mendable::Both), None, Some(Mendable::Values)][at(8)],
        ready: [Some(Ready::Begun), Some(Ready::Me), Some(Ready::Nobody)][at(9)],
        otherwise: None,
        change: words("x"),
        unchanged: false,
        lasted,
        habit: [Some(habit(6)), Some(habit(4)), Some(habit(1)), None][at(20)].clone(),
        firm: [None, Some(Firm::Wavering), Some(Firm::Unsaid), Some(Firm::Firm)][at(12)],
        came: Came {
            said: u32::from(said),
            wrote: u32::from(at(11) < 2),
            other: u32::from(at(11) < 3),
            latest: words("hello").filter(|_| said),
        },
        eyes: [
            Some(OtherEyes::None),
            Some(OtherEyes::Silent),
            Some(OtherEyes::Lasting),
            Some(OtherEyes::Lost),
            Some(OtherEyes::Fear),
        ][at(13)],
        worries: None,
        harm: [Some(Harm::None), None, Some(Harm::ToMe), Some(Harm::ByMe), Some(Harm::Both)][at(14)],
        strain: [Some(Strain::None), Some(Strain::Betrayal), Some(Strain::Both)][at(15)],
        refusal: [Some(Refusal::None), None][at(16)],
        control: at(17) == 1,
        betrayal: at(18) == 1,
        on_off: at(21) == 1,
        company: [Some(Company::Both), Some(Company::People), Some(Company::Alone), None, Some(Company::Hardly)]
            [at(19)],
        done: 1,
        rung: 0,
    }
}

fn ranks() -> impl Strategy<Value = Ranks> {
    // Mostly good, so that reaching out is often open and a step down can be seen to close it.
    let answers: Vec<_> = GRADES.iter().map(|grades| prop_oneof![6 => Just(0_usize), 1 => 0..*grades]).collect();
    let moods = prop_oneof![3 => prop::collection::vec(5..=9_u8, 14), 1 => prop::collection::vec(0..=10_u8, 14)];
    let urges = prop_oneof![3 => prop::collection::vec(0..=4_u8, 14), 1 => prop::collection::vec(0..=10_u8, 14)];
    let slips = prop_oneof![4 => Just(Vec::new()), 1 => prop::collection::vec(0..20_i64, 1..3)];
    (answers, moods, urges, slips).prop_map(|(answers, moods, urges, slips)| Ranks { answers, moods, urges, slips })
}

/// One thing becomes worse: an answer, the mood or the pull of a day, or a slip more.
fn worse(ranks: &Ranks, which: usize, by: u8) -> Ranks {
    let mut worse = ranks.clone();
    let (answers, moods) = (GRADES.len(), ranks.moods.len());
    if which < answers {
        worse.answers[which] = (worse.answers[which] + usize::from(by)).min(GRADES[which] - 1);
    } else if which < answers + moods {
        let mood = &mut worse.moods[which - answers];
        *mood = mood.saturating_sub(by);
    } else if which < answers + 2 * moods {
        let urge = &mut worse.urges[which - answers - moods];
        *urge = (*urge + by).min(10);
    } else {
        worse.slips.push(i64::from(by));
    }
    worse
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    /// Whatever becomes worse lifts no side, opens nothing, and shortens no wait.
    #[test]
    fn nothing_that_becomes_worse_opens_more(ranks in ranks(), which in 0..52_usize, by in 1..=10_u8) {
        let (before, after) = (review(&known(&ranks)), review(&known(&worse(&ranks, which, by))));
        for dimension in Dimension::ALL {
            prop_assert!(after.standing(*dimension) <= before.standing(*dimension), "{dimension:?} rose at {which}");
        }
        prop_assert!(
            before.advice.outcome == Outcome::ReachOut || after.advice.outcome != Outcome::ReachOut,
            "{which} opened it"
        );
        prop_assert!(after.advice.days >= before.advice.days, "{which} shortened the wait");
    }

    /// The second answers, too.
    #[test]
    fn no_worse_second_answer_opens_more(
        first in (0..4_usize, 0..4_usize, 0..4_usize),
        now in (0..4_usize, 0..4_usize, 0..4_usize),
        which in 0..5_usize,
        slips in 0..2_u32,
        pull in 0..=10_u8,
    ) {
        let core = |(silence, no, week): (usize, usize, usize)| Core {
            silence: [Some(Silence::Bear), Some(Silence::Shaken), Some(Silence::Again), None][silence],
            no: [Some(HearsNo::Kindly), Some(HearsNo::Perhaps), Some(HearsNo::NotNow), None][no],
            week: [Some(Week::Fine), Some(Week::Mostly), Some(Week::NotFine), None][week],
        };
        let step = |rank: usize, at: usize| (rank + usize::from(which == at)).min(3);
        let worse = (step(now.0, 0), step(now.1, 1), step(now.2, 2));
        let before = second(&core(first), &core(now), slips, Some(pull));
        let more_slips = slips + u32::from(which == 3);
        let more_pull = (pull + u8::from(which == 4)).min(10);
        prop_assert!(second(&core(first), &core(worse), more_slips, Some(more_pull)) <= before);
    }
}

#[test]
fn what_holds_after_two_days_opens_and_what_could_not_bear_a_no_stays_shut() {
    let core = well().core;
    assert_eq!(second(&core, &core, 0, Some(2)), Second::Holds);
    assert_eq!(second(&core, &Core { no: Some(HearsNo::NotNow), ..core }, 0, None), Second::Shut);
    assert_eq!(second(&core, &Core { silence: None, ..core }, 0, None), Second::Shut);
    assert_eq!(second(&core, &Core { no: Some(HearsNo::Perhaps), ..core }, 0, None), Second::Doubt);
    assert_eq!(second(&core, &core, 1, None), Second::Doubt);
    assert_eq!(second(&core, &core, 0, Some(8)), Second::Doubt);
}
