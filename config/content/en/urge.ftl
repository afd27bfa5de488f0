### Urge first aid. In hard moments: shorter.
###
### What comes by itself (urge-after, urge-next-day) tells a bystander nothing.

command-urge = When the pull to write, call or look is strong
option-urge-strength = How strong it is, from 0 to 10

urge-matter = Is it about something that has to be settled (the children, the home, work), or is it the pull?
urge-matter-yes = It must be settled
    .also = yes, necessary, settled, has to be settled, kids, the kids, children, the children, work, home, the lease, money, a matter, needed, it's necessary
urge-matter-no = It's the pull
    .also = no, pull, the pull, him, her, it's him, it's her, 5, 6, 7, 8, 9, 10, strong, nope, not really, both, i miss them, i miss him, i miss her, neither, honestly the pull
urge-matter-brief = Then brief and factual: the matter, a time, a place, one question at most, and nothing about the two of you. If it isn't due before your next planned time, let it wait for that. Afterwards note it as necessary; it never counts.
urge-matter-brief-closed = Then only the matter, and through somebody else where that's possible: what, when, where. Nothing about the two of you, no kind line at the end. Afterwards note it as necessary; it never counts.
urge-rate = How strong is the pull right now, from 0 (not there) to 10 (thumb on “send”)?
urge-slight-1 = That's faint enough to be left alone. It's noted, so that the picture of your week stays true.
urge-slight-2 = Then it's hardly there, and nothing needs doing about it. Noted.
urge-slight-3 = So low that it may go by without our help. I've noted it.

urge-tool = What shall we use? Each takes a few minutes, and a quarter of an hour from then I ask again.
    .also = you pick, you choose, you decide, whatever, whatever you pick, whatever you choose, whatever you think, any, anything, any of them, surprise me, the first, the first one, whichever, what do i do, what do i do now, what should i do, what now, idk what to do, help me, dunno you pick, idk you pick, i don't know you choose
urge-tool-best = { $times ->
    [one] Last time, { $what } took it down by { $drop }
   *[other] Last times, { $what } took it down by { $drop } on average
}, so it stands first. What shall we use?
urge-tool-again-1 = Shall we take another one?
urge-tool-again-2 = A second kind often does what the first didn't start. Which?
urge-tool-again-3 = What shall we try next?
urge-do-wait = Wait it out
    .also = wait, waiting, 15 minutes, fifteen minutes, wait it out, phone away
urge-do-breathe = Breathe
    .also = breathing, breath, breathe with me, calm down
urge-do-write = Write it here
    .also = write, writing, letter, write here, unsent letter, write it down
urge-do-reasons = My reasons
    .also = reasons, read my reasons, why i stopped, my list
urge-do-forward = Play it forward
    .also = forward, play forward, think ahead, what happens then
urge-do-honest = The honest look
    .also = honest, honest look, what was bad, what wasn't good
urge-do-call = Call somebody
    .also = call, ring, ring somebody, call a friend, call someone, friend, phone a friend, talk to someone, my circle
urge-do-move = Move
    .also = moving, something to do, activity, do something, walk, distract me, distraction
urge-did-wait = waiting it out
urge-did-breathe = breathing with me
urge-did-write = writing it here
urge-did-reasons = reading your reasons
urge-did-forward = playing it forward
urge-did-honest = the honest look
urge-did-call = ringing somebody
urge-did-move = doing something small
urge-others = Something else
    .also = other, others, another, something else, else, no, what else
urge-enough = That's enough
    .also = enough, no, no thanks, done, that's enough, thats enough, ok, okay, i'm good, im good
urge-chosen-for-you = Then I'll choose for you: { $what }.
urge-was-answer = That was my answer
    .also = that was my answer, it was my answer, that was the answer, my answer, it was an answer, no that was my answer, not that, no, nope
urge-enough-for-now = Then we leave it at that for now. “urge” is there at any hour.

urge-top = That's about as strong as it gets. Phone down, screen down, and you into another room until { $time }; then I ask again, by myself. { $company }
urge-top-then = That's about as strong as it gets. Phone down, screen down. One thing now, and only this: { $what }. At { $time } I ask again. { $company }
urge-top-here = That's about as strong as it gets. Leave every other chat closed. One thing now, because it has helped you before: { $what }. Then the phone goes into another room, and at { $time } I ask again. { $company }
urge-top-first = That's about as strong as it gets. Leave every other chat closed. One thing now, and only this: { $what }. Then the phone goes into another room, and at { $time } I ask again. { $company }
urge-company-person = And for company: { $name }.
urge-company-night = Nobody has to be woken; “safety” shows people who are up at any hour.
urge-company-any = And go where somebody is: a kitchen, a café, a street with people in it.

urge-why = Why?
    .also = why this, why that, how does that help, how would that help, does it work, does that work, what for, what's the point, whats the point, why would i
