"""Questions about the film -> true answers, computed from the plan. Nothing changes."""

import re

from director.offline.revising.clause import Clause
from director.offline.revising.facts import FACTS, Answer, plain_question
from director.offline.revising.film_answers import assumed, counted, help_, lacking, length, looked, music, title
from director.offline.revising.histories import changed, takes, versions, which_version
from director.offline.revising.more_facts import (
    doing_there,
    form,
    how_often,
    longer_than,
    mood_there,
    moving,
    price,
    wears_it,
    whereabouts,
    why_locked,
    without_people,
)
from director.offline.revising.nearest import offer_questions
from director.offline.revising.phrasing import named
from director.offline.revising.shot_answers import (
    all_worn,
    camera,
    happens,
    locked,
    spoken,
    when,
    where,
    which,
    who,
    worn,
)
from director.offline.revising.whereabouts import placed
from film import NotUnderstood

ASKS = re.compile(
    r"^(?:how|who|whose|what|which|where|when|why|is|are|does|do|did|has|have(?= (?:you|we|i|they|there|any)\b)|was|were|in (?:which|what)|remind me|any idea|list|show me|tell me|describe|summari[sz]e|help|explain|name(?= (?:the|all|every|each)\b))\b(?! (?:not\b|about\b|if\b))|\?\s*$"
)


def answer(clause: Clause) -> str:
    """Raises NotUnderstood for a question we have no true answer to."""
    clause.left = plain_question(clause.left.rstrip("? "))
    said = named(clause.left, clause.index)
    for low in dict.fromkeys((clause.left, said, *placed(said, clause.index))):
        for pattern, told in (*FACTS, *_QUESTIONS, *_MORE):
            trial = clause.copy()
            trial.left = low
            if trial.take(pattern) and (reply := _reply(told, trial)) and not trial.rest():
                return reply
    raise NotUnderstood(f"I cannot answer that; {offer_questions(clause)}")


def _reply(told: Answer, trial: Clause) -> str:
    """A question read as one it is not may trip over its words: then another reading is tried."""
    try:
        return told(trial)
    except NotUnderstood:
        return ""


