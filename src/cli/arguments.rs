use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::scaffold::Kind;
use crate::text::{BaseUrl, is_id};

/// A static-site generator for a city's child-support directory.
#[derive(Debug, Parser)]
#[command(name = "shirube", version, about)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Build the site into a folder
    Build(BuildArguments),
    /// Show the site in the browser while it is edited
    Serve(ServeArguments),
    /// Look for mistakes without building
    Check(CheckArguments),
    /// Write a small example site to begin with, in a new folder
    New(NewArguments),
    /// Write a file to fill in: a center, a program, a leaflet and so on
    Add(AddArguments),
    /// Search the site as its pages do
    Search(SearchArguments),
    /// Collect words that have no reading in `content/readings.toml`
    Readings(ReadingsArguments),
    /// Write JSON Schemas, by which an editor helps with the TOML files
    Schema(SchemaArguments),
}

/// Where a site is and for which day it is built.
#[derive(Debug, Args)]
pub(super) struct SiteArguments {
    /// Folder that holds `content/`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// Day for which the site is built, such as 2026-04-01 [default: today]
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<jiff::civil::Date>,
}

#[derive(Debug, Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    /// Folder to build into [default: `public` in the root]
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Address under which the site will stand
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(super) base_url: Option<BaseUrl>,
    /// Build notices of later days too
    #[arg(long)]
    pub(super) drafts: bool,
}

#[derive(Debug, Args)]
pub(super) struct ServeArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    /// Port to answer at; 0 takes any that is free [default: 4000, or the next free one]
    #[arg(long, value_name = "N")]
    pub(super) port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    pub(super) open: bool,
    /// Show notices of later days too
    #[arg(long)]
    pub(super) drafts: bool,
}

#[derive(Debug, Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    /// Take warnings as errors
    #[arg(long)]
    pub(super) strict: bool,
    /// Say everything: name what is only counted otherwise, and tell all opening hours
    #[arg(short, long)]
    pub(super) verbose: bool,
}

#[derive(Debug, Args)]
pub(super) struct NewArguments {
    /// Folder to write; it must not be there yet
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct AddArguments {
    /// What to add
    #[arg(value_name = "KIND", value_parser = kinds())]
    pub(super) kind: Kind,
    /// Its permanent name, the last part of its address, such as `hoken-center`
    #[arg(value_name = "ID", value_parser = id)]
    pub(super) id: String,
    /// Folder that holds `content/`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct SearchArguments {
    #[command(flatten)]
    pub(super) site: SiteArguments,
    /// What to search for
    #[arg(value_name = "QUERY", required_unless_present = "stdin")]
    pub(super) query: Option<String>,
    /// Language of the pages [default: the first of the site]
    #[arg(long, value_name = "LANG")]
    pub(super) lang: Option<String>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = SearchFormat::Human)]
    pub(super) format: SearchFormat,
    /// Read questions from standard input, one JSON object `{"q": …, "lang": …}`
    /// or one question a line, and answer each with a line of JSON
    #[arg(long, conflicts_with_all = ["query", "format"])]
    pub(super) stdin: bool,
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum SearchFormat {
    /// Titles and addresses
    Human,
    /// One JSON array
    Json,
}

#[derive(Debug, Args)]
pub(super) struct ReadingsArguments {
    /// Folder that holds `content/`
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    /// Folder to write into
    #[arg(value_name = "DIR", default_value = "schema")]
    pub(super) folder: PathBuf,
}

/// How diagnostics are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// The line in question with a mark under it, and advice
    Human,
    /// One line each, for editors and CI
    Short,
    /// One JSON object a line, on standard output
    Json,
}

fn kinds() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.map(Kind::name)).try_map(|name| {
        let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
        kind.ok_or("there is no such kind")
    })
}

fn id(id: &str) -> Result<String, String> {
    if is_id(id) {
        Ok(id.to_owned())
    } else {
        Err("use the letters a–z, digits and hyphens only, such as hoken-center".to_owned())
    }
}

fn base_url(url: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(url)
        .ok_or_else(|| "write it whole, such as https://example.jp/kosodate/".to_owned())
}
