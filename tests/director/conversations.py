"""Conversations about the harbour film: each sentence means what it does only because of the ones before it."""

CONVERSATIONS = (
    (
        ("make shot 3 night", "set 3 time_of_day=night"),
        ("the same for shot 1", "set 1 time_of_day=night"),
        ("shot 2 too", "set 2 time_of_day=night"),
    ),
    (
        ("shot 2 closer", "set 2 size=cowboy"),
        ("a bit more", "set 2 size=medium"),
        ("even closer", "set 2 size=medium close-up"),
    ),
    (
        ("make it darker", "look brightness=-0.18"),
        ("a bit more", "look brightness=-0.27"),
        ("too much", "look brightness=-0.225"),
    ),
    (
        ("shot 4 two seconds longer", "retime 4=144"),
        ("do that in shot 5 too", "retime 5=96"),
        ("a bit more", "retime 5=115"),
        ("make it 3 seconds", "retime 5=72"),
    ),
    (
        ("make shot 4 a close-up", "set 4 size=close-up"),
        ("no, shot 2", "undo; set 2 size=close-up"),
        ("no, I meant shot 6", "undo; set 6 size=close-up"),
    ),
    (
        ("Mara's coat should be green", "dress mara coat #3d8b4a"),
        ("and Tobias too", "dress tobias coat #3d8b4a"),
        ("make her hair black", "hair mara #1c1c20"),
        ("no, I meant Tobias", "undo; hair tobias #1c1c20"),
    ),
    (
        ("make shot 3 or 4 at dawn", "refused"),
        ("the second one", "set 4 time_of_day=dawn"),
    ),
    (
        ("the close-up wider", "refused"),
        ("1C", "set 3 size=medium close-up"),
        ("make it night", "set 3 time_of_day=night"),
    ),
    (
        ("make Tobias smile", "refused"),
        ("2A", "part 4 tobias emotion=happy"),
        ("and Mara too", "part 4 mara emotion=happy"),
    ),
    (
        ("make it snow", "set 1,2,3,6,7 weather=snow"),
        ("undo that and make it rain instead", "undo; set 6,7 weather=rain"),
        ("undo", "undo"),
        ("redo", "redo"),
    ),
    (
        ("make shot 3 night", "set 3 time_of_day=night"),
        ("make shot 4 day", "set 4 time_of_day=day"),
        ("make it snow", "set 1,2,3,6,7 weather=snow"),
        ("undo the last three", "undo 3"),
        ("redo", "redo"),
        ("go back to version 2", "goto 2"),
        ("back to the first version", "goto 1"),
        ('call this version "plain"', "name plain"),
        ("make it foggy", "set 1,2,3 weather=fog"),
        ("return to the plain version", "goto 1"),
        ("compare version 1 and 3", "compare 1 3"),
        ("what changed since version 2?", "compare 2 now"),
    ),
    (
        ("reshoot shot 3", "reshoot 3"),
        ("again", "reshoot 3"),
        ("again but steadier", "reshoot 3 [steadier]"),
    ),
    (
        ("shot 6 closer", "set 6 size=medium close-up"),
        ("make it longer", "retime 6=67"),
        ("lock it", "lock 6"),
        ("unlock it", "unlock 6"),
        ("move it to the end", "move 7>5"),
    ),
    (
        ("add a close-up of Mara after shot 3", "insert 3> close-up of mara scene1, 48"),
        ("make it night", "set 4 time_of_day=night"),
        ("a second longer", "retime 4=72"),
        ("remove it", "remove 4"),
    ),
    (
        ("make shot 3 nice", "refused"),
        ("the first one", "set 3 time_of_day=night"),
    ),
    (
        ("make shot 3 warmer", "refused"),
        ("yes", "refused"),
        ("the first", "look warmth=0.25"),
    ),
    (
        ("use the first take of shot 3", "pick 3-1"),
        ("no, take 2", "refused"),
        ("yes", "undo; pick 3-2"),
    ),
    (
        ("make it scarier", "set 1,2,3,4,5,6,7 mood=eerie intensity=0.55; look warmth=-0.15 brightness=-0.15 vignette=0.55"),
        ("not that much", "set 1,2,3,4,5,6,7 intensity=0.475; look warmth=-0.075 brightness=-0.075 vignette=0.475"),
        ("undo", "undo"),
        ("less", "refused"),
    ),
    (
        ("who is in shot 4?", "answer"),
        ("make it a close-up of Mara", "set 4 size=close-up subject=mara"),
    ),
    (
        ("shot 3 at dawn", "set 3 time_of_day=dawn"),
        ("there should be fog there", "set 3 weather=fog"),
        ("that shot a bit longer", "retime 3=58"),
    ),
    (
        ("scene 2 at dawn", "scene scene2 time_of_day=dawn"),
        ("the same for scene 1", "scene scene1 time_of_day=dawn"),
    ),
    (
        ("split shot 4 in half", "split 4 at 48"),
        ("undo that and split it after one second instead", "undo; split 4 at 24"),
    ),
    (
        ("give Tobias a beard", "recast tobias beard=short"),
        ("make it longer", "refused"),
        ("yes", "film 638"),
    ),
    (
        ("give Tobias a beard", "recast tobias beard=short"),
        ("and a bit older", "recast tobias age=middle-aged"),
        ("Mara too", "recast mara beard=short"),
    ),
    (
        ("Mara runs in shot 2", "part 2 mara action=run; set 2 action=Mara runs along the pier"),
        ("she looks afraid there", "part 2 mara emotion=afraid"),
        ("in shot 3 as well", "part 3 mara emotion=afraid"),
    ),
    (
        ("make the film 30 seconds", "film 720"),
        ("too much", "film 588"),
        ("shot 3 closer", "set 3 size=extreme close-up"),
        ("make it 20 seconds", "refused"),
    ),
    (
        ("remove shot 6", "remove 6"),
        ("no, shot 5", "undo; remove 5"),
    ),
    (
        ("make shot 3 night", "set 3 time_of_day=night"),
        ("no, colder", "refused"),
        ("yes", "undo; look warmth=-0.25"),
    ),
    (
        ("shot 2 handheld", "set 2 move=handheld"),
        ("make it steadier", "set 2 move=static"),
    ),
    (
        ('in shot 3 she says "At last."', "line 3.0 “At last.”"),
        ("in shot 7 too", "line 7.0 mara:“At last.”"),
    ),
    (
        ("darker", "look brightness=-0.18"),
        ("more", "look brightness=-0.36"),
        ("much more", "look brightness=-0.72"),
        ("less", "look brightness=-0.54"),
    ),
    (
        ("add a lamp to shot 2", "thing 2 lamp"),
        ("make it red", "thing 2 lamp colour=#c0282d"),
        ("remove it", "take 2 lamp"),
    ),
    (
        ("shot 3 in silhouette", "set 3 silhouette=True"),
        ("remove it", "refused"),
    ),
    (
        ("put Tobias in shot 3", "part 3 tobias"),
        ("make him smile", "part 3 tobias emotion=happy"),
        ("no, sad", "refused"),
        ("yes", "undo; part 3 tobias emotion=sad"),
    ),
    (
        ('add a title card "Later" after shot 3', "insert 3> “Later” scene1, 48"),
        ("make it 4 seconds", "retime 4=96"),
        ("move it to the start", "move 4>0"),
    ),
    (
        ("swap shots 2 and 3", "move 3>1"),
        ("undo that and swap 1 and 2 instead", "undo; move 2>0"),
    ),
    (
        ("make shot 4 one second shorter", "retime 4=72"),
        ("and shot 5 half a second longer", "retime 5=60"),
        ("undo the last two", "undo 2"),
        ("redo twice", "redo 2"),
    ),
    (
        ("Mara's coat should be green", "dress mara coat #3d8b4a"),
        ("her hair white", "hair mara #f4f1ea"),
        ("give her glasses", "dress mara glasses #85888d"),
        ("no glasses", "undress mara glasses"),
    ),
    (
        ("call this version bright", "name bright"),
        ("make it snow", "set 1,2,3,6,7 weather=snow"),
        ("go back to the bright version and make it foggy", "goto 1; set 1,2,3 weather=fog"),
    ),
    (
        ("what happens in scene 2?", "answer"),
        ("make it dawn", "set 4,5 time_of_day=dawn"),
    ),
    (
        ("add a dog", "refused"),
        ("shot 2", "thing 2 dog"),
    ),
    (
        ("close-up of Mara", "refused"),
        ("in shot 2", "set 2 size=close-up"),
    ),
    (
        ("make the second close-up of Mara night", "set 7 time_of_day=night"),
        ("the same for the first", "set 3 time_of_day=night"),
    ),
    (
        ("make Mara younger", "recast mara age=middle-aged"),
        ("him too", "recast tobias age=teen"),
        ("make him taller", "recast tobias height_m=1.82"),
    ),
    (
        ("which takes has shot 3?", "answer"),
        ("use take 1", "pick 3-1"),
    ),
    (
        ("undo", "refused"),
        ("never mind", "answer"),
    ),
    (
        ("make it black and white", "look saturation=0.0 contrast=1.15"),
        ("never mind", "refused"),
        ("yes", "undo"),
    ),
    (
        ("rename Mara to Nora", "recast mara name=Nora"),
        ("make Nora older", "answer"),
        ("her coat should be blue", "dress mara coat #2f62b3"),
    ),
    (
        ("merge shots 2 and 3", "merge 2+3"),
        ("make it a close-up", "set 2 size=close-up"),
        ("undo the last two and make shot 3 wider", "undo 2; set 3 size=medium close-up"),
    ),
    (
        ("shot 7 one second longer", "retime 7=72"),
        ("another second", "retime 7=96"),
    ),
    (
        ("music with strings", "music instruments=[strings]"),
        ("a bit sadder", "music mood=melancholy"),
    ),
    (
        ("insert a close-up of Tobias after shot 5", "insert 5> close-up of tobias scene2, 48"),
        ("and take it out again", "remove 6"),
    ),
    (
        ("the close-up wider", "refused"),
        ("make shot 5 night outside", "refused"),
        ("make shot 3 night", "set 3 time_of_day=night"),
        ("who is in shot 3?", "answer"),
    ),
    (
        ("insert a shot of the lighthouse", "refused"),
        ("what happens in shot 7?", "answer"),
        ("insert a shot of the lighthouse", "refused"),
        ("after shot 7", "insert 7> wide of lighthouse scene3, 48"),
    ),
)  # fmt: skip
"""(sentence, what is done) of each turn; see `Conversation.say` for the notation."""
