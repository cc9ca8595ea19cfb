use tera::{Kwargs, State, Value};

use crate::text::fill;

/// The filter `fill` of templates: `{{ t.call | fill(number=x) }}` puts values
/// into a string of the theme. The result is escaped like any other text.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the engine hands filters their arguments by value"
)]
pub(super) fn fill_filter(pattern: &str, values: Kwargs, _: &State<'_>) -> String {
    fill(pattern, |name| {
        values
            .get::<Value>(name)
            .ok()
            .flatten()
            .map(|value| value.to_string())
    })
}
