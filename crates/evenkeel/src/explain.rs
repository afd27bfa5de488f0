//! `explain`: what a text was understood as, and why.

mod answers;
mod report;

use std::io::{self, BufRead, BufWriter, Read, Write};

use evenkeel_core::content::Content;
use evenkeel_core::language::explain::{Ask, Explained, explain as explained};
use serde_json::json;

use crate::cli::Explain;
use crate::failure::Failure;

/// A line longer than this is refused, so that no input makes the memory grow.
const LONGEST: u64 = 1 << 20;

/// Explains one text, every line of the standard input, or how well unseen texts are understood.
///
/// # Errors
/// When standard input or output fails.
pub fn explain(args: &Explain) -> Result<(), Failure> {
    let content = Content::embedded();
    let mut out = BufWriter::new(io::stdout().lock());
    let done = match &args.text {
        Some(text) => print(&mut out, &explained(&Ask::message(text), &content)),
        None if args.jsonl => lines(&mut io::stdin().lock(), &mut out, &content),
        None => report::print(&mut out).map(drop),
    };
    match done.and_then(|()| out.flush()) {
        // Who reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => done.map_err(Failure::Terminal),
    }
}

fn print(out: &mut impl Write, told: &Explained) -> io::Result<()> {
    writeln!(out, "safety      {} ({})", told.safety, told.tier)?;
    writeln!(out, "intent      {} ({:.0} %)", told.intent, told.confidence * 100.0)?;
    writeln!(out, "else        {}, {}", told.top[1], told.top[2])?;
    for (place, why) in told.because.iter().enumerate() {
        writeln!(out, "{:<11} {why}", if place == 0 { "because" } else { "" })?;
    }
    Ok(())
}

/// One object a line in, one object a line out, in the same order.
fn lines(input: &mut impl BufRead, out: &mut impl Write, content: &Content) -> io::Result<()> {
    let mut line = Vec::new();
    loop {
        line.clear();
        if input.by_ref().take(LONGEST).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let is_whole = line.ends_with(b"\n") || (line.len() as u64) < LONGEST;
        if !is_whole {
            skip_line(input)?;
        }
        if is_whole && line.trim_ascii().is_empty() {
            continue;
        }
        match serde_json::from_slice::<Ask>(&line) {
            Ok(ask) if is_whole => serde_json::to_writer(&mut *out, &explained(&ask, content))?,
            Ok(_) => serde_json::to_writer(&mut *out, &json!({ "error": "the line is longer than 1 MiB" }))?,
            // The mistake is told without the text: serde names places and types only.
            Err(error) if is_whole => serde_json::to_writer(&mut *out, &json!({ "error": mistake(&error) }))?,
            Err(_) => serde_json::to_writer(&mut *out, &json!({ "error": "the line is longer than 1 MiB" }))?,
        }
        out.write_all(b"\n")?;
    }
}

/// What is wrong with a line, without anything of its content.
fn mistake(error: &serde_json::Error) -> String {
    let kind = match error.classify() {
        serde_json::error::Category::Data => "a field is missing or of the wrong form",
        serde_json::error::Category::Syntax | serde_json::error::Category::Eof | serde_json::error::Category::Io => {
            "this is no JSON object"
        }
    };
    format!("{kind} (column {})", error.column())
}

fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let (taken, ended) = match input.fill_buf()? {
            [] => return Ok(()),
            buffer => match buffer.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at + 1, true),
                None => (buffer.len(), false),
            },
        };
        input.consume(taken);
        if ended {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    fn play(input: &[u8]) -> Vec<Value> {
        let mut out = Vec::new();
        lines(&mut io::Cursor::new(input), &mut out, &Content::embedded()).unwrap();
        String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    #[test]
    fn each_line_gets_its_object_in_order() {
        let told = play(
            br#"{"text":"i want to kill myself"}
{"text":"two weeks ago","as":"breakup_date","now":"2026-11-22T12:00:00Z","tz":"Europe/Berlin"}
{"text":"IST","as":"timezone"}
{"text":"11","as":"mood"}
{"text":"sorry if i hurt you, answer me by tonight or else","as":"apology","context":{"said_no":true,"local_time":"23:40"}}
"#,
        );
        assert_eq!((&told[0]["safety"], &told[0]["tier"]), (&json!("self_harm_active"), &json!("stop")));
        assert_eq!(told[1]["value"], json!({ "date": "2026-11-08" }));
        assert!(told[2]["clarify"].as_array().unwrap().len() > 1);
        assert_eq!(told[3]["reject"], json!("out_of_range"));
        let kinds: Vec<_> = told[4]["findings"].as_array().unwrap().iter().map(|one| one["kind"].clone()).collect();
        for kind in ["conditional_apology", "contact_despite_no", "late_night"] {
            assert!(kinds.contains(&json!(kind)), "{kinds:?}");
        }
    }

    #[test]
    fn a_line_that_is_wrong_is_told_and_the_next_is_read() {
        let told = play(b"not json\n{\"text\":5}\n\n{\"text\":\"hi\",\"as\":\"poem\"}\n\xff\xfe\n{\"text\":\"hello\"}");
        let wrong: Vec<bool> = told.iter().map(|one| one["error"].is_string()).collect();
        assert_eq!(wrong, [true, true, true, true, false]);
        assert_eq!(told[4]["intent"], json!("greeting"));
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let mut input = br#"{"text":""#.to_vec();
        input.extend(std::iter::repeat_n(b'a', 3 << 20));
        input.extend(b"\"}\n{\"text\":\"thanks\"}\n");
        let told = play(&input);
        assert_eq!(told[0]["error"], json!("the line is longer than 1 MiB"));
        assert_eq!(told[1]["intent"], json!("thanks"));
        assert_eq!(told.len(), 2);
    }

    #[test]
    fn spans_count_characters() {
        let told = play("{\"text\":\"héllo… please please take me back\",\"as\":\"draft\"}\n".as_bytes());
        let found = &told[0]["findings"][0];
        assert_eq!(found["kind"], json!("begging"));
        let text: Vec<char> = "héllo… please please take me back".chars().collect();
        let (start, end) = (found["start"].as_u64().unwrap() as usize, found["end"].as_u64().unwrap() as usize);
        assert!(text[start..end].iter().collect::<String>().contains("please"));
    }
}
