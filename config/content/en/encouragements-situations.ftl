### Daily encouragements for one person's situation: what is hoped for, who ended it, what ties remain, what the
### last days were like, and when the message comes. The rules at the top of encouragements.ftl hold here too; besides:
### - A bystander learns nothing; the person concerned recognises the situation all the same.
### - 15-45 words (mornings 12-25), at most 320 characters, one line.
### - No two begin with the same three words or make the same point, in this file or in that one.
### When each family comes is in programme/encouragements.toml; `evenkeel content lint` holds the rules.

## Hopes to be together again: the hope is neither fed nor crushed.

encourage-hope-1 = Wanting something and arranging the week around it are separate jobs. The first may go on as it likes. Which meal, evening or appointment has the second one taken over, and would you like it back?
encourage-hope-2 = A green dot, a song, a like: whichever sign is on your mind, write three dull explanations beside the exciting one. You don't have to choose between the four.
encourage-hope-3 = Put the wish in one sentence, date it, and seal it in an envelope with a day some weeks ahead on the front. It's safe in there and needs no arguing, for or against.
encourage-hope-4 = Which half-hour of an ordinary day would you most like back? List what was in it: a voice in the kitchen, a question asked, a laugh at the news. Underline whatever any good company could bring.
encourage-hope-5 = The conversation you rehearse in the shower has only one writer so far. Note your best line, then turn the radio up until you're dry. The line will keep.
encourage-hope-6 = Hours, distances and money habits can often be rearranged if everyone concerned wants it; what each wants from life, rarely. Which kind of difficulty was yours, mostly? One line, for your own eyes.
encourage-hope-7 = Some friends say "forget it", others say "give it time", and both kinds are guessing. Ask one of each for twenty minutes on another subject altogether. You may name it beforehand.
encourage-hope-8 = When only one name on the screen would count, every other message arrives as a small letdown. Open one of those others and answer it properly, with a question at the end.
encourage-hope-9 = Is something being kept free for later: a weekend in June, half a shelf, a spare ticket? Use it yourself this time. It can be freed again.

## Wants to be over it.

encourage-over-1 = Told not to think of a white bear, students in a well-known experiment thought of it more than once a minute. Pushing works poorly. Counting down from 200 in sevens keeps a mind busier, for a while.
encourage-over-2 = List three things you no longer have to sit through: a series, a sport, a certain kind of holiday. Should one of the three tempt you after all, it can stay.
encourage-over-3 = If you've set a date by which it should all be behind you, tie it to something you control: by the fifteenth, the box is out of the hall. A box can be moved on a date; a mood can't.
encourage-over-4 = Pick up three leftover things, no more, and give each a verdict: keep, pass on, throw out. Stop after five minutes even if it's going well. A whole cupboard at once tends to end on the floor, reading.
encourage-over-5 = Something you stopped wearing, cooking or playing aloud because it met with a certain look: bring it out this week, and see whether you still like it.
encourage-over-6 = In one short study with 87 people, those who wrote on three days about what a change had made possible felt more of the pleasant emotions afterwards. Try a single line that begins "Now I can".
encourage-over-7 = Memory sends its holiday pictures first. Write two lines about an ordinary evening that didn't work, then turn at once to something you enjoy. On its own, in experiments, such a list soured people's mood.
encourage-over-8 = How will you be able to tell that you're through? Choose a sign that a camera could film: a certain song heard to the end, a certain street walked without a detour.
encourage-over-9 = Some threads run on by themselves: a joint playlist, a shared album, a saved delivery address. Look for one, and leave it or rename it. The rest can wait for another week.

## Doesn't know what to hope for.

encourage-unsure-1 = Make three columns: for, against, can't tell. Fill the third one first, for five minutes. It's usually the longest, and the one that other people's advice leaves out.
encourage-unsure-2 = Memory keeps the strongest moment and the last one best, experiments suggest, and is careless with the rest. Before you lean on either, recall a plain Wednesday from the middle.
encourage-unsure-3 = Leave aside for a moment what you want. Which of your own qualities did people see more of a year ago than now, and which less? One of each will do.
encourage-unsure-4 = Note three times in one day which way you lean: on waking, mid-afternoon, last thing. If the answer depends on the hour, the hour deserves some of the credit.
encourage-unsure-5 = For people who press you to say where you stand: "I haven't made up my mind, and I'm not in a hurry." Both halves matter. Try it aloud on the kettle.
encourage-unsure-6 = Ask a friend what you've talked about most this past month, and what you haven't mentioned once. Somebody else's ears may have kept better minutes than your own head.
encourage-unsure-7 = Which facts would settle the question? Mark each of them: thinking brings it, time brings it, nobody can bring it. Work only on the first kind today.
encourage-unsure-8 = Try an answer on like a coat: until noon tomorrow, go about as though it were settled one way, the next morning the other. Decide nothing. Note what you did differently.
encourage-unsure-9 = Most people look back fondly on something, a first flat, an old job, a town, and still wouldn't take it again. Which is yours, and how did you come to know the difference?

## Has children with the other person: handovers, planned times, brief factual messages.

