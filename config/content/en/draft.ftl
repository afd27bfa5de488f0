### What a draft to the ex does that it should not: why, in one sentence, and one better direction.
### Said one after the other about the person's own words. Plain, on their side, never scolding.

draft-why-threat = This announces harm, and from here on anything you say will be read with fear.
draft-better-threat = Take it out altogether. If you're angry enough to mean it, leave the phone in another room and talk to somebody tonight.
draft-why-contact-despite-no = They've said no, and however well a message is put, it tells them that their no didn't count.
draft-better-contact-despite-no = Keep it unsent. Leaving them in peace is the one thing you can still say to them that they'll believe.
draft-why-sexual = This speaks to their body, so the rest will look like a way to get there.
draft-better-sexual = Write what you'd say to them over coffee, by daylight, with nobody undressing.
draft-why-pressure = An answer that is demanded isn't free, and most people protect themselves by giving none.
draft-better-pressure = Ask once, without a date and without an “or”, and say that no is a fine answer. Then be able to wait.
draft-why-manipulation = It works on their jealousy or their doubts instead of telling them something, and people notice that.
draft-better-manipulation = Leave out everybody else: rivals, friends, what they secretly feel. Say one true thing about yourself.
draft-why-guilt-trip = What you gave and what you suffer is presented as a bill, and guilt makes people keep away from those they owe.
draft-better-guilt-trip = Say in one line how you are, without making it theirs to mend. The heavy part belongs with a friend, or here.
draft-why-blame = A sentence that begins with what they did is answered with a defence, or not at all.
draft-better-blame = Turn it round: what happened, how it was for you, and your own part. If there's no part of yours in it, it can wait.
draft-why-begging = Pleading puts all the weight on them, and it tells them that you'd agree to anything, which nobody can rely on.
draft-better-begging = Say what you'd like, once, in a sentence that leaves them free to say no.
draft-why-love-bombing = Feelings this large ask for an answer just as large, and after a breakup that's a reason to step back.
draft-better-love-bombing = Make it small and true: one thing you liked about them, one moment you remember, no promise.
draft-why-conditional-apology = “If” and “you feel” leave it open whether anything happened, so it reads as if you doubted their hurt.
draft-better-conditional-apology = Name what you did, with no “if” in it: “I shouted at you on Friday, and I'm sorry.”
draft-why-but-apology = Whatever follows the “but” takes back what stood before it.
draft-better-but-apology = Put the full stop before the “but”. Reasons can come later, if they ever ask for them.
draft-why-too-long = This is more than a person can take in and answer on a phone, and the sentence that matters gets lost.
draft-better-too-long = Find the one sentence you want them to keep. Send that, and perhaps two around it; the rest is for your letter here.
draft-why-late-night = At this hour people write what they'd cross out in the morning, and a message at night worries whoever gets it.
draft-better-late-night = Keep it here until you've slept and eaten something, then read it once more.

### The coach of the first message. `draft-daylight` and `draft-asks` come by themselves and tell a bystander nothing.

menu-draft = First message
menu-apology = An apology
command-draft = Prepare a first message and look at it together
option-draft-what = What to do with the message
option-draft-text = Your draft, as you'd write it

## What comes first, where reaching out isn't decided on.

