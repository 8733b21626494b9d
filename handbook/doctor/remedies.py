"""What to change, for each server; the settings that a build writes hold all of it already."""

from collections.abc import Mapping

from handbook.publishing import apache, iis, nginx, static_host

type Remedies = Mapping[str, str]

_NGINX, _APACHE, _IIS, _STATIC = "nginx", "Apache", "IIS", "static host"


def everywhere(remedy: str) -> Remedies:
    """What is the same for every server."""
    return {"": remedy}


PUBLISH_AGAIN = everywhere(
    "publish the whole folder of one build again, what is below assets/immutable/ first; then "
    "empty whatever keeps copies between the server and its readers"
)
REACH = everywhere("check the address, that the server runs, and that this computer may reach it")


def header(name: str) -> Remedies:
    """How a header is sent."""
    return {
        _NGINX: (
            f"use the site's {nginx.FILE}; it says: add_header {name} ... always; "
            "an add_header in a place inside takes away all of these"
        ),
        _APACHE: (
            f"let the site's {apache.FILE} take effect (AllowOverride All) and run: a2enmod headers"
        ),
        _IIS: f"put the site's {iis.FILE} into its folder; it has the lines for {name}",
        _STATIC: (
            f"put the site's {static_host.FILE} into its root, if this host reads such a file; "
            f"otherwise set {name} to what is expected, where it lets you"
        ),
    }


def media_type(extension: str, value: str) -> Remedies:
    """How a kind of file gets its type."""
    return {
        _NGINX: f"types {{ {value} {extension.removeprefix('.')}; }}, as in {nginx.FILE}",
        _APACHE: f"AddType {value} {extension}, as in {apache.FILE}",
        _IIS: f'<mimeMap fileExtension="{extension}" mimeType="{value}" />, as in {iis.FILE}',
        _STATIC: f"set the type of {extension} files to {value} where this host lets you",
    }


COMPRESS: Remedies = {
    _NGINX: f"publish the .br and .gz files, too, and use the site's {nginx.FILE}",
    _APACHE: (
        f"publish the .br and .gz files, too, let {apache.FILE} take effect (AllowOverride All), "
        "and run: a2enmod rewrite headers"
    ),
    _IIS: f"install Static Content Compression, and follow the lines at the top of {iis.FILE}",
    _STATIC: "turn compression on in the settings of this host",
}

NOT_FOUND: Remedies = {
    _NGINX: f"use the site's {nginx.FILE}; it says: error_page 403 404 =404 /404.html;",
    _APACHE: f"let the site's {apache.FILE} take effect; it says: ErrorDocument 404 /404.html",
    _IIS: f"put the site's {iis.FILE} into its folder; it has the page under httpErrors",
    _STATIC: "turn off the rule that answers every address with one page",
}
