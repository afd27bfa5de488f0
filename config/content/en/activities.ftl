### Something to do: looking for it, putting it down for later, how it was; an hour in the week; an evening alone.
### The activities themselves are in activities-texts.ftl.

activity-energy = How much have you got in you just now?
activity-energy-1 = Almost nothing
    .also = none, nothing, no energy, very little, empty, exhausted, tired, drained, not much, low, hardly any
activity-energy-2 = Some
    .also = a bit, a little, ok, okay, medium, so so, middling, enough
activity-energy-3 = A lot
    .also = lots, plenty, restless, full, much, loads, very much
activity-minutes = And how long?
activity-minutes-5 = Five minutes
    .also = 5, five, a few minutes, no time
activity-minutes-15 = A quarter of an hour
    .also = 15, quarter of an hour, a quarter hour, fifteen minutes
activity-minutes-30 = Half an hour
    .also = 30, half hour, thirty minutes
activity-minutes-60 = An hour
    .also = 60, one hour, about an hour
activity-minutes-180 = Half a day
    .also = the afternoon, the evening, hours, all day, a few hours, the whole day
activity-with = On your own, or with somebody?
activity-with-alone = On my own
    .also = alone, by myself, on my own please, solo, just me
activity-with-others = With somebody
    .also = with others, with people, with a friend, with friends, others, people, not alone
activity-with-either = Either
    .also = both, don't mind, dont mind, don't care, dont care, doesn't matter, doesnt matter, any, whatever, no preference
activity-offer = { $what }

    About { $minutes ->
        [one] a minute
        [60] an hour
        [120] two hours
        [180] three hours
       *[other] { $minutes } minutes
    }.
activity-do = Do it
    .also = yes, ok, okay, i'll do it, do that, sure, let's, fine, good
activity-another = Another
    .also = next, something else, another one, no, nope, other, different, more
activity-not = Not for me
    .also = never, not that, i hate that, can't, cant, i can't, i cant, not possible, no way
activity-change = Change something
    .also = change, other kind, filter
activity-not-said = Then I'll leave that one out from now on.
activity-change-ask = What should be different?
activity-change-area = Another subject
    .also = subject, topic, area
activity-change-short = Shorter
    .also = quicker, less time, too long
activity-change-free = It costs nothing
    .also = free, no money, for nothing, cheaper
activity-change-cost = It may cost something
    .also = money is fine
activity-change-in = Indoors
    .also = inside, at home, in
activity-change-out = Outdoors
    .also = outside, out, out of the house
activity-change-anything = Anything goes
    .also = anything, surprise me, whatever, all of it
activity-area = What should it be about?
activity-area-people = People
    .also = friends, family, company
activity-area-hobby = A hobby
    .also = hobby, something new, learning
activity-area-worth = Being good at something
    .also = something useful, helping somebody, being useful
activity-area-before = Who I was before
    .also = before, my old self, who i was
activity-area-body = Body and looks
    .also = body, moving, movement, sport, sleep, clothes
activity-area-away = Out of my head
    .also = out, a trip, nature, calm, meditation
activity-area-alone = Alone, and fine
    .also = alone, on my own
activity-area-meeting = Meeting people
    .also = dating, new people, meet somebody
activity-area-feel = Room for the sadness
    .also = sad, sadness, crying, grief, feel it
activity-none = Nothing on my list fits the hour and what you've ruled out. A glass of water and an open window fit always; after that, ask me again.
activity-near = Nothing fits all of that, but this comes near:
activity-again = You did this one on { $date }, and gave it { $score ->
    [8] an 8
   *[other] a { $score }
}.
activity-left = All right. The list stays where it is.
activity-more = Choose with me
activity-anew = Something to do

## When.

activity-when = When?
activity-now = Now
    .also = right now, straight away, right away, immediately, at once
activity-today = Later today
    .also = today, later, tonight, this evening, this afternoon, in the evening
activity-other-day = Another day
    .also = other day, some other day, later this week
activity-day = Which day?
activity-tomorrow = Tomorrow
activity-time = At what time?
activity-time-over = That lies behind us already, or too far ahead. A time in the next two months, please.
activity-begun = Off you go. In { $minutes } minutes I'll ask how it was; there's no need to report before.
activity-planned = Put down for { $when }. I'll say so once when it's time, and not chase you.
activity-planned-full = Five things are put down already, which is enough to look forward to. Do or drop one of them first.
activity-list = Put down:
activity-line = • { $when }: { $what }
activity-line-past = • since { $when }: { $what }
activity-show = Show it
activity-shown = This is what you put down:

    { $what }
activity-go = I'm doing it now
activity-move = Another time
activity-drop = Drop it
activity-dropped = Dropped. It was a plan, not a promise.
activity-gone = That one isn't on the list any more.
activity-due-1 = It's the time you picked for something. It takes one press to see what.
activity-due-2 = You'd put something down for now.
activity-due-3 = Here's the hour you chose yourself; what it's for is behind the button.
activity-due-4 = One thing of yours is due. Now, another time, or not at all: all three are fine.

## How it was.

