"""What people ask for and a revision cannot do yet: each with the nearest thing it can."""

import re

HELP = (
    "time of day (“make shot 3 night”), weather (“rain in scene 2”), size (“shot 2 closer”), camera (“slow pan in the first shot”), "
    "length (“shot 4 two seconds longer”), order (“move shot 5 to the start”, “swap shots 2 and 3”), “remove shot 6”, clothes (“Mara's coat should "
    'be green”), lines (“in shot 3 she says "..."”), music (“sadder music”), look (“warmer, more grain”), mood (“make it scarier”), cuts '
    "(“dissolve between 2 and 3”), title, “reshoot shot 2”, “lock shot 1”, “undo”, “redo”; or a question, like “who is in shot 3?”"
)
_LIMITS: tuple[tuple[str, str], ...] = (
    (r"\b(?:call (?:it|the film)|title|rename|says?|card)\b", "put the new words in quotes, like: call it \"Home\""),
    (r"\b(?:insert|add|create|include|need|film)\b.*\b(?:new |extra |additional |another )?(?:shot|scene|close-up|title card|card|ending|beginning|intro|flashback)s?\b(?! (?:of|to) shot)",
     "a new shot cannot be added by a revision yet; shots can be changed, moved, made longer and reshot, or the brief be written again with it"),
    (r"\b(?:add|put|place|include|give)\b.*\b(?:in|to|into|behind|beside|next to)\b", "things and people cannot be added to a shot yet; its size, camera, light, weather, length and lines can change"),
    (r"\b(?:remove|delete|lose|get rid of|take|cut|erase)\b", "a revision can take out whole shots, lines, rain, dissolves and the music, but no person or thing from a picture; say “remove shot 3” or “cut the shot with the boat”"),
    (r"\b(?:split|merge|join|combine|divide|duplicate|copy|repeat|loop)\b", "shots cannot be split, joined or repeated yet; they can be made shorter or longer, moved and removed"),
    (r"\b(?:slow[ -]?mo(?:tion)?|time-?lapse|freeze[ -]frame|backwards?|in reverse|split[ -]screen)\b", "the stage shoots at one speed, forwards; a shot can be longer, and its camera slower"),
    (r"\b(?:aspect|vertical|portrait format|square|widescreen|16:9|9:16|4:5|1:1|4:3|2\.39|resolution|fps|frame rate|4k|hd|720p|1080p)\b", "the frame of a film in production stays as it is; start a new one with the other aspect or size"),
    (r"\b(?:older|younger|taller|shorter|fatter|thinner|beard|moustache|skin|eyes|nose|face|make-?up|gender|age)\b", "of people, hair, clothes and what they say can be changed; age, build, skin and beard come from the brief"),
    (r"\b(?:smil|laugh|cry|cries|angr|afraid|wav|runs?\b|walk|sit|jump|danc|kiss|hug|sleep|look|hold|point|kneel|stand|swim|turn)\w*", "what somebody does or feels in a shot comes from the brief and cannot be changed yet; how the shot is seen, lit, cut and spoken can"),
    (r"\b(?:recast|replace|swap out|instead of|different actor|someone else)\b", "people cannot be replaced by others yet; their hair, clothes and lines can be changed"),
    (r"\b(?:subtitles?|captions?|font|language|voice|accent|narration)\b", "subtitles follow the lines; the words of a line can be changed: in shot 3 she says \"...\""),
    (r"\b(?:sound|sounds|noise|effect|ambience|footsteps|waves|louder|quieter|volume)\b", "sounds follow what the shots show and cannot be set one by one yet; the music can: “sadder music”"),
    (r"\b(?:place|location|set|beach|forest|city|indoors|outdoors|house|street)\b", "where a scene plays comes from the brief; its time of day and weather can be changed"),
    (r"\b(?:better|nicer|good|great|amazing|boring|cooler|interesting|beautiful|perfect|improve|fix|different|something|somehow|ugly|bad|weird|professional|cinematic)\b", "say what should be different about it"),
)  # fmt: skip


def reason(words: str) -> str:
    """The nearest that can be done, or all of it."""
    for pattern, nearest in _LIMITS:
        if re.search(pattern, words):
            return f"{nearest}. What a sentence can change: {HELP}"
    return f"what a sentence can change: {HELP}"
