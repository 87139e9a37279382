"""Words as people type them -> as the rules spell them: slips without an apostrophe, short forms, American and colloquial spellings.

One word for one: nothing here needs to know its neighbours. What does is `crew.py`, for the set's words, and `fillers.py`, for what
says nothing.
"""

import re

_NOT = "do does did is are was were has have had should would could must need might".split()
_SPELLED = {
    **{f"{verb}nt": f"{verb} not" for verb in _NOT},
    **{f"{verb}n't": f"{verb} not" for verb in _NOT},
    "cant": "can not", "can't": "can not", "cannot": "can not", "wont": "will not", "won't": "will not", "aint": "is not", "ain't": "is not", "shan't": "should not",
    "shall": "should", "shes": "she is", "hes": "he is", "its'": "its", "theyre": "they are", "youre": "you are", "thats": "that is", "theres": "there is", "heres": "here is",
    "whats": "what is", "whos": "who is", "wheres": "where is", "hows": "how is", "whens": "when is", "lets": "let us", "let's": "let us", "letz": "let us",
    "im": "i am", "ive": "i have", "id": "i would", "youd": "you would", "itd": "it would", "thatd": "that would", "ill": "i will", "i'll": "i will", "we'll": "we will",
    "gonna": "going to", "wanna": "want to", "gotta": "have to", "gimme": "give me", "lemme": "let me", "dunno": "do not know", "kinda": "kind of", "sorta": "sort of",
    "outta": "out of", "coulda": "could have", "shoulda": "should have", "cuz": "because", "coz": "because", "cos": "because", "bc": "because", "tho": "though", "thru": "through",
    "til": "until", "'til": "until", "nite": "night", "lite": "light", "lil": "little", "lotta": "lot of", "u": "you", "ur": "your", "ya": "you", "y'all": "you",
    "pls": "please", "plz": "please", "plss": "please", "thx": "thanks", "ty": "thanks", "ta": "thanks", "prob": "probably", "probs": "probably", "rly": "really", "def": "definitely",
    "w/": "with", "w/o": "without", "b4": "before", "2nd": "second", "3rd": "third", "1st": "first", "4th": "fourth", "5th": "fifth", "6th": "sixth", "7th": "seventh",
    "8th": "eighth", "9th": "ninth", "10th": "tenth", "11th": "eleventh", "12th": "twelfth", "nr": "number", "nr.": "number", "nbr": "number",
    "bg": "background", "b/g": "background", "fg": "foreground", "vo": "voice-over", "v/o": "voice-over", "voiceover": "voice-over", "sfx": "sounds", "ost": "soundtrack",
    "moustashe": "moustache", "mustache": "moustache", "mustach": "moustache", "grey-ish": "grey", "greyish": "grey", "gray": "grey", "grayish": "grey", "blond": "blonde",
    "color": "colour", "colors": "colours", "colored": "coloured", "colorful": "colourful", "colorless": "colourless", "center": "centre", "centered": "centred", "theater": "theatre",
    "favor": "favour", "favoring": "favouring", "jewelry": "jewellery", "pajamas": "pyjamas", "harbor": "harbour", "neighbor": "neighbour", "meter": "metre", "meters": "metres",
    "realise": "realize", "colorise": "colourise", "monochromatic": "monochrome", "mono": "monochrome", "greyscale": "monochrome", "grayscale": "monochrome",
    "rooftop": "roof", "rooftops": "roof", "specs": "glasses", "spectacles": "glasses", "shades": "sunglasses", "trainers": "shoes", "sneakers": "shoes", "tee": "t-shirt", "tshirt": "t-shirt",
    "closeup": "close-up", "closeups": "close-ups", "twoshot": "two-shot", "twoshots": "two-shots", "midshot": "medium shot", "pushin": "push-in", "pullback": "pull-back",
    "mins": "minutes", "min": "minutes", "sec": "seconds", "secs": "seconds", "fr": "frames", "yrs": "years", "yr": "year", "yo": "years old",
    "sci-fi": "science fiction", "pic": "picture", "pix": "pictures", "vid": "film", "flick": "film", "footage": "picture", "clip": "shot", "clips": "shots", "vids": "films",
    "tmrw": "tomorrow", "abit": "a bit", "alot": "a lot", "lil'": "little", "wee": "little", "teeny": "tiny", "smidgen": "touch", "smidge": "touch", "tad": "touch",
    "heavier-set": "heavier", "whilst": "while", "amongst": "among", "towards": "toward", "backwards": "backward", "upwards": "up", "downwards": "down",
    "colour-grade": "grade", "hmmm": "hm", "hmm": "hm", "urgh": "ugh", "yep": "yes", "yeah": "yes", "yup": "yes", "nah": "no", "nope": "no",
}  # fmt: skip
_SPELLED |= {
    f"{one}s": one
    for one in "violin guitar piano cello flute trumpet harp ukulele saxophone accordion clarinet oboe banjo trombone harmonica organ viola bass".split()
}
_SPELLED |= {"sax": "saxophone", "uke": "ukulele", "squeezebox": "accordion"}
_KEPT = frozenset(
    "towards backwards sec secs min mins clip clips yep yeah yup nah nope hmm hmmm footage id ill".split()
)
"""Words whose spelling the rules know already, or that a name may be: they stay."""
_TABLE = {word: form for word, form in _SPELLED.items() if word not in _KEPT}
_WORD = re.compile(r"(?<![\w⟦/'-])[a-z0-9'./-]*[a-z.'/](?![\w⟧/-])")


def spelled(low: str) -> str:
    """Lower case in, lower case out; a word nobody listed stays as it is."""
    return _WORD.sub(_one, low)


def _one(m: re.Match[str]) -> str:
    word = m[0]
    if (form := _TABLE.get(word)) is not None:
        return form
    bare = word.rstrip(".'")
    return _TABLE[bare] + word[len(bare) :] if bare in _TABLE else word
