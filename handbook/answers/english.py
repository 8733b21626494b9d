"""Words of the tables of answers, and of what is said when one of them changes, in English."""

from collections.abc import Mapping

from decision.case import CHOICES

STAGE = "{name}: {title}"
THEN = "{name}: {who}; {limit}"
THEN_BY = "then {name} by {date}"
FURTHER = "{act}: {phrase}"
WHOLE_BY = "the whole process by {date}"
PASSED = ", which has passed"
FORCES = {"required": "Must", "expected": "Should", "indicative": "May"}

VALUES = {
    "topic": {
        "general": "something else",
        "referral": "a referral or threshold",
        "conference-need": "the need for a conference",
        "conference-decision": "the decision of a conference",
        "plan": "carrying out a plan",
        "own-agency": "a disagreement inside one agency",
    },
    "reached": {
        "none": "not raised yet",
        "practitioners": "raised with the practitioner",
        "line-managers": "with line managers",
        "senior-managers": "with senior managers",
        "heads-of-service": "with heads of service",
        "partnership": "with the partnership",
    },
    "urgency": {"standard": "not urgent", "urgent": "urgent", "danger": "immediate danger"},
    "person": {"child": "a child", "adult": "an adult"},
    "state": {
        "unresolved": "they still disagree",
        "no-reply": "there is no reply",
        "resolved": "it is settled",
    },
    "agency": {
        "other": "another agency",
        "early-help": "early help",
        "health": "health",
        "police": "police",
        "school": "school, college or nursery",
        "social-care": "social care",
    },
    "confident": {
        "yes": "you feel able to challenge",
        "no": "you do not feel able to challenge",
    },
}
"""Each choice in the fewest words, for tables."""
KEYS = {"topic": "about {}", "reached": "{}", "urgency": "{}", "person": "for {}"}
KEYS |= {"state": "{}", "agency": "you work in: {}", "confident": "{}"}
"""How the values of each key are put."""
COLUMNS = {
    "outcome": "Outcome",
    "do": "What to do",
    "stage": "Stage",
    "who": "Who",
    "stand_in": "May stand in",
    "counterpart": "With",
    "limit": "By when",
    "whole_process": "Whole process",
    "suggestion": "Suggestion only",
    "example_open": "Example 1",
    "example_ended": "Example 2",
    "example_late": "Example 3",
    "record": "Record",
    "notify": "Tell",
    "advice": "Advice",
    "notes": "Good to know",
    "then": "Then",
    "sources": "Sentences",
    "readings": "Readings",
    "link": "Page",
}
"""The columns, as people call them."""
DAYS = {
    "raised": "raised on {date}",
    "since": "the present level began on {date}",
    "ended": "it ended without agreement on {date}",
    "decided": "the decision was on {date}",
    "today": "today is {date}",
}
"""The days of an example."""
OR_ELSE = "; or: "
TOGETHER = {("standard", "urgent"): "urgent or not"}
"""Values that have a shorter name together."""
EVERY_CASE = "every case"
OR = " or "
BUT = {
    "topic": "any topic but {}",
    "reached": "at any level but: {}",
    "agency": "any agency but {}",
}
"""How the values are put where it is shorter to say which are left out."""


def box_words(box: Mapping[str, tuple[str, ...]]) -> str:
    """The cases that have one of the values of each key, in words."""
    parts = [KEYS[key].format(_values(key, values)) for key, values in box.items()]
    return "; ".join(parts) or EVERY_CASE


def _values(key: str, values: tuple[str, ...]) -> str:
    """The values of a key, or those that are left out where these are fewer."""
    if values in TOGETHER:
        return TOGETHER[values]
    others = [value for value in CHOICES[key] if value not in values]
    if key in BUT and len(others) < len(values):
        return BUT[key].format(OR.join(VALUES[key][value] for value in others))
    return OR.join(VALUES[key][value] for value in values)


ANSWER = "answer {ids}, for:"
DIFFERS = "{file}: the answers of {name} are not those that are kept"
SAME_WORDS = (
    "{file}: no answer differs, but the file is written otherwise now; run: handbook answers"
)
UNSEEN = (
    "{file}: no answer differs, but it has not seen the amendments {ids}, which would explain the "
    "next change; run: handbook answers"
)
NOT_KEPT = "{file}: not kept yet; to keep it, run: handbook answers"
UNREADABLE = "{file}: expected a table of answers, found one that cannot be read ({found})"
WITHOUT_POLICY = (
    "{file}: expected a policy of that name, found none; delete the file, or name it back"
)
WRITTEN = "{file}: written ({count} answers)"
KEPT = "{file}: right ({count} answers)"
ACCEPT = "The entry is there: to keep what is answered now, run handbook answers."
AMEND = """\
If this is meant, add an entry to {amendments} and run handbook answers again:

- id: a-short-name-of-its-own
  published: {today}
  title: What changed, in a few words
  text: What changed and why, in a sentence or two.
  areas: [{areas}]

If it is not, put right what changed it."""

NOTHING = "No answer changes."
AREA = {
    "changed": "{name}: answers that change: {count}",
    "new": "{name}: a new area; nobody relied on another answer",
    "gone": "{name}: its answers are gone",
}
AMENDED = ", as the log of amendments says."
NOT_AMENDED = "; the log of amendments has no entry about that."
UNCERTAIN = "None of these lines makes the change by itself; one or more of them do together:"
UNREADABLE_REVISION = """\
{name}: expected policies that this handbook can read, found {count} problems.
A revision from before the files took their present form cannot be compared. The first problem:
{first}"""
