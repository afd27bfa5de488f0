### Getting to know the person. One question a message; fear and a clear no come before any talk of hope.

arrive-hello = Hello, I'm Keel. I keep people company in the weeks after a breakup: short daily check-ins, something to hold on to when you're about to write to them, and later help in deciding what comes next.
    I'm a program, not a person and not a therapist. What you write is kept encrypted for you alone, and “delete” removes all of it.
arrive-first-for-that = That builds on the first questions, and it keeps until they're done. Here is where we were:
arrive-hello-again = Hello again. We hadn't finished getting to know each other; it takes about three minutes.
arrive-left = All right. Everything you've answered is kept; “start” goes on from there.

arrive-listen-1 = Let's put the questions aside; they'll keep. From here you can just talk, and I'm listening.
arrive-listen-2 = I'll stop asking for now. The questions can wait for another day, and you can simply write.
arrive-listen-kept = What you've written is with your notes.
arrive-listen-adult-1 = I'd like to just listen, and I will. One thing I have to know first, for everybody:
arrive-listen-adult-2 = I'm still here. I only need that one yes or no before I may keep anything:
arrive-told-1 = I've read that, and we'll come to it. One question first, the same for everybody:
arrive-told-2 = That matters, and I want to answer it properly. Before I may, I need to know this:
arrive-told-3 = I'm with you. One thing before anything else:
arrive-go-on-questions = Go on with the questions
    .also = go on, continue, questions
arrive-heard = I've read that, and I'm here. Briefly, who you're talking to:
arrive-first-kept = What you wrote first is kept as your first note.
arrive-adult = I'm made for adults. Are you eighteen or older?
arrive-adult-yes = Good. A few questions now, so that I don't give you advice meant for somebody else. You can skip any of them, or say “back”.
arrive-minor = Thank you for being straight with me. I'm built for adults, so this isn't the right place, and I haven't kept anything. What you're going through is real at any age. Talk to somebody you trust, today if you can: a parent, an aunt, a teacher, a friend's mother.

arrive-harm = Before anything else, because it changes what I may help with: was there hitting, threats, being forced, or being afraid, on either side?
arrive-harm-none = No, nothing like that
    .also = no, none, never, nothing, neither, nobody, no one, noone, nobody was, not at all, no violence, never afraid, nothing like that, never like that, wasn't like that, not like that, just argued, just arguments, never violent, never touched me, never hurt me, never hit me, never hit her, never hit him, never hit each other, didn't hit me, never laid a hand
arrive-harm-me = Yes, towards me
    .also = me, they hit me, i was afraid, i was scared, to me
arrive-harm-them = Yes, from me
    .also = from me, i hit them, i did, by me
arrive-harm-both = Yes, on both sides
    .also = both, both of us, both sides
arrive-harm-said-me = Thank you for saying it. None of that was yours to cause or to put up with. I'm on your side in this, and I won't help with getting back together; with being safe and with getting through the days, I will.
arrive-harm-said-them = That's hard to write down, and it matters that you did. I won't help with getting back in touch. Leaving them in peace is part of putting it right, and there are people who help with what led to it.
arrive-harm-said-both = Thank you for saying it plainly. Where there was fear on both sides, I won't help with getting back together. With everything else I will.

arrive-strain = And short of that: was there steady contempt, or betrayal more than once?
arrive-strain-none = Neither
    .also = no, none, nope, nothing
arrive-strain-contempt = Contempt
    .also = disrespect, put downs, mocking, made fun of me, put me down, belittled me, humiliated me, insulted me, called me names, looked down on me, mocked me, disrespected me
arrive-strain-betrayal = Betrayal
    .also = cheating, cheated, lies, affair, affairs, cheated on me, cheated with, lied to me, lied all the time, lied a lot, lied alot, lied, kept lying, always lied, slept with
arrive-strain-both = Both
    .also = both of them