encourage-children-1 = On changeover days, agree the place and the time in one line, and stop there. A message that fits on one screen without scrolling rarely opens a second subject.
encourage-children-2 = Before a message about the children goes out, look for three parts: what, when, who brings. Whatever is left over once you've found those can usually be deleted.
encourage-children-3 = The first half-hour after the small rucksack has left the hall is the quiet one. Book it in advance: a swim, the big shop, a phone call that was due anyway.
encourage-children-4 = Children like to ask the large questions from the back seat. Have one short true sentence ready: "The grown-ups are sorting that out, and you don't have to." The next question may well be about lunch.
encourage-children-5 = A note about shoes or money may be waiting to travel by school bag. Send it yourself, in writing. Children read the face of whoever opens what was carried.
encourage-children-6 = Dentist, football, bank holidays: a shared calendar holds facts without a tone of voice. Enter the next three dates, and that's three questions nobody has to ask.
encourage-children-7 = Fever needs an answer at once; a lost gym bag can have one at six. Choose a fixed time of day for replies about the children, and let the other hours be yours.
encourage-children-8 = Messages and meetings that the children need count as necessary here and change none of your figures. What can be planned is the length: have a reason to be leaving before you arrive.
encourage-children-9 = Tape a packing list inside the cupboard door: charger, raincoat, library book, the one stuffed rabbit. Each forgotten thing costs a message, so the list soon pays for itself.

## Still shares a home, a lease, money or a pet with the other person.

encourage-home-1 = Whoever else still has a key also needs hours for it. Settle in writing which ones, for this one week, and no step on the stairs has to make you jump.
encourage-home-2 = Take five minutes and list what leaves a common account, and on which day: rent, power, insurance, a streaming service. Only the list for now. Talks go better with it on the table.
encourage-home-3 = Every lease has a date that matters: notice, renewal, the yearly meter reading. Find one and put it in your calendar two weeks early, with no view yet on what you'll do.
encourage-home-4 = No dog cares whose turn it is, so the paper by the bowl has to: walks, food, vet. It saves a dozen small negotiations a week. For cats, two lines are enough.
encourage-home-5 = Give household matters one appointment a week: ten minutes, standing up, list in hand. Whatever comes up in between goes on the list instead of into a message.
encourage-home-6 = For handing over a key or a box, keep one dry fact ready: "Morning. The plumber comes at two." It's polite, it's about the place, and it leaves you free to walk on.
encourage-home-7 = A message about the deposit should hold a sum, a date and an account. Write yours, boil the kettle, then cross out every adjective before it goes.
encourage-home-8 = Can you close a door behind you for an hour, where you live? If not, note three places outside and when each is open: a library, a friend's sofa, a laundrette with chairs.
encourage-home-9 = Post for two goes on arriving at one address for months. Put a tray by the door: what isn't yours goes in unopened, and nothing has to be said about it.

## Meets the other person at work, at school or in a team.

encourage-work-1 = Choose your chair before the next meeting, lesson or practice: near the door, sideways on, beside somebody you get on with. Coming five minutes early is what makes it a choice.
encourage-work-2 = For the question from the next desk, one line and a change of subject: "I keep that out of here. Have you got the room list?" People mostly want to know how to behave.
encourage-work-3 = Write each message on a shared job as if the whole team were copied in: subject, deadline, file. A sentence that would puzzle all the others isn't about the job.
encourage-work-4 = Breaks are taken together by habit more than by rule. Move yours by fifteen minutes this week and find out who else is at the drinks machine then.
encourage-work-5 = When a task is split between two desks, settle it in three lines: who does what, by when, where the result goes. A plain thank-you is warmth enough for now.
encourage-work-6 = After an unplanned meeting in a corridor, the body can stay on alert for some minutes. Pick a place for that in advance: a cold tap, the back stairs, a round of the car park.
encourage-work-7 = Who in the building, class or squad belongs to neither circle? Ask that person along to lunch once. It's restful to be known somewhere for something else.
encourage-work-8 = A leaving do, a tournament, a prize-giving: is there one ahead where everyone turns up? Settle three points now: arriving when, standing with whom, going home by which bus.
encourage-work-9 = When do paths cross most, in that building? Keep the job that needs headphones or a far-off room for that hour, and the photocopying for when the corridor is empty.

## The other person ended it.

encourage-left-1 = When something was decided without you, it's worth counting what is still yours to decide. Three small ones before the day is out: what you eat, which way you walk, who hears from you.
encourage-left-2 = A conversation that keeps replaying tends to get better lines for you each time. Write the current version down, once. On paper it stops improving, and you can go and eat.
encourage-left-3 = How often this month did somebody pick you: a saved seat, an invitation, a "shall we"? Count from the diary and not from memory. One loud no drowns out several quiet yeses.
encourage-left-4 = Even a full explanation tends to leave one more why. Write yours down with three possible answers, and ask which of the three would let you cook dinner in peace.
encourage-left-5 = Whoever decides a thing has often been at it for weeks before saying so. If you compare how it's going, remember that you were given the later starting date.
encourage-left-6 = Each "if only" borrows knowledge from afterwards. Take one, and write beside it what you knew on that day. In experiments, people who've heard the outcome overrate how foreseeable it was.
encourage-left-7 = You don't have to make the story come out fair when you're asked. "It wasn't my decision, and I'd rather hear about your trip" is complete, and true.
encourage-left-8 = Left out of a short ball game on a screen, people feel worse within minutes, in one experiment even when told that the others were a computer. So the sting is common equipment. How long it stays varies.
encourage-left-9 = After somebody else has had the last word, waiting to be asked can become a habit. Ask for one thing today: a table by the window, a lift, a second opinion.

