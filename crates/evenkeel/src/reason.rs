//! Why the system refused a file, in plain words.

use std::io;

/// Plain words for the common reasons, the system's own for the others.
pub fn reason(error: &io::Error) -> String {
    let kind = error.kind();
    let plain = PLAIN.iter().find(|(known, _)| *known == kind).map(|(_, words)| (*words).to_owned());
    plain.unwrap_or_else(|| kind.to_string())
}

const PLAIN: &[(io::ErrorKind, &str)] = &[
    (io::ErrorKind::NotFound, "it is not there"),
    (io::ErrorKind::PermissionDenied, "it is not allowed"),
    (io::ErrorKind::NotADirectory, "a file is in the place of a folder"),
    (io::ErrorKind::AlreadyExists, "a file is in the place of a folder"),
    (io::ErrorKind::IsADirectory, "a folder is in the place of a file"),
    (io::ErrorKind::ReadOnlyFilesystem, "the file system is read-only"),
    (io::ErrorKind::StorageFull, "there is no room left on the disk"),
    (io::ErrorKind::InvalidData, "it is not text"),
    (io::ErrorKind::AddrInUse, "another program has this address"),
    (io::ErrorKind::AddrNotAvailable, "this machine has no such address"),
    (io::ErrorKind::ConnectionRefused, "nothing listens there"),
    (io::ErrorKind::WouldBlock, "it takes too long"),
    (io::ErrorKind::TimedOut, "it takes too long"),
];
