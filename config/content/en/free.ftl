### Answers to what people say outside a question, and in the middle of one.
###
### Families (`x-1`, `x-2` …) are used in turn, so that nothing is said twice in a row. Words for a low moment hold no
### question, because the question that is open may follow them. Nothing here asks to be thanked, and nothing promises.

## Greetings and thanks.

free-hello-1 = Hello again.
free-hello-2 = Hello. Good to see you.
free-hello-3 = Hi. I'm here.
free-night-1 = Good night, at whatever hour yours is. Leave the phone where you'd have to stand up for it; I'll be here when you wake.
free-night-2 = Sleep well. If it doesn't come at once, resting in the dark counts too.
free-night-3 = Rest, then. Nothing has to be settled before you've slept.
free-bye-1 = Until then. I'm here whenever you write.
free-bye-2 = Take care of yourself. Come back at any hour.
free-bye-3 = Goodbye for now.
free-short-1 = I'm here. Go on, if there's more; nothing has to be sorted first.
    .also = yes, yeah, yea, ye, yep, yup, no, nope, nah, k, kk, ok, okay, hm, hmm, mhm, mm, right, sure, maybe, idk, i guess, on, so, well, anyway, oh, ah, lol, haha, whatever, fine, true, go on, continue, done, ok done, im done, i'm done, all done, finished, thats it, that's it, thats all, that's all, 👍, 👌
free-short-2 = Still with you. Say as little or as much as you like.
free-short-3 = I'm listening. One word is fine, too.
free-none-open-1 = No question is open, so there's nothing to leave out.
    .also = skip, skip it, skip this, skip that, pass, next, next question, back, go back, previous
free-none-open-2 = I haven't asked anything just now; you're free.
free-thanks-1 = You're welcome. I'm here at any hour, also when there's nothing in particular.
free-thanks-2 = Gladly.
free-thanks-3 = You're welcome. You did the hard part.
free-help-cry-1 = I'm here. Tell me what's going on, in any words, or press what comes closest.
free-help-cry-2 = All right, I'm with you. What is it that's hardest just now? A word will do.
free-help-safety = Help lines
free-stop = What should stop? I can pause what I send by myself, or delete everything. If you only want to leave it for today, there's nothing you need to do.

## A low moment. By what it speaks of; `low` and `bare` where that is all.

