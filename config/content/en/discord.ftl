# Words that only Discord needs: what stands around the conversation there.

# On the button that opens a window for typing, where a person cannot simply write to Keel. At most 40 characters.
discord-type-answer = Type an answer
# Title of that window. At most 45 characters.
discord-answer-title = Your answer
# Label of its field where the question gives none. At most 45 characters.
discord-answer-label = In your own words
# In the closed menu of a question with many answers. At most 150 characters.
discord-choose = Choose one
# When nothing can be kept right now.
discord-store-unavailable = I could not keep that just now, so I have not acted on it. Nothing is lost from before. Please try again in a minute.
