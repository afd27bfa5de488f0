### Unprompted messages: daily encouragements, check-in invitations, the last line before silence, milestones.
###
### They appear on a lock screen, so a bystander must learn nothing from them. Rules kept by every text:
### - Discreet: no word for what ended, for the other person, or for what it feels like.
### - Useful to this person on this stretch all the same: an observation, a task of under five minutes,
###   a question, a fact with its limit, a plan to make.
### - Right at any hour, whatever is hoped for, and whatever was done or not done yesterday.
### - Nothing taken for granted about work, home, faith, family, health or money.
### - Encouragements 15-45 words, milestones 20-45, invitations 6-20. One line each.
### - No two encouragements begin with the same three words, and no two invitations do.
### Studies are named only by what they found; numbers in the texts are theirs, not ours.

## Days 0-3: sleep, food, the next few hours.

encourage-first-1 = Plan the next three hours and no further: what you'll eat, where you'll sit, whether you'd like company. When they're over, plan three more.
encourage-first-2 = Under strain, roughly four people in ten eat less and as many eat more. If food has stopped appealing, go small and plain: toast, soup, a banana, a little every few hours.
encourage-first-3 = Sleep may come in pieces for a few nights. If you wake, leave the clock unread and the phone face down: knowing that it's 3:40 only starts the counting.
encourage-first-4 = Which decisions are pressing on you? Put each in a note with the latest date it could wait until. Some of the loudest may not be due this week at all.
encourage-first-5 = When did you last drink some water? In days like these, meals and glasses get skipped without notice. Fill the biggest one to hand and keep it beside the phone.
encourage-first-6 = Across some 150 experiments, people kept short of sleep found less that felt good. If everything looks flat at the moment, part of that may be tiredness. Lying down counts, asleep or not.
encourage-first-7 = If somebody asks how to help, hand over a job with edges: "ring me at six", "eat with me", "tell me about your week". Vague offers are hard to take up.
encourage-first-8 = Change one thing you're wearing, wash your face, open a window for two minutes. It solves nothing. It does stop one long day from running straight into the next.

## Days 4-10: evenings, the phone, a first frame.

encourage-early-1 = Evenings tend to be the longest part of this stretch. Find the half-hour that drags most and give it one fixed thing: a shower, a call to a friend, a series you only watch then.
encourage-early-2 = Have a sentence ready for people who ask how you are, true, short, and closing the subject. "Up and down, thanks. How's your week?" Say it aloud once before you need it.
encourage-early-3 = Does your phone's message sound make your stomach jump? Change it to one you've never used. It takes a minute, and the new one has no history.
encourage-early-4 = Within an hour of next getting up, find some daylight: a doorstep, a seat by a window, once round the block. It helps the body clock settle, though it takes some days to show.
encourage-early-5 = Photo apps like to send old pictures unasked. In most, the settings for memories let you hide certain dates or switch the reminders off. Nothing is deleted; it only stops arriving.
encourage-early-6 = Choose the one or two people who hear the whole story. For everyone else there's a short version, which is less tiring to tell and never has to be unsaid.
encourage-early-7 = What were the easiest ten minutes of the past day? Note where you were, who was near, what your hands were doing. Then see whether any of it can be arranged again.
encourage-early-8 = Is there a page that your thumb opens by itself? Log out of that app. Typing a password takes ten seconds, often long enough to ask whether you meant to.
encourage-early-9 = A week or so into any change, the alarm wears off before a routine has formed, and the days turn baggy. Fix two things before the rest: when you get up, and one proper meal.
encourage-early-10 = Before you next put the light out, spend five minutes listing what's to be done. In one small sleep study, 57 people, that brought sleep nine minutes sooner than listing what had been done.
encourage-early-11 = Half the caffeine of a four o'clock coffee is still in the body at nine, roughly and for most people. If nights are short, try three days with the last cup before noon.
encourage-early-12 = Look for the next free afternoon with nothing in it. Give it one thing that has a start time and either another person or a door to go out of.
encourage-early-13 = Long messages composed late read differently by daylight. Whatever you're drafting in your head, you can put it down here first. Keel sends nothing on.
encourage-early-14 = One object near where you sit or sleep may catch your eye every time. Put it in a bag, out of sight. You're deciding nothing about it, only giving your eyes a rest.

## Days 11-20: the attention of others thins out, boredom arrives, something of one's own begins.

