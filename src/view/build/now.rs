//! Who can be called, and when.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::views::Maker;
use crate::model::{self, Ref};
use crate::plan::Target;
use crate::view::{Link, Now, NowGroup, NowLine, NowMore, Term};

/// How many lines the page shows. The pages of the needs have the others.
const MOST: usize = 300;

/// A line of the catalog: who has it, and what it is for.
struct Line<'a> {
    of: Ref,
    contact: &'a model::Contact,
    needs: &'a [usize],
}

impl Maker<'_> {
    /// All lines with a telephone, each under the first of its needs.
    pub(super) fn now(&self) -> Now {
        let mut groups: BTreeMap<usize, Vec<Line<'_>>> = BTreeMap::new();
        for line in self.lines() {
            let first = line.needs.iter().min().copied();
            groups
                .entry(first.unwrap_or(usize::MAX))
                .or_default()
                .push(line);
        }
        let most = most_of_each(&groups);
        let more = groups
            .iter()
            .filter(|(_, lines)| lines.len() > most)
            .map(|(need, lines)| NowMore {
                link: self.all_lines_of(*need),
                count: lines.len() - most,
            })
            .collect();
        let shown: Vec<(usize, Vec<Line<'_>>)> = groups
            .into_iter()
            .map(|(need, lines)| (need, lines.into_iter().take(most).collect()))
            .collect();
        let needs: BTreeSet<usize> = shown
            .iter()
            .flat_map(|(_, lines)| lines.iter().flat_map(|line| line.needs))
            .copied()
            .collect();
        Now {
            groups: shown
                .iter()
                .map(|(need, lines)| self.now_group(*need, lines))
                .collect(),
            needs: needs.into_iter().map(|need| self.need(need)).collect(),
            more,
        }
    }

    /// Where all lines of a need are found; those without a need by their names.
    fn all_lines_of(&self, need: usize) -> Link {
        match self.known_need(need) {
            Some(need) => Link {
                title: need.name,
                path: need.path,
            },
            None => self.titled(Target::KanaIndex(None), "titles.kana_index"),
        }
    }

    fn known_need(&self, need: usize) -> Option<Term> {
        let known = need < self.catalog().vocabulary.needs.len();
        known.then(|| self.need(need))
    }

    fn now_group(&self, need: usize, lines: &[Line<'_>]) -> NowGroup {
        NowGroup {
            need: self.known_need(need),
            lines: lines.iter().map(|line| self.now_line(line)).collect(),
        }
    }

    fn now_line(&self, line: &Line<'_>) -> NowLine {
        let place = self.link(line.of);
        let has_anchor = &*line.contact.id != "main";
        let path: Arc<str> = if has_anchor {
            format!("{}#{}", place.path, line.contact.id).into()
        } else {
            Arc::clone(&place.path)
        };
        NowLine {
            place: Link { path, ..place },
            contact: self.contact(line.contact),
            needs: self.needs(line.needs),
        }
    }

    /// Every line with a telephone: that for any question, then those of places,
    /// programs and groups in the order of the catalog.
    fn lines(&self) -> Vec<Line<'_>> {
        let catalog = self.catalog();
        let mut lines: Vec<Line<'_>> = catalog
            .refs()
            .flat_map(|of| {
                catalog
                    .contacts_of(of)
                    .iter()
                    .map(move |contact| (of, contact))
            })
            .filter(|(_, contact)| contact.phone().is_some())
            .map(|(of, contact)| Line {
                of,
                contact,
                needs: if contact.needs.is_empty() {
                    &catalog.entity(of).needs
                } else {
                    &contact.needs
                },
            })
            .collect();
        let general = catalog
            .site
            .general_contact
            .map(|at| &self.contact_at(at).key);
        lines.sort_by_key(|line| Some(&line.contact.key) != general);
        lines
    }
}

/// How many lines each need may show, so that the page has no more than [`MOST`].
fn most_of_each(groups: &BTreeMap<usize, Vec<Line<'_>>>) -> usize {
    let shown = |most: usize| -> usize { groups.values().map(|lines| lines.len().min(most)).sum() };
    (1..=MOST)
        .rev()
        .find(|most| shown(*most) <= MOST)
        .unwrap_or(1)
}