free-low-bare-1 = Yes. Say it as loudly as it is.
free-low-bare-2 = That's allowed here, as often as you need it.
free-low-bare-3 = I hear you. You don't have to make sense right now.
free-low-bare-4 = Some hours have no better word than that one.
free-low-tired-1 = Missing somebody is tiring in the way that heavy work is. You can do less today and it still counts.
free-low-tired-2 = Of course you're tired. Sleep, food and patience all run short in these weeks. Lower the bar for the rest of the day.
free-low-tired-3 = Tired I understand. Let the things that can wait, wait; sit down with a glass of water first.
free-low-sleep-1 = Sleep that won't come is a lonely job. Lie down in the dark, turn the clock away, and let resting be enough; sleep often comes once it isn't demanded.
free-low-sleep-2 = Lying awake makes everything larger than it is. If it has been more than twenty minutes, get up, keep the light low, and read something dull until your eyes close by themselves.
free-low-sleep-3 = That's a lonely hour to be awake. Nothing you think of now has to be decided before you've slept.
free-low-breath-1 = Put both feet flat on the floor. Breathe out slowly, longer than you breathe in, and do that ten times; the body settles before the thoughts do. If your chest hurts or it doesn't ease, call a doctor.
free-low-breath-2 = Stay with your breath for a minute: in through the nose while you count to four, out while you count to six. A wave like this usually passes its highest point within minutes. If it doesn't, get somebody to come, or call a doctor.
free-low-breath-3 = Hold something cold, name five things you can see, and let every breath out take its time. You don't have to do anything else just now. If it doesn't ease, call a doctor or somebody near.
free-low-crying-1 = Let it come. Crying tends to end by itself when nobody hurries it.
free-low-crying-2 = Then cry. There's nothing here you have to hold together for.
free-low-crying-3 = That's what it costs, and it's no step backwards. Water and a cool cloth afterwards help with the headache.
free-low-missing-1 = Missing somebody that much is heavy. It comes in waves, and no wave has to be acted on.
free-low-missing-2 = Of course you do. A person who was in every day leaves a gap in every day.
free-low-missing-3 = That's the part nobody can take off you. It does get smaller, unevenly, and not on request.
free-low-jealous-1 = That stings in a place of its own. What you picture of those two is mostly made by you, late at night, and it's always better lit than life.
free-low-jealous-2 = Somebody new says very little about what you were worth, and nothing about what's ahead of you. Their pace is theirs.
free-low-jealous-3 = Jealousy wants facts and is never full. You don't have to feed it: no looking, no asking around.
free-low-lonely-1 = The quiet after two is a different quiet. Somebody's voice helps more than somebody's advice, even for five minutes about nothing.
free-low-lonely-2 = Being alone in the rooms where there used to be two is hard. I'm only a program, so take me as a bridge: one message to a friend, three words long, still counts.
free-low-lonely-3 = That's a cold feeling, and a true one. It says you're short of company, and nothing about what you deserve.
free-low-angry-1 = There's often good sense in anger: it knows that something wasn't right. Put it all here, unpolished, rather than anywhere it can be answered.
free-low-angry-2 = Be angry. Write it here as rude as it is; walk fast for ten minutes, and leave the phone at home while you do.
free-low-angry-3 = You don't have to be fair in here. Anger that's written down goes off more slowly than anger that's sent.
free-low-numb-1 = Feeling nothing is often how it looks when it was too much. It thaws by itself, a little at a time.
free-low-numb-2 = Empty is a feeling too, and an honest one. Something warm, eaten slowly, is enough of a plan for the next half-hour.
free-low-low-1 = That sounds heavy. You needn't do anything clever with it; getting through the hour is plenty.
free-low-low-2 = I'm sorry it's like that today. It goes up and down more than it feels from inside, so don't take this hour as the forecast.
free-low-low-3 = Thank you for saying it as it is. You don't have to explain it or be reasonable about it here.
free-low-low-4 = That's a lot to carry around in an ordinary day. Set one thing down: something you thought you had to do and don't.
free-low-low-5 = Some days are for keeping warm and eating something, and no more. This can be one of those.
free-low-low-6 = It hurts because it mattered. I can't shorten it, but you don't have to sit with it unheard.
free-low-low-7 = I read that twice. Nothing in it is strange, and nothing in it has to be solved today.
free-good-1 = That's good to hear. Notice where you are and who's near; days like this tend to be forgotten first.
free-good-2 = Good. You don't need to wonder how long it lasts. Have it while it's here.
free-good-3 = I'm glad. Whatever helped today, a name or a place, would be worth writing down for a worse one.
free-good-4 = That's yours. It needs no reason, and it takes nothing away from what was.
free-ok-1 = “All right” is a respectable place to be.
free-ok-2 = An even day, then. Those are what the rest is built on.
free-ok-3 = Neither here nor there is fine. Not every day has to say something.
free-ok-4 = Understood. A plain day needs no commentary from me.
free-seen-1 = I see you. Words aren't required.
free-seen-2 = Seen. Take your time.
free-seen-3 = That may say it all. I'm still here.

## The pull to write to them.

free-urge-1 = Good that you came here first. Take your thumb off that chat for as long as this takes; nothing in it gets worse in a quarter of an hour.
free-urge-2 = I'm here. Leave that chat closed and stay in this one. You don't have to beat the pull, only be slower than it is.
free-urge-3 = All right, first the two of us. Close their chat, put both feet on the floor, and answer me one thing.
free-urge-4 = That's a strong one, then. Nothing has to be decided about them in the next fifteen minutes, only got through, and I'll help with that.
free-urge-closed-1 = Stay here with me. The wish is allowed, the message isn't; we both know why, and I'll help you leave it so.
free-urge-closed-2 = Whatever wants to be said can be said here, all of it, and only here. After what you've told me it mustn't reach them. Close that chat first.
free-urge-order-1 = Stay here with me. It mustn't reach them: an order stands, and a single line would break it, however kind it is. So we look after you, and only you.
free-urge-order-2 = Close that chat. One message would break the order and come back on you, a good one as well. Everything else we can do right here.
free-urge-pause-1 = If they asked you something, a short, calm line by day may go out. Whatever is larger belongs here for the rest of the quiet week.
free-urge-pause-2 = The first rush writes badly, also a glad one. Stay here for a quarter of an hour; a calm line can still be sent by daylight.
free-urge-resting-1 = Say it here, and only here for now. You've had hard days; whatever is true in that message will still be true next week. For now we only look after you.
free-urge-resting-2 = Not to them, not in these days. Stay in this chat, and let us get you through the next quarter of an hour.
free-write-here = Write it here

