### Home, today, progress.

home-morning = Morning.
home-day = Hello.
home-evening = Good evening.
home-night = It's late. I'm awake.
home-more = First what's yours: worksheets, lists, letters. Then what I do by myself, and help.
day-none = I count the days once you've told me when you were last in touch.
day-tomorrow = Day one is tomorrow.
day-of = <b>Day { $day }</b>, { $run ->
    [0] a new run begins tomorrow
    [one] the first of this run
   *[other] { $run } in a row
}. { $left ->
    [0] It's the last day of the period.
    [one] One more to go.
   *[other] { $left } to go.
}
day-open = <b>Day { $day }</b>, { $run ->
    [0] a new run begins tomorrow
    [one] the first of this run
   *[other] { $run } in a row
}.
day-over-pause = The period is over; it's day { $day }, { $run } in a row. This is the quiet week after their message, and nothing has to be decided in it.
day-over-resting = The period is over; it's day { $day }, { $run } in a row. Nothing is decided this week: after hard days you come first.
day-over-closed = The period you chose is over; it's day { $day }, { $run } in a row. What closes the way back still stands, so we simply go on.
day-over = The period is over; it's day { $day }, { $run } in a row. Nothing has to be decided because a number was reached.
day-reconnect = Day { $day }, { $run } in a row; what you've decided on takes nothing away from them. The rest can take its time.

menu-home = Home
menu-today = Today
menu-checkin = Check in
menu-contact = Note a contact
menu-progress = Progress
menu-nudges = Messages
menu-settings = Settings
menu-help = Help
menu-urge = The pull is strong
menu-activities = Something to do
menu-more = More
menu-map = Breakup map
menu-reasons = My reasons
menu-plan = If-then plans
menu-strengths = My strengths
menu-circle = My people
menu-signals = Signs
menu-hygiene = A quieter phone
menu-export = Export
menu-delete = Delete all
menu-go-on = Go on

today-open = First what is open already: a thing half done takes up more room than a small one finished.
today-near = The one thing today is company: somebody beside you, or a voice on the line. Everything else here can wait.
today-checkin-first-1 = The one thing for today: a check-in. It takes a minute, and it's what everything later is built on.
today-checkin-first-2 = Nothing big today. A check-in of a minute comes first, because without it I'm only guessing what would fit.
today-checkin-first-3 = One small thing: say how it is, in two numbers. The rest can be worked out from there.
today-checkin-after-1 = Last time you were at { $mood }. The one thing for today is to see where you are now; a minute is enough.
today-checkin-after-2 = It was a { $mood } last time. Before anything else, where does it stand today? That decides what's worth doing.
today-checkin-after-3 = From { $mood } last time to what, today? One minute, and then you'll know what kind of day to plan for.
today-checkin-after-4 = The last number was { $mood }. A new one beside it is today's thing: two of them say more than one.
today-checkin-low-1 = Last time it was { $mood }, so first of all: how is it now? Two answers are enough.
today-checkin-low-2 = It was a low one last time. Before I suggest anything, tell me if it has lifted or not; that changes what fits.
today-checkin-low-3 = After a { $mood }, the only thing I'd ask for is a number. It takes ten seconds.
today-checkin-gap-1 = It's { $days } days since the last check-in, and none of them has to be made up for. One thing for today: say where you are now.
today-checkin-gap-2 = { $days } days without a number, which is fine. A check-in today is a new line and no catching up.
today-checkin-gap-3 = The last { $days } days have no number, and I won't guess one. Say today's, and we go on from there.

today-slip-1 = The day after a slip is the one on which a second comes easiest. So one thing: decide now where the phone is from nine o'clock on.
today-slip-2 = What happened is entered and done with. Today is about the next two hours that look like it: fill them before they come, with somebody in them.
today-slip-3 = After a slip, people mostly stumble over “now it doesn't matter anyway”. It does. Name the moment it began, and what you'll do at the next one.

today-low-1 = It's a low one, so the plan is short: something warm to eat, and one person who knows. The rest of the list has time.
today-low-2 = With a day like this, lower the bar on purpose: washed, fed and in bed at a fair hour is a full result.
today-low-3 = You said it's low. Go where somebody else is, a kitchen, a library, a bench; you don't have to talk.
today-low-4 = Low today. Move one thing off today's list now, before it turns into a reproach tonight.
today-low-5 = On a day at the bottom thinking goes in circles, so leave it alone. Hands in warm water, feet on the floor, ten slow breaths.
today-low-6 = It's a heavy one. Send three words to somebody, “rough day here”, and let that be the difficult thing for today.

