"""What a model said -> the JSON in it. Hosted models answer with nothing else; local ones think aloud and use fences."""

import json

_MOST_TRIES = 200


def json_in(said: str) -> str:
    """The object a model meant; what it said as it is, if there is none (the validation then says what is wrong)."""
    text = said.strip()
    if _decodes(text):
        return text
    if "</think>" in text:
        text = text.rpartition("</think>")[2].strip()  # the opening tag is often part of the server's own template
    elif text.startswith("<think>"):
        return ""  # cut off while thinking
    return text if _decodes(text) else _longest_object(text) or text


def _decodes(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _longest_object(text: str) -> str:
    """In prose or between fences. The longest: an example in the prose is shorter than the answer."""
    decoder, best, start = json.JSONDecoder(), "", text.find("{")
    for _ in range(_MOST_TRIES):
        if start < 0:
            break
        try:
            _, end = decoder.raw_decode(text, start)
        except (ValueError, RecursionError):
            end = start + 1
        else:
            best = max(best, text[start:end], key=len)
        start = text.find("{", end)
    return best
