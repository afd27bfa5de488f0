//! What an apology takes back: "if I hurt you", "but you also".
//!
//! Both need two things that may stand in different clauses: words of apology, and a condition or an
//! excuse near them.

use std::ops::Range;

use super::book::Hit;
use super::places::Clause;

/// How many sentences may lie between the words of apology and what takes them back.
const REACH: usize = 1;

/// The place of an excuse that follows a "but" after words of apology, with the name of its rule.
pub fn excused(clauses: &[Clause], hits: &[Vec<Hit>]) -> Option<(Range<usize>, &'static str)> {
    clauses.iter().zip(hits).enumerate().find_map(|(at, (clause, found))| {
        let turn = clause.turn.as_ref()?;
        let excuse = found.iter().find(|hit| hit.class == "excuse")?;
        let owned = found.iter().any(|hit| hit.class == "owning");
        let apologised = (0..at).any(|before| near(clauses, before, at) && says(&hits[before], "sorry"));
        // "Sorry, but I was drunk": the words of apology may also follow.
        let after = (at..clauses.len()).any(|after| near(clauses, at, after) && says(&hits[after], "apology"));
        let end = clause.places.last()?.end;
        (!owned && (apologised || after)).then_some((turn.start..end, excuse.name))
    })
}

/// The place of a condition near words of apology, with the name of its rule.
pub fn conditional(clauses: &[Clause], hits: &[Vec<Hit>]) -> Option<(Range<usize>, &'static str)> {
    clauses.iter().zip(hits).find_map(|(clause, found)| {
        let condition = found.iter().find(|hit| hit.class == "condition")?;
        let said = (0..clauses.len())
            .any(|other| clauses[other].sentence.abs_diff(clause.sentence) <= REACH && says(&hits[other], "apology"));
        said.then(|| clause.place(condition.from, condition.to)).flatten().map(|place| (place, condition.name))
    })
}

fn near(clauses: &[Clause], one: usize, other: usize) -> bool {
    clauses[one].sentence.abs_diff(clauses[other].sentence) <= REACH
}

/// True when a clause has words of apology, or for `sorry` also of fault.
fn says(hits: &[Hit], class: &str) -> bool {
    hits.iter().any(|hit| hit.class == class || hit.class == "apology")
}
