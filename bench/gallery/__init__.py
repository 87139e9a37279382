"""Pictures of what the stage can show, for docs/stage.md and the README: drawn by the stage, nothing retouched.

python -m bench.gallery docs/pictures               # every sheet: some minutes
python -m bench.gallery docs/pictures sets faces    # these sheets
python -m bench.gallery docs/pictures FOLDER ...    # frames of finished productions, on one page
"""
