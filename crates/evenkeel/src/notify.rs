//! What a service manager is told (`sd_notify`): ready, stopping, and a sign of life.

use std::io;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::path::Path;
use std::time::Duration;

use crate::config::Surroundings;

/// The service manager, if there is one that listens.
pub struct Manager(Option<(UnixDatagram, SocketAddr)>);

impl Manager {
    /// The one named by `NOTIFY_SOCKET`: a path, or a name of Linux's own space after an `@`.
    pub fn of(around: &Surroundings) -> Self {
        let address = around.get("NOTIFY_SOCKET").and_then(|name| address(name).ok());
        Self(address.and_then(|address| Some((UnixDatagram::unbound().ok()?, address))))
    }

    /// Tells it something. A manager that does not hear it acts as if nothing was said.
    pub fn tell(&self, state: &str) {
        if let Some((socket, address)) = &self.0 {
            drop(socket.send_to_addr(state.as_bytes(), address));
        }
    }
}

fn address(name: &str) -> io::Result<SocketAddr> {
    match name.strip_prefix('@') {
        #[cfg(target_os = "linux")]
        Some(name) => <SocketAddr as std::os::linux::net::SocketAddrExt>::from_abstract_name(name),
        #[cfg(not(target_os = "linux"))]
        Some(_) => Err(io::ErrorKind::Unsupported.into()),
        None => SocketAddr::from_pathname(Path::new(name)),
    }
}

/// How often the manager wants a sign of life from this process; `None` when it wants none. Half of what it
/// allows, so that a late one is in time.
pub fn watchdog(around: &Surroundings) -> Option<Duration> {
    let meant = around.get("WATCHDOG_PID").is_none_or(|pid| pid == std::process::id().to_string());
    let micros: u64 = around.get("WATCHDOG_USEC").filter(|_| meant)?.parse().ok().filter(|micros| *micros > 0)?;
    Some(Duration::from_micros(micros / 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(variables: &[(&str, &str)]) -> Surroundings {
        let own = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Surroundings { variables: own.collect() }
    }

    #[test]
    fn a_sign_of_life_is_due_after_half_of_what_is_allowed() {
        assert_eq!(watchdog(&around(&[])), None);
        assert_eq!(watchdog(&around(&[("WATCHDOG_USEC", "30000000")])), Some(Duration::from_secs(15)));
        for wrong in ["0", "soon", "-1"] {
            assert_eq!(watchdog(&around(&[("WATCHDOG_USEC", wrong)])), None);
        }
        let another = [("WATCHDOG_USEC", "30000000"), ("WATCHDOG_PID", "1")];
        assert_eq!(watchdog(&around(&another)), None, "it is meant for another process");
    }

    #[test]
    fn without_a_manager_nobody_is_told() {
        Manager::of(&around(&[])).tell("READY=1");
        Manager::of(&around(&[("NOTIFY_SOCKET", "/nowhere/at/all")])).tell("READY=1");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_manager_in_linux_own_space_hears_it() {
        let name = format!("evenkeel-test-{}", std::process::id());
        let address = address(&format!("@{name}")).unwrap();
        let manager = UnixDatagram::bind_addr(&address).unwrap();
        Manager::of(&around(&[("NOTIFY_SOCKET", &format!("@{name}"))])).tell("READY=1");
        let mut heard = [0; 32];
        let length = manager.recv(&mut heard).unwrap();
        assert_eq!(&heard[..length], b"READY=1");
    }
}
