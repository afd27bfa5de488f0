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

why-writing-1 = Three sittings of a quarter or half an hour, on three days in a row, about what the ending makes possible and what was learned. That's the form that was tested: a frame, a clock, an end. It ends on day three, so that it doesn't become a habit of going round.
why-writing-2 = Looking for the reason again and again can wear you down. So this writing looks at what the ending opens instead, and stops by the clock. Three days are few enough to get through, and enough to notice which sentence stayed.

why-apology-1 = An apology that lists reasons gets heard as a defence, and one that asks for something as a bill. So it comes down to what you did, whose doing it was, and what you'll do about it. Whether to forgive belongs to the other person, and so does not answering.
why-apology-2 = Regret is easy to say and hard to check; taking the responsibility and mending something can be seen. That's why those two stand in the middle here. An apology never is a way in: where contact isn't wanted, it's kept and not sent.

why-reconcile-1 = Many couples come together again at some time, so the wish is nothing odd. Coming back by itself mends nothing, though: the old cause may well be waiting in the hall. That's why what has changed is asked about first, and fear or violence before that.
why-reconcile-2 = Couples who part and return tell of violence more often than others. It doesn't follow that yours would, only that somebody should ask before and not after. So it's asked here, more than once, and a yes ends the talk of going back.

### “How sure is that?”: what is known, how sure, and from where. The facts are those of the design's list of evidence, and no others.
### 30-65 words, one line each.

sure-space = There's one study that I can name: O'Hara and others, 2020, with 122 people. Meeting in person went with slower recovery, except where there were children. It says nothing about thirty days in particular; that length is a custom, and I know of no test of it. So: a fair hint, and no law.
sure-look = One study, Marshall 2012, with 464 people: looking at an ex's profile went with more distress, more longing and less growth. “Went with” is all it shows. It may be the looking, or those who feel worse may look more. Clear about the link, open about the cause.
sure-writing = One study, Lewandowski 2009, with 87 people: writing for 15 to 30 minutes on three days, with the eye on the good, raised pleasant feelings. It's a single and rather small study, about a short time. I take it as worth a try, with an end to it.
sure-letter = There's a warning more than a proof: Sbarra 2013, with 90 people. For those who were searching hard for a meaning, writing freely about a separation made things worse, for up to nine months. That unsent letters help isn't shown by it; the time limit comes from there.
sure-plan = Among the best supported things here: Sheeran 2024 looked at 642 tests of if-then plans. They helped, from a small to a middling effect (d from .27 to .66). Those tests were of all kinds of aims, so how well it works for yours can't be read off.
sure-apology = One study, Lewicki 2016, with 755 people: in an apology, owning the responsibility counted most, then the offer to repair, and the request to be forgiven least. It's about how an apology is received, and it doesn't tell anyone that theirs will be.
sure-reconcile = One study, by Halpern-Meekin and others, with 792 people: nearly half came together again at some time, and on-and-off couples told of violence twice as often. That's an average over many couples. It can't say how it would be with two particular people; it's a reason to look closely.
sure-honest = Langeslag and Sanchez, 2018: thinking of what wasn't good made love weaker and the mood worse; being distracted made people feel better. For how long isn't something I can tell you. It's the reason why the two come here as a pair.
sure-slip = Kirchner 2012, about lapses of another kind: how far confidence fell predicted the next one, and guilt didn't. The risk was higher for about 24 hours. Carried over to messages it's a guess, a sensible one, and the reason why I ask how sure you are.
sure-number = One study, Larson and Sbarra 2015, with 210 people: being asked short questions again and again helped them see more clearly who they were, by itself. A check-in isn't the same thing as that study, only of its kind. So it's a promising hint.
sure-necessary = One study, O'Hara and others 2020, with 122 people: contact in person went with slower recovery, but not where there were children. Why that is, it doesn't say. The rule “brief, factual, at planned times” is good sense and not a finding.
sure-none = For that one I know of no study. It's plain sense and what people found for themselves, so try it and see what it does for you.
why-pages-1 = Three days of writing about what was good or had opened up raised good feelings in one study of 87 people whose relationship had ended. It's one study, and the effect was on mood, not on missing anybody. So: try it, and believe your own evenings.
why-pages-2 = The frame matters. Among 90 separated people, those who were searching for a meaning did worse when they wrote freely, for up to nine months. Hence one question a day, a clock, and an end after three.
why-waiting-1 = One message that gets no answer may be lost or badly timed. Two ask a question. From the third on it's pressure, however kindly it's put. That a week lies between is a rule of thumb; I know of no study that tested it, and it leaves you seven days to notice how you are.
why-waiting-2 = Because silence is often an answer that somebody can't say yet, and whoever is pushed says no sooner. Nobody has measured the seven days, as far as I know. They give the other person room, and they show you whether your own days stand without a reply.
