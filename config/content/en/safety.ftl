### Help in danger. Read by somebody who may be in danger: short, direct, no turn of phrase.
### Every grave question asks whether people are safe, so that “yes” and “no” always mean the same there;
### the soft ones (passive, past) ask whether it is near. What people answer is met by the families `hear`:
### their wordings stand in `.also` of the first. Nothing here names a means, asks for a promise, or makes one.

## Lines: at most three at once.

safety-emergency = Emergency: call <b>{ $number }</b>.
safety-emergency-medical = Medical emergency: call <b>{ $number }</b>. For the police, your local number.
safety-emergency-unknown = Emergency: call your local emergency number (112 in the EU and many other countries, 911 in North America, 999 in the UK).
safety-line = <b>{ $name }</b>: { $ways }.
safety-line-always = <b>{ $name }</b>: { $ways }, day and night.
safety-line-hours = <b>{ $name }</b>: { $ways }, { $hours }.
safety-line-unconfirmed = <b>{ $name }</b>: { $web } (not yet confirmed by us).
safety-line-call = call { $number }
safety-line-text = text { $to }
safety-line-text-word = text “{ $word }” to { $to }
safety-line-or = {" "}or{" "}
safety-directory = Other lines, also by chat: { $web }.
safety-directory-alone = To talk to a person: { $web } lists lines in most countries, by phone, text and chat.
safety-near-line = { $name } is at { $number }.
safety-near-text = If typing is easier: { $text }.
safety-near-emergency = Emergency: 112, 911 or 999, whichever is yours.
safety-near-directory = { $web } has lines with a chat, too.
# When a place on the map is sent while danger is talked about; the numbers follow.
safety-located = I can't send anybody to you, and a place you send me goes no further than this chat. If you need somebody there, ring the first number here and tell them where you are.

## The page.

safety-page = If you or somebody near you is in danger, you needn't sort it out with me first.
safety-page-button-now = I'm in danger now
safety-page-button-hurt = Somebody hurts me
safety-page-button-afraid = Afraid of what I might do
safety-page-button-other = Worried about somebody
safety-page-button-young = I'm under 18
safety-page-now = Call first, and go where people are. If speaking is hard, begin with “I'm not safe and I don't want to be alone.” Then tell me what's going on, in any words.
safety-page-hurt = It isn't yours to cause or to fix, and you needn't know what to call it. The people here listen first, and nothing is decided by ringing them.
safety-page-afraid = Being afraid of what you might do is reason enough to ring before anything happens. Until then, stay where they aren't, and let somebody else keep the keys.
safety-page-other = Ask them straight out whether they think of ending their life; asking doesn't put the idea there. Stay with them, and get somebody else in. If it's now, call the emergency number where they are.
safety-page-young = What you're going through is real at any age. You don't have to know what to say; “I don't know how to begin” is a beginning.
safety-phone = If my phone is read
safety-phone-page = If somebody may be reading this phone, look for help on another one: at a friend's, at work, in a library. Don't change everything at once; new passwords all on one day can be noticed.
    “hide” clears this chat as far as I can. Quiet mode makes what I send by myself say nothing; under a cover I tell nobody anything until your word is typed.
safety-show-lines = Who I can ring

## Country.

safety-country-other = Other country
safety-country-mine = My country
safety-country-theirs = Their country
safety-country-ask = Which country are you in? Type its name.
safety-country-ask-theirs = Which country are they in? Type its name.
safety-country-unknown = I don't know a country by that name. Is there another way to write it?
safety-country-said = { $country }, then.
safety-country-no-lines = For that country I have no lines of its own yet. These hold everywhere.
safety-country-left = All right, it stays as it was. Are you safe where you are?
safety-country-gone = Then findahelpline.com is the way: it knows lines by country. Are you safe where you are?
safety-country-back = Are you safe where you are?
safety-country-as-it-was = It stays as it was. findahelpline.com knows lines by country.

## The first words.

safety-active = It's good that you wrote that here. Are you safe right now, in this minute?
    Let a real person know as well: somebody at these numbers, a neighbour, a friend. You don't have to explain it.
safety-active-returns = It has come back, and it's right that you say so at once. Are you safe at this moment?
    Tell a person as well, in the same words. If you rang somebody last time, ring them again; nobody counts the calls.
safety-passive = That sounds like more than a bad evening. Are you having thoughts of ending your life? You can answer in plain words, or skip it.
safety-abuse-perhaps = I may be reading too much into that, so I'd rather ask: is somebody hurting, threatening or frightening you? A yes or a no is enough, and you can skip it.
safety-risk-perhaps = I may be misreading that, so one plain question: could somebody get hurt or frightened by what you have in mind? You can skip it.
safety-past = Thank you for telling me. I believe you, and it's a lot to have come through. Is any of it near again now?
safety-third = That's frightening to carry. Ask them straight out whether they're thinking of ending their life; asking doesn't put the idea there. Stay with them, or on the line. If it's now, call the emergency number where they are.
    Is somebody with them?