## The person ended it.

encourage-leaver-1 = People tend to assume that whoever decides has the easy part, and forget to ask. Tell one friend that you'd like to be asked too, say on Thursday.
encourage-leaver-2 = Draw a line down a sheet: on the left what the decision was for, on the right what it costs. Neither side cancels the other, and you may read both aloud without changing your mind.
encourage-leaver-3 = Once a clear sentence has been spoken, each softer one after it makes it harder to read. If there's something gentle you'd like to add, let it lie three days, then see whether it's still clear.
encourage-leaver-4 = Being asked for the reason again is tiring, and a new version each time gives everyone something to argue with. Fix yours in under twenty words and keep to it.
encourage-leaver-5 = What did the week look like in which you made up your mind? Put down five plain facts from it, and no verdicts. Memory rounds things up or down; a list doesn't.
encourage-leaver-6 = Looking in to see how your news was taken can be meant well and still be read as news. Before you do, ask what you'd do with the answer, whichever it was.
encourage-leaver-7 = If something is still owed, a key, a book, half a concert ticket, settle it in one go by post or through a third person. As long as it's open, it's a reason to write.
encourage-leaver-8 = Somebody may expect you to bring evidence for your side. "I've nothing bad to say" is an answer as well, and it leaves you nothing to take back later.
encourage-leaver-9 = You've said a sentence that many people put off for months. Is there another overdue one, much smaller: a gym to cancel, a favour to turn down, a haircut to complain about?

## Were together for three years or more.

encourage-long-1 = Hands that have often cooked for two go on measuring for two. Write the halved quantities for one dish on a card, or freeze the second plate with a date on it.
encourage-long-2 = If the shopping lists were joint ones, some things in your kitchen were never quite your choice. Swap one the next time you buy it: the coffee, the bread, the shape of the pasta.
encourage-long-3 = Part of your own past is stored in other people's memories. Ask an old friend for one scene with you in it from those years which you've quite forgotten.
encourage-long-4 = Whose head kept the birthdays? If it wasn't yours, put the next three into your calendar with a reminder two days ahead. A card in your handwriting alone will do nicely.
encourage-long-5 = Friends who always came as a pair can be different company one at a time. Suggest a coffee to just one of such a pair, and see what you talk about.
encourage-long-6 = A long stretch leaves skills behind, whatever its last page says. Name one that you got in those years and still use: parking backwards, reading contracts, making gravy.
encourage-long-7 = Three years hold over a thousand breakfasts. A body that listens for the usual noises at eight isn't giving an opinion, it's keeping time. Have the radio on by five to.
encourage-long-8 = Listen out for "we" in what you say today. There's no need to correct it. Just notice which sentences would be true with "I", and which sound better that way.
encourage-long-9 = Find a picture of yourself from the year before it all began: the hair, the room, whatever hung on the wall. What was that person busy with, and does any of it still appeal?

## Were together for half a year or less.

encourage-short-1 = When it was a matter of months, much of what's gone hadn't happened yet: a trip, a summer, a birthday. List those plans and mark the ones you'd enjoy in other company.
encourage-short-2 = "It was only a few months" is arithmetic, and mostly kindly meant. You could answer, "Full ones, though," and ask how the new kitchen is coming along.
encourage-short-3 = Look up your calendar from half a year ago. What filled the Thursdays then? It hasn't been dropped for long, and it may still be there with a free chair.
encourage-short-4 = In the first months nearly everybody is rested, washed and on time. What hadn't you seen yet: a flu, a tax return, a lost suitcase? Put down three such blanks, and leave each one blank.
encourage-short-5 = At its busiest, how many messages a day did you send? The thumb may still expect that number. Share out five today among people who'd be pleased.
encourage-short-6 = Hardly anyone may have been there to see it, so few can say "I remember". Pick one friend and tell it from the beginning in ten minutes, with places and weather.
encourage-short-7 = That getting past a thing takes half as long as it lasted is a rule for which Keel knows no study. Your own sleep, meals and concentration over a week say more.
encourage-short-8 = A band, a café, a word you now use, running shoes: even a few months bring in new habits. Sort three of yours by one question: would you have liked this anyway?
encourage-short-9 = Your map of it is small: two cafés, one bench, a bus line. That has an advantage. Take a friend to one of those places at quite another hour, and it has two stories.

## It was the first love.