encourage-mid-1 = Somewhere in the second or third week, fewer people ask how you are. It's more often a full diary than a lack of interest. Suggest a day and a time to one of your friends.
encourage-mid-2 = A rough day after two good ones is common about now, and needs no cause. Before you judge it, compare this week with last week instead of today with yesterday.
encourage-mid-3 = Boredom can turn up around this point, and it goes straight for the phone. Name three things that fill four minutes without a screen, and leave the list where the phone lies.
encourage-mid-4 = What did you do with a free Wednesday some years ago that has quietly dropped out? Find out today whether the place, the group or the equipment still exists.
encourage-mid-5 = Take the hardest hour of your week and write one line: "If it's Sunday at five, then I go out for bread." Across 642 tests, plans of this shape helped, modestly on average.
encourage-mid-6 = Suppose a friend had to write you a reference: which quality would come first? Put it to use once today, on something small, for somebody else.
encourage-mid-7 = Try another way round to somewhere you go often: the parallel street, the other entrance, one stop earlier. Bring back one thing you'd never noticed.
encourage-mid-8 = Where does your phone lie while you sleep? From two steps further off, reaching for it half asleep has to become a decision to stand up.
encourage-mid-9 = In a study of 96 people building a habit, one skipped day made hardly any difference. If you began something this month, a walk or an early bedtime, pick it up at the next chance.
encourage-mid-10 = A haircut, a mended zip, the shoes cleaned: do the first step of whichever is quickest. It's for your own mirror.
encourage-mid-11 = Circling thoughts can be given an appointment: ten minutes, the same time daily, pen in hand. One that comes early gets a keyword on paper. In small trials it cut worrying, though not for everyone.
encourage-mid-12 = By now, meals may have shrunk to whatever needs no plate. Think of one dish you'd put in front of a guest, however simple, and have it once this week yourself, on a plate.
encourage-mid-13 = Think of an old friend you haven't written to in a year. In experiments, friends were gladder of such a short hello than the sender expected. Three lines, no explanation.
encourage-mid-14 = Your feed serves more of whatever you pause on. Spend two minutes marking "not interested" on what you'd rather not run into this month.
encourage-mid-15 = Two weeks ahead in your calendar, is there a day you'd rather skip? Give it company or a task now, while there's still a choice of both.
encourage-mid-16 = An evening with only yourself in it goes better designed than left over: one dish, one film or book, a time it ends. Which day this week would suit?
encourage-mid-17 = Count three things over the past two days: hours slept, meals sat down to, times outdoors. Whichever looks thinnest gets first claim on your next free hour.
encourage-mid-18 = Shuffle is where songs ambush people. Put together ten that come with no story attached, old or brand new, and play those when you want music this week.

## Day 21 on: what has changed, what to build, company.

encourage-late-1 = After some weeks, there may be hours in which the subject never came up. Quiet as they are, they go unnoticed. Note the latest: where you were and what you were busy with.
encourage-late-2 = Has anything you changed lately lasted? Put it in one line: what you do now, since when, and how anybody could tell. If nothing comes, write the line you'd like to have in a fortnight.
encourage-late-3 = Picture an ordinary Tuesday five years ahead, from waking to washing-up, and leave the people out at first. What fills the hours? Some part of it may be able to begin this month.
encourage-late-4 = Look up a thing that has a first lesson under an hour: a chord, a knot, flatbread, ten words of a language. Being bad at it takes the attention that would otherwise go round in circles.
encourage-late-5 = Whatever your body does easily, a distance, a weight, a number of stairs, write it down with the date. Measure again in a fortnight. It's one line of progress nobody else has a say in.
encourage-late-6 = Which friend or relative turned out better company this month than you'd expected? Say so in two lines, with the occasion.
encourage-late-7 = Which part of the weekend has most room in it: Friday evening, Saturday noon, late Sunday? Ask a friend what that hour looks like at their end, and borrow the idea if it's any good.
encourage-late-8 = A burst of temper at this stage can be energy with nowhere to go. Spend it on something that can take it: a hill, a cupboard, a form you've been avoiding.
encourage-late-9 = Compare your sleep with three weeks ago: dropping off, staying asleep, waking. Which of the three has moved, and which could do with a change this week?
encourage-late-10 = You know something about long evenings that you didn't on day two. Write it as one instruction to somebody who's there now, and keep it where you'd find it yourself.
encourage-late-11 = What have you put off until things are settled? Find the smallest part of it that depends on nobody's answer, and give that part a date.
encourage-late-12 = Dig out one thing you dreaded three weeks ago. Did it happen, half happen, or not at all? Use the answer when you weigh whatever is worrying you now.
encourage-late-13 = Most people can name one habit of theirs that is hard on others: interrupting, going silent, being late. Try the opposite once today, with whoever is there.
encourage-late-14 = Guess how often you pick up your phone in a day, then look at the screen-time report. If the number surprises you, choose an hour when it stays in a bag.
encourage-late-15 = Find a place on the map, within an hour of you, where you've never been: a market, a hill, a library, the end of a bus line. Send its name to someone who might come along.
encourage-late-16 = Offer someone twenty minutes of practical help with a form, a dog, a shelf, a heavy bag. For that long, your own affairs aren't the topic.
encourage-late-17 = Early on, the aim was to get through an evening. What is it by now? A sentence is enough, and it needn't match last week's.
encourage-late-18 = Plain days, neither good nor bad, are easily taken for standing still. Ask what this one had in it that day five hadn't: a full meal, a laugh, a finished job?
encourage-late-19 = Move the chair you usually end the day in, or only turn it round. Habits hang on their surroundings, so a changed view can interrupt one. For how long varies.
encourage-late-20 = How much of it do you still explain to people, and at what length? The part that takes longest may be worth ten minutes of writing here, with an end time.
encourage-late-21 = Bring together two people you like who hardly know each other: cards, a walk, a match on somebody's screen. Propose the day first and sort out the rest after.
encourage-late-22 = Pick one weekly hour and keep it for two months: a class, a five-a-side, a choir, a bench with a book. Tell a friend which hour it is, so that somebody asks.
encourage-late-23 = In your next conversation, ask two follow-up questions before saying anything about yourself. In studies with strangers it made people better liked. It also gives your own story an afternoon off.
encourage-late-24 = Write a line into your calendar four weeks from now: what you hope is easier by then, and one thing you'll have done whichever way the rest goes.