safety-threat = You can take it seriously and still not stay because of it. When they say it, call the emergency number where they are and tell somebody close to them: that is help. You aren't the treatment, and leaving is still allowed.
    Is somebody with them right now?
safety-abuse = I believe you. What you describe is violence, or close to it, and it isn't yours to cause or to fix. I won't push you into anything.
    Are you safe where you are now?
safety-abuse-throat = I believe you. A hand at your throat is violence, and of the dangerous kind, also if it was only once and is over. It wasn't yours to cause, and I won't push you into anything. If your voice, swallowing or head have been different since, let a doctor look, without them in the room.
    Are you safe where you are now?
safety-risk = Stop here for a moment. What you're describing would frighten or hurt somebody, and I won't help with it. If you're near them, leave. If you're at home, stay there. There are people who help with exactly this before it happens.
    Is everybody safe right now?
safety-stalking = I can tell how much you miss them. But being followed, watched or waited for is frightening, however it's meant, and in many places it's a crime. So I won't help with it. If you're there now, go home, or to a friend.
    Are you away from them right now?
safety-order = An order means no contact at all: no visit, no message, nobody sent instead, even if they would answer. Breaking it frightens them and can cost you your freedom. What has to be settled goes through a lawyer or the court.
    Are you keeping away from them right now?

## Asked once more.

safety-again-1 = You don't have to find the right words. Are you safe right now?
safety-again-2 = I've read that. The most useful thing now is a person: next door, or on the phone. Are you safe until one is there?
safety-again-3 = One thing only, the rest can wait: are you safe at this moment?
safety-again-4 = Take your time, I'm not going anywhere. Are you safe while you think?
safety-again-5 = I may not understand all of it, and I won't pretend to. Are you safe, as you read this?
safety-calm-1 = Are you away from them, and staying away for now?
safety-calm-2 = I've read that. Nothing has to happen in the next hour. Are you keeping your distance?
safety-calm-3 = Whatever was said or done, it's the next step that counts. Are they out of your reach right now?
safety-calm-4 = Let's keep to one thing: is everybody safe from each other?
safety-soft-again-1 = The question from before, if you'd like to answer it: is it near, are you thinking of ending your life?
safety-soft-again-2 = You may leave this one. Are there thoughts of ending your life?
safety-abuse-perhaps-again-1 = I've read that. So that I get it right: does somebody do things that hurt you, or that you're afraid of?
safety-abuse-perhaps-again-2 = You may leave this one. Is there somebody you're afraid of?
safety-risk-perhaps-again-1 = I've read that. To be sure I get it right: could somebody be hurt or frightened by it?
safety-risk-perhaps-again-2 = You may leave this one. Might somebody come to harm?
safety-let-be-life = I've read all of it, and I won't keep asking over the top of it. Only this once more: is the thought of ending your life near right now? A yes or a no is enough. Whatever you say next, I'll take up what you were telling.
safety-let-be-abuse = I've read all of it, and I'll ask only this once more: is somebody hurting or frightening you? A yes or a no is enough. If I misread you from the start, the button says so, and we go on with what you were telling.
safety-let-be-risk = I've read all of it, and I'll ask only this once more: could somebody be hurt or frightened by what you have in mind? A yes or a no is enough. If I misread you from the start, the button says so, and we go on with what you were telling.
safety-third-again-1 = Is somebody with them now?
safety-third-again-2 = Is there anybody who could be with them in the next hour?

## The answers offered.

safety-safe = I'm safe
    .also = yes, safe, i am safe, im safe, yes i am, i'm ok, im ok, i'm okay, im fine, i'm fine
safety-nobody = Nobody is in danger
    .also = yes, safe, everybody is safe, nobody, we're safe, i've stopped, i stopped, i'm calm, yes i am, i'm at home, i left, i've left, i have left, i'm away, i'm home, i went home, i'm on the bus, i'm on my way home, i've gone home
safety-talk = I need someone
    .also = no, not safe, i'm not safe, im not safe, no i'm not, help, help me, talk, someone, not really, i need help
safety-mistaken = Not what I meant
    .also = not what i meant, i didn't mean that, didnt mean it, not like that, misunderstood, figure of speech, wrong, i mean text, i mean txt, i meant text, i meant txt, i meant texting, no i mean text, no i mean txt, no i meant text, no i meant txt, no i mean texting, no i meant texting
