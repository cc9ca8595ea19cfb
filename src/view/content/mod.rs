//! What only pages of one kind have. Templates see it as `content`.

mod article;
mod by_term;
mod center;
mod closure;
mod components;
mod council;
mod coverage;
mod error;
mod find;
mod gap;
mod glossary;
mod group;
mod home;
mod kana_index;
mod kinds;
mod law_appendix;
mod law_comparison;
mod law_text;
mod law_version;
mod leaflet;
mod list;
mod meetings;
mod members;
mod now;
mod ordinance;
mod problems;
mod program;
mod redirect;
mod report;
mod search;
mod sheet;
mod sitemap;
mod step_note;
mod topics;

pub use article::Article;
pub use by_term::{Choice, NeedPage, StagePage, TermEntry, TermLink, TermSection};
pub use center::Center;
pub use closure::Closure;
pub use components::{ComponentGroup, ComponentState, Components};
pub use council::{LawCouncil, LawRoster, OtherSecretariat, Phrase, RosterNote};
pub use coverage::{Coverage, CoverageCell, CoverageRow, CoverageStage};
pub use error::{ErrorLanguage, ErrorPage};
pub use find::Find;
pub use gap::{ChainStep, Gap, HandOver, PathStep};
pub use glossary::{Glossary, GlossaryEntry, GlossarySection};
pub use group::Group;
pub use home::{Home, NewsItem};
pub use kana_index::{KanaEntry, KanaIndex, KanaRow, KanaSection};
pub use kinds::Content;
pub use law_appendix::{LawAppendix, LawBlock, LawTable};
pub use law_comparison::{
    LawChange, LawChangeBlock, LawChangeLine, LawChangePart, LawComparison, LawPassage, LawPiece,
    LawSide,
};
pub use law_text::{
    LawArticle, LawBeside, LawHeading, LawItem, LawParagraph, LawPhrase, LawPreview,
    LawPreviewPart, LawSupplement, LawTerm, LawText, LawWords,
};
pub use law_version::{LawComing, LawEvent, LawHistory, LawVersion, LawVersions, LawWording};
pub use leaflet::{Block, BlockCenter, Leaflet};
pub use list::{List, ListSection, Town, TownPlace};
pub use meetings::{AgendaPoint, Meeting, MeetingTreat, Meetings};
pub use members::{MemberRow, Members, Team, TeamOffice};
pub use now::{Now, NowGroup, NowLine, NowMore};
pub use ordinance::{Amendment, LawFile, Ordinance};
pub use problems::{Problem, Problems};
pub use program::{Lifecycle, NextStep, Program, ProgramCenter};
pub use redirect::Redirect;
pub use report::{Committee, Report};
pub use search::Search;
pub use sheet::{Field, Sheet, SheetGroup};
pub use sitemap::{Sitemap, SitemapSection};
pub use step_note::{Inquiry, StepNote, StepNotePlace, StepNoteSection};
pub use topics::{Topic, TopicGroup, Topics};
