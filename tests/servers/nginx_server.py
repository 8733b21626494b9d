"""Nginx with the settings that a build writes."""

import getpass
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.servers.started import free_port, started

EXECUTABLE = "/usr/sbin/nginx"

# What a machine's own settings say round those of a site, but for places that others may not write.
_AROUND = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    sendfile on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{settings}
}}
"""


@contextmanager
def nginx(settings: str, site: Path, folder: Path) -> Iterator[str]:
    """Serve a *site* with *settings*, whose places are filled in as their first lines ask.

    Fails with what nginx says when it does not take the settings.
    """
    port = free_port()
    filled = settings.replace("listen 80;", f"listen 127.0.0.1:{port};").replace(
        "root /srv/handbook;", f"root {site};"
    )
    configuration = folder / "nginx.conf"
    # Only a server that root starts changes to a user, who could not read a folder for tests.
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    configuration.write_text(_AROUND.format(user=user, folder=folder, settings=filled))
    command = [EXECUTABLE, "-p", folder, "-c", configuration]
    tried = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    with started(command, port, folder / "output.log") as address:
        yield address
