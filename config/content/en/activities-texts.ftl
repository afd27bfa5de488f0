### Things to do. Each one line, doable as it stands, its first step in it. Tags are in programme/activities.toml, in the same order.
### For the person's own sake: none of it is done to be seen, or to be heard of, by anybody.

## People.

act-people-1 = Find the friend who knew you at school or in your first job and ask in one line: "What are you up to these days?"
act-people-2 = Invite yourself to a relative's table, or an old friend's: "Can I come and eat with you on Sunday? I'll bring the bread."
act-people-3 = Gather a small group for a walk: write "Sunday at two, at the park gate, who's in?" to three people at once.
act-people-4 = Hold a game night for four: pick the game first, offer two dates, and let the first three yeses decide.
act-people-5 = Ask a neighbour something you could have looked up, a good baker or the bin day, and stay a minute after the answer.
act-people-6 = Ring somebody and say it at the start: "I've got ten minutes." When they're over, be the one who says goodbye.
act-people-7 = Record a one-minute voice message for a friend far away: what you can see, what you ate, one thing that was odd.
act-people-8 = Cook double of whatever you're having, and take the second portion to somebody nearby in a box with a note on the lid.
act-people-9 = Get somebody much older than you to tell you how they spent their evenings at your age. Write down one thing they say.
act-people-10 = Offer a friend your hands while they do their chores: fold, peel, hold the ladder. Talk only if talk comes.
act-people-11 = Agree with a friend on one episode and one hour, each at home, and write to each other while it runs.
act-people-12 = Choose two people you might ring on a bad night, ask each "Would that be all right?", and note the hours that suit them.
act-people-13 = Suggest to a colleague, classmate or neighbour that you eat outside together tomorrow. Name the bench and the time.
act-people-14 = Thank somebody, in two sentences, for a thing they did more than a year ago, and say what it changed.
act-people-15 = Answer the oldest friendly message still waiting in your phone, from anybody but your ex: "Sorry for the gap. Here's my news."
act-people-16 = Play one round of whatever a child among your family or friends wants to play, down on the floor, phone out of reach.
act-people-17 = Share an hour of bowling, table tennis or pool with two friends: ask the price first, then split it three ways.
act-people-18 = Let a friend teach you the one thing they do best, from knots to pastry. Ask for half an hour and name a day.
act-people-19 = Dig up an old photograph of you with a friend, send it over, and ask what they remember of that day.
act-people-20 = Go back to a round that still meets without you: the team, the quiz, the choir. Write "I'm coming this time."
act-people-21 = Walk half an hour with somebody who chooses the way, and hear all their news before you give any of yours.
act-people-22 = Write a postcard, stamp and all, to somebody who never gets one. Begin with the weather and end with a plan.
act-people-23 = Type one warm line to a friend and leave it unsent until after breakfast. Read it again then, and send it.
act-people-24 = List five people you've laughed with in the last two years, and put a dot beside the one to ring first.

## Hobby: an old one, a new one, a small slot in the week.

act-hobby-1 = Fetch the old instrument, paintbox or ball out of its cupboard, wipe it clean, and leave it where you'll see it tomorrow.
act-hobby-2 = Draw the cup in front of you twice, once without looking at the paper and once slowly. Keep the funnier one.
act-hobby-3 = Search for a course with a free first lesson near you, any subject, and put its day and hour in your calendar.
act-hobby-4 = Block the same forty minutes in the next four weeks for one thing you like, and give the slot its name.
act-hobby-5 = Learn one chorus by ear, from a song with no story attached, singing along until you can do it without the words.
act-hobby-6 = Make flatbread from flour, water and salt in a hot dry pan, and eat the first one standing up.
act-hobby-7 = Visit a library, stop at a shelf you've never looked at, and take home the third book that makes you curious.
act-hobby-8 = Pick a language you like the sound of, look up ten of its words, and write each one three times.
act-hobby-9 = Photograph a single colour for half an hour, only red or only blue, wherever your feet happen to go.
act-hobby-10 = Open the thing you left half done, the scarf, the model, the story, and add exactly one row, part or paragraph.
act-hobby-11 = Fold a paper boat, then a crane, from any sheet you have. Look up the steps first, then put the screen away.
act-hobby-12 = Stand the root end of a spring onion, or a sprig of mint, in a glass of water on the windowsill.
act-hobby-13 = Take on a chess, card or word program for twenty minutes, one level above the one where you usually win.
act-hobby-14 = Try a club's open training once, in whatever shoes you've got. Write to ask which evening suits beginners.
act-hobby-15 = Reread the first ten pages of your favourite book at fifteen, and notice which character you side with now.
act-hobby-16 = Write to somebody who already does what you'd like to begin: what does a beginner need, and what can be borrowed?

## Worth: being good at something, and good for somebody.

