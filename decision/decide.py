"""Deciding a case: ``decide(policy, case) -> Answer``, pure and total."""

from decision import english as words
from decision.addresses import area_address
from decision.answer import Answer, Later, safety
from decision.case import Case
from decision.deadline import Deadline
from decision.ladder import Step, ladder_of
from decision.notices import notices, support
from decision.policy import Policy
from decision.provision import Provision
from decision.schedule import Schedule
from decision.vocabulary import Outcome


def decide(policy: Policy, case: Case) -> Answer:
    """Who is next and by when under *policy*, with what to record and whom to tell.

    Every case has an answer. Immediate danger comes before everything else, then whether the
    policy covers the case at all, then whether it is settled; only then the ladder is climbed.
    """
    ladder = ladder_of(policy, case.topic, case.track, case.agency)
    schedule = Schedule(policy, ladder, case)
    covered = case.person in policy.people and not ladder.hand_over
    if case.urgency == "danger":
        return _emergency(schedule, covered=covered)
    if not covered:
        return _out_of_scope(schedule)
    if case.state == "resolved":
        return _resolved(schedule)
    above = ladder.above[case.level]
    return _escalate(schedule, above[0], above[1:]) if above else _end_of_ladder(schedule)


def _escalate(schedule: Schedule, step: Step, rest: tuple[Step, ...]) -> Answer:
    """Take the next step."""
    policy, case = schedule.policy, schedule.case
    by = schedule.due(step)
    cap = schedule.cap()
    if cap is not None and cap.date is not None and by.date is not None and cap.date < by.date:
        # No step can be due later than the whole process.
        by = cap
    suggestion = schedule.suggestion(step, cap) if by.date is None and not by.uncounted else None
    noticed = tuple(notices(schedule, by, cap, suggestion))
    supporting = support(policy, case)
    further = schedule.further_limits(step, by)
    then = schedule.rest(rest, by.date, ahead=2)
    dates = tuple(item for item in (by, cap, suggestion) if item is not None)
    return Answer(
        outcome="escalate",
        next=step.rung,
        by=by,
        cap=cap,
        suggestion=suggestion,
        record=step.record,
        notify=step.notify,
        advice=(*supporting, *step.advice),
        notes=(*noticed, *step.notes, *further),
        then=then,
        before=schedule.before,
        rests_on=(step, *noticed, *supporting, *further, *dates),
        link=step.link,
        policy=policy,
        case=case,
    )


def _emergency(schedule: Schedule, *, covered: bool) -> Answer:
    """Immediate danger is outside every procedure (reading 10)."""
    policy, case = schedule.policy, schedule.case
    danger = ("immediate-danger",)
    call = Provision(text=words.EMERGENCY, who=words.EMERGENCY_WHO, readings=danger)
    after = Provision(text=words.EMERGENCY_AFTER, readings=danger)
    then = schedule.rest(schedule.ladder.above[case.level]) if covered else ()
    notes = (after, *policy.safety)
    return _without_step(schedule, "emergency", advice=(call,), notes=notes, then=then)


def _out_of_scope(schedule: Schedule) -> Answer:
    """The policy does not cover the case; say which and point elsewhere (reading 11)."""
    policy, case = schedule.policy, schedule.case
    if case.person in policy.people:
        complaints = Provision(text=words.COMPLAINTS, readings=("out-of-scope",))
        advice = schedule.ladder.hand_over
        return _without_step(schedule, "out-of-scope", advice=advice, notes=(complaints,))
    elsewhere = Provision(
        text=words.OUT_OF_SCOPE_PERSON[case.person],
        who=words.OUT_OF_SCOPE_WHO,
        readings=("out-of-scope",),
    )
    return _without_step(schedule, "out-of-scope", advice=(elsewhere,), notes=policy.scope)


def _resolved(schedule: Schedule) -> Answer:
    """What to do now that it is settled."""
    return _at_present(schedule, "resolved", advice=(), notes=schedule.policy.resolved)


def _end_of_ladder(schedule: Schedule) -> Answer:
    """Nobody further is named; say exactly that, and what help remains (reading 12)."""
    ladder = schedule.ladder
    said = Provision(
        text=words.END_OF_LADDER,
        sources=ladder.steps[-1].stage.sources if ladder.steps else (),
        readings=("end-of-ladder",),
    )
    help_left = Provision(
        text=words.END_OF_LADDER_HELP, who=words.OUT_OF_SCOPE_WHO, readings=("end-of-ladder",)
    )
    supporting = support(schedule.policy, schedule.case)
    return _at_present(
        schedule,
        "end-of-ladder",
        advice=(*ladder.remaining, *ladder.advice, help_left, *supporting),
        notes=(said,),
        cap=schedule.cap(),
    )


def _at_present(
    schedule: Schedule,
    outcome: Outcome,
    *,
    advice: tuple[Provision, ...],
    notes: tuple[Provision, ...],
    cap: Deadline | None = None,
) -> Answer:
    """An answer about the stage that the case has reached, whose records are still owed."""
    present = schedule.ladder.reached(schedule.case.level)
    holder = present or schedule.ladder
    return _without_step(
        schedule,
        outcome,
        record=holder.record,
        notify=holder.notify,
        advice=advice,
        notes=notes,
        cap=cap,
        present=present,
    )


def _without_step(
    schedule: Schedule,
    outcome: Outcome,
    *,
    record: tuple[Provision, ...] = (),
    notify: tuple[Provision, ...] = (),
    advice: tuple[Provision, ...] = (),
    notes: tuple[Provision, ...] = (),
    then: tuple[Later, ...] = (),
    cap: Deadline | None = None,
    present: Step | None = None,
) -> Answer:
    """An answer without a next step: it leads to the present stage, if any, or the area's page."""
    policy = schedule.policy
    first = (present,) if present else safety(policy)
    before = () if outcome == "out-of-scope" else schedule.before
    dates = (cap,) if cap else ()
    return Answer(
        outcome=outcome,
        cap=cap,
        record=record,
        notify=notify,
        advice=advice,
        notes=notes,
        then=then,
        before=before,
        rests_on=(*first, *record, *notify, *advice, *notes, *dates),
        link=present.link if present else f"{area_address(policy.area)}#{outcome}",
        policy=policy,
        case=schedule.case,
    )
