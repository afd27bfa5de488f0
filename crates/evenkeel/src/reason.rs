//! Why the system refused a file, in plain words.

use std::io;

/// Plain words for the common reasons, the system's own for the others.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "it is not there".to_owned(),
        io::ErrorKind::PermissionDenied => "it is not allowed".to_owned(),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => "a file is in the place of a folder".to_owned(),
        io::ErrorKind::IsADirectory => "a folder is in the place of a file".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "the file system is read-only".to_owned(),
        io::ErrorKind::StorageFull => "there is no room left on the disk".to_owned(),
        io::ErrorKind::InvalidData => "it is not text".to_owned(),
        other => other.to_string(),
    }
}
