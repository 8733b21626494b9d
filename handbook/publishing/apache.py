"""Settings for Apache: a file in the root of the site, read where `AllowOverride All` holds."""

from collections.abc import Iterator, Sequence

from handbook.publishing.media_types import CHARSET, COMPRESSIBLE, MEDIA_TYPES
from handbook.publishing.response_headers import varying_headers
from handbook.publishing.security_headers import HEADERS

FILE = ".htaccess"

_SETTINGS = """\
# Settings of the handbook for Apache 2.4, made with the site; they take effect where they are.
# 1. Allow them in the settings of the site's folder: AllowOverride All
# 2. Run: a2enmod headers rewrite && apachectl graceful
# 3. Then: handbook doctor https://your-address/
# If the site is in a folder of the server, put its name before /404.html.

ErrorDocument 403 /404.html
ErrorDocument 404 /404.html
DirectoryIndex index.html
Options -Indexes -MultiViews

# The type of a compressed copy is that of its file: here, .gz and .br are no types or languages.
RemoveType .gz .br
RemoveLanguage .br
AddEncoding br .br
AddEncoding gzip .gz
{types}
AddCharset {charset} {texts}

<IfModule mod_headers.c>
    Header always unset X-Powered-By
{headers}
    Header merge Vary Accept-Encoding
</IfModule>

# The copies made with the site, in the place of a file or of the page of a folder.
<IfModule mod_rewrite.c>
    RewriteEngine On
{rules}
</IfModule>
"""

# What a browser takes: its own words, but not those that it ranks at 0.
_TAKES = r"(^|,)\s*{encoding}\s*(;\s*q=(1|0\.0*[1-9])[\d.]*\s*)?(,|$)"

_RULES = """\
    RewriteCond %{{HTTP:Accept-Encoding}} "{takes}" [NC]
    RewriteCond %{{REQUEST_FILENAME}}.{ending} -f
    RewriteRule "\\.({extensions})$" %{{REQUEST_URI}}.{ending} [L]
    RewriteCond %{{HTTP:Accept-Encoding}} "{takes}" [NC]
    RewriteCond %{{REQUEST_FILENAME}}index.html.{ending} -f
    RewriteRule "(^|/)$" %{{REQUEST_URI}}index.html.{ending} [L]"""


def settings(areas: Sequence[str]) -> str:  # noqa: ARG001 - every server's settings take them
    """The text of the file; Apache tells addresses apart by patterns, not by a list of areas."""
    texts = (extension for extension, kind in MEDIA_TYPES.items() if kind.startswith("text/"))
    extensions = "|".join(extension.removeprefix(".") for extension in COMPRESSIBLE)
    return _SETTINGS.format(
        types="\n".join(f"AddType {kind} {extension}" for extension, kind in MEDIA_TYPES.items()),
        charset=CHARSET,
        texts=" ".join(texts),
        headers="\n".join(_headers()),
        rules="\n".join(
            _RULES.format(
                takes=_TAKES.format(encoding=encoding), ending=ending, extensions=extensions
            )
            for encoding, ending in (("br", "br"), ("gzip", "gz"))
        ),
    )


def _headers() -> Iterator[str]:
    for header, value in HEADERS.items():
        yield f'    Header always set {header} "{value}"'
    for header, values in varying_headers().items():
        # The last one that fits holds, so that the narrowest folder comes last.
        for folder, value in reversed(list(values.items())):
            line = f'Header always set {header} "{value}"'
            if folder:
                yield f'    <If "%{{REQUEST_URI}} =~ m#/{folder}#">\n        {line}\n    </If>'
            else:
                yield f"    {line}"
