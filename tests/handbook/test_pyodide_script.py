"""Pyodide's main script and its module as the site has them: shorter, and quicker at a start."""

from pathlib import Path

import pytest

from handbook.runtime.errors import BundleError
from handbook.runtime.lean_module import lean_module
from handbook.runtime.lean_script import make_lean
from handbook.runtime.quick_script import quick
from tests.conftest import ROOT

MAGIC = b"\0asm\1\0\0\0"
# It imports the functions `used` and `emscripten_glDraw` from `env`; neither has parameters.
WASM = MAGIC + b"\1\4\1\x60\0\0\2\x24\2\3env\4used\0\0\3env\x11emscripten_glDraw\0\0"
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


def made_lean(folder: Path, script: str, loader: str) -> str:
    """A *script* as it is made lean, beside the module that imports two functions of it."""
    files = {"script.js": script.encode(), "module.wasm": WASM, "loader.js": loader.encode()}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    target = folder / "lean.js"
    make_lean(*(folder / name for name in files), ROOT, target)
    return target.read_text("utf-8")


@pytest.fixture
def lean(tmp_path: Path) -> str:
    """A script as it is made lean, where a loader reads one of its offers."""
    return made_lean(tmp_path, SCRIPT, "python._module._read()")


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
    with pytest.raises(BundleError, match=r"lean_script\.mjs: .*wasmImports.*npm ci"):
        made_lean(tmp_path, "", "")


def test_a_script_of_another_version() -> None:
    """What is changed has to stand where it stood; otherwise the build says so."""
    with pytest.raises(BundleError, match=r"pyodide\.asm\.js: .*found this 0 times: let\[r,n\]"):
        quick("another script")


def test_the_module_exports_only_what_the_scripts_name() -> None:
    """What is left is a module all the same, with everything else as it was."""
    exports = b"\7\x12\3\4kept\2\0\3not\2\0\1u\2\0"
    memory, custom = b"\5\3\1\0\1", b"\0\3\2hi"

    lean = lean_module(MAGIC + memory + exports + custom, "wasmExports['kept']; var _u;")

    assert lean == MAGIC + memory + b"\7\x0c\2\4kept\2\0\1u\2\0" + custom


def test_a_long_section_has_its_length_in_several_bytes() -> None:
    """Lengths of 128 and more take more than a byte, which another length may not need."""
    names = [f"name{number:03}" for number in range(300)]
    entries = b"".join(bytes([7]) + name.encode() + b"\2\0" for name in names)
    section = b"\xac\2" + entries
    module = (
        MAGIC + b"\5\3\1\0\1\7" + bytes([len(section) & 0x7F | 0x80, len(section) >> 7]) + section
    )

    assert lean_module(module, " ".join(names)) == module
    assert lean_module(module, "name007") == MAGIC + b"\5\3\1\0\1\7\x0b\1\7name007\2\0"


def test_what_is_no_module_is_said_to_be_none() -> None:
    """A page of an error saved under its name, for example."""
    with pytest.raises(BundleError, match=r"pyodide\.asm\.wasm: expected a WebAssembly module"):
        lean_module(b"<!doctype html>", "")
