### The review of the week: numbers, one question, one intention.
###
### Questions are asked of everybody on that stretch, whatever is hoped for or closed: none of them leans towards the
### other person. No answer is scolded.

command-review = Your week: numbers, one question, one intention
option-review-what = What to change about it
menu-review = The week
review-as-picture = As a picture
menu-safety = Help lines

## The numbers.

review-head = <b>Your week up to { $date }</b>
review-checkins = Check-ins: { $done } of { $days } { $days ->
    [one] day
   *[other] days
}{ $blank ->
    [0] .
    [one] ; one stays blank.
   *[other] ; { $blank } stay blank.
}
review-mood = Mood: { $mean } on average. Too little before it to compare.
review-mood-beside = Mood: { $mean } on average, the week before { $before }.
review-mood-few = Mood: { $count ->
    [0] no values
    [one] one value
   *[other] { $count } values
}, too few for an average.
review-urge = Pull: { $mean } on average. Too little before it to compare.
review-urge-beside = Pull: { $mean } on average, the week before { $before }.
review-urge-few = Pull: { $count ->
    [0] no values
    [one] one value
   *[other] { $count } values
}, too few for an average.
review-kept-days = Days kept: { $kept } of { $days }.
review-kept-days-beside = Days kept: { $kept } of { $days }, the week before { $before } of { $all }.
review-looks = Looks: { $looks }, the week before { $before }.
review-best = { $weekday } was the best of them, at { $mood }.
review-helped = Good things you named: { $goods }.
review-worked-tool = What helped so far, by your own numbers: { $what }, with the pull down by { $drop } on average, { $times } times. A hint, no proof.
review-worked-area = What did you good so far, by your own numbers: “{ $area }”, at { $mean } of 10 over { $count } things. A hint, no proof.
review-worked-both = What helped so far, by your own numbers: { $what }, with the pull down by { $drop } on average, { $times } times; and of what you did, “{ $area }”, at { $mean } of 10 over { $count } things. Hints, no proof.
review-part-morning = mornings
review-part-midday = middays and afternoons
review-part-evening = evenings
review-part-night = late hours
review-hard-both = Over the last weeks, { $day }s and { $part } have been clearly harder than the rest.
review-hard-day = Over the last weeks, { $day }s have been clearly harder than the other days.
review-hard-part = Over the last weeks, the { $part } have been clearly harder than the rest of the day.
review-up = It went better than the week before. That needn't go on in a line; the weeks don't.
review-down = It went lower than the week before. One such week is weather; several would be worth telling somebody.
review-low = A low week. Nothing about it has to be explained here, and somebody who can sit with you should know how it was. “safety” shows people who listen.

## What became of the last intention.

review-did = Last week you meant to: “{ $intention }”. Did it come to that?
review-did-earlier = At the last review you meant to: “{ $intention }”. Did it come to that?
review-did-yes = Yes
    .also = yes, yep, yeah, i did, did it, done, all of it, mostly
review-did-partly = Partly
    .also = partly, partially, a bit, a little, sort of, kind of, kinda, sorta, half, some of it, once, tried, i tried, almost, not completely, more or less
review-did-no = Not at all
    .also = no, nope, nah, not at all, not really, didn't, i didn't, didnt, forgot, i forgot, never, no i didn't, none of it
review-said-yes-1 = Good. Then you know it fits into a week of yours.
review-said-yes-2 = Done, in a week that had other things in it too.
review-said-yes-3 = Then that one is yours; it may repeat or make room.
review-said-partly-1 = Partly is how most things get done. The part that happened shows what fits.
review-said-partly-2 = Half of it in an ordinary week is a fair result.
review-said-partly-3 = Then the rest was perhaps a size too big. It can be cut down.
review-said-no-1 = Then it wasn't the week for it. It can go, shrink, or come again.
review-said-no-2 = That happens to good intentions. It says something about the week, or about the size of the thing.
review-said-no-3 = All right. Leave it behind, or make it so small that it fits into ten minutes.

## One question.

