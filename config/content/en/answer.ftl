### Their answer: yes, maybe, no, silence, anger, somebody else. Each has a way of its own, and of two answers the stricter
### holds. `their-morning-…` and `their-day-…` come by themselves and tell a bystander nothing.

menu-answer = Their answer
    .also = their answer, they answered, what they said
their-which = What did they say? The closest will do.
their-is-yes = Yes
    .also = yes, they said yes, he said yes, she said yes, a yes
their-is-maybe = Maybe, or “I need time”
    .also = maybe, they need time, need time, needs time, unsure, not sure, they don't know, he doesn't know, she doesn't know, wants to think, thinking about it, not now
their-is-no = No
    .also = no, they said no, he said no, she said no, a no, never
their-is-silence = Nothing, or it stayed open
    .also = nothing, no answer, no reply, silence, they didn't answer, didn't answer, left me on read, on read, it stayed open, we didn't talk about it, wasn't spoken about
their-is-angry = They were angry
    .also = angry, they got angry, he was angry, she was angry, furious, a fight, we fought, shouted
their-is-with = They're with somebody
    .also = with somebody, with someone, somebody else, someone else, they have somebody, seeing someone, new partner
their-left = All right. It can be told another day; “their answer” is on the page of the talk.

their-took = I take it that they've given you an answer.

## Yes.

their-yes-to = Good. Before it grows in the telling: a yes to what?
their-yes-meet = To meeting or talking
    .also = meeting, meet, talking, talk, a talk, coffee, a coffee, to meet, to talk, a walk, dinner
their-yes-together = To trying again
    .also = trying again, try again, together, back together, us, a new start, another chance
their-yes-friends = To being friends
    .also = friends, being friends, friendship, staying in touch, contact
their-meet-said = Then it's a meeting, and that's enough for one day: daylight, an hour and a half, an end that's known. What you'd say there can be prepared in a few minutes. Don't answer with more than a day and a place.
their-together-said = That's a beginning, and nobody has won anything by it. What carried you these weeks stays yours, the people most of all.
their-friends = That's an honest offer, and another one than you may have hoped for. If it stayed at that for good, would you still want it?
their-friends-yes = Then take it as it is, and lightly: among others, by day, now and then. If you find yourself waiting for more, that's a reason to step back, and a fair one.
their-friends-no = Then it's fair to say so: “I'd like to, and I can't, not now.” A friendship as a waiting room wears both of you out. Nothing has to be said tonight.

## Yes, while something stands against it: the stricter holds, and it is said why.

their-kept = I've kept what you wrote.
their-but-order-1 = They may mean it, and an order stands all the same: it holds whatever either of you says, and only the court can lift it. Ask a lawyer before you answer anything, even something kind.
their-but-harm-1 = They said yes, and you told me that there was fear or violence between you. Of those two the second weighs more here, so nothing opens. Talk it over with somebody who knew how it was, before you answer.
their-but-risk-1 = They said yes; and by what you told me lately somebody was or could be hurt. That goes first, so nothing opens until I've asked you about it on a calm day. Who listens meanwhile is behind the button.
their-but-harming-1 = They said yes, and you told me that you had hurt or frightened them. A yes after fear isn't always free, so I don't help with going back. Who helps with the change is behind the button.
their-but-asked-1 = Earlier they'd asked you not to be in touch, and that's the stricter of the two, so it holds here for now. If they came to you themselves, enter it as “they wrote”; from there we look at it calmly.
their-but-no-1 = There's a no on record, and a yes beside it makes two answers; the stricter holds for now. If they came to you by themselves, enter it as “they wrote”; from there we look at it calmly, some days later.
their-but-pause-1 = That fits with what they'd said, and the quiet week still runs its course. A yes that's meant will be one after it, too. Until then a short, kind line is enough.
their-but-rest-1 = It can be good news and still too much for this week. Answer nothing today, tell one person who's on your side, and sleep first.

## No.

their-clear = Was it a clear no to the two of you? Then I record it, and nothing here works towards them any more. Or was it a “not now”?
their-clear-closed = Was it a clear no? Then I record it.
their-clear-no = It was a no
    .also = no, a no, clear no, yes, a clear no, it was clear, definitely no, never, record it
their-clear-not-now = It was a “not now”
    .also = not now, maybe, later, not yet, not clear, unclear
their-no-stage = It's recorded. You asked, and they answered; that took something from both of you, and the asking is over. From here on the way is letting go. Not by tonight.
their-tonight = First the next few hours. What carries them?
their-tonight-own = Something by myself
    .also = myself, alone, by myself, on my own, something alone, a film, a walk
their-tonight-sleep = Just sleep
    .also = sleep, bed, to sleep, go to bed, i'm tired
their-tonight-friend = Ring { $name }, and say it at the start: “I got a no. Can I talk for ten minutes? I don't need advice.” If nobody picks up, send just that line, and eat something while you wait.
their-tonight-own-said = Then with a start and an end. Begin with this:
    { $thing }
    After that something with voices in it, and the phone in the hall.
