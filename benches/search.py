#!/usr/bin/env python3
"""Measures the search of a large site: its files, and what a question costs a browser. See README.md.

    search.py --n 1000
    search.py --n 10000 --work /dev/shm/mihon-search
"""

import argparse
import gzip
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import corpus
import search_queries
import shirube_site
from compare import Contender, measure, program

HERE = Path(__file__).resolve().parent

# Kinds of the files of an index, by their names.
KINDS = {"root": r"root\.(bin|gz)", "packs": r"k\d+\.bin", "blocks": r"d\d+\.bin"}


def write_questions(arguments, folder):
    """The site and the questions to it."""
    entries = corpus.generate(arguments.n, arguments.seed)
    shutil.rmtree(folder, ignore_errors=True)
    shirube_site.write(entries, folder / "shirube")
    questions = search_queries.queries(entries, arguments.of_each, arguments.seed)
    (folder / "questions.json").write_text(json.dumps(questions, ensure_ascii=False), encoding="utf-8")


def print_files(out):
    """What an index is made of: files and bytes, as they are and packed with gzip -9."""
    print("| index | files | KB | KB gzip | largest KB gzip |")
    print("|---|--:|--:|--:|--:|")
    for lang in corpus.LANGUAGES:
        pointer = json.loads((out / f"search/{lang}.json").read_text())
        files = sorted((out / "search" / pointer["folder"]).iterdir())
        for kind, name in KINDS.items():
            contents = [file.read_bytes() for file in files if re.fullmatch(name, file.name)]
            packed = [len(gzip.compress(content, 9)) for content in contents]
            raw = sum(map(len, contents))
            print(f"| {lang} {kind} | {len(contents)} | {raw / 1000:.1f} | {sum(packed) / 1000:.1f} | {max(packed, default=0) / 1000:.1f} |")
    print(flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", type=int, default=1000, help="number of entries")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--of-each", type=int, default=10, help="questions of each sort")
    parser.add_argument("--work", type=Path, default=Path("/dev/shm/mihon-search"), help="scratch folder, removed afterwards")
    parser.add_argument("--keep", action="store_true", help="leave the scratch folder")
    parser.add_argument("--shirube", default=program("SHIRUBE", HERE.parent / "target/release/shirube", "shirube"))
    arguments = parser.parse_args()
    if not arguments.shirube:
        sys.exit("shirube is needed: name it with --shirube or SHIRUBE")
    folder = arguments.work / f"n{arguments.n}"
    write_questions(arguments, folder)
    run, out = measure(Contender("shirube", [Path(arguments.shirube).resolve(), "build", "--out"], "shirube"), folder)
    print(f"\n## {arguments.n} entries in 2 languages: {run.wall:.1f} s wall, {run.cpu:.1f} s CPU, peak {run.mib:.0f} MiB\n")
    print_files(out)
    asked = subprocess.run(["node", HERE / "search.mjs", out, folder / "questions.json"])
    if not arguments.keep:
        shutil.rmtree(folder)
    sys.exit(asked.returncode)


if __name__ == "__main__":
    main()
