//! Why the Telegram front-end cannot work.

/// The front-end cannot start, or cannot go on. Carries no token, no URL and no private text.
#[derive(Debug, thiserror::Error)]
pub enum TelegramError {
    /// Telegram does not know the token, or it does not look like one.
    #[error("Telegram does not accept the bot token")]
    BadToken,
    /// The API address is not an http or https URL.
    #[error("the Telegram API address is not an http or https URL")]
    BadApiUrl,
    /// No answer came from the API; trying again later may help.
    #[error("the Telegram API could not be reached")]
    Unreachable,
    /// The API refused a call that must succeed.
    #[error("Telegram refused {method} with code {code}")]
    Refused {
        /// The method called.
        method: &'static str,
        /// Telegram's error code, or the HTTP status.
        code: u16,
    },
    /// The HTTP client cannot be made on this machine.
    #[error("the HTTP client could not be set up")]
    NoClient,
    /// The webhook's settings cannot be used.
    #[error("the Telegram webhook is not usable: {0}")]
    BadWebhook(&'static str),
    /// The webhook's own address cannot be served.
    #[error("the Telegram webhook cannot listen")]
    Listen(#[source] std::io::Error),
}

impl TelegramError {
    /// True when the same start may succeed later without anybody changing the configuration.
    pub const fn is_transient(&self) -> bool {
        match self {
            Self::Unreachable => true,
            Self::BadToken
            | Self::BadApiUrl
            | Self::Refused { .. }
            | Self::NoClient
            | Self::BadWebhook(_)
            | Self::Listen(_) => false,
        }
    }
}
