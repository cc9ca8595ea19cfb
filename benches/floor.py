#!/usr/bin/env python3
"""What it costs only to write the files of a tree: `floor.py TREE SCRATCH ROUNDS` prints seconds, a line a round."""

import os
import shutil
import sys
import time
from pathlib import Path


def read(tree):
    """Folders, then files with their bytes, by path from the tree's root."""
    folders, files = [], []
    for here, _, names in os.walk(tree):
        folders.append(os.path.relpath(here, tree))
        files += [(os.path.join(folders[-1], name), Path(here, name).read_bytes()) for name in names]
    return folders, files


def write(root, folders, files):
    for folder in folders:
        os.mkdir(os.path.join(root, folder)) if folder != "." else os.mkdir(root)
    for path, data in files:
        file = os.open(os.path.join(root, path), os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        os.write(file, data)
        os.close(file)


def main():
    tree, scratch, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    folders, files = read(tree)
    for _ in range(rounds):
        shutil.rmtree(scratch, ignore_errors=True)
        began = time.perf_counter()
        write(scratch, folders, files)
        print(time.perf_counter() - began)
    shutil.rmtree(scratch)


if __name__ == "__main__":
    main()
