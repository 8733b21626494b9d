"""Query strings as links carry them, as people type them, and as nobody should."""

from random import Random
from urllib.parse import quote

from decision.case import CHOICES, DATE_KEYS, KEYS, UNSURE

_VALUES = (
    *(value for values in CHOICES.values() for value in values),
    *("coventry", "hull", "lscp", "nottinghamshire", "wales", "harmonised", UNSURE),
)
_DAYS = ("2026-11-18", "2012-01-02", "2028-12-26", "2028-12-27", "2026-02-29", "0000-00-00")
_ODD = (
    *("", " ", "2026-11-18 ", "20 nov 2026", "31/11/26", "1/1/1", "9999-12-31", "²026-11-18"),
    *("٢٠٢٦-٠٢-٢٨", "0001-01-01", "-2026-11-18", "2026-11-18T00:00:00Z", "1" * 5000, "a" * 5000),
    *("\x00", "\ud800", "\U0001f600", "İ", "ß", "\u202e", "%", "%zz", "%00", "%ff%fe", "+", "&&"),
    *("<script>alert(1)</script>", "{0.__class__}", "{found}", "%s%n", "constructor", "a=b=c"),
)


def hostile_query(random: Random) -> str:
    """A query string of which most is right, or little."""
    pairs = [("area", random.choice(_VALUES[-7:]))]
    odd = random.choice((0, 0, 0.05, 0.3, 0.9))
    for _ in range(random.randint(0, 14)):
        key = random.choice(KEYS)
        usual = _DAYS if key in DATE_KEYS else CHOICES.get(key, _VALUES)
        value = random.choice(_ODD) if random.random() < odd else random.choice(usual)
        if random.random() < odd / 3:
            key = random.choice((*_ODD, key.upper(), key[:-1]))
        pairs.append((key, _spoiled(value, random) if random.random() < odd / 3 else value))
    random.shuffle(pairs)
    keep = random.random() < 0.5
    between = random.choice("&&&&&&&&;,")
    written = between.join(f"{_quoted(key, keep)}={_quoted(value, keep)}" for key, value in pairs)
    return random.choice(("", "", "?", "#", "??")) + written


def _quoted(text: str, keep: bool) -> str:
    return text if keep else quote(text, errors="replace")


def _spoiled(value: str, random: Random) -> str:
    place = random.randint(0, len(value))
    return value[:place] + chr(random.randrange(0x110000)) + value[place + random.randint(0, 1) :]