their-tonight-sleep-said = Then the phone stays out of the bedroom tonight. Sleep may come late; lying there is rest too. If a sentence keeps going round, put it here instead of saying it once more in your head.
their-tonight-told = Then that, and begin it now rather than later. If there's somebody in it, they may know what today was; one sentence does. The phone can lie in another room meanwhile.
their-tonight-left = All right. Eat something, and let one person know; that's enough for today.
their-morning-set = Tomorrow morning I'll look in with one plain line.
their-leave-morning = No line tomorrow
their-morning-left = All right, no line tomorrow. I'm here when you write.
their-morning-1 = Morning. As we said: how is it, from 0 to 10? A number is plenty.
their-morning-2 = One short line, as arranged. A number from 0 to 10 says enough, and so does nothing.
their-morning-3 = A plain line, as agreed: breakfast first, and then a number from 0 to 10, if you like.

## Maybe.

their-maybe = Then a maybe is what it is, neither a late yes nor a soft no. It needs a day on which you look at it again, and quiet until then. If they named one, take that; if not, which shall it be?
their-maybe-again = Which day shall it be, then?
their-maybe-2 = In two weeks
    .also = two weeks, 2 weeks, a fortnight
their-maybe-4 = In four weeks
    .also = four weeks, 4 weeks, a month, one month
their-maybe-open = “Some time” is how people wait for years. Name a day, even a far one; it can be moved when it comes.
their-maybe-soon = That's too soon to be let alone in. Three days at the least; a week or two is better.
their-maybe-far = More than three months is a long time to stand still for a maybe. A nearer day, please; what you do with it is decided then.
their-maybe-set = { $date }, then. Until that day there's nothing to do about it: no hint, no asking how far they are. I come back to it by myself. Plan those weeks as if the answer were no; if it isn't, nothing is lost.
their-maybe-set-again = { $date }, then. You've given it { $times } such days now, and a last one may be called the last. Until then nothing has to be done about it.
their-day-1 = A day that you had set is today. What you'd put by for it is here, whenever you like.
their-day-2 = You wanted to look at something again today. It's behind the button, and it isn't in a hurry.
their-day-3 = Today's the day you'd marked. One press shows what it was for.
their-open-day = Look at it
their-again = On { $since } they said maybe, and today is the day you'd set to look at it again. Has anything come since?
their-again-none = There's no open maybe here any more.
their-again-yes = A yes
    .also = yes, they said yes
their-again-no = A no
    .also = no, they said no
their-again-maybe = They asked for more time
    .also = more time, maybe, still maybe, still unsure, they need more time
their-again-nothing = Nothing
    .also = nothing, no, silence, not a word, nothing came
their-nothing = Then that has been the answer of these weeks, and you kept to your side of it. One more day can be set, if you'd honestly wait it out in peace. Or you stop waiting, which needs nobody's leave.
their-nothing-last = Then the weeks have answered, more than once. I'd stop waiting here: not against them, but because the waiting is costing you days. The choice is yours.
their-nothing-wait = Set another day
    .also = one more, one more day, wait, wait longer, another day

## Silence.

their-silence = No reply is an answer for now. One reminder at most, after a week at the earliest, light and without a question mark behind it; then nothing more from your side. Do you want to wait, or stop waiting?
their-silence-wait = Wait
    .also = wait, wait longer, i'll wait
their-silence-letgo = Stop waiting
    .also = stop waiting, let go, let it go, letting go, enough, i let go
their-wait-said = Then wait without watching: mute the chat so that it can't light up, and give the next seven days a plan of their own. If it comes, you'll find it; if not, you'll have had the week.
their-letgo-said = Then it ends here, and you were the one to end the waiting. That's no defeat; you asked well enough, and silence was theirs to choose. The evenings are yours again, and they'll feel long at first.

## Anger.

their-afraid = That's a lot to stand in front of. One thing first: was it anger, or was anybody afraid at any moment?
their-afraid-none = Angry, nobody afraid
    .also = angry, nobody, just angry, anger, only anger, no, not afraid
their-afraid-me = I was afraid
    .also = i was, me, i was scared, scared, afraid, i was frightened
their-afraid-them = They were afraid of me
    .also = they were, they were scared, they were afraid, afraid of me, scared of me
their-afraid-me-said = Then that counts more than whatever was said. You owe nobody an answer to it, and nothing here leads back towards fear. Tell one person today; the people behind the button know this well. If it was the wrong button, “settings”, then “My answers”, changes it.
their-afraid-them-said = It took something to say that. Then keeping away is what helps them now, and it's something you can do today. There are people who work with exactly this, and they don't scold. If it was the wrong button, “settings”, then “My answers”, changes it.
their-angry = Then let it have been said. Which sentence sits deepest? Write it here as it was; it goes to nobody, and it needn't be answered.
their-angry-said = I've kept it. No counter to it, also no clever one, for two nights: anger is answered badly while it's warm. What's true in it will be as true on the third day, and easier to look at; the rest falls off by itself.
their-angry-skip = Then it stays where it is. No counter to it, also no clever one, for two nights: anger is answered badly while it's warm.

## Somebody else.

their-with = And what do you do with it? There's no contest to enter, and nothing to wait beside.
their-with-no = They said no to me, too
    .also = they said no, said no too, no, a no as well
their-with-letgo = I stop waiting
    .also = stop waiting, let go, let it go, letting go, i let go
their-with-leave = Leave it for today
    .also = leave it, nothing, not today, later, nothing today
their-with-left = Good. Nothing from your side as long as they're with somebody; that's all there is to keep to. The rest has days.
