### Together again (programme.md, *Begin again*). What comes by itself (`…-due-…`, `together-slow-…`, `together-pause-over-…`,
### `together-week-last-…`, `together-after-…`) tells a bystander nothing: the other may be reading along.

command-together = Together again: rules, a plan for fights, ten minutes a week
option-together-what = Which part of it
menu-together = The two of us
together-open = Open
together-kept = It stays as it is.
together-kept-one = That's kept. One more, or is that enough for now?

## Coming in.

together-sure = Are you two together again?
together-not = Then nothing changes here. If it ever comes to that, tell me in your own words, and we'll begin with one question about how safe it is.
together-then = So you're together again. Before I help with any of it, two questions; I ask them of everybody.
together-harm = Is there hitting, threatening, forcing, or being afraid of each other, on either side, now or from the time before?
together-why-label = Why you ask
    .also = why, why do you ask, what for
together-why = In a survey of 792 young adults in the US, nearly half had come back together with somebody at some time, and those who went back and forth reported violence about twice as often as others (Halpern-Meekin and others, 2013). It's one survey and an average, and says nothing about the two of you. It's why I ask everybody.
together-control = And one that's easier to miss. Is there something one of you doesn't dare for fear of what follows: seeing friends, spending money, saying no, leaving a message unanswered?
together-control-none = No, nothing like that
    .also = no, none, nothing, neither, not at all
together-control-me = Yes, that's me
    .also = me, i don't dare, it's me, i'm the one
together-control-them = Yes, that's them
    .also = them, they don't dare, it's them, because of me
together-left = All right. This part stays shut until those two are answered, and everything else is open. If the answer is hard to type, the help lines under “safety” take it spoken.
together-stop-me = Thank you for saying it. Then I won't coach the two of you: advice for couples can make it worse where somebody is afraid. You've done nothing wrong by going back; many people do, more than once. I'm here for how you are and for how to be safer, together or apart.
together-stop-them = That took something to write. Then I won't coach the two of you: while somebody is afraid of you, a better way to argue is no help to them. There are people who help with exactly this and don't begin with blame. Until then, give them room, and leave it when it gets loud.
together-stop-both = Thank you for being plain about it. Where both have been afraid, I don't coach the two together. Each of you can be helped alone, and that is a real beginning. I'm here for how you are and for how to be safer.
together-begun = Then it begins again, and I'd take it as something new: two people who know a good deal about each other, and start slowly. I've stopped counting the days apart; { $kept ->
    [0] what you wrote in them stays
    [one] the one you kept stays
   *[other] the { $kept } you kept stay
} in your record.
together-begun-help = With a story like yours, help from outside is worth a thought early on. It has a page here, under “Help from outside”.
together-heard = I take it that you two are together again, so I've stopped speaking of days apart.
together-heard-not = That's not so
together-misheard = My mistake, then. Everything goes on as it was.

## Closed, for somebody who is with them.

together-closed-harm-1 = You told me of fear or violence, so I don't coach the two of you, not even for a fight tonight. If it's loud now, go where other people are; nothing has to be finished first. The people behind the button help whether you stay or leave.
together-closed-harm-2 = This part is shut, for the reason you told me, and not as a verdict on you for being with them. What I can do is safety: a plan for bad evenings, a phone that tells nothing, somebody to talk to who knows this.
together-closed-harming-1 = You told me that they've been afraid of you, so I don't coach this. What helps now is distance the moment it gets loud: out of the door, alone, until you're cold again. The people behind the button work with exactly that.
together-closed-harming-2 = This stays shut. Being together doesn't undo the fear, and arguing better isn't the first step. The first step is somebody who helps you with your part, and you can ring them today.
together-closed-order-1 = You're with them, and there's an order that forbids it. Of two things I'm told I go by the stricter, so I don't help with this; a meeting can cost you a great deal, whoever wanted it. Only a court can lift it, and a lawyer knows how.
together-closed-order-2 = The order stands until a court lifts it, even where both of you want otherwise. That's a matter for a lawyer and none that I can help around. How you are in all this is welcome here.
together-closed-no-1 = I have it in my notes that they said no or asked for no contact, and now that you're together. Of two answers that don't fit I go by the stricter. If they came to you themselves and took it back, tell me just that, in your own words; a quiet week comes first.
together-closed-no-2 = Your answers contradict each other here: a no on one side, being together on the other. I keep to the no until I hear that they took it back themselves. Everything that's about you stays open.
together-closed-pause-1 = They took back their no only some days ago. For that week I keep things slow on purpose, and this part waits with them. Be kind to each other, and decide nothing large.
together-closed-pause-2 = It's still the quiet week. After it this opens by itself, if nothing else stands against it.

