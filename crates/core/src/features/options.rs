//! What each command takes, for platforms that have typed arguments.

use super::{CommandOption, Suggests, Takes};

pub(super) const CONTACT: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-contact-what",
    takes: Takes::OneOf(&[
        ("slip", "contact-kind-slip"),
        ("look", "contact-kind-look"),
        ("wrote", "contact-kind-wrote"),
        ("answered", "contact-kind-answered"),
        ("needed", "contact-kind-needed"),
        ("chance", "contact-kind-chance"),
        ("undo", "contact-undo"),
        ("list", "contact-list"),
        ("news", "news-label"),
    ]),
}];

pub(super) const NUDGES: &[CommandOption] = &[
    CommandOption {
        name: "what",
        about: "option-nudges-what",
        takes: Takes::OneOf(&[
            ("add", "nudges-add"),
            ("change", "nudges-change-one"),
            ("skip", "nudges-skip-one"),
            ("later", "nudges-later-label"),
            ("remove", "nudges-remove-one"),
            ("pause", "nudges-pause-label"),
            ("resume", "nudges-resume"),
        ]),
    },
    CommandOption { name: "when", about: "option-nudges-when", takes: Takes::Suggested(Suggests::Times) },
];

pub(super) const REVIEW: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-review-what",
    takes: Takes::OneOf(&[("intention", "review-change"), ("when", "review-when-label")]),
}];

pub(super) const PROGRESS: &[CommandOption] = &[CommandOption {
    name: "picture",
    about: "option-progress-what",
    takes: Takes::OneOf(&[
        ("course", "picture-course"),
        ("calendar", "picture-calendar"),
        ("week", "picture-week"),
        ("helped", "picture-helped"),
        ("hours", "picture-hours"),
    ]),
}];

pub(super) const SETTINGS: &[CommandOption] = &[
    CommandOption {
        name: "what",
        about: "option-settings-what",
        takes: Takes::OneOf(&[
            ("zone", "settings-zone"),
            ("quiet", "settings-quiet"),
            ("looks", "settings-looks"),
            ("discreet", "settings-discreet"),
            ("cover", "cover-label"),
            ("pictures", "settings-pictures"),
            ("needed", "needed-label"),
        ]),
    },
    CommandOption { name: "place", about: "option-settings-place", takes: Takes::Suggested(Suggests::Places) },
];

pub(super) const COVER: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-cover-what",
    takes: Takes::OneOf(&[("clear", "cover-and-clear"), ("change", "cover-change")]),
}];

pub(super) const PLAN: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-plan-what",
    takes: Takes::OneOf(&[("add", "plan-add"), ("now", "plan-now-label"), ("hours", "risk-label")]),
}];

pub(super) const SAFETY: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-safety-what",
    takes: Takes::OneOf(&[
        ("now", "safety-page-button-now"),
        ("hurt", "safety-page-button-hurt"),
        ("afraid", "safety-page-button-afraid"),
        ("other", "safety-page-button-other"),
        ("young", "safety-page-button-young"),
        ("plan", "safety-plan-label"),
        ("steady", "safety-ground-begin"),
        ("country", "safety-country-other"),
    ]),
}];

pub(super) const JOURNAL: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-journal-what",
    takes: Takes::OneOf(&[
        ("write", "journal-write"),
        ("prompt", "journal-prompt"),
        ("read", "journal-read"),
        ("search", "journal-search"),
    ]),
}];

pub(super) const LETTER: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-letter-what",
    takes: Takes::OneOf(&[("write", "letter-write"), ("list", "letter-list")]),
}];

pub(super) const ACTIVITIES: &[CommandOption] = &[
    CommandOption {
        name: "area",
        about: "option-activities-area",
        takes: Takes::OneOf(&[
            ("people", "activity-area-people"),
            ("hobby", "activity-area-hobby"),
            ("worth", "activity-area-worth"),
            ("before", "activity-area-before"),
            ("body", "activity-area-body"),
            ("away", "activity-area-away"),
            ("alone", "activity-area-alone"),
            ("meeting", "activity-area-meeting"),
            ("feel", "activity-area-feel"),
            ("slot", "activity-slot-label"),
            ("evening", "activity-evening-label"),
        ]),
    },
    CommandOption { name: "minutes", about: "option-activities-minutes", takes: Takes::Number(1, 480) },
];
pub(super) const URGE: &[CommandOption] =
    &[CommandOption { name: "strength", about: "option-urge-strength", takes: Takes::Number(0, 10) }];

