"""Which shot: 'when we first meet him', 'the card excepted', 'the establisher'; and trifles after a comma."""

from director.offline.revising.compiled import Rules

RULES: Rules = (
    (r"\b((?:blurred|blurry|soft|sharp) background) behind (?:the )?[a-z]+\b", r"\1"),
    (r"^(make|let|have|hold|trim|shoot|film|lock|unlock|reshoot|remove|cut|extend|shorten|split|move|put|turn|give|keep|set) (\d+[a-z]?)(?= (?:an? (?!seconds?|frames?|minutes?)|the |closer|wider|longer|shorter|static|handheld|at|in|from|with|last|half|night|day|dawn|dusk|a bit|one second|two seconds|into)\b)(?! (?:seconds?|frames?|s)\b)", r"\1 shot \2"),
    (r"^(?:switch|change|turn) (shot \w+|\d+[a-z]?|the [\w'-]+(?: shot)?) (?:in)?to (?=an? (?:extreme|medium|close|wide|full|two|over|aerial|point|insert|low|high|cowboy))", r"make \1 "),
    (r"\bwith an? (?=close-up|wide|medium)(?= |$)", ""),
    (r"\b(?:it (?:is|should be) )?(?:dead|totally|completely|perfectly) calm\b", "no wind"), (r"\b(?:up|down|out|over|back) (on|in|at|by) (the|that)\b", r"\1 \2"), (r"\b(?:itself|themselves)(?: too| as well)?\b", ""),
    (r"\bwhen (?:we|you) (?:first |finally )?(?:meet|get to know|see) (him|his|her|them)(?: first| for the first time)?\b", lambda m: f"in {'his' if m[1] in ('him', 'his') else 'her' if m[1] == 'her' else 'their'} first shot"),
    (r"\bwhen (?:s?he|they) (?:first |finally )?(?:appears?|enters?|shows? up|turns? up|comes? in)\b", "in her first shot"),
    (r",? (?:the )?(?:title |end )?card (?:excepted|excluded|aside|not included|stays where it is|stays)\b|,? (?:not counting|excluding|leaving out|leaving aside|apart from) the (?:title |end )?card\b", " except the card"),
    (r"\b(?:the|our) establisher\b", "the establishing shot"), (r"\b(?:the|our) opener\b", "the opening shot"),
    (r",? (?:just )?(?:a (?:touch|bit|hair|tiny bit|little(?: bit)?)|slightly|subtly|ever so slightly|very subtle|nothing (?:too )?(?:big|much|crazy|fancy|wild|extreme))$", ""),
    (r"\bstreet ?lights?\b", "street lamp"),
    (r",? (?:then )?everything else (?:as (?:it was|before)|in the same order|stays (?:put|the same|as it is)|the same|as is)$", ""),
)  # fmt: skip
