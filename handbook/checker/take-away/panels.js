/** What stands below each title of "Take it with you": loaded apart from the card, behind the answer. */

export { linkPanel } from "./link.js";
export { messagePanel } from "./message.js";
export { recordPanel } from "./record.js";
