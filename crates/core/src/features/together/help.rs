//! Help from outside (programme.md, *Begin again*): where it was long, married or under one roof, where trust was broken,
//! and where it is on and off. Kinds of help and how to find them; no addresses, since none of them would be checked.

use crate::content::Args;
use crate::features::map::Cause;
use crate::flow::run;
use crate::session::{Home, Strain};
use crate::turn::Turn;
use crate::wording;

/// From so many months on it was long.
const LONG: u32 = 24;

/// Why it is worth a thought here.
fn reasons(turn: &Turn<'_>) -> Vec<&'static str> {
    let facts = &turn.session.facts;
    let betrayed = matches!(facts.strain, Some(Strain::Betrayal | Strain::Both))
        || turn.session.map.causes().contains(&Cause::Betrayal);
    let all = [
        (facts.home == Some(Home::Married), "together-help-married"),
        (facts.home == Some(Home::Together), "together-help-home"),
        (facts.months.is_some_and(|months| months >= LONG), "together-help-long"),
        (betrayed, "together-help-trust"),
        (facts.on_off == Some(true), "together-help-on-off"),
    ];
    all.into_iter().filter(|(holds, _)| *holds).map(|(_, key)| key).collect()
}

/// True for those to whom it is pointed out.
pub(super) fn applies(turn: &Turn<'_>) -> bool {
    !reasons(turn).is_empty()
}

/// `together help`.
pub(super) fn show(turn: &mut Turn<'_>) {
    let reasons: Vec<_> = reasons(turn).iter().map(|key| turn.content.line(key)).collect();
    if !reasons.is_empty() {
        let reasons = wording::list(turn.content, &reasons);
        turn.say_with("together-help-because", &Args::new().words("reasons", reasons));
    }
    turn.say("together-help-kinds");
    turn.flush();
    turn.say("together-help-find");
    turn.say("together-help-not");
    turn.menu(&[
        ("safety", "hurt", "together-help-afraid"),
        ("together", "", "menu-together"),
        ("home", "", "menu-home"),
    ]);
    run::resume(turn);
}
