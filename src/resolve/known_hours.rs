use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::hours::{Fault, Hours};

/// Opening hours that were read before. Most lines of a city keep the same few,
/// and reading them well takes longer than all else that a line says.
#[derive(Debug, Default)]
pub(super) struct KnownHours(Mutex<BTreeMap<String, Arc<Hours>>>);

impl KnownHours {
    /// The hours of a text, which is read only when it comes for the first time.
    /// What has faults is read, and reported, each time.
    pub(super) fn read(
        &self,
        text: &str,
        read: impl FnOnce(&str) -> Result<Hours, Vec<Fault>>,
    ) -> Result<Arc<Hours>, Vec<Fault>> {
        if let Some(known) = self.lock().get(text) {
            return Ok(Arc::clone(known));
        }
        let hours = Arc::new(read(text)?);
        self.lock().insert(text.to_owned(), Arc::clone(&hours));
        Ok(hours)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<Hours>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::KnownHours;
    use crate::hours::Hours;

    #[test]
    fn hours_are_read_once_and_faults_each_time() {
        let known = KnownHours::default();
        let text = "Mo-Fr 09:00-17:00; PH off";
        let first = known.read(text, Hours::parse).unwrap();
        let again = known.read(text, |_| unreachable!("it is known"));
        assert_eq!(again.as_ref(), Ok(&first));
        assert!(known.read("9時から", Hours::parse).is_err());
        assert!(known.read("9時から", Hours::parse).is_err());
    }
}
