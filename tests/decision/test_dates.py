"""What the dates mean: the contract's worked examples, across weekends and holidays."""

from collections.abc import Callable
from datetime import date

import pytest

from decision import Answer

type Ask = Callable[..., Answer]


def due(found: Answer) -> str | None:
    """The date of the step as ISO text."""
    assert found.by is not None
    return found.by.date.isoformat() if found.by.date else None


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        ("2026-11-18", "2026-11-19"),  # an ordinary week
        ("2026-11-20", "2026-11-23"),  # over a weekend
        ("2026-12-24", "2026-12-29"),  # over Christmas, with a substitute day
        ("2026-12-31", "2027-01-04"),  # over a year's end
        ("2027-03-25", "2027-03-30"),  # over Easter
    ],
)
def test_coventry_counts_one_working_day_from_the_disagreement(
    answer: Ask, raised: str, expected: str
) -> None:
    """The practitioners have one working day from the day the disagreement arose."""
    found = answer("coventry", raised=raised, today=raised)
    assert due(found) == expected
    assert found.by is not None and found.by.stated and not found.by.overdue


def test_coventry_line_managers_are_told_today_while_the_first_limit_runs(answer: Ask) -> None:
    """Immediately means today, and is no stated number."""
    found = answer("coventry", reached="practitioners", raised="2026-11-19", today="2026-11-20")
    assert due(found) == "2026-11-20"
    assert found.by is not None and not found.by.stated and not found.by.overdue


def test_coventry_line_managers_are_overdue_once_the_first_limit_has_passed(answer: Ask) -> None:
    """Immediately is overdue from the day the present stage's own number passed."""
    found = answer("coventry", reached="practitioners", raised="2026-11-18", today="2026-11-20")
    assert due(found) == "2026-11-19"
    assert found.by is not None and found.by.overdue
    assert "coventry:4" in found.by.sources


def test_a_stage_that_was_closed_leaves_the_next_step_due_today(answer: Ask) -> None:
    """A stage that ended without agreement has not failed by its limit."""
    found = answer(
        "coventry",
        reached="practitioners",
        raised="2026-11-10",
        ended="2026-11-11",
        today="2026-11-20",
    )
    assert due(found) == "2026-11-20"


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2026-11-20", "2026-11-20"), ("2026-11-21", "2026-11-23"), ("2026-12-25", "2026-12-29")],
)
def test_without_delay_is_today_or_the_next_working_day(
    answer: Ask, today: str, expected: str
) -> None:
    """A step without a number is due today or, on a day off, on the next working day."""
    found = answer("hull", reached="line-managers", today=today, raised="2026-11-02")
    assert due(found) == expected
    assert found.by is not None and not found.by.overdue
    assert ("out-of-hours" in found.by.phrase) == (today != expected)


@pytest.mark.parametrize(
    ("raised", "today", "expected", "overdue"),
    [
        ("2026-11-20", "2026-11-20", "2026-11-20", False),
        ("2026-11-19", "2026-11-20", "2026-11-19", True),
        ("2026-11-21", "2026-11-21", "2026-11-23", False),
    ],
)
def test_the_same_working_day_is_the_day_it_arose(
    answer: Ask, raised: str, today: str, expected: str, overdue: bool
) -> None:
    """The LSCP's same working day is the day itself or, on a day off, the next working day."""
    found = answer("lscp", raised=raised, today=today)
    assert due(found) == expected
    assert found.by is not None and found.by.overdue is overdue and not found.by.stated
    assert "same-working-day" in found.readings


def test_a_wales_concern_sent_today_asks_for_a_meeting_in_five_working_days(answer: Ask) -> None:
    """The written concern has no limit; the meeting is due five working days after it is sent."""
    found = answer("wales", raised="2026-11-02", today="2026-11-20")
    assert due(found) == "2026-11-27"
    assert found.by is not None and found.by.or_sooner and found.by.stated


