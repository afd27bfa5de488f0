### The journal: writing, prompts, reading, searching, changing and deleting one entry. The prompts are in prompts.ftl.

command-journal = Write, take a prompt, read or search your journal
option-journal-what = What to do
menu-journal = Journal

journal-menu = Your journal. Only you read it. Write what you like, or take a prompt: a small task with an end.
journal-write = Write
    .also = write, i want to write, new, new entry, add
journal-prompt = A prompt
    .also = prompt, prompts, give me a prompt, a task
journal-read = Read
    .also = read, read it, read back, show, show me, let me read
journal-search = Search
    .also = search, find, look for

## A prompt, with a mood before and after.

journal-before = One tap first: how is it right now, from 0 (as bad as it gets) to 10? I'll ask once more at the end, to see whether writing does you good.
journal-frame-1 = No more than that is asked. Send it in one message or several; “Done” closes it.
journal-frame-2 = Keep to that measure. Spelling doesn't count here, and “Done” ends it.
journal-frame-3 = When that's answered, you're through: “Done”. Twenty minutes are plenty.
journal-another = Another
    .also = another one, another prompt, a different one, different, something else, not this one, not that one, next, skip, pass, change
journal-lighter = After the last few you felt lower, so here's a lighter one.
journal-stop-1 = Kept. That's twenty minutes, and a good place to stop. “Done” closes it; I have something else for afterwards.
journal-stop-2 = Kept. Forty minutes now. Going round once more rarely adds anything; the rest can have another evening.
journal-stop-3 = Kept. You've been at it for an hour. Say “Done”, stand up, and drink a glass of water.
journal-after-1 = And how is it now, from 0 to 10?
journal-after-2 = Now that it's written: where are you between 0 and 10?
journal-after-3 = One tap to end with: how is it now, from 0 to 10?
journal-felt-lower-1 = Lower than before. Heavy things do that; it says something about the subject, and nothing about how you wrote.
journal-felt-lower-2 = That took something out of you. Leave it where it is now; I'll bear it in mind when I choose the next one.
journal-felt-lower-3 = Down, then. You don't have to go back in there tonight. It's kept, and it can wait.
journal-felt-higher-1 = Higher than before. Remember which subject that was.
journal-felt-higher-2 = Up a little. Whatever you wrote about there seems to agree with you.
journal-felt-higher-3 = Better than when you began. I'll note that for the choice of the next one.
journal-felt-same-1 = About where you were. It's written down now, so it needn't be carried as well.
journal-felt-same-2 = Much the same. Not every page has to move something.
journal-felt-same-3 = Level, then. Good enough for an evening.
journal-felt-low-1 = That's low. The page can wait; somebody's company, even by phone, would be better now. “safety” shows people who listen at any hour.
journal-felt-low-2 = Low, and I'd leave the writing there for today. Eat something plain, and let one person know how it is; “safety” shows who listens at any hour.
journal-felt-skipped = All right, no number. The words are what counts.

## Reading.

journal-page = { $count ->
    [one] Your journal: one entry.
   *[other] Your journal: { $count } entries, newest first.
}
journal-item = <b>{ $n }.</b> { $when }
journal-item-hard = Words from a hard hour.
journal-earlier = Earlier
    .also = earlier, older, go back further, further back, before that, back, more, next page, next
journal-later = Later
    .also = later, newer, forward, after that, previous page
journal-end-old = Further back there's nothing; this is where it begins.
journal-end-new = There's nothing newer; these are the latest.
journal-day = From { $date }:
journal-day-none = Nothing from { $date }. This is what came before:
journal-day-before-all = There's nothing as early as { $date }. This is where your journal begins:
journal-no-such-day = I couldn't find that day in the calendar, or it's still to come. “12 march”, “last week” and “yesterday” all work.
journal-empty = Nothing in your journal yet. What you write here is kept from the first message on, and only you see it.
journal-when-today = Today, { $time }
journal-when-yesterday = Yesterday, { $time }
journal-when-date = { $date }, { $time }
journal-open = <b>{ $when }</b>
journal-open-part = (part { $part } of { $parts })
journal-open-prompt = The prompt: { $prompt }
journal-read-on = Read on
journal-list = Back to the list
    .also = list, the list, back to list, go back
journal-gone = That one isn't here any more.
journal-no-such-number = There's no entry with that number on this page. The numbers are those in front of the days.
journal-which-one = For that, press the button below the entry itself, so that I can't take the wrong one.

## Searching.

journal-search-ask = Which words? Capitals and accents don't matter.
journal-search-again = Other words
journal-search-no-words = I need at least one letter or figure to look for.
journal-hits = { $count ->
    [one] One entry with “{ $words }”.
   *[other] { $count } entries with “{ $words }”, newest first.
}
journal-hits-none = No entry has “{ $words }” in it. A shorter word, or only the beginning of it, finds more.

## Changing and deleting.

journal-edit = Write it anew
    .also = edit, edit it, edit this, change, change it, change this, rewrite, rewrite it
journal-edit-ask = Send it the way it should read, in one message or several. The first one takes the place of the old text, which is then gone.
journal-edit-keep = Leave it as it was
    .also = done, leave it, leave it as it is, keep it, keep it as it is, nothing, never mind
journal-edit-left = Nothing was changed. It reads as it did.
journal-edited = The new text stands in its place, under the old date.
journal-delete = Delete
    .also = delete it, delete this, delete this one, delete that, delete entry, remove, remove it, erase it
journal-drop-ask = { $when }: delete this entry for good? Nobody can bring it back, I can't either.
journal-drop-yes = Delete it
    .also = yes, delete, yes delete it, yes please, remove it
journal-drop-no = Keep it
    .also = no, keep, don't, no keep it, leave it
journal-drop-kept = Nothing was deleted.
journal-dropped-1 = Deleted. No copy is left with me.
journal-dropped-2 = It's gone, from here and from any later export.
journal-dropped-3 = Done; that entry no longer exists.
