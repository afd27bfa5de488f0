### The talk: prepared in small parts, one page to take along, and a word about it afterwards.
### `talk-afterwards-…` comes by itself and tells a bystander nothing.

command-talk = Prepare the talk, take a page along, tell how it went
option-talk-what = Which part of it
menu-talk = The talk

talk-hello-1 = A talk goes better for some quiet minutes beforehand. There are six small parts, in any order, on any day; together they make one page to take along. You prepare your half. The other half is theirs, and it may turn out quite different.
talk-hello-2 = A new talk, a new page. Six parts as before; what you've learned from the last one may go into any of them.
talk-soon = That belongs later: after the quiet, when you've decided to reach out and they've said that they'd like to talk. Nothing is lost by waiting; what's clear in a month needs fewer words. If they've asked you for a talk, we can prepare it now. And if you'd rather just talk here: write, I'm listening.
talk-decide = First comes the decision whether to reach out at all, then a talk. If they've asked you for one themselves, it can be prepared now.
talk-letgo = You've chosen to let it be, and no talk is needed for that. If they've asked you for one and you'd like to go, it can be prepared here.
talk-together = You're together again, so most things can be said at the kitchen table now. If one large talk is ahead, it can be prepared here all the same.
talk-asked = They asked for it
    .also = they asked, they asked me, they want to talk, they want to meet, he asked me, she asked me
talk-head = <b>The talk</b>: { $done } of { $all } parts.
talk-mark-done = ✓ { $part }
talk-mark-open = · { $part }
talk-planned = Planned for { $when }.
talk-unplanned = No day is set yet.
talk-next = Next I'd take “{ $part }”. A few minutes, and you can stop in the middle.
talk-whole = It's all there. Read it once the evening before, then do something else with the evening.
talk-which-part = Which part? What's there can be changed; “skip” leaves it as it is.
talk-other-part = Another part
talk-near-today = You meet them today at { $time }. Your page for it is there if you want to read it once more.
talk-near-tomorrow = You meet them tomorrow at { $time }. Your page for it is there if you want to read it once more.
talk-near-over = You were to meet them at { $time }. How it went can be told whenever you like.
talk-page = My page for it
talk-so-far = So far: { $value }
talk-part-done = “{ $part }” is on your page: { $done } of { $all }.
talk-part-changed = Changed, and the page with it.
talk-part-open = We leave that part open. A talk doesn't need all six.
talk-left = What you've said is on your page. “talk” goes on from there.

talk-part-place = Place and time
talk-part-first = The first sentence
talk-part-early = What to clear up early
talk-part-questions = Questions to ask
talk-part-take = How to take an answer
talk-part-end = How to end

## Place and time.

talk-place = Where? Somewhere calm that belongs to neither of you, where you can be heard without raising your voice. It's easier to be quiet together while walking.
talk-place-walk = A walk that has an end
    .also = walk, a walk, walking, go for a walk
talk-place-cafe = A quiet café by day
    .also = café, cafe, coffee, a café, a cafe, coffee shop
talk-place-park = A bench in a park
    .also = park, bench, a park, the park, a bench
talk-place-home = Somebody's own rooms are full of before, and one of you couldn't simply get up and go. Outside is easier, if it can be had; I've put down what you said.
talk-place-bar = Where people drink, one drinks. It's worth doing sober, both of you. I've put it down as you said it; a table outside by day would do more for you.
talk-place-signs = Your map says that one of you decided over the other. For a talk with somebody like that: a public place, your own way home, and a person who knows the hour. You don't owe anybody a talk, either.
talk-when = When is it? By day is best, with an hour and a half of room and nothing important after it. Tell me the day and the time once you two have agreed on one.
talk-when-none = Not agreed yet
    .also = not agreed, not yet, no date, no date yet, we haven't agreed, open, don't know yet, not planned
