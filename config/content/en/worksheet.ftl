### What all worksheets say: too long, asked back, and words for those who take the blame.

worksheet-too-long = That's { $chars } characters, and this place holds { $most }. It can go to your notes in full; here, the heart of it is enough.
worksheet-what-1 = Any words will do, half a sentence too. There's no wrong answer, and “skip” leaves it out.
    .also = what, what do you mean, huh, like what, such as, what does that mean, i don't understand, i dont understand, don't understand, dont understand, meaning, example, for example, can you explain, explain, why do you ask, why
worksheet-what-2 = Say it as you'd say it to a friend in the kitchen. One line is plenty, and you can change it any time.
worksheet-not-yours = One thing before we go on. If somebody shouts, threatens, frightens or hits, that's theirs, whatever came before it. Being harmed is never a part of one's own, so I don't count it as yours. “safety” has people who know this well, and no hurry.
worksheet-verdict = That's a verdict, and a whole one. A part is smaller: one thing done or not done, on some Tuesday. I've kept your words; if you'd like to be fairer to yourself, the small version is welcome too.

command-map = The breakup map: what happened, in nine short parts
command-strengths = What you're good at, and one to use today
command-signals = Signs that came by themselves
option-map-part = Which part
option-strengths-what = What to do with the list
option-signals-what = What to do with the list