arrive-refusal = Have they asked you not to contact them, or does an order or rule forbid it?
arrive-refusal-none = No
    .also = nope, nothing like that, not that i know, no order, they never asked, never, none, never asked, did not ask, didn't ask, didnt ask, has not asked, hasn't asked, have not asked, haven't asked, not asked for it
arrive-refusal-asked = They asked me not to
    .also = they asked, asked me, blocked me, leave them alone, leave her alone, leave him alone, don't contact me, dont contact me, said not to, told me not to
arrive-refusal-order = An order forbids it
    .also = restraining order, court order, order, police
arrive-refusal-said-asked = Then that stands, and I'll stand by it with you: nothing here will help with reaching them. If they write to you one day, tell me, and we'll look at it calmly.
arrive-refusal-said-order = Then that stands, whatever else changes: nothing here will help with reaching them. If something has to be settled, a lawyer or the court is the way.

arrive-ended = When did it end? Roughly is fine.
arrive-ended-days = { $days ->
    [0] So it's from today. Then we keep everything small.
    [one] One day ago. Then we keep everything small for now.
   *[other] { $days } days ago.
}
arrive-ended-roughly = About { $days ->
    [one] one day
   *[other] { $days } days
} ago, then. You can correct that any time.

arrive-by = Who ended it?
arrive-by-them = They did
    .also = they, them, him, her, he, she, he did, she did, he left, she left, they left, just left, left me, my ex, he dumped me, she dumped me, dumped me, i got dumped, broke up with me, ended it with me, he ended it, she ended it, they ended it, was his decision, was her decision, called it off with me, he called it off, she called it off, he broke it off, she broke it off, walked out on me, he walked out, she walked out
arrive-by-me = I did
    .also = me, i left, i have left, i've left, ive left, i had left, i have ended it, i've ended it, i moved out, i ended it, i broke up, i broke it off, i dumped him, i dumped her, my decision, it was me, i called it off, i walked away, i walked out, i decided, my choice
arrive-by-both = Both of us
    .also = both, mutual, we both, both of us, we decided, mutually
arrive-by-said-them = Then you had no say in it, and that's hard in its own way.
arrive-by-said-me = Ending it doesn't spare you the missing. Both can be true.
arrive-by-said-both = Agreeing on it doesn't make it small.

arrive-manner = And how did it come about?
arrive-manner-fight = In the heat of a fight
    .also = fight, argument, yelling, row, angry, a fight, big fight, we fought, we were fighting
arrive-manner-thought = After long thought
    .also = thought about it, thought about this, long thought, long thinking, thinking for months, thinking for years, a long time coming, considered, talked for weeks
arrive-manner-faded = It faded
    .also = faded, drifted apart, grew apart, slowly, fell apart, over time, fizzled out, growing apart, fell out of love, lost feelings, lost interest, feelings changed, feelings faded
arrive-manner-sudden = Out of nowhere
    .also = sudden, suddenly, no warning, ghosted, blindsided, out of the blue, without warning, just like that, by text, over text, over whatsapp, by whatsapp, over the phone, by phone, by email, stopped talking to me, stopped replying, stopped answering, just stopped, disappeared, vanished, zero warning, no sign, didn't see it coming, never saw it coming, no explanation

arrive-months = How long were you together?
arrive-home = How did you live?
arrive-home-apart = Each in our own place
    .also = not married, not together, no, apart, separate, own place, long distance, separately, own places, own flats, our own flats, each our own flat, each our own place, each had our own place, my own flat, separate flats, separate places, different houses, different places, different flats, different cities, with my parents
arrive-home-together = Together
    .also = lived together, moved in, same flat, shared a flat, in his flat, in her flat, in our flat, his flat, her flat, my flat, our flat, his house, her house, my house, our house, his apartment, her apartment, our apartment, my place, lived at his, lived at hers, his place, her place, our place, with him, with her, shared a house, moved out, same house, same apartment, same place
arrive-home-married = Married
    .also = husband, wife, we were married, engaged

arrive-ties = Is there something that forces you to be in touch?
arrive-ties-none = No, nothing
    .also = no, nothing, none, nope, no kids, no children, not really, no ties
