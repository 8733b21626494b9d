"""Pyodide's main script as the site has it: half as long, and quicker at a start."""

from pathlib import Path

import pytest

from handbook.runtime.errors import BundleError
from handbook.runtime.lean_script import make_lean
from handbook.runtime.quick_script import quick
from tests.conftest import ROOT

# It imports the functions `used` and `emscripten_glDraw` from `env`; neither has parameters.
WASM = b"\0asm\1\0\0\0\1\4\1\x60\0\0\2\x24\2\3env\4used\0\0\3env\x11emscripten_glDraw\0\0"
SCRIPT = """
function make(Module, GOT, wasmExports) {
  function _used(){return eval("1")}_used.sig="v";
  function _unused(){return _help()}_unused.sig="v";
  function _help(){return 2}
  function _emscripten_glDraw(){return 3}_emscripten_glDraw.sig="v";
  var _read=Module["_read"]=wasmExports["read"];
  var _offered=Module["_offered"]=wasmExports["offered"];
  var _internal=Module["_internal"]=wasmExports["internal"];
  Module["_help"]=_help;
  var wasmImports={used:_used,unused:_unused,"emscripten_glDraw":_emscripten_glDraw};
  for(const [symName, entry] of GOT){
    const value=_internal(entry);
    if(!value&&!entry.required){continue}
    entry.value=value}
  return wasmImports}
"""


@pytest.fixture
def lean(tmp_path: Path) -> str:
    """A script as it is made lean, where a loader reads one of its offers."""
    files = {"script.js": SCRIPT, "loader.js": "python._module._read()"}
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "module.wasm").write_bytes(WASM)
    script, wasm, loader, target = (
        tmp_path / name for name in ("script.js", "module.wasm", "loader.js", "lean.js")
    )
    make_lean(script, wasm, loader, ROOT, target)
    return target.read_text("utf-8")


@pytest.mark.parametrize("kept", ["_used.sig=", 'Module["_read"]', "_internal=wasmExports"])
def test_what_is_used_stays(lean: str, kept: str) -> None:
    """What the module imports, the loader reads, or the script itself calls."""
    assert kept in lean


@pytest.mark.parametrize(
    "gone", ["_unused", "_help", "_offered", 'Module["_internal"]', "_emscripten_glDraw"]
)
def test_what_nothing_uses_is_left_out(lean: str, gone: str) -> None:
    """With all that only such functions use, and what is only for drawing."""
    assert gone not in lean


def test_a_script_that_is_none_of_pyodides(tmp_path: Path) -> None:
    """The message says what was looked for, and what to look at."""
    for name in ("script.js", "loader.js"):
        (tmp_path / name).write_text("", "utf-8")
    (tmp_path / "module.wasm").write_bytes(WASM)
    names = ("script.js", "module.wasm", "loader.js")
    script, wasm, loader = (tmp_path / name for name in names)
    with pytest.raises(BundleError, match=r"lean_script\.mjs: .*wasmImports.*npm ci"):
        make_lean(script, wasm, loader, ROOT, tmp_path / "lean.js")


def test_a_script_of_another_version() -> None:
    """What is changed has to stand where it stood; otherwise the build says so."""
    with pytest.raises(BundleError, match=r"pyodide\.asm\.js: .*found this 0 times: let\[r,n\]"):
        quick("another script")