## In the place of what is about keeping away.

together-day = Week { $week } together again.
together-day-over = It's over between you, and what comes now hasn't been chosen yet. It can wait.
together-day-closed = I count no days while you're seeing each other.
together-progress = The time apart ended on { $date }: { $kept } of { $days } days kept, the longest run { $longest ->
    [one] one day
   *[other] { $longest } days
}. I keep that as it was and count no further.
together-progress-kept = From the time apart: { $kept } of { $days } days kept. I keep that as it was and count no further.
together-urge-1 = You're together again, so a message to them is nothing to be got through. If it's an angry one, or a wish to check up on them, wait a quarter of an hour first; here are some ways.
together-urge-2 = Writing to them is simply allowed now. What's worth slowing down is a message in anger, or one that tests them. If it's one of those, put it here first.
together-urge-3 = There's no pull to be held off any more. If there's heat in it, though, let it cool: twenty minutes, then read it once as if it came to you.
together-contact = You're together again, so nothing between you is a slip, and there's no list to keep. If it has ended, tell me; if something rubs, it has a place under “The two of us”.
checkin-enough-one = That's a hard day, and one answer is enough for it. Shall we leave it there?

## The page.

together-page = <b>Week { $week }</b> together again.
together-page-rules = Rules: { $count ->
    [0] none yet
    [one] one
   *[other] { $count }
}.
together-page-sore = Old sore points: { $all ->
    [0] none named yet
   *[other] { $done } of { $all } put into words
}.
together-page-plan-none = Plan for a fight: not yet.
together-page-plan = Plan for a fight: “{ $sentence }”.
together-page-plan-open = Plan for a fight: “{ $sentence }”, still to be agreed on.
together-page-week = Ten minutes a week: { $day }, { $time }, { $done } so far.
together-page-week-none = Ten minutes a week: no day set, { $done } so far.
together-page-fights = Fights told: { $fights }, with a pause kept: { $pauses }.
together-next-rules = Next could be two or three rules, before habits make them for you.
together-next-plan = Next could be the plan for a fight: it's made best while there's none.
together-next-agree = The plan counts once both know it. Read it to them on a calm evening.
together-next-sore = Next could be an old sore point: one is enough for a day.
together-next-week = A fixed day for the ten minutes would help; otherwise only bad days get talked about.

together-fight-now = We're fighting now
together-week-label = Ten minutes for two
together-rules-label = Our rules
together-sore-label = Old sore points
together-plan-label = Plan for a fight
together-question-label = This week's question
together-early-label = Say it early
together-when-label = Day and hour
together-help-label = Help from outside
together-months-label = Three months
together-ended = It ended

## Rules.

together-rules-hello = Picking it up where it stopped brings back the place where it stopped. A few rules for something new help, few enough to remember, and the same for both.
together-rules-first = Which fits the two of you? Press one, or type your own.
together-rules-more = Another one? Press it, or type your own; three or four are plenty.
together-rules-head = Your rules:
together-rules-line = { $number }. { $rule }
together-rule-label-1 = Slowly
together-rule-label-2 = The past is no weapon
together-rule-label-3 = New first times
together-rule-label-4 = Own evenings stay
together-rule-label-5 = Ask again
together-rule-label-6 = What others hear
together-rule-1 = We see each other two or three times a week at first, and sleep in our own beds in between.
together-rule-2 = Old fights aren't used as arguments in new ones.
together-rule-3 = Once a week we do something that neither of us has done with the other.
together-rule-4 = Each keeps an evening, a friend and a hobby that the other has no part in.
together-rule-5 = What we think we know about each other, we ask again.
together-rule-6 = Others hear of us only what both of us want told.
together-rules-out = Take one out
    .also = remove, take out, delete one
