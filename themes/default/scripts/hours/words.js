import { DAY_MINUTES } from "./clock.js";

/** @typedef {import("./clock.js").Moment} Moment */
/** @typedef {import("./judge.js").Judgement} Judgement */

const NOON = DAY_MINUTES / 2;
const DAY_MS = DAY_MINUTES * 60_000;

/** Tells judgements in the words of the theme. */
export class Teller {
  #words;
  #date;
  #dateOfYear;
  #weekday;

  /**
   * @param {Record<string, string>} words
   * @param {string} lang language tag of the words
   */
  constructor(words, lang) {
    this.#words = words;
    this.#date = new Intl.DateTimeFormat(lang, { month: "short", day: "numeric", timeZone: "UTC" });
    this.#dateOfYear = new Intl.DateTimeFormat(lang, { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" });
    this.#weekday = new Intl.DateTimeFormat(lang, { weekday: "short", timeZone: "UTC" });
  }

  /**
   * A judgement as a sentence.
   *
   * @param {Judgement} judgement
   * @param {Moment} now
   * @param {number} last the last day that is known
   */
  sentence(judgement, now, last) {
    switch (judgement.state) {
      case "open":
        return this.#open(judgement, now);
      case "closed":
        return this.#closed(judgement, now);
      default:
        return this.#unknown(judgement, last);
    }
  }

  /**
   * @param {import("./judge.js").Open} open
   * @param {Moment} now
   */
  #open({ until, reason }, now) {
    const words = until ? this.#fill("open_until", { until: this.#end(until, now) }) : this.#say("open");
    return reason ? words + this.#fill("open_reason", { reason }) : words;
  }

  /**
   * @param {import("./judge.js").Closed} closed
   * @param {Moment} now
   */
  #closed({ today, reason, next }, now) {
    const why = today === "day" && reason !== undefined;
    const words = why ? this.#fill("closed_reason", { reason }) : this.#say(`closed_${today}`);
    return next ? words + this.#say("gap") + this.#fill("opens", { when: this.when(next, now) }) : words;
  }

  /**
   * @param {import("./judge.js").Unknown} unknown
   * @param {number} last
   */
  #unknown({ why }, last) {
    return why === "ended" ? this.#fill("ended", { date: this.date(last, this.#dateOfYear) }) : this.#say(why);
  }

  /**
   * A time to come: today, tomorrow, or on which day.
   *
   * @param {Moment} moment
   * @param {Moment} now
   */
  when({ day, minute }, now) {
    const name = day === now.day ? "today" : day === now.day + 1 ? "tomorrow" : "on_day";
    return this.#fill(name, { date: this.date(day), time: this.time(minute) });
  }

  /**
   * @param {Moment} until
   * @param {Moment} now
   */
  #end(until, now) {
    return until.day === now.day ? this.time(until.minute) : this.when(until, now);
  }

  /**
   * @param {number} day
   * @param {Intl.DateTimeFormat} [format] with the year, where it might not be clear
   */
  date(day, format = this.#date) {
    const date = day * DAY_MS;
    return this.#fill("date", { date: format.format(date), weekday: this.#weekday.format(date) });
  }

  /** @param {number} minutes since midnight */
  time(minutes) {
    if (minutes === 0) return this.#say("day_begins");
    if (minutes === NOON) return this.#say("noon");
    if (minutes === DAY_MINUTES) return this.#say("midnight");
    const [hour, minute] = [Math.floor(minutes / 60) % 12, minutes % 60];
    const name = (minutes < NOON ? "am" : "pm") + (minute === 0 ? "" : "_minute");
    return this.#fill(name, { hour, hour12: hour || 12, minute, mm: String(minute).padStart(2, "0") });
  }

  /** @param {string} name */
  #say(name) {
    return this.#words[name] ?? "";
  }

  /**
   * @param {string} name
   * @param {Record<string, string | number | undefined>} values
   */
  #fill(name, values) {
    return this.#say(name).replace(/\{(\w+)\}/g, (all, value) => String(values[value] ?? all));
  }
}
