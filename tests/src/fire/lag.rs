//! The distance to a platform: every answer takes a while, so that a kill can fall between a request that
//! had its effect and the answer that says so; and the link itself can go.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt, copy};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::dice::Dice;

/// A proxy on the loopback that holds answers back. It ends when dropped.
pub struct Lag {
    url: String,
    link: watch::Sender<Link>,
    task: JoinHandle<()>,
}

/// How the link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It carries everything.
    Up,
    /// Connections end, and new ones are closed at once.
    Down,
    /// What is sent is taken and goes nowhere, and nothing says so, also later: half-open.
    Silent,
}

impl Drop for Lag {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Lag {
    /// Stands before the server at `http://host:port`; every answer is held back for up to so many
    /// milliseconds.
    ///
    /// # Errors
    /// When there is no free port.
    pub async fn before(url: &str, most_ms: u64, seed: u64) -> std::io::Result<Self> {
        let server = url.trim_start_matches("http://").to_owned();
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let own = format!("http://{}", listener.local_addr()?);
        let (link, state) = watch::channel(Link::Up);
        let task = tokio::spawn(async move {
            let mut connections = 0;
            while let Ok((client, _)) = listener.accept().await {
                connections += 1;
                if *state.borrow() == Link::Down {
                    continue;
                }
                let Ok(server) = TcpStream::connect(&server).await else { continue };
                let carried = connect(client, server, (Dice::new(seed, connections), most_ms), state.clone());
                let mut state = state.clone();
                tokio::spawn(async move {
                    tokio::select! {
                        () = carried => {}
                        () = becomes(&mut state, Link::Down) => {}
                    }
                });
            }
        });
        Ok(Self { url: own, link, task })
    }

    /// Changes how the link is.
    pub fn set(&self, link: Link) {
        self.link.send_replace(link);
    }

    /// Its address.
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// Waits until the link is like this.
async fn becomes(state: &mut watch::Receiver<Link>, link: Link) {
    drop(state.wait_for(|now| *now == link).await);
}

async fn connect(client: TcpStream, server: TcpStream, (mut dice, most_ms): (Dice, u64), state: watch::Receiver<Link>) {
    // Held back is the whole answer and not each of its segments.
    drop((client.set_nodelay(true), server.set_nodelay(true)));
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let mut silence = state.clone();
    let asking = async move {
        tokio::select! {
            _ = copy(&mut from_client, &mut to_server) => drop(to_server.shutdown().await),
            // What went silent stays so: the connection is held, and only its end is seen.
            () = becomes(&mut silence, Link::Silent) => {
                drop(copy(&mut from_client, &mut tokio::io::sink()).await);
            }
        }
    };
    let silence = state;
    let answering = async move {
        let mut buffer = vec![0; 64 * 1024];
        while let Ok(bytes @ 1..) = from_server.read(&mut buffer).await {
            tokio::time::sleep(Duration::from_millis(dice.below(most_ms + 1))).await;
            if *silence.borrow() == Link::Silent {
                std::future::pending::<()>().await;
            }
            if to_client.write_all(&buffer[..bytes]).await.is_err() {
                break;
            }
        }
        if *silence.borrow() == Link::Silent {
            std::future::pending::<()>().await;
        }
    };
    // Either side's end ends both, but for one that waits on a silent link.
    tokio::select! {
        () = asking => {}
        () = answering => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_sent_comes_back_through_it_unchanged() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let echo = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut words = [0; 5];
            stream.read_exact(&mut words).await.unwrap();
            stream.write_all(&words).await.unwrap();
        });
        let lag = Lag::before(&url, 0, 1).await.unwrap();
        let mut stream = TcpStream::connect(lag.url().trim_start_matches("http://")).await.unwrap();
        stream.write_all(b"hello").await.unwrap();
        let mut words = [0; 5];
        stream.read_exact(&mut words).await.unwrap();
        assert_eq!(&words, b"hello");
        echo.await.unwrap();
    }
}
