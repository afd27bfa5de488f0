//! From the core's drawings (SVG) to PNG, with a font of our own, so that they look the same on every machine.
//!
//! Only what the core has drawn comes here. A drawing can name no file and no address: nothing is loaded for it.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree, fontdb};

/// Points of the PNG for each point of the drawing: phones have dense screens.
const SCALE: f32 = 2.0;

/// The most points of a PNG in either direction.
const MOST: f32 = 4000.0;

const PLAIN: &[u8] = include_bytes!("../../../config/data/fonts/DejaVuSansCondensed.ttf");
const BOLD: &[u8] = include_bytes!("../../../config/data/fonts/DejaVuSansCondensed-Bold.ttf");

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in [PLAIN, BOLD] {
        fonts.load_font_data(font.to_vec());
    }
    Arc::new(fonts)
});

/// Why a drawing did not become a PNG. Says nothing about what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DrawError {
    /// It is not SVG.
    #[error("the drawing does not read")]
    Unreadable,
    /// It has no size, or too much of it.
    #[error("the drawing has no possible size")]
    Size,
    /// The PNG could not be written.
    #[error("the picture could not be written")]
    Unwritten,
}

/// Reads a drawing with the fonts of this program.
///
/// # Errors
/// [`DrawError::Unreadable`].
pub fn tree(svg: &str) -> Result<Tree, DrawError> {
    let nothing = ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { fontdb: Arc::clone(&FONTS), image_href_resolver: nothing, ..Options::default() };
    Tree::from_str(svg, &options).map_err(|_| DrawError::Unreadable)
}

/// A drawing as PNG, at twice its size.
///
/// # Errors
/// When it does not read, has no possible size, or cannot be written.
pub fn png(svg: &str) -> Result<Vec<u8>, DrawError> {
    let tree = tree(svg)?;
    let size = tree.size();
    let (width, height) = ((size.width() * SCALE).ceil(), (size.height() * SCALE).ceil());
    if !(1.0..=MOST).contains(&width) || !(1.0..=MOST).contains(&height) {
        return Err(DrawError::Size);
    }
    let mut pixels = Pixmap::new(width as u32, height as u32).ok_or(DrawError::Size)?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    written(&pixels).map_err(|_| DrawError::Unwritten)
}

/// Without the transparency that no drawing has, and packed well: lines and flat areas become a few tens of kilobytes.
fn written(pixels: &Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    let rgb: Vec<u8> = pixels.data().chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Best);
    encoder.set_filter(png::FilterType::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&rgb)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_drawing_is_refused() {
        assert_eq!(png("mood: 3"), Err(DrawError::Unreadable));
        let huge = r#"<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="2"/>"#;
        assert_eq!(png(huge), Err(DrawError::Size));
    }
}
