/** @typedef {import("./provisions.js").Provision} Provision */

const DETAILS = /** @type {const} */ (["text", "who", "where", "when", "how", "relation"]);

/**
 * What any of several answers asks for, each thing once, with the names of the areas that ask for
 * it. Two areas ask for the same only if they say the same of who, where, when and how.
 *
 * @param {"record" | "notify"} kind
 * @param {any[]} answers
 * @returns {Provision[]}
 */
export function joined(kind, answers) {
  /** @type {Map<string, Provision & {areas: string[], sources: string[]}>} */
  const known = new Map();
  for (const { [kind]: provisions, policy } of answers) {
    for (const provision of /** @type {Provision[]} */ (provisions)) {
      const key = JSON.stringify(DETAILS.map((detail) => provision[detail] ?? ""));
      const { areas, sources } = known.get(key) ?? { areas: [], sources: [] };
      known.set(key, {
        ...provision,
        areas: [...new Set([...areas, policy.name])],
        sources: [...sources, ...(provision.sources ?? [])],
      });
    }
  }
  return [...known.values()];
}
