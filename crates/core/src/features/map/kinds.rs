//! What the breakup map asks: its parts, the questions of each, and the answers that are offered.

use serde::{Deserialize, Serialize};

use crate::session::answers;

answers! {
    /// A part of the map, in the order in which they are suggested (programme.md, *Understand*).
    Part {
        /// What wore it down.
        Causes = "causes",
        /// My part, and theirs.
        Mine = "mine",
        /// What was visible before the end.
        Signs = "signs",
        /// Who ended it and how.
        Who = "who",
        /// What is missed.
        Missed = "missed",
        /// An ordinary day in five years.
        Future = "future",
        /// Whether the cause can be mended.
        Mendable = "mendable",
        /// Need or want.
        Need = "need",
        /// What friends and family say.
        Eyes = "eyes",
    }
}

answers! {
    /// What wore it down.
    Cause {
        /// How they talked, or did not.
        Communication = "communication",
        /// Jealousy.
        Jealousy = "jealousy",
        /// Hours, work, no time together.
        Time = "time",
        /// Money.
        Money = "money",
        /// Parents, children, relatives.
        Family = "family",
        /// Kilometres.
        Distance = "distance",
        /// Betrayal.
        Betrayal = "betrayal",
        /// One decided over the other.
        Control = "control",
        /// They drifted apart.
        Drift = "drift",
        /// Something else, in words.
        Other = "other",
    }
}

answers! {
    /// What is missed.
    Missed {
        /// The person.
        Person = "person",
        /// The days as they were.
        Routine = "routine",
        /// Being wanted.
        Wanted = "wanted",
        /// Not being alone.
        Company = "company",
    }
}

answers! {
    /// When it was first noticed.
    Noticed {
        /// In the last weeks.
        Weeks = "weeks",
        /// In the last months.
        Months = "months",
        /// A year or more before.
        Years = "years",
        /// Only afterwards.
        After = "after",
    }
}

answers! {
    /// How firm whoever ended it was.
    Firm {
        /// Firm.
        Firm = "firm",
        /// Back and forth.
        Wavering = "wavering",
        /// Nothing was said about it.
        Unsaid = "unsaid",
    }
}

answers! {
    /// What an ordinary day in five years looks like.
    Tuesday {
        /// Seen, and wanted.
        Glad = "glad",
        /// Seen, and heavy.
        Heavy = "heavy",
        /// Not to be seen.
        Dim = "dim",
        /// Different every day.
        Changes = "changes",
    }
}

answers! {
    /// What kind of thing the cause is.
    Mendable {
        /// Something that somebody could do otherwise.
        Tangible = "tangible",
        /// What each wants of life.
        Values = "values",
        /// Both.
        Both = "both",
    }
}

answers! {
    /// Who is ready to change what hurt.
    Ready {
        /// Somebody has begun.
        Begun = "begun",
        /// The person would.
        Me = "me",
        /// It would be for the ex to do.
        Them = "them",
        /// Nobody.
        Nobody = "nobody",
    }
}

answers! {
    /// Need or want.
    NeedOrWant {
        /// “I can't live without them.”
        Need = "need",
        /// “I'd like to, and I'm fine if not.”
        Want = "want",
    }
}

answers! {
    /// What worries the people who know both.
    OtherEyes {
        /// Nothing.
        None = "none",
        /// That it would not hold.
        Lasting = "lasting",
        /// That the person lost themselves in it.
        Lost = "lost",
        /// How the person was treated, or their safety.
        Fear = "fear",
        /// Nobody says, or nobody knows.
        Silent = "silent",
    }
}

/// The questions. Their order is the order within a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum At {
    /// Causes.
    Causes,
    /// Causes in one sentence.
    Sentence,
    /// My part.
    Mine,
    /// Their part.
    Theirs,
    /// Signs.
    Signs,
    /// When they were noticed.
    Noticed,
    /// Whether what is known is right.
    Known,
    /// Who ended it.
    By,
    /// In what manner.
    Manner,
    /// The reasons given.
    Reasons,
    /// How firm.
    Firm,
    /// First love, distance, on and off.
    OfUs,
    /// What is missed.
    Missed,
    /// What of it exactly.
    Exactly,
    /// The picture of a Tuesday.
    Tuesday,
    /// How it feels.
    TuesdayIs,
    /// Tangible or values.
    Mendable,
    /// What would have to change.
    Change,
    /// Who is ready to.
    Ready,
    /// Need or want.
    Need,
    /// What they say.
    Eyes,
    /// What kind of worry.
    Worry,
    /// The worry in words.
    Worries,
}

