import { layered } from "./layers.js";
import { Stage } from "./stage.js";

/** The page of a rule with all that a rule can have, in {@link stageOfRule}. */
export const FULL_RULE = "ordinances/shokudo/";

/** A site of みほん市 with a rule that has tables, a form and all else. */
export function stageOfRule() {
  return layered("law", (root) => new Stage(undefined, root));
}
