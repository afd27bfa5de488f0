//! What Evenkeel decides: an [`event::Event`] and a session go in, [`effect::Effect`]s come out.
//!
//! Nothing here waits, reads a clock, rolls a die or touches the world. The same session, event and
//! instant give the same effects.

pub mod content;
pub mod effect;
pub mod event;
pub mod features;
pub mod flow;
pub mod handle;
pub mod language;
pub mod message;
pub mod picture;
pub mod platform;
pub mod private;
pub mod record;
pub mod render;
pub mod rules;
pub mod session;
pub mod turn;
pub mod wording;

pub use content::Content;
pub use handle::handle;
