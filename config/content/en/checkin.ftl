### The daily check-in.
###
### Questions are short and change from time to time; a low day is asked other things than a good one. What is said at
### the end holds no question, because one may follow it.

checkin-again = You've been here today already. This one counts for the day; both stay in your record.

## Before the first question, where the day has something of its own.

checkin-gap-1 = The last check-in was { $days } days ago; no need to make up for them.
checkin-gap-2 = { $days } days since the last one. They stay blank, and blank is fine.
checkin-gap-3 = The last number in the record is { $days } days old. Nothing to catch up on; today is enough.
checkin-gap-4 = There's a gap of { $days } days in the row. It can stay there.
checkin-month-1 = It's { $months ->
    [one] a month
   *[other] { $months } months
} to the day since it ended. A date like that can weigh more than the days around it.
checkin-month-2 = Today has the date on which it ended, { $months ->
    [one] a month
   *[other] { $months } months
} ago. If something feels off, that may be all it is.
checkin-month-3 = { $months ->
    [one] One month
   *[other] { $months } months
} since it ended, on this very date. Some people feel such a day before they remember it.
checkin-year-1 = It's { $years ->
    [one] a year
   *[other] { $years } years
} today since it ended. You don't have to do anything with that date except get through it.
checkin-year-2 = { $years ->
    [one] A year
   *[other] { $years } years
} to the day. Be easy on yourself with this one; it counts as an occasion, even if nobody else knows.
checkin-weekend-1 = { $weekday } evening. For many it's the longest of the week, so a rough one says little.
checkin-weekend-2 = A { $weekday } evening, the kind that used to come with a plan. Let's look at this one.
checkin-weekend-3 = It's { $weekday } evening, when other people's plans are at their loudest.
checkin-weekend-4 = { $weekday } evening. Good that you came by here first.
checkin-weekend-5 = { $weekday }, and evening: an hour that may need more company than the others.

## Mood and pull.

checkin-mood-1 = How is it today, from 0 (as bad as it gets) to 10?
checkin-mood-2 = Where are you today, between 0 (as bad as it gets) and 10?
checkin-mood-3 = The day as a whole first: how is it, from 0 to 10?
checkin-mood-4 = If today had a number, 0 for the worst and 10 for the best, which one?
checkin-mood-5 = How does it stand, 0 to 10? The first number that comes is fine.
checkin-mood-6 = How low or how high is today, from 0 to 10?
checkin-mood-7 = From 0 (the floor) to 10: how are you doing?
checkin-urge-1 = And the pull to contact them, from 0 (none) to 10 (thumb on “send”)?
checkin-urge-2 = How strong is the pull to get in touch with them, 0 to 10?
checkin-urge-3 = And the pull to write to them, from 0 (hardly there) to 10 (already typed)?
checkin-urge-4 = How loud is it today, the pull to contact them? 0 is silent, 10 drowns out the rest.
checkin-urge-5 = The pull towards them, from 0 to 10: where is it?
checkin-urge-6 = And how hard is it today to leave them be, with 0 for not at all and 10 for hardest?
checkin-enough = That's a hard day, and two answers are enough for it. Shall we leave it there?
checkin-enough-yes = Leave it there
    .also = yes, enough, stop here, ok
checkin-enough-no = Go on
    .also = no, more, continue, go on please

## Contact.

checkin-contact-1 = Was there any contact since last time?
checkin-contact-2 = Have you been in touch since last time, in any way?
checkin-contact-3 = Any contact since then, from your side or theirs?
checkin-contact-4 = Anything between the two of you since last time: a message, a call, a look?
checkin-contact-5 = And contact: was there any, however small?
checkin-contact-none = No, none
    .also = no, none, nope, nothing, nah

## One good thing.

