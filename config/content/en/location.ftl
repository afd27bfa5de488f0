### A place on the map that somebody sends: only its time zone gets this far.

# Stands first where a place was asked for and one was sent.
location-read = I've taken the time zone from that and kept nothing else of it. The map itself stays in this chat until you delete it.
location-sea-asked = That's out where nobody keeps a town's time. Type the city whose clock you go by.
location-sea = That's out where nobody keeps a town's time, so I've left your clock alone. A city, under “Time zone”, moves it.
location-same = You're on that clock already: it's { $time } there, and that's what I go by. I've kept nothing of the place.
location-offer = It's { $there } there; the clock I go by for you says { $here }. Shall I change over? Apart from the time zone I've kept nothing of the place.
location-home = That's on your usual clock, where it's { $there }; at the moment I go by another, and it says { $here }. Are you back?
location-which = Two clocks are kept there. Which one do you go by?
location-clock = { $place }, { $time }
location-trip = For a week
location-stay = From now on
location-back-home = I'm back
location-leave = Leave it
location-left = Then your clock stays as it is.
location-first = I've kept nothing of that place. Where you are comes up a little later, for the clock alone.
