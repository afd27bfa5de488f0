### Why it is done this way: short answers, honest about how sure they are. Figures are those of the studies named in the design, and no others.
### 30-60 words, one line each.

why-space-1 = While any minute could bring a message, nothing settles. Time apart takes the waiting out of the day and lets both people think. How much faster that makes it get better is not well measured; what's known comes mostly from watching people, and people differ.
why-space-2 = Seeing each other went with slower recovery in a study of 122 separated people, except where there were children. One study is a hint and no law. The month also lets you see something that nearness hides: whether you miss this person, or having somebody.

why-look-1 = Among 464 people, those who looked at an ex's profile had more distress, more longing and less growth. Perhaps looking hurts; perhaps those who hurt look more. The study can't tell which. A month without it costs nothing, and then you know how it is for you.
why-look-2 = A profile shows what somebody chose to show, and your mind fills the gaps, seldom kindly. No picture on it can answer what you'd like to know. So a look is counted here, apart from messages: to notice when it happens, and at what hour.

why-friends-1 = Asking a friend for news puts that friend in the middle. What you hear is softened or sharpened on the way, and you're left guessing at the rest. I have no figure for this; it's plain reasoning, and the next question usually arrives by evening.
why-friends-2 = What you ask about somebody gets passed on easily, and then you've been in touch after all, in another person's words. Friends you share are better as company. Ask how they are, and tell them once that they needn't report to you.

why-chance-1 = A meeting that you arrange to look like chance is still arranged, and the other person had no say in it. Often it's noticed, and to some it's frightening. If meeting is ever right, it can be asked for openly, and refused.
why-chance-2 = Waiting where they might come past runs your day by somebody else's timetable. Contact in person also went with slower recovery in one study of 122 people, parents excepted. Where your ways really cross, at work or in a shop, that's nobody's doing and doesn't count.

why-answer-1 = When their name lights up, the first reply is written by the jolt. Calm and short can be added to next week; long and heated can't be taken back. No study that I could quote stands behind this, only the difference between the two.
why-answer-2 = They wrote first, so you've broken nothing, and you owe neither speed nor length. Two plain sentences keep everything open until you've slept. Where you've been afraid, where you've said no, or where an order stands, it's different: there, no answer is the safer one.

why-necessary-1 = Children, a lease or a shared workplace won't wait for a month. Messages about them are kept brief, factual and to planned times, and have a count of their own. In a study of 122 people, contact slowed recovery except where there were children, so one rule wouldn't fit all.
why-necessary-2 = A rule that nobody could keep only makes people feel guilty. So there's a test instead: would this line be needed if the two of you had never been a couple? If it would, send it, and it never counts. If not, it can stay here.

why-slip-1 = The days you kept took place, and one message can't reach back to them. In research on lapses, of another kind than this, falling confidence predicted the next one and guilt didn't. So you're asked what set it off, and the kept days stay kept.
why-slip-2 = For about 24 hours after a lapse the risk of another is higher, as far as studies of other habits can tell us. That's why I ask again after one hour, twelve and twenty-four, and ask how sure you are, not how sorry.

why-plan-1 = An if-then line does the deciding beforehand, since in a bad hour deciding is the hard part: "If it's Friday at ten, then I ring a friend." Across 642 tests, plans of this kind had a small to medium effect. They help many people, and not everyone.
why-plan-2 = Good intentions say what, and leave open when. The "if" ties the plan to something you can't miss: an hour, a chair, a song. It's among the better tested tools here, though mostly tested on other aims than yours. Begin with one line, for your worst hour.

why-days-1 = A run drops to nothing in one minute, though the weeks before it were real. The share of the last thirty days moves slowly: one bad evening costs a thirtieth. Seen together they tell you more than either does, and neither one is a mark.
why-days-2 = Why show a share as well as a run? Because a long row can turn into something to guard, and a broken one into a reason to stop. Twenty-seven of thirty is worth knowing. No study tested this display; it's a considered choice.

