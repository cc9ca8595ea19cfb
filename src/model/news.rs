use super::{Date, Entity};

/// A dated notice.
#[derive(Debug)]
pub struct News {
    /// What it has in common with other kinds; its title is the name.
    pub entity: Entity,
    /// First day on the site.
    pub publish: Date,
    /// Last day on the site.
    pub expire: Option<Date>,
}
