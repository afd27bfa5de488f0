### Messages that come by themselves.

nudges-none = I write nothing by myself at the moment.
nudges-list = What I send by myself:
nudges-line = • { $what }. Next: { $next }
nudges-resting = resting
nudges-quiet-now = Quiet hours, in which I never write first: { $from } to { $until }.
nudges-what = What would you like to change?
nudges-add = Add a time
    .also = add, more, another
nudges-change-one = Change one
    .also = change, other time, move, change a time, change the time, change my times, change my reminder, move my reminder
nudges-skip-one = Skip one
    .also = skip next, skip the next, skip the next one, skip next one, leave one out, leave the next one out
nudges-remove-one = Remove one
    .also = remove, fewer, less, remove a time, cancel a reminder, cancel my reminder, cancel my reminders, cancel the reminder, remove a reminder, remove my reminder, remove my reminders, delete my reminder, delete my reminders
nudges-pause-label = Pause
    .also = pause all, stop messages
nudges-resume = Resume
    .also = go on, unpause, end the pause, message me again, text me again, write to me again, you can write again, you can message me again, start messaging me again
nudges-quiet = Quiet hours
    .also = quiet
nudges-kind = What shall come?
nudges-kind-words = A few words
    .also = words, encouragement
nudges-kind-checkin = A check-in
    .also = check in, checkin, questions
nudges-kind-call = To ring somebody
    .also = call, call somebody, ring, ring somebody, a call
nudges-kind-own = Words of my own
    .also = own, own words, my own, my own words, my text, own text, reminder, a reminder, remind me
nudges-text = What shall it say? It comes behind a button, so that nobody else reads it off your phone.
nudges-text-long = That's long for a line that comes by itself. Up to { $most } characters, please.
nudges-times = When shall it come? Say it as you would to a person: “weekdays at 8 in the morning”, “every other day at noon”.
nudges-right = I read that as: { $what }.

    The next three:
    { $next }

    Is that right?
nudges-right-yes = Yes
    .also = yes, right, yes right, that's right, correct, ok, okay, sure, yep, yeah, yup, good, perfect
nudges-right-other = Other times
    .also = no, nope, nah, wrong, other, not quite, change
nudges-added = It's set.
nudges-change = Which one shall come at another time?
nudges-skip = Which one shall be left out the next time?
nudges-skipped = Left out: { $left }. After that it goes on as before; the next one is { $next }.
nudges-resting-all = They're resting at the moment, so there's nothing to leave out.
nudges-with-text = { $what }: “{ $text }”
nudges-too-close = Two of those are less than { $minutes } minutes apart. That close, the second only gets in the way; a little further apart, please.
nudges-most-asked = That would be more than { $most } a day of what you've ordered yourself. Fewer of them do more.
nudges-later = In an hour
    .also = later, snooze, snooze it, not now, in an hour, in one hour, in 1 hour, an hour, one hour, remind me later, later please, in a bit, again later
nudges-later-label = Put off what just came
nudges-later-none = There's nothing of mine from the last three hours to put off.
nudges-later-unclear = Until when? “later 30 min” or “later 20:15”, within a day.
nudges-put-off = It comes again { $when }. Its usual time stays as it is.
nudges-own-1 = Something you wrote for yourself is due.
nudges-own-2 = A line of your own, for about now.
nudges-own-3 = You wanted to be reminded of something about now.
nudges-own-show = Show it
    .also = show, show me, what is it, read it
nudges-own-text = { $text }
nudges-own-gone = That one isn't kept any more.
nudges-call-1 = You wanted to ring somebody about now. Ten minutes will do.
nudges-call-2 = This is the hour for a call, as you planned it.
nudges-call-3 = Somebody might be glad of your voice about now; you'd put it down for this hour.
nudges-call-who = Whom?
    .also = who, whom, circle
nudges-remove = Which one shall go?
nudges-removed = Gone. It won't come any more.
nudges-pause = For how long?
nudges-pause-day = A day
nudges-pause-3 = Three days
nudges-pause-week = A week
nudges-pause-open = Until I say so
nudges-paused = Paused { $until }. You can still write to me at any time.
nudges-resumed = I'm back.
nudges-unchanged = Everything stays as it is.
nudges-in-quiet = { $time } lies in your quiet hours ({ $from } to { $until }), when I never write first. Pick another time, or say “quiet hours” if yours are others, by day after a night shift for instance.
nudges-there-already = There is one at { $time } already. Another time?
nudges-full = That would be more than { $most } times. Remove one first.
nudges-most-a-day = One thing: I never send more than { $most } messages a day by myself, so some of these will rest.

# Suggested while times are typed, where a platform can; the first line is the default and is among them.
suggest-when = every day 08:00
    .also = every day 08:00, every day 21:00, weekdays 8:00 and 21:30, saturdays and sundays at noon, sundays 19:00, every other day at noon, 30 minutes, an hour, until tomorrow, 3 days, a week, two weeks