safety-with-them = Somebody is with them
    .also = yes, yeah, i am, i'm with them, i'm with him, i'm with her, i'm here with him, i'm here with her, their family, his mum, her mum
safety-not-with-them = Nobody is with them
    .also = no, nobody, no one, they're alone, he's alone, she's alone, idk, i don't know, not sure

safety-said-safe = Good. I'll stay here, at any hour. If it comes back, say so, in any words.
safety-said-mistaken = Then I misread you, sorry. I'll know those words next time.
safety-left = All right, no more questions. “safety” shows the lines at any hour, and one word from you is enough.
safety-soft-skipped = All right, we leave it. It can be answered at any other time.
safety-soft-yes = Thank you for saying it plainly. Don't stay alone with it: let somebody at these numbers, or somebody you know, be there with you.
    Are you safe right now?
safety-soft-sometimes = sometimes
    .also = idk, i don't know, don't know, not sure, i'm not sure, maybe, sometimes, a bit, a little, kind of, sort of, kinda, i guess, i guess so, at night, often, yes but, on and off, it comes and goes, i think about it, i do
safety-abuse-yes = Thank you for telling me. I believe you, it isn't yours to cause or to fix, and I won't push you into anything.
    Are you safe where you are now?
safety-risk-yes = It's good that you say so before anything happens. For now stay where they aren't, and let somebody know. I won't help with it, and there are people who listen to exactly this.
    Is everybody safe right now?
safety-perhaps-sometimes = sometimes
    .also = sometimes, often, a bit, a little, kind of, sort of, kinda, i think so, i guess, i guess so, yes but, once, twice, on and off, he does, she does, they do, maybe, maybe a bit, yeah maybe, possibly, could be
safety-perhaps-no = Good to know, and thank you for answering. I'll leave it there.
safety-soft-no = Good that I could ask. If that changes, say it here just as it is.
safety-passive-no = Good that I could ask, and that you answered. It's heavy enough as it is, and needn't be carried alone: let one person near you know, in three words. I'll look in once tomorrow. If it changes before, say it here just as it is.
safety-near-friend-1 = Good that { $name } is there. Should it get heavy again, say so to { $name } first, in three words; nothing has to be explained.
safety-near-friend-2 = I'm glad of { $name }. A hand and a voice do more than I can on such a day. Eat something, and let the rest wait.
safety-past-no = I'm glad it's behind you. If it ever comes near again, tell me, in any words.
safety-third-safe = Good. Tell that person what you know, so that it doesn't hang on you alone. Help lines are for worried people too: you can ring one and ask what to do.
safety-third-alone = Then who could get there faster than you: a neighbour, a flatmate, family? Ring them first, then stay on the line with the one you're worried about. If you think it may happen now, call the emergency number where they are, and give the address.
safety-threat-alone = Then call the emergency number where they are, give the address and say what was said. Tell somebody close to them as well. From there it's with people who can help, and you needn't go there yourself.
safety-abuse-safe = Good. You don't have to decide anything about them today. If somebody may be reading your phone, use another one to look for help. This chat can be deleted like any other.
safety-risk-safe = Good. For the next hour: stay where they aren't, leave the phone and the keys with somebody or out of reach, and walk or eat something. What made it rise can be said tomorrow, to somebody who helps with it.

safety-someone-1 = Then call now, before anything else: the emergency number if you're in danger, or whoever lives nearest. Go where people are, away from anything you could use. If speaking is hard, begin with “I'm not safe and I don't want to be alone.”
    Is somebody with you yet?
safety-someone-2 = Which door is nearest: a neighbour's, a shop's, a hospital's? Go there first and ring from there. “Can I sit here for a while?” is enough to say.
    Are you safe on the way?
safety-someone-3 = Ring the same person twice; people often pick up the second time. If they don't, go on to the next number, and don't wait in between.
    Are you safe while it rings?
safety-abuse-now-1 = Then get to where other people are: a neighbour, a shop, a station. Call the emergency number from there, or as soon as you can speak. “I'm being hurt, and I'm at …” is enough to say.
    Are you out of reach?
safety-abuse-now-2 = If you can't get out, stay near a way out, away from the kitchen, with the phone on you. Somebody outside who calls for help at one agreed word from you is worth a lot.
    Are you safe for the moment?
safety-risk-now-1 = Then put distance between you: out of the door, round the block, away from their street. Don't drive if you're shaking or have been drinking. Ring somebody who can stay on the phone while you walk.
    Are you away from them?
safety-risk-now-2 = Say it to one person, out loud: “I'm afraid of what I might do.” Such lines are there for that sentence. Stay where they aren't until morning.
    Are you away from them by now?

