### The words around every question: ways out, ways back, and what is said when an answer was not understood.

flow-skip = Skip
    .also = pass, next, no answer, rather not, rather not say, skip it, skip this, idk, i don't know, dont know, don't know, no idea, not sure, dunno, i dunno, no clue
flow-back = Back
    .also = go back, previous, last question
flow-stop = Stop
    .also = cancel, quit, exit, nvm, nevermind, never mind, not now, enough, stop it, leave it
flow-left = All right, we leave it there.
flow-resume = Back to where we were:
flow-cannot-skip = This one I do need. You can also stop here and come back whenever you like.
flow-first-question = This is the first question, so there's nothing to go back to.
flow-which = I can read that in more than one way. Which did you mean?
flow-none-of-these = None of these

flow-unclear-1 = I couldn't fit that to the question. Press one of the buttons or put it in other words; skipping is fine too.
flow-unclear-2 = That one went past me, sorry. I'm a program, and I read answers rather literally. Once more, a little plainer?
flow-unclear-3 = Still not sure how to take that. The buttons always work, and so do “skip” and “stop”.
flow-unclear-4 = I don't want to guess and get it wrong. Could you pick the closest button, or leave this question out?
flow-unclear-must-1 = I couldn't fit that to the question. Press one of the buttons, or put it in other words.
flow-unclear-must-2 = That one went past me, sorry. I'm a program, and I read answers rather literally. Which button comes closest?
flow-unclear-must-3 = I don't want to guess this one. A button will do, or “stop” if you'd rather leave it.
flow-yes-which = Which of these comes closest?
flow-set-aside = We set this question aside for now.
flow-leave-open = We'll leave that one open. It can be filled in later.
flow-unclear-like = For instance: { $hint }
flow-read-1 = I've read that. It's more than an answer to this question, and it needn't be lost.
flow-read-2 = That's worth keeping, even if it isn't what I asked. One press and it stays.
flow-read-3 = Read, every word. I can put it with your notes; the question can wait.

answer-yes = Yes
    .also = yep, yeah, i am, sure
answer-no = No
    .also = nope, nah, i'm not

date-today = Today
    .also = now, right now, this minute, this very minute, a minute ago
date-yesterday = Yesterday

hint-scale = A number from 0 to 10, or a word
hint-date = “last friday”, “march 3”, “two weeks ago”
hint-zone = A city, a country or “UTC+2”
hint-rhythm = “weekdays 8:00 and 21:30” or “0 8 * * 1-5”
hint-times = “8:30” or “8:00 and 21:30”
hint-period = “30 days”, “six weeks”, “no end”
hint-together = “3 years”, “about eight months”
hint-until = “3 days”, “until monday”
hint-minutes = “20 minutes”, “an hour”
hint-when = “at 6pm”, “tomorrow at 10”, “saturday”
hint-words = In your own words

refuse-future-date = That day is still to come. Which day in the past was it, or was it today?
refuse-past-date = That day has already been. Until which day ahead?
refuse-no-such-date = The calendar doesn't have that date. Could you check the day and the month?
refuse-too-long-ago = That is further back than I can count from. A more recent date, please.
refuse-too-far-ahead = That's longer than I can plan for. A shorter time, please; you can always extend it.
refuse-out-of-range = I need a number from { $min } to { $max } here.
refuse-no-such-time = No clock shows that time. Something like 8:30 or 21:15?
refuse-no-time = Those are the days; the time is missing. “Weekdays 8:00”, for instance.
refuse-by-the-hour = I go by hours that are named: at most twelve a day, half an hour apart at least. “9:00, 13:00 and 18:00”, for instance.
refuse-by-the-week = I can't leave out weeks in between. “Every 14 days at 19:00” counts from the first one; for a day of the month there's a crontab line, “0 19 1 * *”.
refuse-nickname = A name like that leaves the hour open. Say it with the hour: “every day at 9:00”, or “0 9 * * *”.
refuse-which-half = Some of those hours could be morning or evening. With “am” or “pm”, or as 20:00, I'd know.
refuse-cron-fields = A crontab line has five fields: minute, hour, day of the month, month, day of the week. I count { $count }.
refuse-cron-minute = The first field is the minute, 0 to 59, and that one doesn't fit.
refuse-cron-hour = The second field is the hour, 0 to 23, and that one doesn't fit.
refuse-cron-day = The third field is the day of the month, 1 to 31, and that one doesn't fit.
refuse-cron-month = The fourth field is the month, 1 to 12 or jan to dec, and that one doesn't fit.
refuse-cron-weekday = The fifth field is the day of the week, 0 to 7 or sun to sat, and that one doesn't fit.
refuse-cron-never = That date never comes, in any year. Another one?
refuse-cron-too-often = That comes too often: at most twelve a day, half an hour apart at least. “9:00, 13:00 and 18:00” would be three, or “0 9,13,18 * * *”.
refuse-no-such-zone = I know no time zone by that name. A larger city near you will do.
refuse-too-many-words = That is longer than I can keep in one piece (20,000 characters). It isn't stored yet: could you send it in parts?