draft-first-period = { $day ->
    [0] A first message stands at the far end of this: first the quiet time, then a calm look at whether to write at all.
   *[other] A first message stands at the far end of this: first the quiet time (it's day { $day }), then a calm look at whether to write at all.
} What wants to be said now can be said here. Or show me a text: I'll tell you what I see in it, and it goes nowhere.
draft-first-review = The quiet time is over, and before a message there's one more step: a review of how things stand, with the same answer again two days later. That's what opens this. Until then, your words have a place here, and I can look at a text that goes nowhere.
draft-first-together = You two are talking again, so there's no first message to prepare. If something is hard to put, show me the text, and I'll tell you how it may read.
draft-first-letgo = You've chosen to let go, and a message to them would tie it again. What's still unsaid can go into a goodbye letter that stays with you.
draft-first-ready = The review
draft-do-look = Look at a text
    .also = look, look at it, check a text, read it, check it
draft-look = Send me the text. I look for what may read as pressure or blame. It's kept with your letters and goes nowhere.
draft-look-found = “{ $quote }”
    { $why } { $better }
draft-look-found-whole = { $why } { $better }
draft-look-more = Also in it: { $names }.
draft-look-clean = I see nothing in it that pushes or blames.
draft-look-fear = It tells of a moment in which they had reason to be afraid of you. No wording makes a message safe after that, and keeping away is kind. There are people who help with exactly this, without judging.
draft-look-stays = It stays with your letters. Whether anything goes out is another question, for a calm day.

## The idea.

draft-idea = Before the words: with what do you want to begin? The smaller, the easier it is to say yes to, and to say no to.
draft-idea-short = After { $months }, something light fits best: casual, no date, nothing deep. With what do you want to begin?
draft-idea-long = After { $months }, a breezy line out of nowhere may ring false. Simple and honest fits: hello, one true sentence, one small offer. With what do you want to begin?
draft-idea-home = You shared a home, so a breezy line out of nowhere may ring false. Simple and honest fits: hello, one true sentence, one small offer. With what do you want to begin?
draft-idea-is-light = Something light
    .also = light, casual, something casual, a joke, small
draft-idea-is-honest = Simple and honest
    .also = honest, simple, true, open
draft-idea-is-others = Something among others
    .also = others, among others, a group, with friends, friends, a group thing
draft-idea-is-coffee = A coffee by day
    .also = coffee, a coffee, tea, lunch, meet for coffee
draft-idea-is-memory = One good memory
    .also = memory, a memory, a good memory, remember
draft-write = Now your words, as they come. Two to five lines; spelling doesn't matter. I keep it and send nothing.
draft-write-light = A line or two, as to somebody you like: something that made you think of them, and nothing they'd have to answer. Your words, as they come; I send nothing.
draft-write-honest = Three things: hello, one true sentence about you, one small offer that can be declined. Not the whole story; that's for a talk. Your words, as they come; I send nothing.
draft-write-others = Name the thing, the day, and that others will be there. “Come by if you like” is a whole invitation. Your words, as they come; I send nothing.
draft-write-coffee = By day, somewhere public, an hour: say that, and that no is fine. No evening, no wine, no deep talk announced. Your words, as they come; I send nothing.
draft-write-memory = One good moment, told in a line, because it's good and for no other reason. What follows from it stays with them: no “remember how happy we were”. Your words, as they come; I send nothing.
draft-write-again = The new wording, as a whole. The one before stays as a version.
draft-write-reminder = One short reminder, and it's the last: two lines, friendly, no “did you get my message”, nothing that asks why. Your words; I send nothing.
draft-stuck-1 = Begin with what's easiest: their name and hello. Then one thing that's true today. Then the smallest offer you can think of. Type it badly; we mend it together.
    .also = help, help me, help me write it, what do i write, what do i say, what should i say, what should i write, write it for me, can you write it, can you write it for me, you write it, how do i start, how do i begin, how to start, how, an example, give me an example, i'm stuck, im stuck, stuck, no idea what to write, i don't know what to say, i dont know what to say, i don't know what to write, i dont know what to write
draft-stuck-2 = I don't write it for you, because they know your voice. Tell me in one sentence what you'd like them to know; that sentence is mostly the message already.
draft-empty = There are no words in that yet. Half a line is enough to begin with.
draft-unclear-1 = If that was an answer, a button says it more surely. If it was a new wording, send me the whole of it.
draft-unclear-2 = I can't tell what to do with that one. The buttons work, and so does the whole text anew.

## What should change, one thing at a time.

draft-count = { $count ->
    [one] Kept. One thing in it I'd look at again:
   *[other] Kept. I'd look at { $count } things again, one after the other, the heaviest first:
}
draft-count-again = Kept as version { $number }. { $count ->
    [one] One thing is left to look at:
   *[other] { $count } things are left to look at:
}
draft-found-same = “{ $quote }”
    That's { $name } once more. What shall we do with it?
draft-found = “{ $quote }”
    { $why }

    { $better } What shall we do with it?
draft-found-whole = It has { $words } words. { $why }

    { $better } What shall we do with it?
draft-do-part = Other words there
    .also = other words, change that, change these words, change it there, reword, rephrase, rewrite that
draft-do-out = Take it out
    .also = out, take it out, remove, remove it, delete that, cut it, cut
draft-do-anew = Write it anew
    .also = anew, new, all of it, the whole thing, write it again, rewrite, start over, change, edit, yes
draft-do-leave = Leave it so
    .also = leave it so, leave it, leave, keep it, keep, stays, it stays, next, no, fine as it is, ok, okay
draft-part = Instead of “{ $quote }”: what would you rather say there? Type just that part, or “out” to take it away.
draft-nothing-left = Without that, nothing would be left. So let's begin again, with the one thing you'd like them to know.
draft-clean-1 = Kept. I find nothing in it that pushes, blames or begs. It stands like this:
draft-clean-2 = Kept, and I'd change nothing. This is how it reads:
draft-clean-3 = Kept. It leaves them free, which is the main thing. So it stands:
draft-so-far = That was all I had. It stands like this, and it's yours to judge:
draft-foreign = I only read English, so I can't look for anything in this one. What I'd ask of any message: short, nothing that begs or blames, a no allowed.
draft-settled = Version { $number }, { $words ->
    [one] one word
   *[other] { $words } words
}. Read it once as if it came to you, on an ordinary afternoon. What now?
draft-do-take = This is the one
    .also = take it, this one, this, yes, take this one, it's the one, that's it, good, perfect, done
draft-do-change = Change it
    .also = change, edit, again, another, another version, no, new version
draft-do-versions = Side by side
    .also = compare, versions, side by side, all versions, show all, show me all
draft-do-later = Leave it for now
    .also = later, not now, not yet, for now, tomorrow
draft-later = It's kept, with all its versions. No day is too late for a good one.
draft-several = That's { $count } drafts in one. Each is kept as a version of its own.
draft-which = Which one shall we look at first?
draft-version = Version { $number }
draft-stands = This is how it stands:
draft-left = All right. Every version is kept; “draft” brings them back.

## Side by side.

draft-beside = The versions, side by side:
draft-heading = <b>Version { $number }</b> ({ $date }, { $words ->
    [one] one word
   *[other] { $words } words
}): { $found }
draft-heading-apology = <b>Version { $number }, an apology</b> ({ $date }, { $words ->
    [one] one word
   *[other] { $words } words
}): { $found }
draft-version-clean = nothing I'd change
draft-version-unread = not in English, so not looked at
draft-name-threat = a threat
draft-name-no = their no
draft-name-sexual = bodies
draft-name-pressure = pressure
draft-name-jealousy = other people as a lever
draft-name-guilt = a bill of guilt
draft-name-blame = blame
draft-name-begging = begging
draft-name-love = love without measure
draft-name-if = an “if”
draft-name-but = a “but”
draft-name-long = length
draft-name-late = the hour
draft-name-forgive = asking to be forgiven
draft-take = Take version { $number }
draft-shortened = { $text } …
    ({ $more ->
    [one] One more character; the whole is kept, and “export” has it.
   *[other] { $more } more characters; the whole is kept, and “export” has it.
})
draft-version-gone = That version isn't at hand any more. Your export has every one of them.
draft-no-versions = There's no version yet to set beside another.

## Slept on.

draft-rests-late = It's kept. At this hour people write what they'd cross out at breakfast, so I don't go through it with you now, and I won't show it again tonight. In the morning, at { $time }, a line from me brings it back.
draft-rests-pull = It's kept. The pull is strong today, and a message written in it mostly asks for relief. So it sleeps a night: tomorrow at { $time } a line from me brings it back. Until then the pull is what we look after.
draft-resting = It's asleep until { $time }, as we said; then a line from me brings it back. It won't be worse for a night. If something in you won't wait, it can go here.
draft-daylight = What you put aside is here, for daylight.
draft-open = Open it
draft-by-day = By daylight, word for word:

## A chat that was copied.

draft-log = That looks like a chat that was copied, with their lines in it. I haven't kept it: those words are theirs. What would you like to say, in your own?
draft-log-own = In my own words
    .also = own, my own words, my words, ok, okay, yes, only mine
draft-log-keep = Keep the chat all the same
    .also = keep, keep it, keep the chat, store it, save it
draft-log-paste = If you want it here, paste it once more. It goes to your notes as it is, sealed like everything, and I don't work with it.
draft-log-kept = That's with your notes now, and “journal” shows it.

## Fear.

draft-fear = One question first, because it decides whether a message is safe for them: did they ever have reason to be afraid of you, because of something you did?
draft-no-fear = Thank you for answering. Then we go on.
draft-afraid = That was honest, and it isn't easy to say.

## Chosen, sent, not sent.

draft-chosen = Then this one. Here it stands alone, so that it can be copied:
draft-fate = Nothing leaves from here. If you send it: by day, sober, once, and then the phone away for an hour. What became of it?
draft-do-sent = I've sent it
    .also = sent, sent it, i sent it, it's sent, its sent, i've sent it, ive sent it, done
draft-do-unsent = I'm not sending it
    .also = not sending, not sent, i didn't, i didn't send it, i won't, no, never mind, not sending it
draft-do-not-yet = Not yet
    .also = later, not yet, tomorrow, wait, soon
draft-do-wait = The waiting
draft-do-new = A new message
draft-do-not-sent = It wasn't sent
draft-unsent = Then it stays unsent, and that's a decision too. The versions are kept, and nobody is waiting for them.
draft-fate-later = Then it stays chosen. “draft” brings it back; there's no best before.
draft-when = When did it go out?
draft-sent-before = That would be before { $date }, when it was first possible. Which day was it?
draft-sent = Entered: sent on { $date }, as you'd decided. It breaks no day. From here on it's theirs: no reply is an answer for now, and until { $until } nothing more goes out from you, no “did you see this”, no like.
    On that day a line from me asks, and it won't say what about. Put the phone away for the first hour; that's the longest.
draft-sent-last = Entered: the reminder went out on { $date }, and it was the last. Now nothing more is sent, whatever comes or doesn't. On { $until } I ask once more, and then we look at where that leaves you.
draft-waiting = It went out on { $date }. No reply is an answer for now, and until { $until } nothing more goes out. Silence has many reasons, and from here none of them can be seen. What pushes can go onto a page here.
draft-waiting-last = The reminder went out on { $date }, and nothing follows it. On { $until } I ask once more. Until then the days are yours to fill.
draft-wait-none = Nothing is waited for: no message is entered as sent.
draft-maybe = They said maybe, and { $date } is the day you'd set for it. Until then nothing goes out, not even something kind: they'd read the question in it. If they write first, tell me what they said.
draft-do-replied = They replied
    .also = replied, they replied, they answered, he replied, she replied, he answered, she answered, yes, they wrote back
draft-they-replied = Good to know, whatever it says. Read it once, put the phone down, and read it again after a walk. It needs no answer within the hour.
draft-their-answer = Their answer
draft-replied-on = They wrote back on { $date }, so the waiting is over.
draft-asks = A week has gone by. As arranged, one short question is waiting here.
draft-silence = You wrote on { $date }, and the seven days are over. If nothing has come, that's an answer for now. One short reminder is fair, two lines, and then none; leaving it at this is just as good. What fits?
draft-do-reminder = One short reminder
    .also = reminder, a reminder, remind them, one reminder, one more
draft-do-no-reminder = No reminder
    .also = none, no, leave it, leave it at this, nothing, no reminder
draft-ask-why = Why?
    .also = why, why that, why so, how come, why not, what for
draft-why-waiting = The seven days are no finding; I know of no study that tested them. They're plain reasoning: one unanswered message can be lost or badly timed, two are a question, and from the third on it's pressure. And a week is long enough for you to notice how you are without an answer.
draft-end = The reminder went out on { $date }, and nothing came. That's an answer for now, given by silence, and it says nothing about your worth. Nothing more goes out. Where would you like to go from here?
draft-end-early = Then it stays at one message, and nothing more goes out. Where would you like to go from here?
draft-end-wait = A new quiet time
    .also = wait, quiet, no contact, a new period, wait again
draft-end-letgo = Let go
    .also = letgo, let go, let it go, move on, i let go
draft-end-open = Leave it open for now
    .also = open, leave it open, not now, don't know, later
draft-letgo = Then that's the way: you asked once, well, and you needn't ask again. It's worth as much as the other outcome, and it's yours alone. What's left unsaid can become a goodbye letter.
draft-do-letgo = How letting go works
draft-left-open = Open it stays, and that's bearable for a while. Nothing goes out meanwhile, and “draft” shows where it stands.