## What people answer, and what is said to it.

safety-hear-done-1 = Then call the emergency number now, even if you feel all right. Say what happened and where you are, unlock the door, and stay on the line. Write to me after.
    Is help on its way to you?
    .also = i took them, i already took, i took the pills, i took all, i swallowed, i overdosed, i've taken, i have taken, i cut myself, i'm bleeding, i already did it, i did it already
safety-hear-done-2 = First the emergency number, then everything else: your address, what happened, the door unlocked. They would rather come once too often.
    Have you reached them?
safety-hear-place-1 = Step away from there now, back to where there are people and light. You don't need an answer to anything first. Speak to the first person you see, or ring while you walk.
    Are you away from it?
    .also = on the bridge, on a bridge, on the roof, on a roof, on the ledge, at the station, on the tracks, by the tracks, at the tracks, at the edge, on the edge, on the balcony, by the water, at the river, on the platform
safety-hear-place-2 = Keep walking, with your back to it. Tell me what you pass: a shop, a bench, the name of a street.
    Are you further away now?
safety-hear-means-1 = Then distance comes first: leave it where it is and go out of the room, better out of the door, or hand it to somebody who'll keep it.
    Are you away from it now?
    .also = i have pills, i have the pills, i've got pills, i've got the pills, got the pills, i have a knife, i have a gun, i have a rope, pills in my hand, knife in my hand, gun in my hand, blade in my hand, pills next to me, pills in front of me, knife next to me, i have it here, i have them here, i have a plan
safety-hear-means-2 = Every step and every door in between counts. If somebody is at home with you, ask them to take it, and not to give it back tonight.
    Is it out of your reach?
safety-hear-method-1 = That I won't answer, on any day. What I will do is stay here while you ring somebody, and help you find the words for it.
    Are you away from anything you could use?
    .also = how many would, how many pills, how many do i, painless, would it hurt, does it hurt, how long does it take, easiest way to, best way to do it, best way to die, quickest way to
safety-hear-nobody-answers-1 = That happens at busy hours; it says nothing about you. Hang up and try the next: the emergency number, another line, its chat. In between, knock at the nearest door.
    Are you safe while you try?
    .also = nobody picks up, no one picks up, nobody answers, no one answers, nobody is picking up, no one is picking up, nobody's answering, no one's answering, nobody is answering, no one is answering, no answer, they don't pick up, they didn't pick up, didn't pick up, doesn't pick up, can't get through, line is busy, it's busy, on hold, voicemail, nobody picked up, no one picked up
safety-hear-nobody-answers-2 = Then leave the phone for a moment and go to people instead: a neighbour, a late shop, a hospital's front desk. Whoever sits there can make the call for you.
    Are you safe until you're there?
safety-hear-called-1 = That took something, and it was right. Stay with them as long as they'll talk, and ask what to do until the morning.
    Are you safer for it, for now?
    .also = i already called, i called them, i called the line, i called the number, i called a line, i called someone, i called somebody, i called my mum, i called my mom, i called my sister, i called my brother, i called my friend, i've called, i have called, i just called, i rang, i've rung, i phoned, i'm calling, calling them now, talking to them now, on the phone with, i'm on the phone
safety-hear-called-2 = Good, again. Write down what they said about tonight, so that you needn't keep it in your head.
    Does it hold for the moment?
safety-hear-in-care-1 = Good. Tell the first person there what you've told me; this screen will do, if words won't.
    Is somebody with you now?
    .also = at the hospital, in hospital, in the hospital, at a hospital, at the er, in the er, at a&e, ambulance is here, ambulance is coming, ambulance is on its way, police are here, police is here, they're on their way, help is on its way, help is coming
safety-hear-no-use-1 = If that call didn't help, another voice may: a second line, or somebody else on the same one. It isn't decided by one call.
    Are you safe at the moment?
    .also = they were useless, they didn't help, it didn't help, didn't help, they hung up, hung up on me, useless, no use
safety-hear-nobody-1 = Then let it be somebody whose work it is: the people at these lines are there for everybody who has no one to ring. And go where others are, strangers too: a shop, a station.
    Are you safe where you are?
    .also = i have nobody, i have no one, i've got nobody, i've got no one, there is nobody, there's nobody, there's no one, no friends, nobody to call, no one to call, i'm alone, i'm all alone, nobody cares, no one cares, no family, nobody
safety-hear-nobody-2 = Nobody has to know you for it to help that they're there. Think of one place near you that's open and has people in it, and begin to walk.
    Are you safe until you get there?
