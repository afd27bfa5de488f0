### What people ask about the days after, outside the programme's own questions: their number, their things, the cat, seeing
### them at work, dating again. Topics are found by config/data/language/en/asks.rules. No figures here; it is plain reasoning.
### 25-60 words, one line each; -closed where a hard stop holds.

asks-cleared-1 = Done, then. That takes some of the small shocks out of the day. If you miss it tonight, that doesn't make it a mistake.
asks-cleared-2 = That cost something, I think. There's a little more room in your evening now; put something of your own into it before the phone does.

asks-unblock-1 = Ask first what you'd want to see there. If it's a sign, anything will look like one. While you're counting days I'd leave it as it is; nothing on that page runs out.
asks-unblock-2 = You can, it's two taps, and that's the trouble: so is the next look. Wait for an evening when it wouldn't matter much either way, and do it then if you still want to.
asks-unblock-closed-1 = I wouldn't. After what you've told me, that wall keeps you safe, or keeps to what they asked for. Leave it up. What's pulling tonight can go on a page instead.

asks-block-1 = Muting is enough for most: no news of them, no message to them either, and you can take it back. Block if you keep looking in spite of it, or if they frighten you. Then it isn't petty; it's a door with a lock.
asks-block-2 = Whatever helps you not to look is right, and you owe nobody an explanation. Mute first, it's silent. Blocking gets noticed, so do that when you'd do it on a calm day too, or when you need protection from somebody.
asks-block-closed-1 = Yes, if it gives you quiet. You needn't announce it or explain it. If anything they sent was threatening, keep a copy first, and then shut the door.

asks-photos-1 = You needn't decide that tonight. Put all of it in one folder, give it a dull name, and move it off the phone, or hand it to a friend to keep. What's deleted at eleven at night is gone at eight in the morning too.
asks-photos-2 = There's something between keeping and deleting: putting it out of reach. An archive, a stick in a drawer, somebody else's computer. In a few months you'll know which ones you want, and it'll be fewer than now.

asks-gifts-1 = What was given is yours, unless it's something like a family ring; then it's decent to hand it back once, by post or through somebody. The rest can go into a box until it's only a thing again.
asks-gifts-2 = Nothing says that a present must go back. Put it where you don't meet it every morning. If there's a family or a lot of money behind a ring, settle it by daylight, in two plain sentences.
asks-gifts-closed-1 = Keep it, box it or let it go, whichever is lightest. If it has to go back, let somebody else take it, or send it by post. It's no reason to be in touch.

asks-things-1 = Make one list and one exchange of it: a time, a neutral place, or a friend who carries the bag. What you wouldn't buy again isn't worth a meeting. And leave a week between wanting it and asking, in case it isn't about the jumper.
asks-things-2 = Pack theirs into one box and shut it, so that you don't meet them in every drawer. Handing over goes best through somebody else, or by one message with a day and an hour in it. If it can wait a month, let it.
asks-things-closed-1 = Through somebody else, or not at all. A friend or a relative can fetch what's yours; where it's bad, ask the police to come along. No jumper is worth being alone with this, or going against a no.

asks-kids-1 = Short, true, and the same from both of you if that can be had: we won't live together any more, it isn't because of anything you did, this is where you'll sleep, this is who fetches you. Children ask again and again, and may have the same answer each time.
asks-kids-2 = Tell them what changes for them and what doesn't: bed, school, who's there on Saturday. No blame, and nothing about who left whom. If you cry while you say it, that's all right; say that you're sad and that other grown-ups are looking after you.

asks-pet-1 = That's a loss of its own. Where it lives is a practical question, of who feeds it, who has the room, who pays the vet, and can be settled in a few dry lines. Visiting it often means seeing them too, so reckon in what a visit costs you.
asks-pet-2 = An animal can't be halved, and missing one is grief like any other. If it has to be talked about, keep the message to food, days and vet. Should you notice yourself adding a sentence about the two of you, leave that one out.
asks-pet-closed-1 = It's hard to lose an animal on top of everything. Settling that has to go through a third person now, a relative or a lawyer or an advice centre, and not from you to them.

