### Pictures of progress: what stands in them, and the same facts in words for whoever doesn't see them.
###
### Titles at most 32 characters, legends 17: they are drawn, and what is longer is cut.

menu-pictures = As pictures
option-progress-what = What to show as a picture

picture-course = Mood and pull
picture-course-mood = Mood
picture-calendar = Days kept
picture-week = Seven days
picture-helped = What helped
picture-hours = Hours of urges

## In the pictures.

picture-date = { $day } { $month }
picture-dates-more = { $dates } and { $more } before
picture-span = { $from } to { $until }
picture-mood = Mood
picture-pull = Pull
picture-slip = Slip
picture-look = Look
picture-kept = Kept
picture-milestone = Mark of days
picture-kept-of = { $kept } of { $days } { $days ->
    [one] day
   *[other] days
} kept
picture-helped-below = How far the pull fell, from 0 to 10
picture-helped-few = Outlined: fewer than three times, too few to tell.
picture-helped-fell = down { $by }, { $times ->
    [one] once
   *[other] { $times } times
}
picture-helped-rose = up { $by }, { $times ->
    [one] once
   *[other] { $times } times
}
picture-helped-same = no change, { $times ->
    [one] once
   *[other] { $times } times
}
picture-hours-below = { $urges ->
    [one] One urge you told me about
   *[other] The last { $urges } urges you told me about
}
picture-hours-span = { $from }–{ $until } h

## The same in words.

picture-course-head = <b>Mood and pull, { $from } to { $until }</b>
picture-course-head-mood = <b>Mood, { $from } to { $until }</b>
picture-course-none = There's no check-in to draw yet. After the first one there will be a dot here.
picture-values = Numbers on { $done } of { $days } { $days ->
    [one] day
   *[other] days
}; the others stay blank.
picture-mood-said = Mood: { $mean } on average, between { $least } and { $most }; in the last week { $week }.
picture-mood-few = Mood: { $mean } on average, between { $least } and { $most }.
picture-pull-said = Pull: { $mean } on average, between { $least } and { $most }; in the last week { $week }.
picture-pull-few = Pull: { $mean } on average, between { $least } and { $most }.
picture-slips-said = Slips (crosses): { $dates }.
picture-slips-none = No slip.
picture-looks-said = Looks (rings): { $dates }.
picture-milestone-said = The last mark, a flag: { $days } days in a row, on { $date }.
picture-no-line = From { $days } numbers on there's a line as well; fewer would only look like one.
picture-line = The thick line is the average of the days around; the true one lies somewhere in the band.
picture-calendar-head = <b>Days kept</b>
picture-calendar-none = There's no day to draw yet. It begins with day one.
picture-calendar-said = { $kept } of { $days } { $days ->
    [one] day
   *[other] days
} kept since { $date }.
picture-run-said = Current run: { $days ->
    [one] one day
   *[other] { $days } days
}.
picture-week-head = <b>Your last seven days</b>
picture-week-none = There's nothing to draw for these seven days yet. A check-in changes that.
picture-week-line = { $day }: { $facts }
picture-week-mood = mood { $value }
picture-week-pull = pull { $value }
picture-week-blank = no numbers
picture-week-kept = kept
picture-week-slip = slip
picture-week-look = look
picture-helped-head = <b>What brought the pull down</b>
picture-helped-none = There's nothing to compare yet. When an urge has a number before and after, it shows here what made the difference.
picture-helped-line = { $what }: { $how }
picture-helped-hint = Averages of your own numbers. A hint, no proof.
picture-hours-head = <b>When urges came: { $urges } in all</b>
picture-hours-none = No urge is on record, so there are no hours to show.
picture-hours-line = { $day }, { $hours }: { $count }
picture-hours-rest = At other times: { $count }
picture-hours-few = Too few yet to see a pattern.
picture-hours-hint = Where several stand together, something planned for that hour helps.
