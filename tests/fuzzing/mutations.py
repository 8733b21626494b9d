"""Ways to spoil what people write: as a slip of the hand does, and as somebody would on purpose."""

import re
from collections.abc import Callable, Sequence
from random import Random

NASTY = (
    *(
        "",
        "~",
        "null",
        "true",
        "0",
        "-1",
        "1",
        "6",
        "999999999",
        "9" * 5000,
        "1e400",
        "0x10",
        "1_0",
    ),
    *("²", "٣", "!!int ²", "!!int '٣'", "!!bool maybe", "!!binary YQ==", "!!python/name:os.system"),
    *("!!null x", "!!set {a, b}", "!local x", "<<: *shared", "*nobody", "&a *a", "&a [*a]"),
    *("2026-02-30", "2026-12-25", "0000-00-00", "12:30:45", "0 weeks", "999 weeks", "1000 days"),
    *("same working day", "1 working day", "48 hours", "previous-limit", "stage-start", "urgent"),
    *("[]", "{}", "[[]]", "[{}]", "{a: b}", "[a, [b]]", "{[a]: b}", "? [a, b]\n: c", "- a\n- b"),
    *('"\\0"', '"\\ud800"', '"\\U0010FFFF"', "\x00", "\x07", "\x85", "\u2028", "\ufeff", "\ufffe"),
    *("'", '"', "|", ">-", "- ", "? ", ": ", "#", "%YAML 9.9", "---", "...", "@", "`", "\t", "\r"),
    *("__proto__", "constructor", "{{ 7 * 7 }}", "<script>", "../../etc/passwd", "coventry:4"),
    *("a" * 5000, "é" * 300, "\U0001f600", "[" * 300, "{a: " * 300, "[" * 20000, "- " * 3000),
)
"""What takes the place of a value, or is put anywhere."""
LAUGHS = "".join(
    f"l{level}: &l{level} [{', '.join([f'*l{level - 1}' if level else 'ha'] * 9)}]\n"
    for level in range(12)
)
"""Nine to the power of twelve words in a few hundred characters, by parts that repeat parts."""

type Mutation = Callable[[str, Random], str]


def mutated(text: str, random: Random, times: int = 4) -> str:
    """*text* with a few things wrong."""
    for _ in range(random.randint(1, times)):
        text = random.choice(MUTATIONS)(text, random)
    return text


def _lines(change: Callable[[list[str], Random], None]) -> Mutation:
    """A mutation of whole lines."""

    def mutate(text: str, random: Random) -> str:
        lines = text.splitlines(keepends=True) or [""]
        change(lines, random)
        return "".join(lines)

    return mutate


def _place(lines: Sequence[str], random: Random) -> int:
    return random.randrange(len(lines)) if lines else 0


def _delete(lines: list[str], random: Random) -> None:
    start = _place(lines, random)
    del lines[start : start + random.choice((1, 1, 1, 2, 5, 20))]


def _duplicate(lines: list[str], random: Random) -> None:
    start = _place(lines, random)
    part = lines[start : start + random.choice((1, 1, 3, 10))]
    where = random.choice((start, _place(lines, random)))
    lines[where:where] = part


def _swap(lines: list[str], random: Random) -> None:
    one, other = _place(lines, random), _place(lines, random)
    lines[one], lines[other] = lines[other], lines[one]


def _indent(lines: list[str], random: Random) -> None:
    place = _place(lines, random)
    line = lines[place]
    lines[place] = random.choice((" ", "  ", "\t", "      ")) + line
    if random.random() < 0.5:
        lines[place] = line.removeprefix("  ")


def _value(lines: list[str], random: Random) -> None:
    """Another value after a colon or a dash."""
    place = _place(lines, random)
    match = re.match(r"(\s*(?:- )?(?:[\w-]+:)?\s?)", lines[place])
    kept = match[1] if match else ""
    lines[place] = f"{kept.rstrip()} {random.choice(NASTY)}\n" if kept else lines[place]


def _another_value(lines: list[str], random: Random) -> None:
    """A value that stands elsewhere, so that it is one that the model knows."""
    written = [match[1] for line in lines if (match := re.search(r": (\S.*)$", line))]
    place = _place(lines, random)
    if written and ": " in lines[place]:
        lines[place] = f"{lines[place].split(': ')[0]}: {random.choice(written)}\n"


def _key(lines: list[str], random: Random) -> None:
    """A key that stands elsewhere."""
    keys = [match[1] for line in lines if (match := re.match(r"\s*(?:- )?([\w-]+):", line))]
    place = _place(lines, random)
    if keys:
        key = random.choice(keys)
        lines[place] = re.sub(r"([\w-]+):", lambda _: f"{key}:", lines[place], count=1)


def _anchor(lines: list[str], random: Random) -> None:
    """A part that refers to another, or to one that it stands in."""
    places = [place for place, line in enumerate(lines) if line.rstrip().endswith(":")]
    if places:
        place = random.choice(places)
        lines[place] = f"{lines[place].rstrip()} &part\n"
        other = random.randrange(place, len(lines))
        kept = re.match(r"(\s*(?:- )?(?:[\w-]+:)?)", lines[other])
        lines[other] = f"{kept[1] if kept else ''} *part\n"


def _laughs(lines: list[str], random: Random) -> None:
    if random.random() < 0.2:
        lines.insert(0, LAUGHS)
        lines.append(f"{random.choice(('principles', 'notes', 'x'))}: *l11\n")


def _insert(text: str, random: Random) -> str:
    """Something nasty anywhere."""
    place = random.randint(0, len(text))
    return text[:place] + random.choice(NASTY) + text[place:]


def _cut(text: str, random: Random) -> str:
    """What is left when a file is not saved to its end, or a piece of it is lost."""
    start = random.randint(0, len(text))
    end = random.choice((len(text), start + random.randint(1, 60)))
    return text[:start] + text[end:]


def _flip(text: str, random: Random) -> str:
    """One character instead of another."""
    if not text:
        return text
    place = random.randrange(len(text))
    return (
        text[:place] + chr(random.choice((random.randrange(128), 0x2028, 0xE9))) + text[place + 1 :]
    )


MUTATIONS: tuple[Mutation, ...] = (
    *map(_lines, (_delete, _delete, _duplicate, _duplicate, _swap, _indent, _value, _value)),
    *map(_lines, (_another_value, _another_value, _key, _anchor, _laughs)),
    *(_insert, _cut, _flip),
)
"""Each as likely as the others; those that leave most of a policy right are there twice."""