urge-why-order = I ask for a number before and after, and what has lowered yours most comes first. Until there are numbers, the order is my guess; only the honest look stands last on purpose, because on its own it feels worse (Langeslag & Sanchez 2018).
urge-why-wait = I know of no study about this very quarter of an hour. That's why I ask for a number before and after: yours will show what waiting does.
urge-why-breathe = A breath out that's longer than the breath in slows the pulse a little, for most people within minutes. It changes nothing about them; it makes waiting easier.
urge-why-write = Writing with a frame and an end does good. Pouring it all out without one made people who search for a meaning worse for up to nine months (Sbarra 2013, 90 people). So it's a quarter of an hour, and then something else.
urge-why-reasons = You put them down on a clearer day than this minute. They're yours, so they weigh more than anything that I could say.
urge-why-forward = In the pull, the picture ends at “send”. These three questions go on from there. The last one is half of an if-then plan, and such plans helped in 642 tests (Sheeran 2024).
urge-why-honest = Thinking of what wasn't good makes love a little less and the mood a little worse; thinking of something else lifts it (Langeslag & Sanchez 2018). So it's one thing only, and then at once something else.
urge-why-call = A voice is the one thing here that I can't be. I have no figure for it; your own numbers will show what it does for you.
urge-why-move = Turning to something else made people in heartbreak feel better; turning over what was wrong made them feel worse (Langeslag & Sanchez 2018).

urge-wait-1 = Phone into another room, screen down. Nothing has to be done about it. Meanwhile, this:
urge-wait-2 = Put the phone where you'd have to get up for it. If a sentence to them comes, let it say itself in your head; it needs no sending. And this:
urge-wait-3 = Out of the room with the phone. These minutes have one job:
urge-wait-4 = Phone off the table, into a drawer or a bag. Until I ask again, only this:
urge-move-1 = Before any more thinking, something small:
urge-move-2 = Stand up first. Then this:
urge-move-3 = The body first, the rest after:

urge-breathe-1 = <b>1 of 5.</b> Let your eyes follow the numbers, one a second.
    In … 1 … 2 … 3 … 4
    Out … 1 … 2 … 3 … 4 … 5 … 6
urge-breathe-2 = <b>2 of 5.</b> Shoulders down.
    In … 1 … 2 … 3 … 4
    Out … 1 … 2 … 3 … 4 … 5 … 6
urge-breathe-3 = <b>3 of 5.</b> Let the jaw hang a little.
    In … 1 … 2 … 3 … 4
    Out … 1 … 2 … 3 … 4 … 5 … 6
urge-breathe-4 = <b>4 of 5.</b> Out through the mouth, as if onto a window pane.
    In … 1 … 2 … 3 … 4
    Out … 1 … 2 … 3 … 4 … 5 … 6
urge-breathe-5 = <b>5 of 5.</b> The last one, a little slower.
    In … 1 … 2 … 3 … 4
    Out … 1 … 2 … 3 … 4 … 5 … 6
urge-breathe-next = Next
    .also = n, ok, okay, k, go on, more, done, yes, continue, again, ready, go
urge-breathe-over = That was all five. Keep the long way out for yourself, without me, and lay the phone down.
urge-breathe-enough = Enough is fine. Lay the phone down now.

urge-reason = What you wrote down as your strongest: “{ $reason }”
urge-reasons = Shall I show you the others as well?
urge-reasons-all = Show all
    .also = all, yes, show, show me, the others, others, more, sure, yep, yeah
urge-reasons-list = All of them:
urge-reasons-read = Read it once more, slowly, as if a friend had written it. Then the phone goes out of reach.
urge-first-reason = There's no reason of yours here yet, so let's put down the first. What speaks against being in touch? Your words, one sentence.
urge-reason-later = Then not now. This instead:

urge-forward-slips = { $slips ->
    [one] You've been in touch once in this period, so you know how it went on from there.
   *[other] You've been in touch { $slips } times in this period, so you know how it goes on from there.
}
urge-forward-wish = Last time you wanted to have done this: “{ $wish }”
urge-next-hour = Picture that it's sent. What happens in the next hour? As honestly as you can tell.
urge-next-hour-closed = Picture that it's sent, after all that you've told me. What does the next hour look like, for you and for them?
urge-next-hour-order = Picture that it's sent, and the order broken. Who gets to hear of it, and what does your next hour look like?
urge-next-morning = And tomorrow at breakfast: what is the first thing you think of?
urge-wish = Seen from tomorrow evening: what do you want to have done in this hour?
urge-forward-done = Kept, as you put it: “{ $wish }”. Look at it once more when I ask again.
urge-forward-over = That's far enough ahead for now. Lay the phone down.