asks-money-1 = That's for daylight and paper. Write down what's owed, with dates and sums, and ask once, in writing, without a word about anything else. If there's a lease in it or a lot of money, an advice centre or a lawyer costs less than a quarrel.
asks-money-2 = Keep it apart from all the rest: one list, one message, one date. Who lives where and who pays what are facts, and they go better when nobody has to agree about the relationship in the same breath.
asks-money-closed-1 = Let somebody else carry that: a lawyer, an advice centre, a relative. It's a fair thing to settle, and it can be settled without a word between the two of you.

asks-family-1 = You may well love them too. Only, what you tell them travels, and what you hear from them is news from that house. If you write, let it be about them and not about the two of you, and say that nothing needs passing on.
asks-family-2 = You're allowed to like them still. I'd let some weeks go by, because a message to the family is easily a message through the family. A card on a birthday is fine. A question about how things are over there isn't really meant for them.
asks-family-closed-1 = Better not, for now. Through their family is still a way to them, and after what you've told me that way is closed as well. Somebody of your own can hear it instead.

asks-newguilt-1 = You've betrayed nobody; it had ended. That guilt is loyalty which hasn't heard the news. Nothing has to be done about it, and you needn't go on with the new person either, if it's too early.
asks-newguilt-2 = It shows how much the old one mattered, and not that you did something wrong. Be plain with the new person about where you stand, and slow. Then see what tomorrow says about it; the morning after is often kinder than the way home.

asks-dating-1 = There's no right number of weeks. A fair test: could you bear it if the evening were only pleasant and led to nothing? If it has to make somebody jealous, or stop the ache, it's too soon. If you're just curious, go, and go home early.
asks-dating-2 = Ask yourself what you'd like from it: an evening with somebody, or not being alone with yours. The first is a fine reason. For the second a friend does more and asks less. And tell whoever you meet where you stand.

asks-friends-1 = One day, perhaps. Now it would mostly be a way of not ending it, with one of you waiting. Friends can hear about a new love and be glad. Before that, some time apart is the kinder answer for both.
asks-friends-2 = You don't have to answer that now. “Not yet, I need some time without contact” is a whole sentence, and nobody decent holds it against you. A real liking survives some months.
asks-friends-closed-1 = I'd leave that. Being friends needs two people who are safe with each other and who both want it. You can let it go without hating anybody.

asks-cross-1 = Decide it beforehand, so that your face needn't: a nod, one sentence, “Hi, I have to get on”, and somewhere to walk to. Tell one person there, who'll come over. A meeting that you didn't arrange costs you no day.
asks-cross-2 = Make three things certain: how you get there, whom you stand with, when you leave. Eat before, drink little. If your eyes meet, a nod will do. Your heart may race for an hour afterwards, so plan something for that hour.
asks-cross-closed-1 = You may leave any place they're in, without giving a reason. Have somebody with you who knows, and stay where people are. If an order says how far apart, it holds there too. If you're frightened, tell whoever is in charge.

asks-telling-1 = One sentence is enough, and it'll do for everybody: “We've split up, I'm sad, and I'd rather not go into it.” Most people are glad to be told what not to ask. The whole story is for one or two.
asks-telling-2 = You decide who gets which half: a short line for the many, the long evening for one or two who can keep it. At work, one person who knows is useful on bad days. The reason is owed to nobody.

asks-big-1 = These weeks are poor advisers for what can't be taken back. What you can undo, try. What you can't, write down with a date a month from now, and see whether you still think so then.
asks-big-2 = It may be right, and then it'll be just as right in four weeks. Are you going towards something, or only away? If it's away, a weekend somewhere else is the cheaper trial.

asks-drink-1 = If you're on your own tonight, I'd leave it. It takes the edge off for an hour and then hands you the phone. If you're with people and want one, eat first, and settle now where the phone sleeps.
asks-drink-2 = You're grown up, so only this: a good many messages that people are sorry for had a glass beside them. If you do, then not alone, and give the phone to somebody before the first one.

asks-drunk-1 = Then the phone is the most dangerous thing in the room. Give it to somebody, or lay it where you'd have to stand up for it, and drink a big glass of water. What you'd like to tell them can be said sober; at noon it'll still be true.
asks-drunk-2 = Good that you're here and not in the other chat. Nothing gets sent tonight, that's all that's asked of you. Water, something to eat, shoes off. If somebody's with you, say to them what you'd like to write.

