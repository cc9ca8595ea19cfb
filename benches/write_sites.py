#!/usr/bin/env python3
"""Writes one directory as a site of shirube and as a site of Hugo: `write_sites.py FOLDER --n 1000`."""

import argparse
from pathlib import Path

import corpus
import hugo_site
import shirube_site


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="gets the folders `shirube` and `hugo`, and `corpus.jsonl`")
    parser.add_argument("--n", type=int, default=1000, help="number of entries")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, help="take the entries from this file of JSON lines instead")
    arguments = parser.parse_args()
    entries = corpus.read(arguments.corpus) if arguments.corpus else corpus.generate(arguments.n, arguments.seed)
    shirube_site.write(entries, arguments.folder / "shirube")
    hugo_site.write(entries, arguments.folder / "hugo")
    lines = "".join(f"{entry.to_json()}\n" for entry in entries)
    (arguments.folder / "corpus.jsonl").write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
