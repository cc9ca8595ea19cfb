use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};
use serde::Serialize;

/// So many modules around a code stay light, or cameras do not find it.
const MARGIN: usize = 4;

/// A QR code, to be drawn with strokes one module wide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Qr {
    /// Modules from edge to edge, the margin included.
    pub size: usize,
    /// The dark modules as the path of an SVG, one stroke for each run in a row.
    pub path: String,
}

impl Qr {
    /// The code of an address; nothing where it is too long for any.
    #[must_use]
    pub fn of(address: &str) -> Option<Self> {
        let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
        let mut path = String::new();
        for y in 0..code.size {
            let row: Vec<bool> = code[y].iter().map(|module| module.value()).collect();
            draw_row(&row, y, &mut path);
        }
        Some(Self {
            size: code.size + 2 * MARGIN,
            path,
        })
    }
}

/// Appends a row: where it begins, then by turns strokes and steps.
fn draw_row(row: &[bool], y: usize, path: &mut String) {
    let mut at = 0;
    let mut begun = false;
    for run in row.chunk_by(|a, b| a == b) {
        if run[0] {
            let _ = if begun {
                write!(path, "h{}", run.len())
            } else {
                write!(path, "M{} {}.5h{}", at + MARGIN, y + MARGIN, run.len())
            };
            begun = true;
        } else if begun && at + run.len() < row.len() {
            let _ = write!(path, "m{} 0", run.len());
        }
        at += run.len();
    }
}

#[cfg(test)]
mod tests {
    use super::{Qr, draw_row};

    #[test]
    fn a_row_is_drawn_run_by_run() {
        let mut path = String::new();
        draw_row(&[false, true, true, false, true, false], 0, &mut path);
        assert_eq!(path, "M5 4.5h2m1 0h1");
        draw_row(&[false, false], 1, &mut path);
        assert_eq!(path, "M5 4.5h2m1 0h1");
    }

    #[test]
    fn what_is_too_long_has_no_code() {
        assert!(Qr::of(&"x".repeat(3000)).is_none());
        assert_eq!(Qr::of("https://example.jp/").map(|qr| qr.size), Some(33));
    }
}
