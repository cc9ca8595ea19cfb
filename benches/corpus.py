"""Entries of a fictional directory, the same ones for every generator that is measured.

`generate(n, seed)` makes the directory of みほん市, a city that does not exist; `read(path)` takes one
from a file of JSON lines with the same fields (see README.md). Nothing here knows a generator.
"""

import json
import random
from dataclasses import dataclass
from pathlib import Path

LANGUAGES = ("ja", "en")
KINDS = ("centers", "programs", "groups")

# How a link to another entry stands in a body: [words](ref:programs/p-00001).
LINK = r"\(ref:([a-z]+/[a-z0-9-]+)\)"


@dataclass
class Entry:
    """A center, program or group. Fields of dicts are by language."""

    id: str
    kind: str
    weight: int
    title: dict
    kana: str | None
    summary: dict
    body: dict
    phone: str
    postal: str
    address: dict
    hours: dict
    osm: str | None
    closed: dict
    fee: dict
    stages: list
    needs: list
    related: list
    updated: str

    @property
    def path(self):
        return f"{self.kind}/{self.id}"

    @staticmethod
    def from_json(line):
        fields = json.loads(line)
        both = lambda name: {lang: fields[f"{name}_{lang}"] for lang in LANGUAGES}
        worded = {name: both(name) for name in ("title", "summary", "body", "address", "hours", "closed", "fee")}
        plain = {name: fields[name] for name in ("id", "kind", "weight", "phone", "postal", "stages", "needs", "related", "updated")}
        return Entry(**worded, **plain, kana=fields.get("kana"), osm=fields.get("osm") or osm_hours(worded["hours"]["en"]))

    def to_json(self):
        fields = {}
        for name, value in vars(self).items():
            if isinstance(value, dict):
                fields |= {f"{name}_{lang}": words for lang, words in value.items()}
            else:
                fields[name] = value
        return json.dumps(fields, ensure_ascii=False)


def osm_hours(words):
    """OSM hours of words such as "Monday to Friday, 9:00 to 17:00"; nothing for words of another sort."""
    days, _, times = words.partition(", ")
    first, to, last = times.partition(" to ")
    if not to:
        return None
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for name in names:
        days = days.replace(f"{name}s", name).replace(name, name[:2])
    days = days.removeprefix("Every ").replace(" to ", "-")
    if days.startswith("2nd and 4th "):
        days = days.removeprefix("2nd and 4th ") + "[2,4]"
    clock = lambda time: f"{int(time.split(':')[0]):02}:{time.split(':')[1]}"
    return f"{days} {clock(first)}-{clock(last)}; PH off"


def read(path):
    """Entries from a file of JSON lines."""
    with Path(path).open(encoding="utf-8") as lines:
        return [Entry.from_json(line) for line in lines]


STAGES = {
    "waiting": ("赤ちゃんを待つとき", "Expecting a baby"),
    "toddler": ("よちよち歩きのころ", "Toddlers"),
    "kindergarten": ("園に通うころ", "Kindergarten age"),
    "primary": ("小学生", "Primary school"),
    "secondary": ("中学生", "Secondary school"),
    "teens": ("十五歳から十八歳", "Ages 15 to 18"),
}
NEEDS = {
    "listen": ("話を聞いてほしい", "Someone who listens"),
    "care": ("預かってほしい", "Someone to look after my child"),
    "costs": ("お金が心配", "Worries about money"),
    "meals": ("ごはんのこと", "Meals"),
    "growth": ("育ちが気になる", "How my child develops"),
    "alone": ("ひとりで育てている", "Raising a child alone"),
    "outings": ("遊びに行きたい", "Places to play"),
    "class": ("学校がつらい", "School is hard"),
    "doctor": ("からだと病気", "Health and illness"),
    "study": ("勉強のこと", "Learning"),
}

