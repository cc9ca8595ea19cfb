"""Writes a corpus as a site of shirube."""

import json
import re

from corpus import LINK, NEEDS, STAGES


def write(entries, folder):
    content = folder / "content"
    _put(content / "site.toml", _site(entries))
    _put(content / "vocabulary.toml", _vocabulary(entries))
    _put(content / "sources/mihon-guide.toml", SOURCE)
    centers = [entry.id for entry in entries if entry.kind == "centers"]
    for at, entry in enumerate(entries):
        _put(content / f"{entry.path}.toml", _facts(entry, centers[at % len(centers)]))
        for lang, body in entry.body.items():
            _put(content / f"{entry.path}.{lang}.md", re.sub(LINK, r"(/\1/)", body))


def _put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _quoted(value):
    return json.dumps(value, ensure_ascii=False)


def _text(words, kana=None):
    """`{ ja = "…", kana = "…", en = "…" }`"""
    pairs = list(words.items())
    if kana:
        pairs.insert(1, ("kana", kana))
    return "{ " + ", ".join(f"{lang} = {_quoted(value)}" for lang, value in pairs) + " }"


SOURCE = """title = { ja = "みほん市 子育てのしおり", en = "Mihon City Guide for Families" }
date = "2021-12"

[[parts]]
name = { ja = "一覧", en = "Directory" }
pages = "1-900"
"""


def _site(entries):
    return f"""title = {{ ja = "みほん市 子育てのしるべ", en = "Mihon City Signpost for Families" }}
description = {{ ja = "みほん市は、ものさしとして作られた架空の市です。", en = "Mihon City does not exist: it was made to measure with." }}
languages = ["ja", "en"]
base_url = "https://mihon.example/"
organisation = {{ ja = "みほん市", en = "Mihon City" }}
office = {{ ja = "子育て課", en = "Families Division" }}
time_zone = "Asia/Tokyo"
year_end = "Dec 29-Jan 03"
general_contact = "{entries[0].id}/main"
"""


def _vocabulary(entries):
    """The terms that the entries use; terms of a corpus from a file have no names but their ids."""
    parts = []
    for name, known in (("stages", STAGES), ("needs", NEEDS)):
        used = dict.fromkeys(term for entry in entries for term in getattr(entry, name))
        for term in sorted(used, key=[*known, *sorted(used)].index):
            ja, en = known.get(term, (term, term.replace("-", " ").capitalize()))
            parts.append(f"[[{name}]]\nid = {_quoted(term)}\nname = {_text({'ja': ja, 'en': en})}\n")
    for name in ("program_kinds", "group_kinds"):
        parts.append(f'[[{name}]]\nid = "any"\nname = {{ ja = "みほん", en = "Sample" }}\n')
    return "\n".join(parts)


def _facts(entry, center):
    lines = [
        f"name = {_text(entry.title, entry.kana)}",
        f"summary = {_text(entry.summary)}",
        f"stages = {_quoted(entry.stages)}",
        f"needs = {_quoted(entry.needs)}",
        f'source = {{ document = "mihon-guide", part = "一覧", as_of = "{entry.updated}" }}',
        *_own_facts(entry),
        *_contact(entry),
    ]
    if entry.kind == "programs":
        lines += ["", "[[centers]]", f'id = "{center}"']
        for path in entry.related:
            lines += ["", "[[next]]", f'to = "{path}"']
    return "\n".join(lines) + "\n"


def _own_facts(entry):
    if entry.kind == "centers":
        return [f'postal_code = "{entry.postal}"', f"address = {_text(entry.address)}"]
    if entry.kind == "groups":
        programs = [path.split("/")[1] for path in entry.related if path.startswith("programs/")]
        return ['kind = "any"', "consent = true", f"place = {_text(entry.address)}", f"programs = {_quoted(programs)}"]
    return ['kind = "any"', f"cost = {_text(entry.fee)}"]


def _contact(entry):
    lines = ["", "[[contacts]]", 'id = "main"', f'channels = [{{ kind = "phone", value = "{entry.phone}" }}]']
    if entry.osm:
        lines.append(f"hours = {_quoted(entry.osm)}")
    return lines
