# The words of the shell around the conversation: what `evenkeel` says when it starts, and the hints of the terminal.

shell-first-start = New here: the database, the people's keys and the master key are in { $folder }, made and migrated, open to you alone.
shell-connect-bots = To talk on Telegram or Discord as well, set EVENKEEL_TELEGRAM_TOKEN or EVENKEEL_DISCORD_TOKEN and start `evenkeel run`; config/evenkeel.example.toml has every setting.

terminal-hint = Type as in any chat, or the number of a choice. :help shows more, :quit ends.
terminal-help =
    Type your words and press Enter. The number of a choice, or its whole label, presses it.
    /help shows what Keel can do; Tab completes a command.
    :say 2 says words that look like a choice or a command.
    :advance 8h moves the clock; :goto 2026-03-01 08:00 moves it to a date, in the zone { $zone }.
    :now shows what time it is here, and :quit ends. Everything you said is kept.
terminal-clock-simulated = From here on the clock is simulated: it stands still, and only :advance and :goto move it.
terminal-clock-now = It is { $when }.
terminal-clock-unreadable = That is no time I can go to. Try :advance 8h, :advance 3d or :goto 2026-03-01 08:00.
terminal-clock-backward = That time is behind us; the clock only goes forward.
terminal-clock-too-far = That is further away than the calendar reaches.
terminal-unknown = The terminal has no such word. :help shows those it has; :say lets you say it as it stands.
terminal-nothing-to-say = There is nothing after :say.
terminal-file-kept = Saved as { $path }, open to you alone.
terminal-file-not-kept = The file could not be saved in { $folder }.
terminal-not-kept = That could not be kept just now, so Keel has not heard it. Please say it once more in a moment.
terminal-goodbye = Goodbye for now. Everything you said is kept.
