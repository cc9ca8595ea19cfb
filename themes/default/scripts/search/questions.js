/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Engine} Engine */

/** A search that is done sooner than this never says that it is under way. */
const PATIENCE_MS = 200;

/**
 * Puts questions to the engine, which is fetched when it is first needed, and
 * hands on the answer to the latest one only.
 */
export class Questions {
  #pointer;
  #answered;
  /** @type {Promise<Engine> | undefined} */
  #engine;
  #latest = 0;

  /**
   * @param {string} pointer address of the index
   * @param {(answer: Answer) => void} answered
   */
  constructor(pointer, answered) {
    this.#pointer = new URL(pointer, document.baseURI);
    this.#answered = answered;
  }

  /** Fetches engine and index, so that they are there when a question comes. */
  prepare() {
    this.#open().catch(() => undefined);
  }

  /** @param {string} query */
  async ask(query) {
    const number = (this.#latest += 1);
    /** @param {Answer} answer */
    const answer = (answer) => {
      if (number === this.#latest) this.#answered(answer);
    };
    const waiting = setTimeout(() => answer({ query, state: "loading", hits: [] }), PATIENCE_MS);
    try {
      const engine = await this.#open();
      answer({ query, state: "found", hits: await engine.search(query) });
    } catch (error) {
      console.warn(error);
      answer({ query, state: "failed", hits: [] });
    } finally {
      clearTimeout(waiting);
    }
  }

  /** No answer is wanted any more. */
  forget() {
    this.#latest += 1;
  }

  #open() {
    this.#engine ??= this.#fetch();
    return this.#engine;
  }

  async #fetch() {
    try {
      const { openEngine } = await import("./engine/engine.js");
      return await openEngine(this.#pointer);
    } catch (error) {
      // The next question tries again.
      this.#engine = undefined;
      throw error;
    }
  }
}
