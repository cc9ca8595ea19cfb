//! Artifacts to a folder, whole or not at all.
//!
//! A build is written beside its target, in a hidden folder of the same file system, and takes
//! the target's place in one step when everything is there:
//!
//! 1. [`Staging::begin`] takes the `lock`, repairs what a killed run left (`recover`),
//!    refuses a target that is not shirube's (`current`) and makes the hidden folder.
//! 2. [`Staging::put`] compares each artifact with the current output and writes what differs.
//! 3. [`Staging::commit`] links what is the same, writes the `manifest`, brings everything to
//!    the disk and exchanges the two folders (`replace`). The old one is removed.
//!
//! For a target `public` the names beside it are `.public.shirube-next`, `-old`, `-swap` and
//! `-lock` (`places`); none of them is left after a run that was not killed, except the lock where
//! the system is not a Unix.
//!
//! A target that is a symbolic link is followed, also to where nothing is yet: the link stays,
//! and two names of one folder share one lock.

mod artifact;
mod current;
mod disk;
mod error;
mod folders;
mod lock;
mod manifest;
mod places;
mod published;
mod records;
mod recover;
mod replace;
mod staging;

pub use artifact::Artifact;
pub use error::OutputError;
pub use manifest::MANIFEST;
pub use published::Published;
pub use staging::Staging;
