//! The way out of pages that somebody may have to hide.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use support::site::BuiltSite;
use support::{minimal_site, replace};

#[test]
fn sensitive_pages_have_a_way_out_and_may_hide_their_titles() {
    let site = minimal_site();
    let vocabulary = site.path().join("content/vocabulary.toml");
    replace(&vocabulary, "[[needs]]", "[[needs]]\nsensitive = true");
    let settings = site.path().join("content/site.toml");
    let exit = "quick_exit = \"https://www.example.jp/tenki/?a=1\"\nneutral_title = { ja = \"お知らせ\", en = \"Information\" }\nyear_end";
    replace(&settings, "year_end", exit);
    let site = BuiltSite::build_of(site.path(), &[]);

    for (path, title) in [
        ("needs/anything/", "お知らせ"),
        ("en/needs/anything/", "Information"),
    ] {
        let html = site.file(&format!("{path}index.html"));
        assert!(html.contains(&format!("<title>{title}</title>")), "{path}");
        assert!(html.contains("https://www.example.jp/tenki/?a=1"), "{path}");
    }
    let html = site.file("about/index.html");
    assert!(!html.contains("www.example.jp") && !html.contains("お知らせ</title>"));
}

#[test]
fn without_a_page_to_go_to_there_is_none() {
    let site = minimal_site();
    let vocabulary = site.path().join("content/vocabulary.toml");
    replace(&vocabulary, "[[needs]]", "[[needs]]\nsensitive = true");
    let site = BuiltSite::build_of(site.path(), &[]);
    let html = site.file("needs/anything/index.html");
    assert!(!html.contains("data-exit") && !html.contains("exit.js"));
}
