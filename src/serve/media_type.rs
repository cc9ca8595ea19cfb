/// The media type of a file, by its name. Browsers refuse scripts and style
/// sheets of a wrong type.
pub(super) fn media_type(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "gz" => "application/gzip",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::media_type;

    #[test]
    fn goes_by_the_ending_of_the_name() {
        assert_eq!(media_type("en/index.html"), "text/html; charset=utf-8");
        assert_eq!(
            media_type("manifest.webmanifest"),
            "application/manifest+json"
        );
        assert_eq!(media_type("centers/a/a.vcf"), "text/vcard; charset=utf-8");
        assert_eq!(
            media_type("centers/a/a.ics"),
            "text/calendar; charset=utf-8"
        );
        assert_eq!(media_type("a.b/c"), "application/octet-stream");
    }
}
