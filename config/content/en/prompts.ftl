### Prompts for the journal. Each has a frame, a handle and an end, so that writing doesn't turn into going round.
### 15-45 words, one line, addressed to the person. No two begin with the same three words. They are answered by typing on
### a phone: nothing is underlined, ticked or drawn.

## Still: the first weeks. Settle, see, hold on.

prompt-still-1 = Three lines: which hour of the past day was the hardest, where you were sitting, and what brought it to an end. Something did, if only sleep.
prompt-still-2 = Write for five minutes about the room you're in: what is yours, what's borrowed, what you'd move. Stop when the time is up, even in mid-sentence.
prompt-still-3 = A list of seven things that got done today, however small: a shower, a reply, the bin. Last line: which of them cost you most.
prompt-still-4 = Note three moments today when you picked up the phone. One sentence each: what you were after, and what you'd been doing just before.
prompt-still-5 = Describe one wave from beginning to end in six sentences: what set it off, how high it went, what you did, how you noticed it going down.
prompt-still-6 = Put down three reasons for this time apart, one sentence each, in words that you'd still believe at midnight.
prompt-still-7 = Instructions to yourself for the worst hour of the evening, ten lines at most. Begin with where the phone goes, end with where you lie down.
prompt-still-8 = If somebody had filmed your morning, what would be on the tape? Five sentences, only what can be seen or heard, and no reasons.
prompt-still-9 = Put down here, in ten lines at most, the message you keep composing. Under it one sentence: the answer you'd be hoping for. Then say “done”; it stays here.
prompt-still-10 = Which five places are hard for you to pass just now? List them, and beside each put another way round or somebody to pass it with.
prompt-still-11 = Record the last two days in three lines: what you ate, when you slept, whom you spoke to. Then one word: what you could do with more of tomorrow.
prompt-still-12 = An evening lately that was bearable: six lines on the day, the place, who was there. If there's been none yet, write what you'd want in it.
prompt-still-13 = Draw up a short answer for people who ask, two sentences, true and dull. Then add one sentence you'll use to change the subject.
prompt-still-14 = Take the thought that came most often today and write it once, as a sentence. Beneath it, put three other things you know to be just as true.
prompt-still-15 = Who has been easiest to be around this week? Four lines: what they do, what they leave out, and when you'll next see or hear them.
prompt-still-16 = Five sentences that all begin with “This week would be easier if”. Then name the one that depends only on you, and an hour for it.
prompt-still-17 = Look at tomorrow hour by hour, one word for each hour you're awake. Pick the one that needs preparing, and add a sentence saying how.
prompt-still-18 = Before you know you're upset, what does your body do: jaw, stomach, shoulders? Three lines, with the last time you noticed each.
prompt-still-19 = Say a friend had slept and eaten as you did this week. Write that friend four sentences about what to do first, and in which order.
prompt-still-20 = Sort your worries into two short lists, five at most in each: due this week, not due this week. Then say which of the second you'll drop first.
prompt-still-21 = Find three things that look just as they did before all this: a tree, a cup, somebody's walk. One sentence for each, as exact as you can.
prompt-still-22 = Two sentences to end the day with: one thing that may stay behind in it, and one that you'll take up in the morning.

## Rebuild: growing.

