//! `help`, `about` and `privacy`: what this is, what it can do, and what happens to what is written.

use crate::content::Args;
use crate::features::FEATURES;
use crate::flow::run;
use crate::turn::Turn;

/// `help`: every command with what it does, from the table.
pub fn help(turn: &mut Turn<'_>, _args: &str) {
    turn.say("help-intro");
    let lines: Vec<_> = FEATURES
        .iter()
        .map(|feature| {
            let about = turn.content.line(feature.command.about);
            ("help-line", Args::new().words("name", feature.command.name).words("about", about))
        })
        .collect();
    turn.say_lines(&lines);
    turn.say("help-anywhere");
    close(turn);
}

/// `about`: who speaks, and what it does not do.
pub fn about(turn: &mut Turn<'_>, _args: &str) {
    turn.say("about-page");
    close(turn);
}

/// `privacy`: what is kept, how, and how to get it or end it.
pub fn privacy(turn: &mut Turn<'_>, _args: &str) {
    turn.say("privacy-page");
    turn.menu(&[("export", "", "menu-export"), ("delete", "", "menu-delete")]);
    run::resume(turn);
}

fn close(turn: &mut Turn<'_>) {
    if turn.session.open.is_empty() {
        let buttons = super::home::ways_on(turn);
        turn.send(buttons, crate::message::Layout::Row, None);
    } else {
        run::resume(turn);
    }
}
