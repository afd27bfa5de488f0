//! A small disk of its own, and something that fills it.

use std::fs::OpenOptions;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A small file system in memory, mounted for as long as this value lives.
pub struct SmallDisk {
    folder: PathBuf,
}

impl SmallDisk {
    /// Mounts one of so many KiB.
    ///
    /// # Errors
    /// What `mount` said: it needs the right to mount.
    pub fn mount(folder: &Path, kib: u64) -> Result<Self, String> {
        let size = format!("size={kib}k");
        let mount = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder).output();
        let mount = mount.map_err(|error| error.to_string())?;
        if mount.status.success() {
            return Ok(Self { folder: folder.to_owned() });
        }
        Err(String::from_utf8_lossy(&mount.stderr).trim().to_owned())
    }

    /// Writes to the end of a file until nothing more fits; gives how many bytes that took.
    pub fn fill(&self) -> u64 {
        let block = [7; 512];
        let mut written = 0;
        if let Ok(mut file) = OpenOptions::new().append(true).create(true).open(self.filler()) {
            while let Ok(bytes @ 1..) = file.write(&block) {
                written += bytes as u64;
            }
        }
        written
    }

    /// Makes room again.
    pub fn free(&self) {
        drop(std::fs::remove_file(self.filler()));
    }

    fn filler(&self) -> PathBuf {
        self.folder.join("filler")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: whoever still has a file open there may finish.
        drop(Command::new("umount").arg("-l").arg(&self.folder).status());
    }
}
