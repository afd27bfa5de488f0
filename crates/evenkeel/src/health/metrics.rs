//! `/metrics`: numbers made when they are asked for, none of them of a single person.

use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};

use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;
use evenkeel_runtime::stats::Snapshot;
use evenkeel_store::{Backlog, Queue};
use evenkeel_store_sqlite::{Latency, Stats};
use jiff::Timestamp;

use super::overseer::Overseer;
use super::text::{Kind, Page};

const PRIORITIES: [(Priority, &str); 4] = [
    (Priority::Safety, "safety"),
    (Priority::Reply, "reply"),
    (Priority::FollowUp, "follow_up"),
    (Priority::Nudge, "nudge"),
];

/// The counts of one platform that are shown by outcome.
const OUTCOMES: [&str; 10] = [
    "delivered",
    "ambiguous",
    "unknown",
    "repeated",
    "deferred",
    "paced",
    "refused",
    "late",
    "unreachable",
    "unreadable_letters",
];

/// The whole page.
pub async fn page(overseer: &Overseer) -> String {
    let mut page = Page::default();
    page.family("evenkeel_build_info", Kind::Gauge, "The version that runs.");
    page.sample("evenkeel_build_info", &[("version", env!("CARGO_PKG_VERSION"))], 1);
    let ready = u8::from(overseer.reasons().await.is_empty());
    page.single("evenkeel_ready", Kind::Gauge, "1 when /readyz would say so.", ready);
    counts(&mut page, &overseer.runtime.stats());
    platforms(&mut page, overseer);
    // A store that cannot be read is told by evenkeel_ready; its numbers are left out.
    if let Ok((backlog, now)) = overseer.runtime.backlog().await {
        let served: Vec<_> = overseer.pulses.iter().map(|(platform, _)| *platform).collect();
        queues(&mut page, &backlog, &served, now);
    }
    if let Some(store) = &overseer.store {
        file(&mut page, &store.stats());
    }
    process(&mut page);
    page.finish()
}

fn counts(page: &mut Page, all: &Snapshot) {
    for (name, help, value) in all.each() {
        page.single(&format!("evenkeel_{name}_total"), Kind::Counter, help, value);
    }
}

fn platforms(page: &mut Page, overseer: &Overseer) {
    page.family("evenkeel_sends_total", Kind::Counter, "Attempts to send by platform and what came of them.");
    for (platform, _) in &overseer.pulses {
        let counts = overseer.runtime.stats_of(*platform);
        for (name, _, value) in counts.each().filter(|(name, ..)| OUTCOMES.contains(name)) {
            page.sample("evenkeel_sends_total", &[("platform", platform.name()), ("outcome", name)], value);
        }
    }
    let waits = "Seconds for which our own pacing put attempts off, all together.";
    page.family("evenkeel_limiter_wait_seconds_total", Kind::Counter, waits);
    for (platform, _) in &overseer.pulses {
        let seconds = seconds_of_ms(overseer.runtime.stats_of(*platform).paced_ms);
        page.sample("evenkeel_limiter_wait_seconds_total", &[("platform", platform.name())], seconds);
    }
    page.family("evenkeel_platform_ready", Kind::Gauge, "1 while the platform is served.");
    for (platform, pulse) in &overseer.pulses {
        let ready = u8::from(pulse.trouble().is_none());
        page.sample("evenkeel_platform_ready", &[("platform", platform.name())], ready);
    }
    let since = "Seconds since something last arrived; left out when nothing did since the start.";
    page.family("evenkeel_last_event_age_seconds", Kind::Gauge, since);
    for (platform, _) in &overseer.pulses {
        if let Some(age) = overseer.runtime.since_last_event(*platform) {
            page.sample("evenkeel_last_event_age_seconds", &[("platform", platform.name())], age.as_secs_f64());
        }
    }
    budget(page, overseer);
}

fn budget(page: &mut Page, overseer: &Overseer) {
    let budget = overseer.pulses.iter().find_map(|(_, pulse)| pulse.budget());
    let Some(budget) = budget else { return };
    let remaining = "Sessions that Discord still lets begin, as GET /gateway/bot last said.";
    page.single("evenkeel_discord_identify_remaining", Kind::Gauge, remaining, budget.remaining);
    let limit = "Sessions that Discord lets begin in a whole day.";
    page.single("evenkeel_discord_identify_limit", Kind::Gauge, limit, budget.total);
    let resets = "When that day ends, in seconds since 1970.";
    page.single("evenkeel_discord_identify_reset_timestamp_seconds", Kind::Gauge, resets, budget.resets.as_second());
}

