"""Words of the pages that are no policy's and that templates look up by key, in English."""

from typing import NamedTuple

from handbook.addresses import AREAS, GLOSSARY, TRAINING

FACT_KINDS = {
    "scope": "Whom each area's procedure covers",
    "safety": "What each area says about safety",
    "principles": "What each area asks of everyone",
    "record": "What each area asks you to record",
    "notify": "Whom each area asks you to tell",
    "advice": "Who advises in each area",
    "not_confident": "Who supports you in each area",
    "no_reply": "What each area says about no reply",
    "resolved": "What each area asks for afterwards",
    "remaining": "What each area names at the end",
    "urgent": "What each area says about urgent cases",
    "referral": "What each area says about referrals",
    "conference-need": "What each area says about the need for a conference",
    "conference-decision": "What each area says about the decision of a conference",
    "plan": "What each area says about carrying out the plan",
    "own-agency": "What each area says about your own agency",
}
"""The heading over what every policy says of a kind."""


SEARCH_WORDS = {
    "": ("home", "start"),
    "checker/": (
        "who is next",
        "next step",
        "check",
        "calculator",
        "work out my date",
        "what do I do now",
        "deadline",
        "overdue",
    ),
    AREAS: ("procedure", "policy", "protocol", "flowchart", "escalation policy"),
    "guidance/": ("guidance", "my area is not listed", "common ladder", "levels", "stages"),
    "compare/": (
        "compare",
        "time limits",
        "timescales",
        "how long",
        "deadlines",
        "hours",
        "24 hours",
        "48 hours",
        "working days",
        "four weeks",
        "fastest",
    ),
    TRAINING: (
        "training",
        "exercises",
        "scenarios",
        "worked examples",
        "quiz",
        "links",
        "teach",
        "workshop",
        "slides",
    ),
    GLOSSARY: ("glossary", "acronyms", "abbreviations", "what does it mean", "jargon"),
    "roles/": ("roles", "job title", "who is who", "what level am I", "seniority", "adviser"),
    "readings/": ("readings", "interpretation", "assumptions", "how days are counted"),
    "sources/": ("sources", "documents", "evidence", "sentences"),
    "bank-holidays/": (
        "bank holidays",
        "public holidays",
        "working days",
        "Christmas",
        "Easter",
        "weekend",
    ),
    "amendments/": ("amendments", "changes", "what changed", "updates", "news", "version", "feed"),
}
"""What people type when they look for a page that is not hand-written, by its address."""


class ContactWords(NamedTuple):
    """Whom a contact reaches, and whom to ask where the partnership has not filled it in."""

    label: str
    ask: str


CONTACTS = {
    "duty-team": ContactWords(
        "Social care duty team",
        "Not filled in yet. It is on the council's website under reporting a concern; your "
        "safeguarding lead has it too.",
    ),
    "out-of-hours": ContactWords(
        "Out-of-hours team",
        "Not filled in yet. The council's main number leads to it. In immediate danger call 999.",
    ),
    "safeguarding-lead": ContactWords(
        "Your safeguarding lead",
        "Not filled in yet. Ask your line manager or whoever is on duty in your agency.",
    ),
    "partnership": ContactWords(
        "The safeguarding partnership's office",
        "Not filled in yet. Look for the business manager on the partnership's website.",
    ),
}
"""By the role of the contact."""

CHECKER_LOST = {
    "file": "This page was opened as a file on this device, and browsers do not run the checker "
    "from a file. Open the handbook on its website to use the checker.",
    "scripts": "Parts of the checker did not load. Check your connection, then load this page "
    "again. If that does not help, a security setting may be blocking them.",
}
"""Why the checker never started, by the reason that the page finds out without its scripts."""

EMBEDDED = "Links open in a new tab."
"""What to know where the checker stands inside another page."""
EMBEDDED_LINK = "Open the checker on its own page"