## Should I reach out?

free-should-1 = Not straight away, whatever the answer turns out to be. Put into one line what it should change. Then picture a no, and picture no reply at all. If you could carry either for a week, it's worth a proper look; if not, a little longer costs nothing.
free-should-2 = I can't decide that for you, but here is a way to. Write down what you'd want to be different after the message. If it's mainly that the missing stops, another person or a night's sleep will do that better. If it's something they could say no to, ask whether you could hear the no.
free-should-early-1 = I'd wait. In the first stretch a message is mostly written by the alarm, and it gets read that way too. Nothing is lost by deciding later; the reasons that are good now will still be good in two weeks. Put them down here and look again then.
free-should-early-2 = Too soon to know, I think, and that's no rule talking: at this point nobody can tell missing them from missing somebody. Write here what you'd want it to change, and hold it against the same line in two weeks.
free-should-open-1 = You've decided that on two days, with two nights between, so it's open. What's left is how: one small thing, by daylight, that's easy to turn down. We can put it together here.
free-should-open-2 = It's open since you decided it twice, and I don't go back on that. If you'd like to, we write it together, briefly and by daylight; if today says no, it keeps.
free-should-needed-1 = If it's about what ties you together, yes: brief, factual, at the time you planned, and nothing else in the same message. If there's something else under it, that part can wait, and you can put it here.
free-should-needed-2 = Where there's a matter to settle, write about the matter and stop there. If you notice that the matter is a reason to write at all, leave it for tomorrow's planned time.
free-should-needed-over-1 = About what ties you together, yes, as before: brief, and at the time you planned. About the two of you it's a question of its own, and the end of the period doesn't answer it. What would you want a message to change? Put that into one line, and picture no reply at all.
free-should-needed-over-2 = A matter can always be settled, in two lines. If it's about you two, don't put it under a matter; look at it properly first, with what speaks for it and what against. It won't be worth less for some days of thought.
free-should-lifted-1 = They came to you themselves, and the quiet week is over, so you may. What would you want from it, and could you carry it if it stays at one friendly talk? If both have an answer, a calm line by day is enough. With a doubt in it, look at it properly first.
free-should-lifted-2 = Nothing stands against it any more, and nothing hurries it either. Write down in one line what you'd like to know or say. Reply to what they asked, and leave the larger things for when you've slept on them.
free-should-pause-1 = If they asked you something, a short, calm line by day is enough: thank you, and when you'll answer. Anything larger waits for the end of the quiet week, and will be the better for it. Until then it can be put here.
free-should-pause-2 = No more than a line this week. What's meant will still be meant when it's over, on both sides. Put here what you'd like to say; it keeps.
free-should-maybe-1 = Not before { $date }, the day you'd set. They have a maybe to think over, and a message in the middle of it asks for the answer early. What you'd like to say can wait here.
free-should-maybe-2 = Leave it be till { $date }. An answer that comes because you asked again is one you couldn't lean on. If it won't be quiet in you, it can go here.
free-should-resting-1 = Not in these days. You come first now, and a question like that is better asked when the nights have been quiet for a week. Put down here what you'd want to say; it will keep.
free-should-resting-2 = I'd leave it for now, whatever speaks for it. After days like these a reply, or none, weighs more than you should have to carry. It can be written here meanwhile.
free-should-no-1 = No. They've answered that, and a message after a no tells them that it didn't count. What you'd want them to know is real all the same; it can go here, every word.
free-should-no-2 = I wouldn't, and not because you'd put it badly: they said no, and being left in peace is part of it. Who else would be glad to hear from you today? The rest can be written here.
free-should-closed-1 = No. Not because you'd put it badly, but because of what you've told me: where somebody said no, or somebody was afraid, the kindest message is the one that isn't sent. The wish can be put down here, in full.
free-should-closed-2 = After what you've told me, no, and I won't help look for a way around it. That leaves the wish, which is real. It can go here, every word, and stay here.
free-should-order-1 = No: an order stands, and even a kind message would break it and hurt you. If something has to be settled, a lawyer or the court carries it. What you'd want to say can be put down here.
free-should-order-2 = With an order in force the answer is no, on good days too. Ask your lawyer about anything that has to be arranged. Everything else can be written here, where it breaks nothing.

