### Linking: one person on two platforms.

command-link = Use me on Telegram and Discord as one
option-link-code = The code from the other side
menu-link = Linking
platform-telegram = Telegram
platform-discord = Discord
platform-terminal = the terminal

link-code = <b>{ $code }</b>
    Open me on { $where } and type: link { $code }. The code works once, for ten minutes; a new one takes its place.
link-code-warns = Whoever types it sees and changes everything you've told me. Give it to nobody.
link-new = New code
    .also = new, another code, another one
link-terminal = This chat keeps to a folder on this computer, so there's nothing to link it with. On Telegram and Discord, “link” joins the two.
link-no-code = A code is eight letters and digits, such as K7QM-4XTP. Type “link” on the other side to get one, then “link” and the code here.
link-wrong = I don't know that code. Each is good once, for ten minutes, and “link” on the other side makes a new one. { $left ->
    [one] One more try is left for now.
   *[other] { $left } more tries are left for now.
}
link-rests = That was several codes that didn't fit, so linking rests for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. Everything else goes on as ever.
link-ended = That code was the right one, but its ten minutes are over. Type “link” on the other side for a new one.
link-own = That's your own code, made for the other side. Type it there.
link-same = That code was made on { $platform }, where this chat is too. I can join one chat on each platform; the code has to be typed on the other one.
link-aside-first = A history is still set aside from the last time. Until its 48 hours are over, or you say “link undo” where it was linked, I can't set aside another one.
link-joined = Linked. Here and on { $there } it's one conversation now: what you told me there, I know here. What comes by itself goes where you wrote last. “link” changes that, or ends it.
link-joined-there = { $here } is linked with this chat now: whoever writes there sees and changes everything here. If that wasn't you, unlink it.
link-two = There's something kept on both sides, and only one can go on.
link-numbers = <b>{ $place }</b>: since { $since }, { $run }{ $entries ->
    [0] nothing written down
    [one] one entry
   *[other] { $entries } entries
}.
link-run = { $days ->
    [one] one day in a row
   *[other] { $days } days in a row
},{" "}
link-since-unknown = some time
link-which = Which one goes on? The other is set aside for 48 hours, sealed and silent, and then deleted; until then “link undo” brings it back as it was.
link-this = This one
    .also = this, the first, mine here
link-other = The other
    .also = other, that one, the second
link-leave = Leave both
    .also = leave, neither, both, keep both
link-left = Nothing was linked. Both stay as they are.
link-nothing-asked = There's nothing open to choose. “link” makes a code, and “link” with a code joins the two sides.
link-kept = Linked. What was on { $rests } rests until { $until }, sealed; then it's deleted. “link undo” separates the two before that. What closes a way back on either side stays closed.
link-kept-there = { $here } is linked with this chat now. What was on { $rests } rests until { $until }, sealed; then it's deleted. If that wasn't you, undo it.
link-undo = Undo
    .also = undo it, separate, separate them
link-undone = Undone: the two chats are separate again, each as it was.
link-no-undo = There's nothing set aside that could come back.
link-page = Linked: { $places }. It's one conversation; I answer where you write.
link-nudges-last = What comes by itself goes where you wrote last.
link-nudges-there = What comes by itself goes to { $platform }.
link-page-aside = What was set aside can come back until { $until }.
link-to = To { $platform }
link-to-last = Where I wrote last
    .also = last, where i was last
link-off = Unlink { $platform }
link-aside-holds = Until { $until } “link undo” separates the two chats, each as it was. After that you can unlink one.
link-unlinked = { $platform } is unlinked. Whoever writes there is a stranger to me now, and nothing of yours can be read there.
link-gone = This chat isn't linked any more: I know nothing here now. “start” begins anew.
link-not-linked = { $platform } isn't linked. “link” shows what is.
link-last = This is the only chat in which I know you. If you want it gone, “delete” removes everything.
