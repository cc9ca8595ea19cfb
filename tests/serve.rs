//! `shirube serve`, as a browser meets it.
#![expect(
    clippy::expect_used,
    reason = "in a test that is how to fail, in its helpers too"
)]

#[path = "serve/preview.rs"]
mod preview;
#[path = "serve/sample.rs"]
mod sample;

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;

use preview::Preview;
use sample::Sample;

#[test]
fn an_open_page_follows_the_content() {
    let sample = Sample::new("みほんの道しるべ");
    let preview = Preview::start(sample.root());
    let mut events = preview.events();
    let first = events.wait();
    assert_eq!(first["errors"], 0, "{first}");
    let page = preview.get("/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("みほんの道しるべ"));

    // As editors save: another file, put in the place of the old one.
    sample.replace("content/site.toml", &sample::site("新しい道しるべ"));
    let second = events.until(|status| status["generation"] != first["generation"]);
    assert_eq!(second["errors"], 0, "{second}");
    assert!(preview.get("/").body.contains("新しい道しるべ"));
}

#[test]
fn a_page_with_a_mistake_leaves_the_last_good_site_and_names_the_place() {
    let sample = Sample::new("よい道しるべ");
    let preview = Preview::start(sample.root());
    let mut events = preview.events();
    let first = events.wait();

    sample.write(
        "content/site.toml",
        &sample::site("悪い道しるべ").replace("organisation =", "organization ="),
    );
    let broken = events.until(|status| status["errors"] != 0);
    assert_eq!(broken["generation"], first["generation"]);
    let faults = broken["diagnostics"].as_array().expect("a list");
    let fault = faults
        .iter()
        .find(|fault| fault["code"] == "unknown-key")
        .expect("the misspelt key");
    assert_eq!(fault["path"], "content/site.toml");
    assert_eq!((&fault["line"], &fault["column"]), (&4.into(), &1.into()));
    assert_eq!(fault["source"]["marked"], "organization");
    assert!(preview.get("/").body.contains("よい道しるべ"));

    sample.write("content/site.toml", &sample::site("直した道しるべ"));
    let mended = events.until(|status| status["errors"] == 0);
    assert_ne!(mended["generation"], first["generation"]);
    assert!(preview.get("/").body.contains("直した道しるべ"));
}

#[test]
fn new_files_are_seen_in_new_folders_too() {
    let sample = Sample::new("道しるべ");
    let preview = Preview::start(sample.root());
    let mut events = preview.events();
    let first = events.wait();
    assert_eq!(preview.get("/about/").status, 404);

    sample.write(
        "content/pages/about.toml",
        "title = { ja = \"ここについて\", en = \"About\" }\nsummary = { ja = \"説明\", en = \"What it is\" }\n",
    );
    sample.write("content/pages/about.ja.md", "最初の本文\n");
    sample.write("content/pages/about.en.md", "A text\n");
    events.until(|status| status["errors"] == 0 && status["generation"] != first["generation"]);
    let page = preview.get_when("/about/", |page| page.body.contains("最初の本文"));
    assert_eq!(page.status, 200);

    let before = events.last().clone();
    sample.write("content/pages/about.ja.md", "次の本文\n");
    events.until(|status| status["generation"] != before["generation"]);
    preview.get_when("/about/", |page| page.body.contains("次の本文"));
}

#[test]
fn a_theme_that_comes_later_is_seen() {
    let sample = Sample::new("道しるべ");
    let preview = Preview::start(sample.root());
    let mut events = preview.events();
    let first = events.wait();
    let template = "themes/default/templates/pages/home.html";

    sample.write(template, "<html><body>はじめ {% if %}");
    let broken = events.until(|status| status["errors"] != 0);
    assert_eq!(broken["generation"], first["generation"]);
    assert_eq!(broken["diagnostics"][0]["path"], template);
    assert_eq!(preview.get("/").status, 200);

    sample.write(template, "<html><body>自分の型</body></html>");
    events.until(|status| status["errors"] == 0);
    preview.get_when("/", |page| page.body.contains("自分の型"));

    // It compiles, and fails when the page is made.
    sample.write(
        template,
        "<html><body>{{ content.nothing.at.all }}</body></html>",
    );
    let page = preview.get_when("/", |page| page.status == 503);
    assert!(
        page.body.contains(&format!("{template}:1:")),
        "{}",
        page.body
    );
}

#[test]
fn starts_with_broken_content_and_shows_it() {
    let sample = Sample::new("道しるべ");
    sample.write("content/site.toml", "title = <b>\n");
    let preview = Preview::start(sample.root());
    let mut events = preview.events();
    assert_ne!(events.wait()["errors"], 0);
    let page = preview.get("/en/");
    assert_eq!(page.status, 503);
    assert_eq!(
        page.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert!(page.body.contains("content/site.toml:1:9"), "{}", page.body);
    assert!(page.body.contains("title = <mark>"), "{}", page.body);
    assert!(page.body.contains("/__shirube/preview.js?edition="));

    sample.write("content/site.toml", &sample::site("道しるべ"));
    events.until(|status| status["errors"] == 0);
    assert_eq!(preview.get("/en/").status, 200);
}

#[test]
fn pages_and_files_are_as_a_host_would_give_them() {
    let sample = Sample::new("道しるべ");
    let preview = Preview::start(sample.root());
    preview.events().wait();

    let page = preview.get("/en/centers/");
    assert_eq!(page.status, 200);
    assert_eq!(page.header("cache-control"), Some("no-store"));
    let script = "<script type=\"module\" src=\"/__shirube/preview.js?generation=";
    assert_eq!(page.body.matches(script).count(), 1);
    assert!(page.body.contains("script-src 'self'"));

    let folder = preview.get("/en/centers?a=b");
    assert_eq!(folder.status, 307);
    assert_eq!(folder.header("location"), Some("/en/centers/?a=b"));

    let missing = preview.get("/nothing/");
    assert_eq!(missing.status, 404);
    assert!(
        missing.body.contains("data-kind=error") || missing.body.contains("data-kind=\"error\"")
    );

    assert_eq!(
        preview.get("/robots.txt").header("content-type"),
        Some("text/plain; charset=utf-8")
    );
    let style = page
        .body
        .split(['"', '=', '>', ' '])
        .find(|part| part.ends_with("style.css"))
        .expect("a style sheet");
    let style = preview.get(&format!("/{}", style.trim_start_matches("../")));
    assert_eq!(
        (style.status, style.header("content-type")),
        (200, Some("text/css; charset=utf-8"))
    );
    for name in [
        "preview.js",
        "panel.js",
        "scroll.js",
        "words.js",
        "preview.css",
    ] {
        assert_eq!(
            preview.get(&format!("/__shirube/{name}")).status,
            200,
            "{name}"
        );
    }
}

#[test]
fn every_file_of_a_build_is_shown_as_it_is() {
    let sample = Sample::new("道しるべ");
    sample.write(
        "content/redirects.toml",
        "[[redirects]]\nfrom = \"/old/address/\"\nto = \"/centers/\"\n",
    );
    let preview = Preview::start(sample.root());
    preview.events().wait();
    let out = sample.root().join("public");
    let built = Command::new(env!("CARGO_BIN_EXE_shirube"))
        .args(["build", "--as-of", "2026-04-01", "--base-url"])
        .arg(format!("http://{}/", preview.address()))
        .arg("--root")
        .arg(sample.root())
        .output()
        .expect("the program");
    assert_eq!(built.status.code(), Some(0));
    let files = sample::files(&out);
    assert!(files.iter().any(|path| path == "old/address/index.html"));
    for path in files.iter().filter(|path| *path != "shirube-manifest.txt") {
        let page = preview.get(&format!("/{path}"));
        // Compared as far as it is text: `get` reads bodies so too.
        let text = String::from_utf8_lossy(&fs::read(out.join(path)).expect("a file")).into_owned();
        assert_eq!(preview::without_script(&page.body), text, "{path}");
        let binary = Path::new(path).extension().is_some_and(|end| end == "bin");
        let unknown = page.header("content-type") == Some("application/octet-stream");
        assert_eq!(unknown, binary, "{path}");
    }
}

#[test]
fn odd_requests_get_an_answer() {
    let sample = Sample::new("道しるべ");
    sample.write("secret.txt", "secret");
    let preview = Preview::start(sample.root());
    preview.events().wait();
    for path in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%5csecret.txt",
        "//evil.example/",
        "/%",
        "/%ff%fe",
        "/%00",
        "/__shirube/../secret.txt",
        "/__shirube/",
        "/\u{3042}",
        "/a//b",
        "/?",
        "*",
    ] {
        let page = preview.get(path);
        assert!(
            matches!(page.status, 200 | 400 | 404),
            "{path}: {}",
            page.status
        );
        assert!(!page.body.contains("secret\n"), "{path}");
    }
    assert_eq!(preview.get(&format!("/{}", "a".repeat(70_000))).status, 414);
    assert_eq!(
        preview
            .send("POST / HTTP/1.1\r\nHost: localhost\r\n")
            .status,
        405
    );
    assert_eq!(preview.send("nonsense\r\n").status, 400);
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn only_this_machine_is_answered() {
    let sample = Sample::new("道しるべ");
    let preview = Preview::start(sample.root());
    preview.events().wait();
    for host in ["localhost:1234", "127.0.0.1", "[::1]:4000"] {
        let request = format!("GET / HTTP/1.1\r\nHost: {host}\r\n");
        assert_eq!(preview.send(&request).status, 200, "{host}");
    }
    for path in ["/", "/__shirube/events", "/__shirube/preview.js"] {
        let request = format!("GET {path} HTTP/1.1\r\nHost: evil.example\r\n");
        assert_eq!(preview.send(&request).status, 403, "{path}");
    }
}

#[test]
fn a_taken_port_and_a_missing_folder_are_told_apart() {
    let sample = Sample::new("道しるべ");
    let holder = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = holder.local_addr().expect("an address").port();
    let root = sample.root().to_str().expect("UTF-8");
    let run = |arguments: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_shirube"))
            .arg("serve")
            .args(arguments)
            .output()
            .expect("the program")
    };
    let taken = run(&["--root", root, "--port", &port.to_string()]);
    assert_eq!(taken.status.code(), Some(3));
    let words = String::from_utf8_lossy(&taken.stderr).into_owned();
    assert!(words.contains(&format!("port {port} is taken")), "{words}");
    assert!(words.contains("help: "), "{words}");

    let missing = run(&["--root", "no/such/folder", "--port", "0"]);
    assert_eq!(missing.status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_it_cleanly_even_while_a_page_is_open() {
    let sample = Sample::new("道しるべ");
    let mut preview = Preview::start(sample.root());
    let mut events = preview.events();
    events.wait();
    assert_eq!(preview.interrupt().code(), Some(0));
}