prompt-rebuild-1 = Which hour of the week has begun to belong to you? Five sentences: what you do in it, where, and how you'd defend it against a busy month.
prompt-rebuild-2 = List seven things you manage better than in the first week, from falling asleep to saying no. A word or two will do for each.
prompt-rebuild-3 = Fifteen lines at most about an ordinary weekday a year from now, from getting up to lights out. Put in your work, your food, your company.
prompt-rebuild-4 = Pick a quality people knew you by before you two met. Three sentences on where it has been since, and one small occasion for it this week.
prompt-rebuild-5 = Name two people you'd like to know better. For each, write one question you'd ask them, and the day when you could ask it.
prompt-rebuild-6 = Six lines about something you've learned lately with your hands or feet: what went wrong at first, what works by now, what comes next.
prompt-rebuild-7 = Think of the habit of yours that was hardest on people. In five sentences: the last time you did it differently, or how the next time could go.
prompt-rebuild-8 = Spend ten minutes on a skill you'd be glad to have in half a year. Put down the first lesson, the price, who could show you, and when.
prompt-rebuild-9 = Measure your week in four numbers: hours outdoors, meals in company, evenings you chose, nights you slept. One sentence on which of them should grow.
prompt-rebuild-10 = Remember a compliment that you brushed aside. Write it word for word, who said it and where, and two sentences on what they had seen.
prompt-rebuild-11 = For the price of one meal, what would you change about the place where you live? Three lines, including where it would stand or hang.
prompt-rebuild-12 = Name three things that matter to you. Beside each, the last date when it got an hour of yours, and one sentence on the next time it could.
prompt-rebuild-13 = Address ten lines to the person you were in the first week: what turned out smaller than feared, what helped, what they may skip.
prompt-rebuild-14 = Recall a no that you said this month, or wish you had. Four sentences: to whom, to what, what it cost and what it saved.
prompt-rebuild-15 = Outline a free day with no duty in it, two lines each for morning, noon and evening. Then say which part of it you could have this month.
prompt-rebuild-16 = What have you stopped explaining to people? Three examples, one sentence each, and a fourth sentence about what you talk of instead.
prompt-rebuild-17 = Follow one strength of yours through your life in five stops, a line for each, from the school yard to last week.
prompt-rebuild-18 = Whose way of living alone do you respect? Ten lines on a day of theirs, and the last one names a habit that you could borrow.
prompt-rebuild-19 = Money, sleep, friends, work or study, body: mark each out of ten, with one line why. Then decide where you'd put one more hour.
prompt-rebuild-20 = In eight lines at most, set down what you'd want to be true of you whether you share your life with somebody or not.
prompt-rebuild-21 = The last time you lost track of time over something: give place, hour and task, then three sentences on how to get there again.
prompt-rebuild-22 = For the month ahead, choose one thing to start, one to stop and one to go on with. One sentence each, and sign it with your initials.

## Understand: what wore it down, one small corner at a time. Owned without self-punishment.

prompt-understand-1 = Choose a single quarrel, and not the worst. Note how it opened, in three sentences, then one line each for what you wanted and what you said.
prompt-understand-2 = One thing you did that you'd do otherwise today: four sentences on what it was, what came before, what came of it, and what you'd do now. No verdict.
prompt-understand-3 = Revisit one ordinary week of the last months. Five lines on how time was shared out: who waited for whom, and when you noticed.
prompt-understand-4 = Was money talked about between you, avoided, or counted? Six sentences about one bill or one purchase that you remember well.
prompt-understand-5 = Identify the first sign you saw and explained away. Three sentences: the day, what you saw, and what you told yourself about it.
prompt-understand-6 = Something you kept asking for and didn't get: one sentence for the thing itself, and three for how you went about asking.
prompt-understand-7 = A wish of theirs that came up again and again: one sentence for it, two for what you did with it, one for how you see it now.
prompt-understand-8 = Make two short lists: up to three causes that time, habits or help could mend, and up to three that you think nothing could.
prompt-understand-9 = After something hurt you, what did you do: go quiet, get loud, leave, joke? Five sentences about one evening, as if seen from across the room.
prompt-understand-10 = Ten minutes on what you miss, under four headings: the person, the routine, being wanted, not being alone. Two lines under each, and stop there.
prompt-understand-11 = Imagine a fair witness who was in the room. Six sentences in that voice about one bad Sunday: what was done, by whom, and what you left unsaid.
prompt-understand-12 = Their reason, as they gave it at the end: one line, in their own words. Under it, two lines on what you can't know about it.
prompt-understand-13 = A job, a family, a distance, a small flat: pick one pressure from outside. Ten lines on what it took from you each week.
prompt-understand-14 = Close this corner for today with three sentences: one thing you've understood, one that stays open, and what you'll do after putting the phone down.

## Light: what the ending makes possible, what was learned, what was good.

