"""Plan and cut -> what stands on the contact sheet. Opens no file and draws nothing."""

from collections.abc import Mapping

from film import Angle, Mark, Plan, Timeline, Value


class Panel(Value):
    """One shot on the sheet."""

    slate: str
    shot: str
    media: str = ""
    """File name in the vault; empty for a card."""
    frame: int = 0
    """The frame of the media to show."""
    card: str = ""
    """The words of a title card."""
    length: str = ""
    labels: tuple[str, ...] = ()
    """First how it is shot ('close-up · dolly in'), then what happens in it."""
    marks: tuple[Mark, ...] = ()
    flagged: bool = False


def panels(plan: Plan, timeline: Timeline, marks: Mapping[str, tuple[Mark, ...]]) -> tuple[Panel, ...]:
    """Plan and cut -> the panels of its sheet. `marks`: take key -> its marks. Shows the middle frame of every clip."""
    made = []
    for clip in timeline.clips:
        shot = plan.shot(clip.shot)
        camera = [shot.size, shot.move] if shot.angle is Angle.EYE else [shot.size, shot.angle, shot.move]
        said = " ".join(f"“{line.text}”" for line in shot.lines)
        what = " ".join(part for part in (shot.action, said) if part)
        panel = Panel(
            slate=clip.slate,
            shot=clip.shot,
            media=clip.media,
            frame=clip.first + clip.frames // 2,
            card=clip.card,
            length=f"{timeline.rate.seconds(clip.frames):.1f} s",
            labels=("title card" if clip.card else " · ".join(camera), what),
            marks=marks.get(clip.take, ()),
            flagged=clip.flagged,
        )
        made.append(panel)
    return tuple(made)
