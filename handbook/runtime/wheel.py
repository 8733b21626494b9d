"""The wheel that the browser unpacks: the decision package as bytecode.

The same input always gives the same bytes, so that a build can be checked by building it again.
"""

import base64
import hashlib
import os
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import metadata
from pathlib import Path

from handbook.runtime.archive import archive
from handbook.runtime.errors import BundleError

DISTRIBUTION = "decision"
VERSION = "0"

_INFORMATION = f"{DISTRIBUTION}-{VERSION}.dist-info"
_SOURCE_NAME = f"{DISTRIBUTION}-{VERSION}-py3-none-any.whl"
_METADATA = f"Metadata-Version: 2.1\nName: {DISTRIBUTION}\nVersion: {VERSION}\n"
_WHEEL = "Wheel-Version: 1.0\nGenerator: handbook\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def recipe() -> list[str]:
    """All that shapes a wheel besides its sources: when it changes, an old wheel is out of date.

    Raises:
        BundleError: pyodide-build is not installed.
    """
    try:
        compiler = metadata.version("pyodide-build")
    except metadata.PackageNotFoundError as error:
        raise BundleError(
            where="the Python environment",
            found="no package pyodide-build",
            expected="pyodide-build, which compiles the decision package for the browser",
            remedy="run `make setup`",
        ) from error
    return [sys.version, compiler, Path(__file__).read_text("utf-8")]


def build_wheel(sources: Mapping[str, str]) -> bytes:
    """Build a wheel of compiled modules.

    Args:
        sources: The text of each module by its path in the wheel, such as `decision/answer.py`.

    Returns:
        The wheel's bytes, which depend on nothing but `sources` and the versions of Python and
        pyodide-build.

    Raises:
        BundleError: A module does not compile.
    """
    for name, text in sources.items():
        _check_syntax(name, text)
    files = {name: text.encode() for name, text in sorted(sources.items())}
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, _SOURCE_NAME)
        source.write_bytes(archive(files | _information(files)))
        _compile(source)
        (compiled,) = Path(folder).glob("*.whl")
        return archive(_completed(compiled))


def _check_syntax(name: str, text: str) -> None:
    try:
        compile(text, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise BundleError(
            where=f"{name}:{error.lineno}",
            found=error.msg,
            expected="a module that Python can compile",
            remedy="correct the module, then build again",
        ) from error


def _compile(wheel: Path) -> None:
    """Replace a wheel by one of bytecode, which pyodide-build names after this Python."""
    # Here, since `recipe` has said by now whether it is installed.
    from pyodide_build.cli import py_compile

    with _reproducible_bytecode():
        py_compile.main.callback(
            path=wheel, silent=True, keep=False, compression_level=0, exclude=""
        )


@contextmanager
def _reproducible_bytecode() -> Iterator[None]:
    """Make `py_compile` stamp bytecode with a hash of the source instead of the time of day."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


def _completed(compiled: Path) -> dict[str, bytes]:
    """The files of a compiled wheel, with a record that names the bytecode, not its source."""
    with zipfile.ZipFile(compiled) as wheel:
        files = {
            name: wheel.read(name) for name in wheel.namelist() if not name.startswith(_INFORMATION)
        }
    return files | _information(files)


def _information(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The three files by which Python recognises an installed distribution."""
    described = dict(files) | {
        f"{_INFORMATION}/METADATA": _METADATA.encode(),
        f"{_INFORMATION}/WHEEL": _WHEEL.encode(),
    }
    record = "".join(f"{name},{_fingerprint(data)}\n" for name, data in described.items())
    record += f"{_INFORMATION}/RECORD,,\n"
    return {name: data for name, data in described.items() if name.startswith(_INFORMATION)} | {
        f"{_INFORMATION}/RECORD": record.encode()
    }


def _fingerprint(data: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
    return f"sha256={digest},{len(data)}"
