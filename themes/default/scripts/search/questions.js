import { PAUSE_MS } from "./typing.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Engine} Engine */

/** A search that is done sooner than this never says that it is under way. */
const PATIENCE_MS = 200;

/** Begins words of either language: "nursery", 「なやみ」. */
const REHEARSAL = "na";

/**
 * Puts questions to the engine, which is fetched when it is first needed, and
 * hands on the answer to the latest one only.
 */
export class Questions {
  #pointer;
  #answered;
  #most;
  /** @type {Promise<Engine> | undefined} */
  #opening;
  /** @type {Engine | undefined} */
  #engine;
  /** @type {Promise<unknown> | undefined} */
  #prepared;
  #latest = 0;

  /**
   * @param {string} pointer address of the index
   * @param {(answer: Answer) => void} answered
   * @param {number} [most] how many results are wanted at most, and only those that
   *   come at once: where one chooses with the arrows, nothing may come after. Without
   *   it the others follow when the typing pauses
   */
  constructor(pointer, answered, most) {
    this.#pointer = new URL(pointer, document.baseURI);
    this.#answered = answered;
    this.#most = most;
  }

  /**
   * Fetches engine and index, so that they are there when a question comes. Where
   * questions fetch files too, a first one would still wait for connections to open:
   * so one is asked to which nobody wants an answer.
   */
  prepare() {
    this.#prepared ??= this.#open()
      .then((engine) => (engine.fetches ? engine.answer(REHEARSAL, engine.atOnce) : undefined))
      .catch(() => {
        this.#prepared = undefined;
      });
  }

  /** @param {string} query */
  async ask(query) {
    const number = (this.#latest += 1);
    const isWanted = () => number === this.#latest;
    /** @param {Answer["state"]} state @param {Partial<Answer>} [found] */
    const answer = (state, found) => {
      if (isWanted()) this.#answered({ query, state, hits: [], count: 0, ...found });
    };
    const waiting = setTimeout(() => answer("loading"), PATIENCE_MS);
    try {
      // Waiting for what is here would put off the fetching.
      const engine = this.#engine ?? (await this.#open());
      const first = Math.min(this.#most ?? Infinity, engine.atOnce);
      const found = await engine.answer(query, first, isWanted);
      answer("found", found);
      if (this.#most !== undefined || found.hits.length >= found.count) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if (isWanted()) answer("found", await engine.answer(query));
    } catch (error) {
      console.warn(error);
      answer("failed");
    } finally {
      clearTimeout(waiting);
    }
  }

  /** No answer is wanted any more. */
  forget() {
    this.#latest += 1;
  }

  #open() {
    this.#opening ??= this.#fetch();
    return this.#opening;
  }

  async #fetch() {
    try {
      const { openEngine } = await import("./engine/engine.js");
      this.#engine = await openEngine(this.#pointer);
      return this.#engine;
    } catch (error) {
      // The next question tries again.
      this.#opening = undefined;
      throw error;
    }
  }
}
