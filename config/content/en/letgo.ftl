### Letting go: the way in, the three days of writing, what is taken along, a goodbye, first steps, leave-taking.
### letgo-due, letgo-step-due and letgo-hello come by themselves and tell a bystander nothing.

command-letgo = Let go: writing, what you take along, a goodbye, first steps
option-letgo-what = Which part
menu-letgo = Letting go

## The way in.

letgo-ask = Letting go is something you do: you decide what your days are about, without waiting for anybody's answer. It takes strength, and it doesn't have to be finished by a date. From there on I help with what comes after them, and nothing here leads back. You can turn round any day. Shall we go this way?
letgo-ask-closed = The way back is closed, and that wasn't all in your hands. What comes after it is. Letting go takes strength, and it doesn't have to be finished by a date: some writing, what you take along, first steps. You can still miss them while you do it. Shall we go this way?
letgo-ask-pause = They've written, and you may want to let go all the same. Nothing has to be settled in the quiet week, and you can turn round any day: some writing, what you take along, first steps. Shall we go this way?
letgo-ask-resting = These days you come first, and nothing large needs deciding. If it's a relief to know the direction, we can go this way now, in small things; the heavier ones wait till you've had steadier nights. Shall we?
letgo-ask-yes = Yes, this way
    .also = yes, yes please, yes lets, ok, okay, lets go, lets do it, i want to, i let go, i want to let go, im ready, ready, do it
letgo-ask-no = Not yet
    .also = no, nope, not now, later, maybe, perhaps, maybe later, not sure, i cant, not today, i dont know, skip
letgo-not-yet = Then it waits, and nothing has changed. “letgo” brings you here whenever you like.
letgo-chosen-1 = Then that's the way. What was good stays good, and it stays yours.
letgo-chosen-2 = This way, then. You've been here before, and what you wrote is still where you left it.
letgo-chosen-hope = I've noted that you hope to be over it. On some days you may hope for something else; that undoes nothing.

letgo-feel = How it feels
    .also = feelings, how i feel, my feelings, grief
letgo-feeling = Grief takes the time it takes and keeps to no order. What's most of it today? A word will do, or several.
letgo-anger = Anger
    .also = angry, mad, furious, rage, im angry
letgo-sadness = Sadness
    .also = sad, grief, im sad, sorrow
letgo-relief = Relief
    .also = relieved, free, im relieved
letgo-emptiness = Emptiness
    .also = empty, numb, nothing, im empty, hollow
letgo-unsaid = No word for it is fine, too.
letgo-said-anger-1 = Anger is often the part of you that knows what should have been different. It wants a body and an end: stairs until you're out of breath, a page that says it once. It needs no reader.
letgo-said-anger-2 = Be as angry as it is. Rip up a box, beat a carpet, write the unfair version here. What it can do without is their number.
letgo-said-anger-3 = Still angry, or angry again: both are ordinary. Ask it what it's guarding, once, and then give it something to carry up a hill.
letgo-said-sadness-1 = Sadness is what's left over of having cared. It comes in waves and goes again. Give it a chair and a time: half an hour, a blanket, then something warm to eat.
letgo-said-sadness-2 = If it's sad, let it be sad, and let somebody be near who doesn't need it explained. Tears need no reason that would stand up in an argument.
letgo-said-sadness-3 = Some of it is for them, some for the plans, some for the ordinary Tuesdays. You may miss each of those separately, and none of them has to be wrong for you to go on.
letgo-said-relief-1 = Relief is allowed. It doesn't mean that you didn't care, only that something was heavy. Notice what you can do now without asking or explaining; that's worth a line tonight.
letgo-said-relief-2 = You can be relieved and still cry on Sunday. For today, use the room it gives: sleep, or the thing you'd put off for two.
letgo-said-relief-3 = So it's lighter. Take it as it is, with no need to defend it to anybody who expects you to be in pieces.
letgo-said-emptiness-1 = Emptiness is a pause more than a verdict: a lot of your day had their shape in it, and now there's a gap of that shape. Nothing big fits yet. Something warm, something with your hands, a voice in the room.
letgo-said-emptiness-2 = When there's nothing there, start with the body: food at a table, daylight for ten minutes, one person who knows. Feeling can come later, in its own time.
letgo-said-emptiness-3 = Flat and hollow, then. It's a tired sort of quiet, and it needn't be filled today. Keep the hours, eat at noon, sleep at night; that's a floor to stand on.
letgo-said-other-1 = I've kept that as you said it. It needn't fit under a heading.
letgo-said-other-2 = Kept, in your words. They say it better than mine would.

