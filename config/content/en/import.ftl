### Taking in an export: what is asked, and why a file is not taken.

import-ask = This is an export of Evenkeel: somebody who came on { $since }, with { $checkins ->
    [one] one check-in
   *[other] { $checkins } check-ins
} and { $entries ->
    [one] one entry
   *[other] { $entries } entries
} in all. If that is you, I can go on from there. Shall I bring it in?
import-ask-replace = This is an export of Evenkeel: somebody who came on { $since }, with { $checkins ->
    [one] one check-in
   *[other] { $checkins } check-ins
} and { $entries ->
    [one] one entry
   *[other] { $entries } entries
} in all. It would take the place of everything I keep about you here ({ $here ->
    [one] one entry
   *[other] { $here } entries
}), for good. Is it yours, and shall I bring it in?
import-since-unknown = an unknown day
import-bring = Bring it in
    .also = yes, bring, bring it, yes please, ok
import-left = Nothing was changed, and the file is not kept here. It may still stand in this chat.
import-done = It's in: your words, counts, plans and times, as they were. What was closed for safety stays closed. You may want to delete the file from this chat now.
import-closed = I don't take in another record while something here keeps the way back closed. What I keep stays as it is, and “export” gives you a copy at any time.
import-no-export = I can't read that as an export of Evenkeel. It should be the file that “export” sent, just as it came. Nothing was changed.
import-too-large = That file is larger than an export I can take in. Nothing was changed.
import-newer = That export was written by a newer Evenkeel than this one. Whoever runs this service can bring it up to date; then send the file again.
import-changed = That export isn't as it was written any more: something in it is damaged or was edited. Nothing was changed. An untouched copy will do.
import-of-a-year = That export holds a single year, and I'd lose the others. Please send the one with everything in it.
import-empty = There is nothing in that export that I could bring in. Nothing was changed.