safety-hear-somebody-1 = Good. Tell them one sentence: “I don't want to be alone tonight.” They needn't know what to do, only stay.
    Are you safe with them there?
    .also = my sister is here, my brother is here, my friend is here, my mum is here, my mom is here, my dad is here, my roommate is here, my flatmate is here, with my mum, with my mom, with my sister, with my brother, with my parents, with my family, with a friend, somebody is with me, someone is with me, i'm with someone, i'm not alone, not alone
safety-hear-cannot-talk-1 = You needn't speak. Many lines have a chat, and you can show this screen to somebody beside you instead of explaining.
    Are you safe while you type?
    .also = can't talk, cannot talk, can't call, cannot call, can't speak, can't phone, don't want to call, don't want to talk to anyone, hate phones, hate calling, scared to call, no credit, not going to call, don't like phones
safety-hear-cannot-talk-2 = A first line to copy: “I'm thinking of ending my life and I don't know how to talk about it.” Anybody at a help line can go on from there.
    Are you safe for now?
safety-hear-authorities-1 = You can ask them that first: “What happens if I tell you?” As a rule they talk, and send somebody only where a life is in danger at once.
    Are you safe while you think it over?
    .also = police, the police, cops, lock me up, locked up, hospital, the hospital, ambulance, section me, sectioned, psych ward, commit me
safety-hear-secret-1 = I can't ring anybody, and nobody is alarmed by what you write here. That also means that nobody comes unless you call. I won't ask you to keep it between us: one person should know.
    Are you safe until one does?
    .also = don't tell, do not tell, promise not to tell, keep it secret, keep this secret, between us, will you tell, who sees this, do you report
safety-hear-call-1 = Somebody asks what's going on. You can begin with “I'm not safe and I don't want to be alone”, leave out what you like, and hang up whenever you want.
    Are you safe while you ring?
    .also = what happens if i call, what do i say, what should i say, what do i tell them, what will they ask, don't know what to say
safety-hear-program-1 = I'm a program, yes. I can stay in this chat; I can't hear your voice or come by. That's why I want a person with you as well.
    Are you safe while you look for one?
    .also = are you real, are you human, are you a bot, you're a bot, you are a bot, just a bot, just a program, you're a robot, you're not real, a machine, are you a person, talking to a bot
safety-hear-leave-me-1 = All right, I'll stop asking. I'm here, and one word is enough, at any hour. Be near somebody while you're quiet.
    .also = leave me alone, go away, stop asking, shut up, don't want to talk, don't ask, fuck off, let me be
safety-hear-leave-me-2 = I won't ask. The numbers above stay where they are, and so do I.
safety-hear-burden-1 = There's nothing to be sorry for, and you're not too much. The people at these lines would rather talk to you ten times than miss you once.
    Are you somewhere safe?
    .also = sorry, i'm sorry, i'm a burden, being dramatic, i'm too much, overreacting, wasting your time, attention seeking
safety-hear-unsure-1 = Not being sure is reason enough to have somebody there. Ring or write to one person now: “Can you stay with me for an hour?”
    Can you stay where you are until they come?
    .also = idk, i don't know, don't know, not sure, i'm not sure, maybe, kind of, sort of, i guess, i guess so, kinda, hard to say, sometimes, yes but, yeah but, for now i guess, yes and no
safety-hear-unsure-2 = Then let's make it surer: another room than the one you're in, the light on, some water, and a voice on the phone.
    Is that safe enough for the moment?
safety-hear-where-1 = Anywhere with people and light: a neighbour, a shop that's open, a station, a hospital's entrance. You need no reason to be there.
    Are you safe on your way there?
    .also = where, where to, where should i go, where do i go, where can i go, nowhere to go
safety-hear-what-1 = Three things, in this order: away from anything you could use, to where somebody is, then the call. I'm here when the first is done.
    Is it done?
    .also = what, what now, what should i do, what do i do, what can i do, what am i supposed to do
safety-hear-what-2 = Only the first, then: out of this room, the door shut behind you.
    Are you there?
safety-hear-why-1 = Because a pull like this rises and falls, and an hour from now you may see more than you can now. Get to that hour with somebody beside you.
    Are you safe until then?
    .also = why, why should i, what for, what's the point, why bother, why do you care, who cares, i don't care
safety-hear-them-1 = I hear who it's about. Right now you come first. What there is to say to them can wait until you're safe, and somebody else should be the one you ring.
    Are you safe?
    .also = want him back, want her back, want them back, miss him, miss her, miss them, call him, call her, text him, text her, without him, without her, he left, she left, because of him, because of her, called him, called her, i texted him, i texted her, talk to him, talk to her, i love him, i love her