asks-metnew-1 = Then let it be that one evening and no more yet. You needn't compare, and you needn't explain the last months over the first drink. If it feels strange, that's to be expected; you may go home early.
asks-metnew-2 = That's allowed to be nice. Go slowly, say where you stand if it comes up, and leave this story at home for a few hours. How it was you can tell me afterwards, if you like.

asks-private-1 = No person reads this. It's kept encrypted with a key of your own, and whoever runs me sees counts and no words. Two things I can't cover: the chat app that it passes through, and somebody who holds your unlocked phone.
asks-private-2 = It's for you alone: encrypted where it's kept, looked at by nobody. “delete” destroys the key, and after that nobody could. The app that you type in, and who else picks up this phone, are outside my reach.

asks-care-1 = I'm a program; there's nobody in here to feel it. The people who wrote these lines meant them. For the rest you deserve somebody who can look at you while you talk. Who could that be, this week?
asks-care-2 = Not the way you mean. I don't tire of hearing it a tenth time, and that isn't the same as caring. You should have the real thing as well. Who's there, if only for ten minutes?

asks-recall-1 = I keep what you've told me: the answers from the beginning, check-ins, contacts, the journal. I don't follow a talk the way a person would. “export” shows you everything that's here.
asks-recall-2 = Only what you've written to me, and all of it is yours to see: “journal” for your words, “contact” for the entries, “export” for everything. Their name I don't need.

asks-byself-1 = No. I write to nobody but you. If something does have to reach them, put it here first and look at it when it's light.
asks-byself-2 = I can't, and I wouldn't: nothing leaves this chat. But write it to me as if it went out. Sometimes it's the saying that one needs, and not the sending.

asks-callme-1 = I can only write. If you need a voice, ring one of your own people and say “I only need you to stay on the line”. And if it's bad, there are lines with a person at the other end.
asks-callme-2 = I've no voice, and you're right that one would be better now. Whose number could you ring without having to explain much? If nobody comes to mind, the help lines are answered by people.

asks-company-1 = All right. I'm not much of a talker, but I can ask. What did you eat today, and did it taste of anything?
asks-company-2 = Then let's look at something small. What's the nearest thing to you that you had before you knew them? Tell me where it comes from.
asks-company-3 = Gladly. Say what the room looks like from where you sit, as if to somebody who can't see it: three things, the ugliest first.
asks-company-4 = I'm here. Tell me about a place where you've been happy and they never were.

asks-next-1 = Only the next bit. Drink a glass of water, put both feet on the floor, and tell me which it is: the pull to write, thoughts going round, or an evening that's too long?
asks-next-2 = You don't have to know it as a whole. Take the coming hour. What would make it a little less bad: something for your hands, getting it off your chest, or help against the pull?

asks-ifslip-1 = Then you tell me, and I don't scold. The days you kept stay kept, you say whether to go on counting or begin anew, and we look at what set it off. One message is one message. It needn't become an evening of them.
asks-ifslip-2 = Nothing terrible. It's entered as what it was, I look in a few times over the next day since that's when a second one comes easily, and the count goes on from there. What you'd do first I can keep as an if-then line.

asks-ifcalls-1 = I can't know whether it will happen. It's still good to decide now, while it's quiet: let it ring, read it in an hour, answer tomorrow or not at all. Being written to costs you no day.
asks-ifcalls-2 = That may come or not, and waiting by the phone changes neither. Make one sentence for it beforehand: “If they ring, I let it ring and tell Keel first.” Then the phone may lie in the other room.
asks-ifcalls-closed-1 = You needn't pick up, and you owe no answer. Let it ring, keep what comes in case you have to show it, and tell somebody of your own today. If they come to the door and you're afraid, ring the police.

asks-whyme-1 = I don't know. It isn't a sentence that somebody passed on you, though it feels like one. Some things happen to people who did a lot of it right.
asks-whyme-2 = There's no answer to that which would help tonight, I think. It's unfair, and it hurts, and you didn't order it. What was the worst moment of today? You can put it here.

