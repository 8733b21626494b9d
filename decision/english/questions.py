"""What the questions ask and offer, and why they are asked."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Choice(NamedTuple):
    """A value that a question offers."""

    label: str
    hint: str = ""


class Question(NamedTuple):
    """What a query key asks, for the form, the command line and the help."""

    label: str
    hint: str = ""
    choices: Mapping[str, Choice] = MappingProxyType({})
    why: str = ""
    """Why it is asked, for whoever wonders."""


UNSURE_LABEL = "I'm not sure"
UNSURE_DAY = (
    "Not sure of the day? Enter the earliest it can have been: the answer is then never too late."
)
"""Holds for every date that is asked for; a test tries it."""

QUESTIONS = {
    "urgency": Question(
        "How urgent is it?",
        "If someone is in immediate danger, call 999 before you read on.",
        {
            "standard": Choice("Nobody is in immediate danger"),
            "urgent": Choice("Urgent", "Immediate action is needed, but nobody is in danger now"),
            "danger": Choice("Someone is in immediate danger"),
            "unsure": Choice(UNSURE_LABEL, "You get the answer with the earlier date"),
        },
        "In immediate danger help comes before any procedure. Some procedures also have shorter "
        "time limits when it is urgent.",
    ),
    "area": Question(
        "Whose procedure applies?",
        "Usually the area where the child or adult lives.",
        {
            "harmonised": Choice(
                "My area is not listed, or I am not sure",
                "You get guidance from all areas together",
            )
        },
        "Every area has a procedure of its own, with its own people and time limits.",
    ),
    "also": Question(
        "Does another area's procedure apply too?",
        "For example, the child lives in one area and the other agency works in another.",
        {"harmonised": Choice("An area that is not listed")},
        "Where two procedures apply you have to keep to both. You get both answers, side by side.",
    ),
    "person": Question(
        "Who is the concern about?",
        "",
        {
            "child": Choice("A child or young person"),
            "adult": Choice("An adult at risk"),
            "unsure": Choice(UNSURE_LABEL, "You get the answer for whoever the procedure covers"),
        },
        "Some procedures are for children only. For an adult you need another one.",
    ),
    "agency": Question(
        "Which agency do you work for?",
        "Titles differ between agencies.",
        {
            "other": Choice("Another agency"),
            "early-help": Choice("Early help"),
            "health": Choice("Health"),
            "police": Choice("Police"),
            "school": Choice("School, college or nursery"),
            "social-care": Choice("Children's or adults' social care"),
        },
        "The person to go to may have another title in your agency, or somebody else may advise.",
    ),
    "topic": Question(
        "What do you disagree about?",
        "A complaint about conduct or an allegation against staff is outside these procedures.",
        {
            "general": Choice("Something else, or several things"),
            "referral": Choice(
                "A referral, enquiry or threshold", "For example, a referral was not accepted"
            ),
            "conference-need": Choice("Whether a child protection conference is needed"),
            "conference-decision": Choice("A decision of a child protection conference"),
            "plan": Choice("How a child protection plan is carried out"),
            "own-agency": Choice("A disagreement inside my own agency"),
            "unsure": Choice(UNSURE_LABEL, "You get the topic with the earliest date"),
        },
        "Some procedures have steps of their own for some topics.",
    ),
    "reached": Question(
        "How far has it gone?",
        "The highest level that has dealt with it so far.",
        {
            "none": Choice("I have not raised it yet"),
            "practitioners": Choice("I have raised it with the other practitioner"),
            "line-managers": Choice("It is with line managers or safeguarding leads"),
            "senior-managers": Choice("It is with senior managers"),
            "heads-of-service": Choice("It is with heads of service or assistant directors"),
            "partnership": Choice("It is with the partnership or its chair"),
            "unsure": Choice(
                UNSURE_LABEL,
                "You get the step that is due first; of several, the lowest, so that nobody is "
                "left out",
            ),
        },
        "The next step depends on who has dealt with it so far.",
    ),
    "state": Question(
        "Where does it stand?",
        "",
        {
            "unresolved": Choice("We still disagree"),
            "no-reply": Choice("They have not replied"),
            "resolved": Choice("It is settled"),
            "unsure": Choice(UNSURE_LABEL, "You get the earlier date of the first two"),
        },
        "No reply can bring the next step forward. Once it is settled there are other things to "
        "do.",
    ),
    "raised": Question(
        "When was the disagreement raised?",
        "If you have not raised it yet, the day it arose. Leave empty for today.",
        why="Some time limits count from this day.",
    ),
    "since": Question(
        "When did the present level begin?",
        "For a concern in writing, the day it was sent. Leave empty if it is the day the "
        "disagreement was raised.",
        why="Some time limits count from the day on which the present level began.",
    ),
    "ended": Question(
        "When did the present level end without agreement?",
        "Leave empty if it has not been closed.",
        why="Some time limits for the next step count from the day the talks before it ended.",
    ),
    "decided": Question(
        "When was the decision made, or the conference held?",
        "Only for a procedure that counts from that day.",
        why="Some time limits count from the decision itself, not from when you challenged it.",
    ),
    "confident": Question(
        "Do you feel able to challenge?",
        "",
        {
            "yes": Choice("Yes"),
            "no": Choice("No, I would like support"),
            "unsure": Choice(UNSURE_LABEL, "The answer also says who can support you"),
        },
        "Nobody has to challenge alone. The answer can say who supports you.",
    ),
    "today": Question("Which day is it?", "The answer is worked out for this day."),
}
"""The questions in the order a person thinks; the query string keeps the contract's order."""
