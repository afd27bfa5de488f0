//! `evenkeel healthcheck`: asks a running service whether it is ready.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use crate::failure::Failure;

/// How long to wait for a connection, and then for the answer.
const PATIENCE: (Duration, Duration) = (Duration::from_secs(2), Duration::from_secs(10));

/// An answer is cut off here.
const LONGEST: u64 = 64 * 1024;

/// Asks `/readyz` at the configured address.
///
/// # Errors
/// [`Failure::NoHealth`] when no address is configured, [`Failure::Unready`] with the reasons when the service
/// is not ready or does not answer.
pub fn ask(listen: Option<SocketAddr>) -> Result<(), Failure> {
    let address = listen.ok_or(Failure::NoHealth)?;
    let answer = get(address).map_err(|error| {
        let why = crate::reason::reason(&error);
        Failure::Unready(format!("nothing answers at {address}: {why}"))
    })?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    match head.split(' ').nth(1) {
        Some("200") => Ok(()),
        Some("503") => Err(Failure::Unready(body.lines().skip(1).collect::<Vec<_>>().join("; "))),
        Some(_) | None => Err(Failure::Unready(format!("what answers at {address} is not Evenkeel"))),
    }
}

fn get(address: SocketAddr) -> io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE.0)?;
    stream.set_read_timeout(Some(PATIENCE.1))?;
    stream.set_write_timeout(Some(PATIENCE.1))?;
    write!(stream, "GET /readyz HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.take(LONGEST).read_to_string(&mut answer)?;
    Ok(answer)
}
