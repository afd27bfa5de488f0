//! Shapes a message for a person's screen: wrapped, with numbered choices, with or without styles.

use evenkeel_core::message::{Layout, Message, Style, Text};
use unicode_width::UnicodeWidthChar;

use crate::board::numbers;

/// What the screen can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// Columns to fill at most; `None` leaves lines as long as they are.
    pub width: Option<usize>,
    /// True when styles may be used.
    pub styled: bool,
}

impl Screen {
    /// A screen that may be a file or a pipe.
    pub const PLAIN: Self = Self { width: None, styled: false };
}

const BOLD: &str = "\x1b[1m";
const DIM: &str = "\x1b[2m";
const RESET: &str = "\x1b[0m";

/// A message as lines for a person, each ended by a line break.
pub fn message(message: &Message, screen: Screen) -> String {
    let mut shown = words(&message.text, screen);
    if let Some(file) = &message.attachment {
        shown += &format!("(file: {})\n", clean(&file.name));
    }
    shown + &choices(message, screen)
}

/// Words of the terminal itself, dimmer than the conversation.
pub fn aside(words: &str, screen: Screen) -> String {
    let lines = self::words(&Text::plain(words), Screen { styled: false, ..screen });
    lines.lines().map(|line| dim(line, screen) + "\n").collect()
}