safety-hear-too-much-1 = It's too much for one person at this moment, and it needn't be carried whole. Only the next ten minutes: feet on the floor, some water, somebody's voice.
    Are you safe for these ten minutes?
    .also = can't do this anymore, can't do this, can't take it, can't take this, it hurts, hurts so much, so tired, too much, can't cope, want it to stop, make it stop, i'm scared
safety-hear-too-much-2 = Let somebody else hold the next hour with you. You don't have to feel better first in order to ring.
    Are you safe while you do?
safety-hear-thanks-1 = I'm here. Are you safe now?
    .also = thanks, thank you, ty, ok, okay, alright, all right
safety-hear-other-1 = I've read that, and I'm still here. Are you safe where you are?
safety-hear-more-1 = I've read every word of it. None of it has to be solved tonight; being safe comes first. Are you?
safety-hear-more-2 = That too. Say it to a person as you've said it to me, in exactly those words. Are you safe while you do it?
safety-hear-also-1 = That matters too, and we'll come back to it. First this one thing: are you safe right now?

## From somebody who is harmed.

safety-hear-coming-1 = Call the emergency number now, before you read on. Get a locked door between you if you can, stay near a way out, and keep the call open even if you can't speak.
    Are you out of their reach?
    .also = he's here, she's here, he is here, she is here, he's outside, she's outside, he is outside, he's coming, she's coming, he's at the door, she's at the door, he's back, he came back, they're here
safety-hear-injured-1 = That needs a doctor, today. Being held by the throat or hit on the head can do harm that doesn't show at first. Ask to be seen without them in the room.
    Can you get there safely?
    .also = i'm bleeding, i'm hurt, i'm injured, broke my, choked me, strangled me, can't breathe, my head, knocked me out
safety-hear-watched-1 = Then use another phone, or a library's computer, for anything about leaving. Don't change passwords or switch things off all at once: that can be noticed. This chat can be deleted, and “quiet mode” under settings makes my messages say nothing.
    Are you safe where you are?
    .also = reads my phone, checks my phone, goes through my phone, tracks my phone, tracks me, knows my password, sees my messages, reads my messages, watches my phone, sees my phone, my phone
safety-hear-love-1 = You can love somebody and be afraid of them. The one doesn't cancel the other, and you needn't choose between them today. What I ask about is whether you're safe.
    Are you, tonight?
    .also = i love him, i love her, i love them, i still love, still in love, i miss him, i miss her, not all bad, good times, love him, love her, love them, miss him, miss her, miss them
safety-hear-love-2 = Nobody here asks you to stop. Loving them and being safe are two questions, and only the second can't wait.
    Are you safe where you are tonight?
safety-hear-fault-1 = Whatever you said or did, being hit or frightened isn't the answer to it. Hands and threats are the choice of the one who uses them.
    Are you safe for now?
    .also = my fault, i provoked, i deserved, i deserve it, i made him, i made her, i started it, i pushed him to, i'm to blame
safety-hear-change-1 = That may be meant. It shows only over time and from a distance, with help they get elsewhere. It isn't something to wait for in the same room.
    Are you safe tonight?
    .also = he'll change, she'll change, he will change, she will change, he promised, she promised, said sorry, apologised, apologized, he's sorry, she's sorry, only once, didn't mean it, he was drunk, she was drunk, never do it again
safety-hear-cannot-leave-1 = Leaving is the hardest part, and often the riskiest, which is why it's planned with people who know how. They talk about rooms, money, children and papers, and they don't push.
    Are you safe until you can speak to them?
    .also = can't leave, cannot leave, nowhere to go, no money, because of the kids, my kids, i depend on, my visa, controls my money
safety-hear-back-together-1 = That's the one thing I don't help with where somebody is afraid. With the missing itself I do, and with getting through tonight.
    Are you safe while you miss them?
    .also = get back together, go back to him, go back to her, get him back, get her back, want him back, want her back, win him back, win her back
safety-hear-police-1 = Whether to go to the police is yours to decide, and a line like this one can tell you beforehand what would happen. I believe you either way.
    Are you safe while you decide?
    .also = police, the police, don't want police, no police, won't believe me, nobody believes me, nobody will believe me, report him, report her

## From somebody who may harm.

safety-hear-did-1 = If somebody is hurt, call the emergency number first, whatever it means for you. Then keep away from them, and tell somebody what you did.
    Are you away from them at this moment?
    .also = i hit him, i hit her, i already did, i hurt him, i hurt her, i already hit, it already happened, i did it
safety-hear-there-1 = Then go now, without a word and without a note. Walk or drive until it's another street, and stop there before you do anything else.
    Are you away?
    .also = i'm outside, i'm here, i'm at her, i'm at his, i'm there, outside her, outside his, i'm parked, i'm already there
