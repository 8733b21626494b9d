/**
 * Gives WebAssembly many functions of Pyodide's main script at once, in place of a module for each.
 * It becomes part of that script (see `quick_script.py`), and uses what Emscripten defines there.
 *
 * @param {(Function & {sig: string})[]} functions - With Emscripten's letters for their types.
 * @returns {number} The place of the first of them in the table; the others follow.
 */
// biome-ignore lint/correctness/noUnusedVariables: the script that it becomes part of calls it
var addFunctions = (functions) => {
  const types = [...new Set(functions.map(({ sig }) => sig))];
  const written = (write, ...given) => {
    const bytes = [];
    write(...given, bytes);
    return bytes;
  };
  const number = (value) => written(uleb128Encode, value);
  const name = (index) => [...number(`${index}`.length), ...new TextEncoder().encode(`${index}`)];
  const section = (id, items) => {
    const body = [...number(items.length), ...items.flat()];
    return [id, ...number(body.length), ...body];
  };
  const FUNCTION = 0;
  const bytes = [
    ...[0, 97, 115, 109, 1, 0, 0, 0],
    ...section(
      1,
      types.map((sig) => written(generateFuncType, sig)),
    ),
    ...section(
      2,
      functions.map(({ sig }, index) => [
        ...[...name(0), ...name(index), FUNCTION],
        ...number(types.indexOf(sig)),
      ]),
    ),
    ...section(
      7,
      functions.map((_, index) => [...name(index), FUNCTION, ...number(index)]),
    ),
  ];
  const module = new WebAssembly.Module(new Uint8Array(bytes));
  const { exports } = new WebAssembly.Instance(module, { 0: functions });
  const first = wasmTable.grow(functions.length);
  for (const index of functions.keys()) setWasmTableEntry(first + index, exports[index]);
  return first;
};
