//! Secrets that a service manager hands over as files: systemd's `LoadCredential=`, in `$CREDENTIALS_DIRECTORY`.

use std::io;
use std::path::Path;

use evenkeel_core::private::Private;

use super::reader::Reader;
use super::source::Surroundings;
use crate::reason::reason;

/// The key of the configuration that each credential stands for, and its name.
pub const CREDENTIALS: [(&str, &str); 4] = [
    ("key.text", "master-key"),
    ("telegram.token", "telegram-token"),
    ("telegram.webhook.secret", "telegram-webhook-secret"),
    ("discord.token", "discord-token"),
];

/// The secret handed over for a key, without the line break at its end; `None` when there is none. To be
/// asked for only where nothing else gives the value: the configuration wins.
pub fn read(reader: &mut Reader<'_>, around: &Surroundings, key: &'static str) -> Option<Private<String>> {
    let folder = around.get("CREDENTIALS_DIRECTORY")?;
    let (_, name) = CREDENTIALS.iter().find(|(of, _)| *of == key)?;
    let text = match std::fs::read_to_string(Path::new(folder).join(name)) {
        Ok(text) => Private::from(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
        Err(error) => {
            let what = format!("the credential `{name}` cannot be read: {}", reason(&error));
            reader.wrong(key, what, "See LoadCredential in the unit.");
            return None;
        }
    };
    let trimmed = text.expose().trim();
    if trimmed.is_empty() {
        reader.wrong(key, format!("the credential `{name}` is empty"), "See LoadCredential in the unit.");
        return None;
    }
    Some(trimmed.into())
}