today-pull-1 = The pull was strong today, so it may come back with the evening. Settle one thing before that: what your hands will be doing at that hour.
today-pull-2 = You named a strong pull. It wants something, and mostly it isn't what the message would bring; give it a page instead.
today-pull-3 = With a pull like today's, distance is the cheapest help: phone in another room, chat archived, somebody else on the line.
today-pull-4 = It pulled hard today. Whatever it says, it can wait until after breakfast; make tonight the night in which nothing is decided.

today-review = You've checked in, and it's your day for the week: a few numbers, one question, five minutes. Single days mislead; seven in a row do so less.
today-review-open = This week's review is half done. What you've answered is kept; one or two lines are left.

today-map-1 = The one thing for now: a part of the map, the smallest that's open. Seen in pieces, it's less of a fog.
today-map-2 = These first days are for understanding, ten minutes at a time. A part of the map is today's ten minutes.
today-map-3 = What wore it down has more than one cause. Put one of them on the map today, and leave the others be.

today-hygiene-1 = You've checked in. For the first days: make the phone stop bringing them up by itself. One setting today takes two minutes, and it spares you the evening when a picture turns up unasked.
today-hygiene-2 = You've checked in. What a screen shows unasked costs more than what you look for. Let's quiet one thing on your phone today; nobody is deleted by it.
today-understand-1 = What fits the first days: tell one person you trust how it really is. Nothing needs deciding this week, but being known helps with the nights.
today-understand-2 = One thing for today: write down, in three lines, how it ended, as you'd tell a stranger. It's easier to leave alone once it's on paper.
today-understand-3 = Food and sleep go first in these days, and everything feels worse without them. Today's thing is a proper meal at a table, and a fixed time for lights out.
today-understand-4 = Mute their profile rather than look. It takes a minute, nobody is told, and it saves you from a decision on every bad evening to come.
today-understand-5 = Keep today small: one errand that ends, out of doors if you can. A finished thing is rare in such a week, and does good.
today-understand-6 = There's likely something you didn't get to say. Put it on a page here rather than in a message; said once, it knocks less.
today-understand-7 = No question of “why” gets answered today. Park the three loudest on paper with a date two weeks ahead, and see then which are still loud.

today-still-1 = What fits now: find the hour that's hardest, and put something into it that has a start time and another person. An hour with a plan passes faster than one with a resolve.
today-still-2 = One line for today: why do you want this quiet? Written on an even day, it will speak for you on a bad one.
today-still-3 = Choose whom you'd ring at eleven at night, and ask them by daylight whether you may. Having asked is half of the help.
today-still-4 = The body keeps alarm longer than the head. Today's thing is two quiet minutes at a fixed time, before the evening needs them.
today-still-5 = If the same sentence to them keeps coming back, it wants to be on paper. Here it can be written in full, and it goes nowhere.
today-still-6 = One evening this week belongs to nobody yet. Give it a name now, film, soup, swimming, so that it isn't the empty one.
today-still-7 = Go once until you're out of breath, stairs will do. It burns off some of what keeps you checking the phone.
today-still-8 = Note today's easiest ten minutes: where, with whom, what your hands did. That's what a plan for the hard ones can be built from.

today-rebuild-1 = What fits now: one thing that was yours before them. Look up where and when it happens, and put it in the calendar; a date gets kept more often than a wish.
today-rebuild-2 = There's an old friend you lost touch with for no reason at all. Three lines today, no explanation needed; most people are gladder than you'd expect.
today-rebuild-3 = Take one thing you're good at and use it for somebody today. Being useful mends the picture of oneself faster than thinking about it.
today-rebuild-4 = Think of a habit of yours that did harm to people near you. Today, only notice it once when it starts; that's the first half of changing it.
today-rebuild-5 = Go somewhere new within half an hour of your door. New places have no memories waiting in them.
today-rebuild-6 = Ask somebody for company with a day and an hour in the sentence. “Sometime” is kind, “Thursday at six” happens.
today-rebuild-7 = An hour alone that you'd enjoy, on purpose: chosen food, chosen music, phone elsewhere. Being alone is a skill, and it's learned in single hours.
today-rebuild-8 = Finish a sentence today: “People can count on me when …”. Three endings, no modesty. On a worse day you won't find them.

