"""The command ``handbook``: serve and build the site, check the policies, ask a question."""

import click

from handbook.command.answers import answers, diff
from handbook.command.asking import ask_command
from handbook.command.policies import check, refresh_bank_holidays, schema
from handbook.command.setting import WRONG_INPUT
from handbook.command.site import build, doctor, lock, serve
from handbook.command.sources import sources

__all__ = ["WRONG_INPUT", "main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="escalation-handbook", message="handbook %(version)s")
def main() -> None:
    """The escalation handbook: who to escalate to next, and by when.

    \b
    To read the site on this computer:     handbook serve
    To check an edit of a policy:          handbook check
    To ask what the checker would answer:  handbook ask area=coventry reached=practitioners
    """  # noqa: D301 - the control character itself keeps the lines apart


_COMMANDS = (
    *(serve, build, lock, doctor),
    *(check, ask_command, sources, answers, diff),
    *(schema, refresh_bank_holidays),
)
for _command in _COMMANDS:
    main.add_command(_command)
