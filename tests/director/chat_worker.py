"""Takes a small film through scripted turns in a process of its own: what the kill test kills. Begun with folder and turns."""

import asyncio
from pathlib import Path

from director import commit, run
from director.revising import proposed
from film import Dress, EditBatch, MoveShot, SetShot, Weather
from memory import Production
from tests.director.killing import serve, tell
from tests.director.scripted import ScriptedDirector

TURNS = {
    "rain on 3": EditBatch(reply="rain", kind="edit", edits=(SetShot(shot="shot3", weather=Weather.RAIN),)),
    "4 first": EditBatch(reply="moved", kind="edit", edits=(MoveShot(shot="shot4", to=0),)),
    "red jacket": EditBatch(reply="red", kind="edit", edits=(Dress(character="ana", kind="jacket", colour="#c0282d"),)),
    "snow on 1": EditBatch(reply="snow", kind="edit", edits=(SetShot(shot="shot1", weather=Weather.SNOW),)),
    "the snowy one": EditBatch(reply="named", kind="name", version="the snowy one"),
    "how long": EditBatch(reply="five seconds", kind="answer"),
}


def talk(arguments: list[str]) -> None:
    """Every turn that is not said yet, as a conversation takes it: proposed, committed, shot. Says which it begins."""
    folder, *words = arguments
    director = ScriptedDirector(turns=TURNS)
    with Production.open(Path(folder)) as production, production.lease("testing"):
        said = [s.text for s in production.records.chat() if s.role == "person"]
        if all(m.revision != production.revisions.head for m in production.records.masters()):
            run(production, director, approved=True, processes=1)
        for turn in words[len(said) :]:
            tell(turn)
            proposal = asyncio.run(proposed(production, director, turn))
            commit(production, proposal)
            if proposal.changes:
                run(production, director, approved=True, processes=1)


if __name__ == "__main__":
    serve(talk)
