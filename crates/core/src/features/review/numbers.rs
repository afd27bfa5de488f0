//! The week in numbers, with what helped and when it was hard.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::content::Args;
use crate::features::activities::{self, AREAS};
use crate::features::{checkin, plan, urge};
use crate::rules::trend::{self, Change, Daily, Part};
use crate::turn::Turn;
use crate::wording;

/// The most good things that are named.
const NAMED: usize = 4;

/// Says the numbers of the last seven days beside those of the seven before, and what else they show.
pub fn say(turn: &mut Turn<'_>) {
    let today = turn.today();
    let mut lines = vec![("review-head", Args::new().words("date", wording::date(turn.content, today)))];
    let (moods, urges) = (checkin::moods(turn.session), checkin::urges(turn.session));
    lines.push(days(turn, today));
    let since = today.saturating_sub(6.days());
    if moods.iter().any(|(date, _)| (since..=today).contains(date)) {
        lines.push(mean("review-mood", "review-mood-beside", "review-mood-few", &moods, today));
    }
    // What is about keeping away is for those who do.
    let apart = turn.session.is_apart();
    if apart {
        if moods.iter().any(|(date, _)| (since..=today).contains(date)) {
            lines.push(mean("review-urge", "review-urge-beside", "review-urge-few", &urges, today));
        }
        lines.extend(ledger(turn, today));
    }
    turn.say_lines(&lines);
    helped(turn, &moods, today);
    worked(turn);
    hard(turn);
    let (now, before) = trend::weeks(&moods, today);
    match trend::change(now, before) {
        _ if now.tenths().is_some_and(|tenths| tenths <= 30) => turn.say("review-low"),
        Change::Up => turn.say("review-up"),
        Change::Down => turn.say("review-down"),
        Change::Same | Change::Unknown => {}
    }
}

/// On how many days there was a check-in.
fn days(turn: &Turn<'_>, today: Date) -> (&'static str, Args) {
    let since = today.saturating_sub(6.days());
    let arrived = turn.session.since.map_or(since, |at| at.to_zoned(turn.zone()).date());
    let all = crate::rules::period::days_inclusive(since.max(arrived), today);
    let done = turn.session.checkins.iter().filter(|checkin| (since..=today).contains(&checkin.date)).count();
    let done = u32::try_from(done).unwrap_or(u32::MAX);
    ("review-checkins", Args::new().num("done", done).num("days", all).num("blank", all.saturating_sub(done)))
}

/// "5.3".
fn decimal(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn mean(
    alone: &'static str,
    beside: &'static str,
    few: &'static str,
    values: &[Daily],
    today: Date,
) -> (&'static str, Args) {
    let (now, before) = trend::weeks(values, today);
    let args = Args::new().num("count", now.count());
    match (now.tenths(), before.tenths()) {
        (None, _) => (few, args),
        (Some(now), None) => (alone, args.words("mean", decimal(now))),
        (Some(now), Some(before)) => (beside, args.words("mean", decimal(now)).words("before", decimal(before))),
    }
}

fn ledger(turn: &Turn<'_>, today: Date) -> Vec<(&'static str, Args)> {
    let ago = |days: i64| today.saturating_sub(days.days());
    let (ledger, strict) = (&turn.session.ledger, turn.session.strict);
    let (now, before) = (ledger.span(ago(6), today, strict), ledger.span(ago(13), ago(7), strict));
    if now.days == 0 {
        return Vec::new();
    }
    let args = Args::new().num("kept", now.kept).num("days", now.days);
    let kept = if before.days == 0 {
        ("review-kept-days", args)
    } else {
        ("review-kept-days-beside", args.num("before", before.kept).num("all", before.days))
    };
    let looks = ("review-looks", Args::new().num("looks", now.looks).num("before", before.looks));
    let has_looks = now.looks + before.looks > 0;
    [Some(kept), has_looks.then_some(looks)].into_iter().flatten().collect()
}

/// The best day, and the good things of the week in the person's words.
fn helped(turn: &mut Turn<'_>, moods: &[Daily], today: Date) {
    let since = today.saturating_sub(6.days());
    let given: Vec<(Date, u8)> = moods
        .iter()
        .filter(|(date, _)| (since..=today).contains(date))
        .filter_map(|(date, mood)| mood.map(|mood| (*date, mood)))
        .collect();
    let most = given.iter().map(|(_, mood)| *mood).max().unwrap_or(0);
    let best: Vec<_> = given.iter().filter(|(_, mood)| *mood == most).collect();
    if let ([(date, mood)], true) = (best.as_slice(), given.len() >= 3) {
        let args = Args::new().words("weekday", wording::weekday(turn.content, date.weekday())).num("mood", *mood);
        turn.say_with("review-best", &args);
    }
    let mut goods: Vec<String> = Vec::new();
    for good in turn.session.checkin.goods.iter().rev().filter(|good| (since..=today).contains(&good.date)) {
        let quoted = format!("“{}”", good.text.expose());
        if !goods.iter().any(|other| other.eq_ignore_ascii_case(&quoted)) && goods.len() < NAMED {
            goods.push(quoted);
        }
    }
    if !goods.is_empty() {
        goods.reverse();
        turn.say_with("review-helped", &Args::new().words("goods", wording::list(turn.content, &goods)));
    }
}

/// Of what was used against an urge and of what was done, what did most, where there are enough numbers to say so.
fn worked(turn: &mut Turn<'_>) {
    let tool = urge::most_helpful(turn, trend::FEW).filter(|_| turn.session.is_apart()).map(|(tool, helped)| {
        let args = Args::new().words("what", tool.doing(turn.content));
        args.num("drop", helped.mean().unwrap_or(0)).num("times", helped.times)
    });
    let area = activities::best_area(turn, trend::FEW).map(|(area, tenths, count)| {
        let label = AREAS.iter().find(|(known, _)| *known == area).map_or("", |(_, label)| *label);
        (turn.content.line(label), decimal(tenths), count)
    });
    let with_area = |args: Args, (area, mean, count): (String, String, u32)| {
        args.words("area", area).words("mean", mean).num("count", count)
    };
    match (tool, area) {
        (Some(tool), Some(area)) => turn.say_with("review-worked-both", &with_area(tool, area)),
        (Some(tool), None) => turn.say_with("review-worked-tool", &tool),
        (None, Some(area)) => turn.say_with("review-worked-area", &with_area(Args::new(), area)),
        (None, None) => {}
    }
}

/// The hard day or hours, where there is enough to say so.
fn hard(turn: &mut Turn<'_>) {
    // What is known to the hour is said once, at the end.
    if plan::known_hour(turn).is_some() {
        return;
    }
    let hardest = checkin::hardest(turn);
    let part = hardest.part.map(|part| {
        turn.content.line(match part {
            Part::Morning => "review-part-morning",
            Part::Midday => "review-part-midday",
            Part::Evening => "review-part-evening",
            Part::Night => "review-part-night",
        })
    });
    let weekday = hardest.weekday.map(|day| wording::weekday(turn.content, day));
    match (weekday, part) {
        (Some(day), Some(part)) => {
            turn.say_with("review-hard-both", &Args::new().words("day", day).words("part", part));
        }
        (Some(day), None) => turn.say_with("review-hard-day", &Args::new().words("day", day)),
        (None, Some(part)) => turn.say_with("review-hard-part", &Args::new().words("part", part)),
        (None, None) => {}
    }
}
