/**
 * The conversation of an area: which questions can change its answer, for what is already chosen.
 * The build derives it from the decision package and writes a file for each part of the areas. The
 * only part there is gets fetched whatever is chosen; of several, the one that an area belongs to, so
 * that the host of the site can tell no more than the part.
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
 *
 * @typedef {Record<string, string[]>} Candidates - What may be meant by being unsure, by key.
 */

const UNSURE = "unsure";

/** @type {{candidates: Candidates, areas: Map<string, Conversation>}} */
const known = { candidates: {}, areas: new Map() };

/** The files that have been asked for, by address. @type {Map<string, Promise<boolean>>} */
const loads = new Map();

/** @param {string} area - Returns its conversation, if that has been loaded. */
export function knownConversation(area) {
  return known.areas.get(area);
}

/**
 * Loads the conversations of a part, once. Where there is no such file, or no connection, every
 * question is asked: nothing may depend on the file.
 *
 * @param {string} address - Of the file, relative to the page.
 * @returns {Promise<boolean>} Whether they are known now.
 */
export function loadConversations(address) {
  const load = loads.get(address) ?? read(address);
  loads.set(address, load);
  return load;
}

/** @param {string} address - Returns whether it has been asked for, with or without success. */
export function isLoaded(address) {
  return loads.has(address);
}

/** @param {string} address */
async function read(address) {
  try {
    const response = await fetch(address);
    const { candidates, areas } = await response.json();
    known.candidates = candidates;
    for (const [area, conversation] of Object.entries(areas)) known.areas.set(area, conversation);
    return true;
  } catch {
    // Whoever answers more questions gets the same answer.
    return false;
  }
}

/**
 * Walks through the conversation. Whoever is unsure is asked what matters for any value that can be
 * meant, as `Conversation.asked` of the handbook does.
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
    const value = chosen(ask);
    // A link may be unsure of what nobody can be unsure of; the answer to it names that as wrong.
    for (const one of (value === UNSURE && known.candidates[ask]) || [value]) {
      const next = Object.hasOwn(then, one) ? then[one] : otherwise;
      if (next !== null) reached.add(next);
    }
  }
  return found;
}