@pytest.mark.parametrize(
    ("since", "ended", "expected"),
    [
        ("2026-11-09", None, "2026-11-23"),  # ten working days after it was sent
        ("2026-11-09", "2026-11-13", "2026-11-13"),  # Stage 1 ended earlier: at once
        ("2026-11-09", "2026-11-14", "2026-11-16"),  # it ended on a Saturday
        ("2026-10-26", "2026-11-13", "2026-11-09"),  # the ten days ended before Stage 1 did
    ],
)
def test_wales_stage_2_counts_from_the_written_concern_or_the_end_of_stage_1(
    answer: Ask, since: str, ended: str | None, expected: str
) -> None:
    """Stage 2 is due ten working days after the concern, or once Stage 1 has ended, if earlier."""
    keys = {"since": since, "raised": since, **({"ended": ended} if ended else {})}
    assert due(answer("wales", reached="practitioners", today="2026-11-20", **keys)) == expected


def test_wales_stage_3_counts_from_the_completion_of_stage_2(answer: Ask) -> None:
    """Stage 3 is due ten working days after Stage 2 ended."""
    found = answer(
        "wales",
        reached="line-managers",
        raised="2026-12-01",
        ended="2026-12-18",
        today="2026-12-21",
    )
    assert due(found) == "2027-01-06"


def test_wales_stage_3_counts_from_today_while_stage_2_is_open_and_says_so(answer: Ask) -> None:
    """While Stage 2 is open the ten working days are counted from today, with a note."""
    found = answer("wales", reached="line-managers", raised="2026-11-02", today="2026-11-20")
    assert due(found) == "2026-12-04"
    assert any("still open" in note.text for note in found.notes)


@pytest.mark.parametrize("reached", ["practitioners", "line-managers", "senior-managers"])
def test_nottinghamshire_urgent_line_management_has_one_working_day(
    answer: Ask, reached: str
) -> None:
    """Every step of line management is due one working day after the disagreement was raised."""
    found = answer(
        "nottinghamshire",
        reached=reached,
        urgency="urgent",
        raised="2026-11-20",
        today="2026-11-20",
    )
    assert due(found) == "2026-11-23"
    assert found.cap is None


@pytest.mark.parametrize(
    ("raised", "expected"), [("2026-11-20", "2026-11-24"), ("2026-12-24", "2026-12-30")]
)
def test_nottinghamshire_urgent_goes_to_the_chair_on_the_following_working_day(
    answer: Ask, raised: str, expected: str
) -> None:
    """The Chair's date is the working day after the limit on line management."""
    found = answer(
        "nottinghamshire", reached="heads-of-service", urgency="urgent", raised=raised, today=raised
    )
    assert due(found) == expected
    below = answer(
        "nottinghamshire", reached="practitioners", urgency="urgent", raised=raised, today=raised
    )
    assert below.then[-1].by.date == date.fromisoformat(expected)


def test_nottinghamshire_standard_has_only_the_four_weeks_for_the_whole_process(
    answer: Ask,
) -> None:
    """A step has no date of its own; the whole process is due 28 days after it was raised."""
    found = answer(
        "nottinghamshire", reached="practitioners", raised="2026-11-20", today="2026-11-20"
    )
    assert due(found) is None
    assert found.cap is not None
    assert found.cap.date == date(2026, 12, 18)
    assert not found.cap.overdue


def test_a_four_week_limit_on_a_day_off_names_the_last_working_day_before_it(answer: Ask) -> None:
    """Twenty-eight days that end on Christmas Day come with the working day before it."""
    cap = answer(
        "nottinghamshire", reached="practitioners", raised="2026-11-27", today="2026-11-27"
    ).cap
    assert cap is not None
    assert cap.date == date(2026, 12, 25)
    assert cap.last_working_day == date(2026, 12, 24)
    assert "Thursday 24 December 2026" in cap.phrase


def test_a_limit_is_passed_on_the_day_after_it(answer: Ask) -> None:
    """On its last day a limit is not overdue; on the next day it is."""
    on_the_day = answer("coventry", raised="2026-11-18", today="2026-11-19").by
    day_after = answer("coventry", raised="2026-11-18", today="2026-11-20").by
    assert on_the_day is not None and not on_the_day.overdue
    assert day_after is not None and day_after.overdue


