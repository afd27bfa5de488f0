### An apology, step by step.

command-apology = Build an apology, step by step
option-apology-what = What to do
apology-do-build = Build one
apology-do-when = When not to
apology-do-why = Why it's built like this

## What comes first, where reaching out isn't decided on.

apology-first-period = { $day ->
    [0] An apology can be owed and still come too soon: in the quiet time it mostly asks for an answer.
   *[other] An apology can be owed and still come too soon: on day { $day } it mostly asks for an answer.
} First the quiet time, then the review, then this. You can write it here meanwhile, or show me a text that goes nowhere.
apology-first-review = Before an apology goes out, the review looks at how things stand, and asks the same again two days later. That opens this. You can already write it here, or show me a text that goes nowhere.
apology-first-together = You two are talking again, so an apology is best said to their face, in three sentences. If you'd like to hear first how it may read, show me the text.
apology-first-letgo = You've chosen to let go. An apology that asks for nothing can be written in full and kept; sending it would begin something again.
apology-look = Send me the apology. I look for “if”, “but” and whatever asks for something back. It's kept with your letters and goes nowhere.

## What it is for.

apology-for = Before the words: what is it for? The honest answer, also if it's not the nicest.
apology-for-own = I did something wrong
    .also = own, i did something, something i did, to own it, to say sorry, i was wrong, i hurt them, for what i did, to own what i did, own what i did, to own up, to take responsibility
apology-for-get = So that they come back, or answer
    .also = get, come back, so they come back, an answer, to get them back, to get him back, to get her back, to talk again, to win them back, to win him back, to win her back, so he comes back, so she comes back
apology-for-forgiven = So that they forgive me
    .also = forgiven, forgive me, to be forgiven, forgiveness, so i feel better, relief, my guilt
apology-for-theirs = They did wrong too, and should see it
    .also = theirs, they did too, both of us, they should apologise, they should apologize, their part, they were wrong too
apology-said-own = Then that's a good reason. Three steps, in your words, and you can stop at any of them.
apology-said-get = That would be a trade, and people notice. An apology that wants something back makes them pay for it. If you'd like to see them, a plain invitation is more honest. Or is there something you did that stands by itself?
apology-said-forgiven = To forgive or not is theirs, in their own time, and asking for it gives them a task. In a study of 755 people, asking to be forgiven was what counted least in an apology. Is there something you'd say even if no answer ever came?
apology-said-theirs = Their part is theirs to say, and an apology that lists it is a bill. If you did nothing that you'd take back, you owe none. Is there something of your own, apart from all that?
apology-do-not = Not now, then
    .also = not now, no, not, nothing, stop, leave it
apology-do-on = Yes, something I did
    .also = on, yes, go on, something i did, there is, i do, yes there is
apology-not-now = Good that you looked before writing. What's in you about it can go onto a page that asks nothing of anybody.

## The three steps.

apology-did-map = On your map, about your part, it says: “{ $mine }”
    Which one thing of it do you want to answer for? Say what you did as a camera would have seen it, without a reason and without “but”.
apology-did = First what you did. One thing, as a camera would have seen it: when, where, what you said or did. No reason, no “but”; reasons can come later, if they ask.
apology-felt = Now what it was like for them, as far as you can know it, and that you're sorry. Not how bad you feel; how it was on their side.
apology-mend = Last: what's different now, or what you've made good? Something you've begun counts more than a promise. If there's nothing yet, skip it; that's better than a large word.
apology-verdict = That's a verdict on all of you, and nobody can accept an apology for a whole person. Smaller: one evening, one thing you did.
apology-no-sorry = One thing I noticed: the word “sorry” isn't in it. It needn't be long, but most people listen for it.
apology-aloud = That's your apology so far. Read it aloud, slowly, as if they sat across from you, and notice where you trip. Is it yours?
apology-is-mine = It's mine
    .also = mine, yes, it is, it's mine, that's me, good, ok, okay
apology-write-again = The new wording, as a whole: what you did, what it was like for them, what's different. The one before stays as a version.
apology-left-kept = We stop here. What you've put into words so far is kept with your letters.

## Asking to be forgiven; when not; why.

apology-why-forgive = It hands them a task: now they'd have to answer, and to say the right thing.
apology-better-forgive = Leave it out, or turn it round: “You don't have to answer this.”
apology-when = Not to get something: then it's a trade. Not after a no: then it's a message they asked not to get. Not for the other's part, and not to be rid of guilt tonight.
    And when it's time: once, short, for something you did, and free to go unanswered.
apology-why = It begins with what you did, because in a study of 755 people owning the fault counted most, and making it good came next. Asking to be forgiven counted least (Lewicki 2016). Those were apologies on paper, for a mistake at work, so for two people who loved each other it's a fair guess and no law.