## Any day.

encourage-any-1 = The next time the phone is in your hand without a reason, say aloud what you were going to look for. If there's no answer, put it down and look up.
encourage-any-2 = If meals feel too quiet, put voices in the room: a radio play, two people talking on a podcast, a table in a canteen. Choose for the next one before you're hungry.
encourage-any-3 = An invitation you're unsure of? Say yes to the first hour only, and tell the host you may leave after it. Arriving is easier with the way out agreed beforehand.
encourage-any-4 = Some friends are good at talking about nothing in particular. Send one a photograph of whatever is in front of you, without a caption.
encourage-any-5 = The first ten minutes after waking have a way of going to the phone. Before you next sleep, put something else in its place: a radio, a newspaper, shoes by the door.
encourage-any-6 = Should a drink be part of the plan: alcohol tends to bring sleep sooner and break it later, in the second half of the night. Worth knowing before the second glass.
encourage-any-7 = Walking for a few minutes lifted students' mood in three experiments, in one of those even when they'd been led to expect worse. Once round the block would test it on you, if walking suits you.
encourage-any-8 = Battery, fridge, diary: which is closest to empty? Start with that one. Five minutes is enough for a charger, a shopping list or a line to a friend.
encourage-any-9 = At which hour are you at your best these days? Keep it free of errands and scrolling, and put the one thing you want done into it.
encourage-any-10 = Read two pages of anything printed. If your eyes slide off the line, read in a whisper: it's harder to drift while you're listening to yourself.
encourage-any-11 = An open job nags less once it has a when and a where. Experiments bear that out for jobs, not for everything else on a mind. Settle one now.
encourage-any-12 = Somebody you know has been through a bad year and is good company again. Ask that person what an ordinary day looked like in the middle of it.
encourage-any-13 = Mute or leave one thing that makes your screen light up for nothing: a shop, a group, a newsletter. It takes forty seconds.
encourage-any-14 = If the hours until you sleep have no plan, choose the last thing first: what will you be doing just before the light goes out? Then fill in backwards, leaving gaps.
encourage-any-15 = Checking whether anything has arrived is tiring. In a trial with 237 people, notifications in three batches a day left the group calmer; none at all made people anxious. Many phones can do batches.
encourage-any-16 = Has anyone made you laugh lately? Pass the line on to somebody today. It works a second time, and they may have one in return.
encourage-any-17 = For better nights, sleep clinics fix the time of getting up before the time of going to bed. Choose one you could keep for three days and set it now.
encourage-any-18 = Other people's good news can be tiring to answer just now. Two warm lines are enough, and nobody counts. The long reply can come in a month.
encourage-any-19 = Pick a practical thing you never learned because somebody else always did it: a tyre, a tax letter, a proper curry. Look up the first step and stop there.
encourage-any-20 = Going over the same question for the fourth time? Turn it into one that can be answered by Friday. If it can't be, note the day when it might.
encourage-any-21 = At nine years old, what could you do for hours without being asked? Try five minutes of the nearest thing to it that's possible now.
encourage-any-22 = Answering a few short questions again and again did some good by itself, in one study of 210 people. That's a reason for the check-in here, where a bare number counts.
encourage-any-23 = Make the plan for a bad quarter of an hour during a better one: where to go, what to have in your hands, which friend to ring. Three words each.
encourage-any-24 = Sudden impulses usually lose some of their force within fifteen minutes. When one comes, start a timer, put the phone down beside it, and decide when it rings.

