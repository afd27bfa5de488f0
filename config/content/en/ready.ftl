### The readiness review: eight sides, one recommendation, and the person decides. Nothing here hurries anybody towards
### the ex, and letting go is said in the same voice as reaching out.
###
### `ready-line-…` comes by itself and tells a bystander nothing. Reasons are parts of a line: no capital, no full stop.

command-ready = Am I ready? Eight sides, one recommendation, your decision
option-ready-what = What to see or do
menu-ready = Am I ready?
ready-look-at-it = Look at it properly
ready-open-it = Look at it
ready-history-label = Earlier reviews
ready-again-label = Look again

## Before it begins.

ready-hello = At most { $count } short questions, one at a time; each can be skipped. Then you'll see eight sides of it, each with its reason, and what I'd do. There's no score, and you decide.
ready-hello-night = It's late for this, and night gives its own answers. You can do it now: nothing opens tonight in any case, and I'd ask the main ones again.
ready-goes-on = We go on where you left it.
ready-look-now = Look at it now
    .also = now, yes, go on, look now, do it, let's look, i want to
ready-leave = Leave it for now
    .also = leave, no, later, keep waiting, keep to it, not yet, wait
ready-gate-early = It's day { $day }, and with today { $left ->
    [one] there is one day
   *[other] there are { $left } days
} left of the period. That early, most people can't yet tell missing somebody from missing them, so it will lean towards waiting. Still, it's yours to look at.
ready-gate-begin = The days without contact have hardly begun, and a decision now would be made by the alarm. It will lean towards waiting. Still, it's yours to look at.
ready-gate-waiting = You've set { $date } to look at this again. Has something changed, so that it should be now?
ready-gate-reconnect = You've decided to reach out, and that's open. Looking again puts the decision back to the start, with the two days in between. Do you want that?
ready-gate-again = Shall we look at it now?
ready-together = You two are together again, so there's nothing to decide about reaching out. If that changes, tell me.

## The questions.

ready-ask-harm-again = At the beginning you told me there was no fear and no violence. Since then your map says that one of you decided everything, or that people fear for you. So once more, and calmly: was there hitting, threats, being forced, or being afraid, on either side?
ready-ask-fortnight = There are few check-ins to go by. How have the last two weeks been, taken together?
ready-fortnight-1 = Fairly even
    .also = even, ok, okay, fine, good, steady, calm, alright, pretty good, not bad
ready-fortnight-2 = Up and down
    .also = up and down, mixed, so so, so-so, both, varies, waves, in waves
ready-fortnight-3 = Mostly hard
    .also = hard, bad, awful, terrible, low, rough, not good, horrible, difficult
ready-ask-need-again = On your map it was “I can't without them”. Weeks change that one more than most. Which is nearer to you now?
ready-ask-who = And who'd be ready to change it? As far as deeds show, not promises.
ready-ask-firm = When they ended it, how firm were they?
ready-ask-eyes = The people who know you both: does something about the two of you worry them?
ready-ask-change = What's different now, on your side, that somebody else could see? One thing, as it would look on an ordinary day.
ready-change-nothing = Nothing yet
    .also = nothing, nothing yet, none, no, not yet, nothing really, not much
ready-ask-lasted = And how long has it held?
ready-lasted-1 = Three weeks or more
    .also = three weeks, 3 weeks, four weeks, 4 weeks, a month, one month, two months, months, over a month, more than a month, long, a long time, weeks and weeks, five weeks, six weeks
ready-lasted-2 = A week or two
    .also = a week, one week, two weeks, 1 week, 2 weeks, ten days, a couple of weeks, 10 days, some weeks
ready-lasted-3 = Some days
    .also = days, a few days, some days, since yesterday, two days, three days, just started, since monday, not long
ready-ask-company = In these weeks, have there been other people, or hours alone that you enjoyed?
ready-company-1 = Other people
    .also = people, friends, family, i met people, met people, i went out, dated, dates
