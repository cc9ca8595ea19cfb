"""Writes a corpus as a site of Hugo that has the same pages as ours; its frame stands in `hugo/`."""

import json
import re
import shutil
from pathlib import Path

from corpus import LANGUAGES, LINK, NEEDS, STAGES

TITLES = {
    "centers": ("相談できる場所", "Places to turn to"),
    "programs": ("制度と教室", "Programs"),
    "groups": ("地域の団体", "Community groups"),
    "stages": ("年ごろから", "By age"),
    "needs": ("困りごとから", "By need"),
}


def write(entries, folder):
    shutil.copytree(Path(__file__).parent / "hugo", folder)
    for at, lang in enumerate(LANGUAGES):
        content = folder / "content" / lang
        for name, titles in TITLES.items():
            _put(content / name / "_index.md", {"title": titles[at]})
        for taxonomy, known in (("stages", STAGES), ("needs", NEEDS)):
            used = {term for entry in entries for term in getattr(entry, taxonomy)}
            for term in sorted(used):
                names = known.get(term, (term, term.replace("-", " ").capitalize()))
                _put(content / taxonomy / term / "_index.md", {"title": names[at]})
        for entry in entries:
            # `relref` makes Hugo check the link, as we do.
            body = re.sub(LINK, r'({{< relref "/\1.md" >}})', entry.body[lang])
            _put(content / f"{entry.path}.md", _front_matter(entry, lang), body)


def _front_matter(entry, lang):
    return {
        "title": entry.title[lang],
        "description": entry.summary[lang],
        "date": entry.updated,
        "weight": entry.weight,
        "stages": entry.stages,
        "needs": entry.needs,
        "params": {
            "phone": entry.phone,
            "postal": entry.postal,
            "address": entry.address[lang],
            "hours": entry.hours[lang],
            "closed": entry.closed[lang],
            "fee": entry.fee[lang],
            "related": [f"/{path}" for path in entry.related],
        },
    }


def _put(path, front_matter, body=""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"+++\n{_toml(front_matter)}+++\n\n{body}", encoding="utf-8")


def _toml(table):
    lines, tables = [], []
    for key, value in table.items():
        if isinstance(value, dict):
            tables.append(f"[{key}]\n{_toml(value)}")
        elif key == "date":
            lines.append(f"{key} = {value}\n")
        else:
            lines.append(f"{key} = {json.dumps(value, ensure_ascii=False)}\n")
    return "".join(lines + tables)
