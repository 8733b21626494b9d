"""Everything the decision package says, in English.

The only module with text for people, so that a second language is a second file. Policies bring
their own words; these are the words between them.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from decision.vocabulary import RecordPart

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def write_date(day: date) -> str:
    """A date with its weekday: "Tuesday 24 November 2026"."""
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def named(name: str, level: int) -> str:
    """A stage under the area's own name, with its level where the name does not say it."""
    return name if name == f"Level {level}" else NAMED.format(name=name, level=level)


class LevelWords(NamedTuple):
    """What a rung of the common ladder is called and who stands on it."""

    name: str
    who: str
    counterpart: str


LEVELS = {
    1: LevelWords("Practitioners", "you, the practitioner", "the person you disagree with"),
    2: LevelWords(
        "Line managers",
        "your line manager, or your safeguarding lead in their place",
        "their opposite number in the other agency",
    ),
    3: LevelWords(
        "Senior managers",
        "a second-tier or service manager in your agency",
        "their opposite number in the other agency",
    ),
    4: LevelWords(
        "Heads of service",
        "your head of service, assistant director or head of safeguarding unit",
        "their opposite number in the other agency",
    ),
    5: LevelWords(
        "Partnership",
        "the safeguarding partnership: its chair, independent scrutineer or board",
        "the partnership's representatives of both agencies",
    ),
}

NATIONS = {
    "england-and-wales": "England and Wales",
    "scotland": "Scotland",
    "northern-ireland": "Northern Ireland",
}

CLOCKS = {
    "disagreement": "the day the disagreement was raised",
    "urgent-judged": "the day immediate action was judged necessary",
    "decision": "the day of the decision in dispute",
    "conference": "the day of the conference",
    "written-concern": "the day the concern is put in writing",
    "stage-start": "the day this stage begins",
    "previous-stage-start": "the day the stage before began",
    "previous-stage-completed": "the day the stage before ended without agreement",
    "previous-limit": "the last day of the limit before it",
}
"""What each clock counts from."""

ASSUMED_CLOCKS = {
    "today": "today, because the stage before is still open; count again when it ends",
    "sent-today": "today, as if the concern is sent today",
    "begun-today": "today, as if this stage begins today",
    "act-today": "today, because no number is stated",
    "raised": "the day the disagreement was raised, because its own date was not given; the true "
    "limit may be earlier",
}
"""What is counted from when the clock's own day is not known."""

ACTS = {
    "settle": "settle it",
    "raise": "raise it",
    "reply": "reply",
    "meet": "discuss or meet",
    "review": "review it",
    "decide": "decide",
    "confirm": "confirm it in writing",
}
"""What must have been done when a limit ends."""

CONTACT_ROLES = {
    "duty-team": "Social care duty team",
    "out-of-hours": "Out-of-hours team",
    "safeguarding-lead": "Your safeguarding lead",
    "partnership": "The safeguarding partnership's office",
}

FORCES = {"required": "must", "expected": "should", "indicative": "may"}
RELATIONS = {
    "in-preference": "instead of line management",
    "in-addition": "as well as line management",
}
TRACKS = {"standard": "Standard", "urgent": "Urgent"}
STATUSES = {
    "dated": "Dated by its publisher",
    "undated": "The document gives no date",
    "garbled": "Our copy is garbled and undated",
    "area-unknown": "The area is not named and the document gives no date",
    "probably-superseded": "Probably superseded",
    "computed": "Computed from the local procedures",
}


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

SAFETY = (
    "If someone is in immediate danger, call 999 first. If it cannot wait, call the children's or "
    "adults' social care duty team or, out of hours, the emergency duty team."
)
EMERGENCY_WHO = "999, or the children's or adults' social care duty or out-of-hours team"
EMERGENCY = "Call 999 now, or the children's or adults' social care duty or out-of-hours team."
EMERGENCY_AFTER = (
    "Immediate danger is outside every escalation procedure. Come back to the disagreement once "
    "everyone is safe."
)