# Words with their reading or translation: rows between bars, columns between slashes.
AREAS = """あおば町/あおばちょう/Aobacho|入江/いりえ/Irie|梅谷/うめたに/Umetani|榎本町/えのもとちょう/Enomotocho|丘の上/おかのうえ/Okanoue
川風町/かわかぜちょう/Kawakazecho|北浜/きたはま/Kitahama|桑原/くわばら/Kuwabara|小鳥町/ことりちょう/Kotoricho|桜台/さくらだい/Sakuradai
汐見/しおみ/Shiomi|鈴掛町/すずかけちょう/Suzukakecho|空色町/そらいろちょう/Sorairocho|高砂/たかさご/Takasago|月野/つきの/Tsukino
中洲/なかす/Nakasu|虹ヶ丘/にじがおか/Nijigaoka|野原町/のはらちょう/Noharacho|花園/はなぞの/Hanazono|星見/ほしみ/Hoshimi
水辺町/みずべちょう/Mizubecho|麦畑/むぎばたけ/Mugibatake|森の里/もりのさと/Morinosato|夕凪/ゆうなぎ/Yunagi|若葉台/わかばだい/Wakabadai"""
NAMES = """ひなた/ひなた/Hinata|こもれび/こもれび/Komorebi|どんぐり/どんぐり/Donguri|たんぽぽ/たんぽぽ/Tampopo|つばめ/つばめ/Tsubame|すずめ/すずめ/Suzume
かえで/かえで/Kaede|みつばち/みつばち/Mitsubachi|そよかぜ/そよかぜ/Soyokaze|ほたる/ほたる/Hotaru|あさがお/あさがお/Asagao|いちご/いちご/Ichigo
うさぎ/うさぎ/Usagi|えがお/えがお/Egao|おひさま/おひさま/Ohisama|きらきら/きらきら/Kirakira|くるみ/くるみ/Kurumi
しゃぼん玉/しゃぼんだま/Shabondama|たけのこ/たけのこ/Takenoko|なのはな/なのはな/Nanohana|にこにこ/にこにこ/Nikoniko|はなうた/はなうた/Hanauta
ふうせん/ふうせん/Fusen|まつぼっくり/まつぼっくり/Matsubokkuri|みどり/みどり/Midori|ゆりの木/ゆりのき/Yurinoki|よつば/よつば/Yotsuba
りんご/りんご/Ringo|れんげ/れんげ/Renge|わたげ/わたげ/Watage"""
TYPES = {
    "centers": """子育てひろば/こそだて ひろば/Family Room|相談センター/そうだん せんたー/Advice Center|児童館/じどうかん/Children's House
保健館/ほけんかん/Health House|教育相談室/きょういく そうだんしつ/School Advice Room|療育室/りょういくしつ/Therapy Room
家庭支援室/かてい しえんしつ/Family Support Office""",
    "programs": """親子教室/おやこ きょうしつ/Parent and Child Class|家庭訪問/かてい ほうもん/Home Visits|一時預かり/いちじ あずかり/Short Stays
健康診査/けんこう しんさ/Health Checks|学習会/がくしゅうかい/Study Club|医療費の助成/いりょうひの じょせい/Help with Medical Costs
手当/てあて/Allowance|離乳食講座/りにゅうしょく こうざ/Weaning Course|発達相談/はったつ そうだん/Development Advice
産後ケア/さんご けあ/Care after Birth|入学準備の会/にゅうがく じゅんびの かい/Getting Ready for School
ことばの教室/ことばの きょうしつ/Speech Class|若者の居場所/わかものの いばしょ/Youth Space""",
    "groups": """食堂/しょくどう/Community Kitchen|文庫/ぶんこ/Little Library|育児サークル/いくじ さーくる/Parents' Circle
見守り隊/みまもりたい/Neighbourhood Watch|学びの会/まなびの かい/Learning Club|おさがり会/おさがりかい/Hand-me-down Club
外国語サロン/がいこくご さろん/Language Salon""",
}
TOPICS = """夜泣き/Crying at night|食べむら/Eating unevenly|歯の生えはじめ/First teeth|ことばの出かた/Learning to speak
おむつはずれ/Potty training|友だちづくり/Making friends|宿題/Homework|登校しぶり/Not wanting to go to school
家計のやりくり/The family budget|予防接種/Vaccination|食物アレルギー/Food allergies|きょうだいの仲/Brothers and sisters
ゲームの時間/Time spent on games|読み書き/Reading and writing|落ち着きのなさ/Being restless
高校進学/Going on to high school|産後のつかれ/Being worn out after the birth
ひとり親の手続き/Papers for single parents|転入したばかりの暮らし/Having just moved here|留守番/Being home alone
習い事/Lessons after school|急な発熱/Sudden fever|睡眠のリズム/Sleep|思春期の悩み/Growing up"""
STAFF = """保健師/a public health nurse|助産師/a midwife|保育士/a nursery teacher|心理士/a psychologist|栄養士/a dietitian
社会福祉士/a social worker|家庭相談員/a family advisor|言語聴覚士/a speech therapist|地域の先輩保護者/an experienced parent"""
WAYS = """電話/by phone|面談/face to face|オンライン/online|訪問/at your home|メール/by e-mail|窓口/at the desk"""
BRING = """母子手帳/the mother and child handbook|健康保険証/the insurance card|着替え/spare clothes|飲み物/a drink
上履き/indoor shoes|筆記用具/something to write with|印鑑/a seal|口座のわかるもの/bank details"""
FEES = """無料/Free|百円/100 yen|三百円/300 yen|一時間五百円/500 yen an hour|所得によります/Depends on income"""
DAYS = {
    "Mo-Fr": ("月〜金曜日", "Monday to Friday", "土・日・祝日", "Saturdays, Sundays and holidays"),
    "Tu-Sa": ("火〜土曜日", "Tuesday to Saturday", "日・月・祝日", "Sundays, Mondays and holidays"),
    "Mo-Sa": ("月〜土曜日", "Monday to Saturday", "日・祝日", "Sundays and holidays"),
    "We": ("毎週水曜日", "Every Wednesday", "祝日", "Holidays"),
    "Sa[2,4]": ("第2・第4土曜日", "2nd and 4th Saturdays", "祝日", "Holidays"),
}
SENTENCES = (
    ("{topic}や{topic2}について、{staff}がゆっくりお話をうかがいます。", "{staff} takes time to hear what you have to say. Topics: {topic}; {topic2}."),
    ("{topic}のことなら、どんな小さなことでもかまいません。{way}でお知らせください。", "Nothing is too small to ask ({topic}). Tell us {way}."),
    ("お話の内容が外に伝わることはありません。{way}でも{way2}でも、お名前を言わずに相談できます。", "What you say stays with us. You can ask {way} or {way2} without giving your name."),
    ("必要なときは、{area}の園や学校、{staff}へ、ご本人の了解を得てからおつなぎします。", "When it helps, and only if you agree, we introduce you to nurseries and schools in {area} and to {staff}."),
    ("どこに聞けばよいか迷ったら、まず「{name}」の担当までお声がけください。{staff}が一緒に考えます。", "If you do not know whom to ask, begin with the {name} desk: {staff} will think it over with you."),
    ("はじめての方には、{staff}が{area}の会場をご案内し、{topic}への備えもお伝えします。", "If this is your first time, {staff} shows you round the rooms in {area} and tells you how to prepare. ({topic})"),
    ("同じ{topic}に向き合う保護者どうしが、お茶を飲みながら話せる時間を月に{number}回もうけています。", "Parents in the same situation meet over tea {number} times a month. ({topic})"),
    ("{area}の「{name}」では、{topic}をテーマにした小さな集まりを年に{number}回ひらき、{staff}が質問に答えています。", "{name} in {area} holds {number} small meetings a year where {staff} answers questions. ({topic})"),
    ("申込みは前の月の{number}日から{way}で受け付け、定員を超えたときは抽選で決めます。", "You can apply {way} from day {number} of the month before; if too many apply, lots are drawn."),
    ("子どもの成長とともに困りごとは変わります。{topic}から{topic2}まで、{staff}と{staff2}が続けて支えます。", "Worries change as children grow: {staff} and {staff2} stay with you all the way. ({topic}; {topic2})"),
    ("{way}での相談がむずかしいときは、{staff}が{area}のご自宅の近くまでうかがうこともできます。", "If you cannot ask {way}, {staff} can come to a place near your home in {area}."),
    ("書類の書き方がわからないときは、{staff}が窓口で一緒に記入します。{topic}に関する手当の案内も用意しています。", "If a form is hard to fill in, {staff} does it with you at the desk. There are notes on allowances too. ({topic})"),
    ("この場所は{area}に暮らす{number}人の住民が支え、{staff}が月に一度立ち寄って{topic}の話をします。", "{number} residents of {area} keep this place going; once a month {staff} comes to talk. ({topic})"),
    ("急がなくても大丈夫です。{topic2}が気になりはじめた、そのくらいの時期に来ていただくのがちょうどよいのです。", "There is no hurry: the right time to come is when you first begin to wonder. ({topic2})"),
)