def test_where_the_area_is_silent_the_strictest_number_is_only_a_suggestion(answer: Ask) -> None:
    """Silence is said first; the earliest date of any area's number is labelled a suggestion."""
    found = answer("hull", reached="practitioners", raised="2026-11-20", today="2026-11-20")
    assert due(found) is None
    assert found.by is not None and not found.by.stated
    assert found.suggestion is not None
    assert found.suggestion.date == date(2026, 12, 4)
    assert "Wales" in found.suggestion.basis and "4 weeks" in found.suggestion.basis
    assert "wales:35" in found.suggestion.sources
    assert {"no-date", "suggestion"} <= set(found.readings)


def test_a_step_that_has_a_date_gets_no_suggestion(answer: Ask) -> None:
    """Nothing is suggested beside a date of the area's own."""
    assert answer("hull", reached="line-managers").suggestion is None
    assert answer("wales", reached="practitioners").suggestion is None


@pytest.mark.parametrize("area", ["harmonised", "hull", "lscp", "nottinghamshire"])
def test_a_suggestion_waits_no_longer_than_the_area_that_it_is_taken_from(
    answer: Ask, area: str
) -> None:
    """Wales goes on at once where a stage has ended, so a number of Wales's is not counted on."""
    days = {"raised": "2026-11-09", "since": "2026-11-10", "ended": "2026-11-18"}
    wales = answer("wales", reached="practitioners", today="2026-11-19", **days)
    found = answer(area, reached="practitioners", today="2026-11-19", **days)
    suggested = found.by if area == "harmonised" else found.suggestion

    assert due(wales) == "2026-11-18"
    assert suggested is not None and str(suggested.date) == "2026-11-18"


@pytest.mark.parametrize(
    ("reached", "urgency", "expected"),
    [
        ("none", "standard", "2026-11-23"),
        ("practitioners", "standard", "2026-12-04"),
        ("practitioners", "urgent", "2026-11-23"),
        ("line-managers", "standard", "2026-12-04"),
        ("senior-managers", "standard", None),
        ("heads-of-service", "standard", None),
        ("heads-of-service", "urgent", "2026-11-24"),
    ],
)
def test_the_harmonised_ladder_takes_the_strictest_number_of_each_level(
    answer: Ask, reached: str, urgency: str, expected: str | None
) -> None:
    """Someone whose area is not listed gets the strictest number that any area states."""
    found = answer("harmonised", reached=reached, urgency=urgency)
    assert due(found) == expected
    assert "harmonised" in found.readings
    assert urgency == "urgent" or (found.cap and found.cap.date == date(2026, 12, 18))


def test_no_reply_after_the_limit_says_not_to_wait(answer: Ask) -> None:
    """Without a reply a stage with a limit has failed when the limit passes."""
    found = answer(
        "wales", reached="practitioners", state="no-reply", raised="2026-11-02", today="2026-11-12"
    )
    assert any("Monday 9 November 2026" in note.text for note in found.notes)
    assert "no-reply" in found.readings


def test_no_reply_where_nothing_is_stated_asks_for_a_reply_date(answer: Ask) -> None:
    """Without a reply and without a limit the answer asks to set a date for one."""
    found = answer("nottinghamshire", reached="practitioners", state="no-reply")
    assert any("sets no time for a reply" in note.text for note in found.notes)


def test_a_date_past_the_bank_holidays_is_said_never_guessed(answer: Ask) -> None:
    """A limit that ends where no bank holidays are known has no date and says why."""
    found = answer("wales", raised="2028-12-20", today="2028-12-20")
    assert due(found) is None
    assert found.by is not None
    assert found.by.stated
    assert "cannot be counted yet" in found.by.phrase