HEADLINES = {
    "escalate": "Escalate to {who}",
    "raise": "Raise it with {counterpart}",
    "emergency": "Call 999 now, before any procedure",
    "resolved": "Record the outcome, tell those involved and pass on the learning",
    "end-of-ladder": "The procedure names nobody further",
    "out-of-scope": "This procedure does not cover it",
}
HEADLINE_BY = "{headline} by {date}"
HEADLINE_TODAY = "{headline} today"
HEADLINE_ACT = "{headline} now: {act} by {date}"
HEADLINE_CAP = "{headline} today: the whole process was due by {date}"
HEADLINE_DO_NOT_WAIT = "{headline} today: no date is stated, but do not wait"
HEADLINE_UNCOUNTED = "{headline}: the date cannot be counted yet"
HEADLINE_UNDATED = "{headline}: no date is stated, so agree one in writing now"
HEADLINE_OVERDUE = "{headline} today: it was due on {date}"

WITHIN = "within {duration} of {clock}"
SAME_DAY = "on the same working day as {clock_day}"
SAME_DAYS = {
    "disagreement": "the disagreement",
    "decision": "the decision in dispute",
    "conference": "the conference",
    "written-concern": "the written concern",
}
FOLLOWING_DAY = "on the working day after {clock}"
WITHIN_ACT = "{within} (to {act})"
WITHIN_ALL = "{within}, for all of these stages together"
OR_SOONER = "{within}, or sooner: {or_sooner}"
OR_WHEN_ENDED = "{within}, or as soon as the stage before ends without agreement"
AT_ONCE = "{phrase}; no number is stated, so act today"
AT_ONCE_NEXT_DAY = (
    "{phrase}; no number is stated, so act on the next working day, and use the out-of-hours route "
    "if it cannot wait"
)
AT_ONCE_OVERDUE = "{phrase}; the limit for the stage before passed on {date}, so it is overdue"
AT_ONCE_LATER = "{phrase}; no number is stated"
UNDATED = "no date is stated: to {act} {phrase}"
SILENT = "no number is stated"
NOT_COUNTED = "{phrase}; cannot be counted yet: bank holidays are known only to {last}"
LAST_WORKING_DAY = "{phrase}; not a working day, so the last working day before it is {date}"
NEXT_WORKING_DAY = (
    "{phrase}; that day is not a working day, so it moves to the next one: use the out-of-hours "
    "route if it cannot wait"
)
ON_THE_CLOCK = "{phrase}; hours run on the clock, so it ends at the hour at which it began"
WHOLE_PROCESS = "{within}, for the whole process"

WORKING = "{start} is day 0 ({clock}). The last day ({counted}) is {end}."
WORKING_ENDED = (
    "The stage before ended on {start}, so this is due then, or on the next working day."
)
WORKING_SKIPPED = "{working} Not counted: {days}."
WEEKEND_DAYS = {1: "1 weekend day"}
"""How many weekend days were passed over, where there is a word of its own for the number."""
MORE_WEEKEND_DAYS = "{count} weekend days"
HOLIDAY = "{date} ({name})"
WORKING_TODAY = "No number is stated; today is {start}, so it is due on {end}."

SUGGESTED = (
    "This area states no number here. Suggestion only: by {date} ({phrase}), the earliest that any "
    "area's number for this level or for the whole process gives."
)
SUGGESTED_PASSED = (
    "This area states no number here. Suggestion only: {date} ({phrase}), the earliest that any "
    "area's number for this level or for the whole process gives, has passed; escalate today."
)
SUGGESTION_LEVEL = "{name}, level {level}: {limit}"
SUGGESTION_WHOLE = "{name}, whole process: {limit}"

