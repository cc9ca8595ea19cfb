use super::views::Maker;
use crate::law::Item;
use crate::model::{
    self, ReportPart, Seats, office_anchor, team_anchor, team_office_anchor, written,
};
use crate::model::{MemberOffice, Ref};
use crate::plan::Target;
use crate::text::plain_words;
use crate::view::{Link, MemberRow, Members, RosterNote, Team, TeamOffice};

impl Maker<'_> {
    pub(super) fn members(&self, at: usize) -> Members {
        let report = &self.catalog().reports[at];
        let seats = self.catalog().seats(at);
        let members = report.members.as_ref();
        let article = members.and_then(|members| members.article.as_ref());
        let offices = members.iter().flat_map(|members| &members.offices);
        let teams = members.iter().flat_map(|members| &members.teams);
        Members {
            committees: report
                .committees
                .iter()
                .map(|committee| self.run(&committee.name))
                .collect(),
            article: article.and_then(|place| self.article_link(at, place)),
            offices: offices
                .enumerate()
                .map(|(place, office)| self.member_row(at, place, office, seats.as_ref()))
                .collect(),
            teams: teams
                .enumerate()
                .map(|(place, team)| self.team(place, team))
                .collect(),
            notes: self.roster_notes(at),
        }
    }

    fn member_row(
        &self,
        report: usize,
        place: usize,
        office: &MemberOffice,
        seats: Option<&Seats<'_>>,
    ) -> MemberRow {
        let committees = 0..self.catalog().reports[report].committees.len();
        let item = seats.and_then(|seats| seats.offices[place]);
        MemberRow {
            anchor: office_anchor(place),
            name: self.run(&office.name),
            item: item.and_then(|item| self.item_link(report, item)),
            in_article: item
                .filter(|item| self.is_written_otherwise(office, item))
                .and_then(|item| self.item_words(report, item)),
            marks: committees
                .map(|committee| office.committees.contains(&committee))
                .collect(),
        }
    }

    /// Whether the article has another name for an office than the roster.
    fn is_written_otherwise(&self, office: &MemberOffice, item: &Item) -> bool {
        let first = self.catalog().languages.default_language();
        let names = written(&office.name, None, first);
        !names
            .iter()
            .any(|name| plain_words(name) == plain_words(&item.text))
    }

    /// Where a roster and the article on the members differ.
    pub(super) fn roster_notes(&self, report: usize) -> Vec<RosterNote> {
        let members = self.catalog().reports[report].members.as_ref();
        let Some((members, seats)) = members.zip(self.catalog().seats(report)) else {
            return Vec::new();
        };
        let offices = members.offices.iter().zip(&seats.offices).enumerate();
        let unlisted = offices.filter(|(_, (_, item))| item.is_none());
        let in_roster = unlisted.map(|(place, (office, _))| RosterNote {
            only: "roster",
            office: self.run(&office.name),
            place: self.office_link(report, place, office),
        });
        let vacant = seats.vacant.iter();
        let in_article = vacant.filter_map(|item| {
            Some(RosterNote {
                only: "article",
                office: self.item_words(report, item)?,
                place: self.item_link(report, item)?,
            })
        });
        in_roster.chain(in_article).collect()
    }

    /// The row of an office on the page of members.
    pub(super) fn office_link(&self, report: usize, place: usize, office: &MemberOffice) -> Link {
        let page = self.path(Target::Report(report, ReportPart::Members));
        Link {
            title: self.run(&office.name),
            path: format!("{page}#{}", office_anchor(place)).into(),
        }
    }

    fn team(&self, place: usize, team: &model::Team) -> Team {
        let office = |(at, office): (usize, &model::TeamOffice)| TeamOffice {
            anchor: team_office_anchor(place, at),
            name: self.run(&office.name),
            center: office.center.map(|at| self.link(Ref::Center(at))),
            posts: self.list_runs(office.posts.as_ref()),
        };
        Team {
            id: team_anchor(place),
            name: self.run(&team.name),
            offices: team.offices.iter().enumerate().map(office).collect(),
        }
    }
}