## Invitations to the check-in.

invite-1 = The check-in is open: a few short questions, about a minute.
invite-2 = How's the day, from 0 to 10? The number is a full answer.
invite-3 = Got a minute? Mood, pull, one good thing, and that's it.
invite-4 = What was decent in the last 24 hours? Two numbers go with it.
invite-5 = If now is convenient, the check-in needs a handful of answers from you.
invite-6 = Two numbers and one good thing. Sentences only if you want.
invite-7 = Where's the needle at the moment? A rough guess will do.
invite-8 = The next line of your record is empty. What goes in, in a number?
invite-9 = "So-so" is an answer, and so is "5". Ready when you are.
invite-10 = Check-in, at whatever length suits you.
invite-11 = Sixty seconds for a look at how things stand?
invite-12 = Is the pull stronger, weaker or much the same? A number says it.
invite-13 = Something good may have got past you. A minute to look for it?
invite-14 = No long answers needed: mood first, and the rest follows.
invite-15 = Take stock in a few short answers, then back to what you were doing.
invite-16 = Between two other things, there's room for a quick check-in.
invite-17 = Anything from the past day worth keeping? One word is plenty.
invite-18 = Mood: low, middling or good? Pick one to begin.
invite-19 = Out of ten, without thinking long: how are you?
invite-20 = Here's the short daily round. Any question can be skipped.
invite-21 = A bus on time, a dry sock, decent coffee: such things qualify. What's yours?
invite-22 = Low numbers are as welcome here as high ones. Check in?
invite-23 = Would now suit you for a handful of questions?
invite-24 = Send a number, and a word if one comes along.
invite-25 = Same questions as before; the answers may have moved.
invite-26 = Each check-in stands on its own, with no catching up. Here's this one.
invite-27 = Before the details blur: how has it been, in one number?
invite-28 = On the move or sitting still, it takes a minute: check in?
invite-29 = One for the record: mood, pull, and something that was good.
invite-30 = Which way is the day leaning? Put a number on it.
invite-31 = A few short questions. Type, tap or guess.
invite-32 = Care to add this day to the row?
invite-33 = Nothing to prepare: say how it is, as briefly as you like.
invite-34 = Half a minute will do if a whole one is too long. Check in?
invite-35 = Could be a three, could be an eight. Which is it?
invite-36 = Let's see where you are: mood, pull, one thing that went right.
invite-37 = A number and "good soup" would be a fine check-in. How does yours go?
invite-38 = Whenever it suits: a few words, or none and just the numbers.
invite-39 = Even a dull day gets a number. What's this one's?
invite-40 = Small report from your side? Two figures and a bright spot.
invite-41 = How full is the tank, in a number? The rest takes a minute.
invite-42 = Five words about today would do, or one figure.
invite-43 = Tell it like the weather: clear, mixed, heavy. Then two numbers.
invite-44 = Today's entry is still blank. Care to fill it?
invite-45 = What did you eat last, and how was it? The check-in starts there or anywhere.
invite-46 = One number before the next thing begins?
invite-47 = Where did the day go well, even for ten minutes?
invite-48 = I have a few questions and no opinion about the answers.
invite-49 = Shall we put today on paper, briefly?
invite-50 = Better, worse, or the same as last time? Start with that.
invite-51 = If today were a cup of tea, how warm is it still? A number will do.
invite-52 = Not much to say is a check-in too.
invite-53 = Quick look inward, then on with whatever you're doing.
invite-54 = Something small went right somewhere. Where was it?
invite-55 = How heavy is it just now, zero to ten?
invite-56 = A line for the record, while you still remember the details.
invite-57 = You choose how much: one number, or the whole story.
invite-58 = Mood first; everything after that is optional.
invite-59 = What colour is the day? And its number?
invite-60 = Spare a minute for four small questions.
invite-61 = Did anything surprise you since we last spoke? Check in if you like.
invite-62 = The usual questions, in the usual order, whenever you're free.
invite-63 = Kettle on? That's about how long the check-in takes.
invite-64 = What would you give today out of ten, being fair?
invite-65 = Say how it is in the fewest words you can.
invite-66 = Three taps and a word: that's the whole check-in.
invite-67 = There's room here for a poor day as well as a fair one.
invite-68 = Which number fits, if none fits perfectly?
invite-69 = Let the day have its mark, then let it be.
invite-70 = How was the last hour? Begin with that one.
invite-71 = Up for a short stocktaking?
invite-72 = A sentence, a number, a shrug: all of them can be typed.
invite-73 = Since yesterday: easier or harder? Tap whichever is nearest.
invite-74 = Time for the needle to be read, if you have a moment.
invite-75 = Anything at all that tasted good today?
invite-76 = Put a pin in today: how was it, roughly?
invite-77 = Some days want one digit. Is this one of them?
invite-78 = What's the first word that comes, and its number?
invite-79 = A check-in now saves guessing next week how this week was.
invite-80 = Your own words or none; the numbers speak as well.
invite-81 = How did you sleep, and how is it going? Two answers, and you're nearly done.
invite-82 = Round numbers are fine. Which is it today?
invite-83 = Could you spare sixty seconds to say how things are?
invite-84 = Was there a minute today you'd keep? Bring it along.
invite-85 = Open whenever you are: mood, pull, one good thing.
invite-86 = Nobody marks these. How is it, plainly?
invite-87 = Half-way or all the way through the day, a figure fits in.
invite-88 = Which part of today would you hand back? And which not?
invite-89 = What's the score, without any commentary?
invite-90 = Here's a blank line with today's date on it.
invite-91 = Someone held a door, a song fitted, the rain stopped. Anything of that sort?
invite-92 = I'd like to know how it is, whatever it is.
invite-93 = Two figures now or later, as you like.
invite-94 = Try today in one word. Then give it a number.
invite-95 = Same time, new day: how does this one compare?
invite-96 = Low tide or high? A number tells.
invite-97 = No news is also worth writing down. Check in?
invite-98 = Give the day a fair hearing: what went badly, what didn't?
invite-99 = Before you put the phone away: one short check-in?
invite-100 = Whatever the number is, it's welcome to stand there.