together-rules-which = Which one goes?
together-rules-taken-out = Taken out, here and in your record.
together-rules-done = That's them
    .also = done, enough for now, that's all, finished, no more, no, none, skip
together-rules-without = None for now
    .also = none, no, nothing, later, done, skip, no rules
together-rules-full = There are { $most } already, and more than that nobody keeps in mind. Take one out first.
together-rules-there = That one is there already.
together-rules-none = Then without, for now. Some couples do well with a single one.
together-rules-for-two = They're kept. They're rules once both have said yes to them: read them out, ask what's missing, and let the other strike one. A rule that only one of you knows is a test.

## Old sore points.

together-sore-hello = This is for one talk, on a calm day: what hurt before, and what each wants to be different. Here you find the words for your half. Two sentences for each: what you need, so that it could be seen, and what you'll do yourself.
together-sore-which = Which of them first?
together-sore-which-any = What wore it down the last time? Press the one that mattered most.
together-sore-done = That's enough
    .also = enough for now, done, no more, finished, none, no, skip
together-sore-ask-need = About { $about }: what would have to be different this time? Something they could do, so that you'd both see it was done.
together-sore-left-out = Left out, then. Another one, or is that enough for now?
together-sore-ask-offer = And you: what will you do differently about { $about }? As small as you like, as long as it's certain.
together-sore-head = For the talk:
together-sore-need = About { $about }, what I need: { $need }
together-sore-offer = About { $about }, what I'll do: { $offer }
together-sore-talk = Say it with yours first, then ask for theirs and only listen. No answer has to come the same evening. If one of these makes you afraid to bring it up, that's worth more attention than the point itself.
together-sore-none = All right, another day.
together-about-communication = how you talk with each other
together-about-jealousy = jealousy
together-about-time = time for each other
together-about-money = money
together-about-family = family
together-about-distance = the distance
together-about-betrayal = trust
together-about-drift = drifting apart
together-about-other = what you named

## The plan for a fight.

together-plan-hello = There'll be a fight one day, and then nobody thinks of plans. Three things settled beforehand: a sentence that means “pause”, how long the pause is, and when you come back to it.
together-plan-sentence = Which sentence asks for the pause? Press one, or type yours as you'd say it aloud.
together-sentence-1 = I want to hear you and I can't right now. I need a break.
together-sentence-2 = Stop. I'm on our side. Half an hour.
together-sentence-3 = Yellow card.
together-plan-pause = How long is the pause? A body in alarm takes about twenty minutes to come down, so less than that is hardly one.
together-minutes = { $minutes ->
    [60] An hour
   *[other] { $minutes } minutes
}
together-plan-short = That's short: after less than twenty minutes most hearts still race, and the second half is like the first. It's yours to say, though.
together-plan-back = And when do you come back to it? Whoever asked for the pause brings it up again, so that a pause is no way out.
together-back-1 = as soon as the pause is over
together-back-2 = the same evening, with tea
together-back-3 = the next day after breakfast
together-plan-both = Have both of you agreed on this?
together-plan-agreed = Yes, both have
    .also = yes, agreed, we agreed, both, we both did
together-plan-not-yet = Not yet
    .also = no, not yet, only me, still to do
together-plan-yours = One says: <b>“{ $sentence }”</b>
    Then apart, { $length }, with no messages.
    Back to it: { $back }.