## What nobody can answer for them, asked all the same. No question in it: the one that is open may follow.

free-wonder-back-1 = I don't know, and nobody who says they do can know it. Some people come back and many don't, and sitting by the door changes neither. You're allowed to want it; it just can't be what the day is built on.
free-wonder-back-2 = I can't see that from here. A yes from me would be made up, and so would a no. What you do this week is worth doing in both cases: sleep, food, your own people.
free-wonder-back-3 = That question may stay open for a good while. You don't have to close it tonight, and you don't have to keep watch over it either.
free-wonder-back-closed-1 = I don't know. After what you've told me I won't hope for it along with you, and you needn't be ashamed that part of you does.
free-wonder-back-closed-2 = I can't know that, and nothing I help with leads there. That you ask is no failing; wishes take longer to leave than people.
free-wonder-want-1 = Of course you do; that's most of what makes these weeks hard. Wanting it is allowed here, and nobody will talk you out of it. I only keep the two things apart: wishing them back, which you can do all day, and writing to them tonight.
free-wonder-want-2 = That's a plain wish, and you needn't argue with it or hide it. It doesn't have to become a message, though. If it's still there in some weeks, with you steadier, there's a good way to look at it together.
free-wonder-want-3 = I believe you. Underneath it there's often something more exact: a voice in the next room, somebody who knows the whole story, being chosen. What is it most, today?
free-wonder-want-closed-1 = You may wish it, whatever happened; wishes don't ask for permission. I won't help it along, after what you've told me. What I can do is stay with you while it's strong.
free-wonder-want-closed-2 = That part of you doesn't go quiet because the facts say so, and there's no need to be ashamed of it. Nothing here will work towards it. A page of your own can hold it tonight.
free-wonder-win-1 = Nobody is won in this, and nobody loses either. What is staged to make somebody jealous shows how well you can stage it, and you have to keep the play going. If anything good comes of this time, it's that both of you grow, or one of you, or that you're simply well.
free-wonder-win-2 = I'd leave the scoring out of it. Whoever looks happier in pictures has only posted more of them. Take the effort that a game would cost and put it into one thing you'd want for yourself even if nobody saw it.
free-wonder-win-closed-1 = I won't help with that: where somebody said no or was afraid, trying to move them is one more push. What you can still win back is the evening, and the sleep after it. There I'm with you.
free-wonder-win-closed-2 = That one stays shut, and it isn't a contest that somebody could lose. Spend the strength of it on something that belongs to you alone.
free-wonder-thinks-1 = From silence nobody can read that: people who miss somebody are silent, and people who don't are silent as well. So it isn't an answer to you, however much it feels like one.
free-wonder-thinks-2 = I can't know what goes on in somebody else's head. You used to be able to just ask, and now you can't; that's one of the hard things about this, and it's nothing you're doing wrong.
free-wonder-thinks-3 = I'd only be guessing, and so would any friend you asked. It's a question that grows when it's fed, and it does get quieter on days that are full of something else.
free-wonder-how-1 = I can't know. They have people of their own, and looking after them isn't yours any more, though the habit stays a while. You're the one I can do something for.
free-wonder-how-2 = It shows what you're like that you ask. I don't know how they are, and finding out would cost you more than it tells you. Whoever is near them will see to it.
free-wonder-why-1 = Only they could say, and often people know half of it themselves. An ending without a reason leaves you to write one, and at night it's nearly always written against you. Take those reasons as guesses.
free-wonder-why-2 = I don't know why. You may get an answer one day and you may not. What you saw yourself, and what you didn't, can be put on the map a piece at a time, and that part needs nobody else.
free-wonder-fault-1 = Two people made it, so it's rarely one person's doing. There may be a part that was yours, and it can be looked at by daylight, without a verdict. Being left tells you what they decided. It's no measure of you.
free-wonder-fault-2 = That sounds like a question about facts, but mostly it's the hurt that asks it. If something was yours, it'll be a thing you did or didn't do, with a name. It won't be all of you.
free-wonder-long-1 = I can't give you a date. It doesn't go down in a line; what most people notice first is that the gaps between the waves get longer. A number a day shows that sooner than it can be felt.
free-wonder-long-2 = Longer than anyone would like, and not the whole time as it is now. The first weeks are usually the sharpest. Count it in evenings for the time being; this one is enough.