## Where it stands.

letgo-all = All of letting go
letgo-head = <b>Letting go</b>, since { $date }.
letgo-row-pages = { $done ->
    [0] Three days of writing: not begun
    [3] Three days of writing: all written
   *[other] Three days of writing: { $done } of 3
}
letgo-row-along = { $count ->
    [0] Taken along: nothing put down yet
    [one] Taken along: one thing
   *[other] Taken along: { $count } things
}
letgo-row-goodbye-none = A goodbye: not written
letgo-row-goodbye = A goodbye: written on { $date }, never sent
letgo-row-goodbye-gone = A goodbye: written, and burned
letgo-row-steps-none = Steps: none yet
letgo-row-steps = Steps: { $ahead } ahead, { $done } taken
letgo-row-left = Leave taken on { $date }
letgo-thought-1 = Some relationships last their time and no longer. That makes them neither wasted nor a mistake.
letgo-thought-2 = Should you meet: calm, brief, the way you'd greet a neighbour, and gone two minutes before it gets hard.
letgo-thought-3 = Where there's no interest, nothing that's added makes any. Leaving it be is fair to both of you.
letgo-thought-4 = You needn't turn into somebody else for whoever comes next. The one you were before them is a good place to start.
letgo-thought-5 = It's allowed to have been good, and to be over.
letgo-thought-6 = Nobody has to be in the wrong for you to go on. It's enough that it's over, and that you'd like your days back.
letgo-next-write = What fits next is the writing: fifteen to thirty minutes on three days. Everything else is open as well, in any order.
letgo-next-along = What fits next: put down what's good and stays with you. Three things are a beginning.
letgo-next-steps = What fits next: one small step out of the door, with a day on it.
letgo-next-goodbye = If something is still unsaid, it could have a goodbye that goes nowhere. If nothing is, leave it out.
letgo-next-leave = Most of it is done. There's no need to hurry the leave-taking; a page of what was is ready when you are.
letgo-next-tomorrow = Today's page is written, and that's enough of looking inward for a day. A small step outward goes well with it.
letgo-next-resting = The writing waits while these days are dark. Something small and outward is better now, with somebody in it.
letgo-next-left = You've taken leave. All of it is still here, and it can be taken up anywhere.

letgo-back = Start again
    .also = start again, still, back to still, start over, go back to still, start the count again, no contact again, back to no contact, i want to start again, lets start again
letgo-messages-again = My messages come again as they did before.

day-letgo = <b>Day { $day }</b>, { $run ->
    [0] a new run begins tomorrow
    [one] the first of this run
   *[other] { $run } in a row
}. You're letting go; the days lead to nothing but your own.

## What has changed, before anything that leads back.

letgo-changed = You chose to let go on { $date }. So before anything that leads back to them: what has changed since? In your words, or with a button.
letgo-changed-them = They came to me
    .also = they wrote to me, they called me, they wrote first, they came back, they reached out, they contacted me, he wrote to me, she wrote to me, he came to me, she came to me, he wrote first, she wrote first, he called me, she called me, he came back, she came back
letgo-changed-none = Nothing, I miss them
    .also = nothing, nothing really, i miss them, i just miss them, i miss him, i miss her, i just miss him, i just miss her, nothing i just miss them, nothing i just miss him, nothing i just miss her, nothing has changed, nothing changed, not much, no idea, i dont know, skip
