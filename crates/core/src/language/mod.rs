//! Text in, findings with reasons out.
