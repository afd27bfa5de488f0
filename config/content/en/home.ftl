### Home, today, progress.

home-morning = Morning.
home-day = Hello.
home-evening = Good evening.
home-night = It's late. I'm awake.
day-none = I count the days once you've told me when you were last in touch.
day-tomorrow = Day one is tomorrow.
day-of = <b>Day { $day }</b>, { $run ->
    [0] a new run begins tomorrow
    [one] the first of this run
   *[other] { $run } in a row
}. { $left ->
    [0] It's the last day of the period.
    [one] One more to go.
   *[other] { $left } to go.
}
day-open = <b>Day { $day }</b>, { $run ->
    [0] a new run begins tomorrow
    [one] the first of this run
   *[other] { $run } in a row
}.
day-over-resting = The period is over; it's day { $day }, { $run } in a row. Nothing is decided this week: after hard days you come first.
day-over-closed = The period you chose is over; it's day { $day }, { $run } in a row. What was asked of you still stands, so we simply go on.
day-over = The period is over; it's day { $day }, { $run } in a row. Nothing has to be decided because a number was reached.

menu-home = Home
menu-today = Today
menu-checkin = Check in
menu-contact = Note a contact
menu-progress = Progress
menu-nudges = Messages
menu-settings = Settings
menu-help = Help
menu-export = Export
menu-delete = Delete all
menu-go-on = Go on

today-checkin-first = The one thing for today: a check-in. It takes a minute, and it's what everything later is built on.
today-checkin-after = Last time you were at { $mood }. The one thing for today is to see where you are now; a minute is enough.
today-understand = You've checked in. What fits the first days: tell one person you trust how it really is, and mute their profile rather than look. Nothing needs deciding this week.
today-still = You've checked in. What fits now: find the hour that's hardest, and put something into it that has a start time and another person.
today-rebuild = You've checked in. What fits now: one thing that was yours before them. Look up where and when it happens, and put it in the calendar.
today-decide = You've checked in. The period is behind you. Before any decision, set the first week beside this one: in which of the two would you have wanted to decide?
today-decide-resting = You've checked in. This week decides nothing about the two of you. What fits: one person you see, one meal at a table, and sleep before midnight.
today-decide-closed = You've checked in. Going back stays closed, so today's question is another one: which hour of the week has become free, and who or what could have it?
today-letgo = You've checked in. What fits now: something with no history in it, a place, a dish, a route home.

progress-run = Current run: <b>{ $days ->
    [one] one day
   *[other] { $days } days
}</b>
progress-longest = Longest run: { $days ->
    [one] one day
   *[other] { $days } days
}
progress-kept = Days kept: { $kept } of { $days }
progress-recent = Of the last { $days ->
    [one] day
   *[other] { $days } days
}: { $percent } %
progress-slips = Slips: { $slips }, looks: { $looks }
progress-mood = Mood over the last { $count } check-ins: { $mean } on average.
progress-rule = Day one was { $date }, the day after the last contact. Being written to, calm answers and necessary matters don't count.
progress-next = { $days ->
    [one] One day to the next mark.
   *[other] { $days } days to the next mark.
}
