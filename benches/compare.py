#!/usr/bin/env python3
"""Times cold builds of shirube and of Hugo on the same directory, in turn, in one run. See README.md.

    compare.py --n 1000,10000 --rounds 5 --work /dev/shm/mihon
    compare.py --corpus small.jsonl --corpus large.jsonl
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent


@dataclass
class Run:
    wall: float
    cpu: float
    mib: float


@dataclass
class Contender:
    name: str
    command: list
    site: str


def contenders(arguments):
    """Those whose program is there; Hugo first, for ratios are against it."""
    hugo, shirube = arguments.hugo, arguments.shirube
    found = []
    if hugo:
        found.append(Contender("hugo", [hugo, "--quiet", "-d"], "hugo"))
        found.append(Contender("hugo --minify", [hugo, "--quiet", "--minify", "-d"], "hugo"))
    if shirube:
        found.append(Contender("shirube", [shirube, "build", "--out"], "shirube"))
    if len({contender.site for contender in found}) < 2:
        sys.exit("both programs are needed: name them with --hugo and --shirube (or HUGO and SHIRUBE)")
    return found


def program(variable, *places):
    given = os.environ.get(variable)
    return given or next((found for place in places if (found := shutil.which(place))), None)


def measure(contender, folder):
    """One cold build. The operating system's own figures for the finished process, its children included.

    The peak of a process begins at that of the one that started it, so this script holds nothing large:
    corpora and trees are read by processes of their own.
    """
    out = folder / "out" / contender.name.replace(" ", "")
    shutil.rmtree(out, ignore_errors=True)
    began = time.perf_counter()
    process = subprocess.Popen([*contender.command, out], cwd=folder / contender.site, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{contender.name} failed:\n{errors.decode(errors='replace')[-3000:]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024), out


def size_of(tree):
    sizes = [os.path.getsize(os.path.join(here, name)) for here, _, names in os.walk(tree) for name in names]
    return len(sizes), sum(sizes) / 2**20


def floor(tree, folder, rounds):
    output = subprocess.run([sys.executable, HERE / "floor.py", tree, folder / "floor", str(rounds)], check=True, capture_output=True, text=True)
    return statistics.median(float(line) for line in output.stdout.split())


def prepare(folder, source):
    """Both sites, written by a process of its own."""
    if not (folder / "corpus.jsonl").exists():
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, HERE / "write_sites.py", folder, *source], check=True)
    with (folder / "corpus.jsonl").open(encoding="utf-8") as lines:
        return sum(1 for _ in lines)


def compare(folder, entries, arguments):
    """Runs all contenders in turn and prints a table. Gives back the CPU seconds of each."""
    everyone = contenders(arguments)
    runs = {contender.name: [] for contender in everyone}
    trees = {}
    for at in range(arguments.rounds + 1):
        for contender in everyone:
            run, trees[contender.name] = measure(contender, folder)
            if at > 0:  # the first round warms the caches
                runs[contender.name].append(run)
    first = everyone[0].name
    print(f"\n## {entries} entries in 2 languages, {arguments.rounds} rounds\n")
    print(f"| | wall s | CPU s | peak MiB | files | MiB | wall to {first} | CPU to {first} | peak to {first} | wall to writing only |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
    for name, own in runs.items():
        median = lambda field: statistics.median(getattr(run, field) for run in own)
        ratio = lambda field: statistics.median(getattr(a, field) / getattr(b, field) for a, b in zip(own, runs[first]))
        files, mib = size_of(trees[name])
        written = median("wall") / floor(trees[name], folder, arguments.rounds)
        figures = f"{median('wall'):.3f} | {median('cpu'):.3f} | {median('mib'):.0f} | {files} | {mib:.1f}"
        ratios = f"{ratio('wall'):.3f} | {ratio('cpu'):.3f} | {ratio('mib'):.3f} | {written:.1f}"
        print(f"| {name} | {figures} | {ratios} |", flush=True)
    shutil.rmtree(folder / "out")
    return {name: {field: statistics.median(getattr(run, field) for run in own) for field in ("wall", "cpu")} for name, own in runs.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--n", default="1000", help="numbers of entries, with commas between them")
    parser.add_argument("--corpus", type=Path, action="append", help="file of JSON lines instead; may be given several times")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", type=Path, default=Path("/dev/shm/mihon"), help="scratch folder; on a disk the disk is measured")
    parser.add_argument("--hugo", default=program("HUGO", "hugo"))
    parser.add_argument("--shirube", default=program("SHIRUBE", HERE.parent / "target/release/shirube", "shirube"))
    arguments = parser.parse_args()
    if arguments.corpus:
        sources = {path.resolve().as_posix().replace("/", "_"): ["--corpus", path] for path in arguments.corpus}
    else:
        sources = {f"n{n}": ["--n", n] for n in arguments.n.split(",")}
    medians = {}
    for name, source in sources.items():
        entries = prepare(arguments.work / name, source)
        medians[entries] = compare(arguments.work / name, entries, arguments)
    if len(medians) > 1:
        per_entry(medians)


def per_entry(medians):
    """Whether the cost of an entry grows with their number."""
    small, large = min(medians), max(medians)
    print(f"\ncost of an entry at {large} over that at {small} (1 = linear):")
    for name in medians[small]:
        of = lambda field: medians[large][name][field] / large / (medians[small][name][field] / small)
        print(f"- {name}: wall {of('wall'):.2f}, CPU {of('cpu'):.2f}")


if __name__ == "__main__":
    main()
