"""The calendar file: entries that two independent readers take as they are meant."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject
from hypothesis import HealthCheck, given, settings

from decision import Collection
from decision.take_away.calendar_file import Entry, calendar_file
from tests.decision.take_away_cases import FRIDAY, SITE, queries, taken


def text_of(collection: Collection, query: str, today: date = FRIDAY) -> str:
    """The text of the calendar file of a case that has one."""
    file = taken(collection, query, today=today)["calendar"]
    assert file is not None
    text: str = file["text"]
    return text


def events(text: str) -> list[Any]:
    """The entries of a file, read by the library for them."""
    return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))


def event(collection: Collection, query: str, today: date = FRIDAY) -> Any:
    """The only entry of a case."""
    (only,) = events(text_of(collection, query, today))
    return only


def reminded_on(entry: Any) -> list[datetime]:
    """The hours of the reminders, counted from midnight of the entry's day."""
    start = entry["DTSTART"].dt
    midnight = datetime(start.year, start.month, start.day)
    return [midnight + alarm["TRIGGER"].dt for alarm in entry.walk("VALARM")]


def test_nothing_that_is_given_can_end_a_line_or_is_a_control_character() -> None:
    """The standard forbids them, and a broken line would be read as another property."""
    entry = Entry(
        uid="one",
        day=FRIDAY,
        reminders=(),
        summary="Go\a up",
        description="First\r\nsecond\tline",
        url="https://example.org/a b\nATTACH:c\x00d",
        made=FRIDAY,
        sequence=0,
    )

    lines = calendar_file([entry]).split("\r\n")

    assert "URL:https://example.org/abATTACH:cd" in lines
    assert "SUMMARY:Go up" in lines
    assert "DESCRIPTION:First\\nsecondline" in lines


def test_the_step_is_on_its_last_day_all_day_long(collection: Collection) -> None:
    """Wales Stage 2, for a concern sent on Wednesday 18 November: ten working days later."""
    entry = event(collection, "area=wales&reached=practitioners&raised=2026-11-18")
    assert entry["DTSTART"].dt == date(2026, 12, 2)
    assert entry["DTEND"].dt == date(2026, 12, 3)
    assert entry["SUMMARY"] == (
        "Escalate to your line manager by today (Wales (a regional protocol))"
    )
    assert (entry["TRANSP"], entry["CLASS"]) == ("TRANSPARENT", "PRIVATE")


def test_the_reminders_are_on_the_working_day_before_and_on_the_day(
    collection: Collection,
) -> None:
    """Before a Tuesday after Christmas that is Thursday the 24th: Monday 28th is a holiday."""
    query = "area=wales&raised=2026-12-11&reached=practitioners"
    entry = event(collection, query, date(2026, 12, 23))
    assert entry["DTSTART"].dt == date(2026, 12, 29)
    assert reminded_on(entry) == [datetime(2026, 12, 24, 9), datetime(2026, 12, 29, 9)]
    # Asked on that Thursday, its nine in the morning may be over.
    entry = event(collection, query, date(2026, 12, 24))
    assert reminded_on(entry) == [datetime(2026, 12, 29, 9)]


def test_what_is_due_today_says_to_act_now(collection: Collection) -> None:
    """Nine in the morning may be over, so that no reminder is promised."""
    query = "area=coventry&reached=practitioners"
    entry = event(collection, query)
    assert entry["DTSTART"].dt == FRIDAY
    assert reminded_on(entry) == [datetime(2026, 11, 20, 9)]
    note = taken(collection, query)["calendar_note"]
    assert "It is on today: act now" in note
    assert "9 am" not in note


def test_the_description_says_what_the_card_says(collection: Collection) -> None:
    """Who, with whom, by when, what to record and tell, safety first, and both links."""
    query = "area=wales&reached=practitioners&raised=2026-11-18"
    entry = event(collection, query)
    lines = entry["DESCRIPTION"].splitlines()
    assert lines[0].startswith("Danger now? Call 999.")
    assert "Who: your line manager" in lines
    assert "With: the line manager of the professional you differ with" in lines
    assert any(line.startswith("By Wednesday 2 December 2026: within 10") for line in lines)
    assert any(line.startswith("Record: Record the disagreement") for line in lines)
    assert any(line.startswith("Tell: Send the record") for line in lines)
    assert f"The answer: {SITE}checker/?{query}" in lines
    assert entry["URL"] == f"{SITE}areas/wales/stage-2/#step"


def test_an_overdue_step_is_on_today_and_says_so(collection: Collection) -> None:
    """Nobody looks for a missed date in the past of a calendar."""
    entry = event(collection, "area=coventry&reached=practitioners&raised=2026-11-16")
    assert entry["DTSTART"].dt == FRIDAY
    assert entry["SUMMARY"].startswith("Overdue: Escalate to your line manager today")
    assert "Was due by Tuesday 17 November 2026" in entry["DESCRIPTION"]


