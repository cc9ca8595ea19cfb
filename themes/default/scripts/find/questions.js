import { Question } from "./question.js";

/** @typedef {import("./types.js").Answers} Answers */

/** @type {Record<string, boolean | undefined>} */
const YES_OR_NO = { yes: true, no: false };

/** The questions of the page. Their answers are kept nowhere else. */
export class Questions {
  #questions;

  /**
   * @param {HTMLElement} place
   * @param {() => void} changed
   */
  constructor(place, changed) {
    /** @type {NodeListOf<HTMLFieldSetElement>} */
    const fieldsets = place.querySelectorAll("[data-question]");
    this.#questions = [...fieldsets].map((fieldset) => new Question(fieldset));
    this.#skipNeedless();
    place.addEventListener("change", () => {
      this.#skipNeedless();
      changed();
    });
  }

  /** @returns {Answers} */
  get answers() {
    const [age] = this.#values("age");
    return {
      whom: this.#values("whom"),
      age: age === undefined ? null : Number(age),
      needs: this.#values("needs"),
      single: YES_OR_NO[this.#values("single")[0] ?? ""] ?? null,
      need: YES_OR_NO[this.#values("need")[0] ?? ""] ?? null,
      school: YES_OR_NO[this.#values("school")[0] ?? ""] ?? null,
    };
  }

  set answers({ whom, age, needs, single, need, school }) {
    const yesOrNo = (/** @type {boolean | null} */ yes) => (yes === null ? [] : [yes ? "yes" : "no"]);
    /** @type {Record<string, string[]>} */
    const values = {
      whom,
      age: age === null ? [] : [String(age)],
      needs,
      single: yesOrNo(single),
      need: yesOrNo(need),
      school: yesOrNo(school),
    };
    for (const question of this.#questions) question.values = values[question.name] ?? [];
    this.ask("school", school !== null);
    this.#skipNeedless();
  }

  /** The highest age to choose. */
  get oldest() {
    return this.#question("age")?.highest ?? Infinity;
  }

  /** What was answered, in the words of the page. */
  get words() {
    const asked = this.#questions.filter((question) => question.isAsked);
    return asked.map((question) => question.words).filter(({ chosen }) => chosen.length > 0);
  }

  /**
   * Asks a question, or leaves it out.
   *
   * @param {string} name
   * @param {boolean} wanted
   */
  ask(name, wanted) {
    const question = this.#question(name);
    if (question) question.isAsked = wanted;
  }

  /** A child that is not born yet has no age; one that asks for itself is asked its own. */
  #skipNeedless() {
    const whom = this.#values("whom");
    this.ask("age", whom.length === 0 || whom.some((one) => one !== "pregnant"));
    const born = whom.filter((one) => one !== "pregnant");
    this.#question("age")?.address(born.length > 0 && born.every((one) => one === "own"));
  }

  /** @param {string} name */
  #question(name) {
    return this.#questions.find((question) => question.name === name);
  }

  /** @param {string} name */
  #values(name) {
    return this.#question(name)?.values ?? [];
  }
}
