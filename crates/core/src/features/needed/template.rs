//! Brief factual messages with gaps for the person's own facts. Keel puts them together and sends nothing.

use serde::{Deserialize, Serialize};

use crate::content::{Args, Content};
use crate::private::Private;

/// A message that often has to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Template {
    /// A child changes hands.
    Handover,
    /// Another time than was agreed.
    Change,
    /// Something to pay.
    Bill,
    /// Keys and things.
    Things,
    /// School or doctor.
    School,
    /// A pet.
    Pet,
}

/// The templates, as offered: (id, label).
pub(super) const OFFERED: &[(&str, &str)] = &[
    ("handover", "needed-handover"),
    ("change", "needed-change"),
    ("bill", "needed-bill"),
    ("things", "needed-things"),
    ("school", "needed-school"),
    ("pet", "needed-pet"),
];

/// A gap: (question, sentence that its answer becomes).
type Gap = (&'static str, &'static str);

impl Template {
    /// The template with this id.
    pub(super) fn of(id: &str) -> Option<Self> {
        Some(match id {
            "handover" => Self::Handover,
            "change" => Self::Change,
            "bill" => Self::Bill,
            "things" => Self::Things,
            "school" => Self::School,
            "pet" => Self::Pet,
            _ => return None,
        })
    }

    /// Its gaps, in the order in which they are asked for and stand in the text. The first one may not be left out.
    pub(super) const fn gaps(self) -> &'static [Gap] {
        match self {
            Self::Handover => &[
                ("needed-ask-handover-who", "needed-say-handover-who"),
                ("needed-ask-handover-when", "needed-say-handover-when"),
                ("needed-ask-handover-where", "needed-say-handover-where"),
                ("needed-ask-handover-bring", "needed-say-handover-bring"),
            ],
            Self::Change => &[
                ("needed-ask-change-what", "needed-say-change-what"),
                ("needed-ask-change-when", "needed-say-change-when"),
                ("needed-ask-change-other", "needed-say-change-other"),
            ],
            Self::Bill => &[
                ("needed-ask-bill-what", "needed-say-bill-what"),
                ("needed-ask-bill-share", "needed-say-bill-share"),
                ("needed-ask-bill-when", "needed-say-bill-when"),
            ],
            Self::Things => &[
                ("needed-ask-things-what", "needed-say-things-what"),
                ("needed-ask-things-when", "needed-say-things-when"),
                ("needed-ask-things-where", "needed-say-things-where"),
            ],
            Self::School => &[
                ("needed-ask-school-what", "needed-say-school-what"),
                ("needed-ask-school-when", "needed-say-school-when"),
                ("needed-ask-school-know", "needed-say-school-know"),
                ("needed-ask-school-wish", "needed-say-school-wish"),
            ],
            Self::Pet => &[
                ("needed-ask-pet-what", "needed-say-pet-what"),
                ("needed-ask-pet-when", "needed-say-pet-when"),
                ("needed-ask-pet-know", "needed-say-pet-know"),
            ],
        }
    }

    /// How the message ends.
    const fn ending(self) -> &'static str {
        match self {
            Self::Handover | Self::School | Self::Pet => "needed-end-confirm",
            Self::Change | Self::Things => "needed-end-works",
            Self::Bill => "needed-end-paid",
        }
    }

    /// The text, with a sentence for every gap that was filled.
    pub(super) fn put_together(self, content: &Content, gaps: &[Option<Private<String>>]) -> String {
        let sentence = |((_, key), words): (&Gap, &Option<Private<String>>)| {
            let words = words.as_ref()?.expose().trim().trim_end_matches(['.', '!', ',', ';']).to_owned();
            (!words.is_empty()).then(|| content.text(key, &Args::new().words("words", words)).to_plain())
        };
        let mut sentences: Vec<_> = self.gaps().iter().zip(gaps).filter_map(sentence).collect();
        sentences.push(content.line(self.ending()));
        sentences.join(" ")
    }
}
