import { element, fill } from "../search/words.js";

/** @typedef {import("./types.js").Finder} Finder */
/** @typedef {import("./types.js").Finding} Finding */
/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./types.js").Run} Run */

/** Makes what is shown of an offer. */
export class Cards {
  #words;
  #finder;

  /**
   * @param {DOMStringMap} words of the page
   * @param {Finder} finder
   */
  constructor(words, finder) {
    this.#words = words;
    this.#finder = finder;
  }

  /**
   * An offer that helps, or may: what it is, what to find out, whom to call.
   *
   * @param {Finding} finding
   */
  offer(finding) {
    const { offer } = finding;
    return element(
      "li",
      "find-card",
      this.#title(finding),
      ...(offer.summary ? [run("p", "", offer.summary)] : []),
      ...this.#notes(finding),
      ...this.#lines(finding),
    );
  }

  /**
   * An offer that is probably for others: why, and who says so.
   *
   * @param {Finding} finding
   */
  other(finding) {
    const { conditions, against } = finding;
    // What the quotation says in the same words is not said twice.
    const reasons = conditions.flatMap(({ text, says }) => [
      ...(text && !says?.text.includes(text.text) ? [run("p", "find-reason", text)] : []),
      ...(says ? [this.#quotation(says, finding)] : []),
    ]);
    const answers = against.map((key) => fill(this.#words.against, { question: questionOf(key) }));
    return element(
      "li",
      "find-other",
      this.#title(finding),
      ...answers.map((words) => element("p", "", words)),
      element("p", "", this.#words.reason ?? ""),
      ...reasons,
    );
  }

  /**
   * Just its name, for what is of another stage.
   *
   * @param {Finding} finding
   */
  mention({ offer }) {
    return element("li", "", this.#link(offer), element("span", "find-stages", ...this.#stages(offer.stages)));
  }

  /** The line that takes any question, once for all of a list that have none. */
  general() {
    const { general, generalHref, generalPlace, generalContact, generalHours, generalTold } = this.#words;
    if (!general) return [];
    const item = element("li", "", element("span", "find-place", generalPlace ?? ""), this.#number(general, generalHref, true));
    if (generalContact) item.dataset.contact = generalContact;
    if (generalHours) {
      item.dataset.hours = generalHours;
      item.append(stateLine());
    }
    item.append(element("span", "card-hours", generalTold ?? this.#words.noHours ?? ""));
    return [element("p", "", this.#words.withoutLine ?? ""), element("ul", "find-lines find-general-again", item)];
  }

  /** @param {Finding} finding */
  #title({ offer }) {
    return element("h4", "find-title", this.#link(offer));
  }

  /** @param {import("./types.js").Offer} offer */
  #link({ title, path }) {
    const link = run("a", "", title);
    link.href = (this.#words.root ?? "") + path;
    return link;
  }

  /** @param {Finding} finding */
  #notes({ offer, conditions, unknown, staged, own }) {
    const notes = [];
    if (own) notes.push(element("li", "", this.#words.ownAnswered ?? ""));
    const texts = conditions.flatMap(({ text }) => (text ? [text] : []));
    if (texts.length > 0) notes.push(this.#note(this.#words.for, texts));
    if (unknown.length > 0) {
      const points = unknown.map((key) => ({ text: this.#word(`unknown-${key}`), lang: null }));
      notes.push(this.#note(this.#words.unknown, points));
    }
    if (staged) notes.push(element("li", "", label(this.#words.stages), ...this.#stages(offer.stages)));
    if (offer.limits) notes.push(element("li", "", this.#words.limits ?? ""));
    if (offer.families) notes.push(element("li", "", this.#words.families ?? ""));
    if (offer.planned) notes.push(element("li", "", this.#words.planned ?? ""));
    return notes.length > 0 ? [element("ul", "find-notes", ...notes)] : [];
  }

  /**
   * @param {string | undefined} name
   * @param {Run[]} texts
   */
  #note(name, texts) {
    return element("li", "", label(name), ...this.#listed(texts));
  }

  /** @param {number[]} stages */
  #stages(stages) {
    return this.#listed(stages.flatMap((at) => this.#finder.stages[at]?.name ?? []));
  }

  /** @param {Run[]} texts */
  #listed(texts) {
    return texts.flatMap((text, at) => [...(at > 0 ? [this.#words.separator ?? ""] : []), run("span", "", text)]);
  }

  /** @param {Finding} finding */
  #lines(finding) {
    const { offer } = finding;
    const lines = finding.lines.flatMap((at) => this.#finder.lines[at] ?? []);
    if (lines.length === 0) return [element("p", "quiet", this.#words.noLine ?? "")];
    const alone = lines.length === 1;
    const items = lines.map((line) => this.#line(line, offer.kind === "program", alone));
    if (offer.more) items.push(element("li", "quiet", fill(this.#words.moreLines, { count: offer.more })));
    return [element("ul", "find-lines", ...items), ...(alone ? [] : this.#notice("p"))];
  }

  /**
   * A line of its own says when it is open; of several, each says it on the page
   * of its place.
   *
   * @param {Line} line
   * @param {boolean} withPlace
   * @param {boolean} alone
   */
  #line({ place, label, phone }, withPlace, alone) {
    const item = element("li", "");
    item.dataset.contact = phone.contact;
    if (phone.hours_key) item.dataset.hours = phone.hours_key;
    if (withPlace) item.append(run("span", "find-place", place));
    if (label) item.append(" ", run("span", "find-line-label", label));
    item.append(this.#number(phone.number, phone.href, alone), ...(phone.hours_key ? [stateLine()] : []));
    if (alone) item.append(element("span", "card-hours", phone.hours ?? this.#words.noHours ?? ""));
    return item;
  }

  /**
   * @param {string} number
   * @param {string | undefined} href
   * @param {boolean} withNotice
   */
  #number(number, href, withNotice) {
    const words = element("span", "", element("span", "hidden", `${this.#words.phone} `), element("b", "tel", number));
    const link = element("a", "phone-link", element("span", "icon icon-phone"), words);
    link.href = href ?? "";
    return element("span", "find-number", link, ...(withNotice ? this.#notice("small") : []));
  }

  /**
   * How old the numbers are.
   *
   * @param {"p" | "small"} tag
   */
  #notice(tag) {
    const { notice } = this.#words;
    return notice ? [element(tag, `number-notice${tag === "p" ? " quiet" : ""}`, notice)] : [];
  }

  /**
   * @param {Run} says
   * @param {Finding} finding
   */
  #quotation(says, { offer }) {
    const quotation = element("blockquote", "", element("p", "", says.text));
    if (says.lang) quotation.lang = says.lang;
    const source = offer.source === undefined ? undefined : this.#finder.sources[offer.source];
    const caption = element("figcaption", "", this.#words.says ?? "");
    for (const part of source ? [source.document, source.part] : []) {
      if (part) caption.append(" ", run("span", "piece", part));
    }
    if (source?.pages) caption.append(" ", element("span", "piece", source.pages));
    return element("figure", "says", quotation, caption);
  }

  /** @param {string} name */
  #word(name) {
    return this.#words[name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())] ?? "";
  }
}

/**
 * An element with words in it, in their language.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} name its class
 * @param {Run} words
 */
function run(tag, name, { text, lang }) {
  const made = element(tag, name, text);
  if (lang) made.lang = lang;
  return made;
}

/** Where the script of the hours says whether a line is open. */
function stateLine() {
  const place = element("p", "state");
  place.dataset.stateLine = "";
  return place;
}

/**
 * The words of the question on the page that a part of a rule is about.
 *
 * @param {string} key
 */
function questionOf(key) {
  const name = key === "stage" ? "age" : key === "pregnant" ? "whom" : key;
  return document.querySelector(`[data-question="${name}"] legend`)?.textContent?.trim() ?? "";
}

/** @param {string | undefined} words */
function label(words) {
  return element("span", "find-label", `${words ?? ""} `);
}
