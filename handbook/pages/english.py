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

WORD_FORM_HINT_ONLY_FOR = "Only for {condition}: {hint}"
WORD_FORM_QUOTED = "“{text}”"
WORD_FORM_OR = " or "
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

WRITTEN_REMARKS = {
    "act-today": "Act today. If today is not a working day, act on the next one, and use the "
    "out-of-hours route if it cannot wait.",
    "no-date": "No date is stated for this step: agree one in writing now.",
    "do-not-wait": "No date is stated for this step. Do not wait: act today.",
    "still-open": "If the stage before has not ended, count from today.",
    "overdue": "If the last day has passed, it is overdue: act today.",
    "stage-overdue": "If the limit for the stage before has passed, this is overdue: act today.",
    "cap-overdue": "If the limit on the whole process has passed, escalate today.",
}
"""What the checker would tell of a date, in words that hold on any day."""

WRITTEN_SUGGESTION = "Suggestion only, from other areas; the earliest is the safest:"
WRITTEN_EARLIEST = "The earliest of these counts."
WRITTEN_ADDITIONS = "This also holds at every step:"
"""What a topic or urgency changes, whatever the stage."""
WRITTEN_LINKED = "Follow a link here to read what else holds for it."
"""On a card, where some of its topics or tracks add to it."""
WRITTEN_URGENT_OR_NOT = "Urgent or not"
WRITTEN_LEVEL = "What each area says at level {level}"
"""On a card of the harmonised guidance, the link to the page of its level."""
WRITTEN_EVERYWHERE = "What holds at every step"
"""What every card says, with its sources."""
WRITTEN_NEXT = {
    "end-of-ladder": "Nobody further",
    "out-of-scope": "Not covered",
}
"""In the table of answers, where there is no next level."""


class OtherWords(NamedTuple):
    """What holds whatever the topic and the stage."""

    title: str
    lead: str = ""


WRITTEN_OTHERS = {
    "adult": OtherWords("If it is about an adult"),
    "child": OtherWords("If it is about a child"),
    "no-reply": OtherWords(
        "If they have not replied",
        "Take the step that you find above, as if they had said no.",
    ),
    "not-confident": OtherWords(
        "If you do not feel able to challenge",
        "The step above stays the same. This helps you to take it.",
    ),
    "resolved": OtherWords("If it is settled"),
}
"""By anchor."""

CHECKER_LOST = {
    "file": "This page was opened as a file on this device, and browsers do not run the checker "
    "from a file. Open the handbook on its website to use the checker.",
    "scripts": "Parts of the checker did not load. Check your connection, then load this page "
    "again. If that does not help, a security setting may be blocking them.",
}
"""Why the checker never started, by the reason that the page finds out without its scripts."""

KEPT_COPY = (
    "You are offline, or the website does not answer. This is a kept copy, published on {date}. "
    "Check again when you are connected."
)
"""On a page that the browser takes from what it kept."""

EMBEDDED = "Links open in a new tab."
"""What to know where the checker stands inside another page."""
EMBEDDED_LINK = "Open the checker on its own page"


class SentenceKindWords(NamedTuple):
    """A kind of sentence, in words."""

    name: str
    meaning: str


SENTENCE_KINDS = {
    "rule": SentenceKindWords(
        "Rule", "Who must, should or may do what, when, or how it is recorded or told."
    ),
    "definition": SentenceKindWords("Definition", "What something is, or which cases it covers."),
    "guidance": SentenceKindWords("Guidance", "Advice on how to go about it."),
    "context": SentenceKindWords("Context", "Explains, leads in, or is a heading or a number."),
    "foreign": SentenceKindWords(
        "Foreign", "Has nothing to do with the procedure, such as a notice about cookies."
    ),
}
"""What a sentence of a document can be."""

NO_LEDGER = (
    "Its sentences are not accounted for yet: nobody has said what each of them is. "
    "Something here rests on {used} of the {sentences}."
)
"""For a document without a ledger."""
