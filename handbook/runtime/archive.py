"""Zip archives that are the same whenever and wherever they are made."""

import io
import zipfile
from collections.abc import Mapping

# The earliest moment a zip archive can hold; any fixed one would do.
_MOMENT = (1980, 1, 1, 0, 0, 0)


def archive(files: Mapping[str, bytes]) -> bytes:
    """The bytes of an archive of *files*, in their order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            written.writestr(entry, data)
    return stream.getvalue()
