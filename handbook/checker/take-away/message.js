import { element } from "../element.js";
import { messages } from "../messages.js";
import { copyFieldButton } from "./copy-button.js";
import { labelledField } from "./field.js";
import { letPass } from "./unsaved.js";

const words = messages.takeAway.message;
// Windows hands a mail program addresses of some 2,000 characters, and cuts off the rest unsaid.
const LONGEST_ADDRESS = 1800;

/**
 * The message to the counterpart, to be changed, copied or handed to the mail program.
 *
 * @param {import("./take-away.js").Made} made
 * @returns {Node[]}
 */
export function messagePanel({ message }) {
  if (!message) return [element("p", {}, words.nothing)];
  const subject = labelledField("input", "message-subject", words.subject, message.subject, {
    type: "text",
  });
  const body = labelledField("textarea", "message-body", words.body, message.body, { rows: 14 });
  const saidOfSubject = element("p", { class: "take-away__status", role: "status" });
  const saidOfBody = element("p", { class: "take-away__status", role: "status" });
  return [
    message.hint ? element("p", {}, message.hint) : "",
    element("p", { class: "take-away__hint" }, words.memory),
    subject.label,
    subject.field,
    element(
      "div",
      { class: "take-away__actions" },
      copyFieldButton(words.copySubject, subject.field, saidOfSubject),
    ),
    saidOfSubject,
    body.label,
    body.field,
    element(
      "div",
      { class: "take-away__actions" },
      copyFieldButton(words.copy, body.field, saidOfBody),
      mailLink(subject.field, body.field),
    ),
    saidOfBody,
  ].filter((node) => node !== "");
}

/**
 * A link that opens the message in the mail program, to nobody yet. A message that might be cut off
 * on its way is left out of it, and the reader told.
 *
 * @param {HTMLInputElement} subject
 * @param {HTMLTextAreaElement} body
 */
function mailLink(subject, body) {
  const remark = element("p", { class: "take-away__remark", id: "message-long" }, words.long);
  const link = element("a", { class: "take-away__button" }, words.mail);
  letPass(link);
  const renew = () => {
    const whole = mailAddress(subject.value, body.value);
    const isLong = whole.length > LONGEST_ADDRESS;
    remark.hidden = !isLong;
    link.setAttribute("href", isLong ? mailAddress(subject.value) : whole);
    if (isLong) link.setAttribute("aria-describedby", remark.id);
    else link.removeAttribute("aria-describedby");
  };
  for (const field of [subject, body]) field.addEventListener("input", renew);
  renew();
  return [link, remark];
}

/**
 * @param {string} subject
 * @param {string} [body]
 */
function mailAddress(subject, body) {
  const parts = Object.entries({ subject, body }).filter(([, text]) => text);
  return `mailto:?${parts.map(([name, text]) => `${name}=${encoded(text ?? "")}`).join("&")}`;
}

/** Mail has a line end of its own. @param {string} text */
function encoded(text) {
  return encodeURIComponent(text.replace(/\r\n|\r|\n/g, "\r\n"));
}