encourage-firstlove-1 = Firsts come with nothing to compare to. Ask someone ten years older what's left of a first of that kind: a name, a song, a good anecdote?
encourage-firstlove-2 = Older people recall more from about fifteen to twenty-five than from most other years, partly, it's thought, because so much is new then. Vividness dates a memory. It doesn't say what comes after.
encourage-firstlove-3 = Films cut from the rain scene straight to the airport. The weeks between are laundry, bus rides and a bit more sleep, so nobody has shown you those. Which ordinary scene did the past day have?
encourage-firstlove-4 = Which things have you lately learned about yourself for the very first time: how you apologise, what you can't stand, how you like to be told things? Three such lines can go anywhere with you.
encourage-firstlove-5 = When somebody tells you that you'll laugh about it one day, you can say, "Maybe. Not this week." Then ask what that person did with the evenings, back then.
encourage-firstlove-6 = There's no earlier time quite like this to go by. There are others, though: a new school, a move, a friend who drifted off. What was different about that by the second month?
encourage-firstlove-7 = Write five facts about this month for whoever you'll be in ten years: what you ate, what you listened to, the weather, a price, a joke. Comments can be added then.
encourage-firstlove-8 = Look for "never" and "always" in your thoughts today. Swap one "never again" for "not this month", and check whether the sentence is any less true.
encourage-firstlove-9 = New things push old friends to the edge for a while, and most friends have done it too. "I've been away a bit. Saturday?" is a whole message.

## Were married.

encourage-married-1 = Next time a form asks for your status, tick whatever is legally so on that day. It's a fact for an office. It doesn't say where you stand.
encourage-married-2 = Who gets rung if something happens to you? Look at the emergency contact in your phone, and ask whether that's the voice you'd want at the bedside this month.
encourage-married-3 = Some relatives came to you by signature and not by birth. If there's one you'd like to keep, two lines will do: "I'd be glad to stay in touch. We can leave the rest aside."
encourage-married-4 = Wear it, leave it off, put it in a drawer: for what sits on a finger there's no deadline. Just settle where it lies at night, so that you don't come across it by accident.
encourage-married-5 = Passport, birth certificate, the paper with both signatures: find out where your own copies are. A photo of each, stored where only you look, takes five minutes and decides nothing.
encourage-married-6 = Before you sign anything joint, allow one night and one person who knows the rules and has no side. "You'll have my answer on Thursday" is a full reply.
encourage-married-7 = If your surname came with a certificate, it can stay for as long as you like. For anyone who asks: "I haven't got round to names." Then on to the next subject.
encourage-married-8 = Everybody who danced at the party feels entitled to the news. Make one guest your newsreader: two agreed sentences, passed on, and you needn't tell it twenty times.
encourage-married-9 = For years, replies went out in two names. Practise the other kind on something easy: "I'd like to come. One place, please." To the host it's just a number of chairs.

## It was long distance.

encourage-distance-1 = Does your phone still show the time and the weather of a second city? Take both off the front screen. It's done in a minute, and you'll carry one climate less.
encourage-distance-2 = If fares used to be put by each month, look up what one of those would buy within an hour of your door: a return to the sea, a museum, lunch at the end of the line.
encourage-distance-3 = The calls had a place: one chair, one corner, the charger beside it. Sit somewhere else at that hour for a week, and let the corner have a plant or the laundry.
encourage-distance-4 = Some platform or gate may belong to old Sundays. Next time you pass through, use the other entrance and buy a newspaper first, so the place has a new errand.
encourage-distance-5 = From outside, hardly anyone could see how much of the week it took. Tell a friend in hours: the calls, the night trains, the days of counting. Hours are easily understood.
encourage-distance-6 = Weekends used to be either travel or waiting, which rules out most teams, choirs and markets. Name one weekly thing you always had to skip, and find out when it meets.
encourage-distance-7 = You've had practice in counting down to a date. Give the counter something new: a concert, a visit, the first asparagus. Write the number of days on the fridge.
encourage-distance-8 = Reading a pause of three hours, across a time difference, was a useful skill once. It can retire. For one day, let everybody's late reply be merely late.
encourage-distance-9 = A few things of yours may still live in another town: a jumper, a book, a charger. List only what you'd have to replace. The remainder can count as left luggage for now.

## The last check-in was very low: shorter, no turn of phrase.

encourage-hard-1 = The last number you gave was low. Nothing more is asked of you today than some food, some water, and a place near other people if there is one.
encourage-hard-2 = Ring one person and say how it is. If words don't come, a figure will do: "It's a two. Could you talk for ten minutes?"
encourage-hard-3 = Only the next half-hour: sit down, put both feet on the floor, and breathe out slowly ten times. What comes after it can be looked at then.
encourage-hard-4 = Has it got worse since you last checked in? Then say so here, in any words. Keel can also show you numbers to call, at whatever hour it is.
encourage-hard-5 = Cancel one thing today that can be cancelled. "I can't make it, sorry" needs no reason. Keep whatever has another person in it.
encourage-hard-6 = If there were days like this before, the record shows what the next few were like. Send "progress" to look at the line, alone or with a friend beside you.
encourage-hard-7 = Judgements made on a day like this tend to come out too hard. If one about yourself turns up, write down only what you did today: got up, drank something, opened this.
encourage-hard-8 = Who could sit in the same room with you for an hour without needing conversation? The question can be short: "Can I come and be quiet at yours?"
encourage-hard-9 = Get warm first: a blanket, thick socks, a hot cup in both hands. Being cold and tired makes everything else heavier, and the cold can be changed in five minutes.