letgo-changed-look = I've kept that. What you wrote and took along stays where it is. First comes the review, which looks at both sides before anything is decided.
letgo-unchanged = Then everything stays as it is.
letgo-unchanged-miss-1 = Missing somebody is part of letting go; by itself it changes nothing about the reasons. The pull passes like the others did, and what you'd say to them can be said here.
letgo-unchanged-miss-2 = Then it's a missing evening, and those come. It needs company and an hour more than it needs an answer from them.

## The three days of writing.

letgo-write = The three days
    .also = write, writing, three days, the writing, the pages, a page, write a page
letgo-write-intro = On three days in a row you write for fifteen to thirty minutes: what the ending makes possible, and what you've learned. I keep the time, say when it's a good place to stop, and close at thirty. Each message is kept as you send it. Now, or at an hour of your own?
letgo-write-now = Now
    .also = now, begin, start, begin now, start now, yes, ok, right now, lets go
letgo-write-hour = At an hour of mine
    .also = later, an hour, at an hour, choose an hour, another time, not now, tonight, tomorrow, set a time
letgo-why = Why this?
    .also = why, why this, what for, whats that for, what is that for, whats this for, what is this for, whats it for, why would i, does it help, is there evidence
letgo-write-resting = After days as dark as these the writing waits: looking inward for half an hour could pull you down. What can be done now is lighter.
letgo-write-tomorrow = Today's page is written. One a day is the measure, so the next is for tomorrow.
letgo-write-done = The three days are written. They can be read again, and if you'd like to, three more are possible.
letgo-again = Three more days
letgo-words = <b>Day { $day } of 3.</b> { $prompt }
letgo-frame-1 = The time runs from now. If it pulls you back to what went wrong, come back to this one question. As many messages as you like.
letgo-frame-2 = It's for you alone, and spelling doesn't count. If it turns into a reckoning with them, ask again what you know now. The time runs.
letgo-frame-3 = Write it as if it were there already, small things first. I tell you at fifteen minutes.
letgo-more-1 = Kept. Go on when you like.
letgo-more-2 = It's on the page. What comes after that?
letgo-more-3 = Kept. Stay with the small, exact things.
letgo-more-4 = Down on the page. And further?
letgo-more-5 = Kept, every word.
letgo-stop = Fifteen minutes. This is a good place to stop; if there's more, there's room until thirty.
letgo-stop-empty = Fifteen minutes, and the page is still white. That happens. One word for each thing would be enough, or leave it for another day.
letgo-early = That's { $minutes ->
    [0] less than a minute
    [one] one minute
   *[other] { $minutes } minutes
}, and it counts as a day as it is. If something is still on its way, there's time till thirty. Write on, or is it all for today?
letgo-early-on = Write on
    .also = on, go on, continue, more, write more, yes
letgo-early-enough = All for today
    .also = enough, thats all, that's all, done, all, no, thats it, finished, im done
letgo-write-over = That's half an hour. I close today's page here; everything on it is kept.
letgo-write-empty = Half an hour has gone by and nothing is written. Nothing is lost by it; the page is there on another day, or later today.
letgo-write-nothing = Nothing was written, and no day is used up. It's there when you want it.
letgo-write-left = What you wrote is kept, and the day counts.
letgo-line = One thing more: is there a line in it that you'd like to keep at hand? Send it as it stands, or skip.
letgo-line-kept = Kept with what you've learned.
letgo-line-full = It stands on the page. The short list is full; “what I take along” is where it can be thinned.
letgo-line-late = You were still writing, so that's on the page as well. And the line to keep, if there is one: short enough for a note on the fridge.
letgo-hour = At what time shall I say a word on the days that are left? It's a neutral line; nobody who sees it will know what it's about.
letgo-hour-none = No word, I'll come
    .also = none, no word, no, no reminder, i'll come, ill come, nothing, no thanks
