"""The text of an article is searched by editors alone where its source forbids to show it, as where its publisher does."""

# ruff: noqa: S608 - every part of these statements stands in this file

from importlib import import_module

from django.db import migrations

filed = import_module("bilateral.migrations.0003_search_triggers")
before = import_module("bilateral.migrations.0007_search_labels")

NOW = (
    (
        "LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id",
        "LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id\n"
        "    LEFT JOIN bilateral_source s ON s.id = a.source_id",
    ),
    ("CASE WHEN p.show_text IS FALSE THEN", "CASE WHEN p.show_text IS FALSE OR s.show_text IS FALSE THEN"),
)
# A source's row is written at each of its checks: which sources count is found first, their articles by their index.
FOLLOW = filed.trigger(
    "source",
    "article",
    "update",
    "NEW TABLE AS changed OLD TABLE AS former",
    "SELECT a.id FROM bilateral_article a WHERE a.source_id = ANY(ARRAY("
    "SELECT n.id FROM changed n JOIN former f USING (id) WHERE n.show_text IS DISTINCT FROM f.show_text))",
)
FILE_ANEW = (
    "SELECT search_file('article', array_agg(id)) FROM (SELECT id, row_number() OVER (ORDER BY id) / 500 AS batch"
    " FROM bilateral_article WHERE source_id IN (SELECT id FROM bilateral_source WHERE NOT show_text)) AS rows"
    " GROUP BY batch;"
)


def entries():
    functions = before.entries()
    for then, now in NOW:
        functions = functions.replace(then, now)
    return functions


class Migration(migrations.Migration):
    dependencies = [("bilateral", "0007_search_labels")]
    operations = [
        migrations.RunSQL(
            [entries(), FOLLOW, FILE_ANEW],
            ["DROP TRIGGER search_article_update ON bilateral_source;", before.entries(), FILE_ANEW],
        )
    ]