## The last check-in was good.

encourage-good-1 = While things are easier, record thirty seconds of your own voice: where you are, what you can see, what's all right about it. Play it on a day that's worse.
encourage-good-2 = A better stretch is the time for a job that takes nerve. Which call, form or appointment have you been walking round? Give it the next free ten minutes.
encourage-good-3 = Good hours bring bold ideas about messages. Write this one down, look at it again after a night's sleep, and once more on a middling day.
encourage-good-4 = Being well for a day takes nothing away from what came before, and nobody needs an explanation. What would you do with it if no one were keeping score?
encourage-good-5 = In diary studies, telling someone a good thing added to the day beyond the thing itself, more so when the listener was glad. Which of your friends is easily pleased?
encourage-good-6 = Cook double while you feel like cooking, and freeze half with a label. It may be wanted on some evening when toast is all you'd manage.
encourage-good-7 = Having given a good number, you can stop taking the temperature for a while. Leave the next look at yourself to the next check-in, and use the gap for something with your hands.
encourage-good-8 = Appetite for plans comes and goes. As long as it's there, book one thing two weeks off: a table, a ticket, a taster lesson. Pick one that can still be called off.
encourage-good-9 = Which came back first: taste, music, colours, a joke that worked? Give that one some attention within the hour, with an orange, an album, or a look at some trees.

## There was contact within the last three days: no shame, nothing about starting over.

encourage-slip-1 = Among people giving up cigarettes, one study found, guilt after a lapse didn't predict the next one; falling confidence did. So leave the guilt for later, and make one of the next 24 hours surer: the one in which it happened.
encourage-slip-2 = Look at the quarter of an hour before: the place, the time, what was in the glass, who had just left. Choose the one part that's easiest to move, and move it.
encourage-slip-3 = A second message meant to explain the first makes two to wait for. If one is forming, ask what it would have to say that the first didn't. Often that's a short list.
encourage-slip-4 = While an answer might still come, hours stretch. Put the phone in another room until a set time and do something with wet hands: dishes, plants, the bathroom floor.
encourage-slip-5 = The day or two after are when a repeat comes most easily. Arrange the next evening accordingly: fewer hours on your own, food before anything stronger, an early night.
encourage-slip-6 = Tell one person what happened in three sentences, without a defence. Keeping something to yourself takes upkeep, and you have better uses for the hours.
encourage-slip-7 = What was it that you wanted to hear? Put it in one line, as exactly as you can. Some such sentences can be said by a friend, and a few by you.
encourage-slip-8 = Same seat, same hour, next time: what could lie within reach instead? Put it there now, a book, a ball, a friend's number on paper in large figures.
encourage-slip-9 = Going through an exchange for its tone gets less reliable with every reading. Allow one more, then archive it, so that finding it again takes a search.

## Looked at the profile lately.

encourage-look-1 = Among 464 people in one study, those who looked more often also felt worse. Which came first, it can't say. Your own last time may tell: what was the number before, and after?
encourage-look-2 = Clear the search history in the app that you open most. It takes a minute, and from then on typing a first letter doesn't offer you a name.
encourage-look-3 = What was the question when you went to see: a mood, a place, a new face? Write it out. Then, did the page answer it, or send you on to the next page?
encourage-look-4 = On several apps, whoever posts a story can see who has watched it. That's worth knowing before the next tap, and it's quickly checked in the app's own help pages.
encourage-look-5 = Take the last five pictures you posted yourself. What had happened ten minutes before each, and what isn't in the frame? Every page you scroll through is made that way.
encourage-look-6 = Waiting rooms, the sofa after dinner, the last minutes in bed: where were you when the page came up? That place gets a pack of cards or an atlas, from today.
encourage-look-7 = Ask whoever keeps you posted to stop for a month: "Please don't tell me what's new there, even when it's nothing." For a friend, that's one thing less to weigh up.
encourage-look-8 = If it happens again, then standing up, in the coldest room, for as long as a kettle takes. Odd rules don't forbid anything. What was automatic gets easier to notice, that's all.
encourage-look-9 = Muting is quieter than blocking: on the large networks nobody is told, and it can be undone. Hand a friend your phone for two minutes and fetch the tea meanwhile.

## On Saturday or Sunday.

encourage-weekend-1 = In a large American survey, weekends raised the mood of people without a job about as much as anyone's, largely because others had time. So it needn't be an outing. Who'd come along on an errand?
encourage-weekend-2 = By Saturday most plans are made, but many have room for one more. Ask to join something that's happening anyway: a match, a big shop, a dog's long walk.
encourage-weekend-3 = Getting up much later on both days shifts the body clock, and Sunday night pays for it. For most people an hour's lie-in does little harm. Have the breakfast in daylight.
encourage-weekend-4 = Late on Sunday, the air tends to go out of a weekend. Lay out what Monday needs before four, so that the hour is left for soup or a film with subtitles.
encourage-weekend-5 = One drawer, one song: empty it, wipe it, put back only what you'd buy again. When the music ends you can stop, and the weekend has something to show.
encourage-weekend-6 = A crossword can be done by phone: you take the acrosses, a friend the downs. Weekend papers print a large one, and unlike most calls it comes with an end.
encourage-weekend-7 = Cafés fill up with pairs around eleven at weekends. Go at nine, or choose places where single visitors are the rule: a pool, a library, the standing end of a football ground.
encourage-weekend-8 = Saturday evening has a reputation, but no more hours than Tuesday's. Plan it the way you'd plan a Tuesday, then improve the food.
encourage-weekend-9 = Begin something that runs over several weekends: a sourdough, a thousand-piece jigsaw, every bus line by number. Then next Saturday comes with its second part fixed.