## Drafts, letters, writing it down.

free-draft-1 = Put it here first, as it comes. I keep it, I send nothing, and I won't polish it now: a message like that should be read once by daylight, by you, before anybody else reads it.
free-draft-2 = Let's have it out of your head. Type it here, rough as it is. It goes nowhere. Tomorrow, in daylight, read it as if a stranger had got it, and then decide.
free-draft-apology-1 = Put down here what you did, in one plain sentence, and what you'd do about it. No “but”, no “if you felt”. I keep it and send nothing; an apology only works when it asks for nothing back, and that shows better by daylight.
free-draft-apology-2 = Write it here first: what it was, that it was yours, what you'll change. Leave out the reasons. It's kept, it's not sent, and tomorrow you'll see whether it's for them or for you.
free-draft-closed-1 = I won't help put a message to them together. After what you've told me, no wording makes it right, an apology included; leaving them in peace is the part you can still do well. If it wants out, write it here, never to be sent.
free-draft-closed-2 = Not that one. Where contact isn't wanted or isn't safe, it's the message itself that does harm, however well it's put. You can write it here instead, all of it, for nobody's eyes but yours.
free-draft-pause-1 = This week we put nothing large together. If they asked something, a short thank-you in your own words is plenty. The rest can be written here, and looked at when the week is over.
free-draft-resting-1 = Not in these days; I'd rather help you get through them than put that together. What wants out can be written here, for nobody's eyes but yours, and looked at in a week.
free-draft-order-1 = An order forbids it, so I won't help with a message, nor with an apology. Anything that has to be said goes through a lawyer. You can still write it here, where nobody receives it.
write-journal-1 = Go on, I'm listening. Send as many messages as you like; I keep every one. “Done” when it's out.
write-journal-2 = I'm all ears. Write as it comes, in one piece or in twenty. “Done” ends it.
write-letter = Write to them here, as if they'd read it and as if they never would. Nothing is sent. A quarter of an hour is enough for one sitting; then I'll say so. “Done” ends it sooner.
write-draft = I'm reading along; go on whenever you like. “Done” when it's all there.
write-more-1 = Kept. Go on, or say “done”.
write-more-2 = I have it. There's room for more.
write-more-3 = Read and kept. Take your time.
write-more-4 = Still listening.
write-done = Done
    .also = done, i'm done, im done, all done, that's it, thats it, that's all, thats all, finished, the end, done for now, that's everything, enough for now, enough for today, that's enough, thats enough, that's enough for today, thats enough for today, end
write-kept = { $parts ->
    [one] It's kept, in your journal.
   *[other] It's kept, all { $parts } messages, in your journal.
}
write-kept-letter = { $parts ->
    [one] It's kept here and goes nowhere.
    [2] Both parts are kept here and go nowhere.
   *[other] All { $parts } parts are kept here and go nowhere.
}
write-daylight = Read it again tomorrow, after breakfast and before anything else is decided.
write-time = That was a quarter of an hour, and that's a good place to stop: going round once more seldom helps. The rest can have its own evening.
write-then = Now something quite different, to close with.
write-left = All right. What you wrote is kept.
write-nothing = Nothing written, nothing kept. It can wait.

## What they said.

free-no-1 = I'm sorry. A plain no is hard to hear, also when part of you knew. Nothing needs doing about it today; eat something, and let one person know.
free-no-2 = That's a hard sentence to be given. It's about what they can or want to do now, and no verdict on you. Don't answer it today.
free-no-ask = If it was a clear no to being in touch, I can record it. Then nothing here will work towards reaching them, and I'll stand by that with you.
free-no-known = It's already written down here that contact isn't wanted, so nothing changes in what I do.
free-no-record = Record the no
    .also = yes, yes please, yep, yeah, ok, record it, yes record it, please record it, it was, yes it was, it was clear, yes it was clear, very clear, it was very clear, clear no, a clear no, it was a clear no, yes a clear no, yes it was a clear no, it was a no, definitely
