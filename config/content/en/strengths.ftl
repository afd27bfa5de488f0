### Strengths: found over days, put to use for somebody else. What comes by itself (`strengths-ask`) tells a bystander nothing.

strengths-label = My strengths
strengths-add = Add one
strengths-use = Use one today
strengths-change = Change the list
strengths-hello = Here you can gather what you're good at, and what people can count on with you. One a day is enough; with five it's a list. After a breakup most people can name their faults by heart, so this may go slowly at first.
strengths-head = <b>Your strengths</b> ({ $count }):
strengths-line = { $n }. { $words }
strengths-towards = One more a day is enough. At five it's a list one can lean on.
strengths-enough-today = That was today's. Tomorrow's can wait.
strengths-a-list = There's your list. It may grow, and it can be put to use.
strengths-full = The list is full at twenty. To add one, take out one that says the least.
strengths-used = { $used ->
    [one] Put to use for somebody: once so far.
   *[other] Put to use for somebody: { $used } times so far.
}
strengths-none = There's nothing on the list to change yet.
strengths-unchanged = The list stays as it is.

strengths-first = What's one thing you're good at, or that people can count on with you? Ordinary things are best: “I'm on time”, “I can make my sister laugh”.
strengths-next = Which one is next? Something you did this week may show it.
strengths-cannot = I can't find one
    .also = i can't find one, i can't think of one, i cant think of one, can't think of any, cant think of any, nothing, none, no, i have none, i don't have any, i dont have any, i'm not good at anything, im not good at anything, not good at anything, i have no strengths, there are none, help, zero, nothing really, nothing comes to mind
strengths-other-way = Another way
    .also = another way, another, something else, nothing, none, no, no one, nobody, i don't know, no friends, i have no friends
strengths-leave-it = Leave it for today
    .also = leave it, nothing, none, no, no one, nobody, not today
strengths-friend = Then borrow somebody's eyes. If a friend who likes you had to say one thing about you at a table, what would it be?
strengths-well = Try today instead. What did you do well, however small? Getting a tired child to bed, a good soup, an honest email.
strengths-asked = One more way. What do people ask you for? Lifts, advice, fixing things, company, the recipe?
strengths-another-day = Then not today. It's no sign of having none; on grey days they just don't show. Somebody may thank you for something this week: that one counts.
strengths-added-1 = Added. One a day is enough.
strengths-added-2 = That's on the list now.
strengths-added-3 = Good one. It's down in your words.
strengths-five = With that it's five or more: a list one can lean on. It can be put to use, for somebody else, today or any day.
strengths-there = That one is on your list already, so it seems to be true.
strengths-shorter = One strength is up to { $most } characters here. A shorter line is easier to find on a bad day.
strengths-pick = Which one?
strengths-what = “{ $words }”. What shall happen with it?
strengths-edit = Reword it
    .also = edit, reword, change, change it, rewrite
strengths-remove = Take it out
    .also = remove, delete, take it out, delete it
strengths-reword = How should it read?
strengths-removed = It's off the list.
strengths-changed = Changed.

strengths-today = For today: <b>{ $words }</b>.
strengths-for-1 = Who could use that? Somebody at work, on your stairs, in your phone. Ten minutes of it, for them and not for their thanks.
strengths-for-2 = Think of one person who has it harder than usual this week. Where would that help them, in something as small as a call or a bag carried?
strengths-for-3 = Offer it once today, plainly: “I'm quite good at this, shall I?” A no is fine, and you'll have offered.
strengths-for-4 = Somebody you owe nothing would do best: a neighbour, a new colleague, the person behind you. Small and unasked.
strengths-for-5 = Put it into something that leaves your hands today: a message, a meal, a repaired thing, half an hour of listening.
strengths-will = I'll do that
strengths-another = Another one
strengths-not-today = Not today
strengths-will-said = Good. Tomorrow I'll ask once whether it came to it, and not again.
strengths-ask-1 = You had something in mind for yesterday or today. Did it come to it?
strengths-ask-2 = A quick one: that small plan of yours, did it happen?
strengths-ask-3 = You meant to do somebody a good turn. Was there a moment for it?
strengths-did-it = You meant to put this to use: <b>{ $words }</b>. Did it come to it?
strengths-did = It did
strengths-did-not = It didn't
strengths-glad-1 = Then somebody's day was a little easier because of you. That's a fact, whatever else the day was.
strengths-glad-2 = Good. It's the kind of thing people remember longer than one thinks.
strengths-glad-3 = That's yours, and nobody can take it back. How it was received doesn't change it.
strengths-no-matter = No matter. It stays on the list, and there are other days.
