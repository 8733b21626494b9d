"""Settings for nginx: a file among its sites, in which only the places are to be filled in.

Nginx sends the Brotli copies without any module of its own for them: in the place of a kind of file
every file has that kind's type, and so has the copy that is found there first.
"""

from collections.abc import Iterator, Sequence

from handbook.publishing.media_types import COMPRESSIBLE, MEDIA_TYPES, content_type
from handbook.publishing.response_headers import varying_headers
from handbook.publishing.security_headers import HEADERS

FILE = "server/nginx.conf"

_SETTINGS = """\
# Settings of the handbook for nginx, made with the site.
# 1. Put this file among nginx's own sites, such as /etc/nginx/sites-enabled/handbook.conf.
# 2. Set server_name and root below; add your certificate (listen 443 ssl) as for any other site.
# 3. Run: nginx -t && nginx -s reload, and then: handbook doctor https://your-address/
# A header set elsewhere for this server (add_header) would take the place of all of these.

{maps}
map $uri $handbook_content_encoding {{
    default "";
    "~\\.br$" br;
}}

# What a browser takes: its own words, but not those that it ranks at 0.
map $http_accept_encoding $handbook_brotli {{
    default "";
    "~*(^|,)\\s*br\\s*(;\\s*q=(1|0\\.0*[1-9])[\\d.]*\\s*)?(,|$)" ".br";
}}

server {{
    listen 80;
    server_name handbook.example.org;
    root /srv/handbook;

    index index.html;
    error_page 403 404 =404 /404.html;
    absolute_redirect off;
    server_tokens off;

{headers}
    add_header Vary Accept-Encoding always;
    add_header Content-Encoding $handbook_content_encoding always;

    # The copies made with the site: gzip by nginx's own module, Brotli by the locations below.
    gzip_static on;

    # All of them: naming one type here makes nginx forget its own list.
    default_type application/octet-stream;
    types {{
{types}
    }}

    location / {{
        try_files $uri $uri/ =404;
    }}
    # Copies are sent in the place of a file, never as files of their own; settings are nobody's.
    location ~ "\\.br$|/(\\.ht|_headers$|web\\.config$|server/)" {{
        internal;
    }}
{locations}
}}
"""

_MAP = """\
map $uri ${variable} {{
    default "{usual}";
{others}
}}
"""

_LOCATION = """\
    location ~ "\\.({extensions})$" {{
        types {{ }}
        default_type "{media_type}";
        try_files $uri$handbook_brotli $uri =404;
    }}"""


def settings(areas: Sequence[str]) -> str:  # noqa: ARG001 - every server's settings take them
    """The text of the file; nginx tells the pages apart by a pattern, not by a list of areas."""
    return _SETTINGS.format(
        maps="\n".join(_maps()),
        headers="\n".join(_headers()),
        types="\n".join(_types()),
        locations="\n".join(_locations()),
    )


def _variable(header: str) -> str:
    return f"handbook_{header.lower().replace('-', '_')}"


def _maps() -> Iterator[str]:
    """What the headers are that differ from folder to folder."""
    for header, values in varying_headers().items():
        # Without a beginning, since the site may stand in a folder of the server.
        others = (f'    "~/{folder}" "{value}";' for folder, value in values.items() if folder)
        yield _MAP.format(variable=_variable(header), usual=values[""], others="\n".join(others))


def _headers() -> Iterator[str]:
    for header in varying_headers():
        yield f"    add_header {header} ${_variable(header)} always;"
    for header, value in HEADERS.items():
        yield f'    add_header {header} "{value}" always;'


def _types() -> Iterator[str]:
    """The kinds of files that have no copies, for which nginx finds the type by their names."""
    for extension, media_type in MEDIA_TYPES.items():
        if extension not in COMPRESSIBLE:
            yield f"        {media_type} {extension.removeprefix('.')};"


def _locations() -> Iterator[str]:
    extensions: dict[str, list[str]] = {}
    for extension in COMPRESSIBLE:
        extensions.setdefault(content_type(extension), []).append(extension.removeprefix("."))
    for media_type, names in extensions.items():
        yield _LOCATION.format(extensions="|".join(names), media_type=media_type)
