/**
 * The worker that runs the decision package: Python, started once, answering question after question.
 *
 * It receives `{start: {root, manifest, fromSnapshot, isHelped}}` once; where it is helped `{module}`, the
 * WebAssembly that the page compiles, and `{packed}`, the snapshot; `{prepare}`, a query that may be asked; and
 * any number of `{id, name, given}`: which of the published functions to call, and with what.
 * It sends `{ready: true, marks}`, or `{failed: {reason, detail}, fromSnapshot}`, once, then for each question
 * `{id, answer}`, where the answer is a JSON string, or `{id, failed: {reason, detail}}`.
 */

import { Parts } from "./parts.js";
import { startFromSnapshot, startOrdinarily } from "./python.js";
import { compileWebAssembly, fetchVerified } from "./supplies.js";
import { REASON, RuntimeUnavailable } from "./unavailable.js";

const marks = [];
/** What arrives while the scripts are loaded. */
const given = {};
const module = new Promise((resolve) => {
  given.module = resolve;
});
const packed = new Promise((resolve) => {
  given.packed = resolve;
});
let parts;
let started;

self.onmessage = async ({ data }) => {
  if (data.start) started = start(data.start);
  else if (data.module) given.module(data.module);
  else if (data.packed) given.packed(data.packed);
  else if (data.prepare !== undefined) parts.prepare(data.prepare);
  else self.postMessage({ id: data.id, ...(await answer(await started, data)) });
};

/** Give Python and the policies in it; a start that fails never settles, and the page ends this worker. */
async function start({ root, manifest, fromSnapshot, isHelped }) {
  mark("worker");
  if (!isHelped) helpMyself(root, manifest, fromSnapshot);
  parts = new Parts(root, manifest.parts);
  const supplies = { root, manifest, module, packed, mark };
  try {
    const python = await (fromSnapshot ? startFromSnapshot : startOrdinarily)(supplies);
    mark("python");
    const published = python.pyimport("published").Published(parts.areas);
    if (manifest.parts.length === 1) await load(python, published, manifest.parts[0].areas);
    mark("ready");
    self.postMessage({ ready: true, marks });
    return { python, published };
  } catch (error) {
    self.postMessage({ failed: messageOf(error), fromSnapshot });
    return new Promise(() => {});
  }
}

function helpMyself(root, manifest, fromSnapshot) {
  given.module(compileWebAssembly(root + manifest.pyodide));
  if (fromSnapshot) given.packed(fetchVerified(root, manifest.snapshot));
}

async function answer({ python, published }, { name, given }) {
  try {
    await parts.load(published, given[0], python.toPy);
    return { answer: published[name](...given) };
  } catch (error) {
    return { failed: messageOf(error) };
  }
}

function load(python, published, [area]) {
  return parts.load(published, `area=${area}`, python.toPy);
}

function mark(name) {
  marks.push([name, performance.timeOrigin + performance.now()]);
}

function messageOf(error) {
  const named =
    error instanceof RuntimeUnavailable
      ? error
      : new RuntimeUnavailable(REASON.PYTHON, error.message);
  return named.toMessage();
}