arrive-ties-children = Children
    .also = kids, child, kid, son, daughter, baby
arrive-ties-work = Work or school
    .also = work, job, office, school, college, uni, class, team
arrive-ties-home = A home, money, a pet
    .also = a home, home, the flat, the lease, the rent, the house, the mortgage, the dog, the cat, my stuff, my things, his stuff, her stuff, lease, rent, house, flat, apartment, money, mortgage, dog, cat, pet

arrive-needed = Then complete silence may not be possible, and it needn't be. There's a rule for that: only what's needed. Brief, factual, about the matter, at planned times, and none of it counts against you. Shall we go by that?
arrive-needed-yes = Only what's needed
    .also = yes, needed, ok, sure
arrive-needed-no = No contact all the same
    .also = no, no contact, none

arrive-hope = What are you hoping for, today? It may change any day, and I won't hold you to it.
arrive-hope-together = To be together again
    .also = get back, back together, want him back, want her back, want them back, want us back, us back, get them back, win them back, get him back, get her back, together, come back, comes back, take me back, try again, another chance, second chance
    .also = want him home, want her home, want them home, come home, comes home, coming home, get back, back together, want him back, want her back, want them back, get them back, win them back, get him back, get her back, together, come back, comes back, take me back, try again, another chance, second chance
arrive-hope-over = To be over it
    .also = move on, moving on, get over it, over it, forget
arrive-hope-unsure = I don't know yet
    .also = don't know, dont know, idk, unsure, not sure, no idea
arrive-hope-said-together = I can't promise that, and nobody honest can. What helps either way is the same for now: some distance, and solid ground under your feet.
arrive-hope-said-stopped = I understand the wish. After what you've told me I won't work towards it, and I'd rather say so than pretend. Getting through these days is something I can help with.
arrive-hope-said-over = Then we'll go there, at the pace it takes.
arrive-hope-said-unsure = Not knowing is a fair answer. There'll be a better moment to decide than this one.

arrive-last = When were you last in touch because you wanted to be? Writing, calling, seeing them. Day one is the day after.
arrive-length = How long shall we go without contact? Thirty days is the usual start: long enough for the first alarm to pass, short enough to see the end of.
arrive-30 = 30 days
arrive-45 = 45 days
arrive-60 = 60 days
arrive-open = No end for now
    .also = forever, no end, open

arrive-zone = Which city or country are you in? Only so that I keep your hours, not mine.
arrive-zone-said = So it's { $time } where you are. If that's wrong, say “back”.
arrive-zone-skipped = Then I'll reckon in UTC until you tell me, under “settings”.

arrive-hours = When may I write to you by myself? One time a day brings a few words; a second one brings an invitation to check in. Type any times you like.
arrive-8 = 8:00
arrive-8-21 = 8:00 and 21:00
arrive-21 = 21:00
arrive-no-hours = Don't write first
    .also = never, no, none, don't, dont, not at all

arrive-quiet-around = Then my quiet hours are { $from } to { $until }, so that your times fit.

arrive-summary = <b>What I've understood</b>
arrive-summary-again = Is the page above right as it is?
arrive-pick = Which line shall we change?
arrive-good = That's right
    .also = yes, ok, good, correct, fine, yep, yeah, all good, looks good, sounds right, about right, right, done, that's me, spot on
arrive-change = Change something
    .also = no, change, wrong, not right, edit
arrive-stands = Then the page stands as it is; “settings”, then “My answers”, changes any of it. From here on you can just talk, and what you write is kept with your notes if you like.
arrive-changed = Changed, and kept.
arrive-done-long = You've already gone { $day } days without, longer than you planned. We count on from there, with no end set.
arrive-done = { $day ->
    [0] Then tomorrow is day one.
   *[other] Then today is day { $day }.
}
arrive-what-counts = What counts as contact: calling, writing, looking at their profile, asking friends about them, being where they'll be “by chance”. What doesn't: being written to, and answering calmly when you are. Keep the number; muting is enough.
arrive-what-counts-closed = What counts as contact: calling, writing, looking at their profile, asking friends about them, being where they'll be “by chance”. Where somebody said no, or an order stands, an answer counts as well: leave what comes unanswered, and tell me about it instead. Muting them helps.
arrive-what-counts-needed = By “only what's needed”: brief, factual, about the matter, at the times you planned. That never counts. What does: calling or writing beyond it, looking at their profile, asking friends about them.

