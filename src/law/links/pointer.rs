use crate::law::{AppendixKind, Level, Number};

/// How a text names a part: 第3条第2項, 前2号, 付則第2項, 別表第1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pointer {
    /// An article, paragraph or item.
    Provision(Provision),
    /// A chapter or section.
    Heading(Level, Step),
    /// A table or form.
    Appendix(AppendixKind, Option<Number>),
}

/// The steps to an article, paragraph or item, outermost first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Provision {
    /// 付則 stands before it.
    pub(super) supplement: bool,
    /// 改正後の stands before it: the main provisions are meant, also in 付則.
    pub(super) main: bool,
    /// 条.
    pub(super) article: Step,
    /// 項.
    pub(super) paragraph: Step,
    /// 号.
    pub(super) item: Step,
    /// ア below an item: its number.
    pub(super) subitem: Option<Number>,
    /// Whether 及び or a comma ties it to the one before, from which it then
    /// takes what it does not name.
    pub(super) continues: bool,
}

/// One step of a pointer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Step {
    /// Not named.
    #[default]
    None,
    /// 第3条の2.
    Number(Number),
    /// 同条.
    Same,
    /// 本条, この条.
    This,
    /// 前条, 前2号: how many.
    Before(u16),
    /// 前各号.
    AllBefore,
    /// 次条.
    After,
    /// 各号 of what stands before it.
    All,
}

impl Step {
    pub(super) fn is_named(&self) -> bool {
        *self != Self::None
    }
}

impl Provision {
    /// The outermost step that is named.
    pub(super) fn first_step(&self) -> &Step {
        let steps = [&self.article, &self.paragraph, &self.item];
        let named = steps.into_iter().find(|step| step.is_named());
        named.unwrap_or(&Step::None)
    }

    /// The anchor that a part with these numbers has in any law: `a3-p2-i1`.
    pub(super) fn anchor(&self) -> Option<String> {
        let Step::Number(article) = &self.article else {
            return None;
        };
        let mut anchor = format!("a{article}");
        for (step, mark) in [(&self.paragraph, "-p"), (&self.item, "-i")] {
            if let Step::Number(number) = step {
                anchor.push_str(mark);
                anchor.push_str(&number.to_string());
            }
        }
        Some(anchor)
    }
}
