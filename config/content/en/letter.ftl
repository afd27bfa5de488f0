### Letters to the ex that are never sent: written, read again, laid away, burned.
### letter-back comes by itself and tells a bystander nothing.

command-letter = Write a letter you won't send, or read the old ones
option-letter-what = What to do
menu-letter = Letters

letter-menu = Letters to them that stay here. A quarter of an hour for each; afterwards you can keep it, lay it away until a day, or burn it.
letter-write = Write one
    .also = write, write a letter, new, new letter, another
letter-list = Your letters
    .also = list, read, show, show me, letters, my letters, read them

letter-page = { $count ->
    [one] One letter, never sent.
   *[other] { $count } letters, none of them sent; newest first.
}
letter-item-draft = <b>{ $n }.</b> { $when }, a draft
letter-item-away = Laid away until { $date }.
letter-open-draft = <b>{ $when }</b>, a draft
letter-empty = No letters yet. What you write to them here reaches nobody.
letter-locked = You laid this one away until { $date }. It can stay there, and it's yours whenever you decide otherwise.
letter-locked-leave = Leave it there
letter-locked-read = Read it now

letter-away = Lay it away
    .also = put it away, put away, lay away, lay it away, hide it, not now, show me later, later on
letter-away-ask = Until when? On that day I'll tell you that it's here, in words that show nothing of it.
letter-away-week = A week
letter-away-30 = 30 days
letter-away-90 = 90 days
letter-away-open = It needs a day, so that I know when to bring it: “in 30 days”, “until 1 june”.
letter-away-done = It rests until { $date }. Until then the list shows its date and none of its words.
letter-away-full = Twelve letters are resting already, and more would come back all at once. This one stays on the list.
letter-back-1 = Today is the day you picked for something you left with me.
letter-back-2 = You asked me to keep something until today. Here it is.
letter-back-3 = Something that you put by has come due. It opens when you like.
letter-back-open = Open it

letter-burn = Burn it
    .also = burn, burn this, burn this one, burn the letter, delete it, delete, delete this, destroy it
letter-burn-ask = { $when }: burn this letter? Every word of it goes, and nothing can bring it back.
letter-burn-yes = Burn it now
    .also = yes, burn it, burn, yes burn it, delete it
letter-burn-no = Keep it for now
    .also = no, keep it, keep, don't, leave it, not yet
letter-burn-kept = It stays where it was.
letter-burned-1 = It's ash. What you wrote did its work in the writing; nobody needs to have read it.
letter-burned-2 = Gone, all of it. Open a window for a minute.
letter-burned-3 = Burned. Not a word is left, here or in your export.
letter-burned-4 = Nothing of it is left. If there's more to say one day, there's an empty page for that, too.
