"""The same wish in the words of different people, by what makes the wording different: words -> exactly these edits.

About the harbour film unless a row says otherwise; 'refused' and 'answer' are results as good as edits.
"""

OPENERS_AND_HEDGES = (
    ("hmm, okay. make shot 3 night", "set 3 time_of_day=night"),
    ("I think shot 3 should be at night", "set 3 time_of_day=night"),
    ("it would be nice to see shot 3 at night, if possible", "set 3 time_of_day=night"),
    ("why don't we lock shot 2", "lock 2"),
    ("could Tobias wear a hat?", "dress tobias hat #85888d"),
    ("can the music be sadder?", "music mood=melancholy"),
    ("shot 3 at night because she has waited for hours", "set 3 time_of_day=night"),
    ("seagulls would be lovely", "music sounds=[seagulls]"),
    ("1) lock shot 1 2) shot 2 static 3) no music", "lock 1; set 2 move=static; music none=True"),
)
COMPLAINTS = (
    ("that cap is silly, take it off", "undress tobias cap"),
    ("I don't like the coat, make it green", "dress mara coat #3d8b4a"),
    ("shot 2 is dull, make it snow in shot 2 and lock it", "set 2 weather=snow; lock 2"),
    ("I love shot 7, never change it", "lock 7"),
    ("I'm happy with shot 4, don't touch it", "lock 4"),
    ("take 1 of shot 3 was nicer", "pick 3-1"),
    ("lose the scarf, it is distracting", "undress mara scarf"),
    ("take two of shot 3 is awful, throw it away", "reject 3-2"),
    ("I don't like shot 3, it should be wider", "set 3 size=medium close-up"),
    ("I hate the music, it's too slow", "refused"),
    ("Tobias isn't slim, he's heavy", "recast tobias build=heavy"),
)
SLIPS = (
    ("Mara's coat green, no wait, purple", "dress mara coat #6f3f93"),
    ("lock shot 2, I mean shot 4", "lock 4"),
    ("shot 6 in the rain... or rather in the snow", "set 6 weather=snow"),
    ("give Ines a red hat, sorry, a black hat", "dress ines hat #1c1c20"),
    (
        "Tobias cries, no, laughs in shot 5",
        "part 5 tobias action=laugh emotion=happy; set 5 action=Tobias looks at the letter. Tobias laughs",
    ),
    ("make shot 3 prettier, no fog", "refused"),
    ("have Tobias wait in shot 5", ""),
)
ROLES = (
    ("the fisherman should be bald", "hair tobias bald"),
    ("put the little girl in shot 2", "part 2 ines"),
    ("the ferrywoman's coat in white", "dress mara coat #f4f1ea"),
    ("shot 6 without the girl", "leave 6 ines"),
)
PLACES = (
    ("Mara sits on the pier", "part 2 mara action=sit; set 2 action=Mara sits"),
    ("Mara is angry at the end", "part 7 mara emotion=angry"),
    ("Tobias is sad in the last shot before the card", "refused"),
    ('Ines shouts "Hey!" while she waves', "line 6.0 “Hey!”"),
    ("dissolve into the boathouse", "set 4 transition=dissolve"),
    ("a smooth transition from the harbour to the boathouse", "set 4 transition=dissolve"),
    ("lock the boat and the letter", "lock 1,5"),
    ("lock 2, then make it night in all the other outdoor shots", "lock 2; set 1,3,6,7 time_of_day=night"),
)
PEOPLE = (
    ("only Tobias in shot 4", "leave 4 mara"),
    ("nobody but Mara in shot 4", "leave 4 tobias"),
    ("Ines stands beside Mara in shot 2", "part 2 ines action=stand"),
    ("let Ines read the letter instead of Tobias in shot 5", "replace tobias by ines in 5; part 5 ines action=read holding=letter"),
    ("a waiter called Emil joins Mara in shot 2", "join emil; part 2 emil"),
    ("make Tobias older, in his fifties", "recast tobias age=middle-aged"),
    ("Ines should be one and a half metres tall", "recast ines height_m=1.5"),
    ("Tobias is 180 cm tall", "recast tobias height_m=1.8"),
    ("Mara dances in shot 2 rather than walking", "part 2 mara action=dance; set 2 action=Mara dances"),
    ("I want Tobias gone from shot 4", "leave 4 tobias"),
    ("Mara's coat black, Tobias's jacket white", "dress mara coat #1c1c20; dress tobias jacket #f4f1ea"),
    ("a black jacket instead of the coat for Mara", "dress mara jacket #1c1c20; undress mara coat"),
    ("a hat on Tobias", "dress tobias hat #85888d"),
)  # fmt: skip
SPEECH = (
    ('a narrator in the first shot: "Long ago."', "line 1.0 “Long ago.”"),
    ('"Come home!" -> "Come back!"', "line 6.0 “Come back!”"),
    ('let Mara say "You waited." instead of Tobias', "line 4.0 mara:“You waited.”"),
    ('Mara answers Tobias in the boathouse with "Never." at the end', "line 4.2 mara:“Never.”"),
    ("swap the two lines in shot 4", "line 4.0 mara:“Of course I did.”; line 4.1 tobias:“You waited.”"),
    ("in shot 4 only Mara speaks", "line 4.0 “”"),
    ("cut what Ines says", "line 6.0 “”"),
    ("delete everything Mara says", "line 4.1 “”; line 3.0 “”"),
    ("the words on the end card: ADIEU", "card “ADIEU”"),
)
SCORE = (
    ("cello only", "music instruments=[cello]"),
    ("a harp along with what plays already", "music instruments=[piano, cello, harp]"),
    ("have a harp play along with the piano", "music instruments=[piano, cello, harp]"),
    ("guitar in place of the cello", "music instruments=[piano, guitar]"),
    ("less sad music, more mysterious", "music mood=mystery"),
    ("a tense violin, no piano", "music mood=tense instruments=[violin]"),
    ("something romantic underneath it all, musically", "music mood=romantic"),
)
SHAPES = (
    ("not widescreen, square please", "shape 1:1"),
    ("4 by 3, like an old telly", "shape 4:3"),
    ('call it "Tide" and leave the card alone', "title “Tide”"),
    ("split shot 4 in half and make the second half a close-up", "split 4 at 48 size=close-up"),
)
ALL = (*OPENERS_AND_HEDGES, *COMPLAINTS, *SLIPS, *ROLES, *PLACES, *PEOPLE, *SPEECH, *SCORE, *SHAPES)