## Sent after 18:00.

encourage-evening-1 = A warm bath or shower an hour or two before bed brought sleep some minutes sooner, going by a pool of small trials. Ten minutes in the water were enough.
encourage-evening-2 = To whom do you say good night? If that place is vacant, an old flatmate or a friend in another town may like two words at the same time each evening.
encourage-evening-3 = Set out tomorrow's first cup, spoon and bread before you sit down. It takes two minutes, and you'll come into a kitchen where somebody has laid the table.
encourage-evening-4 = Verdicts reached after nine at night deserve a second hearing. Note yours in one line, with the time, and read it again tomorrow at eleven.
encourage-evening-5 = Switch off autoplay, then decide how many episodes before the first begins. The end of the evening is easier to find when something stops by itself.
encourage-evening-6 = If silence keeps you up, try a spoken story with the sleep timer at twenty minutes. Pick one you know already, so that nothing is lost when you drift off.
encourage-evening-7 = Nobody may have asked yet what happened today between noon and four. Tell it here or to a friend, as dull as it was: the queue, the weather, the sandwich.
encourage-evening-8 = Still awake after what feels like twenty minutes? Sleep clinics advise getting up, sitting somewhere dim with something dull, and going back when your eyes close by themselves.
encourage-evening-9 = Step to a window for a minute and count the lit ones across the way. Guess what's for supper behind three of those, then see to your own.

## Sent before 10:00: 12-25 words.

encourage-morning-1 = Grogginess usually lifts within half an hour of getting up, sometimes later. Leave the question of how today will be until then.
encourage-morning-2 = Run cold water over both wrists, then look out: what's the sky doing? Now the screen has something to compete with.
encourage-morning-3 = What would make it worth having got up today? Choose something small enough to be over by noon.
encourage-morning-4 = Make the bed, badly if you like. It takes a minute and closes last night's file.
encourage-morning-5 = Dreams can give the first hour an odd taste. Most are made from leftovers. Let breakfast have its say before you read anything in.
encourage-morning-6 = Who gets your first spoken sentence of the day? A baker or a bus driver counts, and so does a cat.
encourage-morning-7 = Bread, yoghurt, half an apple: have something before ten, standing up if need be. Decisions can come after it.
encourage-morning-8 = Look over today's hours once. The one likeliest to drag gets an appointment before your cup is empty.
encourage-morning-9 = Put on the good shirt, though there's no occasion. Ordinary days are seldom dressed for, and it's hanging there anyway.

## On a day of the month that means something.

encourage-anniversary-1 = Plenty else has happened on this date: a comet, a patent, a cup final. Look it up for three minutes and pick the oddest. The day has room for more than one story.
encourage-anniversary-2 = Some dates announce themselves well ahead. When did you first notice that this one was coming? The run-up can take more out of people than the day, so count it in.
encourage-anniversary-3 = A date that comes up in your calendar each month can be edited: renamed, hidden, or given an end. Open the entry and choose one of the three.
encourage-anniversary-4 = If the date has a particular hour in it, don't leave that hour loose. Give it a ticket, a table with a friend, or a pan that needs stirring.
encourage-anniversary-5 = Gym visits rose after Mondays, birthdays and the first of a month, in one university's records: a marked date makes beginning easier. Today is marked already. Something small might make use of it.
encourage-anniversary-6 = Giving a date five minutes can be easier than ignoring it all day. Make a certain tea or look at one page, set an alarm, and stop when it rings.
encourage-anniversary-7 = Does any friend know what today is? Say which you'd prefer, company or not a word about it. Either is easy to do once it's been said.
encourage-anniversary-8 = A restaurant, a bench, a stretch of river: if a place goes with the date, take the route that leaves it out today. You can go by on another number.
encourage-anniversary-9 = The same number comes round next month, usually on another weekday. Look up which, and put something into that day now: a dinner, a swim, an early train.

## Middle and last third of the period: building something of one's own.