urge-honest = One thing that wasn't good between you, in your words. One is enough; we won't stay with it.
urge-honest-kept-1 = Kept. Now leave it there, and do this at once:
urge-honest-kept-2 = It's written down, so you needn't hold on to it. Straight on to something else:
urge-honest-later = Then not that one. Something else instead:

urge-first-name = Your circle is empty so far. Whose voice would do you good? One name, and we start there.
urge-call-nobody-named = No name has to come to mind right now. For the time being:
urge-call-tomorrow = Noted: { $name } is in your circle. It's late to ring without having asked, so that's for tomorrow. For now:
urge-call-late = It's late to ring anybody who hasn't said that nights are fine. “safety” shows people who are up. For now:
urge-call-nobody = Nobody picked up, and that's about their evening, not about you. Leave one of them a line, “ring me when you can”, and until then:
urge-call-not-now = Then nobody just now. This instead:
urge-whom = Whose voice? Whoever came to mind first.
urge-ring = Ring { $name } now; I'll wait. “Can I talk to you for ten minutes? You needn't say anything clever” is enough to begin with.
urge-ring-good = Ring { $name } now, who { $good }; I'll wait. “Have you got ten minutes for me?” is enough to begin with.
urge-ring-called = I've called
    .also = she picked up, he picked up, they picked up, picked up, called, i called, ive called, we talked, talked, i called her, i called him, i called them, i've called her, i've called him, i've called them, yes, done, spoke, we spoke, i rang, rang, yep
urge-ring-next = No answer, next
    .also = no answer, no, next, skip, voicemail, busy, didn't pick up, didnt pick up, not picking up, no one answered, nobody answered, she didn't answer, he didn't answer, can't reach, someone else, nope
urge-called = Good that you did.
urge-no-answer-1 = Then the next one.
urge-no-answer-2 = Not reached. On to somebody else:

urge-rest-1 = At { $time } I'll ask you again, by myself. Back sooner? A number from 0 to 10 says it.
urge-rest-2 = I'll be back at { $time } with the same question. Before that, a number from 0 to 10 will do.
urge-rest-3 = Until { $time }, then; you needn't watch the clock. If it's over sooner, give me a number from 0 to 10.
urge-rest-open = Whenever you like: how strong is it now, from 0 to 10?
urge-rest-back = I'm back
    .also = back, im back, i'm here, im here, here, now, it's better, its better, better, done, did it, i did it
urge-rest-fine = All right
    .also = ok, okay, k, kk, alright, sure, yes, yep, fine, thanks, thank you, thx, will do, idk, i don't know, dont know, not sure, going, doing it, on it, good
urge-rest-off = Don't ask me
    .also = don't ask, dont ask, skip, no, no need, leave me, don't ask me, pass
urge-rest-go-1 = Good. Off you go.
urge-rest-go-2 = Go on, then. I'm keeping the time.
urge-rest-quiet = We leave it there; at { $time } I'll ask you once more.
urge-rest-not-asked = Then I won't ask. It's noted as it is, and “urge” is there at any hour.
urge-left = All right. It's noted, and I won't ask again. “urge” is there at any hour.
urge-after-1 = That was the time we set. Which number is it now, from 0 to 10?
urge-after-2 = Back, as I said. Where is it now, from 0 to 10?
urge-after-3 = Time's up. What's the number now, from 0 to 10?
urge-now = And now: how strong is it, from 0 to 10?
urge-unrated = No number needed. What you told me before is noted.
urge-said-plain = { $after }, then. Noted.
urge-said-gone-1 = From { $before } to { $after }: that one has gone by.
urge-said-gone-2 = It was { $before }, and it's { $after }. Worth remembering when the next one says that it'll never end.
urge-said-fell-1 = From { $before } to { $after }. You let it come, and it came down.
urge-said-fell-2 = { $before } before, { $after } now. I've noted what you used; what helps you comes first next time.
urge-said-fell-3 = Down by { $drop }, to { $after }. That's a step, and it's written down.
urge-said-same-1 = Still { $after }. No higher than before; that's something, and it's noted.
urge-said-same-2 = { $after }, as before. Then this one did little for you today, and I've noted that.
urge-said-rose-1 = It went up, from { $before } to { $after }. That happens. It says something about the tool and the hour, nothing about you.
urge-said-rose-2 = { $after } now, { $before } before. So that was the wrong one for today. Noted.
urge-long = That makes four rounds, and you're still here. From now on somebody in the room or on the line does more than I can. If nobody is there, people who listen at any hour are one press away.

urge-next-day-1 = A quick hello, after yesterday. Where are you today, from 0 to 10? A number is enough.
urge-next-day-2 = Just looking in. How is it today, from 0 to 10?
urge-next-day-3 = One short question: which number fits today, from 0 (low) to 10 (high)?
urge-next-day-4 = I thought I'd ask how today is going. From 0 to 10, one number.