def test_the_whole_process_has_an_entry_of_its_own(collection: Collection) -> None:
    """Nottinghamshire's four weeks stand beside the suggestion for the next step."""
    step, whole = events(
        text_of(collection, "area=nottinghamshire&reached=practitioners&raised=2026-11-18")
    )
    assert step["SUMMARY"].startswith("Suggestion, not stated by Nottinghamshire: Escalate to")
    assert step["DTSTART"].dt == date(2026, 12, 2)
    assert whole["SUMMARY"] == "Last day for the whole process (Nottinghamshire)"
    assert whole["DTSTART"].dt == date(2026, 12, 16)


def test_the_end_of_the_ladder_keeps_the_whole_process(collection: Collection) -> None:
    """With nobody further named the four weeks still run, and the entry says both."""
    entry = event(collection, "area=nottinghamshire&reached=partnership&raised=2026-09-01")
    assert entry["SUMMARY"] == "Overdue: the whole process (Nottinghamshire)"
    assert entry["DTSTART"].dt == FRIDAY
    assert "The procedure names nobody further." in entry["DESCRIPTION"].splitlines()


def test_two_entries_on_one_day_are_one(collection: Collection) -> None:
    """When the whole process is overdue, today has one entry, for the next step."""
    entry = event(collection, "area=nottinghamshire&reached=line-managers&raised=2026-09-01")
    assert entry["SUMMARY"].startswith("Overdue: Escalate to your line manager's own manager")
    assert "Was due by Tuesday 29 September 2026" in entry["DESCRIPTION"]


def test_a_case_that_cannot_wait_is_on_today(collection: Collection) -> None:
    """Urgent and without a date: today, and it says that no date is stated."""
    entry = event(collection, "area=hull&urgency=urgent")
    assert entry["DTSTART"].dt == FRIDAY
    assert entry["SUMMARY"].endswith("today, no date stated (Hull)")


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("area=hull&urgency=danger", "call 999 now"),
        ("area=coventry&state=resolved&reached=line-managers", "no next step"),
        ("area=coventry&person=adult", "no next step"),
        ("area=coventry&reached=partnership", "no next step"),
    ],
)
def test_an_answer_without_a_day_says_why_it_has_no_file(
    collection: Collection, query: str, note: str
) -> None:
    """No file, and a sentence that says why."""
    given_ = taken(collection, query)
    assert given_["calendar"] is None
    assert note in given_["calendar_note"]


def test_a_date_beyond_the_known_bank_holidays_gives_no_entry(collection: Collection) -> None:
    """What cannot be counted yet is never guessed."""
    given_ = taken(collection, "area=wales&reached=practitioners", today=date(2028, 12, 20))
    assert given_["calendar"] is None
    assert "cannot be counted yet" in given_["calendar_note"]
    assert "26 December 2028" in given_["calendar_note"]


def test_where_no_area_states_a_date_the_note_names_the_procedure(collection: Collection) -> None:
    """Nothing is counted, and no other area's number reaches so far: no entry, and a reason."""
    query = "area=coventry&reached=senior-managers&raised=2028-12-20"
    given_ = taken(collection, query, today=date(2028, 12, 22))
    assert given_["calendar"] is None
    assert given_["calendar_note"].startswith("Coventry states no date here")


def test_two_areas_share_one_file(collection: Collection) -> None:
    """Each area has its entry, under a UID of its own; the note and the name say which."""
    query = "area=wales&also=coventry&reached=practitioners&raised=2026-11-20"
    given_ = taken(collection, query)
    found = events(given_["calendar"]["text"])
    assert [entry["URL"].split("/")[5] for entry in found] == ["wales", "coventry"]
    assert len({entry["UID"] for entry in found}) == 2
    assert given_["calendar"]["name"] == "escalation-wales-coventry-2026-11-20.ics"
    assert "Wales" in given_["calendar_note"]
    assert "Coventry" in given_["calendar_note"]


def test_the_same_step_is_the_same_entry_on_another_day(collection: Collection) -> None:
    """Asked again later, the case keeps its UID, and the later one replaces the earlier."""
    query = "area=wales&reached=practitioners&raised=2026-11-18"
    first, later = event(collection, query), event(collection, query, date(2026, 11, 24))
    assert later["UID"] == first["UID"]
    assert later["SEQUENCE"] > first["SEQUENCE"]
    assert later["DTSTAMP"].dt > first["DTSTAMP"].dt


def test_a_date_that_counts_from_an_open_stage_is_provisional(collection: Collection) -> None:
    """Wales Stage 3 counts from the end of Stage 2: summary, description and note say so."""
    query = "area=wales&reached=line-managers&raised=2026-11-02"
    entry = event(collection, query)
    assert entry["SUMMARY"].startswith("Provisional: Escalate to a senior manager")
    assert "provisional: counted from Friday 20 November 2026, when Stage 2" in entry["DESCRIPTION"]
    assert "provisional until" in taken(collection, query)["calendar_note"]


def test_the_final_date_takes_the_place_of_the_provisional_one(collection: Collection) -> None:
    """The same entry, of a higher sequence on the same day, and no longer provisional."""
    query = "area=wales&reached=line-managers&raised=2026-11-02"
    first = event(collection, query)
    final = event(collection, f"{query}&ended=2026-11-19")
    assert final["UID"] == first["UID"]
    assert final["SEQUENCE"] > first["SEQUENCE"]
    assert "rovisional" not in final["SUMMARY"] + final["DESCRIPTION"]