ready-company-2 = Good hours alone
    .also = alone, on my own, by myself, good hours alone, alone and fine
ready-company-3 = Both
    .also = both, yes both, yes, a bit of both
ready-company-4 = Hardly
    .also = hardly, no, neither, none, not really, no one, nobody, barely, not much
ready-ask-week = Think of next week, an ordinary one, without them and without news of them. Would it be fine?
ready-week-1 = It would be fine
    .also = fine, yes, good, ok, okay, yeah, i'd be fine, id be fine, sure
ready-week-2 = Mostly, with dips
    .also = mostly, with dips, so so, partly, kind of, more or less, some of it, probably
ready-week-3 = No, not yet
    .also = no, not yet, not fine, not really, nope, awful, no way
ready-ask-silence = Say you write, kindly and well, and nothing comes back. Two weeks, not a word. What would that do to you?
ready-silence-1 = It'd hurt, and I'd be all right
    .also = i'd be all right, id be all right, i'd be alright, i'd be ok, id be ok, i'd be okay, i'd be fine, hurt but ok, it'd hurt and i'd be alright, it'd hurt and i'd be ok, it would hurt, i could take it, i'd live, nothing
ready-silence-2 = It'd throw me back
    .also = throw me back, throw me, shake me, i'd be a mess, back to square one, i'd crash, devastated, it would break me, destroy me, hard
ready-silence-3 = I'd write again
    .also = write again, i'd write again, id write again, ask why, i'd call, call them, i'd text again, text again, i'd go there, try again, keep trying
ready-ask-no = And say they answer, and it's a kind no. Could you hear it, be kind back, and leave it there?
ready-no-1 = Yes, and leave it there
    .also = yes, yeah, yep, i could, i can, definitely, of course, sure
ready-no-2 = I think so
    .also = i think so, probably, maybe, perhaps, i hope so, i'd try, mostly
ready-no-3 = Not now
    .also = no, nope, not now, not yet, i couldn't, i couldnt, i can't, i cant, not really, i'd fight, no way

## The page.

ready-page-head = <b>Where you are</b>, { $date }
ready-line-of-side = <b>{ $side }</b>, { $standing }: { $reasons }.
ready-standing-strong = strong
ready-standing-mixed = mixed
ready-standing-not-yet = not yet
ready-side-steadiness = Steadiness
ready-side-want = Want, not need
ready-side-mendable = A cause that can be mended
ready-side-change = What you've changed
ready-side-signals = What came from them
ready-side-eyes = What others see
ready-side-harm = Signs of harm
ready-side-others = A life beside it

ready-mood-beside = mood { $mean } on average this week, { $before } the week before
ready-mood-week = mood { $mean } on average this week, with too few numbers before it
ready-mood-lately = the last three days lower, { $mean } on average
ready-fortnight-even = you call the last two weeks fairly even; there are few numbers
ready-fortnight-uneven = you call the last two weeks up and down; there are few numbers
ready-fortnight-hard = you call the last two weeks mostly hard
ready-fortnight-unknown = too few check-ins to say
ready-low-days = { $days } low days in two weeks
ready-urge = the pull { $mean } on average
ready-pull = the pull was at { $urge } just now
ready-slips = { $slips ->
    [one] one slip
   *[other] { $slips } slips
} in two weeks
ready-no-slip = no slip in { $days ->
    [one] one day
   *[other] { $days } days
}
ready-looks = { $looks } looks in two weeks

ready-want = you'd like to, and there's no must in it
ready-need = “I can't without them” is nearer to you
ready-need-unknown = need or want is open
ready-week-fine = an ordinary week without them would be fine
ready-week-mostly = an ordinary week would mostly be fine
ready-week-not = an ordinary week without them wouldn't be fine yet
ready-silence-bear = silence would hurt, and you'd be all right
ready-silence-shaken = silence would throw you back
ready-silence-again = after silence you'd write again
ready-no-kindly = a kind no could stand
ready-no-perhaps = you think a kind no could stand
ready-no-not-now = you couldn't leave a no be, just now
ready-tuesday-glad = the ordinary Tuesday looks good to you
ready-tuesday-heavy = the ordinary Tuesday in your own picture is heavy
ready-tuesday-dim = there's no clear picture of an ordinary Tuesday
ready-missed-others = what you miss isn't only to be had from them
ready-core-unknown = not all of it is answered

