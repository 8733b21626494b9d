"""Who acts at a stage and with whom, in the words of drawings and tables."""

from decision.provision import Actor
from decision.stage import Stage


def sentence_case(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def person_words(actor: Actor) -> str:
    """Who acts, and who may stand in."""
    return f"{actor.title} (may stand in: {actor.substitute})" if actor.substitute else actor.title


def people_words(stage: Stage) -> str:
    """Who acts, with whom."""
    who = person_words(stage.who)
    return f"{who} with {stage.counterpart.title}" if stage.counterpart else who
