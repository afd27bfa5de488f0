//! Requests and answers as they stand on the wire, and connections that can be torn.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use serde_json::Value;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};

/// A request that the emulator received, and what it answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Captured {
    /// GET, POST, ...
    pub method: String,
    /// Path below `/api/v10`.
    pub path: String,
    /// Names of the query's parameters.
    pub query: Vec<String>,
    /// Media type without parameters.
    pub content_type: String,
    /// The JSON body, or a form's `payload_json`.
    pub body: Option<Value>,
    /// Files of a form.
    pub files: Vec<Upload>,
    /// Status and body of the answer; `None` when none was sent.
    pub answer: Option<(u16, Option<Value>)>,
}

/// A file of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upload {
    /// Field.
    pub field: String,
    /// File name.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Reads a body by its content type. `None` when it is not what it says.
pub(super) fn read(content_type: &str, bytes: &[u8]) -> Option<(Option<Value>, Vec<Upload>)> {
    if bytes.is_empty() {
        return Some((None, Vec::new()));
    }
    let Some(boundary) = content_type.strip_prefix("multipart/form-data; boundary=") else {
        return Some((Some(serde_json::from_slice(bytes).ok()?), Vec::new()));
    };
    let mut body = None;
    let mut files = Vec::new();
    for (field, name, bytes) in form(boundary.trim_matches('"'), bytes)? {
        match name {
            Some(name) => files.push(Upload { field, name, bytes }),
            None if field == "payload_json" => body = Some(serde_json::from_slice(&bytes).ok()?),
            None => return None,
        }
    }
    Some((body, files))
}

type Field = (String, Option<String>, Vec<u8>);

fn form(boundary: &str, bytes: &[u8]) -> Option<Vec<Field>> {
    let delimiter = format!("\r\n--{boundary}");
    let mut rest = bytes.strip_prefix(&delimiter.as_bytes()[2..])?;
    let mut fields = Vec::new();
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        let end = find(part, delimiter.as_bytes())?;
        let head_end = find(&part[..end], b"\r\n\r\n")?;
        let head = std::str::from_utf8(&part[..head_end]).ok()?;
        let quoted = |key: &str| Some(head.split_once(key)?.1.split('"').next()?.to_owned());
        fields.push((quoted(" name=\"")?, quoted("filename=\""), part[head_end + 4..end].to_vec()));
        rest = &part[end + delimiter.len()..];
    }
    Some(fields)
}

fn find(text: &[u8], what: &[u8]) -> Option<usize> {
    text.windows(what.len()).position(|window| window == what)
}

/// Tears a connection.
#[derive(Clone, Default)]
pub(super) struct Knife(Arc<AtomicBool>);

impl Knife {
    /// From now on nothing more passes.
    pub(super) fn cut(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// A listener whose connections come with a [`Knife`].
pub(super) struct Tearable(pub(super) TcpListener);

/// A connection that ends with a reset once it was cut.
pub(super) struct Torn {
    stream: TcpStream,
    knife: Knife,
}

impl Torn {
    fn check(&self) -> io::Result<()> {
        if self.knife.0.load(Ordering::SeqCst) { Err(io::ErrorKind::ConnectionReset.into()) } else { Ok(()) }
    }
}

impl Listener for Tearable {
    type Io = Torn;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Torn, SocketAddr) {
        let (stream, addr) = Listener::accept(&mut self.0).await;
        (Torn { stream, knife: Knife::default() }, addr)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

impl Connected<IncomingStream<'_, Tearable>> for Knife {
    fn connect_info(stream: IncomingStream<'_, Tearable>) -> Self {
        stream.io().knife.clone()
    }
}

impl AsyncRead for Torn {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_read(cx, buf)
    }
}

impl AsyncWrite for Torn {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        self.check()?;
        Pin::new(&mut self.stream).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_read_with_its_file_and_its_json() {
        let bytes = b"--B\r\nContent-Disposition: form-data; name=\"payload_json\"\r\nContent-Type: application/json\r\n\r\n{\"content\":\"hi\"}\r\n--B\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.txt\"\r\n\r\none\r\ntwo\r\n--B--\r\n";
        let (body, files) = read("multipart/form-data; boundary=B", bytes).unwrap();
        assert_eq!(body.unwrap()["content"], "hi");
        assert_eq!(files, [Upload { field: "files[0]".into(), name: "a.txt".into(), bytes: b"one\r\ntwo".to_vec() }]);
        assert!(read("multipart/form-data; boundary=C", bytes).is_none());
    }
}
