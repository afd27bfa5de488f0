### The person's own reasons for keeping no contact.

reasons-none = There are no reasons here yet.
reasons-list = <b>Your reasons</b>, the strongest first:
reasons-line = { $n }. { $reason }
reasons-add = What speaks against being in touch? Your own words, as plain as you like. One reason a line; several at once are fine.
reasons-kept = { $count ->
    [one] Kept. I'll show it to you when the pull comes.
   *[other] All { $count } are kept. I'll show them to you when the pull comes.
}
reasons-there-already = “{ $reason }” is on the list already.
reasons-too-long = The one that begins “{ $reason }” has { $chars } characters, and { $most } fit. Could you put its heart in one sentence? As it stands, it can be kept as a note.
reasons-full = { $most } reasons are all that fit, so “{ $reason }” isn't on the list. It can be kept as a note.
reasons-full-first = There are { $most } now, and no more fit. Remove or change one first.
reasons-what = What shall we do with them?
reasons-do-add = Add some
    .also = add, more, another, add one, one more, new
reasons-do-change = Change one
    .also = change, edit, rewrite, correct
reasons-do-top = Put one on top
    .also = top, on top, first, move up, strongest
reasons-do-remove = Remove one
    .also = remove, delete one, take one away, take one off
reasons-do-nothing = Leave them
    .also = done, leave them, nothing, no, stop, skip, good, ok, okay, fine, that's it, thats it, no thanks, all good, cancel
reasons-which-change = Which one?
reasons-which-top = Which one weighs most today?
reasons-which-remove = Which one no longer fits?
reasons-rewrite = It says: “{ $reason }”. How should it read?
reasons-changed = Changed.
reasons-topped = That one comes first from now on.
reasons-removed = Taken off the list: “{ $reason }”.
reasons-stay = They stay as they are. They come up when you need them, and under “reasons” at any time.
reasons-left = All right. The list is kept as it is.
reasons-later = Then later. One sentence is enough for a start, and a calm day is a good day for it.

command-reasons = Why you keep no contact, in your words
option-reasons-reason = A reason to add; without it, the list
