use super::{Fault, Heading};
use crate::text::is_id;

/// A message and its hint.
type Complaint = (String, String);

/// The headings of a document, each checked against those before it.
#[derive(Debug, Default)]
pub(super) struct Outline {
    headings: Vec<Heading>,
}

impl Outline {
    /// Adds a heading as typed; a level of 1 and a wrong id come out corrected.
    pub(super) fn add(&mut self, mut heading: Heading, faults: &mut Vec<Fault>) {
        let level = self.check_level(heading.level);
        let id = self.check_id(heading.id.as_deref());
        if id.is_some() {
            heading.id = None;
        }
        heading.level = heading.level.max(2);
        for (message, hint) in [check_words(&heading.text), level, id]
            .into_iter()
            .flatten()
        {
            faults.push(Fault::new(heading.range.clone(), message, hint));
        }
        self.headings.push(heading);
    }

    fn check_level(&self, level: u8) -> Option<Complaint> {
        // The page's own title is level 1.
        let above = self.headings.last().map_or(1, |heading| heading.level);
        if level == 1 {
            let message = "the page has its title already".to_owned();
            return Some((message, "begin with `##`".to_owned()));
        }
        let marks = "#".repeat(usize::from(above) + 1);
        (level > above + 1).then(|| {
            (
                format!("a heading of level {level} follows one of level {above}"),
                format!("begin with `{marks}`: levels go down one at a time"),
            )
        })
    }

    fn check_id(&self, id: Option<&str>) -> Option<Complaint> {
        let id = id?;
        if !is_id(id) {
            return Some((
                format!("`{id}` cannot be the id of a heading"),
                "use small letters a to z, digits and hyphens, such as `{#how-to-ask}`".to_owned(),
            ));
        }
        let mut others = self.headings.iter();
        let used = others.any(|other| other.id.as_deref() == Some(id));
        used.then(|| {
            (
                format!("the id `{id}` is used twice in this text"),
                "give each heading an id of its own".to_owned(),
            )
        })
    }

    /// The heading added last.
    pub(super) fn last(&self) -> Option<&Heading> {
        self.headings.last()
    }

    /// All of them.
    pub(super) fn into_headings(self) -> Vec<Heading> {
        self.headings
    }
}

fn check_words(text: &str) -> Option<Complaint> {
    text.trim().is_empty().then(|| {
        (
            "this heading has no words".to_owned(),
            "write its words after the `#` signs, or remove the line".to_owned(),
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::markdown::parse;

    fn faults(markdown: &str) -> Vec<(String, String)> {
        let faults = parse(markdown).1.into_iter();
        faults
            .map(|fault| (markdown[fault.range].to_owned(), fault.message))
            .collect()
    }

    #[test]
    fn ids_and_words_come_apart() {
        let source = "## **目的**は {東京|とうきょう} {#about} ##\n\n### 次 #\n";
        let (document, faults) = parse(source);
        assert_eq!(faults, []);
        let headings = document.headings();
        assert_eq!(headings[0].id.as_deref(), Some("about"));
        assert_eq!(headings[0].text, "目的は 東京");
        assert_eq!(&source[headings[1].range.clone()], "### 次 #");
        assert!(
            document
                .html(str::to_owned)
                .starts_with("<h2 id=\"about\"><strong>目的</strong>は ")
        );
    }

    #[test]
    fn levels_begin_at_two_and_go_down_one_by_one() {
        let found = faults("# 題\n\n#### 深い\n\n## 戻る\n\n### 次");
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[0],
            ("# 題".into(), "the page has its title already".into())
        );
        assert_eq!(
            found[1],
            (
                "#### 深い".into(),
                "a heading of level 4 follows one of level 2".into()
            )
        );
    }

    #[test]
    fn wrong_ids_are_named() {
        let found =
            faults("## 甲 {#a}\n## 乙 {#a}\n## 丙 {#丙}\n## 丁 {#a-1} です\n## {#d}\n## \\{#戊}\n");
        let messages: Vec<_> = found.iter().map(|(_, message)| message.as_str()).collect();
        assert_eq!(
            messages,
            [
                "the id `a` is used twice in this text",
                "`丙` cannot be the id of a heading",
                "the id of this heading does not stand at its end",
                "this heading has no words",
            ]
        );
    }

    #[test]
    fn underlined_headings_are_refused() {
        assert_eq!(
            faults("次の文\n---\n")[0].1,
            "a line of `-` makes a heading of the text above it"
        );
    }
}
