//! What is linked: where messages come, unlinking, and the way back to two.

use super::asked::Linking;
use super::{PLATFORMS, end, name, names, off_button, platform_button, until};
use crate::content::Args;
use crate::flow::run;
use crate::message::Layout;
use crate::platform::Platform;
use crate::turn::Turn;

/// What is linked, and what can be done about it.
pub(super) fn page(turn: &mut Turn<'_>, linking: &Linking) {
    let now = turn.now;
    let places = names(turn, &linking.linked);
    turn.say_with("link-page", &Args::new().words("places", places));
    say_where(turn, linking);
    let aside = turn.session.link.can_undo(now).filter(|_| linking.aside).map(|aside| aside.until);
    if let Some(end) = aside {
        let args = until(turn, end);
        turn.say_with("link-page-aside", &args);
    }
    let nudges = turn.session.link.nudges;
    let others = linking.linked.iter().filter(|platform| Some(**platform) != nudges);
    let mut buttons: Vec<_> = others.map(|platform| platform_button(turn, "to", "link-to", *platform)).collect();
    if nudges.is_some() {
        buttons.push(turn.run_button("link", "to last", "link-to-last"));
    }
    if aside.is_some() {
        buttons.push(turn.run_button("link", "undo", "link-undo"));
    } else {
        buttons.extend(linking.linked.iter().map(|platform| off_button(turn, *platform)));
    }
    buttons.push(turn.run_button("home", "", "menu-home"));
    turn.send(buttons, Layout::List, None);
    run::resume(turn);
}

fn say_where(turn: &mut Turn<'_>, linking: &Linking) {
    match turn.session.link.nudges.filter(|platform| linking.linked.contains(platform)) {
        Some(platform) => {
            let platform = name(turn, platform);
            turn.say_with("link-nudges-there", &Args::new().words("platform", platform));
        }
        None => turn.say("link-nudges-last"),
    }
}

/// What comes by itself goes there from now on.
pub(super) fn nudges(turn: &mut Turn<'_>, linking: &Linking, platform: Option<Platform>) {
    if platform.is_some_and(|platform| !linking.linked.contains(&platform)) {
        return not_linked(turn, platform.unwrap_or(linking.here));
    }
    turn.session.link.nudges = platform;
    say_where(turn, linking);
    turn.menu(&[("link", "", "menu-link"), ("home", "", "menu-home")]);
    run::resume(turn);
}

/// The account of a platform becomes a stranger's.
pub(super) fn unlink(turn: &mut Turn<'_>, linking: &Linking, platform: Platform) {
    if !linking.linked.contains(&platform) {
        return not_linked(turn, platform);
    }
    if linking.linked.len() < 2 {
        turn.say("link-last");
        return end(turn);
    }
    if let Some(end) = turn.session.link.can_undo(turn.now).filter(|_| linking.aside).map(|aside| aside.until) {
        let args = until(turn, end);
        turn.say_with("link-aside-holds", &args);
        turn.menu(&[("link", "undo", "link-undo"), ("home", "", "menu-home")]);
        return run::resume(turn);
    }
    turn.session.link.nudges = turn.session.link.nudges.filter(|chosen| *chosen != platform);
    turn.unlink(platform);
    let args = Args::new().words("platform", name(turn, platform));
    if platform == linking.here {
        turn.say("link-gone");
        turn.send(Vec::new(), Layout::Row, None);
        for other in linking.linked.iter().filter(|other| **other != platform) {
            turn.tell(*other, ("link-unlinked", &args), Vec::new());
        }
    } else {
        turn.say_with("link-unlinked", &args);
        end(turn);
        turn.tell(platform, ("link-gone", &args), Vec::new());
    }
}

fn not_linked(turn: &mut Turn<'_>, platform: Platform) {
    let platform = name(turn, platform);
    turn.say_with("link-not-linked", &Args::new().words("platform", platform));
    end(turn);
}

/// Whoever is set aside goes on by themselves.
pub(super) fn undo(turn: &mut Turn<'_>, linking: &Linking) {
    if turn.session.link.can_undo(turn.now).is_none() || !linking.aside {
        turn.say("link-no-undo");
        return end(turn);
    }
    turn.part();
    turn.say("link-undone");
    turn.send(Vec::new(), Layout::Row, None);
    for platform in PLATFORMS.into_iter().filter(|platform| *platform != linking.here) {
        turn.tell(platform, ("link-undone", &Args::new()), Vec::new());
    }
}