ready-tangible-words = it could be done otherwise: “{ $words }”
ready-tangible = it's something that could be done otherwise
ready-both = some of it can be done otherwise, some is what each of you wants of life
ready-values = it's what each of you wants of life, and that rarely bends
ready-mendable-unknown = what kind of thing it was is open
ready-begun = somebody has begun
ready-would = you'd be ready, and it hasn't begun
ready-theirs = it would be on them, and isn't yours to do
ready-nobody = nobody is ready to change it, so far
ready-who-unknown = who'd change it is open

ready-change-long = “{ $words }”, for three weeks or more
ready-change-short = “{ $words }”, for a week or two
ready-change-days = “{ $words }”, for some days only
ready-change-some-time = “{ $words }”, for how long is open
ready-change-none = nothing is different yet, you say
ready-change-unknown = not told
ready-habit = “{ $words }”: worked on, on { $days } of the last seven days

ready-said-words = { $count ->
    [one] one sign in words to you, “{ $words }”
   *[other] { $count } signs in words to you, the last “{ $words }”
}
ready-said = { $count ->
    [one] one sign in words to you
   *[other] { $count } signs in words to you
}
ready-wrote = they wrote { $count ->
    [one] once
   *[other] { $count } times
} in the last month, whatever was in it
ready-other-signs = { $count ->
    [one] one sign
   *[other] { $count } signs
} from a distance, none in words to you
ready-no-signs = nothing has come by itself, which says little either way
ready-no-signs-since = nothing has come by itself since
ready-firm = they were firm when they ended it
ready-wavering = they went back and forth at the end

ready-eyes-none = no worry that you know of
ready-eyes-lasting = they think it wouldn't hold
ready-eyes-lost = they saw you lose yourself
ready-eyes-fear = they worry about how you were treated
ready-eyes-silent = nobody says anything
ready-eyes-unknown = not told
ready-eyes-words = “{ $words }”

ready-harm-none = no fear or violence, as you told me
ready-harm = there was fear or violence
ready-harm-unknown = not told, and I'd need to know
ready-contempt = there was steady contempt
ready-betrayal = there was betrayal more than once
ready-contempt-and-betrayal = there was contempt and betrayal, more than once
ready-control = one of you decided everything
ready-feared-for = people feared for you
ready-betrayal-map = betrayal is among the causes
ready-on-off = you'd parted and come back before, and pairs who do have it harder

ready-company-both = other people, and good hours alone
ready-company-people = there have been other people
ready-company-alone = there have been good hours alone
ready-company-hardly = hardly other people or good hours alone
ready-company-unknown = not told
ready-done = { $count ->
    [one] one thing done
   *[other] { $count } things done
} with people or alone on purpose this month
ready-rung = { $count ->
    [one] one of your people rung
   *[other] { $count } of your people rung
} lately

## What is advised.

