"""The packed snapshot, laid over the memory of an engine that has set some words for itself."""

import json
import subprocess

from tests.conftest import ROOT

SNAPSHOT = ROOT / "handbook/checker/runtime/snapshot.js"
# Two pages: in the first nothing differs, in the second the engine that made it left a word empty.
PROGRAM = f"""
import {{ pack, PAGE, Snapshot }} from {json.dumps(SNAPSHOT.as_uri())};
const fresh = new Uint8Array(2 * PAGE);
const memory = fresh.slice();
memory.set([7, 7, 7, 7, 0, 0, 0, 0], PAGE);
const packed = pack(memory, fresh, {{ own: [PAGE + 4], beginning: "" }});
const engine = new WebAssembly.Memory({{ initial: 1 }});
new Uint32Array(engine.buffer)[(PAGE + 4) / 4] = 9;
new Snapshot(packed.buffer).layOver(engine);
console.log(JSON.stringify([...new Uint32Array(engine.buffer, PAGE, 2), packed.length < 2 * PAGE]));
"""


def test_what_each_engine_sets_for_itself_stays() -> None:
    """The rest of the page is that of the snapshot, and pages that are the same are not in it."""
    made = subprocess.run(
        ["node", "--input-type=module", "--eval", PROGRAM],
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(made.stdout) == [0x07070707, 9, True]
