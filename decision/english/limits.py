"""What procedures say about time, and how a date was counted."""

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
