//! The colours, dark and light. After Okabe and Ito (2008), which people with any colour vision can tell apart.

use serde::{Deserialize, Serialize};

/// How pictures look. Platforms do not tell which theme somebody has, so it is a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Light marks on dark ground, as most people have their chats at night.
    #[default]
    Dark,
    /// Dark marks on light ground.
    Light,
}

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Behind everything.
    Ground,
    /// Titles and numbers.
    Ink,
    /// Scales and notes.
    Muted,
    /// Lines of a scale.
    Grid,
    /// Mood.
    Mood,
    /// The pull.
    Pull,
    /// A day that was kept.
    Kept,
    /// A slip.
    Slip,
    /// Words on a day that was kept.
    OnKept,
}

impl Theme {
    /// True for the default.
    pub const fn is_dark(&self) -> bool {
        matches!(self, Self::Dark)
    }

    /// The colour as `#rrggbb`.
    pub const fn colour(self, colour: Colour) -> &'static str {
        match (self, colour) {
            (Self::Dark, Colour::Ground) => "#12171d",
            (Self::Dark, Colour::Ink) => "#f1f3f5",
            (Self::Dark, Colour::Muted) => "#aab4bf",
            (Self::Dark, Colour::Grid) => "#2e3741",
            (Self::Dark, Colour::Mood) => "#56b4e9",
            (Self::Dark, Colour::Pull) => "#f0c04a",
            (Self::Dark, Colour::Kept) => "#2fb48c",
            (Self::Dark, Colour::Slip) => "#ff9a66",
            (Self::Dark, Colour::OnKept) => "#0c1116",
            (Self::Light, Colour::Ground | Colour::OnKept) => "#ffffff",
            (Self::Light, Colour::Ink) => "#1a2027",
            (Self::Light, Colour::Muted) => "#56616d",
            (Self::Light, Colour::Grid) => "#dce1e6",
            (Self::Light, Colour::Mood) => "#0072b2",
            (Self::Light, Colour::Pull) => "#a85d00",
            (Self::Light, Colour::Kept) => "#007a5a",
            (Self::Light, Colour::Slip) => "#a8320a",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Linear red, green and blue, 0 to 1.
    fn linear(hex: &str) -> [f64; 3] {
        [1, 3, 5].map(|at| {
            let part = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    fn luminance([red, green, blue]: [f64; 3]) -> f64 {
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of WCAG 2, 1 to 21.
    fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// Severe deuteranopia and protanopia after Machado, Oliveira and Fernandes (2009), and ordinary sight.
    const SIGHTS: [[[f64; 3]; 3]; 3] = [
        [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
        [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
        [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]],
    ];

    fn seen(sight: [[f64; 3]; 3], colour: [f64; 3]) -> [f64; 3] {
        sight.map(|row| row.iter().zip(colour).map(|(by, part)| by * part).sum::<f64>().clamp(0.0, 1.0))
    }

    /// How far apart two colours are, in CIE Lab (D65).
    fn distance(one: [f64; 3], other: [f64; 3]) -> f64 {
        let lab = |[red, green, blue]: [f64; 3]| {
            let xyz = [
                (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
                luminance([red, green, blue]),
                (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
            ];
            let [x, y, z] = xyz.map(|part| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 });
            [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
        };
        lab(one).iter().zip(lab(other)).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
    }

    #[test]
    fn words_and_marks_stand_out_for_every_colour_vision() {
        for theme in [Theme::Dark, Theme::Light] {
            let of = |sight, colour| seen(sight, linear(theme.colour(colour)));
            for sight in SIGHTS {
                for words in [Colour::Ink, Colour::Muted] {
                    assert!(contrast(of(sight, words), of(sight, Colour::Ground)) >= 4.5, "{theme:?} {words:?}");
                }
                for mark in [Colour::Mood, Colour::Pull, Colour::Kept, Colour::Slip] {
                    assert!(contrast(of(sight, mark), of(sight, Colour::Ground)) >= 3.0, "{theme:?} {mark:?}");
                }
                assert!(contrast(of(sight, Colour::OnKept), of(sight, Colour::Kept)) >= 4.5, "{theme:?}");
                for (one, other) in [(Colour::Mood, Colour::Pull), (Colour::Kept, Colour::Slip)] {
                    assert!(distance(of(sight, one), of(sight, other)) >= 20.0, "{theme:?} {one:?} {other:?}");
                }
            }
        }
    }
}
