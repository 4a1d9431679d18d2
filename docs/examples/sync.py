"""Keep a copy of the register in register.db. Run it every hour; when it is interrupted, run it again.

REGISTER is the register's address (https://register.example), TOKEN a token with the scope read.
"""

import json
import os
import sqlite3
import urllib.request

CHANGES = os.environ["REGISTER"] + "/api/v1/changes?page_size=200&expand=record&after="


def ask(after):
    request = urllib.request.Request(
        CHANGES + str(after), headers={"Authorization": "Bearer " + os.environ["TOKEN"]}
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


copy = sqlite3.connect("register.db")
copy.execute("CREATE TABLE IF NOT EXISTS record (type TEXT, id INTEGER, body TEXT, PRIMARY KEY (type, id))")
copy.execute("CREATE TABLE IF NOT EXISTS place (one INTEGER PRIMARY KEY CHECK (one = 1), after INTEGER)")
after = (copy.execute("SELECT after FROM place").fetchone() or (0,))[0]
while (page := ask(after))["results"]:
    with copy:  # the records and the place are kept together, or neither is
        for change in page["results"]:
            key = (change["record"]["type"], change["record"]["id"])
            copy.execute("DELETE FROM record WHERE type = ? AND id = ?", key)
            if change["current"]["state"] == "standing":  # not merged into another, not withdrawn
                body = json.dumps(change["current"]["record"])
                copy.execute("INSERT INTO record VALUES (?, ?, ?)", (*key, body))
        after = page["last"]
        copy.execute("INSERT OR REPLACE INTO place VALUES (1, ?)", (after,))
print(copy.execute("SELECT count(*) FROM record").fetchone()[0], "records; read up to", after)
