//! Who can be called, and when.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::views::Maker;
use crate::model::{self, ChannelKind, Ref};
use crate::view::{Link, Now, NowGroup, NowLine, NowMore};

/// How many lines a need shows. The page of the need has the others.
const MOST: usize = 12;

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
        let more = groups
            .iter()
            .filter(|(_, lines)| lines.len() > MOST)
            .filter_map(|(need, lines)| {
                let known = *need < self.catalog().vocabulary.needs.len();
                known.then(|| NowMore {
                    need: self.need(*need),
                    count: lines.len() - MOST,
                })
            })
            .collect();
        let shown: Vec<(usize, Vec<Line<'_>>)> = groups
            .into_iter()
            .map(|(need, lines)| (need, lines.into_iter().take(MOST).collect()))
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

    fn now_group(&self, need: usize, lines: &[Line<'_>]) -> NowGroup {
        let known = need < self.catalog().vocabulary.needs.len();
        NowGroup {
            need: known.then(|| self.need(need)),
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
        let centers = catalog.centers.iter().enumerate();
        let programs = catalog.programs.iter().enumerate();
        let groups = catalog.groups.iter().enumerate();
        let of_all = centers
            .map(|(at, center)| (Ref::Center(at), &center.contacts))
            .chain(programs.map(|(at, program)| (Ref::Program(at), &program.contacts)))
            .chain(groups.map(|(at, group)| (Ref::Group(at), &group.contacts)));
        let mut lines: Vec<Line<'_>> = of_all
            .flat_map(|(of, contacts)| contacts.iter().map(move |contact| (of, contact)))
            .filter(|(_, contact)| has_phone(contact))
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

fn has_phone(contact: &model::Contact) -> bool {
    let mut channels = contact.channels.iter();
    channels.any(|channel| channel.kind == ChannelKind::Phone && channel.value.is_some())
}