prompt-light-1 = What was good today? Three things, a sentence each, and where you were at the time. Weather and soup count.
prompt-light-2 = Seven meals, rooms or hours that are yours to arrange as you please, in a list. Last line: the one you'd enjoy most this week.
prompt-light-3 = Fifteen minutes about what is possible now and wasn't a year ago. Keep to what you could do, see or learn, and finish with whatever is nearest.
prompt-light-4 = Name five people who did something for you this month, from a lift to a laugh. Half a sentence for each.
prompt-light-5 = Out of all you learned in those years or months, choose one thing to keep: a recipe, a craft, a way to argue. Eight lines on how you'll use it.
prompt-light-6 = Describe a smell, a sound or a taste that you liked today. Four sentences, so exact that somebody else could go and find it.
prompt-light-7 = Tell the funniest thing that happened lately as you'd tell it at table. Fifteen lines at most; if nothing did, last year's will do.
prompt-light-8 = Something you handled better than you'd have thought. Five sentences, and the first is about the moment when you chose what to do.
prompt-light-9 = Where do you breathe more easily? Six lines about that place: the way there, the light, where you'd sit, what you'd bring along.
prompt-light-10 = Seven small pleasures that cost less than a coffee, one line each. Have one of them before you next go to bed.
prompt-light-11 = Somebody you don't know was friendly lately: a driver, a nurse, a person holding a door. Three sentences on it, and one on how you might pass it on.
prompt-light-12 = Look round for an object that you chose by yourself. Five minutes on where it comes from, and why you'd choose it again.
prompt-light-13 = Which song, film, game or page have you enjoyed lately for its own sake? Four sentences, and the name of somebody you'd recommend it to.
prompt-light-14 = Pick something that was new to you this week: a word, a fact, a shortcut. Two sentences on what it is, and two on where you have it from.
prompt-light-15 = Think back to a meal that you enjoyed and that had nothing to do with your ex. Ten lines: who cooked, what was served, what was said.
prompt-light-16 = A year from now, you've come home from a good day. Five objects lie on the table. One line for each: what it is, where it's from.
prompt-light-17 = Four things you no longer need to do, arrange or worry about. One sentence each, and let the relief be as small as it is.
prompt-light-18 = Recall a time when you were brave on a small scale: a phone call, a stage, cold water. Six sentences, the last on what came of it.
prompt-light-19 = Whatever you're looking forward to, be it a parcel or an episode, gets a line here. Three entries, each with its day; fill a gap with a plan.
prompt-light-20 = Credit your body with three jobs that it did today: stairs, a meal, a nap, a mended scratch. One plain sentence for each.
prompt-light-21 = Begin with “I'm glad that”, and begin again that way until you have six sentences. The last one may be silly.
prompt-light-22 = Five minutes about an animal, a plant or a child that you saw this week: what it was busy with, and what made you look.
prompt-light-23 = Plan a treat for next Thursday that needs nobody else. Five lines: what, where, when it starts, what you'll wear, how it ends.
prompt-light-24 = From your ten latest photographs, passing over any of your ex, choose one. Three sentences about what was good just outside the frame.

## Decide: the period is over, and it is being weighed.

prompt-decide-1 = Take both roads in turn, four lines for writing to them and four for leaving it. Begin each line with “I know” or “I hope”, whichever is true.
prompt-decide-2 = What is different since the day it ended? One change in you that others could see: four sentences, with since when and how it has lasted.
prompt-decide-3 = Picture a calm no in reply. Five sentences about the day after it: where you are, whom you tell, what you do at six o'clock.
prompt-decide-4 = Write the cause that weighed most, in one line. Five more lines: what would have to change, who'd have to do it, and what you've seen of that so far.
prompt-decide-5 = Test this sentence for five minutes: “I'd like to, and I'm fine if not.” Which half is truer for you this week, and how can you tell?
prompt-decide-6 = Seven things in your life as it is today would stay, whichever way you decide. List them, the ones begun this month first.
prompt-decide-7 = Somebody dear to you comes with exactly your story and asks what to do. Ten lines of advice, ending in one sentence with a date in it.
prompt-decide-8 = Three people who have known you through it: one sentence each for what worries them or gives them hope, and one for what you'd reply.
prompt-decide-9 = Give the decision a date instead of an answer. Four lines: the day, what you'll have looked at by then, who reads it with you, what waits meanwhile.
prompt-decide-10 = Compare two plain Tuesdays, one with them and one without, as they'd really go for you. Four sentences each, no holidays, no reunion scenes.

## Reconnect: reaching out is open. The pace, the no that may come, one's own days; nothing that hurries.

