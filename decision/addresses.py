"""The permanent addresses of pages and their anchors, relative to the site's root."""

from decision.vocabulary import HARMONISED, Topic

STEP_ANCHOR = "step"
"""The anchor of a stage page's main section; a topic's own section is named after the topic."""


def area_address(area: str) -> str:
    """The overview of an area, or of the harmonised guidance."""
    return "guidance/" if area == HARMONISED else f"areas/{area}/"


def stage_address(area: str, stage: str) -> str:
    """The page of one stage."""
    return f"{area_address(area)}{stage}/"


def step_link(area: str, stage: str, topic: Topic | None = None) -> str:
    """The section of a stage's page that answers a case, on its topic's route if it has one."""
    return f"{stage_address(area, stage)}#{topic or STEP_ANCHOR}"


def sentence_link(sentence: str) -> str:
    """Where a sentence such as ``coventry:4`` is accounted for."""
    return f"sources/#{sentence.replace(':', '-')}"


def reading_link(reading: str) -> str:
    """Where a reading is explained."""
    return f"readings/#{reading}"
