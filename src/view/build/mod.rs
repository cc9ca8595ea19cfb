//! From the catalogue to what templates see, one file for each kind of page.

mod cards;
mod center;
mod closures;
mod contacts;
mod coverage;
mod error;
mod group;
mod home;
mod kana_index;
mod law_data;
mod law_text;
mod law_words;
mod leaflet;
mod links;
mod lists;
mod ordinance;
mod page;
mod program;
mod redirect;
mod report;
mod search;
mod sheet;
mod site;
mod sitemap;
mod step_note;
mod structured;
mod structured_hours;
mod texts;
mod views;

pub use page::PageView;
pub use views::Views;
