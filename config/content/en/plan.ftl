### If-then plans: the moment, then one small thing. Words of `plan-due-…` come by themselves and tell a bystander nothing.

plan-hello = One sentence: if this moment, then this one thing. It doesn't work every time; in hundreds of tests it worked more often than good intentions alone.
plan-when = If: what's the moment? A time, a place or a feeling, as exactly as you can: “Friday after ten and I've had a drink”.
plan-when-again = It says now: { $sentence } What's the moment? Type it anew, or leave it.
plan-same = The same moment
    .also = same, keep, leave it, unchanged
plan-then = If { $when }: then what? One thing you can do within two minutes, where you'll be.
plan-doubt-not = That says what you won't do, and in the moment “not” is hard to do. What will you do instead, with hands or feet?
plan-doubt-them = That sounds as if it leads to them. If it's somebody else, type it once more; otherwise, what could it be that leads away?
plan-sentence = If { $when }, then { $then }.
plan-sentence-time = If it's { $when }, then { $then }.
plan-sentence-every = For { $when }: { $then }.
plan-made = <b>{ $sentence }</b>
    That's kept. Say it to yourself once, as if you were there.
plan-too-long = That's too long to come to mind in a hard minute. Under 200 characters, please: the core of it.
plan-wordless = There are no words in that yet. A short one is fine.
plan-full = You have { $most } plans, and more than that nobody remembers. Remove or change one first.
plan-remind = It names an hour. Shall I send you a line beforehand, at { $time }, { $days }? It won't say what it's about.
plan-remind-set = Then a line comes. The next one: { $next }.
plan-remind-none = No line, then. The plan itself stays.
plan-list = Your plans:
plan-line = { $number }. { $sentence } { $times ->
    [0] Not needed yet.
   *[other] Helped { $helped } of { $times }.
}
plan-line-remind = { $number }. { $sentence } { $times ->
    [0] Not needed yet.
   *[other] Helped { $helped } of { $times }.
} A line comes before.
plan-which = Which one?
plan-one = { $sentence } What about it?
plan-yours = <b>{ $sentence }</b>
plan-none = There's no plan yet. It takes two questions.
plan-gone = That plan isn't there any more.
plan-add = Make a plan
    .also = add, new, another, make one, new plan
plan-now-label = The one for now
plan-all = My plans
    .also = back, plans, list
plan-open = Open
plan-helped = It helped
    .also = helped, worked, it worked
plan-failed = It didn't
    .also = didn't, it didn't help, no, didn't work, failed
plan-change = Change it
    .also = change, edit
plan-remind-on = A line before it
    .also = remind me, reminder
plan-remind-off = No line before it
    .also = no reminder, stop reminding
plan-remove = Remove it
    .also = remove, delete, delete it
plan-removed = Removed.
plan-said-helped-1 = Good. The same sentence again next time; it gets quicker with use.
plan-said-helped-2 = That's noted beside it. You did that, the sentence only came in time.
plan-said-helped-3 = Noted. It's earned its place.
plan-said-failed-1 = Noted. Once says little. Was the moment another one, or was the “then” too big for it?
plan-said-failed-2 = Noted beside it. If it comes too late, name an earlier moment: the coat, the second glass, the sofa.
plan-said-failed-again = That's more misses than hits, so the sentence is wrong, not you. A smaller “then” often does it; “Change it” under “My plans” is the place.
plan-left = All right, everything stays as it is.
plan-left-half = We stop here. The half you typed is kept with your notes.
plan-due-1 = A line you asked for at this hour.
plan-due-2 = It's about that time. You left yourself a sentence.
plan-due-3 = As arranged: one sentence of yours is waiting here.
plan-due-4 = This is the line for this hour. One press shows the rest.

### The hours that have been hard. Words of `risk-line-…` come by themselves and tell a bystander nothing.

risk-label = Hard hours
    .also = hours, hard hour, hard times, lines before hard hours
risk-days = { $day }s
risk-found = { $days } from { $from } to { $until } have been hard: { $hits } of { $all } urges and slips in the last twelve weeks came then.
risk-found-daily = The hours from { $from } to { $until } have been hard: { $hits } of { $all } urges and slips in the last twelve weeks came then.
risk-none = No hour stands out. I've { $all ->
        [0] no urges and slips with an hour
        [one] one urge or slip with an hour
       *[other] { $all } urges and slips with an hour
    } from the last twelve weeks. From { $few } on I look, and I say something only where chance can hardly explain it.
risk-next = A line comes before that hour, the next one on { $next }. It doesn't say what it's about.
risk-off = Lines before hard hours are off.
risk-no-plan = No plan of yours fits that hour, so no line comes before it.
risk-other = The line of your own plan comes at that hour already, so there's no second one.
risk-no-time = Your quiet hours leave no time for a line before it.
risk-offer = No plan of yours fits that hour yet. If you make one, a discreet line brings it to you shortly before.
risk-make = Make one for it
risk-am = { $hour } am
risk-when = { $days } after { $time }
risk-when-daily = after { $time }
risk-line-1 = Something you planned for about now is here.
risk-line-2 = There's something of yours here for the next hour or so.
risk-line-3 = What you laid out for this hour is here.
risk-line-4 = A sentence of yours is due about now. It's here.
risk-line-later-1 = Something you planned for later is here.
risk-line-later-2 = There's something of yours here for later on.
risk-line-later-3 = What you laid out for a later hour is here.
risk-urge = Help with an urge
risk-not = It isn't so
risk-stop = Stop these lines
risk-start = Send these lines
risk-stopped = Stopped. Your plan stays, and the switch is under “Hard hours” among your plans.
risk-said-not = Then that hour is left out for twelve weeks. You know it better than the count does.
risk-no-more = That hour doesn't stand out any more, so there's nothing to take back.
risk-not-apart = These lines are for the days apart. None comes now.
risk-ask = A line came before { $day }, { $from }. Did your sentence help?
risk-yes = It helped
    .also = yes, helped, worked, it worked, yes it helped
risk-no = It didn't
    .also = no, didn't, it didn't help, didn't work, not really
risk-quiet = No urge came
    .also = no urge, nothing came, it was quiet, quiet, nothing happened
risk-said-yes = Noted beside the plan. The line keeps coming.
risk-said-no = Noted. After three of those in a row I stop the lines.
risk-said-quiet = Then there was nothing to help with, and it counts neither way.
risk-ended-useless = That's three in a row, so I've stopped these lines. A smaller “then” might do more; “Hard hours” among your plans turns them on again.
risk-ended-unopened = Three lines before hard hours stayed unopened, so I've stopped them. “Hard hours” among your plans turns them on again.
