### The cover. What stands under “what others see” is read by whoever holds the phone: no names, no days, no feelings.

cover-label = Cover
    .also = a cover, the cover, shared phone
cover-about = Under the cover I answer like a list of notes, to anything that's typed or pressed, and keep nothing of it. What I send by myself becomes one neutral line and waits. A word of your own takes the cover off.
cover-limits = What it can't change: my name, the list of commands, and what already stands in this chat. Words of danger are answered in full all the same. “Export” and “delete” wait behind your word like everything else.
cover-ask-word = Which word shall it be? One that nobody would guess, that you don't say here otherwise, 3 to 30 letters.
cover-ask-again = Type it once more, to be sure.
cover-word-one = One word, please, of letters only.
cover-word-length = It needs at least 3 letters and no more than 30.
cover-word-ours = That's a word I already listen to: a command, a button or an answer. Another one, please.
cover-word-daily = That one slips out too easily, or is the first that somebody would try. Another one, please.
cover-word-differs = That was another word than before, so we begin again.
cover-made = That's your word now. “cover” puts the cover on, “cover clear” also clears this chat. The word, typed alone, takes it off; capitals and full stops don't matter. “hide” clears the chat by itself.
cover-if-forgotten = Should you forget it, type “forgot the word”. From 24 hours later, the same words take the cover off, and the old word with it. Until then your word still works, and it tells you if somebody else has asked.
cover-ask-itself = Shall the cover also go on by itself when nothing was typed for a while?
cover-itself-no = No
    .also = no, not by itself, off
cover-itself-5 = After 5 minutes
    .also = 5, five, 5 min, 5 minutes, five minutes
cover-itself-30 = After 30 minutes
    .also = 30, thirty, 30 min, 30 minutes, half an hour
cover-itself-set = Then it goes on after { $minutes } minutes without a word from you. It stays off only while you're telling me that your own life is in danger.
cover-itself-off = Then it goes on only when you say “cover”.
cover-what = What would you like to do?
cover-put-on = Put it on
    .also = on, put on, put the cover on
cover-and-clear = On, and clear chat
    .also = on and clear, clear, clear the chat
cover-new-word = A new word
    .also = word, new word, change the word
cover-by-itself = By itself
    .also = itself, minutes, automatically
cover-remove = Take it away
    .also = remove, take away, no cover, off
cover-removed = There's no cover any more, and the word is forgotten.
cover-change = Change the word or the time
cover-off = The cover is off.
cover-was-off = The cover wasn't on. That word and this line would be better gone from the chat; “hide” clears it.
cover-asked = On { $when } somebody typed here that the word was forgotten. If that wasn't you, choose a new word: “cover change”.
cover-forgotten = The cover is off, and the forgotten word with it. “cover” begins with a new one.

## Clearing the chat. What is said then stands alone in it.

hide-label = Clear this chat
    .also = hide, hide this chat, clear, clear the chat, clear chat
hide-done = Cleared, as far as I can. What stays: anything older than two days, what you typed yourself on Discord, notifications, and copies on other devices. Nothing is deleted from what is kept for you; that's what “delete” is for.

## What others see.

cover-home = Notes and reminders. Nothing is due.
cover-dull-1 = Nothing on the list right now.
cover-dull-2 = No reminder is set for today.
cover-dull-3 = There's no entry by that name.
cover-dull-4 = The list is empty at the moment.
cover-dull-5 = Nothing to show here.
cover-dull-6 = No open items.
cover-dull-7 = That isn't something this list can do.
cover-dull-8 = No matches found.
cover-dull-9 = Nothing new since last time.
cover-dull-10 = No items under that heading.
cover-line-1 = One thing is waiting.
cover-line-2 = An item is on the list.
cover-line-3 = Something is due, whenever it suits.
cover-line-4 = One reminder, no hurry.
cover-line-5 = A new entry is there.
cover-line-6 = One open item.
cover-line-7 = The list has something new.
cover-line-8 = A reminder is waiting.
cover-forgot = Noted. The same words again, from { $when } on.
    .also = forgot, i forgot, forgot it, i forgot it, forgot the word, i forgot the word, forgot my word, i forgot my word, forgotten the word, i have forgotten the word, ive forgotten the word