zone-label = { $place } (now { $time })

until-minutes = for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
until-hours = for { $hours ->
    [one] one hour
   *[other] { $hours } hours
}
until-days = for { $days ->
    [one] one day
   *[other] { $days } days
}
until-date = until { $date }
until-open = until you tell me to go on

adult-first = Before that, one question I ask everybody.
button-old = That button belongs to a question from earlier. Here is where we are now.
edited-not-read = I saw that you changed an earlier message. I keep what I read the first time; to correct an answer, say “back” or send it again.
command-unknown = I don't know that command. “help” lists the ones I do know.
command-unknown-near = I don't know that one. Did you mean /{ $name }?
command-yes-that = Yes, that one
reach-was-closed = Good that you're here. Something I had for you couldn't be delivered, because your direct messages are closed to me. If you want the daily messages, allow direct messages from this app in its privacy settings.

media-sticker = I can see there's a sticker, but not what's on it. Words I can read.
media-voice = I can't listen to voice messages; they'd have to leave this app for that. A few typed words will do, spelling doesn't matter.
media-picture = I can't look at pictures, and I haven't kept it. If something in it matters, tell me in words.
media-file = I can't open files, and I haven't kept this one. What's in it that you'd like to tell me?
media-missed = That file didn't reach me. Please send it once more.
media-other = That's something I can't read. Typed words work, and so do the buttons.

group-write-privately = I only talk in private. Open my profile and write to me there; nobody else will see it.

note-keep = Keep as a note
note-kept = Kept, as a note only you can read. “journal” shows it, whenever you want it.
note-gone = There's nothing waiting to be kept. Write it again and I'll offer it once more.
note-heard-1 = I've read that. It can stay here as a note, if you'd like it kept.
note-heard-2 = Thank you for telling me. It doesn't have to become anything; I can simply keep it.
note-heard-3 = That sounds like something to hold on to rather than to answer. Shall I keep it?
note-heard-4 = I'm not sure I understand all of it, and I won't pretend to. It's welcome here all the same.
note-heard-5 = Read, all of it. It can stay here, in your words, if you'd like to come across it again.
note-heard-6 = I'm listening. Go on if there's more; I can keep it as it stands.
note-heard-7 = I see. Some things want to be said once, to somebody who doesn't interrupt.
note-heard-8 = That's one for your notes, I think. It would be good to find it again in a month.
note-heard-9 = I've taken that in. If it was a question, I may not be the right one to ask; as a thought it's safe with me.
note-heard-10 = Right. Tell me more, or leave it at that; both are fine.
note-heard-11 = Noted in my head, which doesn't last. One press and it's written down.
note-heard-12 = That's yours to say, and I've read it to the end.
note-wordless-1 = No words needed. If a number is easier: how is it right now, from 0 to 10?
note-wordless-2 = I see you. Is there a word that goes with it, or would a check-in be easier?
note-wordless-3 = That may say it all to you; I can only read words and numbers. Which comes closer?

## For whoever asks what a question means.
flow-meaning-1 = There's no trick in it: say it roughly, in your own words, or press what comes closest. “Skip” is an answer too.
flow-meaning-2 = I ask so that what comes next fits you and not somebody else. A rough answer is fine, and leaving it out costs nothing.

## More, or longer, than can be taken in.

# Once in a flood of messages; whatever speaks of danger is still answered.
flood-goes-by = That's more at once than I can answer. I still look through all of it for danger, but the rest goes by unread.

    Give it half a minute, and then tell me what matters most.
text-too-long = That's longer than I can take in as one piece; up to 32,000 characters fit. I've kept nothing of it. Send it in parts, and I'll go through them one by one.
