use memchr::memchr_iter;
use memchr::memmem::find_iter;

/// Stands in markup for the way to the site's root, `../` and the like, so that
/// pages at any depth share their pieces. Control characters are no part of HTML
/// and leave an address without quotes.
pub(super) const ROOT: &str = "\u{1A}";

/// Stands in markup for the path of the page without its language, so that
/// pages share the links to their twins.
pub(super) const HERE: &str = "\u{1B}";

/// How the place of a piece is written in the markup around it: an element that
/// the minifier does not know, and so leaves where and as it is.
const PLACE: &str = "<piece-";

/// Minified markup with holes.
#[derive(Debug)]
pub(super) struct Shell {
    bytes: Box<[u8]>,
    /// Holes and where they are, in order.
    holes: Box<[(usize, Hole)]>,
}

/// What is put in when a page is put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hole {
    /// The way to the site's root.
    Root,
    /// The path of the page without its language.
    Here,
    /// A piece, by its number.
    Piece(usize),
}

/// The place of a piece in the markup around it.
pub(super) fn place_of(piece: usize) -> String {
    format!("{PLACE}{piece}></piece-{piece}>")
}

impl Shell {
    /// Takes the marks out of minified markup and remembers where they stood.
    pub(super) fn new(minified: &[u8]) -> Self {
        let mut bytes = Vec::with_capacity(minified.len());
        let mut holes = Vec::new();
        let mut done = 0;
        for (at, hole, length) in marks(minified) {
            bytes.extend_from_slice(&minified[done..at]);
            holes.push((bytes.len(), hole));
            done = at + length;
        }
        bytes.extend_from_slice(&minified[done..]);
        Self {
            bytes: bytes.into(),
            holes: holes.into(),
        }
    }

    /// How much memory it takes, more or less.
    pub(super) fn weight(&self) -> usize {
        size_of::<Self>() + self.bytes.len() + size_of_val(&*self.holes)
    }

    /// Appends it to `out`; `put` appends what belongs into a hole.
    pub(super) fn fill(&self, out: &mut Vec<u8>, mut put: impl FnMut(&mut Vec<u8>, Hole)) {
        let mut done = 0;
        for (at, hole) in &self.holes {
            out.extend_from_slice(&self.bytes[done..*at]);
            put(out, *hole);
            done = *at;
        }
        out.extend_from_slice(&self.bytes[done..]);
    }
}

/// The marks in minified markup: where they stand, for what, and how long.
fn marks(minified: &[u8]) -> Vec<(usize, Hole, usize)> {
    let roots = memchr_iter(ROOT.as_bytes()[0], minified).map(|at| (at, Hole::Root, ROOT.len()));
    let twins = memchr_iter(HERE.as_bytes()[0], minified).map(|at| (at, Hole::Here, HERE.len()));
    let pieces = find_iter(minified, PLACE).filter_map(|at| {
        let (piece, length) = piece(&minified[at..])?;
        Some((at, Hole::Piece(piece), length))
    });
    let mut marks: Vec<_> = roots.chain(twins).chain(pieces).collect();
    marks.sort_unstable_by_key(|(at, ..)| *at);
    marks
}

/// The piece whose place begins here, and how long its mark is.
fn piece(tail: &[u8]) -> Option<(usize, usize)> {
    let digits = tail.strip_prefix(PLACE.as_bytes())?;
    let count = digits.iter().take_while(|b| b.is_ascii_digit()).count();
    let piece = std::str::from_utf8(&digits[..count]).ok()?.parse().ok()?;
    let place = place_of(piece);
    tail.starts_with(place.as_bytes())
        .then_some((piece, place.len()))
}

#[cfg(test)]
mod tests {
    use super::{HERE, Hole, ROOT, Shell, place_of};

    #[test]
    fn fills_what_is_marked_and_leaves_the_rest() {
        let minified = format!(
            "<a href={ROOT}en/{HERE}>&lt;piece-7</a>{}<piece-x>",
            place_of(42)
        );
        let shell = Shell::new(minified.as_bytes());
        let (mut out, mut holes) = (Vec::new(), Vec::new());
        shell.fill(&mut out, |out, hole| {
            out.push(b'*');
            holes.push(hole);
        });
        assert_eq!(out, b"<a href=*en/*>&lt;piece-7</a>*<piece-x>");
        assert_eq!(holes, [Hole::Root, Hole::Here, Hole::Piece(42)]);
    }
}