## After many unanswered invitations.

fade-last = This is the last message Keel sends unasked; from here on it will be quiet. What you wrote stays yours, and whenever you write, you'll get an answer.

## Days kept.

milestone-1 = One day. It was partly improvised, as first days are, and you've now seen which hours are the long ones. Prepare the longest of those before it comes round again.
milestone-3 = Three days. By now you may know one thing that makes an evening shorter. Put it in five words where you'll see it when you can't think of any.
milestone-7 = Seven days: every day of the week has come round once, including the awkward one. Which was it? Put something fixed into it before it returns.
milestone-10 = Ten days. First resolve can thin out about here, before a routine takes over, so a dip says little. Keep the plan that has worked best and retire one that hasn't.
milestone-14 = Two weeks, enough to compare. Put this week's nights, meals and evenings beside last week's, and look for one difference you can name. If it's a good one, protect what brought it.
milestone-21 = Twenty-one days. That three weeks make a habit is a myth: one study found anything from 18 to 254 days. What three weeks do give you is evidence of what works in your case.
milestone-30 = Thirty days. A round number settles nothing by itself, and nothing needs deciding today because of it. Send "progress" if you'd like to see the whole month in numbers.
milestone-45 = Forty-five days. The days are harder to tell apart from here on, and so is any change in you. Ask somebody who saw you in the first week; they may have noticed more than you did.
milestone-60 = Sixty days. Some routines began as emergency measures and can be reviewed by now: which still help, and which are left over? Drop one and see how the week goes without it.
milestone-90 = Ninety days, a quarter of a year. Of all you started in that time, some things will have fallen away by themselves. Which of the others would you want for the whole year?
milestone-again-1 = { $days ->
    [one] One day
   *[other] { $days } days
}, for another time. You know this stretch by now, also where it broke off; put something else into that hour.
milestone-again-2 = { $days ->
    [one] One day
   *[other] { $days } days
} again. What carried you here worked a second time, so repeat it just as it was, down to the small things.
milestone-again-3 = { $days ->
    [one] One day
   *[other] { $days } days
}, and you've been here before. That's no step back: this time you know which hour it hangs on.
milestone-more-1 = That makes { $days } days. At this length the count itself has little news in it; the last seven days have more. Which of those went the way you'd have chosen, and why?
milestone-more-2 = { $days } days. Some of what you do by now without thinking began as a plan for one bad evening. Name it to somebody who is at the start of something hard; it may save them a week.
milestone-more-3 = The count stands at { $days } days. If it has turned into something to guard, look at it once a month and no oftener. What else in your week would be worth a number?