_MEASURE = r"\bhow long\b|\b(?:what is|tell me) (?:the )?(?:total |full |overall |whole |complete |current )?(?:running time|length|duration)\b|\bhow many (?:seconds|minutes)\b"
_MORE: tuple[tuple[str, Answer], ...] = (
    (r"^(?:in )?how many (?:shots?|times)\b|^how often\b", how_often),
    (r"^(?:which|what|how many|are there(?: any)?) (?:shots?|ones?) (?:are|is|have|has|with|show)?(?=.*\b(?:no people|nobody|no one|empty|without (?:any )?people|without anybody)\b)", without_people),
    (r"^(?:which|what|how many) (?:shots?|ones?)\b(?=.*\bseconds?\b)", longer_than),
    (r"^where (?:is|are|can i see|do we see)\b", whereabouts),
    (r"^what (?:is|are|does|do)\b(?=.*\b(?:doing|do)\b)", doing_there),
    (r"^(?:does|do|is|are|has|have)\b(?=.*\b(?:wear|wearing|have on|got)\b)", wears_it),
    (r"^(?:which|what|how many) (?:shots?|ones?)(?: (?:are|is|have|has|use))?\b|^(?:does|is) (?=the camera (?:mov|still|static))", moving),
    (r"^(?:what|which) (?:is )?(?:the )?(?=(?:\w+ )?(?:format|aspect|ratio|shape|resolution|frame rate|fps)\b)", form),
    (r"^why (?=.*\b(?:change|touch|edit|alter|move|locked)\b)|^(?:which|what)\b(?=.*\blocked and why\b)", why_locked),
    (r"^(?:how much|what)\b(?=.*\b(?:cost|costs|price|pay|paid|expensive)\b)|^is (?=.*\b(?:free|expensive)\b)", price),
    (r"^(?:what|how) (?:is )?(?:the )?(?=mood\b)", mood_there),
    (r"^(?:what|which|anything|is there anything)\b(?=.*\b(?:leave out|left out|make it in|made it in|get lost|got lost|dropped|skip|skipped|miss(?:ed|ing)?|forg[eo]t|ignore[d]?|drop)\b)", lacking),
)  # fmt: skip
_QUESTIONS: tuple[tuple[str, Answer], ...] = (
    (r"\b(?:how many|which|what|list|show me|are there)(?: are| is| was| were| happened (?:in|with))?(?: the)?(?: different)?(?= .*\btakes?\b| takes?\b)|\b(?:why|what) (?:was|is|were|did you|has|have)(?: been)?(?= .*\b(?:reshot|flagged|rejected|wrong|retaken|taken again|shot again|problems?|bad)\b)|\b(?:any|are there) (?=(?:problems|faults) (?:with|in)\b)", takes),
    (r"\b(?:which|what) (?:version|revision)(?: number)?(?: is| are)?|\bwhat version\b", which_version),
    (r"\b(?:how many|which|what|list|show me)(?: the| all| are)* (?=versions|revisions|history)", versions),
    (r"\b(?:what|which (?:shots?|ones?|scenes?)) (?:did|have|has|was|were|is|had)?(?: (?:i|you|we))?(?= .*\b(?:change|changed|changes|different|edit)\b| changed\b)|\bwhat (?:did|have) (?:i|you|we) (?:just )?(?=do\b|done\b)|\bwhat changed\b", changed),
    (r"^(?:who wears what|what (?:does|do|is|are) (?:everyone|everybody|they|people|all of them|the cast) (?:wear|wearing))", all_worn),
    (r"^(?:help|what can (?:i|you) (?:say|do|change|ask)|what (?:is|are) possible|how does this work|what do you understand)\b", help_),
    (_MEASURE, length),
    (r"\bhow many\b", counted),
    (r"\b(?:what|which) (?:did|have|are|were) (?:you|your|the) ?(?:had to )?(?=.*\b(?:assum|guess|decid|chose|choose|invent|ma[dk]e up))|\bwhat (?:was|were|is) (?=.*\bma[dk]e up\b)|\b(?:list|show me|tell me|what are|what were) (?:the |your |all )?(?=.*assumption)|\bwhat (?:was|were|is|things were) (?=.*\b(?:assumed|open)\b)", assumed),
    (r"\b(?:what|anything|is there anything|which things?|was there anything) ?(?:is|was|were|are|could|did|can|ca|has|have)?\b(?: (?:that|which))?(?=.*\b(?:not|missing|left out)\b)", lacking),
    (r"\b(?:what|tell me) (?:(?:does|do|did|is) )?(?=.*\b(?:say|says|said|lines?|dialogue|spoken)\b)|\b(?:list|show me|what are|what is) (?:all )?(?:the )?(?=.*\b(?:lines|dialogue)\b)|\bwho (?=speaks|says|talks)", spoken),
    (r"\bwhat (?:does|do|is|are|colour is|colour)\b(?=.*\b(?:wear|wearing|look like|hair|coat|jacket|dressed)\b)", worn),
    (r"\b(?:what|which) (?:size|angle|lens|camera|move|framing)(?: move| angle)?\b|\bwhat (?:does|is) (?=the camera)|\bhow (?:does|is) (?=the camera)", camera),
    (r"\b(?:what is|tell me|what) (?:the )?(?=title|name|(?:film )?called|it called)|\bwhat is (?=(?:it|the film|this film) called)", title),
    (r"\b(?:what|which|is there|tell me about)\b(?: is| are)?(?=.*\b(?:music|score|soundtrack|instruments?)\b)", music),
    (r"\b(?:what|how|which)\b (?:is )?(?:the )?(?:time of day|weather|time)\b|\bwhen\b|\bwhat time\b|\bwhat (?:is )?(?:the )?weather\b|\bhow is the weather\b", when),
    (r"\bwhere\b|\b(?:what|which) (?=(?:places|locations))|\blist (?:the |all )?(?=places|locations)", where),
    (r"\b(?:who|whom)\b|\b(?:list|show me|tell me|which|what) (?:is |are )?(?:all )?(?:the )?(?=cast|characters|people|actors)", who),
    (r"\bwhat (?:does|is|are) (?:the )?(?:look|style|palette|colours)|\bwhat is the (?=look|style|palette)", looked),
    (r"^(?:is|are)\b(?=.*\blocked\b)", locked),
    (r"\b(?:in )?(?:which|what|list|show me) (?:all )?(?:the )?(?:shots?|scenes?|ones?|is|are)\b(?: is| are)?(?: the)?(?= \S)(?! list)|\bwhich (?:is|are)(?: the)?\b", which),
    (r"\b(?:what (?:happens|is happening|is going on|do (?:we|i) see|does|is)|describe|tell me|list|show me|summari[sz]e|what are)\b(?: about)?", happens),
)  # fmt: skip
