### They want to be in touch again, after a no or a request for none. Only the ex can take a no back; the person says so.
### No cheering and no promise: what they write is an opening at most, and a matter or a doubt changes nothing.

lifting-label = They want contact again
lifting-ask = Then slowly. Read what they wrote once more, as it stands there. What does it come to?
lifting-contact = They want contact, in plain words
    .also = contact, in touch, they want contact, they want to be in touch, be in touch, to talk, they want to talk, he wants to talk, she wants to talk, yes, plainly, plain words, in plain words, get back in touch, meet, to meet
lifting-matter = Only a matter
    .also = matter, a matter, practical, things, my things, the kids, the flat, the rent, money, keys, logistics, nothing more
lifting-unsure = I'm not sure
    .also = unsure, not sure, no, maybe, idk, don't know, dont know, i don't know, could be, it depends, hard to say, both, unclear
lifting-typed = I can't judge their words for you. You read them, so you say which of these comes closest.
lifting-done = I've noted it: they've taken their no back themselves. Until { $date } everything here stays as it is, a quiet week in which neither of you has to decide anything. If they asked you something, a short, calm line is enough.
lifting-theirs = That was theirs to do and nobody else's. If they say no again, that's a no again, from the first word on.
lifting-undo = That was a mistake
lifting-undone = Taken back. Their no stands as before, from the same day.
lifting-undo-gone = There's nothing of that kind to take back any more.
lifting-restored = With that message goes what it had changed: their no stands as before.
lifting-said-matter = Then their no stands as it was. If the matter needs an answer, two lines by day about nothing else will do, and you needn't read more into it than it says.
lifting-said-unsure = Then nothing changes, and nothing is lost by that. Whoever wants to be in touch says so plainly sooner or later; it isn't yours to find out, and please don't ask them to explain it.
lifting-left = All right. Their no stands as it was.
lifting-closed = As things are now, their no stands as it was, so I leave that question.
lifting-first = Only they can take a no back: by coming to you first, on a later day than the no. If they have, put it down as a message of theirs, and from there it leads on. If they haven't, it stands.
lifting-nothing = No no of theirs is written down here, so there's nothing to lift.
lifting-week = It's noted already. The quiet week runs, and nothing has to be done in it.
lifting-harm = They may have written, and may mean it kindly. There was fear or violence all the same, and that counts more here than any message, so I don't open this. You needn't answer. People who know such messages well are behind the button.
lifting-order = What they write doesn't lift an order; only the court can do that. An answer could cost you a great deal, even one they asked for. Keep the message with its date, and show it to a lawyer.
lifting-rest = It can be true, and it can wait. You've had very dark hours lately, and you come first. When the days have been quieter for a week, tell me again; their message won't have run out.
