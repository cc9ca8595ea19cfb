use std::fmt::Write;

use sha2::{Digest, Sha256};

/// The first 128 bits of the SHA-256 of a file, in hexadecimal: what a browser
/// can work out by itself, and enough to tell versions apart.
pub(super) fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest[..16].iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn is_what_a_browser_works_out() {
        // `printf abc | sha256sum`, cut.
        assert_eq!(hash(b"abc"), "ba7816bf8f01cfea414140de5dae2223");
    }
}