pub(super) const REASONS: &[CommandOption] =
    &[CommandOption { name: "reason", about: "option-reasons-reason", takes: Takes::Words }];

pub(super) const MAP: &[CommandOption] = &[CommandOption {
    name: "part",
    about: "option-map-part",
    takes: Takes::OneOf(&[
        ("page", "map-page"),
        ("causes", "map-part-causes"),
        ("mine", "map-part-mine"),
        ("signs", "map-part-signs"),
        ("who", "map-part-who"),
        ("missed", "map-part-missed"),
        ("future", "map-part-future"),
        ("mendable", "map-part-mendable"),
        ("need", "map-part-need"),
        ("eyes", "map-part-eyes"),
    ]),
}];

pub(super) const STRENGTHS: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-strengths-what",
    takes: Takes::OneOf(&[("add", "strengths-add"), ("use", "strengths-use"), ("change", "strengths-change")]),
}];

pub(super) const SIGNALS: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-signals-what",
    takes: Takes::OneOf(&[("add", "signals-add"), ("change", "signals-change")]),
}];

pub(super) const TALK: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-talk-what",
    takes: Takes::OneOf(&[
        ("card", "talk-page"),
        ("place", "talk-part-place"),
        ("first", "talk-part-first"),
        ("early", "talk-part-early"),
        ("questions", "talk-part-questions"),
        ("take", "talk-part-take"),
        ("end", "talk-part-end"),
        ("listen", "talk-listen-label"),
        ("when", "talk-move"),
        ("cancel", "talk-cancel"),
        ("after", "talk-after-label"),
    ]),
}];

pub(super) const LETGO: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-letgo-what",
    takes: Takes::OneOf(&[
        ("write", "letgo-write"),
        ("pages", "letgo-pages"),
        ("along", "letgo-along"),
        ("goodbye", "letgo-goodbye"),
        ("steps", "letgo-steps"),
        ("grief", "letgo-feel"),
        ("leave", "letgo-leave"),
        ("back", "letgo-back"),
    ]),
}];

pub(super) const DRAFT: &[CommandOption] = &[
    CommandOption {
        name: "what",
        about: "option-draft-what",
        takes: Takes::OneOf(&[
            ("versions", "draft-do-versions"),
            ("sent", "draft-do-sent"),
            ("wait", "draft-do-wait"),
            ("new", "draft-do-new"),
        ]),
    },
    CommandOption { name: "text", about: "option-draft-text", takes: Takes::Words },
];

pub(super) const APOLOGY: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-apology-what",
    takes: Takes::OneOf(&[("build", "apology-do-build"), ("when", "apology-do-when"), ("why", "apology-do-why")]),
}];

pub(super) const READY: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-ready-what",
    takes: Takes::OneOf(&[
        ("history", "ready-history-label"),
        ("wait", "ready-rather-wait"),
        ("letgo", "ready-let-go"),
    ]),
}];

pub(super) const TOGETHER: &[CommandOption] = &[CommandOption {
    name: "what",
    about: "option-together-what",
    takes: Takes::OneOf(&[
        ("fight", "together-fight-now"),
        ("week", "together-week-label"),
        ("rules", "together-rules-label"),
        ("sore", "together-sore-label"),
        ("plan", "together-plan-label"),
        ("question", "together-question-label"),
        ("early", "together-early-label"),
        ("when", "together-when-label"),
        ("help", "together-help-label"),
        ("months", "together-months-label"),
        ("ended", "together-ended"),
    ]),
}];

pub(super) const LINK: &[CommandOption] =
    &[CommandOption { name: "code", about: "option-link-code", takes: Takes::Words }];