free-no-recorded = It's recorded: from here on nothing I offer leads towards them. If it was a slip of the finger, it can be taken back for two days, here or under “settings”, “My answers”. After that only they can take it back, by coming to you first. Be gentle with the evening.
free-no-again = It's recorded, with today's date: the newest no counts. Nothing I offer leads towards them. Be gentle with the evening.
free-no-mistaken = That was a mistake
free-no-unsaid = Then it's taken back, and nothing is recorded. If they did say no, tell me again, in any words.
free-no-unsaid-closed = Then that one is taken back. What you told me besides still stands, so the way to them stays shut here.
free-no-none = No no is recorded here, so there's nothing to take back.
free-yes-1 = I can hear that this matters. Then slowly: one meeting is one meeting, by day and with an end, and nothing has to be settled in it. I've kept what you wrote. Keep the things that carried you these weeks.
free-yes-2 = That's a turn. Be glad of it, and leave it as small as it is: they said this, not yet more. I've kept it with your notes. Sleep on it before you plan the rest.
free-over-1 = That's a decision, and a quiet one. It doesn't mean that it wasn't worth having; it means that you'd like your evenings back.
free-over-2 = Then that's the way we go. You may still miss them on a Sunday; that takes nothing back.
free-over-ask = Shall I change what you hope for to “to be over it”?
free-over-set = Yes, change it
free-over-known = You told me so before, and I haven't forgotten. It holds on the worse days too.
free-over-done = Changed. One small thing to close with: put one object of that time into a box today, without reading or looking through anything. The rest has time.

## A period without contact.

free-period-begin = Begin today
free-period-stay = Leave it as it is
free-period-ask = Then day one can be today: { $length } without contact. Earlier days stay in your history.
free-period-back = Then the focus goes back to quiet: day one can be today, { $length } without contact. Everything up to now stays in your history.
free-period-running = A period is running already: this is day { $day } of it. I can begin a new one today and keep these days in your history; or it simply goes on, and the resolve counts all the same.
free-period-form = Good. For that I need a few answers, so that the count is right and fits your life; it takes about three minutes.
free-period-soon = That's a good resolve, and the length comes up in a moment.
free-period-begun = It's begun. Muting their profile now, while you mean it, saves a decision on a worse evening.
free-period-stays = Then it stays as it is.

## Something to do: where none of the activities fits, and what leads on.

free-do = Two minutes: drink a large glass of water standing up, at a window, and name four things you can see.
free-do-more = Something else

## Why no contact.

free-why-1 = Mostly for quiet: while you wait for the next message, nothing settles. The month lets the first alarm pass, and shows what it is that you miss: this person, or having somebody. It isn't a trick to make them come back; it works as well if they never do.
free-why-2 = Because looking and hoping keep it open. In a study of 464 people, those who looked at an ex's profile were the ones with more distress and longing, and less growth. It doesn't prove which comes first, but it's a cheap thing to try without.
free-why-3 = Meeting in person slowed recovery in a study of 122 separated people, except where there were children. That's the thought behind it: fewer sparks, and the burn can close. Thirty days is a beginning; you may choose another length under “settings”.
free-why-needed = Where children, work or a home force contact, it's “only what's needed”: brief, factual, at planned times. That never counts against you.
free-why-closed = And where somebody said no, or was afraid, it isn't a method at all. It's simply what's right.
free-why-counts = What counts?
free-sure = How sure is that?

## Leaning on people, and being leaned on.