checkin-good-1 = One good thing, however small? Warm socks count.
checkin-good-2 = What did you eat or drink that was worth it?
checkin-good-3 = Who was decent to you, even for a minute?
checkin-good-4 = What have you finished since last time, however small?
checkin-good-5 = Did you hear something good: a song, a sentence, a bird at an odd hour?
checkin-good-6 = What was the best quarter of an hour?
checkin-good-7 = Did you see something you'd have pointed out to somebody?
checkin-good-8 = What went easier than you'd expected?
checkin-good-9 = What made you laugh, or nearly?
checkin-good-10 = Where were you comfortable, and in what?
checkin-good-11 = What did you do for somebody else, or somebody for you?
checkin-good-12 = What simply worked as it should? A bus on time counts.
checkin-good-13 = What smelled good, felt soft or was just the right temperature?
checkin-good-after-1 = Last time it was “{ $good }”. And now, something else that was good?
checkin-good-after-2 = You had “{ $good }” last time. What's next on the list?
checkin-good-after-3 = The last good thing was “{ $good }”. Is there one for today?
checkin-good-after-4 = After “{ $good }”: what was good this time?
checkin-good-after-5 = “{ $good }” is the last one you noted. What goes under it?
checkin-good-low-1 = Is there one thing that was a little less bad? A hot shower would do.
checkin-good-low-2 = What did you manage today that nobody will thank you for?
checkin-good-low-3 = Was there a minute in which it let go? Where were you?
checkin-good-low-4 = Who or what was bearable?
checkin-good-low-5 = What did you eat or drink? On a day like this that counts as the good thing.
checkin-good-low-6 = Anything warm, quiet or soft that came your way?
checkin-good-high-1 = What had a hand in that?
checkin-good-high-2 = Who or what made it a good one?
checkin-good-high-3 = Which part of today would you like to have again?
checkin-good-high-4 = What came easily that hasn't come easily lately?
checkin-good-high-5 = Which moment would you keep?
checkin-good-high-6 = What was different about today?

## Words.

checkin-words-1 = Anything else you'd like to put down?
checkin-words-2 = Anything the numbers don't say?
checkin-words-3 = A sentence to go with it? Or leave it at that.
checkin-words-4 = What would you want to remember of today, if anything?
checkin-words-5 = Anything still going round in your head?
checkin-words-6 = Is there something that wants writing down before you go on?
checkin-words-low-1 = What was the heaviest part? One sentence is plenty.
checkin-words-low-2 = Is there something you'd have liked to say to somebody today? You can leave it here.
checkin-words-low-3 = What would have made it a little easier?
checkin-words-low-4 = Anything you'd rather put down here than carry around?
checkin-words-low-5 = Did something set it off, or did it just come?
checkin-words-high-1 = Anything you'd like to find again on a worse day?
checkin-words-high-2 = A line about it, for the record?
checkin-words-high-3 = Is there somebody who'd be glad to hear how today went?
checkin-words-high-4 = Anything else, good or otherwise?
checkin-words-high-5 = What of it would you take into tomorrow?
checkin-words-pull-1 = What set the pull off, if you know? A place, an hour, a song?
checkin-words-pull-2 = What is the pull after: news, comfort, an answer?
checkin-words-pull-3 = When was it strongest, and what were you doing?
checkin-words-pull-4 = What is it that wants to be said? It can be said here.
checkin-words-pull-5 = What happened just before it got strong?

## At the end.

