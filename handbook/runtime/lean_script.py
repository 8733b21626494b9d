"""Pyodide's main script without what only extensions written in C would use.

It offers every function and value of CPython by name, thousands of them, to extensions that a page
may load. This site loads none, and each name costs time at every start: they are a quarter of the
script, and the module exports what they name.
"""

import re
from collections import Counter

_OFFER = re.compile(r'var (\w+)=Module\["\1"\]=(?:wasmExports\["\w+"\]|\d+);')
_WORD = re.compile(r"\w+")
# Where it is declared, and where it is offered.
_ONLY_OFFERED = 2


def lean(script: str, loader: str) -> str:
    """The *script* without the offers that neither it nor the *loader* makes use of."""
    words = Counter(_WORD.findall(script))
    named = set(_WORD.findall(loader))

    def kept(offer: re.Match[str]) -> str:
        name = offer[1]
        return "" if words[name] == _ONLY_OFFERED and name not in named else offer[0]

    return _OFFER.sub(kept, script)
