//! The outbox: who may be sent what, when, and what became of it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use evenkeel_core::message::Priority;
use evenkeel_core::platform::Platform;

use super::{Lane, State, micros};
use crate::{Outbound, Outcome, Parcel, Settled, Settlement, TRACES_KEPT, Trace};

/// A row that is not settled.
pub(super) struct Queued {
    pub row: Outbound,
    pub queued: Timestamp,
    /// Rises with every lease; 0 before the first.
    fence: u32,
    unknowns: u32,
    /// End of the current lease, or of one that was lost.
    leased: Option<Timestamp>,
}

/// What is left of a settled row.
pub(super) struct Finished {
    pub id: Uuid,
    pub at: Timestamp,
    end: End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Delivered,
    Unknown,
    Dead,
}

/// What is remembered of a conversation beyond its rows.
#[derive(Default)]
pub(super) struct LaneState {
    /// Nothing may be sent before this instant.
    held: Option<Timestamp>,
    pub last_send: Option<Timestamp>,
}

/// The first row of a conversation.
pub(super) struct Head {
    priority: Priority,
    last_send: Option<Timestamp>,
    seq: i64,
    /// From when the conversation's head may be claimed.
    pub ready: Timestamp,
}

impl State {
    pub(super) fn queue(&mut self, mut row: Outbound) {
        let seq = self.next_seq();
        let queued = micros(row.queued());
        row.not_before = micros(row.not_before);
        self.ids.insert(row.id);
        self.outbox.insert(seq, Queued { row, queued, fence: 0, unknowns: 0, leased: None });
    }

    pub(super) fn heads(&self, platform: Platform) -> Vec<Head> {
        let mut heads: BTreeMap<Lane, Head> = BTreeMap::new();
        let mut out: BTreeMap<Lane, Timestamp> = BTreeMap::new();
        for (seq, queued) in self.outbox.iter().filter(|(_, queued)| queued.row.platform == platform) {
            let lane = (platform, queued.row.conversation);
            if let Some(end) = queued.leased {
                let latest = out.entry(lane).or_insert(end);
                *latest = end.max(*latest);
            }
            let state = self.lanes.get(&lane);
            let held = state.and_then(|state| state.held).unwrap_or(Timestamp::MIN);
            let head = Head {
                priority: queued.row.priority,
                last_send: state.and_then(|state| state.last_send),
                seq: *seq,
                ready: queued.row.not_before.max(held),
            };
            match heads.get(&lane) {
                Some(first) if (first.priority, first.seq) < (head.priority, head.seq) => {}
                Some(_) | None => {
                    heads.insert(lane, head);
                }
            }
        }
        for (lane, end) in out {
            if let Some(head) = heads.get_mut(&lane) {
                head.ready = head.ready.max(end);
            }
        }
        heads.into_values().collect()
    }

    pub(super) fn claim(
        &mut self,
        platform: Platform,
        now: Timestamp,
        lease: SignedDuration,
        limit: usize,
    ) -> Vec<Parcel> {
        let mut heads = self.heads(platform);
        heads.retain(|head| head.ready <= now);
        heads.sort_by_key(|head| (head.priority, head.last_send, head.seq));
        heads.truncate(limit);
        let end = micros(now.saturating_add(lease).unwrap_or(Timestamp::MAX));
        heads.into_iter().filter_map(|head| self.lease(head.seq, now, end)).collect()
    }

    fn lease(&mut self, seq: i64, now: Timestamp, end: Timestamp) -> Option<Parcel> {
        let queued = self.outbox.get_mut(&seq)?;
        let attempts = queued.fence;
        if queued.leased.replace(end).is_some() {
            queued.unknowns += 1;
        }
        queued.fence += 1;
        self.lanes.entry((queued.row.platform, queued.row.conversation)).or_default().last_send = Some(now);
        Some(Parcel { seq, fence: queued.fence, attempts, unknowns: queued.unknowns, row: queued.row.clone() })
    }

    pub(super) fn release_all(&mut self, now: Timestamp) -> u64 {
        let ends = self.outbox.values_mut().filter_map(|queued| queued.leased.as_mut());
        ends.filter(|end| **end > now).map(|end| *end = now).count() as u64
    }

    pub(super) fn settle(&mut self, settlements: Vec<Settlement>) -> Settled {
        let mut settled = Settled::default();
        for settlement in settlements {
            let current = self.outbox.get_mut(&settlement.seq).filter(|queued| queued.fence == settlement.fence);
            if current.and_then(|queued| queued.leased.take()).is_none() {
                settled.stale += 1;
                continue;
            }
            settled.done += 1;
            let owner = self.outbox.get(&settlement.seq).and_then(|queued| queued.row.user);
            self.traces.retain(|id, trace| Some(trace.user) != owner || !settlement.gone.contains(id));
            self.trace(settlement.trace);
            let oldest = micros(settlement.at).saturating_sub(TRACES_KEPT).unwrap_or(Timestamp::MIN);
            self.traces.retain(|_, trace| trace.at >= oldest);
            self.end(settlement.seq, &settlement.outcome, micros(settlement.at));
            if let Some(report) = settlement.report {
                self.ingest(report);
            }
        }
        settled
    }

    pub(super) fn trace(&mut self, traces: impl IntoIterator<Item = Trace>) {
        let kept = traces.into_iter().map(|trace| (trace.id, Trace { at: micros(trace.at), ..trace }));
        self.traces.extend(kept);
    }

    fn end(&mut self, seq: i64, outcome: &Outcome, at: Timestamp) {
        match outcome {
            Outcome::Delivered => self.finish(seq, End::Delivered, at),
            Outcome::Unknown => self.finish(seq, End::Unknown, at),
            Outcome::Dead(_) => self.finish(seq, End::Dead, at),
            Outcome::Retry(from) => {
                if let Some(lane) = self.defer(seq, *from) {
                    self.lanes.entry(lane).or_default().held = Some(micros(*from));
                }
            }
            Outcome::Again(from) => {
                self.defer(seq, *from);
                if let Some(queued) = self.outbox.get_mut(&seq) {
                    queued.unknowns += 1;
                }
            }
            Outcome::Unreachable(_) => {
                let lane = self.outbox.get(&seq).map(|queued| (queued.row.platform, queued.row.conversation));
                let rows =
                    self.outbox.iter().filter(|(_, other)| lane == Some((other.row.platform, other.row.conversation)));
                let rows: Vec<i64> = rows.map(|(seq, _)| *seq).collect();
                rows.into_iter().for_each(|seq| self.finish(seq, End::Dead, at));
            }
        }
    }

    fn defer(&mut self, seq: i64, from: Timestamp) -> Option<Lane> {
        let queued = self.outbox.get_mut(&seq)?;
        queued.row.not_before = micros(from);
        Some((queued.row.platform, queued.row.conversation))
    }

    fn finish(&mut self, seq: i64, end: End, at: Timestamp) {
        if let Some(queued) = self.outbox.remove(&seq) {
            self.finished.insert(seq, Finished { id: queued.row.id, at, end });
        }
    }

    pub(super) fn finished_as(&self, end: End) -> u64 {
        self.finished.values().filter(|row| row.end == end).count() as u64
    }

    /// Forgets conversations that have nothing queued and of which `stale` says so.
    pub(super) fn forget_idle_lanes(&mut self, stale: impl Fn(&LaneState) -> bool) {
        let outbox = &self.outbox;
        self.lanes.retain(|lane, state| {
            let busy = outbox.values().any(|queued| (queued.row.platform, queued.row.conversation) == *lane);
            busy || !stale(state)
        });
    }
}
