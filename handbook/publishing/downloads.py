"""What a program can read: files that are published beside the pages, at permanent addresses."""

import csv
import io
import json
from typing import Any

from decision import english as words
from decision.addresses import area_address
from decision.collection import Collection
from decision.provision import Provision
from handbook.addresses import ANSWERS_CSV, LEVELS_CSV, LEVELS_JSON
from handbook.answers.csv_form import as_csv
from handbook.answers.table import table_of
from handbook.facts.comparison import Row, comparison_rows

_FORMAT = 1
"""To be raised when a column changes its meaning; a new column does not."""
_WHAT = (
    "Who acts at each stage of each area's procedure, and by when: a row for each limit of a "
    "stage, for a stage without any, and for each limit on a whole process. A row with topics, or "
    "with the urgent track, holds instead of the others for its stage. A limit without a track "
    "holds whether or not it is urgent; one with unless_urgent only when it is not. A "
    "number of 0 working days is the same working day. Without a number there is no date: the "
    "words are what is said. Restated, not quoted: where a partnership's own procedure says "
    "otherwise, follow that."
)
_SEPARATOR = " | "


def downloads(collection: Collection) -> dict[str, str]:
    """The text of each file by its path in the site."""
    rows = [_columns(row) for row in comparison_rows(collection)]
    answers = {
        f"{area_address(area)}{ANSWERS_CSV}": as_csv(table_of(policy))
        for area, policy in collection.policies.items()
    }
    return {LEVELS_CSV: _as_csv(rows), LEVELS_JSON: _as_json(rows), **answers}


def _columns(row: Row) -> dict[str, Any]:
    """The columns of a row; what there is none of is null, or an empty list."""
    stage, limit, document = row.stage, row.limit, row.policy.document
    counterpart = stage.counterpart if stage else None
    return {
        "area": row.policy.area,
        "area_name": row.policy.name,
        "stage": stage.id if stage else None,
        "stage_name": stage.name if stage else None,
        "level": stage.level if stage else None,
        "level_name": words.LEVELS[stage.level].name if stage else None,
        "title": stage.title if stage else None,
        "who": stage.who.title if stage else None,
        "substitute": stage.who.substitute if stage else None,
        "counterpart": counterpart.title if counterpart else None,
        "track": row.track,
        "unless_urgent": row.unless_urgent,
        "topics": list(row.topics),
        "limit": row.limit_words,
        "number": row.duration.count if row.duration else None,
        "unit": row.duration.unit if row.duration else None,
        "counted_from": limit.clock if limit else None,
        "act": limit.act if limit else None,
        "at_once": limit.at_once if limit else None,
        "undated": limit.undated if limit else None,
        "or_sooner": limit.or_sooner if limit else None,
        "or_when_stage_before_ends": limit.or_when_ended if limit else None,
        "shared_by_stages": list(row.together),
        "record": [_words(item) for item in row.record],
        "notify": [_words(item) for item in row.notify],
        "sources": list(_references(row, "sources")),
        "readings": list(_references(row, "readings")),
        "link": row.link,
        "policy_version": row.policy.version,
        "document_date": document.date,
        "document_status": document.status,
    }


def _references(row: Row, kind: str) -> dict[str, None]:
    """The sentences, or readings, that the stage, its people and the limit rest on."""
    people = [row.stage.who, row.stage.counterpart] if row.stage else []
    parts = [part for part in (row.limit, row.stage, *people) if part]
    return dict.fromkeys(str(one) for part in parts for one in getattr(part, kind))


def _words(item: Provision) -> str:
    """What is to be done, with who, where, when and how as far as they are given."""
    named = (("who", item.who), ("where", item.where), ("when", item.when), ("how", item.how))
    details = "; ".join(f"{name}: {value}" for name, value in named if value)
    return f"{item.text} ({details})" if details else item.text


def _as_json(rows: list[dict[str, Any]]) -> str:
    header = {"what": _WHAT, "format": _FORMAT}
    return json.dumps({**header, "rows": rows}, ensure_ascii=False, indent=1) + "\n"


def _as_csv(rows: list[dict[str, Any]]) -> str:
    written = io.StringIO()
    table = csv.DictWriter(written, fieldnames=list(rows[0]), lineterminator="\n")
    table.writeheader()
    table.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return written.getvalue()


def _cell(value: object) -> object:
    """A list as one text, and yes or no as words."""
    if isinstance(value, list):
        return _SEPARATOR.join(value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
