//! The program `shirube`: reads its arguments, calls, and exits.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// Building pages takes and gives back many small pieces of memory, on several
/// threads at once: with the allocator of the system a fifth of all time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    shirube::cli::run()
}