together-plan-done = That's the plan, and both know it. When it gets loud, type “we're fighting” and I'll show it.
together-plan-to-agree = It's kept as your suggestion. Read it to them on a calm evening and let them change a word; it works only when both have said yes. I'll remind you of that on the page.
together-plan-look = Keep it or change it?
together-plan-look-open = Have both of you agreed on it by now, or would you change it?
together-plan-keep = Keep it
    .also = keep, fine, stays, leave it as it is
together-plan-change = Change it
    .also = change, edit, new one
together-plan-stays = The plan stays as it is.
together-fight-plan = Say it now, just this: <b>“{ $sentence }”</b>
    Then apart, { $length }: another room or round the block, no messages. Back to it: { $back }.
together-fight-none = Say one sentence: <b>“I want to talk about this, and not like this. I need half an hour.”</b>
    Then another room or round the block, no messages. Nothing said in the next ten minutes will be the right thing.
together-fight-fear = If one of you is afraid, it's no fight to be paused: go where other people are.
together-fight-afraid = I'm afraid of them
together-fight-mine = I'm afraid of what I might do
together-fight-over = It's over, for now
together-pause-start = Start the pause
together-pause-runs-1 = The pause runs until { $time }; I'll say when it's over. Don't collect arguments in it: wash up, walk, breathe out longer than in.
together-pause-runs-2 = Until { $time }, then, and I'll say so. Hands in warm water, feet on the floor. What you want to throw at them can be thrown at a page.
together-pause-runs-3 = It runs until { $time }. You don't have to calm down well, only long enough. I'll tell you when it's time.
together-pause-over-1 = The time you set is over.
together-pause-over-2 = That's the end of the time you asked for.
together-pause-over-3 = As arranged: the time is up.
together-pause-again = Once more as long
together-pause-back = Show it again
together-talked = We've talked
together-talked-said-1 = That's the hard part of it: coming back. Two short questions while it's fresh.
together-talked-said-2 = You came back to it, which most fights don't get. Two things, briefly.
together-talked-said-3 = Good that it was talked about and not only left. Two questions, and you can go.

## After a fight.

together-fought-1 = A fight in a new beginning isn't the end of it; how it went says more than that it was. A few short questions.
together-fought-2 = That's no evening anybody wants. Let me ask a few things, the important one first.
together-fought-3 = Noted, and nothing is lost by it. Three short questions, and you can leave any of them out.
together-fought-fear = Was anybody frightened, or was something thrown, blocked, grabbed?
together-fought-settled = And the matter itself: is it settled, or still open?
together-fought-yes = Settled
    .also = yes, settled, it's fine, done, resolved
together-fought-no = Still open
    .also = no, open, not really, still open, half
together-fought-open-plan = Then it still needs its time: { $back }, or today by daylight where that has gone by. Begin with what you understood of them, in your own words; then one thing you'd like. More than one thing is the next fight.
together-fought-open = Then give it a time of its own, by daylight, and say which. Begin with what you understood of them, in your own words; then one thing you'd like.
together-fought-helped = What helped? A word, a walk, a look; it's worth having for the next time.
together-fought-said-1 = That goes into your record. It's a small tool that's been tried.
together-fought-said-2 = Kept. It may work again, and you'll know to try it sooner.
together-fought-said-3 = Good to have. That's worth telling them too, as something they did right or you both did.

## Ten minutes a week for two.

together-when-first = Once a week, ten minutes for the two of you: what went well, what rubbed, what each asks and offers. Which day suits? I'd send a line that says nothing of it.
together-when-day = On which day of the week?
together-when-hour = And at what time?
together-when-set = { $day }, { $time }: a line comes by itself then. It comes more rarely when you don't open it, and it can rest whenever you like.
together-when-paused = For now everything rests, because you paused my messages; the line begins after that.
together-when-rest = A rest of two weeks
    .also = rest, pause, two weeks off, a break
together-when-off = No line any more
    .also = off, no line, none, stop it, never
