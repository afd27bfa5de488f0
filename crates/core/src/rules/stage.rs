//! The stages of the programme and what moves a person from one to the next (programme.md, *Stages*).

use serde::{Deserialize, Serialize};

/// The focus of a person's days. Tools of earlier stages stay available.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Getting to know each other; ends with the last question of the arrival.
    #[default]
    Arrive,
    /// What wore it down: until the map is complete or day 7.
    Understand,
    /// No contact, settle: until the first third of the period is over.
    Still,
    /// No contact, grow: until the period is over or the person asks to decide.
    Rebuild,
    /// Wait longer, reach out or let go.
    Decide,
    /// Reaching out, where nothing forbids it.
    Reconnect,
    /// They are together again.
    BeginAgain,
    /// Letting go.
    LetGo,
}

/// What moves stages by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// True once the arrival's questions are through.
    pub arrived: bool,
    /// True once every part of the breakup map is done.
    pub map_complete: bool,
    /// Number of today within the period, zero before day one.
    pub day: u32,
    /// Number of the last day of the period's first third.
    pub first_third: u32,
    /// True once the period's last day has passed.
    pub period_over: bool,
}

/// What a person may choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// To decide before the period is over.
    Decide,
    /// To wait longer: back to where time has led to.
    Wait,
    /// A new period, from any stage.
    StartPeriod,
    /// To reach out.
    ReachOut,
    /// To let go, from any stage.
    LetGo,
    /// They said yes: together again.
    Together,
}

/// The day of the period on which *Understand* ends at the latest.
const UNDERSTAND_DAYS: u32 = 7;

impl Stage {
    /// The stage that follows from where the person stands; the same when nothing moves it.
    ///
    /// Only [`Choice`]s lead to and out of *Decide*'s outcomes, and no passing of time leads back.
    pub fn advance(self, progress: &Progress) -> Self {
        let next = match self {
            Self::Arrive if progress.arrived => Self::Understand,
            Self::Understand if progress.map_complete || progress.day >= UNDERSTAND_DAYS => Self::Still,
            Self::Still if progress.day > progress.first_third || progress.period_over => Self::Rebuild,
            Self::Rebuild if progress.period_over => Self::Decide,
            Self::Arrive
            | Self::Understand
            | Self::Still
            | Self::Rebuild
            | Self::Decide
            | Self::Reconnect
            | Self::BeginAgain
            | Self::LetGo => return self,
        };
        next.advance(progress)
    }

    /// The stage after a choice; `None` when the choice is not open.
    ///
    /// Reaching out and being together again are closed by a hard stop, reaching out also anywhere but in *Decide*.
    /// Two may come together again without having asked Keel first. Whoever is together again has decided; nothing but
    /// the arrival itself leads out of *Arrive*, save letting go.
    pub fn choose(self, choice: Choice, hard_stop: bool) -> Option<Self> {
        match choice {
            Choice::LetGo => Some(Self::LetGo),
            Choice::StartPeriod => (self != Self::Arrive).then_some(Self::Still),
            Choice::Decide => (!matches!(self, Self::Arrive | Self::BeginAgain)).then_some(Self::Decide),
            Choice::Wait => (self == Self::Decide).then_some(Self::Still),
            Choice::ReachOut => (self == Self::Decide && !hard_stop).then_some(Self::Reconnect),
            Choice::Together => (self != Self::Arrive && !hard_stop).then_some(Self::BeginAgain),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Progress =
        Progress { arrived: true, map_complete: false, day: 0, first_third: 10, period_over: false };

    #[test]
    fn a_month_leads_from_arriving_to_deciding() {
        let mut stage = Stage::Arrive.advance(&Progress { arrived: false, day: 40, ..START });
        assert_eq!(stage, Stage::Arrive);
        for (day, expected) in [
            (0, Stage::Understand),
            (6, Stage::Understand),
            (7, Stage::Still),
            (10, Stage::Still),
            (11, Stage::Rebuild),
            (30, Stage::Rebuild),
            (31, Stage::Decide),
            (90, Stage::Decide),
        ] {
            stage = stage.advance(&Progress { day, period_over: day > 30, ..START });
            assert_eq!(stage, expected, "day {day}");
        }
    }

    #[test]
    fn a_complete_map_ends_understanding_early() {
        assert_eq!(Stage::Understand.advance(&Progress { map_complete: true, day: 2, ..START }), Stage::Still);
    }

    #[test]
    fn a_short_period_still_passes_through_every_stage_at_once_when_it_is_over() {
        let over = Progress { day: 8, first_third: 3, period_over: true, ..START };
        assert_eq!(Stage::Arrive.advance(&over), Stage::Decide);
    }

    #[test]
    fn letting_go_and_a_new_period_are_open_from_anywhere_after_arriving() {
        for stage in [Stage::Understand, Stage::Still, Stage::Rebuild, Stage::Decide, Stage::Reconnect, Stage::LetGo] {
            assert_eq!(stage.choose(Choice::LetGo, true), Some(Stage::LetGo));
            assert_eq!(stage.choose(Choice::StartPeriod, true), Some(Stage::Still));
        }
        assert_eq!(Stage::Arrive.choose(Choice::StartPeriod, false), None);
    }

    #[test]
    fn a_hard_stop_closes_reaching_out() {
        assert_eq!(Stage::Decide.choose(Choice::ReachOut, false), Some(Stage::Reconnect));
        assert_eq!(Stage::Decide.choose(Choice::ReachOut, true), None);
        assert_eq!(Stage::Reconnect.choose(Choice::Together, true), None);
        assert_eq!(Stage::Still.choose(Choice::ReachOut, false), None);
        assert_eq!(Stage::LetGo.choose(Choice::ReachOut, false), None);
    }

    #[test]
    fn waiting_leads_back_to_where_time_has_led_to() {
        let back = |progress: Progress| Stage::Decide.choose(Choice::Wait, true).map(|stage| stage.advance(&progress));
        assert_eq!(back(Progress { day: 5, ..START }), Some(Stage::Still));
        assert_eq!(back(Progress { day: 20, ..START }), Some(Stage::Rebuild));
        assert_eq!(back(Progress { day: 31, period_over: true, ..START }), Some(Stage::Decide));
        assert_eq!(Stage::LetGo.choose(Choice::Wait, false), None);
    }

    #[test]
    fn time_alone_never_leads_out_of_an_outcome() {
        let over = Progress { day: 400, period_over: true, ..START };
        for stage in [Stage::Decide, Stage::Reconnect, Stage::BeginAgain, Stage::LetGo] {
            assert_eq!(stage.advance(&over), stage);
        }
    }
}
