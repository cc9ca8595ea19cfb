/// What the browsers of visitors keep of a site for times without a network, and
/// when its pages say how old they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offline {
    /// Whether they keep it, if the site says.
    pub wanted: Option<bool>,
    /// How many bytes they keep at most.
    pub most_bytes: u64,
    /// After how many days a page says how old it is.
    pub stale_after: u16,
}
