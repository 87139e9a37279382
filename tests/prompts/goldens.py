"""The whole text of every LLM prompt, as a model reads it, beside its file: `NAME/vN.golden.txt`.

Put example inputs of a new version into examples.py, then `python -m tests.prompts.goldens` writes the goldens that are
missing; one that is there is never overwritten. A reviewer reads them in the diff.
"""

from pathlib import Path

import prompts
from tests.prompts.examples import EXAMPLES

PROMPTS = Path(prompts.__file__).parent


def llm_prompts(folder: Path = PROMPTS) -> list[prompts.Prompt]:
    every = [prompts.load(i.split("@")[0], int(i.split("@")[1]), folder) for i in prompts.published(folder)]
    return [p for p in every if p.returns]


def golden(prompt: prompts.Prompt, folder: Path = PROMPTS) -> Path:
    return folder / prompt.name / f"v{prompt.version}.golden.txt"


def complaints(folder: Path = PROMPTS, examples: dict[str, dict[str, object]] = EXAMPLES) -> list[str]:
    """What keeps an LLM prompt from being proved; empty if every one reads as its golden says."""
    found = []
    for prompt in llm_prompts(folder):
        file = golden(prompt, folder)
        if prompt.id not in examples:
            found.append(f"{prompt.id} has no example inputs in tests/prompts/examples.py")
        elif not file.exists():
            found.append(f"{prompt.id} has no {file.name}; run python -m tests.prompts.goldens")
        elif prompt.render(**examples[prompt.id]) != file.read_text(encoding="utf-8").rstrip("\n"):
            found.append(f"{prompt.id} does not read as in {file.name}")
    known = {golden(p, folder) for p in llm_prompts(folder)}
    return found + [
        f"{f.name} of {f.parent.name} has no prompt" for f in folder.glob("*/*.golden.txt") if f not in known
    ]


def write_missing(folder: Path = PROMPTS, examples: dict[str, dict[str, object]] = EXAMPLES) -> None:
    for prompt in llm_prompts(folder):
        if prompt.id in examples and not golden(prompt, folder).exists():
            golden(prompt, folder).write_text(prompt.render(**examples[prompt.id]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write_missing()
