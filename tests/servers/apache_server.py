"""Apache with the settings that a build writes into the site."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.started import free_port, started

EXECUTABLE = "/usr/sbin/apache2"
MODULES = Path("/usr/lib/apache2/modules")

# The modules that Debian turns on by itself, as far as they send files, and the two of our hint.
_MODULES = (
    "mpm_event",
    "authz_core",
    "autoindex",
    "deflate",
    "dir",
    "env",
    "filter",
    "mime",
    "negotiation",
    "setenvif",
    "headers",
    "rewrite",
)
# With what Debian says in its own settings that could stand in the way of ours.
_AROUND = """\
{modules}
ServerName localhost
ServerRoot {folder}
DefaultRuntimeDir {folder}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
Listen 127.0.0.1:{port}
# Who root becomes, since Apache does not serve as root.
User nobody
Group nogroup
TypesConfig /etc/mime.types
AddType application/x-gzip .gz .tgz
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/plain text/xml text/css text/javascript
DocumentRoot {site}
<Directory {site}>
    AllowOverride All
    Require all granted
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
"""


@contextmanager
def apache(site: Path, folder: Path) -> Iterator[str]:
    """Serve a *site*, which holds its settings.

    Fails with what Apache says when it does not start.
    """
    port = free_port()
    modules = (f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in _MODULES)
    configuration = folder / "apache.conf"
    configuration.write_text(
        _AROUND.format(modules="\n".join(modules), folder=folder, site=site, port=port)
    )
    command = [EXECUTABLE, "-d", folder, "-f", configuration]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    with started([*command, "-D", "FOREGROUND"], port, folder / "output.log") as address:
        yield address
