### Said when something that leads back to the ex is asked for while a hard stop holds. Why, help, something else to do;
### never a scolding, and no promise that it will open. No question in it: one that is open may follow.

## Fear, violence or force: the person was harmed, or both did harm.
closed-harm-1 = There was fear or violence between you two, so I don't help with getting back in touch. That's no verdict on you, nor on what you felt for them. The people behind the button know about this, and you can just talk to them.
closed-harm-2 = I leave this one shut. Where somebody has been afraid, a message or a meeting can begin it all again, also when it's meant kindly. If missing them is heavy now, write it here, or talk to somebody who knows how that is.
closed-harm-3 = It's still shut, for the reason you told me: somebody was hurt or frightened. You can miss them and be better off away from them, both at once. There's a page here for the one, and people on the phone for the other.

## The person did harm.
closed-harming-1 = By what you've told me they had reason to be afraid, so I don't help with getting back in touch. Leaving them alone is something you can do for them now, every day. The people behind the button help with what led to it.
closed-harming-2 = This stays shut: after fear, any message asks them to be brave again. What you'd like to say can be written here, where it costs them nothing. For what you'd like to change there are people who help.
closed-harming-3 = I won't help with that one, and I don't think the less of you for asking. What frightened them isn't mended by being in touch; it's mended in you, with help. There's somebody to ring behind the button.

## By words of the person somebody was or could be hurt; that was not yet asked about calmly.
closed-risk-1 = From what you told me, somebody was or could be hurt or frightened. Until I've asked you about that on a calm day, I don't help with getting in touch. The people behind the button listen at any hour, and they've heard such things before.
closed-risk-2 = This rests, because of what you told me; I'll ask about it on a calm day. Until then there's a page here for the words, and somebody to ring for the rest.
closed-risk-3 = It's still resting, for the same reason. If I misread you, that question is the place to tell me. For tonight: away from their street, and near somebody who knows you well.

## An order.
closed-order-1 = An order stands between you, and I won't help around it: whatever the message says, it could cost you a great deal, and them their peace. Questions about the order are for a lawyer. What you feel can be put down here.
closed-order-2 = While there's an order, nothing here leads towards them. If you think it's wrong, a lawyer is the way to say so. If it just hurts, there's a page here that nobody delivers.
closed-order-3 = The order decides this one, not you and not I, and it holds even for kind words. Let it be the reason. The words themselves can stay here.

## They asked not to be contacted.
closed-asked-1 = They asked you not to be in touch, so this stays shut here. Keeping to it may be the hardest thing you do for them, and it's done by doing nothing. The words can go on a page that's never sent.
closed-asked-2 = I keep to what they asked for: no contact. If they ever write to you first, tell me. What's in you has a place here either way.
closed-asked-3 = They've said how they want it, and I help you stick to that, not to get past it. It's a request about contact, and no measure of you. Write it down here, if it wants out.

## A clear no.
closed-no-1 = They said no, and I help you stand by it, so this one doesn't open. Another try would tell them that their no didn't count. Write it out here instead, or do one thing now that's only for you.
closed-no-2 = A no is recorded, and nothing I do works against it. Only they could change that, by coming to you first. Here's a page that stays here, for whatever still wants to be said.
closed-no-3 = That door was theirs to close, and they did. You're allowed to wish it were otherwise and still leave it alone. I'm here for the hours that are left over.

## A no that was taken back lately.
closed-pause-1 = They've come towards you, and that's new. For a week I keep things as they are, so that neither of you decides anything in the first rush. What comes after that is for both of you to weigh.
closed-pause-2 = We're still in the quiet week after their message. Answer what they ask, calmly and briefly, if you like; anything larger keeps till the week is over.

## After a crisis.
closed-rest-1 = You've had some very dark hours, so everything about reaching them rests for seven days. You come first. Let somebody be with you for a while, if that can be.
closed-rest-2 = This rests for a few days more, till you've had some steadier nights. None of it is urgent. How you are is; the button has people to talk to, day and night.

## An answer that closes something: it can be a slip of the finger for 48 hours, and stands afterwards.
closed-mistaken = Then that was a slip of the finger, and it no longer counts. If it was so after all, tell me at any time, in any words.
closed-stands-harm = That answer stays as it is. For two days it could have been a slip of the finger; now I keep to what you told me, because it's easy to see it smaller on a day of missing them. If it weighs on you, or was different from what I think, these people listen:
closed-stands-harming = That answer stays as it is. For two days it could have been a slip of the finger; now I keep to what you told me, for their sake and for yours. These people help with what led to it, and with what comes now:
closed-stands-order = An order that was told stays here, even if it has ended or was told wrongly: I can't check it, and a mistake could cost you and them too much. What holds now, a lawyer or the court can tell you. Everything else here stays open to you.
closed-stands-no = That no stays as it is. For two days it could have been a slip of the finger; now it counts as theirs, and only they can take it back, by coming to you first. If they do, tell me that they wrote.