encourage-rebuild-1 = Give what you're building a working title, however plain: "Thursday swimming", "the shelf", "a page a day". A thing with a name gets asked after, because friends can remember it.
encourage-rebuild-2 = In many skills the first gains come fast and the later ones slowly, so the middle looks like less than it is. What goes more easily now than on your first try? Note one thing.
encourage-rebuild-3 = Show somebody a thing you haven't finished: three bars, a wonky bowl, the first page. Ask only "What would you do next?" and say nothing in its defence.
encourage-rebuild-4 = Stop in the middle next time, while you still know the following step, and leave a note that begins with "next". Whoever sits down there on Friday can start at once.
encourage-rebuild-5 = Which hour of the past week left something behind that you could point to? See whether the coming one has room for two of that kind, and at what time of day.
encourage-rebuild-6 = Explain to a friend in two minutes what you've been learning lately. Where the explanation gets thin is where to go on, and it makes a fresh subject for you both.
encourage-rebuild-7 = By one estimate, it takes around fifty hours together to turn an acquaintance into a casual friend. A weekly class gets there in a year; a coffee after each one shortens that.
encourage-rebuild-8 = Look for something public and small with a date on it: an open stage, a fun run, a cake stall. Put it six weeks off and let one person know.
encourage-rebuild-9 = Suppose it could never be shown to anyone: what would you still carry on with? Give that your best hour this week, and let whatever is for show have the rest.

## The chosen period is over and nothing is decided yet.

encourage-decide-1 = The time you set yourself is over, and no answer falls due with it. Nothing lapses if you take another week. Choose the day on which you'll look again, and leave it until then.
encourage-decide-2 = Three headings on a sheet: wait, write, leave it. Under each, put what you'd be doing at this hour on the day after. Which picture came without effort?
encourage-decide-3 = Whatever you might ask, suppose the answer is no, or none comes. What would that week look like? If you can fill in its Tuesday, you know more than before.
encourage-decide-4 = Picture yourself explaining your choice to the friend with the best judgement. At which sentence do you begin to hurry? Go back to that one, since it isn't finished.
encourage-decide-5 = Complete this in your own words: "I'd like to, and if it can't be, I'll" and so on. When the second half won't come, work on that half first. The question will keep.
encourage-decide-6 = Every option has running costs, waiting included. Put down what each would take from an ordinary week in hours and sleep. The figures will be rough, and still useful.
encourage-decide-7 = Has a friend been worried and too polite to say so? Ask for the exact worry in one sentence, and don't reply to it until tomorrow.
encourage-decide-8 = Should you want to go through it in order, send "ready": a few questions, each side with its reasons, one suggestion at the end. What you do with it is up to you.
encourage-decide-9 = Under the large open question lie several that are already closed: where you sleep, who gets told, what you do on Fridays. List three, so the open one has its proper size.

## Reaching out is open: the pace, the waiting, one's own life. Nothing pushes, and nothing says how it ends.

encourage-reconnect-1 = Whatever may or may not arrive today, two hours of it can go to something without a screen. Which two? Write them down now.
encourage-reconnect-2 = A plan for the evening that stands whichever way things turn out beats an evening kept free. Make it small, and make it with somebody.
encourage-reconnect-3 = Whatever is silent at present asks nothing of you. Leave the phone in another room for one film, and see how the film was.
encourage-reconnect-4 = Something drafted after ten at night reads differently at ten in the morning. If one of those is lying about, let it have both readings.
encourage-reconnect-5 = Did this week move faster than you meant it to? A day without any of it is allowed, and nobody has to be told.
encourage-reconnect-6 = Keep the things that carried you so far: the walk, the Thursday class, the early night. They were good before anything else was in question.
encourage-reconnect-7 = Suppose nothing at all comes of it. What from the past two months would you still be glad of? Give one of those things an hour this week.
encourage-reconnect-8 = One question at a time is plenty, in a talk or in a head. Which is yours at present? Leave the others on paper with a date.
encourage-reconnect-9 = Friends may hold strong views on what you're doing. Choose the one with the best judgement and ask only this: "What do you notice about me these days?"
encourage-reconnect-10 = Hoping makes people read small things large. Take the latest one and write down what a camera would have seen, and nothing else.
encourage-reconnect-11 = If a pause makes your thumb twitch, give the thumb a job: peel something, knead something, sort the drawer with the cables.
encourage-reconnect-12 = Being obliging at the cost of your sleep is too dear. Is there anything you agreed to and would rather not? One friendly sentence can change it.
encourage-reconnect-13 = After anything that matters, try an hour outdoors before telling a soul about it. The story comes out shorter, and closer to what happened.

## Together again: slow, early words, one's own life beside it.

encourage-together-1 = New rules are kept more easily when there are few of them. Which one has done the most so far? Say it aloud today, so that it's known to be one.
encourage-together-2 = Reserve one evening a week that's only yours, as it was not long ago. It gives you something to tell, and somewhere to think.
encourage-together-3 = A small annoyance is easiest to mention on the day itself, in one sentence with a wish at the end. By next week it has company.
encourage-together-4 = Slow needn't mean cold. Is anything going faster than you'd like? Name the speed you'd prefer, with a day in it.
encourage-together-5 = Notice one thing today that's done differently than it used to be, by you or by anybody, and say that you noticed.
encourage-together-6 = Your own people carried you through the worst weeks. Has one of them heard nothing from you for a fortnight? Three lines will do.
encourage-together-7 = Twenty minutes apart and a fixed time to come back: a pause like that is hard to invent in the middle of a quarrel. A calm day is for making one, or for reading it again.
encourage-together-8 = Ask one question to which you truly don't know the answer, and let the reply take its time. People change in half a year.
encourage-together-9 = Old habits come in by the side door, mostly when people are tired. Which of yours would be first? Tell somebody what it looks like.
encourage-together-10 = Nothing has to be caught up on. What happened in the months between can be told in pieces over many dinners, or left where it is.
encourage-together-11 = Five words for a good plain week, as you'd have it now: write them down with the date. In a month, see whether they're still the same five.
encourage-together-12 = Liking things aloud costs nothing: a laid table, a joke, being fetched on time. One of them today, said plainly.
encourage-together-13 = There's more in your days than one subject. What had your attention last month and has gone quiet since? Give it an hour before Sunday.