arrive-part-ended = When it ended
arrive-part-by = Who ended it
arrive-part-months = How long together
arrive-part-home = How we lived
arrive-part-ties = What forces contact
arrive-part-hope = What I hope for
arrive-part-last = Last contact
arrive-part-length = How long without
arrive-part-zone = Where I am
arrive-part-hours = When to write
arrive-part-harm = Fear or violence
arrive-part-refusal = A clear no

sum-ended = It ended on { $value }.
sum-ended-roughly = It ended around { $value }.
sum-by = Who ended it: { $value }.
sum-manner = How: { $value }.
sum-months = You were together for { $value }.
sum-home = How you lived: { $value }.
sum-ties = What forces contact: { $value }.
sum-hope = What you hope for: { $value }.
sum-day-one = Day one: { $value }.
sum-length = Without contact: { $value }.
sum-needed = Only what's needed is allowed and never counts.
sum-closed = Getting back in touch stays closed here.
sum-zone = Your clock: { $value }.
sum-zone-unknown = UTC, until you tell me where you are
sum-hours = I write at: { $value }.
sum-hours-none = no time; you write first

## What a question means, and why it is asked, for whoever asks that.
arrive-meant-adult = I talk about hard things, and I'm not made for children or teenagers; they deserve people who are. So I need to know that one thing first.
arrive-meant-harm = I mean anything like pushing, hitting, threats, being made to do things in bed, or being afraid of what happens next. It decides whether I may ever help with getting back in touch, so I ask it before all else.
arrive-meant-strain = Contempt is being looked down on as a habit: mocked, rolled eyes at, made small, alone or in front of others. Betrayal is cheating or a large lie. Once counts as no here; more than once, as yes.
arrive-meant-refusal = I mean words like “please don't contact me”, or being told so by a court, the police, an employer or a school. If it's so, I keep to it together with you. Needing some space is not quite that: then “no” fits.
arrive-meant-ended = The day on which it was said, or on which you knew. It needn't be exact: “two weeks ago” or “early May” is fine. I count from about there.
arrive-meant-by = Who said that it's over. If you said it because they had left you no other way, press what feels truer; both are heard.
arrive-meant-manner = In a fight, after long thinking, slowly fading, or out of nowhere. Things said in the heat are often meant differently from things thought over for months.
arrive-meant-months = From the first time you'd have called it a relationship until the end. Roughly is fine: “two years”, “a summer”.
arrive-meant-home = Whether you shared a home or were married. It changes what there is to sort out now, and what your days look like without them.
arrive-meant-ties = Anything that makes you deal with each other in any case: children, work, a shared flat or money, a dog. Then “no contact at all” would be the wrong advice.
arrive-meant-needed = With children, work or a lease between you, some messages have to be written. I'd count only those that aren't necessary, and help you keep the others short.
arrive-meant-hope = What you'd wish for if it were up to you, today. It's no promise, and you can change it any day; I ask so that I don't talk past you.
arrive-meant-last = The last time you wrote to them, rang them or met them, or looked at their profile. The counting begins the day after.
arrive-meant-length = For how many days you mean to leave it quiet. Thirty is what most people begin with: long enough for the first alarm to pass, short enough to see the end of it.
arrive-meant-zone = Only so that my messages come at your hour and not at three in the morning. A larger city near you is enough, and it isn't kept anywhere else.
arrive-meant-hours = When a few kind or useful words would do you good: mornings, evenings, or not at all. It can be changed or paused whenever you like.