def test_the_working_names_the_start_and_every_day_not_counted(answer: Ask) -> None:
    """The working of a date over Christmas shows day 0, the end, weekends and holidays."""
    working = answer("coventry", raised="2026-12-24", today="2026-12-24").by.working  # type: ignore[union-attr]
    assert working is not None
    assert "Thursday 24 December 2026 is day 0" in working.text
    assert [(day.day.day, day.holiday) for day in working.skipped] == [
        (25, "Christmas Day"),
        (26, None),
        (27, None),
        (28, "Boxing Day"),
    ]


def test_a_stage_closed_after_its_limit_leaves_the_next_step_overdue(answer: Ask) -> None:
    """Closing a stage after its limit has passed does not hide that it is overdue."""
    found = answer(
        "coventry",
        reached="practitioners",
        raised="2026-11-16",
        ended="2026-11-19",
        today="2026-11-20",
    )
    assert due(found) == "2026-11-17"
    assert found.by is not None and found.by.overdue


@pytest.mark.parametrize(
    ("area", "keys", "said"),
    [
        ("coventry", {}, "now: settle it by Monday 23 November 2026"),
        ("wales", {}, "now: discuss or meet by Friday 27 November 2026"),
        ("wales", {"reached": "practitioners"}, "by Friday 4 December 2026"),
        ("wales", {"reached": "line-managers"}, "now: review it by Friday 4 December 2026"),
        ("hull", {"reached": "line-managers"}, "in your agency today"),
        ("hull", {"reached": "practitioners"}, "no date is stated, so agree one"),
        ("hull", {"urgency": "urgent"}, "today: no date is stated, but do not wait"),
        (
            "nottinghamshire",
            {"reached": "practitioners", "raised": "2026-10-01"},
            "today: the whole process was due by Thursday 29 October 2026",
        ),
    ],
)
def test_the_headline_says_what_must_be_done_by_the_date(
    answer: Ask, area: str, keys: dict[str, str], said: str
) -> None:
    """A date for meeting or settling is never shown as the date by which to begin."""
    assert said in answer(area, **keys).headline


def test_no_step_is_due_later_than_the_whole_process(answer: Ask) -> None:
    """Where the limit on the whole process comes first, it is the step's date too."""
    found = answer(
        "harmonised",
        reached="practitioners",
        raised="2026-10-28",
        since="2026-11-19",
        today="2026-11-20",
    )
    assert due(found) == "2026-11-25"


def test_nothing_is_suggested_beyond_the_area_s_own_limit(answer: Ask) -> None:
    """A number of another area that would end after the area's own cap is not offered."""
    found = answer(
        "nottinghamshire",
        reached="practitioners",
        raised="2026-11-02",
        since="2026-11-19",
        today="2026-11-20",
    )
    assert found.suggestion is None


def test_a_suggestion_on_a_day_off_names_the_last_working_day_before_it(answer: Ask) -> None:
    """A suggested date on Christmas Day says so."""
    suggestion = answer(
        "coventry", reached="senior-managers", raised="2026-11-27", today="2026-11-27"
    ).suggestion
    assert suggestion is not None
    assert suggestion.date == date(2026, 12, 25)
    assert suggestion.last_working_day == date(2026, 12, 24)
    assert "not a working day" in suggestion.phrase


def test_wales_stage_1_without_a_reply_goes_up_when_its_limit_has_passed(answer: Ask) -> None:
    """No reply by the limit of Stage 1 ends it, so Stage 2 is due at once."""
    keys = {"reached": "practitioners", "state": "no-reply", "raised": "2026-11-10"}
    before = answer("wales", today="2026-11-17", **keys)
    after = answer("wales", today="2026-11-18", **keys)
    assert due(before) == "2026-11-24"
    assert due(after) == "2026-11-18"
    assert after.by is not None and not after.by.stated


def test_records_are_owed_for_the_stage_below_when_the_level_is_no_stage(answer: Ask) -> None:
    """What must be recorded is not lost where the level reached is no stage of the ladder."""
    found = answer("hull", topic="own-agency", reached="line-managers", state="resolved")
    assert "hull:16" in found.sources