def rows(table):
    return [tuple(row.split("/")) for row in table.replace("\n", "|").split("|")]


AREAS, NAMES, TOPICS, STAFF = rows(AREAS), rows(NAMES), rows(TOPICS), rows(STAFF)
WAYS, BRING, FEES = rows(WAYS), rows(BRING), rows(FEES)
TYPES = {kind: rows(table) for kind, table in TYPES.items()}


def generate(n, seed=1):
    """A directory of n entries: a fifth centers, a fifth groups, the rest programs."""
    chance = random.Random(f"mihon/{seed}/{n}")
    fifth = max(1, round(n / 5))
    counts = {"centers": fifth, "programs": n - 2 * fifth, "groups": fifth}
    paths = [(kind, f"{kind[0]}-{at:05}") for kind in KINDS for at in range(1, counts[kind] + 1)]
    titles = {}
    entries = [_entry(chance, weight, *path, titles) for weight, path in enumerate(paths, 1)]
    for entry in entries:
        _relate(chance, entry, entries)
    return entries


def _entry(chance, weight, kind, id, titles):
    area, name, sort = chance.choice(AREAS), chance.choice(NAMES), chance.choice(TYPES[kind])
    title, kana = f"{area[0]} {name[0]}{sort[0]}", f"{area[1]} {name[1]} {sort[1]}"
    title_en = f"{name[2]} {sort[2]}, {area[2]}"
    number = titles[title] = titles.get(title, 0) + 1
    if number > 1:
        title, title_en = f"{title} {number}", f"{title_en} ({number})"
    osm_days, (days, days_en, closed, closed_en) = chance.choice(list(DAYS.items()))
    opens, closes = chance.randint(8, 11), chance.randint(14, 19)
    block, plot, house = chance.randint(1, 6), chance.randint(1, 30), chance.randint(1, 20)
    return Entry(
        id=id,
        kind=kind,
        weight=weight,
        title={"ja": title, "en": title_en},
        kana=kana,
        summary=_sentences(chance, 1),
        body=_body(chance),
        # No area code begins with 000, and no postal code with 000 either.
        phone=f"0000-{chance.randint(10, 99)}-{chance.randint(0, 9999):04}",
        postal=f"000-{chance.randint(1, 9999):04}",
        address={"ja": f"みほん市{area[0]}{block}丁目{plot}番{house}号", "en": f"{block}-{plot}-{house} {area[2]}, Mihon City"},
        hours={"ja": f"{days} {opens}:00〜{closes}:30", "en": f"{days_en}, {opens}:00 to {closes}:30"},
        osm=f"{osm_days} {opens:02}:00-{closes}:30; PH off",
        closed={"ja": closed, "en": closed_en},
        fee=_both(chance.choice(FEES)),
        stages=_some(chance, STAGES, 3),
        needs=_some(chance, NEEDS, 3),
        related=[],
        updated=f"2021-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
    )