talk-when-open = Then it stays open. A talk needs two who know about it: ask once, and let them choose between two days.
talk-when-hour = { $date }: at what time?
talk-when-past = That moment has gone by. Which day and time ahead do you mean?
talk-when-far = That's more than three months off, and by then both of you will be somewhere else. Is there a nearer day? Or leave it open for now.
talk-when-late = At { $time } both of you are tired, and the dark makes everything larger. Could it be by day?
talk-late-change = Another time
    .also = another time, yes, change it, earlier, by day
talk-late-stays = It stays
    .also = stays, no, it stays, leave it, keep it, can't be changed
talk-when-set = So: { $when }. One line from me asks afterwards how it was ({ $line }); it won't say what it's about.
talk-when-set-quiet = So: { $when }. Your messages are paused, so I won't ask afterwards; “talk” is there to tell how it was.
talk-leave = And how could you leave, kindly, if it turns? One thing that's settled beforehand makes it easier to stay.
talk-leave-until = I say at the start until when
    .also = until when, say until when, a fixed end, an end time, time limit
talk-leave-home = My own way home
    .also = own way home, my car, my bike, bus, walk home, the train
talk-leave-friend = { $name } rings me after an hour

## The first sentence.

talk-first = The first sentence, as you'd say it to their face: that you're glad they came, and what you'd like, without a claim in it. “Thank you for coming. I'd like to say two things, and then hear you.” How would you put it?
talk-first-again = Put it once more, in one breath.
talk-first-check = Would you like to change it?
talk-first-change = Change it
    .also = change, yes, edit, again, rewrite
talk-first-stays = It stays
    .also = stays, no, keep it, fine as it is, leave it
talk-first-kept = Say it aloud once, standing, no faster than you walk. It'll be there when your heart is beating in your ears.

## What to clear up early.

talk-early = What stands in the room anyway is best said by you in the first ten minutes, as a fact and without a bill. This comes from your map; press to take something out, type to add something.
talk-early-blank = What would stand in the room if nobody named it? Type it in a few words, one thing or two. Said early and plainly, as a fact and without a bill, it takes less room.
talk-early-again = What else? Or is that the list?
talk-early-mine = Mine: { $words }
talk-early-done = That's it
    .also = done, that's it, thats it, that's all, thats all, no more, nothing else, nothing, none, finished
talk-early-many = Five are on the list, and more than that is a hearing. Take one out first.
talk-early-none = Nothing on the list, then. Sometimes it's right to begin with the weather.
talk-early-kept = To clear up early: { $list }.

## Questions, light to deep.

talk-questions = A light one, a middling one, a deep one. Press what you'd honestly like to hear from them; a question of your own can be typed.
talk-questions-again = Any of these? “Three others” shows more.
talk-line-asked = { $number }. { $question }
talk-questions-more = Three others
    .also = more, others, next, three more, another three, other ones
talk-questions-done = That's enough
    .also = done, enough, that's it, thats it, that's all, finished, no more
talk-questions-own = That's on your page, in your words.
talk-questions-many = Seven are on your page, as many as a head can carry. Press one that's marked to take it out, or end here.
talk-questions-all = Those were all of them. From here on they come round again, without the ones you chose.
talk-questions-kept = { $count ->
    [0] No question chosen. “How are you, really?” is always there.
    [one] One question is on your page. Ask it, and be quiet for longer than is comfortable.
   *[other] { $count } questions are on your page. Two of them asked and heard out are worth more than all.
}