asks-closure-1 = It seldom comes from the other person; even a good last talk leaves a question over. What you can do alone is say what it was, what you'd have liked to hear, and what you're keeping. A letter that isn't sent is one way to begin.
asks-closure-2 = You'd like somebody to say why, so that you could put it down. They may never say it. It can still be put down, in pieces: today, one thing that you know for certain about how it ended.

asks-stopthink-1 = Ordered away, it comes back. Give it a time instead: a quarter of an hour this evening, on paper, by the clock. When it comes before that, tell it “at seven”. And then something that needs both hands.
asks-stopthink-2 = Such thoughts live on empty hours and on looking. Take away one of each: fill today's worst hour, and put what feeds them out of sight. They thin out; they don't switch off.

asks-over-1 = Hardly by trying. Mostly by days that are about something else, with the wound left alone: no looking, some sleep, food, one person, one thing a week that's yours. I'll keep count with you. It's slower than one would like.
asks-over-2 = I don't know a short way. What you can do is small: keep away from what tears it open, say the worst of it to somebody now and then, and make one evening a week that has nothing to do with them.

asks-stopcry-1 = You needn't stop it; it runs out by itself. If it has to stop now: cold water over the wrists, look at something far away, and breathe out for longer than you breathe in.
asks-stopcry-2 = Let it, if you're somewhere you can. If not, press your feet into the floor, find five things that are blue, drink something cold. It comes in waves, and there's a gap between two of them to walk through.

asks-sleep-1 = Get up at the same hour, however the night was. Leave the phone in another room, that above all. If you've lain awake for a while, sit somewhere dim with something dull until you're tired. Rest counts as well.
asks-sleep-2 = Write down what's going round, shut the notebook, and put the phone where you'd have to stand up for it. Then let your body be heavy, and don't ask it for sleep. If it goes on for weeks, a doctor can help with that.

asks-work-1 = Cut the day into hours and promise yourself the next one only. Do the one task that would be missed, and let the rest be middling. Tell one person there that you're not at your best. A lavatory is a fine place to cry.
asks-work-2 = You may do it badly for a while. Get there, do what has a deadline, eat lunch with somebody. If it really can't be done, a day off sick is what those days are for: one, with a plan for it.

asks-meal-1 = Small and often, without cooking: toast, a banana, soup out of a packet. Drink first. Hunger tends to come back once sleep does. If you've hardly eaten for some days, let a doctor see you.
asks-meal-2 = Don't wait until you're hungry; eat by the clock, three times a day, as much as fits in your palm. It goes down more easily beside somebody. If nothing stays in you for days, please see a doctor.

asks-normal-1 = It's a common way to react to something that hurts. Heads do odd things in these weeks: check, replay, bargain, forget the keys. Tell me as it comes. And if you ever felt that you couldn't keep yourself safe, tell me that too.
asks-normal-2 = I don't think there's anything wrong with you. Somebody who was there every day is missing, and the day was built around that. It looks foolish only from outside, to people who've forgotten theirs.

asks-never-1 = I can't see ahead, and neither can the voice that says never. It speaks in the evening, and always of a whole life. Let it have the evening and no more. There were people who liked you before you knew this one.
asks-never-2 = That's fear, speaking of later because now hurts. Nobody can promise you somebody. What's in reach is smaller: being less alone this week, with people who are there already.

asks-real-1 = What was good was good while it lasted; an ending doesn't reach back and change it. Some of it may have been less than you thought. Both can be so, and you don't have to get the sum right tonight.
asks-real-2 = I wasn't there, so I can't say. Your part was real; you were there. Somebody can mean a thing and not keep it. That hurts, and it isn't the same as a lie.

asks-hindsight-1 = From here it looks as if one sentence would have changed it. You didn't know then what you know now, and going on takes two. If there's something to learn, it has the shape of a thing you'd do next time. The rest is only pain.
asks-hindsight-2 = You acted on that day with what you had. If the other ending won't leave you alone, put it on paper once, as it would have gone, and then look at what you'd keep of it.

asks-numb-1 = It's no sign that you didn't love, or that something's broken. Some people go quiet first and feel it weeks later; some are mostly tired. There's nothing to force. Eat, sleep, and let it come when it comes.
asks-numb-2 = You owe nobody tears. Feeling little can be shock, or relief, or grieving that you did before the end. See how it is in a week; a number a day is enough to notice.

