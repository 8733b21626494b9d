import { messages } from "../messages.js";

/**
 * @param {{level: number, name: string}} step
 * @returns {string} Its level, and what the area calls it if that says more.
 */
export function rungName({ level, name }) {
  const words = messages.ladder;
  return name === words.level(level) ? words.levelOf(level) : `${words.levelOf(level)} · ${name}`;
}
