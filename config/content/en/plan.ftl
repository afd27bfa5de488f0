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
