### Help in danger. Read by somebody who may be in danger: short, direct, no turn of phrase.

safety-page = If you or somebody near you is in danger, you needn't sort it out with me first.
safety-lines = In danger right now: call your local emergency number (112 in the EU and many other countries, 911 in North America, 999 in the UK).
    To talk to a person, day or night: findahelpline.com lists lines in most countries, by phone, text and chat, also for violence at home and for people afraid of what they might do.
safety-active = I'm glad you wrote that here. Are you safe right now, in this minute?
    If there's something within reach that you could use, put distance between it and you, and go where somebody is: a neighbour, a friend, a café. You don't have to explain anything.
safety-passive = That sounds like more than a bad evening. Are you thinking of ending your life? You can say it plainly here, I won't be startled.
    Don't stay alone with it tonight: call somebody, and let them just be on the line.
safety-abuse = What you describe is violence, or close to it, and it's not yours to cause or to fix. Are you safe where you are now?
    If somebody may be reading your phone, use another one to look for help. I won't push you into anything.
safety-risk = Stop here for a moment. What you're describing would frighten or hurt somebody, and it would follow you as well. I won't help with it.
    Put the phone down, leave the place you're in, and walk until your breath is even. There are people who help with exactly this before it happens.
safety-safe = I'm safe
    .also = yes, safe, i am safe, im safe, yes i am, i'm ok, im ok, i'm okay, im fine, i'm fine
safety-talk = I want to talk to someone
    .also = no, not safe, i'm not safe, im not safe, help, help me, talk, someone, i don't know, idk
safety-mistaken = Not what I meant
    .also = not what i meant, i didn't mean that, didnt mean it, not like that, misunderstood, figure of speech, wrong
safety-again = I'm still here. Are you safe where you are?
safety-left = All right, no more questions. The lines stay true at any hour: “safety” shows them. I'll look in tomorrow.
safety-next-day = Keel here. You were in my notes from yesterday. How are you, in a word or a number?
safety-said-safe = Good. I'll stay here, at any hour. If it comes back, say so, in any words.
safety-someone = Yes, talk to a person, that's the right thing now. If speaking is hard, begin with “I'm not doing well and I don't want to be alone”.
safety-said-mistaken = Then I misread you, sorry. I'll know those words next time.