checkin-kept-1 = Noted.
checkin-kept-2 = It's down.
checkin-kept-3 = That's in the record.
checkin-kept-4 = Got it, thank you.
checkin-kept-5 = Written down.
checkin-kept-6 = Good, that's today's.
checkin-kept-words-1 = Noted, every word.
checkin-kept-words-2 = Read, and kept as you wrote it.
checkin-kept-words-3 = I have it, all of it.
checkin-kept-words-4 = It's here now, and only here.
checkin-kept-words-5 = Kept, word for word.
checkin-left = We stop here. What you've answered is kept.
checkin-said-strong-urge-1 = That's a strong pull. It passes whether or not you follow it: write the message here instead of there, and give it fifteen minutes before you decide anything.
checkin-said-strong-urge-2 = That's a lot of pull for one day. Put the phone where you'd have to stand up for it; most of these lose some force within a quarter of an hour.
checkin-said-strong-urge-3 = Strong today. You've said so here, and that's already something other than doing it. Do the next fifteen minutes with both hands busy.
checkin-said-rising-1 = { $one }, { $two }, { $three }: the pull has grown three times running. It's a tide and no order. Decide now, while you can, what you'll do at its next high.
checkin-said-rising-2 = The pull went from { $one } to { $two } to { $three }. It rarely climbs for long, but don't meet the next evening unprepared: somebody to ring, somewhere to go.
checkin-said-rising-3 = Three check-ins, three steps up: { $one }, { $two }, { $three }. Something feeds it. A place, a chat, a playlist? One of them can be closed for a week.
checkin-said-eased-1 = The pull is down from { $was } to { $now }. Remember that at the next { $was }.
checkin-said-eased-2 = From { $was } to { $now }: the pull has let go a good deal, without anybody answering anything.
checkin-said-eased-3 = { $was } last time, { $now } now. That's how these end, most of them.
checkin-said-long-1 = { $days } of the last fourteen days have been this low. That's worth telling a doctor in just those words: how long, how low, how you sleep. It's no verdict on how you cope.
checkin-said-long-2 = Low on { $days } days of the last two weeks. I can count that, and I can't treat it; a doctor or a counsellor can look at what's behind it. Ringing them could be the whole plan for tomorrow.
checkin-said-long-3 = That's { $days } low days in two weeks. If nobody with a face knows it yet, let it be a doctor, or somebody who comes along to one. “safety” shows who listens tonight.
checkin-said-streak-1 = That's { $days } low days in a row. It needn't be carried alone: ask one person to sit, walk or eat with you, and soon rather than at the weekend. “safety” shows people who listen at any hour.
checkin-said-streak-2 = Another low one, { $days } in a row now. Make the next day smaller: one meal, one errand, one voice that isn't mine. “safety” has numbers where somebody answers, day or night.
checkin-said-streak-3 = { $days } days near the bottom. Nobody is meant to sit that out in silence: tell one person the number you've just told me. “safety” lists others who listen.
checkin-said-still-low-1 = Low again. Two such days in a row is a reason to be with somebody this evening, even without talking about it. “safety” shows people who listen at any hour.
checkin-said-still-low-2 = The second one of these. Don't wait for it to earn company: sit where somebody else is sitting. “safety” shows people who listen, at any hour.
checkin-said-still-low-3 = Again near the bottom. Leave out whatever can be left out, eat, and let somebody know it's two days now. “safety” is there at night too.
checkin-said-low-1 = A low day. Eat something plain, and let one person know how it is. “safety” shows people who listen at any hour.
checkin-said-low-2 = That's low. Nothing has to be made of it: something warm to drink, the curtains as you like them, and let one person know. “safety” shows who listens at any hour.
checkin-said-low-3 = Thank you for saying so. Shrink the day to the next meal and the next sleep, and let one person know. “safety” is open at any hour.
checkin-said-first-good-1 = The first good one after { $days } low ones. It may stay or go again; either way it shows that the low ones end.
checkin-said-first-good-2 = After { $days } low ones, this. You needn't trust it yet. What was different today may be worth a line.
checkin-said-first-good-3 = So they do end: { $days } low ones, and then a day like this. Nothing has to follow from it.
checkin-said-up-1 = That's a clear step up from last time. Worth knowing what was different.
checkin-said-up-2 = Higher than last time, by more than chance usually makes. Notice what you did before it, and with whom.
checkin-said-up-3 = Better than last time. It may be weather or it may be you; keep a note of it in any case.
checkin-said-down-1 = Lower than last time. It goes in waves; one day says little about the week.
checkin-said-down-2 = Down from last time. Sleep, food and weather can move it that far, so don't build a story on it tonight.
checkin-said-down-3 = Less than last time. You haven't lost what the better day was made of; it's only not today's.
checkin-said-good-1 = A good one. It's yours, you needn't explain it.
checkin-said-good-2 = That's a good day by any count. Have it without watching it.
checkin-said-good-3 = Good. No footnotes needed.
checkin-said-repeats-1 = “{ $good }” again, { $times ->
    [2] the second time
   *[other] { $times } times
} lately. That may be more than a coincidence; give it a fixed place in the week.
checkin-said-repeats-2 = There it is once more, “{ $good }”. What turns up by itself { $times ->
    [2] twice
   *[other] { $times } times
} could also turn up on purpose.
checkin-said-repeats-3 = “{ $good }” has made the list { $times ->
    [2] twice
   *[other] { $times } times
} now. For a day without any ideas, that's one.

## The one thing that is offered, with why.