ready-advise-wait = <b>I'd wait</b>, { $days ->
    [one] one more day
   *[other] { $days } days
}, until { $date }.
ready-advise-reach = <b>I'd say you can reach out</b>, lightly: one small thing, open-ended, that costs them nothing to turn down.
ready-advise-letgo = <b>I'd let it go.</b> That isn't the lesser way out; for some it's the one that was right all along.
ready-because-stop = Something closes this for now, and no side outweighs it.
ready-because-harm = Not because of your feelings: because of the signs of harm. Such things mostly return with the person, also where both mean well.
ready-because-hope = You've told me that you want to be over it, and nothing here speaks louder than that.
ready-because-values = What each of you wants of life is what parted you. On that, hardly anybody bends for good, and nobody should have to.
ready-because-firm = They were firm, nothing has come from them since, and the cause isn't one that is plainly being mended. Firm words are best believed.
ready-because-holds = You stand on your own floor, nothing says “not yet”, and you could bear a no and silence. What comes of it nobody can know; you've told me you'd be all right either way.
ready-because-early = The period has { $days ->
    [one] one day
   *[other] { $days } days
} to go, and so far you've seen yourself without them only for a part of it. What's good in this will still be good then.
ready-because-unknown = Some of what has to be known first isn't told: whether there was violence or a wish to be left in peace, whether the cause can be mended, what a no or silence would do. Without that I'd advise nobody to write.
ready-because-core = If silence would throw you, or a no couldn't stand, then so much hangs on the answer that you'd both feel it. That can change, with time and with other ground to stand on.
ready-because-quiet = What rests with you holds. But they were firm, and nothing has come from them since, and that isn't yours to change. If it stays so, it's an answer, and letting go would be a good one to it.
ready-because-not-yet = What holds it up: { $sides }. That can look quite different at the next review.
ready-because-thin = Nothing speaks against it, and of what rests with you not enough is firm yet. A little longer makes it a choice and not a leap.
ready-work-head = Meanwhile I'd work on:
ready-work-steadiness = · even days: sleep, food, one check-in a day, and a plan for the hour that's hardest
ready-work-want = · your own floor: one evening a week alone that you enjoy
ready-work-change = · one habit, small enough to do tired, for three weeks
ready-work-others = · people: one meeting with a day and an hour, this week
ready-work-mendable = · the cause: what exactly would be different, and who'd do it
ready-work-eyes = · asking one person who knew you both what worries them
ready-decide = It's your decision, and this was only advice. What will it be?
ready-do-wait = Wait
    .also = wait, i'll wait, ill wait, i will wait, waiting, wait longer, not yet
ready-do-reach = Reach out
    .also = reach out, reach, i'll reach out, i want to reach out, write, write to them, contact them, go for it
ready-let-go = Let go
    .also = let go, letting go, i'll let go, let it go, let them go, move on
ready-why-label = How do you know?
    .also = why, how do you know, why these, why so, evidence, what is that based on, says who, source
ready-evidence = In short: nearly half of young couples who part come together again at some time, and those on and off report violence about twice as often (792 people, 2013). Looking at oneself briefly and often did people good after a breakup (210 people, 2015). Where I draw the lines between strong, mixed and not yet is no science. It's plain rules, so that you can disagree with them.
ready-needs = Before that I need one answer that's missing. It changes what I may help with.
ready-when = I'd wait { $days ->
    [one] one day
   *[other] { $days } days
}, until { $date }. When shall I ask again?
ready-in-days = In { $days ->
    [one] one day
   *[other] { $days } days
}
ready-do-not-ask = Don't ask me
    .also = don't ask, dont ask, never, no, i'll come by myself, not at all
ready-wait-said = Waiting it is. On { $date } I ask again, and you can look at it earlier if something changes.
ready-wait-open = Waiting it is, and I won't ask. “ready” is here whenever you want to look.
ready-reach-said = Then we give it two nights. On { $time } I ask three of the questions again, the short ones. If the answers hold, reaching out opens. Until then nothing is sent, and nothing is lost by it.
ready-reach-against = I'd have waited, and you've seen why; the decision is yours. It takes two nights: on { $time } I ask three of the questions again. If you still want it then and could bear a no, it opens.
ready-reach-against-letgo = I'd have let it go, and you've seen why; the decision is yours. It takes two nights: on { $time } I ask three of the questions again. If you still want it then and could bear a no, it opens.
ready-letgo-said = Then you let go. It takes strength to stop where one still feels something, and nobody has to be wrong for it. It won't be done by tonight, and it needn't be: grief has its time. What you'd still like to say to them can go here, unsent.
ready-letgo-already = You've let go already. On some days that has to be meant again, and this may be one of them.
ready-ended = That decides it, and there's nothing left to weigh: nothing of mine will lead back to them. It's no judgement of what you felt. Letting go is open to you, with time.

