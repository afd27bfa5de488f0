//! What people want, and who did what to whom.

use evenkeel_core::language::intent::{Intent, Wish, guess, wish};
use proptest::prelude::*;

const PLAIN: &[(Intent, &[&str])] = &[
    (
        Intent::UrgeToContact,
        &[
            "i want to text him",
            "i really want to call her",
            "i'm about to message my ex",
            "im dying to text him",
            "so tempted to call her",
            "i need to hear... i need to text her",
            "i wanna text him so bad",
            "help me not text him",
            "stop me from texting her",
            "having an urge",
            "i have the urge to call him",
            "i feel like texting her",
            "i want to reach out",
            "thinking about texting my ex",
            "gonna text her",
            "i can't stop wanting... i want to see him",
            "about to call him",
            "i miss him so much i want to text him",
            "it's 2am and i want to text her",
            "fighting the urge to message him",
            "i want to hear his voice",
            "thinking of sending him a birthday message",
        ],
    ),
    (
        Intent::Slipped,
        &[
            "i texted him",
            "i called her last night",
            "i just messaged my ex",
            "i broke no contact",
            "broke nc",
            "i caved",
            "i slipped",
            "i relapsed yesterday",
            "i sent her a long message",
            "i sent a text to him",
            "i drunk texted her",
            "i ended up calling him",
            "i reached out to her",
            "i wrote to him",
            "ok so i texted her",
            "i gave in and texted him",
            "i’ve texted him again",
            "i accidentally called him",
            "texted him",
            "i went and texted her",
            "i slept with my ex",
            "texted my ex lol",
            "got drunk and called her",
        ],
    ),
    (
        Intent::ExContactedMe,
        &[
            "she texted me",
            "he called me last night",
            "my ex messaged me",
            "he just texted",
            "got a text from him",
            "i got a message from my ex",
            "she reached out",
            "he sent me a voice note",
            "she wrote to me today",
            "my ex just texted",
            "he finally replied",
            "missed call from her",
            "she texted and i texted back",
            "he hit me up",
            "omg he texted me",
        ],
    ),
    (
        Intent::SawTheirSocialMedia,
        &[
            "i looked at his instagram",
            "i checked her profile",
            "i stalked his insta",
            "i just watched her story",
            "i looked her up",
            "i asked his friend about him",
            "i keep checking her facebook",
            "stalked her instagram",
            "i was looking at his profile",
            "i looked through her old pics",
        ],
    ),
    (
        Intent::Greeting,
        &["hi", "Hello!", "hey there", "heyyy", "good morning", "hi keel", "whats up", "how are you?", "yo"],
    ),
    (
        Intent::Thanks,
        &["thanks", "thank you so much", "ty", "ok thanks", "thanks, that helped", "i appreciate it", "thx!"],
    ),
    (Intent::Help, &["help", "help!", "how does this work?", "what can you do", "commands", "how do i use this"]),
    (
        Intent::PauseOrStopNudges,
        &[
            "stop messaging me",
            "stop messaging me for a week",
            "pause nudges",
            "turn off notifications",
            "stop sending me messages",
            "mute for 3 days",
            "turn the reminders off",
            "please pause",
            "no more messages",
            "dont text me anymore",
            "leave me alone for a week",
            "i need a break from this app",
            "can you stop sending me these",
        ],
    ),
    (
        Intent::DeleteMyData,
        &[
            "delete my data",
            "erase everything",
            "delete my account",
            "forget everything about me",
            "please delete all my data",
            "wipe my data",
        ],
    ),
    (
        Intent::ExportMyData,
        &[
            "export my data",
            "export",
            "send me my data",
            "what do you know about me",
            "download my data",
            "give me a copy of my data",
        ],
    ),
    (
        Intent::ProgressQuery,
        &[
            "how am i doing",
            "what day is it",
            "how many days",
            "show my progress",
            "my streak",
            "progress",
            "how long has it been",
            "show me my stats",
        ],
    ),
];

const WISHES: &[(Wish, &[&str])] = &[
    (
        Wish::CheckIn,
        &["check in", "checkin", "lets check in", "i want to check in", "daily check-in", "time for my check in"],
    ),
    (
        Wish::Stop,
        &[
            "stop",
            "cancel",
            "never mind",
            "nevermind",
            "forget it",
            "quit",
            "i want to stop",
            "i don't want to answer this",
        ],
    ),
];

const NONE: &[&str] = &[
    "i didn't text her",
    "i did not call him",
    "i haven't texted him",
    "i almost texted him",
    "i nearly called her",
    "should i text him",
    "what if i texted him",
    "can i text her?",
    "i wish i texted him",
    "i dreamed i texted her",
    "i texted my friend",
    "i called my mom",
    "i texted my sister about him",
    "i don't want to text him",
    "i dont feel like texting him",
    "he never texted me",
    "she didn't text me",
    "he hasn't called",
    "why hasn't he texted me",
    "i wish she texted me",
    "if he texts me what do i do",
    "when she texted me last year i cried",
    "my friend texted me",
    "my mom called me",
    "i deleted his number",
    "i deleted all her pictures",
    "i didn't look at his profile",
    "i haven't checked her instagram",
    "i looked at the sky",
    "i checked the mail",
    "i feel terrible",
    "i miss her",
    "i hate this",
    "he blocked me",
    "we used to text every day",
    "i went for a run",
    "i cooked dinner",
    "today was ok",
    "not today",
    "the weather is nice",
    "thank god it's over",
    "i blocked her",
    "i want to move on",
    "i want pizza",
    "i need to sleep",
    "he seems happy",
    "she called me names",
    "",
    "👍",
    "8",
    "i stopped smoking",
    "she said thanks",
    "did i text her?",
    "i answered his text",
    "i replied to him",
    "almost called him",
    "she got drunk and called her friend",
    "if i texted him he would not answer",
];

#[test]
fn plain_wordings_say_what_they_want() {
    let wrong: Vec<String> = PLAIN
        .iter()
        .flat_map(|(expected, texts)| texts.iter().map(move |text| (*expected, *text, guess(text))))
        .filter(|(expected, _, found)| found.intent != *expected || !found.is_plain())
        .map(|(expected, text, found)| format!("{text:?}: {expected:?}, not {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_the_program_is_told_is_understood() {
    for (expected, texts) in WISHES {
        for text in *texts {
            assert_eq!(wish(text), Some(*expected), "{text:?}");
        }
    }
}

#[test]
fn what_was_not_done_not_said_or_done_by_others_is_nothing() {
    let wrong: Vec<String> = NONE
        .iter()
        .map(|text| (text, guess(text).rule))
        .filter(|(text, found)| found.is_some() || wish(text).is_some())
        .map(|(text, found)| format!("{text:?}: {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}\n{}", wrong.len(), wrong.join("\n"));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,300}") {
        let _ = (guess(&text), wish(&text));
    }
}