prompt-reconnect-1 = Write what you'd say if only one sentence were allowed. Under it, three lines on what it asks of the other person, and how they could refuse it easily.
prompt-reconnect-2 = Go through the evening after no reply, in five sentences: where you are, what you eat, whom you ring, at what hour the light goes out.
prompt-reconnect-3 = Two columns of five lines at most: what you know of how they are these days, and what you only suppose. Leave the gaps as gaps.
prompt-reconnect-4 = Remember a talk that you handled well, with anyone at all. Spend ten minutes on it: what you did in its first moments, and what you left out.
prompt-reconnect-5 = Four things in your days have nothing to do with any of this. One sentence each on what would be missing if they stopped.
prompt-reconnect-6 = At what pace would you be at ease: how often, how long, at which hours? Six lines, the last on what you'd do if it got faster.
prompt-reconnect-7 = How do you listen when you're at your best? Four sentences about one time when you did, and one on how you'd notice that you've stopped.
prompt-reconnect-8 = Should it be a no, which three sentences would you like to have ready for yourself that night? Write them, and say where you'll keep them.

## Together again: early words, old causes in sight, one's own life beside it.

prompt-together-1 = An ordinary hour of this week in which you two were easy with each other: six sentences, with what each of you did for it.
prompt-together-2 = One old sore point in one line. Then four more: how it went last time, what's agreed now, what you did this week, what you'd still ask for.
prompt-together-3 = Three things that you know about them now and didn't a year ago: write them down, with how you came to hear of each.
prompt-together-4 = Friends, work or study, sleep, money, the thing you do alone: one line each on how it's doing now. Give an hour to whichever is thinnest.
prompt-together-5 = Tell your latest disagreement as a camera would have filmed it. Eight lines at most, and the last on what you could try differently yourself.
prompt-together-6 = Five small things that you liked this week, and beside each whether you said so. Finish with the one that can still be said tomorrow.
prompt-together-7 = With what are you slower than the first time, and what does that give you? Five sentences, one of them on something that may wait longer.
prompt-together-8 = Report to the person you were in the quiet months: four lines on what you've kept of that time, two on what has slipped.

## Let go: what the ending makes possible, what was learned, what stays. Framed, short, and never a search for why.

prompt-letgo-1 = Which hours of the week does this ending hand back to you? List five, with what has moved in or could, and mark one to keep for good.
prompt-letgo-2 = Seven lines that begin with “I like it when”, on how you like to live. No comparisons, only your own taste.
prompt-letgo-3 = Three things from then stay yours, be it a dish, a skill or a way of laughing. Two sentences each on where they'll have their place.
prompt-letgo-4 = Give that time a last page as if it were somebody's novel. Eight lines at most, and at the end the main person goes out of the door.
prompt-letgo-5 = Dignity is often unseen. Five sentences about something you handled that way in these months: what it was, what it cost, and what came of it.
prompt-letgo-6 = Who has come closer since it ended? Four names with half a sentence each on how, and one line that you could send to one of them.
prompt-letgo-7 = A day on which it only struck you in the evening that it hadn't come up: how did it go, or how might it? Ten lines, from waking on.
prompt-letgo-8 = What would you like to be curious about this year? Five things, the smallest first step beside each, and a date beside one of them.

## Closed: going back is out of the question. Safety, dignity, one's own life.

prompt-closed-1 = In one sentence, say why there's no going back, so plainly that you could read it on a bad night. Two lines under it: whom you'd ring first.
prompt-closed-2 = Name five things that are calmer or more your own than they were: a door, a phone, a weekend. Half a sentence each.
prompt-closed-3 = What does holding to this ending look like in your week? Four lines, each with one thing you do or one you leave alone.
prompt-closed-4 = One part of your life never had to do with them: a friend, a place, a skill. Ten minutes on it, ending with when you'll next be there.
prompt-closed-5 = Make a card for a difficult hour: three people, one place you can go to, one number for help. A line each, kept where your hand finds it.
prompt-closed-6 = Missing somebody reopens nothing, and it may be said. Five lines on what you miss, then a sixth that starts with “And still”.
prompt-closed-7 = Ten years on, how would you like to remember yourself in these months? Six sentences, at least one of them about something you're doing already.
prompt-closed-8 = Ten lines on a morning that's entirely yours: the first sound, the breakfast, the plan. Leave out anybody you don't want there.
