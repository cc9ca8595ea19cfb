// The files of a place for address books and calendars, read by a program that is
// not ours.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";

import ICAL from "ical.js";

import { axeViolations } from "./support/axe.js";
import { DESK, PHONE } from "./support/reader.js";
import { BuiltSite } from "./support/site.js";
import { Stage } from "./support/stage.js";
import { Starter } from "./support/starter.js";
import { tooWide } from "./support/width.js";

const PLACE = "centers/kodomo-center/";
const FILE = `${PLACE}kodomo-center`;
const LABEL = "電話、FAX；長い名前の相談; なんでも, いつでも \\\\ だれでもどうぞ、なんどでもどうぞ";

const starter = new Starter();
starter.change("centers/kodomo-center.toml", 'label = { ja = "なんでも相談"', `label = { ja = "${LABEL}"`);
starter.change(
  "centers/kodomo-center.toml",
  '{ kind = "phone", value = "0000-00-0001" }',
  '{ kind = "phone", value = "0000-00-0001" }, { kind = "fax", value = "0000-00-0002" }',
);
const stage = new Stage("2027-01-20", starter.root);
after(() => starter.remove());

/** @param {string} path */
const parsed = (path) => {
  const text = readFileSync(join(stage.site.folder, path), "utf8");
  for (const line of text.split("\r\n")) {
    assert.ok(Buffer.byteLength(line) <= 75 && !line.includes("\n"), line);
  }
  return ICAL.Component.fromString(text);
};

/** @type {[string, string, string, string, string][]} */
const EDITIONS = [
  ["", "みほん市子どもセンター", "みほん市見本町1丁目1番1号", LABEL.replace("\\\\", "\\"), "2026年"],
  ["en/", "Mihon City Children's Center (Kodomo Center)", "1-1-1 Mihon-cho, Mihon City", "Any question", "2026"],
];

describe("an entry for address books", () => {
  for (const [prefix, name, street, label, year] of EDITIONS) {
    it(`says all that the page /${prefix} says`, () => {
      const card = parsed(`${prefix}${FILE}.vcf`);
      /** @param {string} key */
      const value = (key) => card.getFirstPropertyValue(key);
      assert.equal(card.name, "vcard");
      assert.equal(value("version"), "3.0");
      assert.equal(value("fn"), name);
      const phones = card.getAllProperties().filter((of) => of.name.endsWith("tel"));
      assert.deepEqual(
        phones.map((of) => of.getFirstValue()),
        ["0000-00-0001", "0000-00-0002"],
      );
      const labels = card.getAllProperties().filter((of) => of.name.endsWith("x-ablabel"));
      assert.deepEqual(
        labels.map((of) => unescaped(String(of.getFirstValue()))),
        [label, label],
      );
      assert.deepEqual(value("adr"), ["", "", street, "", "", "000-0000", ""]);
      assert.ok(String(value("note")).includes(year), "how old the facts are");
      assert.equal(value("sort-string"), prefix ? null : "みほんし こども せんたー");
      assert.equal(value("rev").toString(), "2027-01-20");
    });
  }
});

describe("days for calendars", () => {
  it("are whole days, the same events in every language", () => {
    const events = ["", "en/"].map((prefix) => parsed(`${prefix}${FILE}.ics`).getAllSubcomponents("vevent"));
    const [own, other] = events.map((all) => all.map((of) => new ICAL.Event(of)));
    assert.deepEqual(
      own.map((of) => [of.startDate.toString(), of.endDate.toString(), of.startDate.isDate]),
      [
        ["2027-02-01", "2027-02-03", true],
        ["2027-02-06", "2027-02-07", true],
      ],
    );
    assert.deepEqual(
      own.map((of) => of.summary),
      ["みほん市子どもセンター：休み", "みほん市子どもセンター：午前9時～正午"],
    );
    assert.ok(own[0].description.startsWith("空調の工事\n"), own[0].description);
    assert.ok(other[0].summary.endsWith(": Closed"), other[0].summary);
    const uids = own.map((of) => of.uid);
    assert.equal(new Set(uids).size, 2);
    assert.deepEqual(
      other.map((of) => of.uid),
      uids,
    );
    for (const event of events.flat()) {
      assert.equal(event.getFirstPropertyValue("dtstamp").toString(), "2027-01-20T00:00:00Z");
    }
  });

  it("are nowhere once they are over, nor is the link", () => {
    const later = new BuiltSite(undefined, "2027-03-01", starter.root);
    assert.ok(existsSync(join(later.folder, `${FILE}.vcf`)));
    assert.ok(!existsSync(join(later.folder, `${FILE}.ics`)));
    assert.ok(!readFileSync(join(later.folder, PLACE, "index.html"), "utf8").includes(".ics"));
    later.remove();
  });
});

it("a site that hides titles has no files of the places that it hides", () => {
  const hiding = new Starter();
  hiding.change("site.toml", "# neutral_title", "neutral_title");
  const site = new BuiltSite(undefined, "2027-01-20", hiding.root);
  hiding.remove();
  const { folder } = site;
  for (const ending of ["vcf", "ics"]) {
    assert.ok(!existsSync(join(folder, `${FILE}.${ending}`)), ending);
  }
  assert.ok(!readFileSync(join(folder, PLACE, "index.html"), "utf8").includes(".vcf"));
  assert.ok(existsSync(join(folder, "centers/hiroba/hiroba.vcf")), "others have theirs");
  site.remove();
});

for (const path of [PLACE, `en/${PLACE}`, `easy/${PLACE}`]) {
  for (const viewport of [PHONE, DESK]) {
    it(`/${path} offers both at ${viewport.width} px`, () =>
      stage.with(
        async (reader) => {
          await reader.visit(path);
          const { tab } = reader;
          const names = await tab.locator("a[download]").evaluateAll((all) => all.map((a) => a.href.split("/").pop()));
          assert.deepEqual(names, ["kodomo-center.vcf", "kodomo-center.ics"]);
          assert.deepEqual(await tooWide(tab), []);
          assert.deepEqual(await axeViolations(tab), []);
        },
        { viewport },
      ));
  }
}

/**
 * A line that the reader does not know stays as it is written.
 *
 * @param {string} value
 */
function unescaped(value) {
  return value.replace(/\\([\\,;])/g, "$1");
}
