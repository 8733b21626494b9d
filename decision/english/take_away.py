"""What is taken along from an answer: the forms, the calendar file and the message."""

from typing import NamedTuple

from decision.vocabulary import RecordPart


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
FORM_FIRST_DAY = {"raised": FORM_DAYS["raised"], "arose": "Arose", "unsure": "Raised or arose"}
FORM_FROM = {
    "raised": "raising it",
    "arose": "the day it arose",
    "unsure": "the day it was raised or arose",
}
FORM_NOTED = "{said}; {note}"
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
    "raised-to-today": "From {start} to this form: {days}",
    "raised-to-since": "From {start} to the present level: {days}",
    "since-to-ended": "From the start of the present level to its end: {days}",
}
FORM_WORKING_DAYS = {0: "less than 1 working day", 1: "1 working day"}
FORM_MORE_WORKING_DAYS = "{count} working days"
FORM_NOWHERE = "The document does not say where learning is sent: ask your safeguarding lead."
GO_UP = "take it to the next stage"
"""What is to be done by a limit on raising it, once it has been raised."""
WHOLE_PROCESS = "end the whole process"
STAGE_BEFORE = "the stage before"
PROVISIONAL = (
    "provisional: counted from {date}, when {stage} was still open; count again when it ends"
)

CALENDAR_PRODUCT = "-//Escalation handbook//Checker//EN"
CALENDAR_BY_TODAY = "{headline} by today ({name})"
CALENDAR_ACT = "{headline}: {act} by today ({name})"
CALENDAR_PROVISIONAL = "Provisional: {summary}"
CALENDAR_NOTED = "{said} This date is {note}."
CALENDAR_SHARED = (
    "Cases raised on the same day with the same choices share an entry: the later one takes the "
    "place of the earlier."
)
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
CALENDAR_NOTE = "{entry} Reminder at 9 am: {days}."
CALENDAR_NOTE_TODAY = "{entry} It is on today: act now, do not wait for a reminder."
BETWEEN_REMINDERS = " and "
CALENDAR_ENTRY = "{date}: {what}."
CALENDAR_WHAT = {
    "step": "the next step ({name})",
    "provisional": "the next step ({name}), provisional until the present stage ends",
    "suggested": "a suggestion, not stated by {name}",
    "whole": "the last day for the whole process ({name})",
    "overdue": "overdue, so it is on today ({name})",
    "today": "no date is stated, but do not wait ({name})",
}
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
    "escalate": "Professional disagreement, now at {stage}, reply by {date}",
    "unsure": "Professional disagreement: reply by {date}",
    "resolved": "Professional disagreement: the outcome agreed",
    "end-of-ladder": "Professional disagreement still open, reply by {date}",
}
MESSAGE_OPENINGS = {
    "raise": "I disagree with you about a matter of safeguarding, and I would like us to settle it "
    "together. My record number: [your record number, no names].",
    "escalate": "A professional disagreement was not settled at the stage before, so the procedure "
    "takes it on to the next: {stage}. Record number: [your record number, no names].",
    "first": "The procedure brings this professional disagreement to: {stage}. Record number: "
    "[your record number, no names].",
    "unsure": "This is about a professional disagreement. [How far it has gone: who has dealt with "
    "it, and what came of that.] Record number: [your record number, no names].",
    "resolved": "This confirms in writing what was agreed. Record number: [your record number, no "
    "names].",
    "end-of-ladder": "This disagreement is still open, and the procedure names nobody further. "
    "This puts in writing what is open. Record number: [your record number, no names].",
}
"""What it begins with. Only the one between the two who differ can say "I"; who sends a later one
is for those who act at its stage to agree, so that it must read right from any of them."""
MESSAGE_UNANSWERED = "I have had no reply to what I sent on [date]."
MESSAGE_UNANSWERED_LATER = "There has been no reply to what was sent on [date]."
MESSAGE_UNANSWERED_UNSURE = "[If there has been no reply, say so, and to what.]"
MESSAGE_PARTS = {
    "what": "1. What I am raising: {topic}. [What happened, in two or three sentences.]",
    "aim": "2. What I want to achieve: [your aim for the child or adult]",
    "outcome": "3. The outcome I ask for: [what should be done, and by whom]",
    "when": "4. By when: {when}",
}
MESSAGE_PARTS_LATER = {
    "what": "1. What it is about: {topic}. [What happened, in two or three sentences.]",
    "aim": "2. What is to be achieved: [the aim for the child or adult]",
    "outcome": "3. The outcome asked for: [what should be done, and by whom]",
    "when": "4. By when: {when}",
}
MESSAGE_RESOLVED_PARTS = (
    "1. What it was about: {topic}.",
    "2. The outcome agreed: [outcome]",
    "3. Who does what, and by when: [actions]",
    "4. What is still open, and how it will be taken further: [open points, or none]",
)
MESSAGE_TOPICS = {
    "general": "[what you disagree about]",
    "referral": "a referral, enquiry or threshold",
    "conference-need": "whether a child protection conference is needed",
    "conference-decision": "a decision of a child protection conference",
    "plan": "how a child protection plan is carried out",
    "own-agency": "a disagreement inside one agency",
}
MESSAGE_DATE = "[date]"
MESSAGE_WHEN = "please {act} by {date}."
MESSAGE_WHEN_OVERDUE = "please {act} today; the procedure's date for this was {date}."
MESSAGE_WHEN_OPEN = "please reply by [date]."
MESSAGE_WHEN_WHOLE = "The whole process is due to end by {date}."
MESSAGE_WHEN_WHOLE_PASSED = "The whole process was due to end by {date}."
MESSAGE_WHEN_TODAY = "please {act} today."
MESSAGE_WHEN_BEFORE = "please reply by [date, not after {date}]."
MESSAGE_NOTED = "{date} ({note})"
MESSAGE_PROVISIONAL = "{date} (provisional)"
MESSAGE_STAGE = "{stage} of {name}"
MESSAGE_LIMIT = "{name}: {act} by {date}."
MESSAGE_LIMIT_PASSED = "{name}: {act}, due by {date}, which has passed."
MESSAGE_LIMIT_NONE = "{name}: no date is stated."
MESSAGE_LIMIT_UNCOUNTED = "{name}: the date cannot be counted yet."
MESSAGE_DATES_UNSURE = "Not everything that these dates depend on is certain."
MESSAGE_PROCEDURE = "The procedure: {name}, {stage}. {link}"
MESSAGE_PROCEDURE_ONLY = "The procedure: {name}. {link}"
MESSAGE_SAFETY = "If anyone is in immediate danger, call 999 before you answer this."
MESSAGE_CONFIRM = "Please say by [date] if you see any of this differently."
MESSAGE_CLOSING = "[your name, role and how to reach you]"
MESSAGE_HINT_TO = "To: {who}."
MESSAGE_HINT_SEND = "Send it from your own mail, by the secure way your agency uses. No names."
MESSAGE_HINT_ACTS = "Who acts next: {who}."
MESSAGE_HINT_OTHER_SIDE = "The other side: {counterpart}."
MESSAGE_HINT_AGREE = (
    "Agree with them who sends it and to whom, by the secure way your agency uses. No names."
)
MESSAGE_HINT_AGREE_INVOLVED = (
    "Agree with those involved who sends it and to whom, by the secure way your agency uses. No "
    "names."
)
MESSAGE_HINT_UNSURE = (
    "You are not sure how far it has gone. Find out first: it decides who sends this and to whom. "
    "No names."
)
MESSAGE_HINT_ASKED = "The document asks for: {asked}. The rest is our suggestion."
MESSAGE_HINT_ASKED_BY_SOME = "Some areas ask for: {asked}. The rest is our suggestion."
MESSAGE_HINT_OURS = "Our suggestion: the document does not say what to write in the message itself."
MESSAGE_HINT_REPLY = "The document sets no time for a reply, so put in a date of your own."
