"""The camera's moves in the words of briefs, from the special to the general. Prose is full of pans, tracks and orbits that are none."""

from film import Move

MOVES: tuple[tuple[str, Move], ...] = (
    (
        r"dolly[ -]zooms?|vertigo[ -](?:effect|shot|zoom|style)|hitchcock(?:ian|['’]s)? (?:zoom|effect)|zolly|trombone (?:shot|zoom)|contra[ -]zoom|push[ -]pull zoom|vertigo-?effekt|efecto vértigo|travelling compensado",
        Move.DOLLY_ZOOM,
    ),
    (
        r"rack(?:s|ing)?(?: the)?[ -]?focus(?:es)?|pull(?:s|ing)?(?: the)? focus|focus[ -](?:pull|rack)s?\b|focus (?:shifts|racks|moves|changes|goes|slides|pulls)(?= (?:slowly |quickly )?(?:from|to|between))|shift(?:s|ing)?(?: the)? focus|\bracks?(?= (?:slowly |quickly )?(?:to|from) )|schärfenverlagerung|cambio de foco",
        Move.RACK_FOCUS,
    ),
    (
        r"(?:whip|swish|flash)[ -]?pan(?:s|ning)?(?: to)?(?: the)? left|whips? (?:round |around )?(?:to the )?left",
        Move.WHIP_LEFT,
    ),
    (
        r"(?:whip|swish|flash)[ -]?pan(?:s|ning)?(?: (?:to the )?right)?|camera whips|whips? (?:round |around |over |across )?(?:to the )?right|reißschwenk|\bbarrido\b",
        Move.WHIP_RIGHT,
    ),
    (
        r"pedestal(?:s|l?ing)?(?: shot)?(?: slowly)? down|\bped(?:s)? down|camera (?:sinks|lowers|drops) (?:straight|level|vertically)",
        Move.PEDESTAL_DOWN,
    ),
    (
        r"pedestal(?:s|l?ing)?(?: shot)?(?: slowly)?(?: up)?\b(?= up|,|\.|$| shot| move| (?:to|past|over|until)| and)|\bped(?:s)? up|camera rises (?:straight|level|vertically)",
        Move.PEDESTAL_UP,
    ),
    (
        r"leading shot|camera leads|(?:camera )?(?:walk|track|move|dolly|back)(?:s|ing|ies)?(?: away| up)? ?backwards? (?:in front of|before|ahead of|with)|back(?:s|ing)? (?:away|off|up) (?:in front of|before|ahead of) |(?:track|lead|film)(?:s|ing)?(?: shot)? (?:\S+ )?from (?:the |in )?front|leads (?:her|him|them) (?:from the front|backwards)|kamera fährt (?:\S+ )?voraus",
        Move.LEADING,
    ),
    (
        r"following shot|follow[ -](?:shot|cam)|(?:(?:the )?(?:steadicam|camera) )?follow(?:s|ing)?(?: \S+){0,3} (?:close(?:ly)? |right )?(?:from )?behind|track(?:s|ing)?(?: shot)?(?: \S+){0,2} from behind|(?:steadicam|camera|dolly)(?: \S+){0,3} (?:close )?behind (?:her|him|them|the \w+)|kamera folgt|la cámara sigue",
        Move.FOLLOWING,
    ),
    (
        r"crane(?:s|d)?(?: shot)?(?: slowly)? down|craning down|boom(?:s)? down|descend(?:s|ing)? (?:crane|camera)|crane shot descending|camera (?:descends|sinks|lowers)",
        Move.CRANE_DOWN,
    ),
    (
        r"crane(?:s|d)?(?: shot)?(?: slowly)?(?: up)?\b(?! down| operator|s? (?:bird|fly))(?=[ ,.;]*(?:up|shot|over|$|[.,;]|to|and|above|away))|craning up|boom(?:s)? up|camera (?:rises|lifts|ascends|climbs)|jib(?: up)?",
        Move.CRANE_UP,
    ),
    (
        r"(?:dolly|dollies|dollying|dolly(?:ing)? (?:slowly|back))(?: slowly)? (?:out|back|away)|pull(?:s|ing)?(?:[ -](?:back|out))(?= slowly|[ ,.;:]|$)(?! (?:the|a|his|her|of))|track(?:s|ing)? (?:back|out)|camera (?:retreats|backs away|pulls (?:back|away))|pull[ -]?back",
        Move.DOLLY_OUT,
    ),
    (
        r"doll(?:y|ies|ying)(?: shot)?(?: slowly)? (?:in|forward|toward\w*|closer)|push(?:es|ing)?[ -](?:slowly )?in\b(?! the)|push[ -]?in|camera (?:creeps|moves|pushes|glides|drifts) (?:slowly )?(?:in|forward|closer|toward\w*)|track(?:s|ing)? in\b|creep(?:s|ing)? in|\bdolly(?: shot)?\b",
        Move.DOLLY_IN,
    ),
    (r"zoom(?:s|ing)?(?: slowly)?[ -](?:out|back)", Move.ZOOM_OUT),
    (r"zoom(?:s|ing)?(?: slowly)?(?:[ -]in)?\b|crash zoom|snap zoom", Move.ZOOM_IN),
    (r"tilt(?:s|ing)?(?: slowly)?(?: \d{1,3} ?°| \d{1,3} degrees)?[ -](?:up|upward\w*)", Move.TILT_UP),
    (r"tilt(?:s|ing)?(?: slowly)?[ -](?:down|downward\w*)", Move.TILT_DOWN),
    (
        r"pan(?:s|ning)?(?: shot)?(?: slowly)?(?: across)?(?: from right)?(?: (?:a |by )?(?:\d{1,3} ?-?(?:°|deg(?:ree)?s?)|quarter circle|half(?: a)? circle|halfway|ninety degrees))? (?:to the )?left|right to left|schwenk(?:t)? (?:nach )?links|paneo a la izquierda",
        Move.PAN_LEFT,
    ),
    (
        r"\bpan(?:s|ning)?\b(?: \d{1,3} ?-?(?:°|degrees?))?(?: (?:to the )?right\b)?(?= |[.,;:]|$)(?! of| on the| and pot| full)|left to right|panorama shot|schwenk(?:t)?(?: nach rechts)?\b|paneo(?: a la derecha)?\b",
        Move.PAN_RIGHT,
    ),
    (r"truck(?:s|ing)?(?: slowly)? (?:to the )?left|slide(?:s)? left|camera slides left", Move.TRUCK_LEFT),
    (
        r"truck(?:s|ing)?(?: slowly)? (?:to the )?right|trucking shot|slide(?:s)? right|slider(?: shot)?|lateral (?:move|tracking|dolly)|camera slides",
        Move.TRUCK_RIGHT,
    ),
    (
        r"(?:orbit|arc|circle)(?:s|ing)?(?: shot)?(?: around)?(?: (?:her|him|them|the \w+|[A-Z]\w+))?(?: (?:a |by )?(?:\d{1,3} ?-?(?:°|deg(?:ree)?s?)|quarter circle|half(?: a)? circle|halfway|ninety degrees))? (?:to the )?left|counter-?clockwise|anti-?clockwise",
        Move.ORBIT_LEFT,
    ),
    (
        r"(?:camera|it|we|drone) (?:is |keeps |slowly )?circl(?:es?|ing)(?: a?round| about)?\b(?! left)|(?:camera|drone) (?:spins|swirls|whirls|goes) a?round (?:her|him|them|the)\b|(?:orbit|arc|circle)(?:s|ing)?(?: around)?(?: (?:her|him|them))?(?: (?:a |by )?(?:\d{1,3} ?-?(?:°|deg(?:ree)?s?)|quarter circle|half(?: a)? circle|halfway|ninety degrees))? (?:to the )?right|orbit(?:s|ing)?(?= (?:\d|half|a quarter|ninety))|orbit(?:ing)? (?:shot|around|right|her|him|them|the)|(?<!in )(?<!into )(?<!from )(?<!above )\borbit\b(?=[.,;]|$)|arc(?:s|ing)? (?:shot|around)|camera (?:circles|orbits|arcs|turns around)|circl(?:es|ing) (?:around )?(?:her|him|them)(?= slowly|[.,;]|$)|360(?:[ -]degree)?|turntable",
        Move.ORBIT_RIGHT,
    ),
    (r"hand-?held|shaky(?:[ -]cam(?:era)?)?|verit[eé]|handkamera|cámara en mano", Move.HANDHELD),
    (
        r"tracking(?: shots?)?|\btrack(?:s)?\b(?= (?:with|along(?:side)?|beside|behind|her|him|them|the))(?! of)|steadicam|camera (?:follows|tracks|runs|travels)|travelling shot|traveling shot|kamerafahrt|we follow",
        Move.TRACKING,
    ),
    (
        r"static(?: shot| camera| frame)?|\bholds? (?:on|for)\b(?=.*\b(?:then|before)\b)|locked[ -](?:off|down)|fixed (?:camera|shot|frame)|tripod|camera (?:holds|does not move|stays still)|still shot|no camera move",
        Move.STATIC,
    ),
)
