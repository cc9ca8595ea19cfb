//! What stands at each anchor of a rule, for the previews of references to it.

use std::collections::BTreeMap;

use super::law_appendix;
use crate::law::{Appendix, Law, Unit};
use crate::view::LawPreviewPart;

/// The texts of a law by the anchors of the parts around them.
pub(super) struct Parts<'a> {
    law: &'a Law,
    units: Vec<Unit<'a>>,
    /// Places in `units`: an article has all its paragraphs.
    shown: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Parts<'a> {
    pub(super) fn of(law: &'a Law) -> Self {
        let units = law.units();
        let mut shown: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, unit) in units.iter().enumerate() {
            for anchor in anchors(unit) {
                let all = shown.entry(anchor).or_default();
                if all.last() != Some(&at) {
                    all.push(at);
                }
            }
        }
        Self { law, units, shown }
    }

    /// The name of a part with words of its own: 第1条.
    pub(super) fn label(&self, anchor: &str) -> Option<String> {
        let unit = self.units_at(anchor).next()?;
        Some(self.law.cite(unit.cited))
    }

    /// A part as a preview shows it: each text in it.
    pub(super) fn previews(&self, anchor: &str) -> Vec<LawPreviewPart> {
        let mut appendices = self.law.appendices.iter();
        if let Some(appendix) = appendices.find(|of| of.anchor == anchor) {
            return vec![self.appendix(appendix)];
        }
        let headings = &self.law.headings;
        match headings.iter().position(|of| of.anchor == anchor) {
            Some(heading) => self.first_paragraphs(heading),
            None => self.units_at(anchor).map(|of| self.unit(of)).collect(),
        }
    }

    fn units_at(&self, anchor: &str) -> impl Iterator<Item = &Unit<'a>> {
        let shown = self.shown.get(anchor).into_iter().flatten();
        shown.filter_map(|at| self.units.get(*at))
    }

    /// The articles of a chapter or section, each with what it begins with.
    fn first_paragraphs(&self, heading: usize) -> Vec<LawPreviewPart> {
        let articles = self.law.articles.iter();
        let within = articles.filter(|article| self.is_within(article.within, heading));
        within
            .filter_map(|article| {
                let unit = self.units_at(&article.anchor).next()?;
                let text = unit.text.to_owned();
                Some(part(article.title.clone(), text, &article.anchor))
            })
            .collect()
    }

    fn is_within(&self, mut at: Option<usize>, heading: usize) -> bool {
        while let Some(above) = at.filter(|at| *at != heading) {
            at = self.law.headings.get(above).and_then(|of| of.within);
        }
        at.is_some()
    }

    fn unit(&self, unit: &Unit<'_>) -> LawPreviewPart {
        let item = unit.cited.subitem.or(unit.cited.item);
        let label = match item {
            Some(item) => item.label.clone(),
            None => self.law.cite(unit.cited),
        };
        part(label, unit.text.to_owned(), unit.anchor)
    }

    fn appendix(&self, appendix: &Appendix) -> LawPreviewPart {
        let label = law_appendix::title(appendix, self.law.language);
        LawPreviewPart {
            blocks: law_appendix::beginning(appendix),
            ..part(label, String::new(), &appendix.anchor)
        }
    }
}

/// The anchors of the parts that a text belongs to: those around an item show
/// its paragraph alone.
fn anchors<'a>(unit: &Unit<'a>) -> impl Iterator<Item = &'a str> {
    let frames = [
        unit.cited.article.map(|of| of.anchor.as_str()),
        unit.cited.supplement.map(|of| of.anchor.as_str()),
    ];
    let is_paragraph = unit.cited.item.is_none();
    let around = frames.into_iter().flatten().filter(move |_| is_paragraph);
    std::iter::once(unit.anchor).chain(around)
}

fn part(label: String, text: String, anchor: &str) -> LawPreviewPart {
    LawPreviewPart {
        label,
        text,
        blocks: Vec::new(),
        href: format!("#{anchor}"),
    }
}
