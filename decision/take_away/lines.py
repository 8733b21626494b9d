"""Lines of text that the calendar file, the message and the forms share."""

from datetime import date

from decision.case import Case
from decision.english import take_away as texts
from decision.provision import Provision

CHECKER = "checker/"
"""The address of the checker, relative to the site's root."""


def answer_link(site: str, case: Case, usual_today: date) -> str:
    """The address of the answer to a case, worked out for the day on which it is opened."""
    return f"{site}{CHECKER}?{case.query(usual_today)}"


def provision_line(provision: Provision) -> str:
    """What is to be done in one line, with who, where, when and how as far as they are given."""
    details = [
        texts.FORM_LINE.format(label=label, value=value)
        for part, label in texts.FORM_DETAILS.items()
        if (value := getattr(provision, part)) is not None
    ]
    return " ".join([provision.text, *(f"{detail}." for detail in details)])