FACTS = (
    ("remind me who Tobias is", "a young fisherman"),
    ("how old is Ines?", "a child"),
    ("how tall is Ines", "1.3 m"),
    ("who wears a cap?", "Tobias"),
    ("what colour is Mara's scarf?", "scarf"),
    ("does anyone speak in shot 2?", "nobody"),
    ("is Ines in shot 6?", "Yes"),
    ("is it raining in shot 6?", "No"),
    ("how does it end?", "THE LAST FERRY"),
    ("who opens the door?", "Tobias"),
    ('who says "Come home"?', "Ines"),
    ("what's the last thing Mara says?", "Of course I did."),
    ("how many lines does Mara have?", "2 lines"),
    ("how long is Ines on screen?", "2 seconds"),
    ("which shots are close-ups?", "1C, 2B and 3B"),
    ("which scene is the longest?", "Scene 1"),
    ("is anything locked?", "Nothing"),
    ("why 19 seconds?", "running time"),
    ("when does the boat appear?", "1A"),
    ("anything you could not show?", "brass band"),
    ("what was made up?", "19 seconds"),
)

TALKS = (
    (("shot 2 at night", "set 2 time_of_day=night"), ("snow instead", "refused")),
    (("make it rain in shot 6", "set 6 weather=rain"), ("snow instead", "undo; set 6 weather=snow"), ("and in shot 7", "set 7 weather=snow")),
    (("make shot 1 dawn", "set 1 time_of_day=dawn"), ("no wait, day", "undo; set 1 time_of_day=day"), ("same for shot 2", "set 2 time_of_day=day")),
    (("Mara's coat green", "dress mara coat #3d8b4a"), ("hmm, rather blue", "dress mara coat #2f62b3")),
    (("give Ines a red hat", "dress ines hat #c0282d"), ("take it off again", "undress ines hat"), ("try it on Tobias", "dress tobias hat #c0282d")),
    (("swap shots 2 and 3", "move 3>1"), ("swap them back", "undo"), ("what did I change so far?", "answer")),
    (("no dissolves", "set 7 transition=cut"), ("put them back", "undo")),
    (("make it square", "shape 1:1"), ("looks awful, undo", "undo")),
    (('in shot 2 Mara says "Hello?"', "line 2.0 mara:“Hello?”"), ('make that "Anyone?"', "line 2.0 “Anyone?”")),
    (('call the film "Tide"', "title “Tide”; card “Tide”"), ('no, "High Tide"', "title “High Tide”; card “High Tide”")),
    (("split shot 4 in half", "split 4 at 48"), ("the second half should be a close-up", "set 5 size=close-up")),
    (("add a dog to shot 2", "thing 2 dog"), ("three of them", "thing 2 dog count=3")),
    (("the close-up wider", "refused"), ("the one of Tobias", "set 5 size=medium close-up")),
    (("make the two-shot tighter", "set 4 size=medium close-up"), ("a bit more", "set 4 size=close-up")),
    (("use take 1 of shot 3", "pick 3-1"), ("use the second one", "pick 3-2"), ("never mind, let the marks decide", "pick 3-0")),
    (("scene 3 at night", "scene scene3 time_of_day=night"), ("actually only shot 6", "undo; set 6 time_of_day=night")),
    (("no music", "music none=True"), ("okay, music back on", "music none=False")),
    (("add birds to the sound", "music sounds=[birds]"), ("and bees", "music sounds=[birds, bees]")),
    (("no cello", "music instruments=[piano]"), ("a bit sadder", "music mood=melancholy")),
    (("which is the shortest shot?", "answer"), ("lock it", "lock 8")),
)  # fmt: skip
