//! The twenty-four people of the ninety days.

use evenkeel_core::rules::period::Length;
use evenkeel_core::rules::schedule::Kind;
use evenkeel_core::session::{EndedBy, Facts, Harm, Home, Hope, Refusal, Ties};

/// Somebody, and what they do in a day, in per cent of the days.
#[derive(Clone, Copy)]
pub struct Someone {
    pub name: &'static str,
    pub zone: &'static str,
    pub facts: fn(&mut Facts),
    pub length: Length,
    pub at: &'static [(Kind, i8, i8)],
    pub quiet: (i8, i8),
    pub limit: u8,
    pub checks_in: u32,
    pub slips: u32,
    pub looks: u32,
    pub uses: u32,
    pub moods: (u32, u32),
    /// Something they say on a day: (day, words).
    pub says: &'static [(u32, &'static str)],
}

const E: Kind = Kind::Encouragement;
const C: Kind = Kind::CheckIn;

/// A person of whom nothing is known, with a word in the morning and a check-in in the evening.
const NOBODY: Someone = Someone {
    name: "nobody in particular",
    zone: "Europe/Berlin",
    facts: |_| {},
    length: Length::Days(30),
    at: &[(E, 9, 0), (C, 19, 30)],
    quiet: (22, 8),
    limit: 2,
    checks_in: 60,
    slips: 3,
    looks: 5,
    uses: 20,
    moods: (2, 8),
    says: &[],
};

fn left(facts: &mut Facts) {
    facts.by = Some(EndedBy::Them);
}

fn hoping(facts: &mut Facts) {
    facts.hope = Some(Hope::Together);
    facts.by = Some(EndedBy::Them);
    facts.months = Some(50);
}

