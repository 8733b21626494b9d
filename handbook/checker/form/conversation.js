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

/** @type {Map<string, Promise<Conversation | null>>} */
const loaded = new Map();

/**
 * @param {string} area
 * @returns {Promise<Conversation | null>} Nothing where there is no such file, or no connection:
 *   then every question is asked.
 */
export function loadConversation(area) {
  let conversation = loaded.get(area);
  if (!conversation) {
    conversation = load(area);
    loaded.set(area, conversation);
  }
  return conversation;
}

/** @param {string} area */
async function load(area) {
  try {
    const address = new URL(`../conversation/${encodeURIComponent(area)}.json`, import.meta.url);
    const response = await fetch(address);
    if (response.ok) return await response.json();
  } catch {
    // Nothing may depend on the file: whoever answers more questions gets the same answer.
  }
  loaded.delete(area);
  return null;
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
