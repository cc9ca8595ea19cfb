"""Questions to a generated directory, taken from its own words."""

import random

from corpus import AREAS, NAMES, TOPICS

READING = {row[0]: row[1].replace(" ", "") for row in AREAS + NAMES}
ROMAJI = {row[0]: row[2] for row in AREAS + NAMES}


def queries(entries, of_each, seed=1):
    """As many questions of each sort. `fits` are the entries asked for, where that is plain from the words."""
    chance = random.Random(f"search/{seed}/{len(entries)}")
    asked = []
    for sort, (lang, make) in SORTS.items():
        for entry in chance.sample(entries, min(of_each, len(entries))):
            words, is_meant = make(entry, chance)
            fits = [other.path for other in entries if is_meant(other)] if is_meant else []
            asked.append({"sort": sort, "lang": lang, "query": words, "fits": fits})
    chance.shuffle(asked)
    return asked


def _parts(entry):
    """Area, own name and sort of a title such as 若葉台 ひなた児童館 2."""
    area, rest = entry.title["ja"].split(" ")[:2]
    name = next(row[0] for row in sorted(NAMES, key=lambda row: -len(row[0])) if rest.startswith(row[0]))
    return area, name, rest.removeprefix(name)


def _name(entry, _):
    return entry.title["ja"], lambda other: other is entry


def _part_of_name(entry, _):
    _, name, sort = _parts(entry)
    return name + sort, lambda other: name + sort in other.title["ja"]


def _reading(entry, _):
    kana = entry.kana.replace(" ", "")
    return kana, lambda other: other.kana == entry.kana


def _part_of_reading(entry, _):
    _, own, *sort = entry.kana.split(" ")
    words = own + sort[0]
    return words, lambda other: words in other.kana.replace(" ", "")


def _romaji(entry, _):
    area, name, _ = _parts(entry)
    words = f"{ROMAJI[area]} {ROMAJI[name]}".lower()
    return words, lambda other: other.kana.startswith(f"{READING[area]} {READING[name]} ")


def _phone(entry, _):
    return entry.phone, lambda other: other.phone == entry.phone


def _end_of_phone(entry, _):
    end = entry.phone.split("-", 1)[1]
    return end, lambda other: other.phone.endswith(end)


def _topic(entry, at):
    """A topic of which the body of an entry speaks."""
    return [topic[at] for topic in TOPICS if topic[at] in entry.body["ja" if at == 0 else "en"]]


def _body(entry, chance):
    return chance.choice(_topic(entry, 0)), None


def _two_words(entry, chance):
    area, name, _ = _parts(entry)
    return f"{chance.choice((area, name))} {chance.choice(_topic(entry, 0))}", None


def _area_and_sort(entry, _):
    area, _, sort = _parts(entry)
    return f"{area} {sort}", lambda other: _parts(other)[::2] == (area, sort)


def _english_name(entry, _):
    return entry.title["en"], lambda other: other is entry


def _part_of_english_name(entry, _):
    words = entry.title["en"].split(",")[0]
    return words, lambda other: other.title["en"].startswith(f"{words},")


def _english_body(entry, chance):
    return chance.choice(_topic(entry, 1)), None


def _english_two_words(entry, chance):
    _, name, _ = _parts(entry)
    return f"{ROMAJI[name]} {chance.choice(_topic(entry, 1)).lower()}", None


SORTS = {
    "name": ("ja", _name),
    "part of a name": ("ja", _part_of_name),
    "reading": ("ja", _reading),
    "part of a reading": ("ja", _part_of_reading),
    "romaji": ("ja", _romaji),
    "phone": ("ja", _phone),
    "end of a phone": ("ja", _end_of_phone),
    "words of the text": ("ja", _body),
    "place and sort": ("ja", _area_and_sort),
    "two words": ("ja", _two_words),
    "English name": ("en", _english_name),
    "part of an English name": ("en", _part_of_english_name),
    "English text": ("en", _english_body),
    "two English words": ("en", _english_two_words),
}
