//! Days on which a place is otherwise than its hours say.

use super::views::Maker;
use crate::hours::{Wording, times_in_words};
use crate::model;
use crate::text::days_in_words;
use crate::view::Closure;

impl Maker<'_> {
    /// Those that are not over on the day of the build.
    pub(super) fn closures(&self, center: &model::Center) -> Vec<Closure> {
        let coming = center.closures_from(self.views.tables.first);
        coming
            .map(|closure| self.closure(center, closure))
            .collect()
    }

    fn closure(&self, center: &model::Center, closure: &model::Closure) -> Closure {
        let wording = Wording::of(self.edition, self.tag());
        let is_open = !closure.spans.is_empty();
        let lines = closure.contacts.iter();
        Closure {
            days: days_in_words(closure.from, closure.to, self.tag()),
            until: closure.to.to_string(),
            times: is_open.then(|| times_in_words(&closure.spans, wording)),
            reason: self.run(&closure.reason),
            lines: lines
                .filter_map(|at| self.optional_run(center.contacts[*at].label.as_ref()))
                .collect(),
        }
    }
}
