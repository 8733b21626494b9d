"""Settings for nginx: a file among its sites, in which only the places are to be filled in."""

from collections.abc import Sequence

from handbook.addresses import EMBED
from handbook.publishing.content_security import as_header
from handbook.publishing.security_headers import HEADERS, MEDIA_TYPES

FILE = "server/nginx.conf"

_SETTINGS = """\
# Settings of the handbook for nginx, made with the site: put them among nginx's own sites, and set
# the name and the folder. Headers set elsewhere for this server would take the place of these.

map $uri $handbook_content_security_policy {{
    default "{page}";
    "~/{embed}" "{embedded}";
}}

server {{
    listen 80;
    server_name handbook.example.org;
    root /srv/handbook;
    index index.html;
    error_page 404 /404.html;
    charset utf-8;

    add_header Content-Security-Policy $handbook_content_security_policy always;
{headers}

    # All of them: naming one type here makes nginx forget its own list.
    default_type application/octet-stream;
    types {{
{types}
    }}

    gzip on;
    gzip_types {compressed};
}}
"""
_COMPRESSED = (".css", ".js", ".json", ".svg", ".wasm", ".xml", ".csv")


def settings(areas: Sequence[str]) -> str:  # noqa: ARG001 - every server's settings take them
    """The text of the file; nginx tells the pages apart by a pattern, not by a list of areas."""
    headers = (f'    add_header {name} "{value}" always;' for name, value in HEADERS.items())
    extensions: dict[str, list[str]] = {}
    for extension, media_type in MEDIA_TYPES.items():
        extensions.setdefault(media_type, []).append(extension.removeprefix("."))
    types = (f"        {media_type} {' '.join(names)};" for media_type, names in extensions.items())
    return _SETTINGS.format(
        page=as_header(""),
        embed=EMBED,
        embedded=as_header(EMBED),
        headers="\n".join(headers),
        types="\n".join(types),
        compressed=" ".join(MEDIA_TYPES[extension] for extension in _COMPRESSED),
    )
