use unicode_normalization::{
    IsNormalized, UnicodeNormalization, char::canonical_combining_class, is_nfc_quick,
};

use crate::diag::File;

/// Drops a byte order mark, turns CRLF into LF and text into NFC.
pub(super) fn fold(path: String, original: String) -> File {
    if is_folded(&original) {
        return File::new(path, original);
    }
    let mut folder = Folder {
        text: String::with_capacity(original.len()),
        steps: Vec::new(),
    };
    let start = if original.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut offset = start;
    for line in original[start..].split_inclusive('\n') {
        folder.line(line, offset);
        offset += line.len();
    }
    File::folded(path, folder.text, original, folder.steps)
}

fn is_folded(text: &str) -> bool {
    !text.starts_with('\u{feff}') && !text.contains("\r\n") && is_composed(text)
}

/// Whether a text is in NFC for sure. Nearly all characters of our texts are of
/// ranges where nothing combines; only for others the tables are looked at.
fn is_composed(text: &str) -> bool {
    let plain = |c: char| {
        matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2027}' | '\u{3000}'..='\u{3029}'
            | 'ぁ'..='ゖ' | '゛'..='ヿ' | '一'..='鿿' | '！'..='～')
    };
    text.chars().all(plain) || is_nfc_quick(text.chars()) == IsNormalized::Yes
}

struct Folder {
    text: String,
    steps: Vec<(usize, usize)>,
}

impl Folder {
    fn line(&mut self, line: &str, offset: usize) {
        let (body, newline) = match (line.strip_suffix("\r\n"), line.strip_suffix('\n')) {
            (Some(body), _) | (None, Some(body)) => (body, "\n"),
            (None, None) => (line, ""),
        };
        if is_composed(body) {
            self.push(body, offset);
        } else {
            self.compose(body, offset);
        }
        // The line break begins where the words end, a CR among it.
        self.push(newline, offset + body.len());
    }

    /// Composes a line, cluster by cluster where that gives the same text.
    fn compose(&mut self, body: &str, offset: usize) {
        let whole: String = body.nfc().collect();
        let clusters = clusters(body);
        let pieces: Vec<String> = clusters
            .iter()
            .map(|(start, end)| body[*start..*end].nfc().collect())
            .collect();
        if pieces.concat() == whole {
            for ((start, _), piece) in clusters.iter().zip(&pieces) {
                self.push(piece, offset + start);
            }
        } else {
            self.push(&whole, offset);
        }
    }

    fn push(&mut self, text: &str, original_offset: usize) {
        if !text.is_empty() {
            self.steps.push((self.text.len(), original_offset));
            self.text.push_str(text);
        }
    }
}

/// Runs of one character and the marks that combine with it.
fn clusters(body: &str) -> Vec<(usize, usize)> {
    let mut starts: Vec<usize> = body
        .char_indices()
        .filter(|(at, c)| *at == 0 || canonical_combining_class(*c) == 0)
        .map(|(at, _)| at)
        .collect();
    starts.push(body.len());
    starts.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn positions_point_into_the_file_as_it_is() {
        // が in two characters, a byte order mark, CRLF.
        let file = fold("a.toml".into(), "\u{feff}x\r\nか\u{3099}くz\r\n".into());
        assert_eq!(file.text(), "x\nがくz\n");
        let z = file.text().find('z').unwrap_or_default();
        let (start, end) = file.positions(&(z..z + 1));
        assert_eq!((start.line, start.column), (2, 4));
        assert_eq!((end.line, end.column), (2, 5));
        let (start, _) = file.positions(&(0..1));
        assert_eq!((start.line, start.column), (1, 1));
    }

    #[test]
    fn plain_text_is_taken_as_it_is() {
        let file = fold("a.toml".into(), "がく\n".into());
        assert_eq!(file.text(), file.original_text());
    }
}
