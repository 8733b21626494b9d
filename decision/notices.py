"""What to know about a case before anything else: what passed, what is silent, what helps."""

from collections.abc import Iterator

from decision import english as words
from decision.answer import SuggestedDate, cannot_wait
from decision.case import Case
from decision.deadline import Deadline
from decision.policy import Policy
from decision.provision import Provision
from decision.schedule import Schedule


def notices(
    schedule: Schedule, by: Deadline, cap: Deadline | None, suggestion: SuggestedDate | None
) -> Iterator[Provision]:
    """Notes on the dates of a step and on what is special about the case."""
    if by.overdue and by.date is not None:
        text = words.OVERDUE_NOTE.format(date=words.write_date(by.date))
        yield Provision(text=text, readings=("overdue",))
    if cap is not None and cap.overdue and cap.date is not None:
        text = words.OVERDUE_CAP.format(date=words.write_date(cap.date))
        yield Provision(text=text, sources=cap.sources, readings=("overdue",))
    if by.date is None and not by.uncounted:
        late = cannot_wait(schedule.case, cap, suggestion)
        text = words.NO_DATE_LATE if late else words.NO_DATE_NOTE
        yield Provision(text=text, readings=("no-date",))
    if by.still_open:
        yield Provision(text=words.STILL_OPEN, readings=("still-open",))
    if schedule.case.state == "no-reply":
        yield from _no_reply(schedule, by)
    if schedule.case.person == "adult":
        yield from schedule.policy.scope
    if schedule.case.urgency == "urgent" and schedule.policy.urgent is None:
        safety = schedule.policy.safety
        sources = safety[0].sources if safety else ()
        yield Provision(text=words.URGENT_NO_TRACK, readings=("or-sooner",), sources=sources)


def support(policy: Policy, case: Case) -> tuple[Provision, ...]:
    """What helps someone who does not feel able to challenge."""
    if case.confident == "yes":
        return ()
    silent = Provision(
        text=words.NOT_CONFIDENT_SILENT,
        who=words.NOT_CONFIDENT_WHO,
        readings=("not-confident",),
    )
    return policy.not_confident or (silent,)


def _no_reply(schedule: Schedule, by: Deadline) -> Iterator[Provision]:
    """What no reply means for the present stage (reading 8)."""
    failed = schedule.failed()
    if failed is not None and failed.date is not None:
        pattern = words.NO_REPLY_LIMIT if failed.overdue else words.NO_REPLY_LIMIT_AHEAD
        text = pattern.format(date=words.write_date(failed.date))
        yield Provision(text=text, readings=("no-reply",), sources=failed.sources)
    else:
        if schedule.case.reached == "none":
            text = words.NO_REPLY_RAISE
        else:
            text = words.NO_REPLY_DATED if by.date else words.NO_REPLY_SILENT
        yield Provision(text=text, readings=("no-reply",))
    yield from schedule.policy.no_reply
