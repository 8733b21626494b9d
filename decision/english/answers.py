"""Headlines, notes, and what explains an answer."""

SAFETY = "Danger now? Call 999. Cannot wait? Call social care's duty or out-of-hours team."
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
WHY_NOT_ROUTE = "{area} has separate steps for: {topics}. You chose: {topic}."
FURTHER_LIMIT = "{act}: {phrase}."
FURTHER_UNDATED = "{act} {phrase}."
SKIP = "On skipping this stage: {text}"
