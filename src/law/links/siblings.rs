use crate::law::{Article, Item, Law, Paragraph};

/// The anchors of the parts beside one, itself among them.
pub(super) fn siblings<'a>(law: &'a Law, anchor: &str) -> Option<Vec<&'a str>> {
    let of_articles = |articles: &'a [Article]| -> Vec<Vec<&'a str>> {
        let mut lists = vec![articles.iter().map(|of| of.anchor.as_str()).collect()];
        for article in articles {
            list_paragraphs(&article.paragraphs, &mut lists);
        }
        lists
    };
    let mut lists = of_articles(&law.articles);
    for supplement in &law.supplements {
        list_paragraphs(&supplement.paragraphs, &mut lists);
        lists.extend(of_articles(&supplement.articles));
    }
    lists.push(law.headings.iter().map(|of| of.anchor.as_str()).collect());
    lists.push(law.appendices.iter().map(|of| of.anchor.as_str()).collect());
    lists.into_iter().find(|list| list.contains(&anchor))
}

fn list_paragraphs<'a>(paragraphs: &'a [Paragraph], lists: &mut Vec<Vec<&'a str>>) {
    lists.push(
        paragraphs
            .iter()
            .filter_map(|of| of.anchor.as_deref())
            .collect(),
    );
    for paragraph in paragraphs {
        list_items(&paragraph.items, lists);
    }
}

fn list_items<'a>(items: &'a [Item], lists: &mut Vec<Vec<&'a str>>) {
    lists.push(items.iter().map(|item| item.anchor.as_str()).collect());
    for item in items {
        list_items(&item.subitems, lists);
    }
}
