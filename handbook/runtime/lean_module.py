"""Pyodide's WebAssembly without the exports that only extensions written in C would use.

It exports ten thousand functions and values by name. A browser makes an object of each at every
start, although Pyodide's scripts use three in a hundred.
"""

import re
from collections.abc import Iterator

from handbook.runtime.errors import BundleError

_MAGIC = b"\0asm\1\0\0\0"
_EXPORTS = 7
"""The id of the section of exports, as the WebAssembly specification numbers them."""
_WORD = re.compile(r"\w+")


def lean_module(module: bytes, scripts: str) -> bytes:
    """The *module* with the exports alone that the *scripts* name, with or without an underscore.

    Raises:
        BundleError: It is no WebAssembly.
    """
    if not module.startswith(_MAGIC):
        raise BundleError(
            where="pyodide.asm.wasm",
            found=repr(module[:8]),
            expected="a WebAssembly module",
            remedy="run `npm ci`",
        )
    named = set(_WORD.findall(scripts))
    parts = [_MAGIC]
    for number, section in _sections(module):
        content = _lean_exports(section, named) if number == _EXPORTS else section
        parts += [bytes([number]), _unsigned(len(content)), content]
    return b"".join(parts)


def _sections(module: bytes) -> Iterator[tuple[int, bytes]]:
    place = len(_MAGIC)
    while place < len(module):
        number = module[place]
        size, start = _read_unsigned(module, place + 1)
        place = start + size
        yield number, module[start:place]


def _lean_exports(section: bytes, named: set[str]) -> bytes:
    count, place = _read_unsigned(section, 0)
    kept = []
    for _ in range(count):
        begin = place
        length, start = _read_unsigned(section, begin)
        name = section[start : start + length].decode()
        # After the name: of which kind it is, in a byte, and its number among those.
        _, place = _read_unsigned(section, start + length + 1)
        if name in named or f"_{name}" in named:
            kept.append(section[begin:place])
    return _unsigned(len(kept)) + b"".join(kept)


def _read_unsigned(data: bytes, place: int) -> tuple[int, int]:
    """A number as WebAssembly writes them (LEB128), and the place after it."""
    number = shift = 0
    while True:
        byte = data[place]
        number |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80:
            return number, place


def _unsigned(number: int) -> bytes:
    written = bytearray()
    while number >= 0x80:
        written.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*written, number])