NO_DATE_NOTE = "No date is stated for this step: agree one in writing now."
NO_DATE_LATE = "No date is stated for this step. Do not wait: act today."
NO_REPLY_LIMIT = (
    "No reply counts as unresolved. The limit for the present stage passed on {date}: do not wait."
)
NO_REPLY_LIMIT_AHEAD = (
    "No reply counts as unresolved. The present stage fails when its limit passes on {date}; you "
    "need not wait if the child or adult would be less safe."
)
NO_REPLY_SILENT = (
    "No reply counts as unresolved. The procedure sets no time for a reply, so give one in writing "
    "and go on to the next step when it passes."
)
NO_REPLY_DATED = (
    "No reply counts as unresolved. Take the next step by its date, and say in writing that you "
    "had no reply."
)
NO_REPLY_ENDED = "{phrase}; there was no reply by {date}, so that stage has ended: go up at once"
NO_REPLY_RAISE = "If nobody can be reached, say so in writing and give a date for a reply."
OVERDUE_NOTE = "This was due on {date}. Escalate today."
OVERDUE_CAP = "The limit on the whole process passed on {date}. Escalate today."
STILL_OPEN = "The present stage is still open, so the date is counted from today."
NOT_CONFIDENT_SILENT = (
    "The document does not say what to do if you do not feel able to challenge. Ask your line "
    "manager or safeguarding lead to support you or to raise it for you."
)
NOT_CONFIDENT_WHO = "your line manager or safeguarding lead"
URGENT_NO_TRACK = (
    "The document has no separate urgent track. Its dates are the latest dates: go sooner if that "
    "keeps the child or adult safe."
)
OWN_AGENCY = (
    "No separate steps are named for a disagreement inside one agency, so this answer follows the "
    'ladder: read "the other agency" as the other side in your own. Your agency\'s own procedure '
    "comes first."
)
OWN_AGENCY_COUNTERPART = "the person of the same level on the other side, in your own agency"
OUT_OF_SCOPE_PERSON = {
    "adult": "This procedure covers children only. For an adult at risk use the local safeguarding "
    "adults board's procedure; your safeguarding lead can tell you which.",
    "child": "This procedure covers adults only. For a child use the local safeguarding children "
    "partnership's procedure; your safeguarding lead can tell you which.",
}
OUT_OF_SCOPE_WHO = "your safeguarding lead"
COMPLAINTS = (
    "A complaint about conduct, an allegation against staff or whistleblowing is outside this "
    "procedure: use your agency's own procedure for those."
)
END_OF_LADDER = "The procedure names nobody further than this."
END_OF_LADDER_HELP = (
    "Keep the child or adult safe, put what is outstanding in writing and ask your safeguarding "
    "lead what else can be done."
)
IF = "If it becomes “{label}”"
IF_IT_IS = "If your answer is “{label}”"
SUPPOSED = {
    ("urgency", "urgent"): "If immediate action is needed",
    ("urgency", "danger"): "If someone is in immediate danger",
    ("state", "no-reply"): "If they do not reply",
}
"""How a supposed value of a key is put, where there is a plainer way than its label."""
WHY_NOT_NEXT_QUESTION = "Why not {who} (level {level}) yet?"
WHY_NOT_NEXT = (
    "First comes: {step}. Next, as soon as that ends without agreement: {later}. Time limit there: "
    "{phrase}. If waiting would leave the child or adult less safe, go sooner."
)
WHY_NO_ROUTE_QUESTION = "Why no separate steps for this topic?"
WHY_NO_ROUTE = "{area} names none for “{topic}”, so its general ladder applies."
WHY_NOT_ROUTE_QUESTION = "Why not the steps for a topic?"
WHY_NOT_ROUTE = "{area} has steps of their own for: {topics}. You chose: {topic}."
NAMED = "{name} (level {level})"
SUBSTITUTE = "{title} ({substitute} may stand in)"
SUBSTITUTE_ACTS = "{substitute}, because your agency has nobody at this level"
PASSED_OVER = "Your agency has nobody at {name}, so the next level is taken."
FURTHER_LIMIT = "{act}: {phrase}."
FURTHER_UNDATED = "{act} {phrase}."
SKIP = "On skipping this stage: {text}"
AREA_SAYS = "{name}: {text}"
HARMONISED_NAME = "Harmonised guidance"
HARMONISED_TITLE = "Harmonised guidance computed from the local procedures"
HARMONISED_SUMMARY = (
    "For every level, what each area says and the strictest number that any of them states."
)
HARMONISED_BANNER = (
    "This is guidance computed from the procedures of {names}. If your area has a procedure of its "
    "own, that one counts, not this."
)
HARMONISED_ADULT = "The procedures that speak of adults: {names}. The others are for children."
HARMONISED_STATES = "{name}: {who}; {limit}"
HARMONISED_REMAINING = (
    "No area names anybody beyond the partnership. Ask its business office how the matter will be "
    "pursued, and keep the child or adult safe meanwhile."
)
HARMONISED_ROUTE = "What the areas say about this topic."
HARMONISED_URGENT = "What the areas say about urgent cases."

