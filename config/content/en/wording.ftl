### Dates, times, lengths and lists.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
    .also = mondays, mon, on monday, on mondays, every monday
weekday-2 = Tuesday
    .also = tuesdays, tue, tues, on tuesday, on tuesdays, every tuesday
weekday-3 = Wednesday
    .also = wednesdays, wed, weds, on wednesday, on wednesdays, every wednesday
weekday-4 = Thursday
    .also = thursdays, thu, thur, thurs, on thursday, on thursdays, every thursday
weekday-5 = Friday
    .also = fridays, fri, on friday, on fridays, every friday
weekday-6 = Saturday
    .also = saturdays, sat, on saturday, on saturdays, every saturday
weekday-7 = Sunday
    .also = sundays, sun, on sunday, on sundays, every sunday
wording-date = { $day } { $month } { $year }
wording-instant = { $weekday } { $day } { $month }, { $time }
wording-list = { $start } and { $last }
wording-days = { $days ->
    [one] one day
   *[other] { $days } days
}
wording-open-end = no end set
wording-under-a-month = less than a month
wording-months = { $months ->
    [one] one month
   *[other] { $months } months
}
wording-years = { $years ->
    [one] one year
   *[other] { $years } years
}
wording-years-months = { $years ->
    [one] one year
   *[other] { $years } years
} and { $months ->
    [one] one month
   *[other] { $months } months
}
wording-encouragement-at = a few words at { $time }, { $days }
wording-call-at = a word to ring somebody at { $time }, { $days }
wording-own-at = your own words at { $time }, { $days }
wording-every-other-day = every other day
wording-every-days = every { $days } days
wording-dates = on day { $dates } of the month
wording-either-day = { $dates }, and { $days } too
wording-both-days = { $dates }, when that is { $days }
wording-in-months = { $days }, in { $months }
wording-slot-at = your hour at { $time }, { $days }
wording-checkin-at = a check-in at { $time }, { $days }
wording-every-day = every day
wording-workdays = Monday to Friday
wording-weekend = Saturday and Sunday
