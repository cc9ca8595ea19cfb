//! One file of a build, and the paths that it may have.

use super::error::OutputError;
use super::manifest::MANIFEST;

/// One file of a finished build, not yet on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Artifact {
    /// Where it goes, relative to the output folder: `en/centers/hoken-center/index.html`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl Artifact {
    /// Refuses a path that would leave the output folder, that could not be a file name on
    /// every system, or that would not fit on a line of the manifest.
    pub(super) fn check_path(&self) -> Result<(), OutputError> {
        match fault(&self.path) {
            None => Ok(()),
            Some(fault) => Err(OutputError::BadPath {
                path: self.path.clone(),
                fault,
            }),
        }
    }
}

fn fault(path: &str) -> Option<&'static str> {
    if path == MANIFEST {
        return Some("this name is kept for the manifest");
    }
    if path
        .chars()
        .any(|c| matches!(c, '\\' | ':') || c.is_control())
    {
        return Some("it holds a backslash, a colon or a control character");
    }
    path.split('/').find_map(|segment| match segment {
        "" => Some("it starts or ends with `/`, or has nothing between two of them"),
        "." | ".." => Some("it has a segment of dots"),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn ordinary_paths_pass() {
        for path in [
            "index.html",
            "en/centers/x/index.html",
            "五十音/あ.html",
            ".well-known/a",
            "a..b",
        ] {
            assert_eq!(fault(path), None, "{path}");
        }
    }

    #[test]
    fn paths_that_leave_the_folder_or_break_the_manifest_are_faults() {
        for path in [
            "",
            "/a",
            "a/",
            "a//b",
            "..",
            "a/../b",
            "./a",
            "a\\b",
            "C:a",
            "a\nb",
            "shirube-manifest.txt",
        ] {
            assert!(fault(path).is_some(), "{path:?}");
        }
    }
}
