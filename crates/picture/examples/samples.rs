//! Draws the pictures of made-up people into a folder: `cargo run -p evenkeel-picture --example samples -- docs/pictures`.

#[path = "../tests/people/mod.rs"]
mod people;

use std::path::PathBuf;
use std::time::Instant;

use evenkeel_core::Content;
use evenkeel_core::picture::{Chart, Theme, draw};

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "docs/pictures".to_owned()));
    std::fs::create_dir_all(&folder)?;
    let content = Content::embedded();
    for days in [3, 30, 300] {
        for (theme, name) in [(Theme::Dark, "dark"), (Theme::Light, "light")] {
            for chart in Chart::ALL {
                let begun = Instant::now();
                let picture = draw(chart, &people::after(days), &content, theme);
                let Some(svg) = picture.svg else { continue };
                let bytes = evenkeel_picture::png(&svg).map_err(std::io::Error::other)?;
                let name = format!("{}-{days}-{name}.png", chart.id());
                let line = format!("{name}: {} bytes, {} ms\n", bytes.len(), begun.elapsed().as_millis());
                std::io::Write::write_all(&mut std::io::stdout(), line.as_bytes())?;
                std::fs::write(folder.join(name), bytes)?;
            }
        }
    }
    Ok(())
}