free-lean-1 = Choose one person, not the wittiest, the one who stays on the line. Say what you want before you start: “I don't need advice, can I just talk for ten minutes?” Most people are relieved to be told.
free-lean-2 = Tiring your friends out worries almost everybody, and it's easily halved: one person for the heart of it, another for films, walks and nonsense. Ask for something with an end: “Can I ring you on Thursday for a quarter of an hour?”
free-lean-3 = If the list feels empty, it's usually only asleep. Pick somebody you haven't written to in a year, three lines, no explanation. They tend to be gladder than you'd expect.
free-friend-1 = That they have you is worth something. Ask rather than advise: “Do you want me to listen, or to distract you?” Be the one who names a day: food on Thursday, a walk on Sunday. And don't speak badly of the other one; it may turn round.
free-friend-2 = You needn't find the right words; turning up twice does more than saying it once. Bring something to eat, keep them company while they phone or tidy, and ask again in week three, when everybody else has stopped.
free-friend-3 = Listen without fixing, and let them tell it as often as they like. If it begins to sound as if they can't go on, ask them straight out, and don't leave them alone with it; “safety” shows who helps.

## What it was taken for, and mending it.

free-took-slipped = I take it that you've been in touch with them.
free-took-wrote = I take it that they've been in touch with you.
free-took-looked = I take it that you've looked them up.
free-took-nudges = I take it that I should write less.
free-took-draft = I take it that you'd like help with a message to them.
free-took-apology = I take it that you'd like help with an apology.
free-took-writing = I take it that you'd like to write it down.
free-took-delete = I take it that you want your data gone.
free-took-export = I take it that you'd like a copy of your data.
free-took-setting = I take it that something about me should be set differently.
free-not-that = Not that
    .also = not that, no, nope, nah, no i didn't, i didn't, no he didn't, no she didn't, that's wrong, wrong, you misread me, not what i meant, that's not what i meant
free-what-was-it = Then I misread you. What was it?
free-what-was-it-old = That was a while ago, so I leave it. Say it again, and I'll read it afresh.
free-said-mended = Thank you, I'll know those words next time.
free-is-urge_to_contact = I want to write to them
free-is-slipped = I was in touch with them
free-is-ex_contacted_me = They were in touch
free-is-saw_their_social_media = I looked them up
free-is-they_said_no = They said no
free-is-they_said_yes = They said yes
free-is-ask_should_i_reach_out = Should I reach out?
free-is-draft_message = A message to them
free-is-draft_apology = An apology
free-is-write_unsent_letter = A letter I won't send
free-is-want_to_journal = I want to write it down
free-is-start_no_contact = Begin without contact
free-is-ready_to_move_on = I want to be over it
free-is-delete_my_data = Delete my data
free-is-export_my_data = A copy of my data
free-is-pause_or_stop_nudges = Fewer messages
free-is-change_settings = Change a setting
free-is-progress_query = How am I doing?
free-is-ask_for_activity = Something to do
free-is-ask_why_no_contact = Why no contact
free-is-friend_support = Friends
free-is-help = How this works
free-is-mood_low = I feel low
free-is-mood_ok = I'm all right
free-is-mood_good = I feel good
free-is-thanks = Thanks
free-is-greeting = Hello or goodbye
free-is-other = Just talking

progress-mended = { $times ->
    [one] Once you've told me that I misread you; I know those words now.
   *[other] { $times } times you've told me that I misread you; I know those words now.
}

## Other languages.

tongue-sorry = I'm sorry, for now I only understand English. You can still write here in any language, and I'll keep it if you like.
tongue-again-1 = I can't read that language yet, only keep it. A few English words would help me, spelling doesn't matter.
tongue-again-2 = I can't follow this one, and I don't want to guess. English I understand, also broken.
tongue-again-3 = Only English for now, sorry. What you wrote isn't lost: it can be kept as it is.
tongue-zh = 很抱歉，我目前只能看懂英文。
tongue-hi = माफ़ कीजिए, फ़िलहाल यहाँ केवल अंग्रेज़ी समझी जाती है।
tongue-hi-latn = Maaf kijiye, filhaal yahan sirf angrezi samjhi jaati hai.
tongue-es = Lo siento, por ahora solo entiendo inglés.
tongue-ar = عذرًا، لا أفهم حاليًا سوى اللغة الإنجليزية.
tongue-fr = Pardon, pour l'instant je ne comprends que l'anglais.
tongue-bn = দুঃখিত, আপাতত আমি শুধু ইংরেজি বুঝি।
tongue-pt = Desculpe, por enquanto só entendo inglês.
tongue-ru = Простите, пока я понимаю только английский.
tongue-ur = معذرت، فی الحال یہاں صرف انگریزی سمجھی جاتی ہے۔
