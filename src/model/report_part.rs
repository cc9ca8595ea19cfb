use super::{Gap, LawPlace, Report, Source, Text};

/// The pages of a report beside its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReportPart {
    /// Topics.
    Topics,
    /// Problems.
    Problems,
    /// Meetings.
    Meetings,
    /// Members.
    Members,
}

/// What stands above a part of a report.
#[derive(Debug, Clone, Copy)]
pub struct PartHead<'a> {
    /// Title.
    pub title: &'a Text,
    /// One sentence.
    pub summary: Option<&'a Text>,
    /// Where the facts come from.
    pub source: Option<&'a Source>,
}

impl ReportPart {
    /// All parts, in order.
    pub const ALL: [Self; 4] = [Self::Topics, Self::Problems, Self::Meetings, Self::Members];

    /// Its folder below the report's, which is also its `data-kind`.
    #[must_use]
    pub fn folder(self) -> &'static str {
        match self {
            Self::Topics => "topics",
            Self::Problems => "poverty",
            Self::Meetings => "meetings",
            Self::Members => "members",
        }
    }
}

impl Report {
    /// The parts that it has, in order.
    #[must_use]
    pub fn parts(&self) -> Vec<ReportPart> {
        ReportPart::ALL
            .into_iter()
            .filter(|part| self.own_head(*part).is_some())
            .collect()
    }

    /// The articles of its rule that it names.
    pub fn law_places(&self) -> impl Iterator<Item = &LawPlace> {
        let secretariat = self.secretariat.as_ref().map(|of| &of.article);
        let members = self.members.as_ref();
        let members = members.and_then(|members| members.article.as_ref());
        self.under.iter().chain(secretariat).chain(members)
    }

    /// What it says is missing, and in which part.
    pub fn gaps(&self) -> impl Iterator<Item = (ReportPart, &Gap)> {
        let topics = self.topics.iter().flat_map(|part| &part.gaps);
        let problems = self.problems.iter().flat_map(|part| &part.gaps);
        let topics = topics.map(|gap| (ReportPart::Topics, gap));
        topics.chain(problems.map(|gap| (ReportPart::Problems, gap)))
    }

    /// What stands above a part; above one that it has not, its own title.
    #[must_use]
    pub fn head(&self, part: ReportPart) -> PartHead<'_> {
        self.own_head(part).unwrap_or(PartHead {
            title: &self.entity.name,
            summary: self.entity.summary.as_ref(),
            source: self.entity.source.as_ref(),
        })
    }

    fn own_head(&self, part: ReportPart) -> Option<PartHead<'_>> {
        let (title, summary, source) = match part {
            ReportPart::Topics => self
                .topics
                .as_ref()
                .map(|part| (&part.title, &part.summary, &part.source)),
            ReportPart::Problems => self
                .problems
                .as_ref()
                .map(|part| (&part.title, &part.summary, &part.source)),
            ReportPart::Meetings => self
                .meetings
                .as_ref()
                .map(|part| (&part.title, &part.summary, &part.source)),
            ReportPart::Members => self
                .members
                .as_ref()
                .map(|part| (&part.title, &part.summary, &part.source)),
        }?;
        let source = source.as_ref().or(self.entity.source.as_ref());
        Some(PartHead {
            title,
            summary: summary.as_ref(),
            source,
        })
    }
}