together-when-resting = It rests until { $date }, then it comes again.
together-when-none = No line, then. The ten minutes can be opened at any time.
together-when-skipped = Then no day for now. It's under “The two of us” whenever you want one.
together-week-hello = Ten minutes, four questions. Answer for yourself; they answer for themselves, here or aloud. Nobody replies until both are through.
together-week-before = Last time you asked for: { $ask }
    And offered: { $offer }
    Let that be seen as well.
together-week-before-ask = Last time you asked for: { $ask }
together-week-before-offer = Last time you offered: { $offer }
together-week-goes-on = We were in the middle of it.
together-week-well = What went well between you this week? One thing they did, as exactly as you can.
together-week-rubbed = What rubbed? Say what happened and what it did to you; leave out what sort of person does such things.
together-week-ask = What do you ask for, for the coming week? One thing, small enough to be done by Sunday.
together-week-offer = And what do you offer? Something you'll do without being reminded.
together-week-head = Your ten minutes:
together-week-line-well = What went well: { $words }
together-week-line-rubbed = What rubbed: { $words }
together-week-line-ask = What I ask: { $words }
together-week-line-offer = What I offer: { $words }
together-week-read = Read it to them from the top, the good thing first. Then hear theirs to the end before either of you answers. Ten minutes, and then something pleasant.
together-week-empty = There's nothing in it yet, and that's all right. A week without words is a week too.
together-week-again = Go through it again
together-week-left = All right. What you've answered is kept, and it goes on from there.
together-week-due-1 = The ten minutes you set aside for this week are here.
together-week-due-2 = It's the day and the hour you chose. Ten minutes will do.
together-week-due-3 = Your ten minutes of the week, whenever the kettle has boiled.
together-week-due-4 = As arranged: four short questions for this week.
together-week-due-5 = A week has gone round. Here's its quiet quarter of an hour.
together-week-due-6 = It's time for the four questions, now or later this evening.
together-week-due-7 = This is the line for this week. It waits until you press.
together-week-due-8 = Ten minutes for looking back, then the day is yours again.
together-week-due-9 = Your weekly appointment, as short as ever.
together-week-due-10 = Four questions are ready, and none of them is new.
together-week-due-11 = The hour you set aside has come round once more.
together-week-due-12 = Before the week closes: ten minutes, as planned.
together-week-due-13 = Here's this week's ten minutes. Tomorrow is fine too.
together-week-due-14 = It's that hour of the week. One press and it's there.
together-week-last-1 = This weekly line stops here, since it isn't being opened. Everything stays where it is, and one press brings it back.

## A question a week.

together-question-due-1 = One question for this week is here.
together-question-due-2 = There's a question waiting, a short one.
together-question-due-3 = This week's question, for a quiet minute.
together-question-due-4 = Something to think over on the way home is here.
together-question-due-5 = A single question, and it can wait till tonight.
together-question-due-6 = Your question of the week has come.
together-question-due-7 = One small question, no hurry with it.
together-question-due-8 = Here's a question, easiest with a cup of something.
together-question-due-9 = A question to turn over once and put down again.
together-question-due-10 = This is the week's one question.
together-question-due-11 = Half a minute and a question, when you like.
together-question-due-12 = There's one thing I'd ask this week.
together-question-due-13 = A question lies here for you.
together-question-due-14 = One for this week, and a short answer will do.
together-ask-fine = It's been fine
    .also = fine, good, all good, no problem, ok, well
together-ask-rubs = It still rubs
    .also = rubs, badly, not good, bad, still bad, worse
