"""Pyodide's main script with quicker ways to do what it does at every start.

Each change takes the place of text that stands in the script once. Another version of Pyodide words
it in another way: then the build says so, and whoever renews it looks at each change again.
"""

from dataclasses import dataclass
from pathlib import Path

from handbook.runtime.errors import BundleError

_ADD_FUNCTIONS = Path(__file__).with_name("add_functions.js")


@dataclass(frozen=True, slots=True)
class _Change:
    was: str
    now: str


_CHANGES = (
    # What it asks Python for is there already: parsing and compiling a line of Python for each of
    # these took longer than all the rest.
    _Change(
        was='let[r,n]=API.rawRun("import _pyodide_core");'
        "r&&API.fatal_loading_error(`Failed to import _pyodide_core\\n`,n),"
        'API.runPythonInternal_dict=API._pyodide._base.eval_code("{}"),'
        'API.importlib=API.runPythonInternal("import importlib; importlib");',
        now='if(!t){let[r,n]=API.rawRun("import _pyodide_core");'
        "r&&API.fatal_loading_error(`Failed to import _pyodide_core\\n`,n)}"
        "let modules=API._pyodide._importhook.sys.modules;"
        'API.importlib=modules.get("importlib");',
    ),
    _Change(
        was='let i=API.runPythonInternal("import __main__; __main__.__dict__"),'
        's=API.runPythonInternal("import builtins; builtins.__dict__");',
        now='let i=modules.get("__main__").__dict__,s=modules.get("builtins").__dict__;',
    ),
    _Change(
        was="API._pyodide._base.eval_code(t,API.runPythonInternal_dict)",
        now="API._pyodide._base.eval_code(t,"
        'API.runPythonInternal_dict??=API._pyodide._base.eval_code("{}"))',
    ),
    # Hundreds of its functions become functions of WebAssembly: together, not one by one.
    _Change(
        was="var reportUndefinedSymbols=()=>{for(",
        now="ADD_FUNCTIONS var reportUndefinedSymbols=()=>{var waiting=new Map;for(",
    ),
    _Change(
        was='if(typeof value=="function"){entry.value=addFunction(value,value.sig)}else if'
        '(typeof value=="number"){entry.value=value}'
        "else{throw new Error(`bad export type for '${symName}': ${typeof value}`)}}}};",
        now='if(typeof value=="function"&&value.sig){'
        "waiting.set(value,[...waiting.get(value)??[],entry])}"
        'else if(typeof value=="function"){entry.value=addFunction(value)}else if'
        '(typeof value=="number"){entry.value=value}'
        "else{throw new Error(`bad export type for '${symName}': ${typeof value}`)}}}"
        "var place=addFunctions([...waiting.keys()]);"
        "for(var entries of waiting.values()){for(var one of entries)one.value=place;place++}};",
    ),
    # What the module exports has a place in the table where it needs one. Others would only be for
    # extensions written in C, of which this site loads none; and to look for each function in all
    # of the table makes an object of every entry.
    _Change(
        was='GOT[symName]||=new WebAssembly.Global({value:"i32",mutable:true});if(replace||',
        now="if(!GOT[symName])continue;if(replace||",
    ),
    _Change(
        was="return addFunction(inst.exports.f)",
        now="const place=wasmTable.grow(1);setWasmTableEntry(place,inst.exports.f);return place",
    ),
)


def quick(script: str) -> str:
    """The *script* with the quicker ways.

    Raises:
        BundleError: It is not the script that these changes were made for.
    """
    for change in _CHANGES:
        found = script.count(change.was)
        if found != 1:
            raise BundleError(
                where="pyodide.asm.js",
                found=f"this {found} times: {change.was[:60]}",
                expected="each place once that quick_script.py changes",
                remedy="look at that change again, for this version of Pyodide",
            )
        script = script.replace(change.was, change.now)
    return script.replace("ADD_FUNCTIONS", _ADD_FUNCTIONS.read_text("utf-8"))