activity-how = That time is up. How was it, from 0 (a waste) to 10? Skip it if nothing came of it.
activity-how-slot = Your hour should be over. How was it, from 0 to 10? Skip it if you didn't go.
activity-how-evening = Last evening was planned to be yours alone. How was it, from 0 to 10? Skip it if it went otherwise.
activity-rated-good-1 = That's worth knowing. I'll bring it back on some other day, and say that it was good.
activity-rated-good-2 = Noted as one that works for you. It isn't compared with anything, only kept for a day that needs it.
activity-rated-good-3 = Good. Whatever it was in it, the air, the hands, somebody's voice, it may be had again.
activity-rated-fair-1 = Fair enough. A middling thing done beats a splendid one put off.
activity-rated-fair-2 = So it was all right. Not everything has to be more than that.
activity-rated-fair-3 = Kept. Some things only get better the second time, and some don't; you'll know which this is.
activity-rated-poor-1 = Then it wasn't the one. I'll leave it out, and you've lost a little time and nothing else.
activity-rated-poor-2 = Thank you for saying so. It won't come up again; something else may suit the same hour better.
activity-rated-poor-3 = Not your thing, or not today. I won't suggest it again.
activity-unrated = That's all right. Nothing is missing from anything.

## An hour of one's own in the week.

activity-slot-label = An hour in my week
activity-slot-hello = One hour a week that's for something of yours, the same day and time each week: easier to keep than a resolve, because it's already decided.
activity-slot-what = What is it for? “Choir”, “swimming”, “the guitar”, a few words.
activity-slot-too-long = A shorter name, please, of at most 80 characters. Just what you'd write into a calendar.
activity-slot-day = On which day?
activity-slot-time = And when does it begin?
activity-slot-done = So: <b>{ $what }</b>, { $days } at { $time }. I'll say a word when it begins, without naming it. Tell one friend which hour it is, so that somebody asks.
activity-slot-yours = Your hour: <b>{ $what }</b>, { $days } at { $time }.
activity-slot-look = Shall it stay like that?
activity-slot-keep = Leave it
    .also = keep, yes, stay, leave it as it is, it's fine
activity-slot-move = Move it
    .also = move, another day, another time, change the time
activity-slot-rename = Something else
    .also = rename, change it, a different thing
activity-slot-drop = Drop it
    .also = drop, delete, remove, end it
activity-slot-kept = It stays as it is.
activity-slot-dropped = Dropped. The hour is yours all the same.
activity-slot-go = I'm going
activity-slot-not = Not this week
activity-slot-not-said = That's all right: one week left out makes hardly any difference to a habit. The next one stands.
activity-slot-now-1 = Your hour of the week begins. You know which.
activity-slot-now-2 = It's that hour again, the one with your name on it.
activity-slot-now-3 = Coat, bag, door: the weekly appointment is now.
activity-slot-now-4 = Time for the thing you decided on once and for all.
activity-slot-now-5 = This hour is taken, by you.
activity-slot-now-6 = The fixed point of the week has come round.
activity-slot-now-7 = Whether you feel like it usually shows after ten minutes. It's time.
activity-slot-now-8 = Somewhere a chair, a lane or a page is free for you now.
activity-slot-now-9 = The calendar says: yours, from now on, for an hour.
activity-slot-now-10 = Put down whatever it is; the hour you set aside starts here.
activity-slot-now-11 = A week has gone by, and here's the hour again.
activity-slot-now-12 = Same day, same time, as agreed with yourself.
activity-slot-now-13 = Shoes on? Your weekly hour is here.
activity-slot-now-14 = Nothing to decide, it's been decided: off you go.

## An evening alone.

activity-evening-label = An evening alone
activity-evening-hello = An evening on your own goes better designed than left over. Three small questions, and each answer can be two words.
activity-evening-what = What's in it? A dish and a film, a bath and a book, a jigsaw and the radio.
activity-evening-place = Where will it be? A corner made ready beforehand counts as a place.
activity-evening-end = And how does it end? A last thing and a time: “lamp off at eleven”.
activity-evening-line-what = What: { $words }
activity-evening-line-place = Where: { $words }
activity-evening-line-end = The end: { $words }
activity-evening-yours = Your evening:
    { $plan }
activity-evening-when = Which evening shall it be? I'll say a word when it begins.
activity-tonight = Tonight
    .also = this evening, today
activity-evening-set = Choose the day
    .also = when, the day, a day, choose a day
activity-evening-unset = No day yet
    .also = no, none, no day, don't remind me, later
activity-evening-look = What shall we do with it?
activity-evening-what-label = What's in it
activity-evening-place-label = Where it is
activity-evening-end-label = How it ends
activity-evening-clear = Clear it
    .also = clear, delete, start over, throw it away
activity-evening-keep = Leave it
    .also = keep, good, fine, leave it as it is
activity-evening-cut = That was longer than I can show on one page, so I kept the first 300 characters.
activity-evening-nothing = Nothing put down, nothing kept. Some evenings plan themselves.
activity-evening-left = It's kept. “activities evening” shows it again.
activity-evening-cleared = Cleared.
activity-evening-begun = Then it's yours. The phone can lie in another room; I'll ask tomorrow how it was.

## Meeting people.

activity-meeting-early = Meeting new people isn't for these weeks yet: whoever you met now would be measured against somebody else, and that's fair to neither of you. Your own people are a good place to start.
activity-meeting-hello = To meet somebody, then, and not to be seen meeting somebody. If you'd go even though nobody ever heard of it, it's for you.
