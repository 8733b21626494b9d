/**
 * Answers questions in the Pyodide of Node, with the wheel and the policies that are built for browsers.
 *
 * It reads `{pyodide, wheel, parts: [{areas, file}], questions: [[query, today]], digits}` from standard
 * input, and writes for each question on a line the first digits of the digest of its answer, written as
 * JSON is by a browser; or where no digits are asked for, the answer.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

// Node would print the line at fault, which is the whole of Pyodide's script.
process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exit(1);
});

const { pyodide, wheel, parts, questions, digits } = JSON.parse(await text(process.stdin));
const { loadPyodide } = await import(pathToFileURL(resolve(pyodide, "pyodide.mjs")).href);
const python = await loadPyodide({ indexURL: pyodide });
// Pyodide knows no array of the type Buffer.
python.unpackArchive(new Uint8Array(await readFile(wheel)), "wheel");
const areas = python.toPy(parts.flatMap((part) => part.areas));
const published = python.pyimport("published").Published(areas);
for (const { file } of parts) published.load(python.toPy(new Uint8Array(await readFile(file))));
for (const [query, today] of questions) {
  const answer = JSON.stringify(JSON.parse(published.ask(query, today)));
  const digest = createHash("sha256").update(answer).digest("hex");
  process.stdout.write(`${digits ? digest.slice(0, digits) : answer}\n`);
}
