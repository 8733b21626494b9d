"""Words of the pages that are no policy's and that templates look up by key, in English."""

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


CONTACTS = {
    "duty-team": "Not filled in yet. It is on the council's website under reporting a concern; "
    "your safeguarding lead has it too.",
    "out-of-hours": "Not filled in yet. The council's main number leads to it. In immediate "
    "danger call 999.",
    "safeguarding-lead": "Not filled in yet. Ask your line manager or whoever is on duty in your "
    "agency.",
    "partnership": "Not filled in yet. Look for the business manager on the partnership's website.",
}
"""Whom to ask where the partnership has not filled in a contact, by its role."""

WORD_FORM_COLUMNS = ("Stage", "Who acts", "With whom", "By when", "Done on")
WORD_FORM_STAGE = "{name}: {title}"
WORD_FORM_ONLY_FOR = "{stage} (only: {routes})"
WORD_FORM_WHOLE = "Whole process: {words}"
WORD_FORM_TOGETHER = "{stages} together: {words}"
WORD_FORM_URGENT = "If it is urgent: {summary}"
WORD_FORM_WHERE = "{where}: {text}"
WORD_FORM_SENTENCES = "Sentences of the document: {numbers}."
WORD_FORM_CHECKED = "Check that this is still the procedure before you rely on it: {address}"
WORD_FORM_PAGE = "Page "
WORD_FORM_LINK = "Blank form for the record (Word)"
WORD_FORM_ABOUT = (
    "Its headings are what the document asks to be written down, and what any record needs."
)
