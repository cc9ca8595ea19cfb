use std::ops::Range;
use std::sync::Arc;

use super::File;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written until it is mended.
    Error,
    /// The site is built, but somebody should look.
    Warning,
    /// Nothing is wrong; it is said to those who look after the content.
    Note,
}

impl Severity {
    /// `error`, `warning` or `note`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal, $severity:ident;)*) => {
        /// What is wrong. The name is stable: editors and CI filter by it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[$doc])* $variant,)* }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its name, such as `unknown-key`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }

            /// How bad it is.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    /// A file or folder could not be read.
    Unreadable = "unreadable", Error;
    /// A file is not UTF-8.
    BadUtf8 = "bad-utf8", Error;
    /// A file is in CP932 (`Shift_JIS`).
    Cp932 = "cp932", Error;
    /// A file that shirube does not know.
    UnknownFile = "unknown-file", Error;
    /// A name of a file that cannot be an id.
    BadId = "bad-id", Error;
    /// The TOML cannot be parsed.
    Syntax = "syntax", Error;
    /// A key that does not exist.
    UnknownKey = "unknown-key", Error;
    /// A key that must be there is not.
    MissingField = "missing-field", Error;
    /// A value of the wrong type, or not one of those allowed.
    WrongType = "wrong-type", Error;
    /// A value that is empty.
    EmptyValue = "empty-value", Error;
    /// A language that the site does not have.
    UnknownLanguage = "unknown-language", Error;
    /// An id that nothing has.
    UnknownId = "unknown-id", Error;
    /// An id that is there twice.
    DuplicateId = "duplicate-id", Error;
    /// Two pages with the same address.
    DuplicateUrl = "duplicate-url", Error;
    /// A text that a language lacks.
    MissingTranslation = "missing-translation", Warning;
    /// A text file that belongs to nothing.
    OrphanText = "orphan-text", Error;
    /// A reading that is not in hiragana.
    BadReading = "bad-reading", Error;
    /// A word with kanji whose reading nobody gave.
    NoReading = "no-reading", Warning;
    /// A telephone number that cannot be one.
    BadPhone = "bad-phone", Error;
    /// A date that cannot be one.
    BadDate = "bad-date", Error;
    /// A postal code that cannot be one.
    BadPostalCode = "bad-postal-code", Error;
    /// Opening hours that cannot be read, or were hardly meant.
    BadHours = "bad-hours", Error;
    /// A link or address that cannot be one.
    BadUrl = "bad-url", Error;
    /// Pages that are not those of the part of the source.
    BadPages = "bad-pages", Error;
    /// A quotation that is not in the source.
    BadQuotation = "bad-quotation", Error;
    /// Markdown that shirube does not take.
    BadMarkdown = "bad-markdown", Error;
    /// A link to a page that does not exist.
    DeadLink = "dead-link", Error;
    /// A link to a place on a page that does not exist.
    DeadAnchor = "dead-anchor", Error;
    /// The text of a rule that cannot be read as one.
    BadLaw = "bad-law", Error;
    /// The text of a rule that was read, but looks wrong.
    OddLaw = "odd-law", Warning;
    /// A text of a rule whose day does not fit what is known of the rule.
    BadVersion = "bad-version", Error;
    /// An amendment whose text is missing, where texts by day are there.
    MissingVersion = "missing-version", Warning;
    /// A template that does not work.
    Template = "template", Error;
    /// An example of a component that does not work.
    BadExample = "bad-example", Error;
    /// A string that a language of the theme lacks, or that no language has.
    MissingString = "missing-string", Error;
    /// A string that nothing asks for.
    UnusedString = "unused-string", Error;
    /// A template chooses a string, and nothing says which ones there may be.
    UnlistedStrings = "unlisted-strings", Error;
    /// No base URL, so no sitemap, no canonical addresses, no QR codes.
    NoBaseUrl = "no-base-url", Warning;
    /// The site is to be kept by browsers, but visitors could not end that.
    NoPrivacyPage = "no-privacy-page", Warning;
    /// A contact of a group that has not agreed to be listed.
    NoConsent = "no-consent", Error;
    /// Programs of which nothing says what comes after them.
    DeadEnd = "dead-end", Note;
    /// Needs for which nothing is offered in a life stage.
    CoverageGap = "coverage-gap", Note;
    /// An office of a roster that the article on the members does not list.
    RosterNotInArticle = "roster-not-in-article", Note;
    /// An office that the article on the members lists and the roster does not.
    ArticleNotInRoster = "article-not-in-roster", Note;
    /// A report and its rule name different secretariats.
    OtherSecretariat = "other-secretariat", Note;
    /// A sentence in やさしい日本語 that is not easy.
    HardSentence = "hard-sentence", Note;
    /// A text that a page in やさしい日本語 has to show in ordinary Japanese.
    MissingEasy = "missing-easy", Note;
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// What it is.
    pub code: Code,
    /// The file it is in.
    pub file: Arc<File>,
    /// Bytes of the folded text; nothing means the file as a whole.
    pub range: Option<Range<usize>>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub hints: Vec<String>,
}

impl Diagnostic {
    /// A fault at a place.
    pub fn new(
        code: Code,
        file: &Arc<File>,
        range: Range<usize>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            code,
            file: Arc::clone(file),
            range: Some(range),
            message: message.into(),
            hints: Vec::new(),
        }
    }

    /// A fault of a whole file, shown at 1:1.
    pub fn whole_file(code: Code, file: &Arc<File>, message: impl Into<String>) -> Self {
        Self {
            code,
            file: Arc::clone(file),
            range: None,
            message: message.into(),
            hints: Vec::new(),
        }
    }

    /// Adds advice.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}