act-worth-1 = Lend your best skill to somebody before the day is out: sort out their form, their cable or their cake.
act-worth-2 = Finish the smallest open job within reach, the bulb, the loose handle, the unlabelled jar, and cross it off on paper.
act-worth-3 = Explain a thing you know well to a beginner in an online forum. Find the question first, then answer in ten plain sentences.
act-worth-4 = Carry one end of something for somebody, a pram, a shelf, the shopping. The first step is asking "Shall I take that side?"
act-worth-5 = Look out a thank-you card, a reference or a good result with your name on it, and copy its best sentence by hand.
act-worth-6 = Leave three honest sentences of praise, online, for a small shop, a driver or a clinic that treated you well.
act-worth-7 = Show somebody one useful thing on their phone, at their speed, with their finger on the glass instead of yours.
act-worth-8 = Tackle the call or form you've put off all week: twenty minutes on a timer, starting with today's date at the top.
act-worth-9 = Prepare whatever you make well, your soup, your playlist, your budget table, and give it to somebody who can use it.
act-worth-10 = Solve one puzzle right to the end, a crossword, a sudoku, fifty jigsaw pieces, and leave it lying finished for a day.
act-worth-11 = Pull three things in good order out of your cupboard and take them to a charity shop or a sharing shelf.
act-worth-12 = Note four things you can do now that you couldn't five years ago, however dull: a tax form, a sauce, a speech.
act-worth-13 = Send a club, school or library two lines: what you're able to do, and one hour when you could do it for them.
act-worth-14 = Rub one thing until it shines, a tap, a pan, a pair of glasses, and look at it from across the room.

## Before: who you were, and one habit of your own.

act-before-1 = Hunt out a picture of yourself from before you two met, and note three things that person did every week.
act-before-2 = Bring back a small custom from before that time, the radio station, the Saturday market, the long breakfast. Begin it today.
act-before-3 = Get the friend who has known you longest to answer this: "What was I like ten years ago?" Take it down word for word.
act-before-4 = Put on something you stopped wearing because somebody else didn't care for it, and keep it on for an hour.
act-before-5 = Choose one habit of yours that was hard on others, and write its opposite as one line that begins with "If it starts, then I".
act-before-6 = Practise letting people finish. In your next talk with anybody, count to two in your head before you say a word.
act-before-7 = Set off a quarter of an hour too early for the next thing, if lateness was your habit, and walk the last bit slowly.
act-before-8 = Cook the dish you lived on before you met, the cheap version, in the order you always did it.
act-before-9 = Say one wish straight out, if you tend to hint: "I'd like to sit by the window." Stop after the full stop.
act-before-10 = Trace a street you lived in before that time, on foot or on a map with pictures, and find three things still there.
act-before-11 = Print three words on a card that friends would have used for you back then. Underline one to practise this week.
act-before-12 = Apologise to somebody other than your ex for one small thing. Two sentences, no reasons, and ask for nothing back.

## Body: for oneself, not for show.

act-body-1 = Stand in a doorway with your hands on the frame, lean in until your chest opens, and stay for ten slow breaths.
act-body-2 = Shake your hands loose, then your arms, then your shoulders, half a minute each, as if they were wet.
act-body-3 = Eat something that crunches, bread crust, carrot, apple, seated at a table with no screen in sight.
act-body-4 = Book a haircut: take the next free slot, and leave the decision about the style until you're in the chair.
act-body-5 = Lay out one full set of clothes that fits you today, and put whatever pinches into a bag.
act-body-6 = Pull a fresh cover over your pillow, put it in the middle of the bed, and sleep there tonight.
act-body-7 = Dim every lamp but one, and spend the last hour before bed doing your ordinary things by that one.
act-body-8 = March to the end of the street as fast as you comfortably can, then come back at half the speed.
act-body-9 = Dance through one whole song with headphones on and the curtains drawn, badly if need be, down to the last bar.
act-body-10 = Stretch whatever is tight, calves, hips, back, on a rug or the bed, holding each one for six breaths.
act-body-11 = Boil rice, potatoes or lentils for three days in one pot, and put them in the fridge in portions.
act-body-12 = Swim for twenty minutes in a public pool, or only float, and have something warm to eat before you go home.
act-body-13 = Trim and file your nails, then rub cream or a drop of cooking oil into both hands, up to the wrists.
act-body-14 = Rest a cool, damp cloth on the back of your neck, both feet on the floor, while you count to sixty.
act-body-15 = Press both palms against a wall for ten seconds, firmly, then let your arms hang. Do that five times.
act-body-16 = Climb something today, a hill, a tower, several flights, at a pace that lets you talk. Look back from the top.
act-body-17 = Mend or iron the piece of clothing you stand straightest in, and hang it where you'll see it on waking.
act-body-18 = Warm your feet in a basin, with a bottle or in two pairs of socks, and take them to bed warm.

## Out of the head.