checkin-tool-urge = Through the pull
checkin-tool-circle = My people
checkin-tool-plan = Make a plan
checkin-tool-reasons = My reasons
checkin-tool-strengths = My strengths
checkin-tool-map = The map
checkin-tool-letter = Write to them, unsent
checkin-tool-journal = Write it down
checkin-tool-activities = Something to do
checkin-tool-steady = Two steady minutes
checkin-why-urge-1 = With the pull where it is, here's company for the next fifteen minutes.
checkin-why-urge-2 = Because it pulls that hard right now: one step at a time, beginning with this one.
checkin-why-urge-3 = A pull like this is easier to ride with something in hand.
checkin-why-urge-reasons-1 = When it pulls, your own reasons are better company than mine.
checkin-why-urge-reasons-2 = You once wrote down why; a day like this is what it was for.
checkin-why-letter-1 = Some of that wants to be said to them. Here's a page where it can be said in full, and goes nowhere.
checkin-why-letter-2 = What's meant for them can be written here, as often as it comes, without reaching anybody.
checkin-why-letter-3 = If there's a message in you, let it come out on this side.
checkin-why-urge-letter-1 = While it pulls, here's a page that takes everything and passes nothing on.
checkin-why-urge-letter-2 = What the pull wants to say can be said here first, and stay.
checkin-why-urge-letter-3 = A message written on this side costs nothing and often takes the edge off.
checkin-why-strengths-1 = You were hard on yourself just now, so the other side of the account should be heard.
checkin-why-strengths-2 = That was a harsh sentence about you; this one asks for the facts against it.
checkin-why-circle-1 = Low more than once, so a voice will do more than a page.
checkin-why-circle-2 = After { $days } low days, somebody real is the better tool.
checkin-why-circle-3 = { $days } days like that are enough to ring somebody about, and about nothing else.
checkin-why-circle-asked-1 = You were thinking of people; this is where yours are kept.
checkin-why-circle-asked-2 = Since it's about leaning on somebody: a short list of who may be rung, and when.
checkin-why-steady-1 = On a day this low, something small and bodily first.
checkin-why-steady-2 = Nothing to think about in this one, which is why it fits.
checkin-why-steady-3 = For days that are too heavy for questions, there's this.
checkin-why-plan-1 = This has been a hard hour before, so it deserves a plan made ahead of it.
checkin-why-plan-2 = The same stretch of the week again; one if-then sentence can stand in its way.
checkin-why-reasons-1 = The pull is growing, which makes it a good moment to read why you wanted this quiet.
checkin-why-reasons-2 = Before it gets louder: your own words on why.
checkin-why-reasons-should-1 = Before that question, the reasons you had on a clearer day.
checkin-why-reasons-should-2 = You've answered part of that before, in your own words.
checkin-why-journal-should-1 = That question can go down here in full; it reads differently in two weeks.
checkin-why-journal-should-2 = Write it out once, as you'd explain it to a friend, and look again later.
checkin-why-asked-1 = You asked for something to do, so here's one thing.
checkin-why-asked-2 = Something to do, then, of a few minutes.
checkin-why-journal-1 = You had a good deal to say, and there's room for the rest.
checkin-why-journal-2 = That was more than a line; if it isn't all out, go on here.
checkin-why-flat-1 = A flat day is easier moved from outside: something short, with an end.
checkin-why-flat-2 = Little energy, so the smallest thing that counts as doing something.
checkin-why-flat-3 = When it's all a bit grey, ten minutes of something shift more than thinking does.
checkin-why-low-1 = It's a low one, so something small that asks nothing of you.
checkin-why-low-2 = Low days want small doors. This is one.
checkin-why-low-3 = Nothing big on a day like this: a few minutes, and then you've done something.
checkin-why-good-plan-1 = A good day is the time to make the plan for a bad one.
checkin-why-good-plan-2 = You think more clearly on a day like this; lend some of it to a worse one.
checkin-why-good-1 = Put down what helped while you still know it; a worse day can use it.
checkin-why-good-2 = Good days are forgotten first, so this one might get three lines.
checkin-why-good-3 = Three lines on how it came about would be worth having in a month.
checkin-why-any-1 = And if the next hour is open: one thing to put into it.
checkin-why-any-2 = Something of a few minutes, before you put the phone down.
checkin-why-any-3 = In case your hands are free.
checkin-why-any-journal-1 = If a line is still missing, there's room for it.
checkin-why-any-journal-2 = In case more comes to mind than fits a check-in.

milestone-30-here = That makes thirty days. Nothing has to be decided because the number is round. Look at the first week beside this one, in whatever you kept of it; that says more than any count.
