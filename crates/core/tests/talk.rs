//! Conversations with the core, as a person has them.

mod support;

use support::Person;

#[test]
fn show_me() {
    let mut p = Person::new();
    for words in ["hi", "yes", "no", "cheating", "no", "two weeks ago", "he left", "out of nowhere", "3 years", "lived together", "kids", "needed", "idk", "last friday", "standard", "im in lagos", "8ish and 9pm", "change", "Where I am", "berlin", "ok", "/checkin", "7", "meh", "/home", "no", "warm socks", "skip", "i texted him", "today", "skip", "go on", "progress", "asdf", "/nudges", "add a time", "a few words", "23:00", "12:30", "settings", "/delete", "keep it", "/chekin", "i want to kill myself", "i'm safe"] {
        println!("> {words}\n{}\n", p.says(words));
    }
    println!("{}", p.waits(72));
}