safety-hear-deserve-1 = You may have every reason to be angry. What your hands do about it is still open. Take the anger to somebody who isn't part of it.
    Are you staying away from them?
    .also = deserves it, deserve it, made me do, he started, she started, her fault, his fault, their fault, after what she did, after what he did
safety-hear-romance-1 = I don't doubt that you mean it well. Somebody who is followed or waited for can't see the meaning, only that it doesn't stop. What would show love here is that they needn't look over their shoulder.
    Are you away from them?
    .also = i love her, i love him, i just love, just want to talk, only want to talk, just want to see, just to see her, just to see him, romantic, it's romantic, win her back, win him back, surprise her, surprise him, she'll understand, he'll understand, prove my love, prove how much, not stalking, not a stalker, give her flowers, bring her flowers, give him flowers
safety-hear-romance-2 = What they've asked for, or shown by not answering, is distance. Giving it is the one thing you can still do for them.
    Will you be somewhere else tonight?
safety-hear-drunk-1 = Then nothing is decided tonight: no driving, no call, no door. Water, and somebody who takes your keys and stays.
    Is somebody like that with you?
    .also = i'm drunk, been drinking, i'm high, i'm wasted, drinking
safety-hear-only-words-1 = Good to read. Then make it easy to keep to: the next hour somewhere else, with something for your hands to do.
    Is everybody safe for that hour?
    .also = i won't, i wouldn't, just angry, just venting, not really going to, i would never, i'd never
safety-hear-scared-of-me-1 = The part of you that's afraid of it is the part that can stop it. There are people who talk with exactly that part, without a lecture. Ring them before it rises again.
    Are you away from them for now?
    .also = scared of myself, afraid of myself, lose control, losing control, can't control, don't want to hurt, scared i'll, afraid i'll, don't trust myself

## From somebody who is worried.

safety-hear-no-word-1 = Then let somebody look in on them: family, a flatmate, a neighbour. If nobody can, the emergency number where they are can send someone; give the address and what was said.
    Is there anybody near them?
    .also = won't answer, not answering, isn't answering, doesn't answer, not picking up, won't pick up, no reply, turned off, phone is off
safety-hear-how-to-ask-1 = “Are you thinking of ending your life?” Just so, and then listen longer than you talk. You needn't have an answer. Ask whom else they'd let in, and stay until that person is there.
    Is somebody with them at the moment?
    .also = what do i say, what should i say, how do i ask, what do i do, what should i do, how do i help, how can i help, what can i do
safety-hear-my-fault-1 = It isn't your doing. No one person and no one sentence brings somebody there, and nobody can keep another alive alone. Share it with somebody close to them.
    Is there such a person nearby?
    .also = my fault, because of me, i feel guilty, blames me, blame me, it's on me
safety-hear-far-away-1 = Then the emergency number of their country is the one that counts; “Their country” below finds it. A friend of theirs, a landlord, a workplace may know the address.
    Is there anybody close by them?
    .also = far away, another country, different country, other country, don't know where, other city, another city, different city, no address

## Steadying: five, four, three, two, one.

safety-ground-begin = Stay with me a minute
safety-ground-1 = Slowly, one thing at a time. Look around: which five things can you see? Type them, or just press the button.
safety-ground-2 = Now four things you can feel: your feet on the floor, the chair, a sleeve. Which four?
safety-ground-3 = Three sounds, near or far. What do you hear?
safety-ground-4 = Two things you can smell. If there's nothing, the soap will do, or an open window.
safety-ground-5 = Last one: breathe out slowly, longer than you breathed in. Then one sip of something. What does it taste of?
safety-ground-next = Next
    .also = skip, done, ok, okay
safety-ground-enough = That's enough
    .also = stop, enough, quit, no more, leave it, stop it
safety-ground-needs = it doesn't help
    .also = help, help me, not helping, it's not helping, it isn't helping, it doesn't help, doesn't help, i need someone, i need help, i'm not safe, it's worse, worse
safety-ground-done = That's the whole round. It can be done again at any time, also without me. Are you safe right now?
safety-ground-left = All right, we leave it there. Are you safe at this moment?
safety-ground-after = We leave it there. It's under “safety” whenever you want it.

## A plan.

