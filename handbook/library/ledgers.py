"""The ledgers: what each sentence of a document is, and whether every rule among them is used."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from decision.policy import Policy
from decision.provision import Sentence
from handbook.library.document_sentences import DIGEST_LENGTH
from handbook.library.holdings import LedgerEntry
from handbook.library.parts import cited_by
from handbook.library.policy_files import PolicyFiles, ending_problems
from handbook.library.problems import Problem, description, nearest
from handbook.library.rules import Citing
from handbook.library.yaml_file import ANY, YamlFile, read_yaml

LEDGERS = "ledgers"
"""The folder, inside that of the policies, of the ledgers: one a file, named after its area."""

_DIGEST = re.compile(f"[0-9a-f]{{{DIGEST_LENGTH}}}")


def read_ledgers(
    run: PolicyFiles, policies: Sequence[Policy]
) -> dict[str, tuple[LedgerEntry, ...]]:
    """The ledger of each area that has one; what is wrong with them joins the problems of *run*.

    Only for *policies*, which are those whose files are right, can it be said what they use.
    """
    folder = run.folder / LEDGERS
    run.problems += ending_problems(folder)
    sound = {policy.area: policy for policy in policies}
    found = {}
    for path in sorted(folder.glob("*.yaml")):
        area, file = path.stem, read_yaml(path)
        entries = run.validated(list[LedgerEntry], file, Citing())
        if area not in run.files:
            run.problems.append(_nameless(file, path, run))
            continue
        run.problems += _digest_problems(file)
        run.problems += _number_problems(file, run.sentences[area])
        if entries is None:
            continue
        found[area] = tuple(entries)
        if area in sound:
            run.problems += _use_problems(file, entries, sound[area], run.files[area].name)
    return found


def _nameless(file: YamlFile, path: Path, run: PolicyFiles) -> Problem:
    return Problem(
        file=file.name,
        expected="the name of an area that has a policy",
        found=f'"{path.stem}"',
        nearest=nearest(path.stem, run.files),
    )


def _digest_problems(file: YamlFile) -> Iterator[Problem]:
    """The digests that cannot be any."""
    for path, digest in file.find(ANY, "digest"):
        if isinstance(digest, str) and not _DIGEST.fullmatch(digest):
            expected = f"the digest of a sentence: {DIGEST_LENGTH} digits, each 0 to 9 or a to f"
            yield file.problem(path, expected, description(digest))


def _number_problems(file: YamlFile, last: int | None) -> Iterator[Problem]:
    """The numbers that are out of order, and the sentences that are left out at the end."""
    due = 1
    for path, number in file.find(ANY, "number"):
        if not isinstance(number, int) or isinstance(number, bool):
            due += 1
            continue
        if last is not None and number > last:
            expected = f"no more sentences than the {last} that the document has"
            yield file.problem(path, expected, f"sentence {number}")
        elif number != due:
            expected = f"{due}, as every sentence stands here once and in order"
            yield file.problem(path, expected, str(number))
        due = number + 1
    if last is not None and due <= last and isinstance(file.data, list):
        expected = f"every sentence up to {last}, the last of the document"
        yield file.problem((len(file.data) - 1,), expected, f"nothing after {due - 1}")


def _use_problems(
    file: YamlFile, entries: Sequence[LedgerEntry], policy: Policy, policy_file: str
) -> Iterator[Problem]:
    """The rules that nothing in the policy rests on, and the reasons that something disproves."""
    cited = cited_by(policy)
    for index, entry in enumerate(entries):
        is_used = Sentence(f"{policy.area}:{entry.number}") in cited
        if is_used and entry.unused is not None:
            expected = f"no such key, because {policy_file} cites sentence {entry.number}"
            yield file.key_problem((index, "unused"), expected, description(entry.unused))
        elif entry.kind == "rule" and not is_used and entry.unused is None:
            expected = (
                f"sentence {entry.number}, which is a rule, among the sources in {policy_file}, "
                "or the key unused with the reason why not"
            )
            yield file.problem((index,), expected, "neither")