talk-question-1 = What's been good in your week, even something small?
talk-question-2 = Where do you get your coffee these days, and is it any good?
talk-question-3 = Have you seen or read something lately that stayed with you?
talk-question-4 = Which of your plans for this year are you looking forward to?
talk-question-5 = How is your family, and what are they up to?
talk-question-6 = What made you laugh till you couldn't stop, the last time?
talk-question-7 = What do your Sundays look like now?
talk-question-8 = Have you taken up anything new, or something old again?
talk-question-9 = Who do you spend your time with, and what do you do together?
talk-question-10 = With a whole afternoon free, what would you cook?
talk-question-11 = If you had a week and a ticket, where would you go?
talk-question-12 = What's the best thing about where you live now?
talk-question-13 = How is work, and what do you like about it at the moment?
talk-question-14 = Did anything surprise you this month?
talk-question-15 = What has been harder than you'd thought these last months?
talk-question-16 = About yourself, what do you know now that you didn't a year ago?
talk-question-17 = When do you feel most like yourself?
talk-question-18 = Which evenings of ours do you remember as easy ones?
talk-question-19 = Was there something I did that you were glad of and never said?
talk-question-20 = How did you get through the first weeks?
talk-question-21 = What would you like to have more room for in your life?
talk-question-22 = Who has helped you most, and with what?
talk-question-23 = What did I misunderstand about you, again and again?
talk-question-24 = In what moments did you feel alone while we were together?
talk-question-25 = On a bad day, what helps you, and what rather not?
talk-question-26 = Has anything changed in how you want to live?
talk-question-27 = What did we do well, as you see it?
talk-question-28 = Would you tell me how that last month was, from where you stood?
talk-question-29 = What hurt you most, and did I ever really hear it?
talk-question-30 = When did you begin to doubt that we'd last?
talk-question-31 = What didn't you dare to tell me?
talk-question-32 = If you could change one thing that you did, what would it be?
talk-question-33 = What would have had to be different for you to be well with me?
talk-question-34 = Where was I most mistaken, do you think?
talk-question-35 = Can you believe what I say now, and what would that depend on?
talk-question-36 = What can you forgive, and what can't you?
talk-question-37 = How do you see an ordinary day five years from now?
talk-question-38 = Which of our quarrels was really about something else?
talk-question-39 = Are there things that must never happen again, for you?
talk-question-40 = What do you wish for, honestly, also if it isn't me?
talk-question-41 = Is it good for you to sit here with me?
talk-question-42 = Before I go home today, what should I know?

## How to take an answer.

talk-take-with = If they're with somebody: that's news, and no contest. You can be hurt and fair for two more minutes; the rest belongs to your friends. For instance: “{ $line }” What would you say?
talk-take-unsure = If they don't know: unsure is unsure. Don't talk it up, and don't ask a second time that day. A day on which to come back to it is fair. For instance: “{ $line }” What would you say?
talk-take-no = If it's a no: that ends the asking, that day and afterwards. No third “why”, no bargain. Later you'll be glad of how you took it. For instance: “{ $line }” What would you say?
talk-take-silence = If they say nothing, or change the subject: that's their answer for the day. Three breaths, ask once, then leave it in peace. For instance: “{ $line }” What would you say?
talk-take-line = I'd say just that
    .also = that, that one, just that, take that, yes, the same, that line
talk-line-with = Thank you for telling me yourself.
talk-line-unsure = Take your time. Shall we talk again in four weeks?
talk-line-no = I hear you. Thank you for saying it to my face.
talk-line-silence = You don't have to answer that today.
talk-take-kept = Those are the hard ones, and you've now heard each of them once. None of them can be won by talking on.

## How to end.

talk-memory = One good memory that may come up if it fits by itself: small and shared, a wet tent, a silly word. It's a gift as long as it asks for nothing back. Which one?
talk-memory-none = Better none
    .also = none, no memory, rather not, nothing
talk-ending = And how do you end it, whatever they said? One sentence, and then go while it's good: the last minute is the one you'll replay.
talk-ending-glad = I'm glad that you came.
    .also = glad, i'm glad you came, im glad that you came
talk-ending-thanks = Thank you for your time. Get home well.
    .also = thank you, thanks, thank you for your time
talk-end-kept = That's the last thing you say, then. Turn round and walk, even if there'd be more.

## The page.

