//! The slash commands: registered from the core's table, and only when Discord has others.

use reqwest::Method;
use serde::Serialize;
use serde_json::{Value, json};

use evenkeel_core::content::Content;
use evenkeel_core::features::{COMMANDS, Command, CommandOption, Takes};

use crate::rest::{Failed, Rest};
use crate::text::clip;

/// Characters of a description and of a choice's label.
const ABOUT: usize = 100;

/// A command, reduced to what we decide about it.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Shape {
    name: String,
    #[serde(rename = "type")]
    kind: u64,
    description: String,
    options: Vec<Value>,
    integration_types: Vec<u64>,
    contexts: Vec<u64>,
}

/// Makes Discord's list of commands ours. True when it had to be changed.
pub(crate) async fn register(rest: &Rest, application: u64, content: &Content) -> Result<bool, Failed> {
    let path = format!("/applications/{application}/commands");
    let mut wanted: Vec<Shape> = COMMANDS.iter().map(|command| shape(command, content)).collect();
    let present = rest.get(&path).await?;
    let mut present: Vec<Shape> = present.as_array().into_iter().flatten().map(read).collect();
    let body = json!(wanted);
    wanted.sort_by(|a, b| a.name.cmp(&b.name));
    present.sort_by(|a, b| a.name.cmp(&b.name));
    if wanted == present {
        return Ok(false);
    }
    rest.send_json(Method::PUT, &path, &body).await?;
    Ok(true)
}

fn shape(command: &Command, content: &Content) -> Shape {
    Shape {
        name: command.name.to_owned(),
        kind: 1,
        description: clip(&content.line(command.about), ABOUT),
        options: command.options.iter().map(|given| option(given, content)).collect(),
        // In servers and for single people; in servers, with the bot, and in other private chats.
        integration_types: vec![0, 1],
        contexts: vec![0, 1, 2],
    }
}

fn option(option: &CommandOption, content: &Content) -> Value {
    let mut out = json!({
        "name": option.name, "description": clip(&content.line(option.about), ABOUT),
        "required": false, "type": 3,
    });
    match option.takes {
        Takes::Words => {}
        Takes::Suggested(_) => out["autocomplete"] = json!(true),
        Takes::OneOf(choices) => {
            let choice =
                |(value, label): &(&str, &str)| json!({ "name": clip(&content.line(label), ABOUT), "value": value });
            out["choices"] = choices.iter().map(choice).collect();
        }
        Takes::Number(least, most) => {
            out["type"] = json!(4);
            out["min_value"] = json!(least);
            out["max_value"] = json!(most);
        }
    }
    out
}

/// Reads a registered command back into the same form; what Discord adds of its own is left out.
fn read(command: &Value) -> Shape {
    let numbers = |key: &str| {
        let mut list: Vec<u64> = command[key].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        list.sort_unstable();
        list
    };
    Shape {
        name: command["name"].as_str().unwrap_or_default().to_owned(),
        kind: command["type"].as_u64().unwrap_or(1),
        description: command["description"].as_str().unwrap_or_default().to_owned(),
        options: command["options"].as_array().into_iter().flatten().map(read_option).collect(),
        integration_types: numbers("integration_types"),
        contexts: numbers("contexts"),
    }
}

fn read_option(option: &Value) -> Value {
    let mut out = json!({
        "name": option["name"], "description": option["description"], "type": option["type"],
        "required": option["required"].as_bool().unwrap_or(false),
    });
    if let Some(choices) = option["choices"].as_array().filter(|choices| !choices.is_empty()) {
        let choice = |choice: &Value| json!({ "name": choice["name"], "value": choice["value"] });
        out["choices"] = choices.iter().map(choice).collect();
    }
    if option["autocomplete"] == true {
        out["autocomplete"] = json!(true);
    }
    for bound in ["min_value", "max_value"] {
        // A whole number may come back as 10 or as 10.0.
        if let Some(number) = option[bound].as_i64().or_else(|| option[bound].as_f64().map(|n| n as i64)) {
            out[bound] = json!(number);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use evenkeel_core::features::Suggests;

    use super::*;

    fn is_a_name(name: &str) -> bool {
        (1..=32).contains(&name.len())
            && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    }

    #[test]
    fn every_command_has_a_name_and_a_description_that_discord_takes() {
        let content = Content::embedded();
        let mut names = BTreeSet::new();
        for command in COMMANDS {
            assert!(is_a_name(command.name) && names.insert(command.name), "{}", command.name);
            assert!(command.options.len() <= 25);
            for about in command.options.iter().map(|option| option.about).chain([command.about]) {
                assert!((1..=ABOUT).contains(&content.line(about).chars().count()), "{about}");
            }
            for option in command.options {
                assert!(is_a_name(option.name), "{}", option.name);
                if let Takes::OneOf(choices) = option.takes {
                    assert!(choices.len() <= 25);
                    for (_, label) in choices {
                        assert!((1..=ABOUT).contains(&content.line(label).chars().count()), "{label}");
                    }
                }
            }
        }
    }

    #[test]
    fn what_discord_adds_to_a_command_is_not_a_difference() {
        let content = Content::embedded();
        let options: &[CommandOption] = &[
            CommandOption { name: "mood", about: "discord-choose", takes: Takes::Number(0, 10) },
            CommandOption { name: "what", about: "discord-choose", takes: Takes::OneOf(&[("a", "discord-choose")]) },
            CommandOption { name: "place", about: "discord-choose", takes: Takes::Suggested(Suggests::Places) },
        ];
        let ours = shape(&Command { name: "checkin", about: "discord-choose", options }, &content);
        let mut theirs = json!(ours);
        theirs["id"] = json!("1");
        theirs["version"] = json!("2");
        theirs["options"][0]["max_value"] = json!(10.0);
        assert_eq!(theirs["options"][2]["autocomplete"], true);
        theirs["options"][0]["autocomplete"] = json!(false);
        if let Some(option) = theirs["options"][1].as_object_mut() {
            option.remove("required");
        }
        assert_eq!(read(&theirs), ours);
        theirs["description"] = json!("other");
        assert_ne!(read(&theirs), ours);
    }
}