/// Answers as offered: (id, catalogue key of the label).
pub type Choices = &'static [(&'static str, &'static str)];

/// How a question is answered.
#[derive(Debug, Clone, Copy)]
pub enum Takes {
    /// In words.
    Words,
    /// With one of these.
    One(Choices),
    /// With as many of these as fit.
    Several(Choices),
}

/// A question: where it stands, its part, its key, the key of its line on the page, and how it is answered.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// The question.
    pub at: At,
    /// The part.
    pub part: Part,
    /// Catalogue key of its words.
    pub key: &'static str,
    /// Catalogue key of its line on the page; empty where it has none.
    pub line: &'static str,
    /// How it is answered.
    pub takes: Takes,
}

const fn asked(at: At, part: Part, key: &'static str, line: &'static str, takes: Takes) -> Asked {
    Asked { at, part, key, line, takes }
}

/// Every question of the map.
pub const ASKED: &[Asked] = &[
    asked(At::Causes, Part::Causes, "map-causes", "map-line-causes", Takes::Several(CAUSES)),
    asked(At::Sentence, Part::Causes, "map-sentence", "map-line-sentence", Takes::Words),
    asked(At::Mine, Part::Mine, "map-mine", "map-line-mine", Takes::Words),
    asked(At::Theirs, Part::Mine, "map-theirs", "map-line-theirs", Takes::Words),
    asked(At::Signs, Part::Signs, "map-signs", "map-line-signs", Takes::Words),
    asked(At::Noticed, Part::Signs, "map-noticed", "map-line-noticed", Takes::One(NOTICED)),
    asked(At::Known, Part::Who, "map-known", "", Takes::One(KNOWN)),
    asked(At::By, Part::Who, "arrive-by", "sum-by", Takes::One(BY)),
    asked(At::Manner, Part::Who, "arrive-manner", "sum-manner", Takes::One(MANNER)),
    asked(At::Reasons, Part::Who, "map-reasons", "map-line-reasons", Takes::Words),
    asked(At::Firm, Part::Who, "map-firm", "map-line-firm", Takes::One(FIRM)),
    asked(At::OfUs, Part::Who, "map-of-us", "map-line-of-us", Takes::Several(OF_US)),
    asked(At::Missed, Part::Missed, "map-missed", "map-line-missed", Takes::Several(MISSED)),
    asked(At::Exactly, Part::Missed, "map-exactly", "map-line-exactly", Takes::Words),
    asked(At::Tuesday, Part::Future, "map-tuesday", "map-line-tuesday", Takes::Words),
    asked(At::TuesdayIs, Part::Future, "map-tuesday-is", "map-line-tuesday-is", Takes::One(TUESDAY)),
    asked(At::Mendable, Part::Mendable, "map-mendable", "map-line-mendable", Takes::One(MENDABLE)),
    asked(At::Change, Part::Mendable, "map-change", "map-line-change", Takes::Words),
    asked(At::Ready, Part::Mendable, "map-ready", "map-line-ready", Takes::One(READY)),
    asked(At::Need, Part::Need, "map-need", "map-line-need", Takes::One(NEED)),
    asked(At::Eyes, Part::Eyes, "map-eyes", "map-line-eyes", Takes::Words),
    asked(At::Worry, Part::Eyes, "map-worry", "map-line-worry", Takes::One(WORRY)),
    asked(At::Worries, Part::Eyes, "map-worries", "map-line-worries", Takes::Words),
];

/// The parts with their names.
pub const PARTS: &[(Part, &str)] = &[
    (Part::Causes, "map-part-causes"),
    (Part::Mine, "map-part-mine"),
    (Part::Signs, "map-part-signs"),
    (Part::Who, "map-part-who"),
    (Part::Missed, "map-part-missed"),
    (Part::Future, "map-part-future"),
    (Part::Mendable, "map-part-mendable"),
    (Part::Need, "map-part-need"),
    (Part::Eyes, "map-part-eyes"),
];

