import { element } from "../element.js";
import { messages } from "../messages.js";
import { fold } from "./fold.js";
import { part } from "./part.js";

/**
 * @typedef {object} Contact
 * @property {string} role_text
 * @property {string} [name]
 * @property {string} [telephone]
 * @property {string} [email]
 * @property {string} [hours]
 * @property {string} [note]
 */

const words = messages.contacts;

/**
 * Whom to reach: in sight where it cannot wait, otherwise a line that opens.
 *
 * @param {Contact[] | undefined} contacts
 * @param {boolean} isPressing
 */
export function contactPart(contacts, isPressing) {
  if (!contacts?.length) return null;
  const list = element(
    "ul",
    { class: "contacts" },
    contacts.map((contact) => element("li", {}, entry(contact))),
  );
  if (isPressing) return part("contacts", words.title, list);
  const hint = contacts.map(({ role_text: role }) => role).join("; ");
  return fold("contacts", words.title, hint, list);
}

/** @param {Contact} contact */
function entry({ role_text: role, name, telephone, email, hours, note }) {
  return [
    element("strong", {}, role),
    name ? ` ${name}` : null,
    telephone
      ? [" ", element("a", { href: `tel:${telephone.replace(/[^\d+]/g, "")}` }, telephone)]
      : null,
    email ? [" ", element("a", { href: `mailto:${email}` }, email)] : null,
    [hours, note].filter(Boolean).map((text) => element("p", {}, text)),
  ].flat();
}
