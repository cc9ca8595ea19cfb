use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use super::minify::minify;
use super::shell::{Hole, Shell};

/// How much memory the pieces of a language may take. Those that come later are
/// minified with each page that shows them.
const LIMIT: usize = 32 << 20;

/// Pieces that many pages show, rendered and minified once for all of them.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    /// Several drawers, so that threads seldom wait for each other.
    drawers: [RwLock<Drawer>; DRAWERS],
    weight: AtomicUsize,
}

const DRAWERS: usize = 32;

#[derive(Debug, Default)]
struct Drawer {
    /// Where the piece of a key stands in `shells`.
    by_key: HashMap<u128, usize>,
    shells: Vec<Arc<Shell>>,
}

impl Pieces {
    /// The number of the piece of a key.
    pub(super) fn find(&self, key: u128) -> Option<usize> {
        let drawer = drawer_of(key);
        let at = *read(&self.drawers[drawer]).by_key.get(&key)?;
        Some(at * DRAWERS + drawer)
    }

    /// Keeps a piece and numbers it. Nothing if there is no room for it.
    pub(super) fn keep(&self, key: u128, markup: &str) -> Option<usize> {
        if self.weight.load(Ordering::Relaxed) > LIMIT {
            return None;
        }
        let shell = Shell::new(&minify(markup));
        let drawer = drawer_of(key);
        let mut open = self.drawers[drawer]
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        let Drawer { by_key, shells } = &mut *open;
        let at = *by_key.entry(key).or_insert_with(|| {
            self.weight.fetch_add(shell.weight(), Ordering::Relaxed);
            shells.push(Arc::new(shell));
            shells.len() - 1
        });
        Some(at * DRAWERS + drawer)
    }

    /// The minified page, put together of its own markup and of pieces.
    pub(super) fn page(&self, markup: &str, root: &str, here: &str) -> Vec<u8> {
        let mut out = Vec::with_capacity(markup.len());
        self.put(&Shell::new(&minify(markup)), root, here, &mut out);
        out
    }

    #[cfg(test)]
    pub(super) fn count(&self) -> usize {
        self.drawers
            .iter()
            .map(|drawer| read(drawer).shells.len())
            .sum()
    }

    fn put(&self, shell: &Shell, root: &str, here: &str, out: &mut Vec<u8>) {
        shell.fill(out, |out, hole| match hole {
            Hole::Root => out.extend_from_slice(root.as_bytes()),
            Hole::Here => out.extend_from_slice(here.as_bytes()),
            Hole::Piece(number) => {
                if let Some(shell) = self.numbered(number) {
                    self.put(&shell, root, here, out);
                }
            }
        });
    }

    fn numbered(&self, number: usize) -> Option<Arc<Shell>> {
        let drawer = read(&self.drawers[number % DRAWERS]);
        drawer.shells.get(number / DRAWERS).map(Arc::clone)
    }
}

fn drawer_of(key: u128) -> usize {
    usize::from(key.to_le_bytes()[0]) % DRAWERS
}

fn read(drawer: &RwLock<Drawer>) -> std::sync::RwLockReadGuard<'_, Drawer> {
    drawer.read().unwrap_or_else(PoisonError::into_inner)
}