const CAUSES: Choices = &[
    ("communication", "map-cause-communication"),
    ("jealousy", "map-cause-jealousy"),
    ("time", "map-cause-time"),
    ("money", "map-cause-money"),
    ("family", "map-cause-family"),
    ("distance", "map-cause-distance"),
    ("betrayal", "map-cause-betrayal"),
    ("control", "map-cause-control"),
    ("drift", "map-cause-drift"),
    ("other", "map-cause-other"),
];
const NOTICED: Choices = &[
    ("weeks", "map-noticed-weeks"),
    ("months", "map-noticed-months"),
    ("years", "map-noticed-years"),
    ("after", "map-noticed-after"),
];
const KNOWN: Choices = &[("right", "map-known-right"), ("change", "map-known-change")];
const BY: Choices = &[("them", "arrive-by-them"), ("me", "arrive-by-me"), ("both", "arrive-by-both")];
const MANNER: Choices = &[
    ("fight", "arrive-manner-fight"),
    ("thought", "arrive-manner-thought"),
    ("faded", "arrive-manner-faded"),
    ("sudden", "arrive-manner-sudden"),
];
const FIRM: Choices = &[("firm", "map-firm-firm"), ("wavering", "map-firm-wavering"), ("unsaid", "map-firm-unsaid")];
const OF_US: Choices =
    &[("first", "map-of-us-first"), ("distance", "map-of-us-distance"), ("on-off", "map-of-us-on-off")];
const MISSED: Choices = &[
    ("person", "map-missed-person"),
    ("routine", "map-missed-routine"),
    ("wanted", "map-missed-wanted"),
    ("company", "map-missed-company"),
];
const TUESDAY: Choices = &[
    ("glad", "map-tuesday-glad"),
    ("heavy", "map-tuesday-heavy"),
    ("dim", "map-tuesday-dim"),
    ("changes", "map-tuesday-changes"),
];
const MENDABLE: Choices =
    &[("tangible", "map-mendable-tangible"), ("values", "map-mendable-values"), ("both", "map-mendable-both")];
const READY: Choices =
    &[("begun", "map-ready-begun"), ("me", "map-ready-me"), ("them", "map-ready-them"), ("nobody", "map-ready-nobody")];
const NEED: Choices = &[("need", "map-need-need"), ("want", "map-need-want")];
const WORRY: Choices = &[
    ("none", "map-worry-none"),
    ("lasting", "map-worry-lasting"),
    ("lost", "map-worry-lost"),
    ("fear", "map-worry-fear"),
    ("silent", "map-worry-silent"),
];

impl At {
    /// The question as the table has it.
    pub fn asked(self) -> &'static Asked {
        ASKED.iter().find(|asked| asked.at == self).unwrap_or(&ASKED[0])
    }
}

impl Part {
    /// The questions of the part, in order.
    pub fn questions(self) -> impl Iterator<Item = &'static Asked> {
        ASKED.iter().filter(move |asked| asked.part == self)
    }

    /// Catalogue key of its name.
    pub fn label(self) -> &'static str {
        PARTS.iter().find(|(part, _)| *part == self).map_or("map-page", |(_, label)| *label)
    }
}

impl Takes {
    /// The answers that are offered.
    pub const fn choices(self) -> Choices {
        match self {
            Self::Words => &[],
            Self::One(choices) | Self::Several(choices) => choices,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_one_to_four_questions_that_are_asked_of_everybody_and_every_answer_has_its_label() {
        for part in Part::ALL {
            assert!((1..=6).contains(&part.questions().count()), "{}", part.id());
            assert_ne!(part.label(), "map-page");
        }
        let ids = |choices: Choices| choices.iter().map(|(id, _)| *id).collect::<Vec<_>>();
        assert_eq!(ids(CAUSES), Cause::ALL.iter().map(|cause| cause.id()).collect::<Vec<_>>());
        assert_eq!(ids(MISSED), Missed::ALL.iter().map(|missed| missed.id()).collect::<Vec<_>>());
        assert_eq!(ids(WORRY), OtherEyes::ALL.iter().map(|worry| worry.id()).collect::<Vec<_>>());
        assert_eq!(ids(NOTICED), Noticed::ALL.iter().map(|noticed| noticed.id()).collect::<Vec<_>>());
        assert_eq!(ids(READY), Ready::ALL.iter().map(|ready| ready.id()).collect::<Vec<_>>());
        assert_eq!(ids(MENDABLE), Mendable::ALL.iter().map(|mendable| mendable.id()).collect::<Vec<_>>());
        assert_eq!(ids(TUESDAY), Tuesday::ALL.iter().map(|tuesday| tuesday.id()).collect::<Vec<_>>());
    }
}
