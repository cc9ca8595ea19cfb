import { inspect } from "node:util";

/**
 * Prints what failed, and at the end one plain line of counts.
 *
 * @param {AsyncIterable<import("node:test").TestEvent>} events
 */
export default async function* report(events) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === "test:stdout" || type === "test:stderr") {
      yield data.message;
    } else if (type === "test:pass" && data.details.type !== "suite") {
      passed += 1;
    } else if (type === "test:fail") {
      const { error } = data.details;
      // A suite whose tests failed has nothing to add to what they said.
      if (error?.failureType === "subtestsFailed") {
        continue;
      }
      failed += 1;
      const cause = error?.cause ?? error;
      yield `FAILED ${data.name}\n${indented(cause?.message ?? inspect(cause))}\n`;
    }
  }
  yield `${passed} passed, ${failed} failed\n`;
}

/** @param {string} text */
function indented(text) {
  return text.replace(/^/gm, "    ");
}