## The second answers.

ready-soon = You've decided to reach out, and the two nights aren't over. On { $time } I ask again; till then there's nothing to do about it.
ready-rather-wait = I'd rather wait
ready-lapsed = The two days have become more than a week, so that decision has gone cold. We look at it freshly.
ready-second = Two days on, the same three questions. The answers you'd give today are the ones that count.
ready-second-week = An ordinary week ahead, without them and without news of them: would it be fine?
ready-second-silence = You write, and two weeks bring no answer at all. What does that do to you?
ready-second-no = They answer with a kind no. Can you be kind back, and leave it there?
ready-second-shut = Then it stays shut for now, and I think you know why: with these answers, much would hang on a reply that may not come. Nobody is writing you off. It's a matter of when.
ready-doubt-slip = In these two days there was contact from your side. What comes of that should be seen first; a second word on top would be one too many. I'd wait two weeks.
ready-doubt-pull = The pull is very strong just now, and it's a poor adviser whichever way it points. I'd wait till it has been calm for some days.
ready-doubt-answers = It could open, but it isn't as firm as it would have to be: these answers leave you a lot to lose in a silence. I'd wait a while.
ready-ask-still = It's your decision all the same. What will it be?
ready-open = It has held for two nights, so reaching out is open. Lightly, then: something small among others or a coffee by day, no big talk, and nothing they'd have to explain if they'd rather not. Write by daylight, once. And whatever comes back, or doesn't: you've said twice that you'd be all right.
ready-open-by-now = Two nights ago a silence was more than you could leave alone, and today you say you'd be all right. I take you at your word, so reaching out is open. Lightly: something small, by daylight, once, and easy to turn down. If nothing comes, today's answer is the one to hold on to.
ready-open-all-the-same = Then it's open, because you've decided it, and my doubt doesn't count for more than that. Lightly: one small thing, by daylight, once, and easy for them to turn down. Tell one of your people first, so that you aren't alone with the waiting.

## What comes by itself.

ready-line-1 = There's something you wanted to look at again. It takes five quiet minutes, today or another day.
ready-line-2 = A question you put aside is back on its day. Five minutes, whenever it suits.
ready-line-3 = You'd asked me to come back to something about now. It can wait for a quiet moment.

today-ready-1 = The period is over, and nothing has to be decided today. If you'd like to see where you stand, there's a look at eight sides of it, with reasons. Ten minutes, by day.
today-ready-2 = You've come through the period. Before hope or habit decides, look at it in pieces: what's steady, what has changed, what you could bear.
today-ready-3 = What fits now is a plain look at where you stand. It gives no mark and no verdict, and it ends in a piece of advice that you can leave lying.
today-ready-date-1 = The day is here on which you wanted to look again. Things may have moved; let's see which.
today-ready-date-2 = You've waited as you'd meant to. The same eight sides again, beside the last time.
today-ready-second-1 = The two nights are over. Three short questions stand between you and the decision; answer them when you're fed and rested.
today-ready-second-2 = You gave it two nights. What would you answer today? Three questions, no hurry.

## Leaving, and earlier reviews.

ready-left-before = Then it waits. “ready” is here on any day.
ready-left = What you've answered is kept for some days; “ready” goes on from there.
ready-left-open = The page is kept, and undecided is a fine place to be. “ready” shows it again.
ready-left-second = It stays shut until they're answered, for a week from the second day. “ready” goes on with it.
ready-history-none = There's no review to look back on yet.
ready-history-head = <b>Your reviews</b>: { $dates }
ready-history-line = <b>{ $side }</b>: { $stood }
ready-history-up = Firmer than the time before: { $sides }.
ready-history-down = Less firm than the time before: { $sides }.
ready-history-same = No side stands differently from the time before.
ready-history-decided = { $date }: my advice was “{ $advised }”, you decided “{ $decided }”.
ready-history-undecided = { $date }: my advice was “{ $advised }”, and it was left open.