def _both(row):
    return dict(zip(LANGUAGES, row))


def _some(chance, terms, most):
    """From one to `most` terms, in the order of the list."""
    chosen = chance.sample(list(terms), chance.randint(1, most))
    return [term for term in terms if term in chosen]


def _sentences(chance, count):
    """A paragraph in both languages that says the same."""
    paragraph = {lang: [] for lang in LANGUAGES}
    for template in chance.sample(SENTENCES, count):
        words = {"area": chance.choice(AREAS)[::2], "name": chance.choice(NAMES)[::2], "number": (chance.randint(2, 25),) * 2}
        for slot, table in (("topic", TOPICS), ("staff", STAFF), ("way", WAYS)):
            words[slot], words[f"{slot}2"] = chance.sample(table, 2)
        for at, lang in enumerate(LANGUAGES):
            sentence = template[at].format(**{slot: word[at] for slot, word in words.items()})
            paragraph[lang].append(sentence[0].upper() + sentence[1:])
    return {"ja": "".join(paragraph["ja"]), "en": " ".join(paragraph["en"])}


def _body(chance):
    paragraphs = [_sentences(chance, chance.randint(3, 4)) for _ in range(4)]
    topics = chance.sample(TOPICS, chance.randint(2, 4))
    bring = chance.sample(BRING, chance.randint(2, 3))
    parts = {
        "ja": [
            "## できること", paragraphs[0]["ja"], paragraphs[1]["ja"],
            "## こんなときに", "\n".join(f"- {topic[0]}が気になる" for topic in topics), paragraphs[2]["ja"],
            "## 使いかた", "1. 電話か窓口で申し込みます。\n2. 日にちを一緒に決めます。\n3. 当日は受付でお名前をお知らせください。",
            f"持ち物：**{bring[0][0]}**、{'、'.join(item[0] for item in bring[1:])}", paragraphs[3]["ja"],
        ],
        "en": [
            "## What we do", paragraphs[0]["en"], paragraphs[1]["en"],
            "## When to come", "\n".join(f"- {topic[1]}" for topic in topics), paragraphs[2]["en"],
            "## How it works", "1. Apply by phone or at the desk.\n2. We find a day together.\n3. On the day, give your name at the reception.",
            f"Please bring **{bring[0][1]}**, {', '.join(item[1] for item in bring[1:])}.", paragraphs[3]["en"],
        ],
    }
    return {lang: "\n\n".join(parts[lang]) for lang in LANGUAGES}


def _relate(chance, entry, entries):
    """Three other entries; the first two are linked in the text too."""
    others = [other for other in chance.sample(entries, min(4, len(entries))) if other is not entry][:3]
    entry.related = [other.path for other in others]
    for lang, heading in (("ja", "あわせて読む"), ("en", "Read on")):
        links = "\n".join(f"- [{other.title[lang]}](ref:{other.path})" for other in others[:2])
        entry.body[lang] += f"\n\n## {heading}\n\n{links}\n"