together-ask-communication-1 = How did the two of you talk this week? Was there a moment in which you felt heard?
together-ask-communication-2 = When something bothered one of you lately, how long did it take until it was said?
together-ask-communication-3 = Who did more of the listening this week, and was that all right?
together-ask-communication-4 = Was there a sentence this week that you'd like to say again, otherwise?
together-ask-jealousy-1 = Did jealousy turn up this week, on either side? What did you do with it?
together-ask-jealousy-2 = Was there something you'd rather not have mentioned to them, because of how they'd take it?
together-ask-jealousy-3 = What made it easier to trust this week, even a little?
together-ask-time-1 = How much time was there for the two of you this week that wasn't tired time?
together-ask-time-2 = Which hour of this week did you like best with them, and could it have a fixed place?
together-ask-time-3 = What took the time that was meant for the two of you?
together-ask-money-1 = Did money come up this week? Was it talked about before it was spent, or after?
together-ask-money-2 = Is there a bill, a debt or a purchase that one of you hasn't mentioned yet?
together-ask-money-3 = What's fair between you about money at the moment, and what isn't?
together-ask-family-1 = How was it with each other's families this week? Did each of you stand with the other?
together-ask-family-2 = Was there a visit or a call that one of you went along with and didn't want?
together-ask-family-3 = Where does their family end and your own life begin, and did that hold this week?
together-ask-distance-1 = How was the distance this week: the calls, the quiet days, the goodbye?
together-ask-distance-2 = Is the next time you'll see each other settled, with a date?
together-ask-distance-3 = What made them feel near this week, although they weren't?
together-ask-betrayal-1 = How was it with trust this week? Was there a moment in which you wanted to check?
together-ask-betrayal-2 = What was done this week, by either of you, that makes trusting a little easier?
together-ask-betrayal-3 = Has what happened then been asked about again, and could it be answered calmly?
together-ask-drift-1 = What did you learn about them this week that you didn't know?
together-ask-drift-2 = When did you last laugh about the same thing?
together-ask-drift-3 = Which evening this week was side by side, and which was with each other?
together-ask-other-1 = The thing that wore it down the last time: did it show itself this week?
together-ask-other-2 = What's different this time about what you named as the cause?
together-ask-other-3 = If the old trouble were coming back, what would be its first small sign? Was it there?
together-ask-any-1 = What's different this time, so that somebody else could see it?
together-ask-any-2 = Was there a moment this week that felt like the old days, in the bad sense?
together-ask-any-3 = What have you not asked them yet, although you'd like to know?
together-ask-any-4 = What did you give up this week for the sake of peace? Was it worth it?
together-ask-said-fine-1 = Good to hear. It's worth telling them that you noticed.
together-ask-said-fine-2 = Noted as a fine week on that point. Three of those in a row, and you may call it a change.
together-ask-said-fine-3 = Then it's holding at this place, for now.
together-ask-said-rubs-1 = Then it's one for your ten minutes, while it's still small. Say what happened, and one thing you'd like.
together-ask-said-rubs-2 = Better known in this week than in half a year. If you like, we find a sentence for it.
together-ask-said-rubs-3 = That was a cause before, so it's worth a calm hour soon. One of you has to begin; it may be you.
together-ask-said-1 = Kept, in your words. If there's something in it for them, the ten minutes are the place.
together-ask-said-2 = That's in your record. You'll be able to lay it beside the next answer.
together-ask-said-3 = Noted. One of these a week, and a picture comes of it.
together-ask-skipped = Left out. Another one comes next week.

## Saying it early.

together-early-which = What is it about?
together-early-like = Something I like
    .also = like, i like something, good thing
together-early-dislike = Something I don't like
    .also = dislike, don't like, something bothers me, annoying
together-early-hurt = Something that hurt
    .also = hurt, it hurt, i'm hurt
together-early-joy = A joy
    .also = joy, happy, i'm happy, glad
together-early-ask-like = What do you like that they do? Finish the sentence: “I like it when you …”
together-early-ask-dislike = What don't you like? Only what can be seen or heard. Finish the sentence: “When you …”
together-early-ask-hurt = What happened that hurt? One time, one thing. Finish the sentence: “When you …”
together-early-ask-joy = What makes you glad? Finish the sentence: “I'm glad that …”
together-early-said-like = Say it today, and only that: “I like it when you { $what }.” No “usually you don't” behind it.
together-early-said-dislike = Then perhaps like this: “When you { $what }, I mind. I'd rather tell you now, while it's small.” And one thing you'd like in its place.
together-early-said-hurt = Then perhaps in one breath: “When you { $what }, it hurt me. I don't want to carry it around, so I'm telling you.” After that, let them answer. If your own words are better, take those.
together-early-said-joy = Tell them as it is: “I'm glad that { $what }.” It costs a sentence, and they'll know what was good.
together-early-keep = It stays like this
    .also = keep, keep it, leave it, stays
