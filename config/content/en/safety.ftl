### Help in danger. Read by somebody who may be in danger: short, direct, no turn of phrase.
### Every question here asks whether the person is safe, so that “yes” and “no” always mean the same.

safety-page = If you or somebody near you is in danger, you needn't sort it out with me first.
safety-lines = In danger right now: call your local emergency number (112 in the EU and many other countries, 911 in North America, 999 in the UK).
    To talk to a person, day or night: findahelpline.com lists lines in most countries, by phone, text and chat, also for violence at home and for people afraid of what they might do.
safety-lines-short = Emergency: 112, 911 or 999, whichever is yours. A person to talk to, at any hour: findahelpline.com.
safety-active = I'm glad you wrote that here. If there's something within reach that you could use, put distance between it and you, and go where somebody is: a neighbour, a friend, a café. You don't have to explain anything.
    Are you safe right now, in this minute?
safety-passive = That sounds like more than a bad evening. If you're thinking of ending your life, you can say so here, in plain words. Don't stay alone with it: call somebody, and let them just be on the line.
    Are you safe right now?
safety-abuse = What you describe is violence, or close to it, and it's not yours to cause or to fix. If somebody may be reading your phone, use another one to look for help. I won't push you into anything.
    Are you safe where you are now?
safety-risk = Stop here for a moment. What you're describing would frighten or hurt somebody, and I won't help with it. If you're near them, leave. If you're at home, stay there, and put the phone and the keys out of reach until your breath is even. There are people who help with exactly this before it happens.
    Is everybody safe right now?
safety-again-1 = I'm still here. Are you safe where you are?
safety-again-2 = You don't have to find the right words. Are you safe right now?
safety-again-3 = I've read that. The most useful thing now is a person: next door, on the phone, in the chat of a help line. Are you safe?
safety-left = All right, no more questions. The lines stay true at any hour: “safety” shows them. I'll look in tomorrow.
safety-next-day = Keel here. How are things now, in a word or a number from 0 to 10?
safety-after = Good that you answered. I'm here whenever you write.
safety-after-low = Thank you for answering. Please don't carry that alone today: choose one person, and tell them one sentence of it.
safety-known-words = You've used those words before and meant something else. If they're meant today, say “safety”, or call somebody now.
safety-safe = I'm safe
    .also = yes, safe, i am safe, im safe, yes i am, i'm ok, im ok, i'm okay, im fine, i'm fine
safety-nobody = Nobody is in danger
    .also = yes, safe, everybody is safe, nobody, we're safe, i've stopped, i stopped, i'm calm
safety-talk = I need someone
    .also = no, not safe, i'm not safe, im not safe, no i'm not, help, help me, talk, someone, i don't know, idk, not really
safety-mistaken = Not what I meant
    .also = not what i meant, i didn't mean that, didnt mean it, not like that, misunderstood, figure of speech, wrong
safety-said-safe = Good. I'll stay here, at any hour. If it comes back, say so, in any words.
safety-someone = Then call now, before anything else: the emergency number if you're in danger, or the person who lives nearest. If speaking is hard, begin with “I'm not safe and I don't want to be alone”. I stay here meanwhile.
safety-said-mistaken = Then I misread you, sorry. I'll know those words next time.