## Letting go: room, what stays, what comes in.

encourage-letgo-1 = Leave one Saturday hour unplanned on purpose and see what comes in. It's a while since an hour didn't have to help with anything.
encourage-letgo-2 = Which song have you got back by now? If none yet, take one that used to belong to a summer and give it to the washing-up.
encourage-letgo-3 = An ending makes room before it makes sense. Measure the room: which evening is it, which shelf, which week of the year?
encourage-letgo-4 = Something you're good at had no use for a long while. Find it one small job this week, paid in coffee at most.
encourage-letgo-5 = Give away one thing that's only in the way. Whoever gets it won't know its story, and that's the good of it.
encourage-letgo-6 = Days on which it doesn't come up no longer announce themselves. How many were there last week? A guess is enough.
encourage-letgo-7 = Choose a date three months off and hang something on it that you'd look forward to: a visit, a course, a concert in a park.
encourage-letgo-8 = By now you know a few things about how you like to live. Put them in three lines, as if for a friend who's looking for a flat with you.
encourage-letgo-9 = Old photographs can wait in a folder with a plain name and a year on it. Nothing is deleted, and nothing jumps out at you.
encourage-letgo-10 = People you've just met needn't hear everything in the first hour. Have a short version ready that's true and ends with a question to them.
encourage-letgo-11 = A wave now and then is only that, and no step back. Note what set it off, drink something, and go on with what you were doing.
encourage-letgo-12 = Ask somebody older how they came through the thing that once seemed to be the end. Bring cake, and let them take their time.
encourage-letgo-13 = Dignity lives in small things: a plain answer, a returned key, no last word. Which of these did you manage? It's yours to keep.
encourage-letgo-14 = Learn the name of one neighbour, shopkeeper or dog you pass each day. A place becomes yours by being known.

## Going back is closed for good, by a no, an order or violence: dignity, one's own life, and nothing else.

encourage-closed-1 = A settled matter needs no defence. "That's decided, and I don't discuss it" is polite enough for anyone. Say it aloud once, with a full stop at the end.
encourage-closed-2 = Some part of your life has never had anything to do with all this: a sport, a garden, a choir, an old friend from another town. Which is it? It's due an hour this week.
encourage-closed-3 = Name something you stuck to this week though nobody was checking, and write it down with the date. On a day when others doubt you, or you do, it's a fact.
encourage-closed-4 = Not every question has to be finished before you ask it. Keel keeps a list of people who answer the phone for exactly that; send "safety" to see it. Ringing commits you to nothing.
encourage-closed-5 = In which room, street or hour of the week do you feel most at ease? Note what makes it so, the light, the people, the quiet, and spend your next free hour there.
encourage-closed-6 = What used to be kept free for two is yours to give away: a Sunday morning, half a shelf, a week in summer. Hand one of them to somebody or something today.
encourage-closed-7 = Holding to a decision is mostly made of small evenings. Choose what this one is for, a bath, a letter to an aunt, early sleep, and let it be only that.
encourage-closed-8 = A question that has been answered may still come up. Thank it for its loyalty, write the answer beside it on paper, and go on with what your hands were doing.
encourage-closed-9 = Do something today that leaves a trace you can look at: a mended seam, a swept yard, a stamped letter. What is finished has no opinion about the past.

## The same, for somebody who was hurt or afraid: safety.

encourage-harmed-1 = Look through the list of devices signed in to your email, and only look. If one is unfamiliar, get advice before you remove it, since a removal can be noticed.
encourage-harmed-2 = Agree on one harmless word with a friend or neighbour that means "ring me now" or "come over". Pineapple will do. It works by message, by phone and in company.
encourage-harmed-3 = Set your phone to show no message text while it's locked. It takes two minutes in the notification settings, and from then on you decide who reads along.
encourage-harmed-4 = Keep ID, a spare key, a charger and some change together in one bag, or leave copies with someone you trust. Then it's there, whether or not you ever need it.
encourage-harmed-5 = Which place, which person, which hour lets your shoulders drop? Put more of it into this week, and tell that person they are part of it.
encourage-harmed-6 = Say out loud, in a room of your own, one thing you like that used to be commented on: a song, a coat, a second helping. Then have it.
encourage-harmed-7 = Let one person hear the plain version, without making it smaller for their sake. Three sentences are enough, and you choose where to stop.
encourage-harmed-8 = Being startled by a ring or a step is something a body learns, and it unlearns it in quiet places. Give it twenty minutes of one today.
encourage-harmed-9 = Write on a card whom you'd ring first, second and third, with the numbers in ink. A phone can be flat or out of reach; a card in a shoe can't.