ERRORS = {
    "unknown-key": "there is no question called {found}; expected one of {expected}",
    "duplicate-key": "given {count} times; expected once",
    "missing": "missing; expected one of {expected}",
    "unknown-value": "found {found}; expected one of {expected}",
    "not-a-date": "found {found}; expected a date such as {example}",
    "no-such-day": "found {found}; there is no such day, {month} {year} has {days} days",
    "before": "found {found}; expected a day not before {other_key}, {other}",
    "after-today": "found {found}; expected a day not after today, {other}",
    "not-covered": "found {found}; cannot be counted yet, expected a day from {first} to {last}, "
    "which the bank holidays known for {nation} cover",
}
NEAREST = "; did you mean {nearest}?"


class FormPart(NamedTuple):
    """What a form has under a heading of its own where no document words it."""

    heading: str
    hint: str = ""
    blank: int = 0
    """How many empty lines to leave for writing."""


RECORD_FORM: dict[RecordPart, FormPart] = {
    "case": FormPart("The case", "Your own record number. Keep this form on your case system.", 1),
    "people": FormPart(
        "Who is involved", "Names, roles and agencies on both sides, and how to reach them.", 3
    ),
    "step": FormPart("Where it stands on the ladder"),
    "dates": FormPart("Dates", "", 1),
    "concern": FormPart(
        "The concern", "What happened and what it means for the child or adult. Facts first.", 5
    ),
    "difference": FormPart(
        "What you disagree about", "What each side did, decided or asked for.", 4
    ),
    "views": FormPart("Both views", "Yours and theirs, each as its own side would put it.", 4),
    "aim": FormPart("What you want to achieve", "", 2),
    "outcome-sought": FormPart("The outcome you ask for", "What should be done, and by whom.", 2),
    "discussions": FormPart("Discussions", "Day and time, who took part and what was said.", 5),
    "advice": FormPart("Advice", "Whom you asked and what they said.", 2),
    "method": FormPart("How it was settled", "What helped both sides to agree.", 3),
    "outcome": FormPart("Outcome", "What was decided, by whom and why.", 4),
    "actions": FormPart("Actions", "Who does what, and by when.", 4),
    "outstanding": FormPart("What is still open", "And how you will take it further.", 3),
    "told": FormPart("Whom you told", "Name, day and how.", 3),
    "kept": FormPart("What is written down, and where", "", 1),
    "issues": FormPart("What others could learn", "", 2),
    "rests-on": FormPart("What this rests on"),
    "written-by": FormPart("Written by", "Name, role, agency and day.", 1),
}
"""The headings of a record of a disagreement, in the order in which people need them."""
LEARNING_FORM: dict[RecordPart, FormPart] = {
    "situation": FormPart("The situation", "Roles only. No names, ages, places or dates.", 3),
    "duration": FormPart("How long it took", "In days, not dates.", 1),
    "disagreement": FormPart("What the disagreement was about", "In general terms.", 3),
    "resolution": FormPart("How it was settled", "The way it was settled, and the result.", 3),
    "helped": FormPart("What helped", "", 3),
    "would-help": FormPart("What would help next time", "", 3),
    "issues": FormPart("What others could learn", "What goes beyond this one case.", 3),
    "send": FormPart("Where it goes", "Read it once more for names before you send it.", 1),
    "rests-on": FormPart("What this rests on"),
}
"""The headings of the variant for learning, which says nothing that tells whom it was about."""
FORM_TITLE = "Record of a disagreement: {name}"
FORM_INTRO = (
    "What carries a sentence number rests on the document; the other headings are ours. Keep the "
    "form where your agency keeps its records: it can name people."
)
LEARNING_TITLE = "What can be learned from a disagreement: {name}"
LEARNING_INTRO = (
    "For learning, without names. Leave out everything that could tell who the child, the adult or "
    "the family is. What carries a sentence number rests on the document; the other headings are "
    "ours."
)
NOT_ASKED_FOR = "Not asked for by the document."
NOT_ASKED_FOR_BY_ANY = "Not asked for by any area's document."
BOTH_NAMES = "{first} and {second}"
HEADING_IN_AREA = "{name}: {heading}"
HINT_ONLY_FOR = "Only for {condition}: {hint}"
QUOTED = "“{text}”"
OR = " or "
FORM_PROCEDURE = "Procedure: {name}, {title}, {date}"
FORM_UNDATED = "undated"
FORM_CASE = {
    "person": "About",
    "topic": "The disagreement",
    "agency": "My agency",
    "reached": "How far it has gone",
    "state": "Where it stands",
    "urgency": "Urgency",
}
FORM_UNSURE = "not sure; taken as: {value}"
FORM_LINE = "{label}: {value}"
FORM_STAGE = "Next step"
FORM_PRESENT = "Present stage"
FORM_WHO = "Who acts in my agency"
FORM_COUNTERPART = "With whom"
FORM_DAYS = {
    "raised": "Raised",
    "since": "The present level began",
    "ended": "It ended without agreement",
    "decided": "Decision or conference",
    "today": "Worked out for",
}
FORM_BY = "{act}: by {date}"
FORM_OVERDUE = "{act}: was due by {date}; overdue, act today"
FORM_SAID = "What the procedure says"
FORM_WORKING = "How it was counted"
FORM_WHOLE = "Finish the whole process"
FORM_NO_DATE = "No date is stated for this step. Agreed with the other side: [date]"
FORM_DETAILS = {"who": "Who", "where": "Where", "when": "When", "how": "How"}
FORM_SENTENCES = "Sentences"
FORM_READINGS = "Our readings"
FORM_EXPLAINED = "{found} (explained at {link})"
FORM_LINK = "The procedure, restated"
FORM_ANSWER_LINK = "This answer"
FORM_DURATIONS = {
    "raised-to-today": "From raising it to this form: {days}",
    "raised-to-since": "From raising it to the present level: {days}",
    "since-to-ended": "From the start of the present level to its end: {days}",
}
FORM_WORKING_DAYS = {0: "less than 1 working day", 1: "1 working day"}
FORM_MORE_WORKING_DAYS = "{count} working days"
FORM_NOWHERE = "The document does not say where learning is sent: ask your safeguarding lead."

