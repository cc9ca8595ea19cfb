use std::collections::BTreeMap;
use std::sync::Arc;

use super::load::Loaded;

/// Ids and the places of what they name.
#[derive(Debug, Default)]
pub(super) struct Index(BTreeMap<Arc<str>, usize>);

impl Index {
    /// Numbers ids in their order. Ids that come a second time keep the first place.
    pub(super) fn new(ids: impl IntoIterator<Item = Arc<str>>) -> Self {
        let mut index = BTreeMap::new();
        for (at, id) in ids.into_iter().enumerate() {
            index.entry(id).or_insert(at);
        }
        Self(index)
    }

    /// The index of loaded entities.
    pub(super) fn of<T>(loaded: &[Loaded<'_, T>]) -> Self {
        Self::new(loaded.iter().map(|entity| Arc::clone(&entity.id)))
    }

    pub(super) fn get(&self, id: &str) -> Option<usize> {
        self.0.get(id).copied()
    }

    /// The id at a place.
    pub(super) fn id_at(&self, place: usize) -> Option<&str> {
        let mut ids = self.0.iter();
        ids.find(|(_, at)| **at == place).map(|(id, _)| &**id)
    }

    /// All ids, in order.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|id| &**id)
    }
}

/// Every id that a file may refer to.
#[derive(Debug, Default)]
pub(super) struct Ids {
    pub(super) stages: Index,
    pub(super) needs: Index,
    pub(super) program_kinds: Index,
    pub(super) group_kinds: Index,
    pub(super) sources: Index,
    pub(super) centers: Index,
    /// Contacts of each center; nothing where they could not all be read.
    pub(super) contacts: Vec<Option<Index>>,
    pub(super) programs: Index,
    pub(super) groups: Index,
    pub(super) leaflets: Index,
    pub(super) sheets: Index,
    pub(super) ordinances: Index,
    pub(super) reports: Index,
    pub(super) pages: Index,
    pub(super) step_note: bool,
}
