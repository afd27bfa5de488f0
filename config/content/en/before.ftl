### Who I was when they met me: three qualities, one to bring back; and one habit to work on, without a score.

before-label = Who I was then
before-hello = Two things here. Who you were when the two of you met: three qualities, and one of them to bring back this week. And one habit of yours that hurt you both, to work on. Either alone is fine.
before-name = Name three qualities
before-name-again = Name them anew
before-back = Bring one back
before-back-another = Another one
before-habit = A habit of mine
before-habit-change = Another habit
before-qualities = From then: { $words }.
before-this-week = This week: <b>{ $quality }</b>. First step: { $step }
before-is-back = { $quality }: the first step is taken.
before-took = I took the step
before-took-said = Then “{ $quality }” isn't only a memory any more. A second time makes it easier than the first did.
before-quality-1 = Think of the weeks when you met. How were you then, before you were anybody's? One quality to start with, such as “I sang in the kitchen” or “curious”.
before-quality-2 = And a second one? Perhaps what your friends liked about you at the time.
before-quality-3 = And a third? Something you had a weekly place for back then.
before-which = Which one would you like back this week? For yourself; nobody has to see it.
before-step = “{ $quality }”: what's a first step, small enough for this week? With a day, if there is one.
before-step-said = That's the week's plan, then. When it's done, press “I took the step”, or just tell yourself.
before-step-later = The step can come later. It's noted which one you want back.
before-nothing = All right, nothing noted.
before-kept = They're kept. One can be brought back on any other week.
before-left = What you've named is kept.
before-habit-ask = Which one habit of yours hurt the two of you, and would hurt the next ones too? As something one could film: “I went silent for days”, “I read messages at dinner”.
before-instead = And what instead, in the same moment? Small enough to do it tired.
before-instead-said = Good. Whenever you've tried it, with anybody, press “Tried it today”. I count the days of the week and nothing else; a day without is only a day.
before-instead-later = The “instead” can come later. Naming the habit is the bigger half.
before-habit-is = The habit: { $what }
before-instead-is = Instead: { $instead }
before-week = In the last seven days: { $days ->
    [0] no try yet, and that's allowed.
    [one] tried on one day.
   *[other] tried on { $days } days.
}
before-tried = Tried it today
before-tried-said = Noted for today: { $days ->
    [one] one day
   *[other] { $days } days
} of the last seven. Whether it worked matters less than that you noticed the moment.
before-tried-again = Today is noted already. { $days ->
    [one] One day
   *[other] { $days } days
} of the last seven.
