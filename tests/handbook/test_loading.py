"""Loading the policies: every problem is found, and each is said in plain words.

Each file in ``broken/`` holds one thing wrong and, in the comments on top, what is said of it.
Its parts take the place of the same parts of ``sound.yaml``; a file that names another file in
the comment ``# file:`` takes that file's place as a whole.
"""

import re
from datetime import date
from pathlib import Path

import pytest

from decision.case import CHOICES
from decision.duration import Duration
from decision.policy import Policy
from decision.provision import Sentence
from decision.stage import Stage
from handbook.library.loading import load_collection
from handbook.library.problems import PolicyProblems

HERE = Path(__file__).parent
SOUND = (HERE / "sound.yaml").read_text(encoding="utf-8")
BROKEN = sorted((HERE / "broken").glob("*.yaml"))
NORTHMOOR = "northmoor.yaml"
REFERENCE = {
    "reference/readings.yaml": (
        "- {id: counting, title: How days are counted, text: The day of the event is day 0.}\n"
    ),
    "reference/bank-holidays.yaml": (
        "source: an invented calendar\n"
        "nations:\n"
        "  england-and-wales: {2027-12-27: Christmas Day, 2026-12-25: Christmas Day}\n"
        "  scotland: {2026-12-25: Christmas Day, 2027-12-27: Christmas Day}\n"
        "  northern-ireland: {2026-12-25: Christmas Day, 2027-12-27: Christmas Day}\n"
    ),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one sound policy, named as from the folder that holds it."""
    monkeypatch.chdir(tmp_path)
    policies = Path("policies")
    (policies / "reference").mkdir(parents=True)
    write(policies, REFERENCE | {NORTHMOOR: SOUND})
    return policies


def write(folder: Path, files: dict[str, str]) -> None:
    """Write each text into its file."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def with_parts(text: str) -> str:
    """The sound policy with the parts in *text*, first so that lines count as in its file."""
    parts = re.split(r"^(?=[a-z])", SOUND, flags=re.MULTILINE)
    replaced = set(re.findall(r"^[a-z]+", text, flags=re.MULTILINE))
    return text + "".join(part for part in parts[1:] if part.split(":")[0] not in replaced)


def problems_of(folder: Path) -> list[str]:
    """What is said of the policies in a folder, line by line."""
    with pytest.raises(PolicyProblems) as caught:
        load_collection(folder)
    return str(caught.value).splitlines()


def comments(text: str, key: str) -> list[str]:
    """The values of the comments that start with a key."""
    return re.findall(rf"^# {key}: (.*)$", text, flags=re.MULTILINE)


@pytest.mark.parametrize("broken", BROKEN, ids=lambda path: path.stem)
def test_broken_file(broken: Path, folder: Path) -> None:
    """Each thing wrong is said as the file that holds it says."""
    text = broken.read_text(encoding="utf-8")
    names = comments(text, "file")
    write(folder, {names[0]: text} if names else {NORTHMOOR: with_parts(text)})
    prefix = f"policies/{names[0] if names else NORTHMOOR}:"
    assert [line.removeprefix(prefix) for line in problems_of(folder)] == comments(text, "expect")


def test_a_case_that_shows_a_problem_can_be_asked() -> None:
    """What is wrong with a ladder comes with a case, in the words that `handbook ask` takes."""
    said = [line for path in BROKEN for line in comments(path.read_text("utf-8"), "expect")]
    cases = [
        match[1] for line in said if (match := re.search(r"a case that shows it: (.*)\)$", line))
    ]
    assert len(cases) > 20
    for case in cases:
        area, *answers = (pair.split("=") for pair in case.split(" "))
        assert area[0] == "area"
        assert all(value in CHOICES[key] for key, value in answers), case


def test_sound_policy(folder: Path) -> None:
    """A policy without a problem becomes the model's own objects, with tuples for lists."""
    policy = load_collection(folder).policies["northmoor"]
    (talk, managers) = policy.stages
    assert type(policy) is Policy
    assert type(talk) is Stage
    assert talk.sources == (Sentence("northmoor:1"),)
    assert type(talk.sources[0]) is Sentence
    assert managers.limits[0].within == Duration(5, "working days")
    assert policy.calendar.first == date(2026, 12, 25)


def test_text_stays_as_written(folder: Path) -> None:
    """Dates, yes and no, versions and times in text are kept as they are written."""
    text = "name: yes\nversion: 1.10\nsummary: 2023-10-25\n"
    write(folder, {NORTHMOOR: with_parts(text)})
    policy = load_collection(folder).policies["northmoor"]
    assert (policy.name, policy.version, policy.summary) == ("yes", "1.10", "2023-10-25")


def test_all_problems_at_once(folder: Path) -> None:
    """One run shows every problem of every file, in the order in which one reads them."""
    caps = "caps: [{within: 5 days, stages: [tlk], clock: disagreement}]\n"
    broken = with_parts("name: 1\npeople: [child, chld]\n" + caps)
    write(
        folder,
        {
            NORTHMOOR: broken,
            "eastvale.yaml": "area: [\n",
            "reference/readings.yaml": "- id: counting\n",
            "reference/bank-holidays.yaml": "source:\n",
        },
    )
    places = [line.split(": expected")[0] for line in problems_of(folder)]
    assert places == [
        "policies/eastvale.yaml:2:1",
        "policies/northmoor.yaml:1:7: name",
        "policies/northmoor.yaml:2:17: people[1]",
        "policies/northmoor.yaml:3:17: caps[0].within",
        "policies/northmoor.yaml:3:34: caps[0].stages[0]",
        "policies/reference/bank-holidays.yaml:1:1",
        "policies/reference/bank-holidays.yaml:1:8: source",
        "policies/reference/readings.yaml:1:3: [0]",
        "policies/reference/readings.yaml:1:3: [0]",
    ]


def test_problem_in_a_shared_part(folder: Path) -> None:
    """A problem in a part that an anchor uses twice is said once, where it is written."""
    text = "record: &shared\n  - txt: Write it down\n    sources: [1]\nnotify: *shared\n"
    write(folder, {NORTHMOOR: with_parts(text)})
    assert [line.split(": expected")[0] for line in problems_of(folder)] == [
        "policies/northmoor.yaml:2:5: record[0]",
        "policies/northmoor.yaml:2:5: record[0].txt",
    ]


@pytest.mark.parametrize("name", [NORTHMOOR, *REFERENCE])
def test_empty_file(name: str, folder: Path) -> None:
    """An empty file is said to be empty."""
    write(folder, {name: "# nothing yet\n"})
    assert f"policies/{name}: expected keys and values, found an empty file" in problems_of(folder)


@pytest.mark.parametrize("name", REFERENCE)
def test_missing_file(name: str, folder: Path) -> None:
    """A file that is not there is named."""
    (folder / name).unlink()
    assert problems_of(folder)[0] == f"policies/{name}: expected this file, found no such file"


def test_no_policies(folder: Path) -> None:
    """A folder without policies says what belongs there."""
    (folder / NORTHMOOR).unlink()
    assert problems_of(folder) == [
        "policies: expected a file for each area, such as coventry.yaml, found none"
    ]


def test_another_encoding(folder: Path) -> None:
    """Text in another encoding is found by its line and column."""
    (folder / NORTHMOOR).write_bytes("name: Northmoor\nsummary: Caf\xe9\n".encode("latin-1"))
    assert problems_of(folder) == [
        "policies/northmoor.yaml:2:13: "
        'expected text saved in the encoding "UTF-8", found the byte 0xe9, which is not'
    ]


def test_byte_order_mark(folder: Path) -> None:
    """A byte-order mark, which some editors write, is no problem."""
    (folder / NORTHMOOR).write_text(SOUND, encoding="utf-8-sig")
    assert "northmoor" in load_collection(folder).policies


def test_two_areas_with_one_name(folder: Path) -> None:
    """A copied policy that keeps the name of the first is pointed out."""
    write(folder, {"eastvale.yaml": SOUND.replace("area: northmoor", "area: eastvale")})
    (said,) = problems_of(folder)
    assert said.startswith("policies/northmoor.yaml:3:7: name: expected a name of its own")


def test_another_ending(folder: Path) -> None:
    """A policy whose file would be passed over for its ending is pointed out."""
    write(folder, {"eastvale.yml": SOUND})
    assert problems_of(folder) == ['policies/eastvale.yml: expected the ending .yaml, found ".yml"']


def test_a_sentence_of_another_area(folder: Path) -> None:
    """A policy rests on its own document, never on another area's."""
    other = SOUND.replace("area: northmoor", "area: eastvale").replace("Northmoor", "Eastvale")
    write(folder, {"eastvale.yaml": other.replace("sources: [2]", 'sources: ["northmoor:2"]')})
    assert "the area's own document, eastvale" in problems_of(folder)[0]
