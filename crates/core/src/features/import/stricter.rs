//! What an import never loosens: of what is kept here and what comes, the stricter counts.

use crate::session::{Harm, Refusal, Session, Strain};

/// Joins what is kept here into the state that comes.
pub(super) fn join(comes: &mut Session, here: &Session) {
    comes.facts.harm = harm(comes.facts.harm, here.facts.harm);
    comes.facts.strain = strain(comes.facts.strain, here.facts.strain);
    comes.facts.refusal = refusal(comes.facts.refusal, here.facts.refusal);
    comes.stops = comes.stops.stricter(&here.stops);
    comes.safety.rest = comes.safety.rest.stricter(&here.safety.rest);
    comes.safety.quiet_mode |= here.safety.quiet_mode;
    comes.safety.country = comes.safety.country.take().or_else(|| here.safety.country.clone());
    comes.safety.plan = comes.safety.plan.take().or_else(|| here.safety.plan.clone());
    comes.safety.after = comes.safety.after.or(here.safety.after);
    comes.safety.held.clone_from(&here.safety.held);
    comes.safety.passed.clone_from(&here.safety.passed);
    // A phrase stops being heard as danger only by what the person said here.
    comes.mistaken.retain(|phrase| here.mistaken.contains(phrase));
}

fn harm(a: Option<Harm>, b: Option<Harm>) -> Option<Harm> {
    let (Some(a), Some(b)) = (a, b) else { return a.or(b) };
    Some(match (a, b) {
        (Harm::None, known) | (known, Harm::None) => known,
        _ if a == b => a,
        _ => Harm::Both,
    })
}

fn strain(a: Option<Strain>, b: Option<Strain>) -> Option<Strain> {
    let (Some(a), Some(b)) = (a, b) else { return a.or(b) };
    Some(match (a, b) {
        (Strain::None, known) | (known, Strain::None) => known,
        _ if a == b => a,
        _ => Strain::Both,
    })
}

fn refusal(a: Option<Refusal>, b: Option<Refusal>) -> Option<Refusal> {
    let weight = |refusal: &Refusal| Refusal::ALL.iter().position(|other| other == refusal);
    a.into_iter().chain(b).max_by_key(weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stricter_of_two_answers_counts_in_either_order() {
        for (a, b, expected) in [
            (None, Some(Harm::ToMe), Some(Harm::ToMe)),
            (Some(Harm::None), Some(Harm::ByMe), Some(Harm::ByMe)),
            (Some(Harm::ToMe), Some(Harm::ByMe), Some(Harm::Both)),
            (Some(Harm::ToMe), Some(Harm::ToMe), Some(Harm::ToMe)),
        ] {
            assert_eq!((harm(a, b), harm(b, a)), (expected, expected));
        }
        let (order, asked) = (Some(Refusal::Order), Some(Refusal::Asked));
        assert_eq!((refusal(order, asked), refusal(asked, order)), (order, order));
        assert_eq!((refusal(asked, Some(Refusal::None)), refusal(None, asked)), (asked, asked));
        let worse = (Some(Strain::Contempt), Some(Strain::Betrayal));
        assert_eq!(strain(worse.0, worse.1), Some(Strain::Both));
    }

    #[test]
    fn nothing_that_was_told_here_is_loosened() {
        let (mut comes, mut here) = (Session::default(), Session::default());
        here.facts.harm = Some(Harm::ToMe);
        here.stops.tell_no(jiff::Timestamp::UNIX_EPOCH);
        here.safety.quiet_mode = true;
        comes.mistaken = vec!["this kills me".into()];
        comes.facts.harm = Some(Harm::None);
        join(&mut comes, &here);
        assert_eq!((comes.facts.harm, comes.stops.no()), (here.facts.harm, here.stops.no()));
        assert!(comes.safety.quiet_mode && comes.mistaken.is_empty());
    }
}
