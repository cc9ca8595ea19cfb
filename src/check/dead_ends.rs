use super::name::named;
use crate::diag::{Code, Diagnostic};
use crate::model::{Catalog, LifecycleStatus, Program};

/// Programs of which nothing says what comes after them.
///
/// They are counted and not warned of one by one: where the source says nothing,
/// there is nothing to add.
pub(super) fn dead_ends(catalog: &Catalog, verbose: bool) -> Option<Diagnostic> {
    let ends: Vec<&Program> = catalog
        .programs
        .iter()
        .filter(|program| program.next.is_empty() && !has_ended(program))
        .collect();
    let first = ends.first()?;
    let (words, them) = match ends.len() {
        1 => ("does not say what comes after it", "it"),
        _ => ("do not say what comes after them", "them"),
    };
    let total = catalog.programs.len();
    let noun = if ends.len() == 1 {
        "program"
    } else {
        "programs"
    };
    let message = format!("{} {noun} of {total} {words}", ends.len());
    let note = Diagnostic::whole_file(Code::DeadEnd, &first.entity.file, message);
    if !verbose {
        return Some(note.hint(format!("`shirube check -v` names {them}")));
    }
    let names: Vec<_> = ends
        .iter()
        .map(|program| {
            let id = format!("programs/{}", program.entity.id);
            named(&program.entity.name, &id)
        })
        .collect();
    Some(note.hint(names.join(", ")).hint(
        "add `[[next]]` with the words of the source where it says what follows; where it says nothing, leave it out",
    ))
}

fn has_ended(program: &Program) -> bool {
    let lifecycle = program.lifecycle.as_ref();
    lifecycle.and_then(|lifecycle| lifecycle.status) == Some(LifecycleStatus::Ended)
}