def test_no_reply_and_another_area_keep_the_entry(collection: Collection) -> None:
    """Neither makes it another case."""
    query = "area=wales&reached=practitioners&raised=2026-11-18"
    first = event(collection, query)
    assert event(collection, f"{query}&state=no-reply")["UID"] == first["UID"]
    both = events(text_of(collection, f"{query}&also=hull"))
    assert first["UID"] in [entry["UID"] for entry in both]


def test_the_note_says_which_cases_share_an_entry(collection: Collection) -> None:
    """Nothing else tells two cases apart, because nothing about a case is stored."""
    note = taken(collection, "area=coventry")["calendar_note"]
    assert "Cases raised on the same day with the same choices share an entry" in note


@pytest.mark.parametrize(
    "other",
    [
        "area=coventry&reached=practitioners&raised=2026-11-18",
        "area=wales&reached=line-managers&raised=2026-11-18",
        "area=wales&reached=practitioners&raised=2026-11-17",
        "area=wales&reached=practitioners&raised=2026-11-18&topic=referral",
        "area=wales&reached=practitioners&raised=2026-11-18&since=2026-11-19",
        "area=wales&reached=practitioners&raised=2026-11-18&agency=health",
        "area=wales&reached=practitioners&raised=2026-11-18&urgency=urgent",
        "area=wales&reached=practitioners&raised=2026-11-18&confident=no",
    ],
)
def test_another_step_is_another_entry(collection: Collection, other: str) -> None:
    """Another area, level, topic or date does not overwrite the entry."""
    query = "area=wales&reached=practitioners&raised=2026-11-18"
    assert event(collection, query)["UID"] != event(collection, other)["UID"]


def test_lines_are_as_short_as_the_standard_asks_and_hold_any_letter() -> None:
    """At most 75 octets a line, never cut inside a letter; what is written is what is read."""
    summary = "Ynys Môn; ŵyl, “gŵyl” \\ back\\nslash 🎄" * 9
    description = "one; two, three\\\nsecond line é" * 20
    entry = Entry(
        uid="1@example",
        day=FRIDAY,
        reminders=(FRIDAY - timedelta(days=1), FRIDAY),
        summary=summary,
        description=description,
        url="https://example.org/\r\nATTENDEE:mailto:someone@example.org",
        made=FRIDAY,
        sequence=0,
    )
    text = calendar_file([entry])
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    (read,) = events(text)
    assert read["SUMMARY"] == summary
    assert read["DESCRIPTION"] == description
    assert "ATTENDEE" not in read


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(asked=queries())
def test_every_case_gives_a_file_that_two_readers_take_alike(
    collection: Collection, asked: tuple[str, date]
) -> None:
    """Whatever is asked: the file is read, with reminders on the working day before and the day."""
    query, today = asked
    given_ = taken(collection, query, today=today)
    assert given_["calendar_note"]
    if given_["calendar"] is None:
        return
    text = given_["calendar"]["text"]
    calendar = collection.calendars["england-and-wales"]
    second = {entry.uid.value: entry for entry in vobject.readOne(text).vevent_list}
    for entry in events(text):
        day = entry["DTSTART"].dt
        assert day >= today
        before = calendar.on_or_before(day - timedelta(days=1))
        expected = [before, day] if before > today else [day]
        assert reminded_on(entry) == [datetime(at.year, at.month, at.day, 9) for at in expected]
        other = second[entry["UID"]]
        assert other.dtstart.value == day
        assert other.dtend.value == day + timedelta(days=1)
        assert other.summary.value == entry["SUMMARY"]
        assert other.description.value == entry["DESCRIPTION"]
        triggers = [alarm["TRIGGER"].dt for alarm in entry.walk("VALARM")]
        assert [alarm.trigger.value for alarm in other.valarm_list] == triggers
        assert entry["DTSTAMP"].dt == datetime(today.year, today.month, today.day, tzinfo=UTC)
        assert not entry.errors


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(asked=queries())
def test_a_case_keeps_its_entries_from_day_to_day(
    collection: Collection, asked: tuple[str, date]
) -> None:
    """The same case asked tomorrow updates the entries of today and adds none of its own."""
    query, today = asked
    files = [
        taken(collection, query, today=day)["calendar"]
        for day in (today, today + timedelta(days=1))
    ]
    if "unsure" in query or None in files:
        # Which step is the most cautious may change with the day.
        return
    first, later = ({entry["UID"] for entry in events(file["text"])} for file in files)
    assert first <= later or later <= first


def test_on_the_first_day_known_there_is_no_working_day_before(collection: Collection) -> None:
    """A reminder on the eve is left out where nobody knows a working day before the day itself."""
    first = date(2012, 1, 2)
    entry = event(collection, "area=coventry&raised=2012-01-02&today=2012-01-02", first)

    assert entry["DTSTART"].dt == date(2012, 1, 3)
    assert reminded_on(entry) == [datetime(2012, 1, 3, 9)]
