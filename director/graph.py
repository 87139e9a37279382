"""The production, top to bottom. Read this file first; each node lives in the module it names."""

from langgraph.checkpoint.base import BaseCheckpointSaver
from langgraph.graph import END, START, StateGraph
from langgraph.graph.state import CompiledStateGraph

from director import animatic, boards, cutting, dailies, development, finishing, floor, gates, recording
from director.crew import Crew
from director.state import OneShot, Outcomes, Production

Film = CompiledStateGraph[Production, Crew, Production, Production]


def production(checkpointer: BaseCheckpointSaver[str] | None = None) -> Film:
    """brief -> plan -> (yes) -> animatic -> (yes) -> (yes) -> takes and sound -> selects -> timeline -> master."""
    s = StateGraph(OneShot, context_schema=Crew, output_schema=Outcomes)
    s.add_node("shoot", floor.shoot)  # one order -> one take
    s.add_node("mark", floor.mark)  # one take  -> marks, then accept or retake
    s.add_node("keep", floor.keep)  # the best take of the shot
    s.add_edge(START, "shoot")
    s.add_edge("shoot", "mark")
    s.add_edge("keep", END)

    g = StateGraph(Production, context_schema=Crew)
    g.add_node("write", development.write)  # brief      -> plan
    g.add_node("draw", boards.draw)  # cast       -> character sheets
    g.add_node("approve_plan", gates.approve_plan)  # a person says yes
    g.add_node("animate", animatic.animate)  # plan       -> animatic, if wished
    g.add_node("approve_animatic", gates.approve_animatic)  # a person says yes
    g.add_node("approve_spend", gates.approve_spend)  # a person says yes, if it costs money; then fans out
    g.add_node("shot", s.compile())  # one shot   -> its select        (fanned out)
    g.add_node("sound", recording.record)  # plan       -> music, ambience   (beside the shots)
    g.add_node("review", dailies.review)  # selects    -> the film's continuity; sends outliers back
    g.add_node("cut", cutting.cut)  # selects    -> timeline, picture
    g.add_node("finish", finishing.finish)  # timeline   -> master, subtitles, contact sheet
    g.add_edge(START, "write")
    g.add_edge("write", "draw")
    g.add_edge("draw", "approve_plan")
    g.add_edge("animate", "approve_animatic")
    g.add_edge("shot", "review")
    g.add_edge("sound", "review")
    g.add_edge("cut", "finish")
    g.add_edge("finish", END)
    return g.compile(checkpointer=checkpointer)
