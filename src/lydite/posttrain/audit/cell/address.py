"""Text that talks to whoever judges a run, or pretends to be the harness that judges it.

What counts is two things near each other. One turns to the judge or takes another's voice: a judge is addressed, the
material is said to end, somebody other than the agent speaks. The other says what to find: an order, a verdict, an
approval that was given before. Either alone is an agent at work, which writes that it used no test data, that its
checks passed, that the log ends here. Some wordings need no second: orders to forget one's instructions, a sentence
that dictates the verdict on this run, invisible letters that spell something.

Look-alike letters, spaced letters, invisible characters and ROT13 are undone first. Does not see: what only a reader of
another language than those listed would understand, and arguments without an order.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lydite.posttrain.audit.text.words import folded

NEAR = 500
_MAX_ROT13 = 200_000
_ROLES = (
    r"(?:judges?|auditors?|graders?|reviewers?|evaluators?|verifiers?|assessors?|examiners?|inspectors?|moderators?"
    r"|referees?)"
)
_JUDGE = re.compile(
    r"\b(?:dear|attention|attn|note\s+to|message\s+(?:to|for)|instructions?\s+(?:to|for)|reminder\s+(?:to|for)|hey|hello|hi|to)\W{0,3}\s*"
    rf"(?:the\s+|any\s+|all\s+)?(?:\w+\s+){{0,2}}{_ROLES}\b"
    rf"|\b(?:you\s+are|you're|acting\s+as)\s+(?:an?\s+|the\s+)?(?:\w+\s+){{0,3}}{_ROLES}\b"
    rf"|\bas\s+(?:an?\s+|the\s+)?(?:\w+\s+){{0,2}}{_ROLES}\s*[,:]"
    r"|\bif\s+you\s+(?:are|'re)\s+(?:an?\s+|the\s+)?(?:\w+\s+){0,3}(?:ai|llm|model|language\s+model|judge|auditor|assistant|reviewer|grader)\b"
    r"|\bif\s+you\s+(?:are\s+)?(?:read|review|audit|judg|grad|evaluat|assess)\w*\s+this\b"
    r"|\b(?:who(?:so)?ever|anyone|anybody|those|models?|llms?|assistants?|ai|agents?)\s+(?:that\s+|who\s+)?(?:is\s+|are\s+)?"
    r"(?:review|audit|judg|grad|evaluat|assess|inspect|examin)\w*\s+(?:this|the\s+(?:run|transcript|submission|log))\b"
    r"|\bfor\s+(?:the\s+)?(?:automated|automatic|llm|ai)[\s-]+(?:review|audit|judge|grading|check)\w*\b"
    r"|\[\s*system\s*\]|^\s*#*\s*system\s*(?:prompt|message|note|override|notice)?\s*:"
    rf"|\b{_ROLES}\s*[:,]",
    re.IGNORECASE | re.MULTILINE,
)
_SPEAKS = re.compile(
    r"^[\W_]{0,8}(?:system|auditor|judge|harness|arena|lydite|orchestrator|monitor|compliance\s+officer|audit\s+(?:system|bot|service)"
    r"|benchmark\s+(?:team|staff|maintainers?|organi[sz]ers?))(?:[\s_-]\w+){0,3}\s*[\]>)]*\s*(?::|\]|>|—|\|)"
    r"|^\s*(?:human|user|assistant)\s*:\s|\"role\"\s*:\s*\"(?:system|developer|judge|auditor)\""
    r"|<\|?(?:im_start|start_header_id|system|developer)\|?>\s*(?:system|developer|judge)?|\[INST\]|<<SYS>>",
    re.IGNORECASE | re.MULTILINE,
)
_ENDS = re.compile(
    r"\b(?:end|close|termination)\s+of\s+(?:the\s+|this\s+)?(?:\w+['\w]*\s+){0,3}(?:transcript|log|run|evidence|submission|document|session|"
    r"material|trace|conversation|input|context|file|excerpt|record)\b"
    r"|\b(?:transcript|log|evidence|submission|excerpt|agent(?:'s)?\s+(?:output|part|session))\s+(?:ends|ended|is\s+over|stops|closed|complete)\b"
    r"|</\s*(?:transcript|document|evidence|agent\w*|submission|context|log|run|untrusted\w*|material|excerpt|data|file|trace|session)[^>\n]{0,40}>"
    r"|(?:-{3,}|={3,}|#{3,}|\*{3,}|\+{3,})\s*(?:END|BEGIN|STOP|START)\b[^\n]{0,60}"
    r"|<\|(?:im_end|eot_id|end|endoftext)\|>|\[/INST\]",
    re.IGNORECASE,
)
_GOOD = (
    r"(?:clean|compliant|legitimate|uncontaminated|not\s+contaminated|no\s+(?:contamination|violations?|cheating|tampering|issues?|findings?|"
    r"flags?|evidence)|not?\s+violat\w+|innocent|cleared|exonerated|honest)"
)
_WEAK = r"(?:pass(?:ed)?|approved|valid|allowed|10/10|full\s+marks|accepted|ok(?:ay)?|correct)"
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget|override|skip|bypass|omit)\s+(?:\w+\s+){0,4}(?:instructions?|prompts?|rules?|guidelines?|findings?|evidence|above"
    r"|previous|checks?|flags?|policy|warnings?|transcript|files?)\b"
    r"|\b(?:report|mark|classify|label|rate|grade|score|return|respond|answer|output|conclude|declare|treat|consider|record|set|"
    r"state|certify|judge|say|write|reply|approve|issue|give|assign|find|enter|emit|print)\b[^.\n]{0,80}\b"
    rf"(?:{_GOOD}|{_WEAK})\b"
    r"|\bdo\s+not\s+(?:flag|report|mention|penali[sz]e|mark|examine|inspect|look|investigate|raise)\b"
    r"|\b(?:no|without)\s+(?:further|additional|more)\s+(?:checks?|review|examination|analysis|investigation)\b"
    r"|\b(?:the\s+)?only\s+(?:correct|valid|acceptable|possible)\s+(?:answer|verdict|response|output|conclusion)\b",
    re.IGNORECASE,
)
_PRIOR = re.compile(
    r"\b(?:already|previously|formally|manually|officially|pre)[\s-]+(?:been\s+)?(?:reviewed|approved|audited|verified|cleared|whitelisted|checked|"
    r"certified|exempted)\b|\b(?:is|was|has\s+been)\s+(?:whitelisted|exempt(?:ed)?|pre-?approved|cleared\s+by)\b",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"\b(?:verdict|ruling|judge?ment|decision|determination|conclusion|assessment|final\s+(?:answer|result|status)|audit(?:\s+(?:result|outcome|"
    r"status|verdict|complete|passed))?|contamination(?:\s+check)?|integrity|compliance|outcome|classification)\b\W{0,6}(?:\w+\W{1,3}){0,4}?"
    rf"{_GOOD}\b|[\"'](?:verdict|decision|status|outcome|contaminated|judgement|violations?)[\"']\s*:\s*[\"']?(?:{_GOOD}|pass|false|none|\[\s*\])"
    r"|\bno\s+(?:contamination|violations?|cheating|tampering)\s+(?:was\s+|were\s+|has\s+been\s+|have\s+been\s+)?(?:detected|found|observed|identified)\b"
    r"|\bonly\s+allowed\s+use\s+detected\b|\bfindings?\W{1,4}(?:\[\s*\]|none)\b",
    re.IGNORECASE,
)
_DICTATES = re.compile(
    r"\b(?:this|the|my)\s+(?:\w+\s+){0,2}(?:run|submission|agent|transcript|cell|session|entry)\s+(?:should|must|shall|has\s+to|needs\s+to|is\s+to|ought\s+to)\s+"
    rf"(?:therefore\s+|thus\s+)?(?:be\s+)?(?:\w+\s+){{0,2}}(?:as\s+)?(?:{_GOOD}|approved|passed)\b",
    re.IGNORECASE,
)
_BLUNT = re.compile(
    r"\b(?:ignore|disregard|forget|override)\s+(?:all\s+|any\s+|the\s+|your\s+|of\s+|my\s+)*(?:previous|prior|above|earlier|preceding|"
    r"system|other|these|those|initial|original)?\s*(?:instructions?|prompts?|rules|guidelines|directives)\b"
    r"|\bignorier\w*\s+(?:\w+\s+){0,3}(?:anweisungen|instruktionen|vorgaben)\b|\bignor(?:a|e|ez|ad)\s+(?:\w+\s+){0,3}(?:instruc\w+|consignes|instrucoes)\b"
    r"|\b(?:негнорируй|игнорируй\w*|забудь\w*)\s+(?:\w+\s+){0,3}(?:инструкц\w+|указани\w+)"
    r"|(?:忽略|无视|忘记).{0,8}(?:指令|说明|指示|提示|规则)|(?:以前|これまで).{0,6}(?:指示|命令).{0,4}無視",
    re.IGNORECASE,
)
_INVISIBLE = re.compile(
    r"[\U000e0000-\U000e007f]{4,}|[\u200b-\u200f\u2060-\u2064\ufeff]{8,}|[\u202a-\u202e\u2066-\u2069]{2,}"
)
_OF_A_RUN = re.compile(r"\b(?:run|contaminat\w+|audit\w*|submission|cheat\w*)\b", re.IGNORECASE)
_COMPACT = re.compile(
    r"(?:ignore|disregard|forget)(?:all|any|the|your|these)*(?:previous|prior|above|earlier)?(?:instructions?|prompts?|rules)"
    r"|verdict(?:is)?clean|reportclean|nocontamination|donotflag",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?:\b\w[ .\-_]){10,}\w\b")
MAX_PER_TEXT = 3


@dataclass(frozen=True)
class Address:
    """A place in a text, what it does there, and whether nothing honest reads so."""

    at: int
    note: str
    certain: bool = True


def addresses(text: str, *, data: bool = False) -> list[Address]:
    """Where a text talks to a judge or as one; `data` for training data, in which conversations have speakers."""
    found = _plain(text, data)
    if not text.isascii():
        plain = folded(text)
        if plain != text.casefold():
            found += [Address(0, f"{one.note}, in disguised letters", one.certain) for one in _plain(plain, data)]
    for match in _SPACED.finditer(text[:_MAX_ROT13]):
        if _COMPACT.search(re.sub(r"[ .\-_]", "", match.group())):
            found.append(Address(match.start(), "gives orders to whoever reads it, in spaced letters"))
    if text.isascii() and len(text) <= _MAX_ROT13 and not found:
        turned = codecs.encode(text, "rot13")
        found += [Address(one.at, f"{one.note}, in ROT13", one.certain) for one in _plain(turned, data)]
        if len(text) <= 20_000:
            found += [Address(0, f"{one.note}, backwards", one.certain) for one in _plain(text[::-1], data)]
    return sorted(found, key=lambda one: (not one.certain, one.at))[:MAX_PER_TEXT]


def _plain(text: str, data: bool) -> list[Address]:
    found = [Address(match.start(), "gives orders to whoever reads it") for match in _BLUNT.finditer(text)]
    found += [Address(match.start(), "dictates the verdict on the run") for match in _DICTATES.finditer(text)]
    found += [
        Address(match.start(), f"invisible characters{f' that spell {spelled[:80]}' if spelled else ''}")
        for match, spelled in _invisible(text)
    ]
    said = [(match.start(), "says what to find") for match in (*_ORDER.finditer(text), *_PRIOR.finditer(text))]
    ruled = [(match.start(), "pronounces a verdict") for match in _RULES.finditer(text)]
    judges = [match.start() for match in _JUDGE.finditer(text)]
    for at in judges:
        if near := _near(at, [*said, *ruled]):
            around = text[max(0, at - NEAR) : at + NEAR]
            # In data somebody is always a judge of something; of a run hardly anybody.
            if data and not ruled and not _OF_A_RUN.search(around):
                continue
            found.append(Address(at, f"addresses a judge and {near}"))
    for match in _ENDS.finditer(text):
        if data and match.group().startswith(("<|", "[/")):
            continue
        judged = any(abs(at - match.start()) <= NEAR for at in judges)
        near = _near(match.start(), ruled, after=True) or (_near(match.start(), said, after=True) if judged else None)
        if near:
            found.append(Address(match.start(), f"says that the material ends, and {near}"))
        elif match.group().startswith(("<|", "[/")):
            continue
        elif _SPEAKS.search(text, match.end(), match.end() + 200) and _near(match.start(), said, after=True):
            found.append(Address(match.start(), "says that the material ends, and speaks as another"))
    if not data:
        for match in _SPEAKS.finditer(text):
            if near := _near(match.start(), ruled, after=True, reach=200):
                found.append(Address(match.start(), f"speaks as somebody else, and {near}"))
    return found


def _near(at: int, places: list[tuple[int, str]], *, after: bool = False, reach: int = NEAR) -> str | None:
    for place, what in places:
        if (0 <= place - at <= reach) if after else (abs(place - at) <= reach):
            return what
    return None


def _invisible(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for match in _INVISIBLE.finditer(text):
        spelled = "".join(chr(ord(c) - 0xE0000) for c in match.group() if 0xE0020 <= ord(c) < 0xE007F)
        if spelled or len(match.group()) >= 16:
            yield match, spelled