today-decide-1 = The period is behind you. Before any decision, set the first week beside this one: in which of the two would you have wanted to decide?
today-decide-2 = Nothing has to be decided today. What helps later: write down what is different in your days now, in things somebody else could see.
today-decide-3 = Ask one person who knew you both what worries them and what doesn't. You needn't agree; you only need to have heard it.
today-decide-4 = Finish this on paper: “I'd be all right without an answer, because …”. If it stays empty, that's worth knowing before anything else.
today-decide-5 = Picture an ordinary Tuesday in two years, as you'd want it. Note who's in it, and also what you do all day; the second part is often the clearer one.
today-decide-6 = Read what you wrote in the first days. Cross out what no longer holds and leave the rest standing; that's your own evidence.
today-decide-resting-1 = This week decides nothing about the two of you. What fits: one person you see, one meal at a table, and sleep before midnight.
today-decide-resting-2 = You come first in these days, and every larger question keeps. Today's thing is two minutes of steadying, and then somebody's company.
today-decide-resting-3 = One easy thing with an end: a bath, a film you know by heart, bread from the good bakery. Nothing weighty gets better by being thought about this week.
today-decide-resting-4 = Let somebody check on you at a fixed hour today, and tell them which. It's a small thing to ask, and it holds a day together.
today-decide-closed-1 = Going back stays closed, so today's question is another one: which hour of the week has become free, and who or what could have it?
today-decide-closed-2 = What was asked of you stands. What's left is a good deal: name one person you'd like to see more of, and ask them for a day.
today-decide-closed-3 = Use something you're good at for somebody today. It's the quickest way to be more than the one who was left or who left.
today-decide-closed-4 = Write down what you know now about how you want to live, in three lines. It's useful whoever you share it with, or nobody.
today-decide-closed-5 = If there's something left unsaid, it may have a page here, and only here. Said in full once, it stops asking every night.
today-decide-closed-6 = Choose a thing for this month that ends in something you can hold: a shelf, a certificate, a kilo of jam. It gives the weeks a direction of their own.

## Reaching out: the pace, one's own life, what to do with silence. Nothing here speeds anything up.

today-reconnect-1 = Before anything is written or said: put down in two lines what you'd want from it, and what you'd do with a no. If both fit into two lines, sleep on it once more.
today-reconnect-2 = Tell one person who wishes you well what you're weighing, and when you'll tell them how it went. It's steadier with somebody who knows.
today-reconnect-3 = Whether there's an answer or none, today wants something in it that has nothing to do with them. Something with a start time is best.
today-reconnect-4 = Waiting sits in the body. Two quiet minutes now, and then the phone in another room for an hour; nothing needs you to watch it.
today-reconnect-5 = You're more than this one question. Use something you're good at for somebody else today, and the question shrinks to its own size.
today-reconnect-6 = Settle now what you'll do if nothing comes by tonight, in one if-then line. No reply is an answer for now, and it asks for no second message.
today-reconnect-7 = Note what you saw this week, and leave out what it may mean: who wrote first, how much, what was asked. Facts stay put while moods move.
today-reconnect-closed-1 = What you were preparing stays shut now, and that's a hard turn. Today's thing is small and near: a meal, a walk, one hour that ends.
today-reconnect-closed-2 = Somebody may know that it's come to this. Tell one person you trust, in one sentence, and let them do the talking.
today-reconnect-closed-3 = All that was meant for them may be written here, in full, and stay here. Put down once, it asks less often.
today-reconnect-closed-4 = A door that shuts leaves the body braced for it. Two quiet minutes first; nothing else has to be decided today.
today-reconnect-closed-5 = Leaving it be is a strength, though nobody sees it. Put another one of yours to use today, for somebody who's glad of it.
today-reconnect-closed-6 = The hours you'd kept for this are yours again. Give one of them today to something with people in it.
today-reconnect-resting-1 = Nothing between the two of you moves this week, and it needn't. What fits: somebody's company, a proper plate of food, and an early night.
today-reconnect-resting-2 = This week is for quiet. Two steady minutes, then something plain to do with your hands.
today-reconnect-resting-3 = One easy thing with an end and no message in it: the laundry, a film you know, a loaf of bread. The rest is no worse for waiting.
today-reconnect-resting-4 = Have somebody near today who may talk about anything else. Ask for it by name and hour.