/// Text without what could command a terminal: control characters other than line breaks are gone.
pub fn clean(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

fn dim(text: &str, screen: Screen) -> String {
    if screen.styled { format!("{DIM}{text}{RESET}") } else { text.to_owned() }
}

fn words(text: &Text, screen: Screen) -> String {
    let mut lines = Lines::new(screen);
    for span in &text.0 {
        for c in clean(&span.words).chars() {
            lines.push(c, span.strong);
        }
    }
    lines.finish()
}

/// A character and whether it is strong.
type Glyph = (char, bool);

/// Breaks a stream of characters into lines at blanks; only a word longer than a line is cut.
struct Lines {
    screen: Screen,
    out: String,
    line: Vec<Glyph>,
    word: Vec<Glyph>,
}

impl Lines {
    const fn new(screen: Screen) -> Self {
        Self { screen, out: String::new(), line: Vec::new(), word: Vec::new() }
    }

    fn push(&mut self, c: char, strong: bool) {
        match c {
            '\n' => {
                self.end_word();
                self.end_line();
            }
            ' ' => {
                self.end_word();
                self.line.push((' ', strong));
            }
            _ => self.word.push((c, strong)),
        }
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        let Some(width) = self.screen.width.map(|width| width.max(1)) else {
            self.line.extend(word);
            return;
        };
        if width_of(&self.line) + width_of(&word) > width && !self.line.is_empty() {
            self.end_line();
        }
        for glyph in word {
            if width_of(&self.line) + width_of(&[glyph]) > width {
                self.end_line();
            }
            self.line.push(glyph);
        }
    }

    fn end_line(&mut self) {
        while self.line.last().is_some_and(|(c, _)| *c == ' ') {
            self.line.pop();
        }
        let mut bold = false;
        for (c, strong) in self.line.drain(..) {
            if self.screen.styled && strong != bold {
                self.out += if strong { BOLD } else { RESET };
                bold = strong;
            }
            self.out.push(c);
        }
        self.out += if bold { RESET } else { "" };
        self.out.push('\n');
    }

    fn finish(mut self) -> String {
        self.end_word();
        if !self.line.is_empty() {
            self.end_line();
        }
        self.out
    }
}

fn width_of(glyphs: &[Glyph]) -> usize {
    glyphs.iter().map(|(c, _)| c.width().unwrap_or(0)).sum()
}

fn choices(message: &Message, screen: Screen) -> String {
    let (mut answers, mut asides) = (Vec::new(), Vec::new());
    let numbers = numbers(message);
    for (button, number) in message.buttons.iter().zip(&numbers) {
        let label = clean(&button.label);
        let label = number.map_or_else(|| format!("[{label}]"), |number| format!("[{number}] {label}"));
        if button.style == Style::Aside { asides.push(label) } else { answers.push(label) }
    }
    let gap = if numbers.iter().any(Option::is_some) { "  " } else { " " };
    let rows = match message.layout {
        Layout::List => answers,
        Layout::Row | Layout::Scale => rows(&answers, gap, screen.width),
    };
    let asides = rows_of_asides(&asides, gap, screen);
    rows.into_iter().chain(asides).map(|row| row + "\n").collect()
}

fn rows_of_asides(asides: &[String], gap: &str, screen: Screen) -> Vec<String> {
    rows(asides, gap, screen.width).iter().map(|row| dim(row, screen)).collect()
}

fn rows(labels: &[String], gap: &str, width: Option<usize>) -> Vec<String> {
    let columns = |text: &str| text.chars().map(|c| c.width().unwrap_or(0)).sum::<usize>();
    let mut rows: Vec<String> = Vec::new();
    for label in labels {
        match rows.last_mut() {
            Some(row) if width.is_none_or(|width| columns(row) + gap.len() + columns(label) <= width) => {
                row.push_str(gap);
                row.push_str(label);
            }
            Some(_) | None => rows.push(label.clone()),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::Says;

    const NARROW: Screen = Screen { width: Some(40), styled: false };

    #[test]
    fn a_message_fits_forty_columns() {
        let says =
            Says::text("Good evening. Before we begin, I would like to know one thing about today.\n\nHow was it?")
                .buttons(&["Better than yesterday", "About the same", "Worse"])
                .asides(&["Skip", "Stop"]);
        insta::assert_snapshot!(message(&says.message(), NARROW), @r"
        Good evening. Before we begin, I would
        like to know one thing about today.

        How was it?
        [1] Better than yesterday
        [2] About the same  [3] Worse
        [4] Skip  [5] Stop
        ");
    }

    #[test]
    fn a_list_stands_one_under_the_other_and_a_scale_keeps_its_numbers() {
        let says = Says::text("Which?").buttons(&["One", "Two"]).asides(&["Back"]).list();
        insta::assert_snapshot!(message(&says.message(), NARROW), @r"
        Which?
        [1] One
        [2] Two
        [3] Back
        ");
        let labels = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
        let says = Says::text("How strong?").buttons(&labels).asides(&["Skip"]);
        insta::assert_snapshot!(message(&says.message(), NARROW), @r"
        How strong?
        [0] [1] [2] [3] [4] [5] [6] [7] [8] [9]
        [10]
        [Skip]
        ");
    }

    #[test]
    fn where_words_are_expected_the_ways_out_have_no_numbers() {
        let says = Says::text("When?").buttons(&["Today", "Yesterday"]).asides(&["Skip", "Back"]).expects();
        insta::assert_snapshot!(message(&says.message(), NARROW), @r"
        When?
        [1] Today  [2] Yesterday
        [Skip]  [Back]
        ");
    }

    #[test]
    fn emphasis_and_asides_are_styled_only_where_styles_are_wanted() {
        let says =
            || Says::text("Day ").strong("three").then(", well kept.").buttons(&["Go"]).asides(&["Stop"]).message();
        let styled = message(&says(), Screen { width: Some(40), styled: true });
        assert_eq!(styled, "Day \x1b[1mthree\x1b[0m, well kept.\n[1] Go\n\x1b[2m[2] Stop\x1b[0m\n");
        assert_eq!(message(&says(), Screen::PLAIN), "Day three, well kept.\n[1] Go\n[2] Stop\n");
    }

    #[test]
    fn wide_letters_and_words_without_end_stay_inside_the_screen() {
        let says = Says::text(&"漢字 ".repeat(20)).then(&"a".repeat(95));
        let shown = message(&says.message(), NARROW);
        for line in shown.lines() {
            assert!(line.chars().map(|c| c.width().unwrap_or(0)).sum::<usize>() <= 40, "{line}");
        }
        assert_eq!(shown.matches('a').count(), 95);
    }

    #[test]
    fn nothing_in_a_message_can_command_the_terminal() {
        let says = Says::text("a\x1b]0;owned\x07b\r\nc").buttons(&["\x1b[2JYes"]);
        assert_eq!(message(&says.message(), Screen::PLAIN), "a]0;ownedb\nc\n[1] [2JYes\n");
    }
}