/// All of them.
pub const PEOPLE: &[Someone] = &[
    Someone { name: "told nothing", ..NOBODY },
    Someone { name: "hopes", zone: "America/New_York", facts: hoping, ..NOBODY },
    Someone {
        name: "wants to be over it",
        zone: "Asia/Kolkata",
        facts: |facts| {
            facts.hope = Some(Hope::Over);
            facts.by = Some(EndedBy::Both);
            facts.months = Some(14);
        },
        length: Length::Days(45),
        ..NOBODY
    },
    Someone {
        name: "does not know what to hope for",
        zone: "Australia/Lord_Howe",
        facts: |facts| {
            facts.hope = Some(Hope::Unsure);
            facts.by = Some(EndedBy::Me);
            facts.months = Some(5);
        },
        ..NOBODY
    },
    Someone {
        name: "left, has a child with them, and writes what is needed",
        zone: "Africa/Lagos",
        facts: |facts| {
            facts.by = Some(EndedBy::Me);
            facts.ties = Some(Ties::Children);
            facts.only_needed = true;
            facts.home = Some(Home::Married);
            facts.months = Some(96);
            facts.hope = Some(Hope::Together);
        },
        length: Length::Days(60),
        ..NOBODY
    },
    Someone {
        name: "shares a home still",
        zone: "Pacific/Chatham",
        facts: |facts| {
            facts.ties = Some(Ties::Home);
            facts.home = Some(Home::Together);
            facts.only_needed = true;
            left(facts);
        },
        looks: 20,
        ..NOBODY
    },
    Someone {
        name: "works with them",
        zone: "America/Sao_Paulo",
        facts: |facts| {
            facts.ties = Some(Ties::Work);
            facts.hope = Some(Hope::Over);
        },
        ..NOBODY
    },
    Someone {
        name: "first love, three months, at nineteen",
        zone: "Europe/London",
        facts: |facts| {
            facts.first_love = Some(true);
            facts.months = Some(3);
            facts.hope = Some(Hope::Together);
            left(facts);
        },
        slips: 12,
        ..NOBODY
    },
    Someone {
        name: "far away",
        zone: "Asia/Tokyo",
        facts: |facts| {
            facts.distance = Some(true);
            facts.first_love = Some(false);
            facts.months = Some(26);
            facts.hope = Some(Hope::Unsure);
        },
        length: Length::Open,
        ..NOBODY
    },
    Someone {
        name: "married for thirty years",
        zone: "America/St_Johns",
        facts: |facts| {
            facts.home = Some(Home::Married);
            facts.months = Some(360);
            facts.hope = Some(Hope::Together);
            left(facts);
        },
        length: Length::Days(90),
        ..NOBODY
    },
    Someone {
        name: "under an order",
        facts: |facts| {
            facts.refusal = Some(Refusal::Order);
            facts.hope = Some(Hope::Together);
            facts.ties = Some(Ties::Children);
        },
        length: Length::Open,
        slips: 4,
        ..NOBODY
    },
    Someone {
        name: "was told no",
        zone: "Europe/Istanbul",
        facts: |facts| {
            facts.refusal = Some(Refusal::Asked);
            facts.hope = Some(Hope::Unsure);
            facts.by = Some(EndedBy::Me);
        },
        slips: 10,
        looks: 25,
        ..NOBODY
    },
    Someone {
        name: "was harmed",
        zone: "Africa/Nairobi",
        facts: |facts| {
            facts.harm = Some(Harm::ToMe);
            facts.hope = Some(Hope::Over);
            facts.by = Some(EndedBy::Me);
            facts.home = Some(Home::Together);
        },
        length: Length::Open,
        moods: (0, 5),
        ..NOBODY
    },
    Someone {
        name: "did harm",
        facts: |facts| {
            facts.harm = Some(Harm::ByMe);
            facts.hope = Some(Hope::Together);
            left(facts);
        },
        slips: 8,
        ..NOBODY
    },
    Someone {
        name: "works at night",
        zone: "America/Los_Angeles",
        facts: hoping,
        at: &[(E, 3, 15), (E, 20, 0), (C, 6, 45)],
        quiet: (9, 17),
        limit: 3,
        ..NOBODY
    },
    Someone {
        name: "never answers",
        zone: "Asia/Manila",
        facts: left,
        checks_in: 0,
        slips: 0,
        looks: 0,
        uses: 0,
        ..NOBODY
    },
    Someone {
        name: "pauses twice",
        facts: hoping,
        says: &[(12, "/nudges pause 10 days"), (40, "/nudges pause"), (41, "until i say so"), (55, "/nudges resume")],
        ..NOBODY
    },
    Someone {
        name: "slips often",
        zone: "Africa/Johannesburg",
        facts: hoping,
        slips: 30,
        looks: 30,
        moods: (0, 6),
        ..NOBODY
    },
    Someone {
        name: "looks every other day, and strictly",
        zone: "Asia/Karachi",
        facts: left,
        looks: 50,
        slips: 0,
        ..NOBODY
    },
    Someone {
        name: "in crisis once",
        facts: hoping,
        says: &[(20, "i want to kill myself"), (21, "i am safe"), (24, "/home")],
        ..NOBODY
    },
    Someone {
        name: "four a day for ninety days",
        zone: "Pacific/Auckland",
        facts: hoping,
        length: Length::Days(90),
        at: &[(E, 8, 30), (E, 13, 0), (E, 18, 30), (C, 21, 0)],
        limit: 4,
        ..NOBODY
    },
    Someone {
        name: "no quiet hours, mornings only",
        zone: "America/Halifax",
        at: &[(E, 5, 30), (E, 9, 59)],
        quiet: (0, 0),
        length: Length::Days(60),
        moods: (6, 10),
        ..NOBODY
    },
    Someone {
        name: "always well, checks in each evening when asked",
        zone: "Europe/Dublin",
        facts: hoping,
        moods: (7, 10),
        checks_in: 100,
        uses: 60,
        length: Length::Days(90),
        ..NOBODY
    },
    Someone {
        name: "always low",
        zone: "America/Argentina/Buenos_Aires",
        facts: |facts| {
            facts.hope = Some(Hope::Over);
            facts.months = Some(7);
            facts.by = Some(EndedBy::Them);
        },
        moods: (0, 2),
        checks_in: 90,
        ..NOBODY
    },
];
