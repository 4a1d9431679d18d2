"""Keep the evidence beside the copy of sync.py in register.db: the articles and every claim that counts.

Run it after sync.py, as often, with the same REGISTER and TOKEN; when it is interrupted, run it again.
"""

import json
import os
import sqlite3
import urllib.request
from email.utils import parsedate_to_datetime as moment
from urllib.parse import quote

API = os.environ["REGISTER"] + "/api/v1/"


def ask(address):
    request = urllib.request.Request(address, headers={"Authorization": "Bearer " + os.environ["TOKEN"]})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer), answer.headers


def walk(query):
    address = API + query + "&order=id&page_size=200"
    while address:
        page, _ = ask(address)
        yield from page["results"]
        address = page["next"]


def note(article):
    copy.execute("INSERT OR REPLACE INTO article VALUES (?, ?)", (article["id"], json.dumps(article)))


def keep(claims):
    rows = [
        (
            c["id"],
            (c["article"] or {}).get("id"),
            c["record"]["type"],
            c["record"]["id"],
            c["rank"],
            json.dumps(c),
        )
        for c in claims
    ]
    copy.executemany("INSERT OR REPLACE INTO claim VALUES (?, ?, ?, ?, ?, ?)", rows)


copy = sqlite3.connect("register.db")
copy.executescript("""
    CREATE TABLE IF NOT EXISTS article (id INTEGER PRIMARY KEY, body TEXT);
    CREATE TABLE IF NOT EXISTS claim
        (id INTEGER PRIMARY KEY, article INTEGER, type TEXT, record INTEGER, rank TEXT, body TEXT);
    CREATE INDEX IF NOT EXISTS claim_article ON claim (article);
    CREATE INDEX IF NOT EXISTS claim_record ON claim (type, record);
    CREATE TABLE IF NOT EXISTS seen (one INTEGER PRIMARY KEY CHECK (one = 1), since TEXT, after INTEGER);
""")
since, after = copy.execute("SELECT since, after FROM seen").fetchone() or ("2000-01-01T00:00:00+00:00", 0)
feed, headers = ask(API + f"changes?page_size=200&after={after}")
now = moment(headers["Date"]).isoformat()  # by the register's clock; what follows may be newer, never older
with copy:
    # What machines read, and in which article. Ten minutes are asked for twice: what is being written shows late.
    for article in walk(f"articles?expand=claims&settled_since={quote(since)}"):
        claims = article.pop("claims")
        note(article)
        copy.execute("DELETE FROM claim WHERE article IN (?, ?)", (article["id"], article["supersedes"]))
        keep(claims)
        if article["supersedes"]:
            note(ask(API + f"articles/{article['supersedes']}")[0])
    # What moved with a record: merged, split, matched anew. On the first run everything was just read.
    moved = set()
    while feed["results"]:
        moved |= {(change["record"]["type"], change["record"]["id"]) for change in feed["results"]}
        after = feed["last"]
        feed, _ = ask(feed["next"])
    for record in sorted(moved) if since[:4] != "2000" else ():
        copy.execute("DELETE FROM claim WHERE type = ? AND record = ?", record)
        keep(walk("claims?record={}/{}".format(*record)))
    # What people claimed: not much, and it may come and go without changing a record.
    copy.execute("DELETE FROM claim WHERE rank <> 'machine'")
    keep(walk("claims?rank=partner&rank=editor"))
    copy.execute(
        "INSERT OR REPLACE INTO seen VALUES (1, datetime(?, '-10 minutes') || '+00:00', ?)", (now, after)
    )
print(
    *copy.execute("SELECT count(*), count(DISTINCT article) FROM claim").fetchone(),
    "claims and their articles",
)