letgo-hour-set = Then a word comes on { $when }.
letgo-hour-without = The next page is there tomorrow, without a word from me; “letgo” opens it.
letgo-missed = { $missed ->
    [one] A day has gone by without a page
   *[other] { $missed } days have gone by without a page
}, which happens, and what's written stays written. Day { $day } can simply be today. Or begin the row anew, if three in a row matter to you.
letgo-missed-on = Go on with it today
    .also = go on, on, today, continue, carry on, yes, go on today
letgo-missed-anew = Begin the row anew
    .also = anew, begin again, begin anew, start over, from the beginning, restart, again
letgo-missed-later = Not today
    .also = not today, later, tomorrow, another day, no
letgo-anew = A new row, then. The earlier pages stay in your journal.
letgo-later = Not today, then. It keeps.
letgo-later-line = It keeps. The next word comes on { $when }.
letgo-write-finished = Three days, three pages. That was the whole of it. They stay in your journal, to be read again or deleted one by one, as you like.
letgo-due-1 = It's the hour you chose. What you wanted to go on with is ready, and it takes no longer than half an hour.
letgo-due-2 = Your hour. A chair, something to drink, and a while to yourself.
letgo-due-3 = This is the time you picked for yourself today.
letgo-due-missed-1 = The hour you chose, on another day. What was left lying is still there, and it isn't late for anything.
letgo-due-missed-2 = Your hour again. The other day went by, and today is as good a day as that one.
letgo-due-last = Your hour once more. I won't bring it up again by myself; it's there under the button whenever you like.
letgo-due-open = Open it
letgo-due-later = Not today
letgo-pages = Read the pages
    .also = pages, read, read the pages, read them, my pages
letgo-pages-none = No page is written yet.
letgo-pages-head = Your pages:
letgo-pages-line = Day { $day }: { $date }, { $minutes ->
    [0] under a minute
    [one] one minute
   *[other] { $minutes } minutes
}
letgo-day-label = Day { $day }

prompt-days-1 = What has become possible since it ended, or could? Time, places, people, habits of your own, things you put off for two. Describe three of them as exactly as you can.
prompt-days-2 = Put down what you've learned that you didn't know before: about what you need, what you can carry, how you'd like to live with somebody. Give each its moment.
prompt-days-3 = Bring both together: a whole ordinary day a year from now, from getting up to lights out, with what has opened in it and what you know today.

## What is taken along.

letgo-along = What I take along
    .also = along, what i take, take along, what i take with me, the good
letgo-along-ask = What good from this time stays yours? A skill, a place, a friend, a dish, a courage, something you know now. It needn't be about them at all. One thing, or several with commas.
letgo-along-ask-offers = What good from this time stays yours? A skill, a place, a friend, a dish, a courage. In your words, or from what you told me before, below.
letgo-along-more-1 = Taken along. What else?
letgo-along-more-2 = That's yours. Is there another?
letgo-along-more-3 = It's on the list. And further?
letgo-along-change = Change one
    .also = change, edit, remove one, delete one
letgo-along-done = That's it
    .also = done, thats all, that's all, thats it, no, nothing, nothing else, nothing more, enough, finished, no more, skip
letgo-along-closed = { $count ->
    [0] Nothing is put down yet, and nothing has to be today.
    [one] One thing, and it's yours whatever comes.
   *[other] { $count } things, and they're yours whatever comes.
}
letgo-along-left = The list stays as it is.
letgo-along-pick = Which one?
letgo-along-what = “{ $words }”: put it in other words, or take it off?
letgo-along-reword = In other words
    .also = reword, change it, other words, edit
letgo-along-remove = Take it off
    .also = remove, delete, take off, remove it, delete it