review-ask-understand-1 = What have you learned about your own days this week that you didn't know before?
review-ask-understand-2 = Which hour was the longest, and what would make it shorter by a quarter?
review-ask-understand-3 = Who has been told how it really is? Is somebody missing from that list?
review-ask-understand-4 = What have you stopped doing this week that you'd like to have back first?
review-ask-understand-5 = What was harder than you'd expected, and what was easier?
review-ask-understand-6 = If a friend described your week, what would they have noticed?
review-ask-still-1 = Which evening went best, and what was in it?
review-ask-still-2 = What set off the strongest pull this week? A place, an hour, a song, a person?
review-ask-still-3 = What did you do with a bad quarter of an hour that you'd do again?
review-ask-still-4 = How did you sleep, and what did you do in the hour before?
review-ask-still-5 = What do you miss most: a voice, a routine, being wanted, not being alone?
review-ask-still-6 = What have you kept to yourself this week that one person could know?
review-ask-still-7 = Which habit from before is still running without a purpose?
review-ask-still-8 = What was quiet this week that used to be loud?
review-ask-still-9 = Where did you spend time that did you no good, and what could stand in its place?
review-ask-still-10 = When did you go longest without thinking of it, and what were you doing?
review-ask-still-11 = Which sentence do you keep telling yourself? Would you say it to a friend?
review-ask-still-12 = What would have made the hardest day of this week one point better?
review-ask-rebuild-1 = What did you do this week that had nothing to do with any of it?
review-ask-rebuild-2 = With whom would you like to have more of a habit?
review-ask-rebuild-3 = What are you better at than a month ago, however small?
review-ask-rebuild-4 = Which part of you was on hold for years, and what would be its first half-hour?
review-ask-rebuild-5 = When were you good company for yourself this week?
review-ask-rebuild-6 = What did your body do for you this week, and what does it ask for?
review-ask-rebuild-7 = Who asked you something this week, and what did you get to give?
review-ask-rebuild-8 = Which plan for the next month would you be sorry to drop?
review-ask-rebuild-9 = What did you decide alone this week, and how did that feel?
review-ask-rebuild-10 = Which corner of your home is already yours again, and which is next?
review-ask-rebuild-11 = What habit of your own would you like to treat differently next time, with anybody?
review-ask-rebuild-12 = What were you curious about this week, even for five minutes?
review-ask-decide-1 = What has changed in your days since the beginning that you'd want to keep, whatever comes?
review-ask-decide-2 = On which day of this week would you have trusted a decision of yours?
review-ask-decide-3 = What do you know by now that you didn't know in the first week?
review-ask-decide-4 = Which of your wishes is about a person, and which about how you want to live?
review-ask-decide-5 = Who sees you clearly, and what would they say about this week?
review-ask-decide-6 = What would a good ordinary Tuesday in a year look like, as you'd arrange it yourself?
review-ask-reconnect-1 = What did this week show you that you'd only guessed before?
review-ask-reconnect-2 = How much of the week hung on a message, and what filled the rest?
review-ask-reconnect-3 = Where did you go at your own pace, and where at somebody else's?
review-ask-reconnect-4 = What did you leave unsaid or unsent, and how do you feel about that now?
review-ask-reconnect-5 = If nothing more came of it, what of this week would have been worth it anyway?
review-ask-reconnect-6 = What has somebody who knows you noticed about you lately?
review-ask-reconnect-7 = Which thing that carried you through the quiet time have you kept up?
review-ask-together-1 = What went well between you two this week that used to go badly?
review-ask-together-2 = What rubbed, and how long did it take you to say so?
review-ask-together-3 = What did you ask for this week, and what did you offer?
review-ask-together-4 = Which of the old causes came by, and what did each of you do with it?
review-ask-together-5 = What did you do this week that was yours alone?
review-ask-together-6 = Was there a moment in which you felt small, watched or afraid?
review-ask-together-7 = Where did it go faster than you'd like?
review-ask-together-8 = What did you say early that you'd once have swallowed?
review-ask-together-9 = What did you do this week that you'd have let slide in the old days?
review-ask-together-10 = When were you most yourself this week: with them, with others, or alone?
review-ask-together-11 = Was there something you wanted to say this week and didn't? What kept you?
review-ask-together-12 = Which part of your own life got its share this week, and which went short?
review-ask-letgo-1 = What takes up less room than it did?
review-ask-letgo-2 = What of the good is yours for good: a skill, a taste, a way of seeing?
review-ask-letgo-3 = Where did you go this week that has no history in it?
review-ask-letgo-4 = Which date ahead could be hard, and who should be with you on it?
review-ask-letgo-5 = What have you forgiven yourself, or nearly?
review-ask-letgo-6 = What could be given away, thrown out or painted over by now?
review-ask-letgo-7 = Who has come closer in these months?
review-ask-letgo-8 = What did you look forward to this week?
review-ask-any-1 = If this week were to come again, which two hours would you change?
review-ask-any-2 = What helped that you hadn't planned?
review-ask-any-3 = Which small thing would you miss if it were gone next week?
review-ask-any-4 = What did you do out of kindness to yourself, without calling it that?
review-ask-any-5 = What cost the most energy, and was it worth it?
review-ask-any-6 = Who was glad of you this week?
review-ask-any-7 = What are you putting off that would take under twenty minutes?
review-ask-any-8 = What did you say no to, or wish you had?
review-ask-any-9 = Which meal, which walk, which hour of sleep did the most for you?
review-ask-any-10 = What would you tell somebody who is one week behind you?
review-ask-any-11 = Where did you notice that you're tougher, or softer, than you'd thought?
review-ask-any-12 = What do you want less of next week?

