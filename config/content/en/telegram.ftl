# Words that only Telegram needs.

# Under a question for the place. On a phone the paper clip stands beside the line for typing.
telegram-share-place = Or send it from the map: the paper clip, then “Location”. I take the time zone from it and keep nothing else.