letgo-along-anew = “{ $words }”: how should it read?
letgo-along-removed = It's off the list.
letgo-along-there-1 = That one is on the list already.
letgo-along-there-2 = You've put that down before; it holds.
letgo-along-long = For the list it should be shorter, { $most } characters at most. The whole story can go into your journal.
letgo-along-full = The list has { $most } things, and that's as long as it gets. “Change one” makes room.
letgo-learned-head = <b>What I've learned</b>
letgo-along-head = <b>What I take along</b>
letgo-line-of-list = – { $words }
letgo-did-people = The people I made time for
letgo-did-hobby = The thing I took up for myself
letgo-did-worth = Being useful to somebody
letgo-did-before = A bit of who I was before
letgo-did-body = Moving, and feeling at home in my body
letgo-did-away = New places I went to by myself
letgo-did-alone = Evenings alone that I enjoyed

## A goodbye that is never sent.

letgo-goodbye = A goodbye
    .also = goodbye, a goodbye letter, goodbye letter, say goodbye, letter
letgo-goodbye-again = There's one already, and it stays. This would be another.
letgo-goodbye-ask = A last letter to them, which stays here. It might say what you're glad of, what you lay down, what you take with you, and goodbye. A quarter of an hour, one message or several; afterwards it can be kept, laid away until a day, or burned.

## First steps into the world.

letgo-steps = First steps
    .also = steps, first steps, a step, into the world, small steps
letgo-steps-area = One small step out into the world, with a day on it. Where should it lead?
letgo-door-people = To people
    .also = people, friends, family
letgo-door-hobby = To something of mine
    .also = hobby, something of mine, something for me, a hobby, sport
letgo-door-away = To another place
    .also = away, travel, a trip, another place, somewhere else, trip
letgo-door-meeting = To somebody new
    .also = dating, somebody new, someone new, meeting, love, new love
letgo-door-early = That has its time, and for most people it isn't in these weeks: whoever came now would be held up against somebody else. Which of the other three?
letgo-steps-what = For example: { $example }

    Take that one, see another, or put your own into a line.
letgo-steps-what-own = What would it be? One line: with whom, or where, and what you'd do first.
letgo-steps-take = Take that one
    .also = take it, that one, take that, yes, this one, ok
letgo-steps-other = Another
    .also = another one, next, something else, other, see another, different
letgo-steps-day = On which day? A step with a day gets taken more often than one without.
letgo-steps-week = In a week
letgo-steps-needs-day = It needs a day: “saturday”, “in three days”, “12 may”.
letgo-steps-far = That's a long way off. A step within the next three months is easier to hold on to; which day?
letgo-steps-set = { $date }: { $words }

    The evening after, I ask once how it went.
letgo-steps-full = Three steps ahead are enough for now. When one of them is taken or dropped, there's room.
letgo-steps-list = { $ahead ->
    [one] One step lies ahead. Choose it to say how it went or to move it.
   *[other] { $ahead } steps lie ahead. Choose one to say how it went or to move it.
}
letgo-steps-add = Another step
    .also = add, another, a new one, new
letgo-steps-left = All right. What's put down stays put down.
letgo-step-due-1 = Something of yours had a date. If you like, tell me what became of it.
letgo-step-due-2 = There's an entry that you'd made for these days. It's behind the button.
letgo-step-due-3 = A short question about something you'd planned, when you have a minute.
letgo-step-open = Open it
letgo-step-ahead = For { $date } stands: { $words }

    What becomes of it?
letgo-step-did = For { $date } you'd put down: { $words }

    How did it go?
letgo-step-yes = It happened
    .also = yes, done, i did it, did it, it happened, i did, good, great, fine, it went well
letgo-step-another-day = Another day
    .also = not yet, later, another day, move it, postpone, no, no time
letgo-step-let-be = Let it be
    .also = drop it, let it be, let it go, never mind, no longer, forget it, remove it
