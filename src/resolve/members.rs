use std::sync::Arc;

use super::ids::Index;
use super::reader::Reader;
use crate::model::{MemberOffice, Members, Team, TeamOffice};
use crate::raw::{self, At};

impl Reader<'_> {
    pub(super) fn members(&mut self, raw: &raw::Members, committees: &Index) -> Members {
        let offices = raw.offices.iter();
        let offices = offices
            .map(|office| self.member_office(office, committees))
            .collect();
        let teams = raw.teams.iter();
        let teams = teams.map(|team| self.team(team, committees)).collect();
        Members {
            title: self.required_text("title", raw.title.as_ref(), None, "members"),
            summary: self.optional_text("summary", raw.summary.as_ref()),
            article: self.law_place("article", raw.article.as_ref()),
            offices,
            teams,
            source: raw.source.as_ref().and_then(|source| self.source(source)),
            file: Arc::clone(&self.file),
        }
    }

    fn member_office(&mut self, raw: &At<raw::Office>, committees: &Index) -> MemberOffice {
        MemberOffice {
            name: self.required_text("name", raw.name.as_ref(), Some(&raw.span), "…"),
            aliases: self.optional_list("aliases", raw.aliases.as_ref()),
            committees: self.find_all("committee", committees, &raw.committees),
            span: raw
                .name
                .as_ref()
                .map_or_else(|| raw.span.clone(), |name| self.original_span(name)),
        }
    }

    fn team(&mut self, raw: &At<raw::Team>, committees: &Index) -> Team {
        let offices = raw.offices.iter();
        let offices = offices.map(|office| self.team_office(office)).collect();
        Team {
            committee: self.one_committee(raw.committee.as_ref(), committees),
            name: self.required_text("name", raw.name.as_ref(), Some(&raw.span), "…"),
            aliases: self.optional_list("aliases", raw.aliases.as_ref()),
            offices,
        }
    }

    fn team_office(&mut self, raw: &At<raw::TeamOffice>) -> TeamOffice {
        let center = raw.center.as_ref();
        TeamOffice {
            name: self.required_text("name", raw.name.as_ref(), Some(&raw.span), "…"),
            aliases: self.optional_list("aliases", raw.aliases.as_ref()),
            center: center.and_then(|id| self.find("center", &self.shared.ids.centers, id)),
            posts: self.optional_list("posts", raw.posts.as_ref()),
        }
    }
}