## Together again: slow, early words, one's own life beside it, the old causes in sight.

today-together-1 = One thing that's better between you two than it used to be, and one that rubbed this week: a line for each. Things are easiest to say while they're small.
today-together-2 = Being two again can make the others fade. Ring one of your own people today, and ask about them first.
today-together-3 = Keep something that was yours in the months between: the class, the Tuesday run, the evening alone. Which of them is due this week?
today-together-4 = When it goes faster than you meant, you mostly feel it before you can say it. Write down the pace you'd like, and one thing that can wait a month.
today-together-5 = Look at the habit you set out to change. Did it come back this week, and what did you do then? Noticing counts, and so does naming it first.
today-together-6 = A quarrel is easier to leave at a pause that was agreed on beforehand. Put the sentence that stops it, and when you'd come back to it, into one if-then line.
today-together-7 = What wore it down last time has a name on your map. Read that one part today, and ask whether it has moved, and who moved it.
today-together-8 = Somebody who worried about you two may like a true sentence on how it's going, the good and the other. Hear what they say, and reply tomorrow.
today-together-closed-1 = What you told me weighs more than how good the other days are. The one thing for today: one person of your own who knows it.
today-together-closed-2 = Before any decision, some calm in the body: two minutes, both feet on the floor. You owe nobody an answer today.
today-together-closed-3 = Put down what happened, with day and hour, in plain words. On a better day it gets blurred, and you'll want to have it straight.
today-together-closed-4 = An hour out of the house today, with people about: a café, a library, a friend's kitchen.
today-together-closed-5 = Think of where you could stay for a night if you wanted to, and ask that person today. Asking commits you to nothing.
today-together-closed-6 = You're not the worst day you told me of. Read slowly what you're good at; it's worth knowing before anything is decided.
today-together-resting-1 = You come first this week, and the two of you can wait some days. One person of your own today, in the same room if it can be done.
today-together-resting-2 = No large talks this week. Two quiet minutes, a proper meal and an early night are the whole programme.
today-together-resting-3 = Something light that ends by itself, in company or alone: once round the block, an old film, a pan of pancakes.
today-together-resting-4 = Tell somebody which hour of today is likely to be the hardest, and have them ring you then.

## Letting go.

today-letgo-1 = What fits now: something with no history in it, a place, a dish, a route home.
today-letgo-2 = If a last word is still owed, write it here, to be kept or burned and never sent. Things end better for having been said once.
today-letgo-3 = Tell somebody a good story of these months that isn't about the end. It shifts what the time will be remembered for.
today-letgo-4 = Note one thing from then that stays yours: a recipe, a turn of phrase, a courage. Keeping something is part of letting go.
today-letgo-5 = Pack one object of that time into a box today, without reading or looking through anything. One is enough.
today-letgo-6 = Look at something you carried alone this year. That was you, and it's worth writing down as a fact.
today-letgo-7 = Pick a date ahead that could turn heavy, and put something into that day now, with people in it. Dates lose weight when they hold something else too.
today-letgo-resting-1 = These days are for company more than for endings. Who could sit with you for an hour today?
today-letgo-resting-2 = Letting go may stand still for a week; it's not a race with anybody. Two steady minutes are plenty for now.
today-letgo-resting-3 = Leave the boxes and the letters alone for some days. What fits is something warm, easy and finished within the hour.
today-letgo-resting-4 = One voice on the telephone today, about nothing in particular. Ask for it; people like to be asked for that.

progress-run = Current run: <b>{ $days ->
    [one] one day
   *[other] { $days } days
}</b>
progress-longest = Longest run: { $days ->
    [one] one day
   *[other] { $days } days
}
progress-kept = Days kept: { $kept } of { $days }
progress-recent = Of the last { $days ->
    [one] day
   *[other] { $days } days
}: { $percent } %
progress-slips = Slips: { $slips }, looks: { $looks }
progress-mood = Mood over the last { $count } check-ins: { $mean } on average.
progress-rule = Day one was { $date }, the day after the last contact. Being written to, calm answers and necessary matters don't count.
progress-next = { $days ->
    [one] One day to the next mark.
   *[other] { $days } days to the next mark.
}