why-letter-1 = On paper you may be unfair, contradict yourself, and go to bed, because nobody has to answer. That's what unsent is for. The quarter of an hour is there since more writing isn't always better: after a while the same sentences come round again.
why-letter-2 = Writing freely about a separation isn't harmless for everybody. In a study of 90 people, those who were searching hard for a meaning did worse with it, for up to nine months. So a letter here has a time limit, and something else to do straight afterwards.

why-number-1 = Some days have no words in them, and a number can be given all the same. Laid side by side, a three and a five also show a slope that's hard to see from inside. It's no grade; you're compared with nobody but yourself.
why-number-2 = Answering short questions again and again did people some good by itself in one study of 210: they came to see more clearly who they were. It can't promise you the same. It does suggest that a bare number, given often, isn't only bookkeeping.

why-mute-1 = Muting is quiet, quick, and asks for nobody's opinion. Unfriending is a message of its own, easily taken for anger and sometimes regretted by morning. Muted, your screen is calm and later choices are still there. If you need protection from somebody, block them; that's another matter.
why-mute-2 = Keep the number, and you'll know who's ringing before you pick up. Deleting it seldom lasts, as many know it by heart or can find it again. Nobody has measured which is better. Changing the name in your phone may give you the pause you want.

why-vent-1 = One or two people can follow the whole story, see when it moves, and keep it to themselves. In public it collects strangers' opinions, may reach your ex within the hour, and stays up after you've changed your mind. A fair test: would you want this said of you?
why-vent-2 = Telling it to everyone mostly means telling it again. Pick a listener who knows you and can also change the subject, and agree on an end, so that both of you have an evening left. That's experience more than science, and easy to try.

why-signals-1 = What reaches you by itself, a message or a greeting passed on, weighs something, though seldom as much as it seems to at night. What comes of testing somebody shows how they react to a test. So the list takes only what you noticed, with its date.
why-signals-2 = Probing costs something even when it turns up an answer: you've spoken through others, and you'll doubt what came back. Noticing leaves the other person free. It isn't proof either way, and a clear no outweighs everything on the list.

why-honest-1 = Looking at what wasn't good lowered love in an experiment, and it left people feeling worse. Distraction made them feel better. Each has its use, so here they come as a pair: the look first, kept short, and something pleasant straight after it.
why-honest-2 = When you miss somebody, memory shows the holidays and cuts the Mondays. The honest look puts a few Mondays back. That stings, and it shouldn't be the last thing in your evening, so something you like follows at once. The point isn't bitterness, only a fuller picture.

why-alone-1 = At nine in the evening, missing a person and dreading an empty room can feel the same. An evening that you chose and furnished helps to tell the two apart. I know of no study that proves it; call it a trial with one participant.
why-alone-2 = Evenings by yourself will come anyway. One held on purpose has a meal, a plan and a bedtime, and you could still ring somebody. With practice it tends to frighten people less, though not all. Later on, company can then be a choice and not a rescue.

why-again-1 = Because for a minute it works: the tension drops, and the body remembers that minute, not the hour after it. Where somebody was warm and cutting by turns, the pull tends to be stronger. It isn't stupidity. It changes where something else is done at that same moment, more than once.
why-again-2 = Mostly it's less about wanting than about an hour: tired, alone, perhaps a drink, and the phone is the shortest way out. Set the last few times side by side under “contact”. What they share is smaller than your whole character, and it can be planned for.

why-waiting-1 = One message that gets no answer may be lost or badly timed. Two ask a question. From the third on it's pressure, however kindly it's put. That a week lies between is a rule of thumb; I know of no study that tested it, and it leaves you seven days to notice how you are.
why-waiting-2 = Because silence is often an answer that somebody can't say yet, and whoever is pushed says no sooner. Nobody has measured the seven days, as far as I know. They give the other person room, and they show you whether your own days stand without a reply.

why-apology-1 = In a study of 755 people, owning what one did made an apology count most, then making it good; asking to be forgiven did least. Those were apologies on paper for a mistake at work, so take it as a fair guess. That's why the steps here begin with what you did.
why-apology-2 = A reason, a “but” or a wish at the end turns an apology into a talk about you. What helped most in a study of 755 people was plain: I did this. Whether it helps the two of you, no study can say, and they may leave it unanswered.
