"""What is wrong with a case."""

ERRORS = {
    "unknown-key": "there is no question called {found}; expected one of {expected}",
    "duplicate-key": "given {count} times; expected once",
    "missing": "missing; expected one of {expected}",
    "unknown-value": "found {found}; expected one of {expected}",
    "not-a-date": "found {found}; expected a date such as {example}",
    "no-such-day": "found {found}; there is no such day, {month} {year} has {days} days",
    "before": "found {found}; expected a day not before {other_key}, {other}",
    "after-today": "found {found}; expected a day not after today, {other}",
    "not-covered": "found {found}; cannot be counted yet, expected a day from {first} to {last}, "
    "which the bank holidays known for {nation} cover",
}
NEAREST = "; did you mean {nearest}?"