together-early-more = Something else
together-early-left-out = Not today, then. It's here when there's something to say.
together-early-blame = “Always”, “never” and what sort of person they are get a defence for an answer. One time, and only what could be seen or heard, is easier to listen to.

## A slow pace, in the first weeks. These come as they are.

together-slow-1 = For this week: keep two evenings that are yours alone. Whoever has evenings of their own has something to tell.
together-slow-2 = A small thing for these days: ask one question to which you think you know the answer already. Answers change.
together-slow-3 = Nothing large has to be settled this month. What's good will still be good at half the speed.

## Help from outside.

together-help-because = Couples who go back and forth do worse on average, so more help is sense and no defeat. It's worth a thought in your case: { $reasons }.
together-help-married = you're married
together-help-home = you've lived together
together-help-long = it was long
together-help-trust = trust was broken
together-help-on-off = you've parted and come back before
together-help-kinds = What there is: <b>couple counselling</b>, a trained third person with both of you in the room or on a screen, often five to ten meetings. <b>Family or marriage advice centres</b> of a town, a charity or a faith community, often free or paid by income; most don't ask what you believe. <b>Somebody for you alone</b>, a therapist or your doctor, which helps also when the other won't come.
together-help-find = How to find it: ask your doctor; type “couple counselling” and your town; look in the register of your country's professional body rather than in an advertisement. On the first call ask about training, price, waiting time, and whether they'd see each of you once alone. If it doesn't fit after two meetings, change.
together-help-not = Where one of you is afraid of the other, counselling together isn't the right help: what's said there can be paid for at home. Then it's help for one alone, first.
together-help-afraid = That's us, one is afraid
together-help-due-1 = There's a page here that's worth five minutes of this week.

## The signs of harm.

together-signs-due-1 = There's a short question here for you, for a moment by yourself.
together-signs-due-2 = One thing for a minute alone, when there is one.
together-signs-due-3 = Something brief waits here, best read on your own.
together-watch = For your eyes only, and one press is enough. Since you've been together again: has there been fear, a push, a threat, something thrown, or one of you keeping watch over the other?
together-watch-told = I'd rather ask once too often. Loud words happen; fear is something else. Since you've been together again: has anybody been afraid, pushed, threatened, or kept from seeing people?
together-watch-unsure = I'm not sure
    .also = not sure, unsure, maybe, i don't know, idk, hard to say, sort of
together-watch-none = Good. I ask that two or three times in these months, of everybody, and you can tell me at any time in between.
together-watch-examples = Then here's what others have looked at: do you choose words so that it stays calm? Do you tell friends less than you used to? Would you dare to say no tonight? Two yeses are worth a talk with somebody who knows this; they also help people who aren't sure. I'll ask again in two weeks.
together-watch-skipped = Left out, then. If there's ever something to tell, any words will do.

## Three months.

together-months-due-1 = A page is ready that looks back on thirteen weeks.
together-months-due-2 = There's a page for you here, longer than usual.
together-months-head = <b>Together again since { $date }</b>, week { $week }.
together-months-week = Ten minutes for two: { $done ->
    [0] not yet
    [one] once
   *[other] { $done } times
}.
together-months-asked = Questions about the old causes answered: { $answered }.
together-months-fights = Fights told: { $fights }, with a pause that was kept: { $pauses }.
together-months-rules = Rules: { $rules }.
together-months-line-learned = Learned: { $words }
together-months-line-stays = What stays: { $words }
together-months-when = That's how it stands. The three months are full on { $date }; then there are three questions.
together-months-learned = Three months are full. What have you learned in them, about the two of you or about yourself?
together-months-stays = And what stays as a habit, also without me? Press one, or say it in your words.
together-stays-week = The ten minutes a week
together-stays-plan = The pause in a fight
together-stays-early = Saying things early
together-stays-own = My own evenings
together-months-next = Would you like to go on with me for another three months, or finish here? Both are good endings of this page.
together-months-on = Go on
    .also = on, yes, go on, continue, three more months