talk-card-head = <b>My page</b>
talk-card-when = When: { $value }
talk-card-place = Where: { $value }
talk-card-leave = If it turns: { $value }
talk-card-first = <b>First:</b> “{ $value }”
talk-card-early = <b>Early on:</b>
talk-card-questions = <b>To ask:</b>
talk-card-item = · { $value }
talk-card-with = If they're with somebody: “{ $value }”
talk-card-unsure = If they don't know: “{ $value }”
talk-card-no = If it's a no: “{ $value }”
talk-card-silence = If they say nothing: “{ $value }”
talk-card-memory = May come up: { $value }
talk-card-end = <b>Last:</b> “{ $value }”
talk-card-foot = Phone in the bag. Ask, then three breaths. A no is a no. Go while it's good.
talk-card-empty = Nothing on the page yet. The first part takes three minutes:

talk-listen-label = How to listen
    .also = listening, how do i listen, listen
talk-listen = <b>Listening</b>
    · Ask one thing, then be quiet for longer than is comfortable.
    · Before your own view, say what you heard: “So the evenings were the worst of it?”
    · If something stings, breathe out first. A sting needs no reply.
    · Don't correct days and details. They're telling how it was for them.
    · “Why did you” sounds like a charge, “how was that for you” doesn't.
    · When you notice that you're collecting arguments, you've stopped listening. You can start again at any sentence.

## Moving it and calling it off.

talk-move = Move it
    .also = move, another day, new date, postpone, reschedule
talk-moved-open = Then it has no day for now. If they moved it, let the new day come from them; one suggestion of yours is enough.
talk-cancel = It's called off
    .also = cancel, called off, cancelled, not happening, it's off
talk-off = What happened? What you've prepared stays on your page in any case.
talk-off-nothing = There's no day set that could be called off. What you've prepared is on your page.
talk-off-moved = We've moved it
    .also = moved, postponed, rescheduled, another day, new date, we moved it
talk-off-they = They called it off
    .also = they cancelled, they canceled, cancelled, he cancelled, she cancelled, they called off
talk-off-absent = They didn't come
    .also = didn't come, no show, didnt show up, they didn't show up, stood me up, never came
talk-off-me = I didn't go
    .also = i cancelled, i called it off, i didn't go, me, i stayed home, i couldn't
talk-off-keep = It stands after all
    .also = it stands, nothing, still on, keep it, stands
talk-off-they-said = Then take it as what it says and nothing larger: not that day. No “why”, no new proposal from you this week. If they want it, the next day comes from them.
talk-off-absent-said = You were there and they weren't; that's a hard hour to sit through, and you did your part of it. Write nothing today. A reason comes by itself or it doesn't, and either tells you something.
talk-off-me-said = Not going was a decision too, and it may have been the right one. If they were waiting, two plain lines by daylight are fair, with no story in them. The page stays here.
talk-off-kept = Good, then it stands, with the page as it is.

## Afterwards.

talk-afterwards-1 = As arranged, one line from me: it's here whenever you'd like to tell how it went.
talk-afterwards-2 = You knew that a line would come now. One press opens it, and it can wait till you've eaten.
talk-afterwards-3 = Just looking in, as we said. Whenever you're ready, and not before.
talk-after-label = How it went
talk-after-how = It was planned for { $when }. How was it?
talk-after-how-open = How was it?
talk-after-good = Good
    .also = well, it went well, great, nice, really good, lovely
talk-after-mixed = Mixed
    .also = so so, ok, okay, both, fine, good and bad, weird, strange
talk-after-hard = Hard
    .also = bad, awful, terrible, horrible, it was hard, painful, sad
talk-after-not = It didn't happen
    .also = didn't happen, didnt happen, no, not, it was cancelled, cancelled, moved, didn't take place
talk-after-words-good = I'm glad. Before it gets told and retold: what was said that you'd like to keep? In your words, as many as you like.
talk-after-words-mixed = That's how most of them are. What was said that stays with you? In your words, before it gets sorted.
talk-after-words-hard = Then sit down first, and drink something. What stays with you? It's enough to write what was said, without the why.
talk-after-kept = I've kept it, word for word.
talk-after-answer = And the two of you: what did they say to that?
talk-after-left = It's kept as far as you told it. Their answer can be told any time.
talk-after-none = Then nothing has to be made of it tonight. A talk is something by itself.