letgo-step-said-1 = Then that door has been open once, and it was you who opened it.
letgo-step-said-2 = Noted as taken. Those were hours with nothing of theirs in them.
letgo-step-said-3 = Good. It's on the list of what you did, and that list is yours.
letgo-step-let-1 = Off the list, without a reason needed.
letgo-step-let-2 = Dropped. It can come back in another shape.
letgo-step-gone = That step isn't here any more.

## Leave-taking.

letgo-leave = Take leave
    .also = leave, leave taking, take my leave, the page, summary, finish
letgo-leave-early = The three days of writing aren't through. The page shows what there is, and it can be made again at any time.
letgo-leave-words = I'll put it all on one page: the days, what helped, what you've learned and take along. Is there something that you'd say to the one you were on the first day? It goes at the end, in your words. Or skip.
letgo-page-head = <b>Taking leave</b>, { $date }
letgo-page-ended = It ended on { $date }.
letgo-page-ended-roughly = It ended around { $date }.
letgo-page-since = Letting go since { $date }.
letgo-page-days = Days kept: { $kept } of { $days }, the longest run { $longest }.
letgo-page-mood = Mood: { $first } on average in the first three check-ins I have, { $last } in the last three.
letgo-page-tool = Against the pull: { $what }, down by { $drop } on average, { $times } times.
letgo-page-area = What did good: “{ $area }”, { $mean } of 10 over { $count } things.
letgo-page-pages = { $count ->
    [one] Written: one page on { $first }, { $minutes } minutes.
   *[other] Written: { $count } pages from { $first } to { $last }, { $minutes } minutes in all.
}
letgo-page-goodbye = A goodbye on { $date }, never sent.
letgo-page-goodbye-burned = A goodbye on { $date }, written and burned.
letgo-page-steps = <b>Steps I took</b>
letgo-page-words = <b>To the one I was then</b>
    { $words }
letgo-then = That's the page; it's kept, and it's in your export. What should come from me after this? You can come back at any time, whatever you choose: “start again” is enough.
letgo-then-hello = One line a month
    .also = monthly, monthly hello, once a month, a hello, hello, one line
letgo-then-none = Nothing by itself
    .also = nothing, none, no messages, silence, no more, no
letgo-then-stay = As it is now
    .also = stay, as it is, leave it, same, no change, keep it, skip, stop, as before
letgo-then-delete = Delete everything
    .also = delete, delete all, erase everything, delete it all
letgo-then-stays = Everything stays as it is.
letgo-then-said-hello = One line a month, the first on { $date }, and nothing else by itself. If three go unanswered I fall silent. A thing that you laid away until a day still comes on that day.
letgo-then-said-none = From here on nothing comes by itself, except what you laid away until a day. I'm here when you write. Go well.
letgo-hello-1 = A month has gone round. Nothing is asked; I'm here if there's something.
letgo-hello-2 = The monthly line: I hope there's a good chair, a window, and something on the stove.
letgo-hello-3 = Another month. If you'd like to tell me one thing about it, I'd read it.
letgo-hello-4 = Just the line we agreed on. No answer needed, one is welcome.
letgo-hello-5 = A short hello, as ordered. I hope the week has something in it that you look forward to.
letgo-hello-6 = It's that day of the month. All quiet here; how is it there?
letgo-hello-7 = Hello from the usual place. What you left here is in good order.
letgo-hello-8 = A month further on. If there's nothing to say, that's an answer I like.
letgo-hello-9 = The line for this month. May there be an evening in it that's all yours.
letgo-hello-last-1 = This is the last line that comes by itself. What's yours stays here, and a word from you is enough, in a week or in a year.
letgo-hello-last-2 = I leave you in peace from here on. Everything is kept as it is, and I'm here whenever there's a word from you.
letgo-hello-fine = All well here
letgo-hello-off = No more of these
letgo-hello-ended = Then none of these comes any more. I'm here when you write.
letgo-hello-thanks-1 = Good to read. Go well.
letgo-hello-thanks-2 = Thanks for saying so. Until next month, or whenever you like.
letgo-hello-thanks-3 = That's good news for a line as short as this.