CALENDAR_PRODUCT = "-//Escalation handbook//Checker//EN"
CALENDAR_BY_TODAY = "{headline} by today ({name})"
CALENDAR_ACT = "{headline}: {act} by today ({name})"
CALENDAR_OVERDUE = "Overdue: {headline} today ({name})"
CALENDAR_DO_NOT_WAIT = "{headline} today, no date stated ({name})"
CALENDAR_SUGGESTED = "Suggestion, not stated by {name}: {headline} by today"
CALENDAR_WHOLE = "Last day for the whole process ({name})"
CALENDAR_WHOLE_OVERDUE = "Overdue: the whole process ({name})"
CALENDAR_STANDS = "{task}."
CALENDAR_WHO = "Who: {who}"
CALENDAR_COUNTERPART = "With: {counterpart}"
CALENDAR_BY = "By {date}: {phrase}."
CALENDAR_WAS_DUE = "Was due by {date}: {phrase}."
CALENDAR_RECORD = "Record: {text}"
CALENDAR_TELL = "Tell: {text}"
CALENDAR_STAGE_LINK = "The stage: {link}"
CALENDAR_ANSWER_LINK = "The answer: {link}"
CALENDAR_CHECK = "Check the answer again if anything changes."
CALENDAR_REMINDER = "Reminder: {summary}"
CALENDAR_NOTE = "{entry} Reminder: {reminder}."
CALENDAR_ENTRY = "{date}: {what}."
CALENDAR_WHAT = {
    "step": "the next step ({name})",
    "suggested": "a suggestion, not stated by {name}",
    "whole": "the last day for the whole process ({name})",
    "overdue": "overdue, so it is on today ({name})",
    "today": "no date is stated, but do not wait ({name})",
}
CALENDAR_REMINDER_AT = "{date}, 9 am"
CALENDAR_EMERGENCY = "There is no calendar entry: call 999 now."
CALENDAR_NO_STEP = "There is no calendar entry, because there is no next step to take."
CALENDAR_NO_DATE = "{name} states no date here, so there is no calendar entry. Agree a date first."
CALENDAR_UNCOUNTED = (
    "The date cannot be counted yet, so there is no calendar entry: bank holidays are known only "
    "to {last}."
)

