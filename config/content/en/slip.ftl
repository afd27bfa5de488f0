### After a slip: how sure somebody is, a plan, and looking in. No shame, no repeated comfort.
###
### `slip-later-…` comes by itself: it tells a bystander nothing.

slip-sure = How sure are you of keeping tomorrow free of it, from 0 (not at all) to 10 (certain)?
slip-sure-words-none = 0
    .also = not at all, not sure at all, no chance, zero chance, i won't, i wont, no way
slip-sure-words-little = 2
    .also = not very, not really, not very sure, not so sure, not that sure, barely, doubtful, i doubt it, hardly, a little, not confident
slip-sure-words-half = 5
    .also = half, halfway, 50/50, fifty fifty, fifty-fifty, so so, so-so, maybe, kind of, kinda, somewhat, could go either way
slip-sure-words-pretty = 8
    .also = pretty sure, quite sure, sure, fairly sure, very sure, confident, pretty confident, i think so, yes, yeah
slip-sure-words-all = 10
    .also = certain, totally, totally sure, completely, 100%, hundred percent, absolutely, for sure, definitely
slip-sure-low-1 = That's honest, and more use to both of us than a brave number.
slip-sure-low-2 = Not sure, then. Will is short in such hours, so let something else do the work.
slip-sure-low-3 = Low, and said plainly. Then we plan for the hour, not for the person you'd like to be in it.
slip-sure-mid-1 = In the middle, then: tomorrow has a hard hour somewhere, and one sentence can be ready for it.
slip-sure-mid-2 = Half and half. The other half has a time of day, and that can be prepared.
slip-sure-high-1 = Good. Then let's give that a sentence to lean on.
slip-sure-high-2 = That's a good number to have when the next hard hour starts. Let's put something beside it.

slip-plan = For the next time, one sentence carries further than a resolve: “If it's Friday after ten and I've had a drink, then I give Sam my phone.” Make yours? You can type it straight away.
slip-plan-second = If that moment comes round a third time, a sentence is quicker than a thought: if it comes, then what do your hands do? You can type it straight away.
slip-plan-often = One sentence for that moment, as small as you like. “If it's the break at four, then the phone stays in the locker” is enough. Which would be yours?
slip-plan-yes = Make one
    .also = yes, yeah, ok, sure, make it, let's, go
slip-plan-no = Not now
    .also = no, nope, nah, later, not tonight, maybe later, no thanks, leave it, leave it as it is, i'll leave it, leave that, no plan, nothing, not today, not needed
slip-plan-again = Your plan was: { $sentence } Is it the right one for the moment that came?
slip-plan-change = Change it
    .also = change, no, not really, different
slip-plan-another = Make another
    .also = another, new, a new one
slip-plan-keep = It stays
    .also = stays, keep it, leave it as it is, yes, it's fine, fine, not now, later
slip-plan-noted = That's kept with your notes. “plan” makes a sentence of it whenever you like.

slip-look-in = The first day after is the hardest to keep, so I'll look in: { $times }. One press is enough each time.
slip-look-in-again-1 = I'll look in as last time: { $times }.
slip-look-in-again-2 = The same hours as before, for one press each: { $times }.
slip-leave = Don't look in
slip-left = All right, I won't look in. You can write at any hour.
slip-left-already = There's nothing more coming about that.
slip-at-today = today at { $time }
slip-at-tomorrow = tomorrow at { $time }
slip-at-day = { $day } at { $time }

slip-later-unsaid = Looking in, and once more within the day. How sure are you of the hours ahead, from 0 to 10?
slip-later-hour = Looking in. How sure are you of the next day, from 0 to 10?
slip-later-half = Me again. From 0 to 10, how sure are you of the hours until you next sleep?
slip-later-day = A day later, the last time I ask: how sure are you of the next one, from 0 to 10?
slip-later-skipped = All right, no number. I'm here if one comes.
slip-steady-1 = Steady, then. Nothing to add.
slip-steady-2 = That holds. Go on with your day.
slip-steady-3 = Good to know. Back to whatever you were doing.
slip-steady-last = That's the first day behind you, and I stop asking. Whatever carried you through it, keep it near.
slip-shaky-1 = Not lower, and not yet firm. Keep one thing ready for the hour in which it could tip.
slip-shaky-2 = Somewhere in between, then. That's enough to get on with; I'd keep company in reach.
slip-falling-1 = Lower than before. That matters more than any guilt does, so do one thing about the next hour now, while it's small.
slip-falling-2 = It's sinking. Then don't sit with the phone on your own; choose one of these, any of them.
slip-falling-3 = Down a little further. You don't need to be sure, only busy for the next quarter of an hour.
slip-unsure-1 = In the middle, then. That's honest, and it's enough to work with. Something to lean on for the next hours:
slip-unsure-2 = Half and half. Let's have something ready for the half that isn't sure:
slip-low-1 = Low, and good that you say so. One thing for the next hour is enough:
slip-low-2 = Not sure at all, then. Let's not rely on will for the next hours. One of these instead:
slip-your-plan = Your own sentence for it: { $sentence }
slip-way-urge = Help with the urge
slip-way-circle = Ring somebody
slip-way-plan = Make a plan

slip-try-urge = Something we haven't tried: next time, press “Help with the urge” before you type. It takes a quarter of an hour, and you may still decide after it.
slip-try-circle = Something we haven't tried: one person who knows, and whom you may ring at that hour, about nothing.
slip-try-away = Something we haven't tried: from the hour it usually happens, the phone charges in the kitchen and you don't.
slip-try-letter = Something we haven't tried: write it here first, the whole message, as it would have gone. It stays here.
slip-try-name = Something we haven't tried: save their number under another name, “Not tonight” for instance, and archive the chat. It's a small step more, and small steps more are often enough.
slip-try-needed = Something we haven't tried: if it's the practical matters that open the door, there's a rule for those, with set times.
slip-try-hour = Something we haven't tried: look at the last few entries and write down the hour of each. Then put one thing with another person into that hour this week.