safety-plan-begin = Make a plan
safety-plan-label = My plan
safety-plan-change = Change it
safety-plan-offer = When it's quieter, we could write down a few lines for such an hour, in your words. Five short questions, and you can skip any.
safety-plan-fits = Your plan is under “My plan”, should something in it have changed.
safety-plan-hello = This is for you alone, in your words, for an hour like that one. It's no promise to anybody.
safety-plan-signs = What shows you that it's coming? A thought, a time of day, something your body does.
safety-plan-helped = What has helped before, even a little, even for ten minutes?
safety-plan-people = Whom can you ring or write to? A name or two, with the number if you like.
safety-plan-places = Where can you go to be safer? Somebody's place, or anywhere with people in it.
safety-plan-away = What is better out of reach in such an hour, and who could keep it for you?
safety-plan-part-signs = What shows it's coming
safety-plan-part-helped = What helps
safety-plan-part-people = Whom I ring
safety-plan-part-places = Where I go
safety-plan-part-away = Out of reach
safety-plan-line-signs = It's coming when: { $words }
safety-plan-line-helped = What helps: { $words }
safety-plan-line-people = Ring: { $words }
safety-plan-line-places = Go to: { $words }
safety-plan-line-away = Out of reach: { $words }
safety-plan-yours = <b>Your plan</b>
safety-plan-now-yours = You wrote this for an hour like this one:
safety-plan-done = Here it is. You'll see it again if such an hour comes, and “safety” has it at any time.
safety-plan-pick = Is there something to change?
safety-plan-good = It's fine as it is
    .also = no, nothing, fine, good, it's good, keep it
safety-plan-stays = Then it stays as it is.
safety-plan-left = All right. What you've written so far is kept, under “safety”.
safety-plan-none = Then there's no plan for now. “/safety plan” brings the questions back.
safety-plan-if-now = If any of that is so at this moment, and not only described, write “now”.

## Asked again later. Unprompted: a bystander learns nothing from them.

safety-next-day = Keel here. How are things now, in a word or a number from 0 to 10?
safety-next-passive = Keel here, looking in. How is today, from 0 (as bad as it gets) to 10?
safety-next-third = Keel here. How are you yourself today, in a number from 0 to 10?
safety-next-abuse = Keel here. How is it today where you are, from 0 to 10?
safety-next-risk = Keel here. How much calm is there today, from 0 (none) to 10?
safety-next-again = Keel here once more. And today, from 0 to 10?
safety-after = Good that you answered. I'm here whenever you write.
safety-after-third = Thank you. Worrying for somebody is tiring; let others take a turn, and eat something. I'm here whenever you write.
safety-after-abuse = Good to hear from you. Nothing has to be decided today. The lines are under “safety”, at any hour.
safety-after-risk = Good. Keep the distance that helped, and say it here before it gets loud again.
safety-after-low = Thank you for answering. Is it near again today: are you thinking of ending your life?
safety-after-low-third = That's a lot to carry for somebody else. These people also answer those who worry: ring, and ask what to do next.
safety-after-low-abuse = Thank you for telling me. One person who knows how it is would make a difference today: somebody you trust, or somebody here.
safety-after-low-risk = Thank you for saying so. Keep away from them again today, and talk to somebody before the evening. The people here have heard such things before.
safety-settle = One calm question. Because of what you told me, everything that leads back to them is closed here. Looking at it today: was there hitting, threats, following, being forced or being afraid, on either side?
safety-settle-was = Yes, there was
    .also = yes, there was, yeah, a bit
safety-settle-was-not = No, there wasn't
    .also = no, there wasn't, nothing like that, none, no there was not
safety-settle-yes = Then it stays closed, and you won't have to explain it again. Everything else here is open to you.
safety-settle-no = Thank you. Then I took it for more than it was, and it's no longer closed because of that.
safety-settle-known = Thank you. What you answered at the start still stands, so it stays closed. “settings” shows your answers.
safety-settle-open = Then it stays as it is for now.

## Words that were mistaken once.

safety-known-words-1 = You've used those words before and meant something else. If they're meant today, say “safety”, or call somebody now.
safety-known-words-2 = I know those words from you as a way of speaking. Should they be meant this time, “safety” has the lines.
safety-known-words-3 = Last time that wasn't meant as it sounds. If it is today, “safety” is the word, or ring somebody at once.

## Quiet mode. The lines are all that a bystander sees.

quiet-line-1 = Something is here for you, whenever it suits.
quiet-line-2 = A note is waiting. No hurry.
quiet-line-3 = There's a line to open when you have a minute.
quiet-line-4 = New here. It keeps until you open it.
quiet-line-5 = One item, ready when you are.
quiet-line-6 = This one can be opened at any time.
quiet-line-7 = A message is waiting behind the button.
quiet-line-8 = Open it when it's convenient.
quiet-open = Open
quiet-nothing = Everything has been opened.
quiet-begin = Quiet mode
quiet-change = Change
quiet-on = Quiet mode is on: what I send by myself says nothing until you open it. What I answer stays as it is.
quiet-off = Quiet mode is off.