asks-allowed-1 = Yes. Whatever comes is allowed; what you do with it is the other question. Relief and grief can stand in one room. Put it here in its own words, nobody is hurt by that.
asks-allowed-2 = Yes, that too. A feeling is no order and no verdict. Name it as exactly as you can, and leave it at that for today.

asks-angry-1 = It's hot because you were hurt, and having it is no crime. Write it out here, as ugly as it is; only don't let it choose what you do. Tomorrow you'll be glad if nobody but me has read it.
asks-angry-2 = You'd like it to weigh the same on both sides. It can't be weighed, and trying ties you to them for longer. Tear up a newspaper, walk fast, say it to me. Doing nothing to them is what keeps you free.

asks-theirs-1 = I don't know, and any answer that your head gives at this hour is one it has made up. You'd see a picture, and have ten new questions. What are you doing right now? That one can be changed.
asks-theirs-2 = That goes on where you can't be, and knowing it wouldn't let you sleep. It pulls most when your own hour is empty. Let's put something into it.

asks-dream-1 = Dreams don't ask whether you're over it. Waking is the hard part: for a moment it's still there, and then it isn't. Get up, light on, cold water, and all that before the phone. It's no message and needs no answer.
asks-dream-2 = The night takes up what the day pushed aside. It says that your head is at work on it, and not that something is about to happen. If it hangs over the morning, three lines on paper take some of it off.

asks-trigger-1 = There it is, out of nowhere, and your body was faster than you. It rises and goes down again if nothing is added. Look round and say where you are; then walk on, or skip the song. It needn't be avoided for ever.
asks-trigger-2 = Small things carry the most. You didn't go looking, it came to you, and that's no step back. Stay with it for a minute if you like, and then do one thing with your hands.
asks-trigger-closed-1 = That goes through the whole body, after what happened. Look round: where are you, who's near, is your way clear? If it really was them and wasn't chance, tell somebody today and write down the hour. If it was only a likeness, sit until your heart is slow.

asks-day-1 = The good thing about such a day is that one knows it beforehand. Plan it like a journey: where you are at noon, with whom in the evening, when you go to bed. No greeting is owed to anybody. The day after is an ordinary one.
asks-day-2 = Then let's not have it come unannounced. Fill the hours that used to belong to the two of you with something else, people best of all, and tell one of them what day it is. It'll hurt some, and it's over at midnight.

asks-love-1 = I believe it. It doesn't stop because it ended, and you needn't talk yourself out of it. Loving somebody and leaving them alone can go together, hard as it is.
asks-love-2 = Yes. It has nowhere to go just now; that's what hurts so. You can put it on a page that nobody gets. It doesn't have to become a message to be true.
asks-love-closed-1 = It doesn't go out like a lamp, whatever happened. You can love somebody and still be right to stay away. Both are true of you, and you needn't settle it tonight.

asks-reassure-1 = I can't promise it, so I won't. What you feel tonight isn't the measure of all nights; it moves, also when it doesn't seem to. Stay with the next hour. That one can be done.
asks-reassure-2 = Nobody can know that for you. It won't stay exactly like this, since nothing in you stands still, slow as it is. More than that I'd be making up. I'm here tomorrow, and then we can look at how it was.

### “Should I …?” about something that is no message to them.
asks-decide-1 = I can't judge that one from here. For these weeks I'd go by something simple: what can be taken back may be tried, what can't waits a fortnight. And ask somebody who knows you and isn't tired.
asks-decide-2 = You know more about it than I do. Say it aloud as if a friend had asked you, and listen to what you'd answer. If it can wait till you've slept, let it.
asks-decide-3 = That one's yours, and I wouldn't guess at it. Which of the two would you be glad of the day after tomorrow? That's often clearer than which one you'd like now.

### A question that nothing here answers.
asks-unknown-1 = I don't know that one. I know a fair amount about weeks like these, and little beyond them. If it's about the breakup, put it in other words and I'll try again.
asks-unknown-2 = To that I've no answer of my own. I can keep the question, if it's one that you'd like to come back to.
asks-unknown-3 = That's outside what I understand, and I'd rather say so than make something up. Is there a pull behind it, or a bad hour? With those I can do more.

### Buttons.
asks-privacy = What is kept
asks-evening = Plan the evening
