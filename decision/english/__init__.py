"""Everything the decision package says, in English.

The only room with text for people, so that a second language is a second one like it. Policies
bring their own words; these are the words between them. Those of ``take_away`` are imported by
their own name, because only whoever takes something along needs them.
"""

from decision.english.answers import *
from decision.english.errors import *
from decision.english.harmonised import *
from decision.english.limits import *
from decision.english.questions import *
from decision.english.terms import *
