"""The dates of one case: when each step is due, the limit on the whole process, what to suggest."""

from collections.abc import Iterable
from datetime import date

from decision import english as words
from decision.answer import Later, SuggestedDate
from decision.case import Case
from decision.deadline import Deadline, failed_on, limit_deadline
from decision.ladder import Ladder, Step
from decision.phrases import Worded
from decision.policy import Policy
from decision.provision import Provision

FIXED_CLOCKS = ("disagreement", "urgent-judged", "decision", "conference")
"""The clocks that do not depend on which stage has been reached."""

SILENT = Deadline(date=None, phrase=words.SILENT, readings=("no-date",))
"""What there is to say where the document says nothing about time."""


class Schedule:
    """The dates of one case on one ladder."""

    def __init__(self, policy: Policy, ladder: Ladder, case: Case) -> None:
        """Date *ladder* for *case*, with the bank holidays of *policy*."""
        self.policy = policy
        self.ladder = ladder
        self.case = case
        self.present = ladder.at(case.level)

    @property
    def before(self) -> tuple[Step, ...]:
        """The steps that the case has been through already, the present one last."""
        return self.ladder.below[self.case.level]

    def due(self, step: Step, previous: date | None = None, ahead: int = 1) -> Deadline:
        """When *step*, *ahead* rungs up, is due: its own limit or a cap that covers it, if earlier.

        *previous* is the last day of the step before it, where that is known.
        """
        case, calendar = self.case, self.policy.calendar
        found = [limit_deadline(cap, case, calendar) for cap in step.caps]
        if step.limits:
            own = step.limits[0]
            if previous is None and ahead == 1 and own.limit.clock == "previous-limit":
                previous = self._previous_limit()
            found.append(
                limit_deadline(
                    own, case, calendar, present=self.present, previous=previous, ahead=ahead
                )
            )
        return _earliest(found) or SILENT

    def _previous_limit(self) -> date | None:
        """The last day of the limit of the present step, where it has one."""
        if self.present is None:
            return None
        fixed = [
            limit
            for limit in (*self.present.caps, *self.present.limits[:1])
            if limit.limit.clock in FIXED_CLOCKS
        ]
        dates = [limit_deadline(limit, self.case, self.policy.calendar).date for limit in fixed]
        return min((day for day in dates if day is not None), default=None)

    def cap(self) -> Deadline | None:
        """The earliest limit on the whole process."""
        case, calendar = self.case, self.policy.calendar
        return _earliest([limit_deadline(cap, case, calendar) for cap in self.ladder.caps])

    def rest(
        self, steps: Iterable[Step], previous: date | None = None, ahead: int = 1
    ) -> tuple[Later, ...]:
        """The *steps* of the rest of the ladder with their dates, the first *ahead* rungs up."""
        later = []
        for distance, step in enumerate(steps, ahead):
            by = self.due(step, previous, distance)
            previous = by.date
            later.append(Later(step.rung, by, step.link))
        return tuple(later)

    def suggestion(self, step: Step, cap: Deadline | None) -> SuggestedDate | None:
        """The earliest date that any area's number gives, where this area states none.

        None either where that would be later than the area's own *cap* on the whole process.
        """
        case, calendar = self.case, self.policy.calendar
        found = []
        for item in self.policy.suggestions:
            fits = item.level in (step.stage.level, None) and item.track in ("standard", case.track)
            if not fits or (item.level is None and self.ladder.caps):
                continue
            deadline = limit_deadline(Worded(item.limit, item.basis), case, calendar)
            if deadline.date is not None:
                found.append((deadline.date, deadline, item.basis))
        if not found:
            return None
        day, earliest, _ = min(found, key=lambda entry: entry[0])
        if cap is not None and cap.date is not None and cap.date < day:
            return None
        pattern = words.SUGGESTED if day >= case.today else words.SUGGESTED_PASSED
        return SuggestedDate(
            date=day,
            phrase=pattern.format(date=words.write_date(day), phrase=earliest.phrase),
            basis="; ".join(dict.fromkeys(basis for *_, basis in found)),
            last_working_day=earliest.last_working_day,
            passed=day < case.today,
            sources=tuple(
                dict.fromkeys(source for _, deadline, _ in found for source in deadline.sources)
            ),
        )

    def further_limits(self, step: Step, by: Deadline) -> tuple[Provision, ...]:
        """The stage's other clocks, such as those for a reply or a meeting, once it is due *by*."""
        notes = []
        previous = by.date
        for worded in step.limits[1:]:
            limit = worded.limit
            deadline = limit_deadline(
                worded,
                self.case,
                self.policy.calendar,
                present=self.present,
                previous=previous,
            )
            previous = deadline.date
            act = words.ACTS[limit.act].capitalize()
            pattern = words.FURTHER_UNDATED if limit.undated else words.FURTHER_LIMIT
            notes.append(
                Provision(
                    text=pattern.format(act=act, phrase=limit.undated or deadline.phrase),
                    when=words.write_date(deadline.date) if deadline.date else None,
                    force=limit.force,
                    sources=limit.sources,
                    readings=limit.readings,
                )
            )
        return tuple(notes)

    def failed(self) -> Deadline | None:
        """The limit whose passing means that the present stage has failed, if it has one."""
        return failed_on(self.present, self.case, self.policy.calendar)


def _earliest(deadlines: list[Deadline]) -> Deadline | None:
    """The deadline with the earliest date; one without a date only where none has any."""
    if len(deadlines) < 2:
        return deadlines[0] if deadlines else None
    return min(deadlines, key=lambda deadline: deadline.date or date.max)
