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
