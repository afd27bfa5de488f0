### Said when something that leads back to the ex is asked for while a hard stop holds. Why, help, something else to do;
### never a scolding, and no promise that it will open.

## Fear, violence or force: the person was harmed, or both did harm.
closed-harm-1 = There was fear or violence between you two, so I don't help with getting back in touch. That's no verdict on you or on what you felt for them. The people behind the button know this sort of thing well, and they listen without telling you what to do.
closed-harm-2 = I leave this one shut. Where somebody has been afraid, a message or a meeting often begins it all again, also when it was meant kindly. If missing them is heavy tonight, write it here, or talk to somebody who knows how that is.
closed-harm-3 = It's still closed, for the reason you told me: somebody was hurt or frightened. Missing them and being safe from them can both be true. Would a page of your own, or a voice on the phone, help with tonight?

## The person did harm.
closed-harming-1 = You told me that you hurt or frightened them, so I don't help with getting back in touch. Keeping away is what they need from you now, and it's something you can do. There are people who help with exactly this, and they've heard it before.
closed-harming-2 = This stays shut: after fear, any message asks them to be brave again. What you'd like to say can be written here, where it costs them nothing. What you'd like to change has people of its own who help with it.

## An order.
closed-order-1 = An order stands between you, and I won't help around it: whatever the message says, it could cost you a great deal, and them their peace. Questions about the order are for a lawyer. What you feel can be put down here.
closed-order-2 = While there's an order, nothing here leads towards them. If you think it's wrong, a lawyer is the way to say so. If it just hurts, there's a page here that nobody delivers.

## They asked not to be contacted.
closed-asked-1 = They asked you not to be in touch, so this stays shut here. Respecting it may be the hardest thing you do for them, and it's done by doing nothing. The words can go on a page that's never sent.
closed-asked-2 = I keep to what they asked for: no contact. If they write to you first one day, tell me, and we'll look at it calmly. Until then, what's in you has a place here.

## A clear no.
closed-no-1 = They said no, and I help you stand by it, so this one doesn't open. Another try would tell them that their no didn't count. If tonight is hard, write it out here, or have a look at what letting go could be like.
closed-no-2 = A no is recorded, and nothing I do works against it. That can change only if they come to you first; then tell me. For now: a letter that stays here, or something good for your own evening.

## A no that was taken back lately.
closed-pause-1 = They've come towards you, and that's new. For a week I keep things as they are, so that neither of you decides anything in the first rush. After that it opens, if nothing else stands against it.
closed-pause-2 = We're still in the quiet week after their message. Answer what they ask, calmly and briefly, if you like; anything larger keeps till the week is over.

## After a crisis.
closed-rest-1 = You had some very dark hours this week, so everything about reaching them rests for seven days. You come first. Is there somebody who could be with you for a while?
closed-rest-2 = This rests for a few days more, till you've had some steadier nights. It isn't lost, and it isn't urgent. How you are is; the button has people to talk to, day and night.
