"""Imports text files into a new Anki collection, one after the other, and prints as JSON what came of each.

Usage: import_exports.py FILE...
"""

import json
import platform
import sys
import tempfile
from pathlib import Path

from anki.buildinfo import version
from anki.collection import Collection, ImportCsvRequest


def import_file(collection, path):
    metadata = collection.get_csv_metadata(path, None)
    log = collection.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
    return {
        "found": log.found_notes,
        "new": len(log.new),
        "updated": len(log.updated),
        "unchanged": len(log.duplicate),
        "conflicting": len(log.conflicting),
        "notes": [describe(collection, note_id) for note_id in collection.find_notes("")],
    }


def describe(collection, note_id):
    note = collection.get_note(note_id)
    (card,) = note.cards()
    return {
        "guid": note.guid,
        "type": note.note_type()["name"],
        "fields": note.fields,
        "tags": note.tags,
        "deck": collection.decks.name(card.did),
        "question": without_style(card.question()),
        "answer": without_style(card.answer()),
    }


def without_style(html):
    return html.split("</style>", 1)[-1]


def main(paths):
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        imports = [import_file(collection, path) for path in paths]
        collection.close()
    json.dump({"anki": version, "python": platform.python_version(), "imports": imports}, sys.stdout)


main(sys.argv[1:])
