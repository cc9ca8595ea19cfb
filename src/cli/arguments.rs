use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::text::BaseUrl;

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

fn base_url(url: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(url)
        .ok_or_else(|| "write it whole, such as https://example.jp/kosodate/".to_owned())
}
