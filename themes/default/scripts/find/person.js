/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Finder} Finder */

/** School years begin in April, so an age says a stage only to about a year. */
const MARGIN = 1;

/** The person of whom somebody told us, as far as we know. */
export class Person {
  #finder;

  /**
   * @param {Finder} finder
   * @param {Answers} answers
   * @param {number} oldest the highest age that can be chosen: it means that and more
   */
  constructor(finder, answers, oldest) {
    this.#finder = finder;
    const { whom, age } = answers;
    /** Nobody was asked whether there is no pregnancy. */
    this.pregnant = whom.includes("pregnant") || null;
    this.single = answers.single;
    this.need = answers.need;
    this.school = answers.school;
    this.age = age === null ? null : { min: age, max: age >= oldest ? Infinity : age };
    this.unborn = whom.length > 0 && whom.every((one) => one === "pregnant");
    this.told = whom.length > 0 || age !== null;
    /** Whether a child asks for itself. */
    this.own = whom.includes("own");
    /** What the source lists for an age is for those who have or expect a child. */
    this.alone = this.own && whom.length === 1;
    this.needs = finder.needs.flatMap((id, at) => (answers.needs.includes(id) ? [at] : []));
    /** Needs that follow from other answers: they add to what is found, and narrow nothing. */
    this.implied = [this.own && finder.own, this.need && finder.daily].filter((at) => typeof at === "number");
    this.stages = finder.stages.map((_, at) => this.#isIn(at));
    // Who knows nothing yet is best served where any question may be asked.
    const knowsStage = this.stages.includes(true) || this.age !== null;
    if (this.topics.length === 0 && !knowsStage && finder.needs.length > 0) this.needs.push(0);
  }

  /** All needs, named and implied. */
  get topics() {
    return [...this.needs, ...this.implied];
  }

  /**
   * Whether the person is in a stage; nothing where that is not known.
   *
   * @param {number} at
   */
  #isIn(at) {
    if (at === this.#finder.pregnancy) return this.pregnant ?? (this.told ? false : null);
    if (this.unborn) return false;
    const years = this.#finder.stages[at]?.years;
    if (this.age === null || !years) return null;
    return this.age.max >= years[0] && this.age.min <= years[1];
  }

  /**
   * How an offer's stages suit: `in`, `out`, `unknown`, or `unstated` where the
   * source does not say.
   *
   * @param {number[]} stages
   */
  stageFit(stages) {
    if (stages.length === 0) return "unstated";
    const known = stages.map((at) => this.stages[at] ?? null);
    if (known.includes(true)) return "in";
    return known.includes(null) ? "unknown" : "out";
  }

  /**
   * Whether a rule holds that names a stage. An age is a rough sign of it: it
   * holds only where no other stage is possible, and fails only well outside.
   *
   * @param {number} at
   */
  isSurelyIn(at) {
    if (at === this.#finder.pregnancy) return this.pregnant;
    if (this.unborn) return false;
    const years = this.#finder.stages[at]?.years;
    if (this.age === null || !years) return null;
    if (this.age.max < years[0] - MARGIN || this.age.min > years[1] + MARGIN) return false;
    const others = this.stages.some((other, place) => place !== at && other !== false);
    return this.stages[at] && !others ? true : null;
  }
}
