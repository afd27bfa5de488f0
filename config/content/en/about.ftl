### Help, about, privacy, delete, and the one-line descriptions of the commands.

help-intro = What I can do. Type the word, with or without the slash:
help-line = /{ $name }: { $about }
help-anywhere = In any question: “skip”, “back”, “stop”. And you can always just write.

about-page = I'm Keel, the voice of Evenkeel, a program. I keep you company through a time without contact and help you think clearly about what comes after. I don't diagnose or treat anything, I promise no outcome, and I never write to anybody but you.
    Where there was violence, or somebody said no, I won't help with getting closer to them.

about-bot-1 = A program, yes. Nobody sits behind it and nobody reads along. I understand plain words by rules and by weighing them, here on this machine, and I do misread things; then tell me, and I'll mend it.
about-bot-2 = No person here: I'm software that listens, counts days and knows a few things that help. For a human voice there's your own circle, and “safety” shows people who answer at any hour.
about-bot-3 = A machine, and I'd rather say so than pass for more. What I say was written by people beforehand; I choose what fits.
about-who-1 = I'm Keel, a program for the weeks after a breakup. I keep you company, count the days if you like, and keep what you write for you alone. I'm no therapist and no doctor, and I don't diagnose anything.
about-who-2 = Keel, the voice of a program called Evenkeel. No person and no therapist: company, a few useful questions, and a safe place for words that shouldn't be sent. “about” has the rest.

privacy-page = What I keep: your answers and worksheets, check-ins, contacts, journal, letters and plans, the people you name, what you've taught me about your words, and when to write to you. All of it is encrypted with a key of your own. I never read your phone number or address book; nothing is shared or used for advertising.
    For two days I also keep where our messages stand in a chat, so that “hide” can clear it.
    Whoever runs this service can see how many people use it, not what they write. “export” gives you everything; “delete” destroys it for good, on every platform you have linked.

delete-ask = This deletes everything, for good: your answers, { $checkins ->
    [0] every contact
    [one] one recent check-in and those before, every contact
   *[other] { $checkins } recent check-ins and those before, every contact
} and all notes, and { $times ->
    [0] no planned messages
    [one] one planned message
   *[other] { $times } planned messages
}. Your key goes too, so that nothing can be brought back. “export” would give you a copy before.
delete-yes = Delete everything
    .also = delete, yes delete, delete all, delete it
delete-no = Keep it
    .also = no, keep, keep everything
delete-kept = Nothing was deleted.
delete-done = Done: everything about you is deleted. Messages already in this chat are yours to remove. If you ever write again, we start as strangers. Take care of yourself.

command-start = Begin, or go on where we stopped
command-home = Where you are today
command-today = The one thing that fits now
command-checkin = How is it today? One minute
command-contact = Enter a contact: yours, theirs, a look, by chance
command-progress = Your days in numbers
command-activities = Something to do that fits the hour and your strength
command-nudges = What I send by myself, and when
command-settings = Time zone, quiet hours, your answers
command-safety = Help lines, for any hour
command-plan = If-then plans in your words, for the hard moments
command-cover = A dull front on a phone that others pick up
command-hide = Clear this chat, as far as I can
command-privacy = What I keep, and how
command-export = Everything I keep about you, in one file
command-delete = Delete everything for good
command-help = What I can do
command-about = Who I am and what I don't do
option-contact-what = What it was
option-safety-what = What it is about
option-activities-area = What it should be about
option-activities-minutes = How many minutes you have
option-plan-what = Make one, or see the one for now
option-nudges-what = What to change
option-nudges-when = Adding: when (“weekdays 8:00”). Pause: how long (“3 days”). Put off: “30 min”
option-cover-what = What to do about it
option-settings-what = What to change
option-settings-place = Where you are now, for your clock: a city, a country or “UTC+2”
