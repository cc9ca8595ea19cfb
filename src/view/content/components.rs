use serde::Serialize;

/// The components of the theme, for those who make themes: all of them, or one
/// in one of its states. Only the preview shows it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Components {
    /// The list of all, where that is shown.
    pub groups: Vec<ComponentGroup>,
    /// The component in its state, where one is shown.
    pub html: Option<String>,
    /// What it has to stand in: `page`, `attributes`, `list`, `row` or `table`.
    pub inside: &'static str,
}

/// The components of one file.
#[derive(Debug, Clone, Serialize)]
pub struct ComponentGroup {
    /// The name of the file.
    pub name: String,
    /// Their states.
    pub states: Vec<ComponentState>,
}

/// A state of a component.
#[derive(Debug, Clone, Serialize)]
pub struct ComponentState {
    /// The component.
    pub component: String,
    /// The name of the state.
    pub title: String,
    /// When to use it so.
    pub when: String,
    /// Path of its page.
    pub path: String,
}