together-months-finish = Finish here
    .also = finish, no, stop here, done, end it here
together-months-said-on = Then we go on, at the same pace. Lines that you don't need can rest or stop under “Day and hour”.
together-months-said-finish = Then this ends here, and I don't write about the two of you any more. What stands in your record stays yours. My other messages can stop too, and so can everything; the buttons are below. If you ever want the ten minutes back, set a day for them.
together-months-finished = You finished this part. A day for the ten minutes brings it back.
together-months-left = It stays open. You find it under “Three months”.

## It ended.

together-parted-sure = Is it over between you? It needn't be settled this minute.
together-parted-over = Yes, it's over
    .also = yes, over, it's over, it is over, it ended, we broke up
together-parted-unsure = A break, I don't know
    .also = a break, break, don't know, i don't know, unclear, maybe
together-parted-no = No, a bad hour
    .also = no, a bad hour, just a fight, not over, we're fine
together-parted-said-unsure = Then nothing has to be decided tonight, and nothing changes here. A break is easier with an end: agree on the day you'll speak again. If it turns out to be over, tell me.
together-parted-said-no = Good. Then it goes on as it was. A bad hour may still have its place in the ten minutes.
together-parted-already = As far as I know you aren't together, so there's nothing to end. If you'd like to let go, or begin a quiet time, just say so.
together-parted-care-1 = I'm sorry. You tried it with open eyes, and that it didn't hold is nobody's failure; some things only show in the second attempt. What you learned in these weeks stays yours.
together-parted-care-2 = That's a hard thing to write. Trying again took courage, and so does saying that it's over. Nothing about it has to be understood tonight, and nobody needs to be at fault.
together-parted-care-3 = Then it ended, and you did well to tell me. It may hurt more than the first time, because there was more to hope for. That says nothing against having tried.
together-parted-tonight = For tonight: no last conversation, no reading of old messages. Somebody who knows, on the line or in the room; something warm; the phone elsewhere.
together-parted-today = For today: tell one person who knows you both, eat something, and leave every last conversation for another day.
together-parted-tomorrow = Tomorrow I'll send you one plain line.
together-parted-harm = Then it's over, and that can be the right thing and the hardest at once. The time after leaving can be the most dangerous one: don't meet alone for a last talk, and tell somebody today. The people behind the button plan such days with you.
together-parted-next = What would fit now?
together-parted-letgo = Letting go
    .also = let go, i want to let go, letting it go, move on
together-parted-period = A time without contact
    .also = no contact, quiet, a new period, new period, no contact again, distance
together-parted-later = Not now
    .also = later, don't know, tomorrow, not tonight, i don't know yet
together-parted-said-later = Then it stays unchosen. Nothing is counted, and I keep quiet about the two of you. “The two of us” asks you again when you're ready.
together-parted-said-on = Then the days apart go on as they were, with today as a day together in them. There is no hurry with anything else.
together-parted-letting-go = Then letting go is what the coming weeks are about. It ranks as high as anything else one can do with a love. It has its time, and we'll take it in small pieces.
together-parted-begun = A new time without contact, { $length }: day one is tomorrow. The days you kept before stay in your record, and nobody expects you to do it better than the last time.
together-after-1 = One line, as I said yesterday: how is it today, from 0 to 10?
together-after-2 = As announced: a number for today, 0 to 10, is all I ask.
together-after-3 = Here's yesterday's one line. How does it stand, from 0 to 10?
