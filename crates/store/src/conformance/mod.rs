//! What every store must do, as tests that any implementation can run.
//!
//! An implementation writes a [`Fixture`] and one line, `evenkeel_store::conformance!(MyFixture);`,
//! in a test file; every case below becomes a test of its own. The cases are the meaning of the
//! words in [`Store`] and [`KeyStore`]; what they do not hold is not promised.

pub mod accounts;
pub mod claim;
pub mod erase;
pub mod inbox;
pub mod keys;
mod kit;
pub mod settle;
pub mod ties;
pub mod timers;
pub mod traces;
pub mod turn;
pub mod upkeep;

use async_trait::async_trait;

use crate::{KeyStore, Store};

/// A store under test, with the keys beside it.
#[async_trait]
pub trait Fixture: Send + Sync + Sized {
    /// Empty stores.
    async fn fresh() -> Self;

    /// The store.
    fn store(&self) -> &dyn Store;

    /// The keys.
    fn keys(&self) -> &dyn KeyStore;

    /// Closes both and opens them again. A store that is not kept anywhere returns itself.
    async fn reopen(self) -> Self;
}

/// Runs every case against a [`Fixture`]: `conformance!(MyFixture);` at the root of a test file.
#[macro_export]
macro_rules! conformance {
    ($fixture:ident) => {
        $crate::conformance_cases! { $fixture;
            inbox {
                an_event_is_accepted_once
                a_repeat_within_a_batch_is_a_duplicate
                a_repeat_after_handling_is_a_duplicate
                a_duplicate_leaves_the_first_as_it_was
                one_id_on_two_platforms_is_two_events
                events_of_a_conversation_are_taken_oldest_first
                conversations_wait_in_the_order_of_their_oldest_event
                nobody_waits_behind_a_conversation_with_many_events
                waiting_events_survive_reopening
                an_empty_batch_is_nothing
            }
            turn {
                without_a_waiting_event_nobody_is_asked
                the_decider_sees_event_account_and_user
                an_event_of_nobody_loads_nobody
                changes_messages_and_settling_commit_together
                an_abstention_leaves_everything_as_it_was
                a_quarantined_event_waits_no_more
                records_come_oldest_first_on_the_second_call
                a_forgotten_record_is_gone_and_only_that_one
                a_stranger_has_no_records
                asking_twice_for_records_is_refused
                a_panicking_decider_changes_nothing
                a_session_is_never_written_over_another_version
                a_refused_turn_takes_everything_back
                nothing_is_written_for_nobody
                an_account_seen_again_is_replaced
                an_account_can_move_to_another_user
                a_group_is_answered_without_an_account
                what_a_turn_wrote_survives_reopening
            }
            accounts {
                nobody_was_here_at_first
                the_account_used_last_comes_first
                an_account_used_again_comes_first
                accounts_of_other_platforms_are_not_listed
                no_more_accounts_are_listed_than_asked_for
                accounts_of_one_instant_keep_their_order
                an_erased_account_is_not_listed
                listed_accounts_survive_reopening
            }
            timers {
                due_timers_come_earliest_first
                the_next_timer_is_known_before_it_is_due
                setting_a_timer_twice_changes_nothing
                clearing_comes_before_setting
                only_the_instant_that_was_named_is_cleared
                a_timer_turn_removes_its_timer
                a_timer_turn_cannot_set_its_own_instant_again
                a_timer_turn_loads_the_account_used_last
                a_timer_that_is_gone_asks_nobody
                an_abstention_leaves_the_timer
                a_quarantined_timer_is_gone
                one_name_is_one_timer_per_user_and_instant
                instants_are_kept_to_the_microsecond
                timers_survive_reopening
            }
            claim {
                a_parcel_is_what_was_queued
                the_more_urgent_goes_first
                within_a_conversation_the_order_is_kept
                one_row_of_a_conversation_is_out_at_a_time
                an_urgent_row_waits_while_another_is_out
                nothing_is_claimed_before_its_time
                a_deferred_head_holds_its_conversation
                the_more_urgent_overtakes_a_deferred_row
                conversations_take_turns
                a_platform_claims_its_own_rows
                no_more_than_the_limit_is_claimed
                a_lost_lease_can_be_claimed_again
                the_next_delivery_is_known
                leases_survive_reopening
                released_leases_can_be_claimed_at_once
                a_released_lease_lets_the_most_urgent_go_first
                releasing_ends_no_hold_and_no_wait
            }
            settle {
                a_delivered_row_is_done
                a_settlement_with_another_fence_is_ignored
                a_settlement_counts_once
                a_settlement_after_a_lost_lease_is_ignored
                a_late_settlement_counts_while_nobody_took_over
                a_retry_holds_the_whole_conversation
                a_possible_repeat_is_counted_as_unknown
                an_unknown_row_is_not_sent_again
                a_dead_row_lets_the_others_through
                an_unreachable_conversation_is_emptied
                a_report_lands_in_the_inbox
                a_late_report_is_ignored
            }
            traces {
                what_a_turn_and_a_delivery_left_is_read_newest_first
                what_leads_nowhere_is_forgotten
                a_late_settlement_leaves_no_trace
                nothing_is_kept_longer_than_it_can_be_taken_away
                traces_go_with_their_user
                traces_survive_reopening
            }
            erase {
                everything_of_the_user_goes
                others_are_left_alone
                messages_of_the_erasing_turn_stay
                the_erasing_turn_writes_nothing_else
                an_erased_event_is_still_known
                a_quarantined_event_goes_too
                a_row_that_was_out_is_gone
                a_position_is_never_used_again
                an_erasure_is_listed_for_good
                an_erasure_can_be_replayed
            }
            ties {
                a_code_opens_who_gave_it_out
                a_code_goes_when_it_is_used_and_when_a_newer_one_comes
                a_code_that_ended_is_pruned
                whoever_is_set_aside_rests_with_all_they_have
                whoever_goes_back_is_as_before
                erasing_somebody_erases_whom_they_have_set_aside
                whoever_rests_can_be_erased_alone
                an_erasing_turn_can_give_the_account_away
                a_cut_account_is_a_strangers_again
                a_refused_joining_takes_everything_back
                asking_twice_for_ties_is_refused
            }
            upkeep {
                an_empty_store_counts_nothing
                the_census_counts_everything
                nothing_waits_in_an_empty_store
                the_backlog_tells_what_waits_and_since_when
                only_old_settled_rows_are_pruned
                a_pruned_event_is_forgotten
            }
            keys {
                an_unknown_user_has_no_key
                a_key_is_kept
                a_key_can_be_wrapped_anew
                keys_can_be_wrapped_anew_together
                a_destroyed_key_is_gone_for_good
                a_discarded_key_leaves_no_trace
            }
        }
    };
}

/// The part of [`conformance!`](crate::conformance!) that makes tests of names.
#[doc(hidden)]
#[macro_export]
macro_rules! conformance_cases {
    ($fixture:ident; $($topic:ident { $($case:ident)* })*) => {$(
        mod $topic {
            $(
                #[tokio::test]
                async fn $case() {
                    $crate::conformance::$topic::$case::<super::$fixture>().await;
                }
            )*
        }
    )*};
}