act-away-1 = Ride a bus or tram to its last stop, look round for fifteen minutes, and come home on the other side.
act-away-2 = Explore a part of town where nobody knows you, and find one shop window, door or tree worth telling about.
act-away-3 = Sit still and count your breaths from one to ten, five minutes long, starting again at one whenever you lose count.
act-away-4 = Close your eyes and pick out the farthest sound you can hear, then the nearest, then one halfway between.
act-away-5 = Contact an animal shelter, food bank or repair café: "When could you use two more hands?" Take the first date they name.
act-away-6 = Clear the litter from one street or path, with a bag and gloves, and stop when the bag is full.
act-away-7 = Plan a day trip that costs no more than the ticket: where to, which train, one thing to eat, the way back.
act-away-8 = Try for a change of roof: ask a friend with a sofa for one night this week, and pack a toothbrush and a book.
act-away-9 = Watch the sky for two whole minutes, through a window if need be, until you've found something in it that moves.
act-away-10 = Enter a museum, church, temple or gallery on a free day, and sit for ten minutes before one single object.
act-away-11 = Go through the alphabet from Z back to A with an animal for every letter. Skip two at most.
act-away-12 = Drop a finger on a world map with your eyes shut, and read for ten minutes how people live where it landed.
act-away-13 = Follow a river, canal or coast for an hour in one direction. Check the way back before you leave.
act-away-14 = Sign up as a helper for a single day, a street party, a fun run, a book sale, and turn up ten minutes early.
act-away-15 = Lie on your back and move your attention from your toes to your scalp, giving every part one breath.
act-away-16 = Run one errand on foot with the phone left at home, and bring back three things you saw on the way.
act-away-17 = See people do something well in the open, a match, a rehearsal, a street band, and stay till their first break.
act-away-18 = Trace the window frame with your eyes, twice in each direction, then name everything in the room that's round.

## Alone, and fine with it.

act-alone-1 = Lay the table for one, with plate, glass and a folded napkin, even for toast, and begin once you're seated.
act-alone-2 = Start a film nobody else would have agreed to, at a fixed time, with the lights off and something to nibble.
act-alone-3 = Take a book to a café, choose the seat with the best view, and stay for one drink and one chapter.
act-alone-4 = Buy one small thing meant for tonight, a ripe peach, a magazine, a candle, and don't touch it before eight.
act-alone-5 = Listen to a radio play or an audiobook in the dark, under a blanket, with a timer that switches it off.
act-alone-6 = Write tonight's programme on a card, three items with a time beside each, the last of them bed. Prop it up.
act-alone-7 = Have the longest bath or shower in months, with music that has no words, and put on clean things afterwards.
act-alone-8 = Arrange one corner to suit nobody but you, chair, lamp, something to look at, and spend half an hour in it.
act-alone-9 = Unpack your lunch outdoors, alone on purpose, phone at the bottom of the bag, and count the people in a hurry.
act-alone-10 = Say good night to your rooms aloud, one lamp after another, and put out something nice for breakfast.
act-alone-11 = Keep one hour without a plan or a screen, do whatever occurs to you, and stop when the hour is up.
act-alone-12 = Get a single ticket for something this week, a film, a concert, a reading, and take the seat you like best.

## Meeting people, when ready.

act-meeting-1 = Talk for one minute with somebody you often see and don't know: at the till, the bus stop, the next desk.
act-meeting-2 = Look up one group that does a thing together, a choir, a hike, a language table, and note its next open date.
act-meeting-3 = Attend an open evening once: come early, ask who's been there longest, and give yourself leave to go after an hour.
act-meeting-4 = Accept the next invitation where you'd know just one person, and ask that person to introduce you to two more.
act-meeting-5 = Meet somebody you've liked talking to for an hour by daylight, coffee or a bench, with nothing planned beyond it.
act-meeting-6 = Compose three questions you'd enjoy being asked by a new acquaintance, and mark the one you'll ask somebody first.
act-meeting-7 = Settle beforehand what a new person hears about your last months: one true sentence, and the place where it stops.
act-meeting-8 = Check your reason before a first date: would you go if no one ever heard of it? Go only on a yes.

## Feel: grief has a place, and an end.

act-feel-1 = Play one sad song from start to end, sitting down. When it's over, stand up and put the kettle on.
act-feel-2 = Give ten minutes on a timer to writing what you miss. When it rings, finish the sentence and go and wash your hands.
act-feel-3 = Take the sadness for a walk: half an hour when it may have every thought, and your own front door as its end.
act-feel-4 = Pack what belongs to that time into one box without reading any of it, tape it shut, and put it out of reach.
act-feel-5 = Cry if it wants to come, in the shower or into a towel. Afterwards drink a glass of something and rinse your eyes.
act-feel-6 = Name what's there in one word, aloud, find where in the body it sits, and rest a hand there for a minute.
act-feel-7 = Light a lamp or a candle for what is over, sit by it for five minutes, then put it out yourself.
act-feel-8 = Tell one person you trust: "Today is a bad one, I just want somebody to know." Add whether you'd like an answer.
act-feel-9 = Tear up a page after putting on it the one sentence that keeps going round, and drop the pieces in the bin.
act-feel-10 = Reserve half an hour a week for grief, say Sunday at four, and write something pleasant into the half-hour after it.
