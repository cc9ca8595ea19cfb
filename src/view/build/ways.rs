//! Ways on: the path of life stages, who hands over to whom, and where a report
//! says that a way is missing.

use super::views::Maker;
use crate::model::{self, ChainEnd, Ref, ReportPart};
use crate::plan::{PER_PAGE, Target};
use crate::view::{ChainStep, Gap, HandOver, Link, PathStep};

/// How many supporters a step of the path names.
const NAMED: usize = 6;

impl Maker<'_> {
    /// All life stages in order, with who supports there.
    pub(super) fn life_path(&self, here: usize) -> Vec<PathStep> {
        let stages = 0..self.catalog().vocabulary.stages.len();
        stages.map(|at| self.path_step(at, at == here)).collect()
    }

    fn path_step(&self, at: usize, here: bool) -> PathStep {
        let supporters: Vec<Ref> = self
            .plan()
            .stage_entries(at)
            .iter()
            .copied()
            .filter(|of| self.supports(*of))
            .collect();
        let term = self.stage(at);
        let gaps = self.gaps(|gap| gap.between.is_some() && gap.touches(at) && gap.touches(at + 1));
        PathStep {
            id: term.id,
            link: Link {
                title: term.name,
                path: term.path,
            },
            ages: term.ages,
            here,
            more: supporters.len().saturating_sub(NAMED),
            supporters: self.links(&supporters[..supporters.len().min(NAMED)]),
            gaps: gaps.into_iter().map(|gap| gap.place).collect(),
        }
    }

    /// Whether somebody is there to turn to. A network is its members.
    fn supports(&self, of: Ref) -> bool {
        match of {
            Ref::Center(at) => self.catalog().centers[at].members.is_empty(),
            of => of.is_offer(),
        }
    }

    /// Who among the entries hands over to whom; what is said in the same words
    /// of several is said once.
    pub(super) fn hand_overs(&self, entries: &[Ref]) -> Vec<HandOver> {
        let mut ways: Vec<(Ref, Option<&str>, HandOver)> = Vec::new();
        let programs = entries.iter().filter_map(|of| match of {
            Ref::Program(at) => Some(*at),
            _ => None,
        });
        for at in programs.take(PER_PAGE) {
            for next in &self.catalog().programs[at].next {
                let says = next.statement.says.as_deref();
                let known = ways
                    .iter()
                    .position(|(to, words, _)| *to == next.to && *words == says);
                let place = known.unwrap_or(ways.len());
                if known.is_none() {
                    ways.push((next.to, says, self.hand_over(next)));
                }
                let way = &mut ways[place].2;
                way.from.push(self.link(Ref::Program(at)));
                let text = self.optional_run(next.statement.text.as_ref());
                way.texts
                    .extend(text.filter(|text| !way.texts.contains(text)));
            }
        }
        ways.into_iter().map(|(_, _, way)| way).collect()
    }

    fn hand_over(&self, next: &model::Next) -> HandOver {
        HandOver {
            from: Vec::new(),
            to: self.link(next.to),
            texts: Vec::new(),
            says: next
                .statement
                .says
                .as_ref()
                .map(|says| self.source_words(says)),
        }
    }

    /// All that comes after a program, step by step.
    pub(super) fn chain(&self, program: usize) -> Vec<ChainStep> {
        let steps = self.catalog().chain(program);
        steps
            .iter()
            .map(|step| self.chain_step(program, step))
            .collect()
    }

    fn chain_step(&self, start: usize, step: &model::ChainStep) -> ChainStep {
        let next = &self.catalog().programs[step.from].next[step.step];
        let statement = self.statement(&next.statement);
        ChainStep {
            depth: step.depth,
            from: (step.from != start).then(|| self.link(Ref::Program(step.from)).title),
            link: self.link(next.to),
            text: statement.text,
            says: statement.says,
            end: step.end.map(|end| match end {
                ChainEnd::Known => "known",
                ChainEnd::Long => "long",
            }),
        }
    }

    /// What reports say is missing, of that which is asked for.
    pub(super) fn gaps(&self, wanted: impl Fn(&model::Gap) -> bool) -> Vec<Gap> {
        let reports = self.catalog().reports.iter().enumerate();
        reports
            .flat_map(|(at, report)| report.gaps().map(move |(part, gap)| (at, part, gap)))
            .filter(|(_, _, gap)| wanted(gap))
            .map(|(at, part, gap)| self.gap(at, part, gap))
            .collect()
    }

    fn gap(&self, report: usize, part: ReportPart, gap: &model::Gap) -> Gap {
        let page = self.path(Target::Report(report, part));
        let between = gap.between.iter();
        Gap {
            id: format!("gap-{}", gap.id),
            text: self.run(&gap.text),
            says: gap.says.as_ref().map(|says| self.source_words(says)),
            between: between
                .flat_map(|(first, last)| [self.stage(*first).name, self.stage(*last).name])
                .collect(),
            about: self.links(&gap.about),
            place: Link {
                title: self.report_part_title(report, part),
                path: format!("{page}#{}", gap.place).into(),
            },
        }
    }
}
