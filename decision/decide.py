"""Deciding a case: ``decide(policy, case) -> Answer``, pure and total."""

from collections.abc import Iterable
from datetime import date

from decision import english as words
from decision.addresses import area_address
from decision.answer import Answer, Later, Next, SuggestedDate, safety
from decision.case import Case
from decision.deadline import Deadline, cap_deadline, failed_on, limit_deadline
from decision.ladder import Ladder, Step, ladder_of
from decision.phrases import describe_limit
from decision.policy import Policy, Provision, Sentence
from decision.vocabulary import REACHED, Outcome


def decide(policy: Policy, case: Case) -> Answer:
    """Who is next and by when under *policy*, with what to record and whom to tell.

    Every case has an answer. Immediate danger comes before everything else, then whether the
    policy covers the case at all, then whether it is settled; only then the ladder is climbed.
    """
    return _Decision(policy, case).answer()


class _Decision:
    """One case under one policy, while it is being decided."""

    def __init__(self, policy: Policy, case: Case) -> None:
        self.policy = policy
        self.case = case
        self.ladder: Ladder = ladder_of(policy, case.topic, case.track, case.agency)
        self.present = self.ladder.at(case.level)

    def answer(self) -> Answer:
        case = self.case
        if case.urgency == "danger":
            return self._emergency()
        if case.person not in self.policy.people or self.ladder.hand_over:
            return self._out_of_scope()
        if case.state == "resolved":
            return self._resolved()
        above = self.ladder.above(case.level)
        return self._escalate(above[0], above[1:]) if above else self._end_of_ladder()

    def _emergency(self) -> Answer:
        call = Provision(
            text=words.EMERGENCY, who=words.EMERGENCY_WHO, readings=("immediate-danger",)
        )
        after = Provision(text=words.EMERGENCY_AFTER, readings=("immediate-danger",))
        covered = self.case.person in self.policy.people and not self.ladder.hand_over
        return self._without_step(
            "emergency",
            advice=(call,),
            notes=(after, *self.policy.safety),
            then=self._then(self.ladder.above(self.case.level), None, 1) if covered else (),
        )

    def _out_of_scope(self) -> Answer:
        if self.case.person not in self.policy.people:
            text = words.OUT_OF_SCOPE_PERSON[self.case.person]
            where: tuple[Provision, ...] = (
                Provision(text=text, who=words.OUT_OF_SCOPE_WHO, readings=("out-of-scope",)),
            )
            notes = self.policy.scope
        else:
            where, notes = self.ladder.hand_over, ()
        return self._without_step("out-of-scope", advice=where, notes=notes)

    def _resolved(self) -> Answer:
        present = self.present
        return self._without_step(
            "resolved",
            record=present.record if present else self.ladder.record,
            notify=present.notify if present else self.ladder.notify,
            notes=self.policy.resolved,
            step=present,
        )

    def _end_of_ladder(self) -> Answer:
        said = Provision(
            text=words.END_OF_LADDER, readings=("end-of-ladder",), sources=self._last_sources()
        )
        help_left = Provision(
            text=words.END_OF_LADDER_HELP,
            who=words.OUT_OF_SCOPE_WHO,
            readings=("end-of-ladder",),
        )
        present = self.present
        return self._without_step(
            "end-of-ladder",
            record=present.record if present else self.ladder.record,
            notify=present.notify if present else self.ladder.notify,
            advice=(*self.ladder.remaining, *self.ladder.advice, help_left),
            notes=(said, *self._support()),
            step=present,
            cap=self._cap(),
        )

    def _last_sources(self) -> tuple[Sentence, ...]:
        return self.ladder.steps[-1].stage.sources if self.ladder.steps else ()

    def _escalate(self, step: Step, rest: tuple[Step, ...]) -> Answer:
        by = self._by(step, None, 1)
        cap = self._cap()
        suggestion = self._suggest(step) if by.date is None else None
        warnings = self._warnings(by, suggestion)
        support = self._support()
        further = self._further_limits(step)
        stage = step.stage
        return self._make(
            outcome="escalate",
            next_step=Next(
                stage=stage.id,
                name=stage.name,
                level=stage.level,
                reached=REACHED[stage.level],  # type: ignore[arg-type]  # REACHED holds just these
                title=stage.title,
                who=step.who,
                counterpart=step.counterpart,
            ),
            by=by,
            cap=cap,
            suggestion=suggestion,
            record=step.record,
            notify=step.notify,
            advice=(*support, *step.advice),
            notes=(*warnings, *step.notes, *further),
            then=self._then(rest, by.date, 2),
            step=step,
            besides=(by, *warnings, *support, *further),
        )

    def _by(self, step: Step, previous: date | None, ahead: int) -> Deadline:
        """The earliest of the step's own limit and the caps that cover it."""
        case, calendar = self.case, self.policy.calendar
        found = [cap_deadline(cap, phrase, case, calendar) for cap, phrase in step.caps]
        if step.stage.limits:
            limit = step.stage.limits[0]
            found.append(
                limit_deadline(
                    limit,
                    step.limit_phrase if not step.caps else describe_limit(limit),
                    case,
                    calendar,
                    present=self.present,
                    previous=previous or self._previous_limit(ahead),
                    ahead=ahead,
                )
            )
        if not found:
            return Deadline(date=None, phrase=words.SILENT, readings=("no-date",))
        return min(found, key=lambda deadline: deadline.date or date.max)

    def _previous_limit(self, ahead: int) -> date | None:
        """The last day of the limit of the step before the next one, where it has one."""
        if ahead != 1 or self.present is None:
            return None
        before = [
            cap_deadline(cap, phrase, self.case, self.policy.calendar).date
            for cap, phrase in self.present.caps
        ]
        for limit in self.present.stage.limits[:1]:
            if limit.clock in ("disagreement", "urgent-judged", "decision", "conference"):
                found = limit_deadline(
                    limit, "", self.case, self.policy.calendar, present=None, ahead=0
                )
                before.append(found.date)
        return min((day for day in before if day is not None), default=None)

    def _cap(self) -> Deadline | None:
        """The earliest limit on the whole process."""
        found = [
            cap_deadline(cap, phrase, self.case, self.policy.calendar)
            for cap, phrase in self.ladder.caps
        ]
        return min(found, key=lambda deadline: deadline.date or date.max, default=None)

    def _then(self, steps: Iterable[Step], previous: date | None, ahead: int) -> tuple[Later, ...]:
        later = []
        for distance, step in enumerate(steps, ahead):
            by = self._by(step, previous, distance)
            previous = by.date
            stage = step.stage
            later.append(
                Later(
                    stage=stage.id,
                    name=stage.name,
                    level=stage.level,
                    title=stage.title,
                    who=step.who,
                    counterpart=step.counterpart,
                    by=by,
                    link=step.link,
                )
            )
        return tuple(later)

    def _suggest(self, step: Step) -> SuggestedDate | None:
        """The earliest date that any area's number gives, where this area states none."""
        case, calendar = self.case, self.policy.calendar
        found = []
        for item in self.policy.suggestions:
            fits = item.level in (step.stage.level, None) and item.track in ("standard", case.track)
            if not fits or (item.level is None and self.ladder.caps):
                continue
            phrase = describe_limit(item.limit)
            deadline = limit_deadline(item.limit, phrase, case, calendar)
            if deadline.date is not None:
                pattern = words.SUGGESTION_LEVEL if item.level else words.SUGGESTION_WHOLE
                basis = pattern.format(name=item.name, level=item.level, limit=phrase)
                found.append((deadline.date, basis, item.limit.sources))
        if not found:
            return None
        day = min(entry[0] for entry in found)
        pattern = words.SUGGESTED if day >= case.today else words.SUGGESTED_PASSED
        basis = "; ".join(dict.fromkeys(entry[1] for entry in found))
        return SuggestedDate(
            date=day,
            phrase=pattern.format(
                date=words.write_date(day),
                phrase=next(entry[1] for entry in found if entry[0] == day),
            ),
            basis=basis,
            sources=tuple(dict.fromkeys(source for entry in found for source in entry[2])),
        )

    def _further_limits(self, step: Step) -> tuple[Provision, ...]:
        """The stage's other clocks, such as those for a reply or a meeting."""
        notes = []
        for limit in step.stage.limits[1:]:
            deadline = limit_deadline(
                limit, describe_limit(limit), self.case, self.policy.calendar, present=self.present
            )
            act = words.ACTS[limit.act].capitalize()
            notes.append(
                Provision(
                    text=words.FURTHER_LIMIT.format(act=act, phrase=deadline.phrase),
                    when=words.write_date(deadline.date) if deadline.date else None,
                    force=limit.force,
                    sources=limit.sources,
                    readings=limit.readings,
                )
            )
        return tuple(notes)

    def _warnings(self, by: Deadline, suggestion: SuggestedDate | None) -> tuple[Provision, ...]:
        """What to know about the date and the case before anything else."""
        notes = []
        if by.overdue and by.date is not None:
            text = words.OVERDUE_NOTE.format(date=words.write_date(by.date))
            notes.append(Provision(text=text, readings=("overdue",)))
        if by.date is None and suggestion is None:
            notes.append(Provision(text=words.SUGGESTION_AGREE, readings=("no-date",)))
        elif by.date is None:
            notes.append(Provision(text=words.NO_DATE_NOTE, readings=("no-date", "suggestion")))
        if by.assumed and by.working is not None and by.working.clock == _TODAY_ASSUMED:
            notes.append(Provision(text=words.STILL_OPEN, readings=("counting",)))
        if self.case.state == "no-reply":
            notes.extend(self._no_reply())
        if self.case.urgency == "urgent" and self.policy.urgent is None:
            notes.append(
                Provision(
                    text=words.URGENT_NO_TRACK,
                    readings=("or-sooner",),
                    sources=self.policy.safety[0].sources if self.policy.safety else (),
                )
            )
        return tuple(notes)

    def _no_reply(self) -> tuple[Provision, ...]:
        """What no reply means for the present stage (reading 8)."""
        failed = failed_on(self.present, self.case, self.policy.calendar)
        if failed is not None and failed.date is not None:
            pattern = words.NO_REPLY_LIMIT if failed.overdue else words.NO_REPLY_LIMIT_AHEAD
            text = pattern.format(date=words.write_date(failed.date))
            said = Provision(text=text, readings=("no-reply",), sources=failed.sources)
        elif self.present is None:
            said = Provision(text=words.NO_REPLY_RAISE, readings=("no-reply",))
        else:
            said = Provision(text=words.NO_REPLY_SILENT, readings=("no-reply",))
        return (said, *self.policy.no_reply)

    def _support(self) -> tuple[Provision, ...]:
        """What helps someone who does not feel able to challenge."""
        if self.case.confident == "yes":
            return ()
        silent = Provision(text=words.NOT_CONFIDENT_SILENT, who=words.NOT_CONFIDENT_WHO)
        return self.policy.not_confident or (silent,)

    def _without_step(
        self,
        outcome: Outcome,
        *,
        record: tuple[Provision, ...] = (),
        notify: tuple[Provision, ...] = (),
        advice: tuple[Provision, ...] = (),
        notes: tuple[Provision, ...] = (),
        then: tuple[Later, ...] = (),
        step: Step | None = None,
        cap: Deadline | None = None,
    ) -> Answer:
        return self._make(
            outcome=outcome,
            next_step=None,
            by=None,
            cap=cap,
            suggestion=None,
            record=record,
            notify=notify,
            advice=advice,
            notes=notes,
            then=then,
            step=step,
            besides=(*record, *notify, *advice, *notes),
        )

    def _make(
        self,
        *,
        outcome: Outcome,
        next_step: Next | None,
        by: Deadline | None,
        cap: Deadline | None,
        suggestion: SuggestedDate | None,
        record: tuple[Provision, ...],
        notify: tuple[Provision, ...],
        advice: tuple[Provision, ...],
        notes: tuple[Provision, ...],
        then: tuple[Later, ...],
        step: Step | None,
        besides: tuple[Provision | Deadline, ...],
    ) -> Answer:
        """The answer, resting on its *step*, or on what comes first of all, and on *besides*."""
        first = (step,) if step else safety(self.policy)
        dates = tuple(item for item in (cap, suggestion) if item is not None)
        anchor = "" if step is not None or outcome == "escalate" else f"#{outcome}"
        return Answer(
            outcome=outcome,
            next=next_step,
            by=by,
            cap=cap,
            suggestion=suggestion,
            record=record,
            notify=notify,
            advice=advice,
            notes=notes,
            then=then,
            rests_on=(*first, *besides, *dates),
            link=step.link if step else area_address(self.policy.area) + anchor,
            policy=self.policy,
            case=self.case,
        )


_TODAY_ASSUMED = words.ASSUMED_CLOCKS["today"]
