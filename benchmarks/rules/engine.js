// The ladder in json-rules-engine: a rule for each row, the first that fits ends the run.

import { Engine } from "json-rules-engine";

const OPERATORS = { "==": "equal", "<": "lessThan" };

/** A function from the facts of a case to the next level and the last day. */
export function engineFor(ladder) {
  const engine = new Engine();
  ladder.forEach(({ all, next, due }, index) => {
    engine.addRule({
      conditions: {
        all: all.map(([fact, sign, value]) => ({ fact, operator: OPERATORS[sign], value })),
      },
      event: { type: "next", params: { next, due } },
      // Rules of one priority are tried all at once; the highest comes first.
      priority: ladder.length - index,
    });
  });
  engine.on("success", () => engine.stop());
  return async (facts) => {
    const { events } = await engine.run(facts);
    const { next, due } = events[0].params;
    return [next, due ? facts[due] : null];
  };
}

/** How many cases a second the engine decides, after it has given every right answer once. */
export async function rate(engine, asked) {
  const begin = performance.now();
  for (const { facts } of asked) {
    await engine(facts);
  }
  return (asked.length / (performance.now() - begin)) * 1000;
}

/** Stop with the first case of which the engine says something else. */
export async function check(engine, asked) {
  for (const { facts, answer } of asked) {
    const found = await engine(facts);
    if (String(found) !== String(answer)) {
      throw new Error(`expected ${answer}, found ${found} for ${JSON.stringify(facts)}`);
    }
  }
}