MESSAGE_GREETING = "Dear [name],"
MESSAGE_SUBJECTS = {
    "first": "Professional disagreement: {stage}, reply by {date}",
    "raise": "Professional disagreement: please discuss, reply by {date}",
    "escalate": "Professional disagreement escalated to you ({stage}), reply by {date}",
    "resolved": "Professional disagreement: the outcome we agreed",
    "end-of-ladder": "Professional disagreement still open, reply by {date}",
}
MESSAGE_OPENINGS = {
    "raise": "I disagree with you about a matter of safeguarding, and I would like us to settle it "
    "together. My record number: [your record number, no names].",
    "escalate": "We have not settled a professional disagreement at the stage before, so it now "
    "comes to you. My record number: [your record number, no names].",
    "first": "I am bringing a professional disagreement to you, as the procedure sets out. My "
    "record number: [your record number, no names].",
    "resolved": "This confirms in writing what we agreed. My record number: [your record number, "
    "no names].",
    "end-of-ladder": "We still disagree, and the procedure names nobody further. I am putting in "
    "writing what is open. My record number: [your record number, no names].",
}
MESSAGE_UNANSWERED = "I have had no reply to what I sent on [date]."
MESSAGE_PARTS = {
    "what": "1. What I am raising: {topic}. [What happened, in two or three sentences.]",
    "aim": "2. What I want to achieve: [your aim for the child or adult]",
    "outcome": "3. The outcome I ask for: [what should be done, and by whom]",
    "when": "4. By when: {when}",
}
MESSAGE_RESOLVED_PARTS = (
    "1. What we disagreed about: {topic}.",
    "2. The outcome we agreed: [outcome]",
    "3. Who does what, and by when: [actions]",
    "4. What is still open, and how we will take it further: [open points, or none]",
)
MESSAGE_TOPICS = {
    "general": "[what you disagree about]",
    "referral": "a referral, enquiry or threshold",
    "conference-need": "whether a child protection conference is needed",
    "conference-decision": "a decision of a child protection conference",
    "plan": "how a child protection plan is carried out",
    "own-agency": "a disagreement inside our agency",
}
MESSAGE_DATE = "[date]"
MESSAGE_WHEN = "please {act} by {date}."
MESSAGE_WHEN_OVERDUE = "please {act} today; the procedure's date for this was {date}."
MESSAGE_WHEN_OPEN = "please reply by [date]."
MESSAGE_WHEN_WHOLE = "The whole process is due to end by {date}."
MESSAGE_WHEN_WHOLE_PASSED = "The whole process was due to end by {date}."
MESSAGE_PROCEDURE = "The procedure: {name}, {stage}. {link}"
MESSAGE_PROCEDURE_ONLY = "The procedure: {name}. {link}"
MESSAGE_SAFETY = "If anyone is in immediate danger, call 999 before you answer this."
MESSAGE_CONFIRM = "Please tell me by [date] if you see any of this differently."
MESSAGE_CLOSING = "[your name, role and how to reach you]"
MESSAGE_HINT_TO = "To: {who}."
MESSAGE_HINT_SEND = "Send it from your own mail, by the secure way your agency uses. No names."
MESSAGE_HINT_MANAGER = (
    "For {who} to send, or to send with their agreement. Use the secure way your agency uses. No "
    "names."
)
MESSAGE_HINT_ASKED = "The document asks for: {asked}. The rest is our suggestion."
MESSAGE_HINT_ASKED_BY_SOME = "Some areas ask for: {asked}. The rest is our suggestion."
MESSAGE_HINT_OURS = "Our suggestion: the document does not say what to write in the message itself."
MESSAGE_HINT_REPLY = "The document sets no time for a reply, so put in a date of your own."