fn queues(page: &mut Page, backlog: &Backlog, served: &[Platform], now: Timestamp) {
    queue(page, ("inbox", "Events that wait for their turn"), &[(&[], backlog.inbox)], now);
    let aside = "Events set aside as unreadable and not yet pruned.";
    page.single("evenkeel_inbox_quarantined", Kind::Gauge, aside, backlog.quarantined);
    queue(page, ("timers_due", "Timers that are due and wait for their turn"), &[(&[], backlog.due)], now);
    let labels: Vec<_> = served
        .iter()
        .flat_map(|platform| PRIORITIES.map(|(priority, name)| (*platform, priority, name)))
        .map(|(platform, priority, name)| {
            let found = backlog.outbox.iter().find(|(p, q, _)| (*p, *q) == (platform, priority));
            let queue = found.map(|(.., queue)| *queue).unwrap_or_default();
            ([("platform", platform.name()), ("priority", name)], queue)
        })
        .collect();
    let rows: Vec<_> = labels.iter().map(|(labels, queue)| (&labels[..], *queue)).collect();
    queue(page, ("outbox", "Messages that are not settled"), &rows, now);
}

type Row<'a> = (&'a [(&'a str, &'a str)], Queue);

/// How many wait, and the age of the first: 0 when none does.
fn queue(page: &mut Page, (name, help): (&str, &str), rows: &[Row<'_>], now: Timestamp) {
    let (waiting, oldest) = (format!("evenkeel_{name}_waiting"), format!("evenkeel_{name}_oldest_age_seconds"));
    page.family(&waiting, Kind::Gauge, &format!("{help}; counted up to {}.", evenkeel_store::LOOKED_AT));
    for (labels, queue) in rows {
        page.sample(&waiting, labels, queue.waiting);
    }
    page.family(&oldest, Kind::Gauge, &format!("{help}: for how long the first one does."));
    for (labels, queue) in rows {
        let age = queue.oldest.map_or(0.0, |oldest| now.duration_since(oldest).as_secs_f64().max(0.0));
        page.sample(&oldest, labels, age);
    }
}

fn file(page: &mut Page, stats: &Stats) {
    page.single("evenkeel_store_database_bytes", Kind::Gauge, "Size of the database file.", stats.file_bytes);
    page.single("evenkeel_store_wal_bytes", Kind::Gauge, "Size of the write-ahead log.", stats.log_bytes);
    page.single("evenkeel_store_commits_total", Kind::Counter, "Transactions committed.", stats.commits);
    page.single("evenkeel_store_verbs_total", Kind::Counter, "Changes in them.", stats.verbs);
    page.single("evenkeel_store_reopened_total", Kind::Counter, "Connections given up after an error.", stats.reopened);
    let failing = u8::from(stats.failing.is_some());
    page.single("evenkeel_store_failing", Kind::Gauge, "1 while transactions fail.", failing);
    latency(page, &stats.latency);
}

fn latency(page: &mut Page, latency: &Latency) {
    let name = "evenkeel_store_commit_seconds";
    page.family(name, Kind::Histogram, "How long transactions took, those that failed too.");
    let (bucket, mut below) = (format!("{name}_bucket"), 0);
    let bounds = Latency::bounds().iter().map(|bound| bound.as_secs_f64().to_string());
    for (bound, class) in bounds.chain(["+Inf".to_owned()]).zip(latency.classes) {
        below += class;
        page.sample(&bucket, &[("le", &bound)], below);
    }
    page.sample(&format!("{name}_sum"), &[], latency.sum.as_secs_f64());
    page.sample(&format!("{name}_count"), &[], below);
}

fn process(page: &mut Page) {
    let resident = fs::read_to_string("/proc/self/status").ok().as_deref().and_then(resident_bytes);
    if let Some(bytes) = resident {
        page.single("process_resident_memory_bytes", Kind::Gauge, "Resident memory in bytes.", bytes);
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    page.single("evenkeel_time_seconds", Kind::Gauge, "The clock of this machine, in seconds since 1970.", now);
}

/// What the kernel says in its own words: `VmRSS:     1234 kB`.
fn resident_bytes(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of centuries fit")]
fn seconds_of_ms(ms: u64) -> f64 {
    ms as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outcomes_are_counts_that_there_are() {
        let names: Vec<_> = Snapshot::default().each().map(|(name, ..)| name).collect();
        assert!(OUTCOMES.iter().all(|outcome| names.contains(outcome)));
    }

    #[test]
    fn classes_add_up_as_prometheus_wants_them() {
        let mut page = Page::default();
        let mut classes = [0; 12];
        (classes[0], classes[3], classes[11]) = (2, 1, 4);
        latency(&mut page, &Latency { classes, sum: std::time::Duration::from_millis(1500) });
        let page = page.finish();
        for line in
            ["_bucket{le=\"0.001\"} 2", "_bucket{le=\"0.01\"} 3", "_bucket{le=\"+Inf\"} 7", "_sum 1.5", "_count 7"]
        {
            assert!(page.contains(line), "{line}: {page}");
        }
    }

    #[test]
    fn resident_memory_is_read_as_the_kernel_writes_it() {
        assert_eq!(resident_bytes("VmPeak:\t 9 kB\nVmRSS:\t   1234 kB\n"), Some(1_263_616));
        assert_eq!(resident_bytes("VmRSS: many"), None);
    }
}
