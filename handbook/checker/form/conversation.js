/**
 * The conversation of an area: which questions can change its answer, for what is already chosen.
 * The build derives it from the decision package and writes a file for each area.
 *
 * @typedef {object} Step - A question that matters.
 * @property {string} ask - Its key.
 * @property {string[]} changes - The parts of the answer that it can change.
 * @property {Record<string, number | null>} [then] - The place of the next step by the value chosen.
 * @property {number | null} else - The place of the next step after every other value.
 *
 * @typedef {object} Conversation
 * @property {string} name - What the area is called.
 * @property {Step[]} questions - Every step after those that it can lead to, so the first is last.
 */

const UNSURE = "unsure";

/** @type {Map<string, Conversation>} */
const loaded = new Map();

/** @param {string} area - Returns its conversation, if that has been loaded. */
export function knownConversation(area) {
  return loaded.get(area);
}

/**
 * @param {string} area
 * @returns {Promise<boolean>} Whether it is known now. Where there is no such file, or no connection,
 *   it is not, and every question is asked: nothing may depend on the file.
 */
export async function loadConversation(area) {
  try {
    const address = new URL(`../conversation/${encodeURIComponent(area)}.json`, import.meta.url);
    const response = await fetch(address);
    if (response.ok) loaded.set(area, await response.json());
  } catch {
    // Whoever answers more questions gets the same answer.
  }
  return loaded.has(area);
}

/**
 * Walks through the conversation. Whoever is unsure is asked what anybody would be asked.
 *
 * @param {Conversation} conversation
 * @param {(key: string) => string} chosen - The chosen value of a question.
 * @returns {Map<string, string[]>} The keys of the questions that matter, with what each can change.
 */
export function questionsThatMatter({ questions }, chosen) {
  const found = new Map();
  const reached = new Set([questions.length - 1]);
  for (let place = questions.length - 1; place >= 0; place -= 1) {
    if (!reached.has(place)) continue;
    const { ask, changes, then = {}, else: otherwise } = questions[place];
    found.set(ask, [...new Set([...(found.get(ask) ?? []), ...changes])]);
    for (const next of following(then, otherwise, chosen(ask))) {
      if (next !== null) reached.add(next);
    }
  }
  return found;
}

/**
 * @param {Record<string, number | null>} then
 * @param {number | null} otherwise
 * @param {string} value
 */
function following(then, otherwise, value) {
  if (value === UNSURE) return [...Object.values(then), otherwise];
  return [Object.hasOwn(then, value) ? then[value] : otherwise];
}