review-kept-1 = Kept.
review-kept-2 = That's down.
review-kept-3 = Read, and kept with the week.

## One intention.

review-intention = One thing you mean to do in the coming week? In your words, and small enough for a bad day.
review-same = The same again
    .also = same, same again, again, the same, keep it, same as last week
review-done = For this week, then: “{ $intention }”. I'll ask after it next time, without keeping score.
review-done-without = No intention, then. A week may also just be a week.
review-stands = Your intention for these days: “{ $intention }”.
review-stands-without = No intention is set for these days.
review-change = Change intention
    .also = intention, change it
review-when-label = When it comes
review-goes-on = The review from these days is still open. It goes on here:
review-left = All right. What you've answered is kept; “review” goes on where it stopped.

## When it comes.

review-offer = Your first week here is full. Once a week I can put its numbers together, with one question and one intention. Shall that come on { $day }s at { $time }?
review-offer-early = Once a week I can put the numbers together like this, with one question and one intention. Shall that come on { $day }s at { $time }?
review-offer-yes = Yes
    .also = yes, ok, okay, sure, fine, yes please, sounds good, why not, please do
review-offer-other = Another time
    .also = another day, other time, different day, different time, later, earlier
review-offer-no = No, thanks
    .also = no, no thanks, nope, nah, not now, don't, rather not
review-when-day = On which day of the week?
review-day-1 = Monday
    .also = mon, mondays, on monday
review-day-2 = Tuesday
    .also = tue, tues, tuesdays, on tuesday
review-day-3 = Wednesday
    .also = wed, wednesdays, on wednesday
review-day-4 = Thursday
    .also = thu, thur, thurs, thursdays, on thursday
review-day-5 = Friday
    .also = fri, fridays, on friday
review-day-6 = Saturday
    .also = sat, saturdays, on saturday
review-day-7 = Sunday
    .also = sun, sundays, on sunday
review-when-hour = And at what time?
review-set = Set: { $day }s at { $time }. “nudges” changes it, and “review” shows the week at any time.
review-not-offered = Then it doesn't come by itself. “review” shows the week whenever you like.
nudges-kind-review = The week's review
    .also = review, weekly, weekly review, week
wording-review-at = the week's review at { $time }, { $days }

## What a lock screen shows. The rules of encouragements.ftl hold: it tells a bystander nothing.

invite-review-1 = Seven days are ready to be looked at: a few numbers, one question.
invite-review-2 = The week, on one page, whenever you have five minutes.
invite-review-3 = Time to look back over the week? It's short.
invite-review-4 = Your page for this week is open: numbers first, then one question.
invite-review-5 = Another week to set beside the one before it.
invite-review-6 = Five minutes for the week that was, and one line for the next?
invite-review-7 = The weekly page is there. It keeps until you have time.
invite-review-8 = How did the week compare? The numbers are ready.
