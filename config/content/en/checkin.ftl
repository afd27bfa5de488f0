### The daily check-in.

checkin-again = You've been here today already. This one counts for the day; both stay in your record.
checkin-mood = How is it today, from 0 (as bad as it gets) to 10?
checkin-urge = And the pull to contact them, from 0 (none) to 10 (thumb on “send”)?
checkin-enough = That's a hard day, and two answers are enough for it. Shall we leave it there?
checkin-enough-yes = Leave it there
    .also = yes, enough, stop here, ok
checkin-enough-no = Go on
    .also = no, more, continue, go on please
checkin-contact = Was there any contact since last time?
checkin-contact-none = No, none
    .also = no, none, nope, nothing, nah
checkin-good = One good thing, however small? Warm socks count.
checkin-words = Anything else you'd like to put down?
checkin-kept = Noted.
checkin-kept-words = Noted, every word.
checkin-left = We stop here. What you've answered is kept.
checkin-said-strong-urge = That's a strong pull. It passes whether or not you follow it: write the message here instead of there, and give it fifteen minutes before you decide anything.
checkin-said-still-low = Low again. Two such days in a row is a reason to be with somebody this evening, even without talking about it. “safety” shows people who listen at any hour.
checkin-said-low = A low day. Eat something plain, and let one person know how it is. “safety” shows people who listen at any hour.
checkin-said-up = That's a clear step up from last time. Worth knowing what was different.
checkin-said-down = Lower than last time. It goes in waves; one day says little about the week.
checkin-said-good = A good one. It's yours, you needn't explain it.
