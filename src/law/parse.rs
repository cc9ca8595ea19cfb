use super::builder::{Builder, Place};
use super::form::{Form, Opening};
use super::head::head;
use super::line::Line;
use super::links::links;
use super::scan::Gap;
use super::wording;
use super::{Fault, Language, Law, Level, Number, anchors, order};

/// Reads the plain text of a law. Whatever is wrong is named and the rest is
/// read all the same; no text is lost.
#[must_use]
pub fn parse(text: &str) -> (Law, Vec<Fault>) {
    let mut parser = Parser::new(text);
    let (head, used) = head(&parser.lines, parser.builder.law.language);
    parser.builder.law.head = head;
    for at in used..parser.lines.len() {
        parser.step(at);
    }
    parser.finish(text)
}

/// What goes on with a sentence after the words "第3条".
const PARTICLES: [char; 20] = [
    'の', 'に', 'を', 'は', 'が', 'で', 'と', 'か', 'ま', 'た', '第', '、', '，', '・', '及', '又',
    '若', '中', '）', ')',
];

struct Parser<'a> {
    lines: Vec<Line<'a>>,
    forms: Vec<Form<'a>>,
    builder: Builder,
    /// Waits for its article, which is surely the next line.
    caption: Option<String>,
    /// The first heading of the table of contents: where it comes again, the text begins.
    contents_head: Option<(Level, Number)>,
    /// Where the first text before any article stands.
    preamble_start: Option<usize>,
    preamble_announced: bool,
    faults: Vec<Fault>,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        let lines = Line::all(text);
        let forms = lines.iter().map(|line| Form::of(line.text)).collect();
        Self {
            lines,
            forms,
            builder: Builder::new(text),
            caption: None,
            contents_head: None,
            preamble_start: None,
            preamble_announced: false,
            faults: Vec::new(),
        }
    }

    fn step(&mut self, at: usize) {
        let line = self.lines[at].clone();
        if let Some((content, caption, text)) = self.hanging_caption(at) {
            self.place(at, Form::of(content.text), &content);
            self.faults.push(wording::hanging_caption(&caption));
            self.caption = Some(text.to_owned());
        } else {
            self.place(at, self.forms[at].clone(), &line);
        }
    }

    /// A line whose end is the caption of the article below, cut in two.
    fn hanging_caption(&self, at: usize) -> Option<(Line<'a>, Line<'a>, &'a str)> {
        let in_text = matches!(self.builder.place, Place::Body | Place::Heading);
        let owns_bracket = matches!(
            self.forms[at],
            Form::Caption(_) | Form::Supplement { .. } | Form::Appendix(..)
        );
        if !in_text || owns_bracket || !self.article_at(at + 1) {
            return None;
        }
        let one_blank = self.builder.law.language == Language::Japanese;
        let (content, caption) = self.lines[at].split_hanging_caption(one_blank)?;
        match (Form::of(content.text), Form::of(caption.text)) {
            (Form::Caption(_), _) => None,
            (_, Form::Caption(text)) => Some((content, caption, text)),
            _ => None,
        }
    }

    fn place(&mut self, at: usize, form: Form<'_>, line: &Line<'_>) {
        match self.builder.place {
            Place::Appendix if !matches!(form, Form::Supplement { .. } | Form::Appendix(..)) => {
                self.builder.continuation(line);
            }
            Place::Contents if !self.ends_contents(at, &form) => {
                if let Form::Heading(level, opening) = form {
                    self.contents_head.get_or_insert((level, opening.number));
                }
                self.builder.continuation(line);
            }
            Place::Contents | Place::Preamble => self.place_before_articles(at, form, line),
            Place::Heading | Place::Body | Place::Appendix => self.place_unit(at, form, line),
        }
    }

    fn place_before_articles(&mut self, at: usize, form: Form<'_>, line: &Line<'_>) {
        self.builder.place = Place::Preamble;
        match form {
            Form::Contents if self.builder.law.contents.is_empty() && self.no_preamble() => {
                self.builder.place = Place::Contents;
            }
            Form::Preamble if self.no_preamble() => self.preamble_announced = true,
            Form::Caption(_) if self.article_at(at + 1) => self.place_unit(at, form, line),
            Form::Article(ref opening, _) if self.is_article(at, opening) => {
                self.place_unit(at, form, line);
            }
            Form::Heading(..) | Form::Supplement { .. } | Form::Appendix(..) => {
                self.place_unit(at, form, line);
            }
            _ => {
                if form == Form::Unknown && !self.preamble_announced {
                    let language = self.builder.law.language;
                    self.faults.push(wording::unknown_line(line, language));
                }
                self.preamble_start.get_or_insert(line.range.start);
                self.builder.continuation(line);
            }
        }
    }

    fn place_unit(&mut self, at: usize, form: Form<'_>, line: &Line<'_>) {
        match form {
            Form::Article(opening, through) => self.article(at, &opening, through, line),
            Form::Heading(level, opening) => {
                if self.begins(at, &opening, true, line) {
                    self.heading(level, &opening, line);
                }
            }
            Form::Paragraph(number, opening) if self.builder.place == Place::Body => {
                let is_next = self.builder.last_paragraph().checked_add(1) == Some(number);
                if self.begins(at, &opening, is_next, line) {
                    let caption = self.caption.take();
                    self.builder.paragraph(number, &opening, caption, line);
                }
            }
            Form::Item {
                sign,
                number,
                label,
                rest,
            } if self.builder.place == Place::Body => {
                self.builder.item(sign, number, (label, rest), line);
            }
            Form::Caption(text) if self.unit_below(at) => self.caption = Some(text.to_owned()),
            Form::Supplement {
                label,
                law_number,
                extract,
            } => self.builder.supplement(label, law_number, extract, line),
            Form::Appendix(kind, number, opening) => {
                if self.begins(at, &opening, true, line) {
                    self.builder.appendix(kind, number, &opening, line);
                }
            }
            other => self.text(&other, line),
        }
    }

    fn article(
        &mut self,
        at: usize,
        opening: &Opening<'_>,
        through: Option<Number>,
        line: &Line<'_>,
    ) {
        if !self.is_article(at, opening) {
            return self.text(&Form::Text, line);
        }
        if opening.gap == Gap::None {
            self.faults.push(wording::no_blank(opening, line));
        }
        let last = self.builder.last_article();
        let is_next = last.map_or(opening.number.is_first(), |last| {
            opening
                .number
                .follows(last.through.as_ref().unwrap_or(&last.number))
        });
        if self.begins(at, opening, is_next, line) {
            let caption = self.caption.take();
            self.builder.article(opening, through, caption, line);
        }
    }

    fn heading(&mut self, level: Level, opening: &Opening<'_>, line: &Line<'_>) {
        if !self.builder.law.supplements.is_empty() {
            self.faults
                .push(wording::heading_after_supplement(opening, line));
        }
        self.builder.heading(level, opening, line);
    }

    /// Text of a unit above. Names what looks like more than that.
    fn text(&mut self, form: &Form<'_>, line: &Line<'_>) {
        let language = self.builder.law.language;
        let in_heading = self.builder.place == Place::Heading;
        let titled = self
            .builder
            .law
            .headings
            .last()
            .is_some_and(|h| !h.title.is_empty());
        if in_heading && (titled || matches!(form, Form::Item { .. } | Form::Paragraph(..))) {
            self.faults.push(wording::text_in_heading(line, language));
        } else if *form == Form::Unknown {
            self.faults.push(wording::unknown_line(line, language));
        } else if let Form::Caption(_) = form {
            self.faults.push(wording::stray_caption(line));
        }
        self.builder.continuation(line);
    }

    /// Whether a line with a label begins a unit. An English sentence may break
    /// before "Article 3" or "30 days"; then the line is read on as text.
    fn begins(&mut self, at: usize, opening: &Opening<'_>, is_next: bool, line: &Line<'_>) -> bool {
        let english = self.builder.law.language == Language::English;
        if !english || opening.gap != Gap::Single || self.free_above(at) {
            return true;
        }
        if is_next {
            self.faults.push(wording::doubtful_label(opening, line));
        }
        self.builder.continuation(line);
        false
    }

    /// Whether the line above is complete, so that a unit may begin here.
    fn free_above(&self, at: usize) -> bool {
        let Some(above) = at.checked_sub(1) else {
            return true;
        };
        self.builder.place != Place::Body
            || self.caption.is_some()
            || self.lines[at].blanks_above > 0
            || self.lines[above].ends_sentence()
            || matches!(self.forms[above], Form::Supplement { .. })
    }

    fn ends_contents(&self, at: usize, form: &Form<'_>) -> bool {
        match form {
            Form::Preamble => !self.preamble_below(at),
            Form::Article(opening, _) => opening.gap != Gap::None,
            Form::Caption(_) => self.article_at(at + 1),
            Form::Heading(level, opening) => {
                let head = self.contents_head.as_ref();
                head.is_some_and(|(first, number)| first == level && *number == opening.number)
            }
            _ => false,
        }
    }

    /// Whether the preamble is announced once more before the first article: then
    /// the line at `at` is one of the table of contents.
    fn preamble_below(&self, at: usize) -> bool {
        let below = at + 1..self.forms.len();
        below
            .take_while(|at| !self.article_at(*at))
            .any(|at| self.forms[at] == Form::Preamble)
    }

    fn unit_below(&self, at: usize) -> bool {
        let paragraph = matches!(self.forms.get(at + 1), Some(Form::Paragraph(..)));
        self.article_at(at + 1) || paragraph && self.builder.place == Place::Body
    }

    fn is_article(&self, at: usize, opening: &Opening<'_>) -> bool {
        opening.gap != Gap::None || self.caption.is_some() && self.article_at(at)
    }

    /// Whether the line is surely an article, if a caption stands above it.
    /// Scanning may drop the blank in `第1条市は`; `第1条の規定` is running text.
    fn article_at(&self, at: usize) -> bool {
        let Some(Form::Article(opening, _)) = self.forms.get(at) else {
            return false;
        };
        opening.gap != Gap::None || !opening.rest.starts_with(PARTICLES)
    }

    fn no_preamble(&self) -> bool {
        self.builder.law.preamble.is_empty() && !self.preamble_announced
    }

    fn finish(mut self, text: &str) -> (Law, Vec<Fault>) {
        let mut law = self.builder.law;
        if let Some(start) = self.preamble_start.filter(|_| !self.preamble_announced) {
            let first_line = law.preamble.first().map_or(0, String::len);
            self.faults
                .push(wording::preamble(start..start + first_line, law.language));
        }
        anchors::name(&mut law);
        order::check(&law, &mut self.faults);
        law.links = links(&law, text, &mut self.faults);
        self.faults
            .sort_by_key(|fault| (fault.range.start, fault.range.end));
        (law, self.faults)
    }
}
