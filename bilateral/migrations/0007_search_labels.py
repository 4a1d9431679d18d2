"""Meetings and agreements are found by the words that pages show for their codes, and by year, month and day.

A joint commission is filed under `commission`, a memorandum of understanding under `mou`: neither was found by its name.
"""

from importlib import import_module

from django.db import migrations

filed = import_module("bilateral.migrations.0003_search_triggers")

LABELS = """
-- A code in the English words of pages; those of `mou` keep its short form, which many type.
CREATE FUNCTION search_label(code text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE code
        WHEN 'commission' THEN 'joint commission'
        WHEN 'mou' THEN 'memorandum of understanding (MOU)'
        WHEN 'offer' THEN 'offer or invitation'
        WHEN 'ratifying' THEN 'in ratification'
        WHEN 'provisional' THEN 'provisionally applied'
        WHEN 'military_technical' THEN 'military-technical'
        WHEN 'disaster' THEN 'disaster response'
        ELSE replace(code, '_', ' ')
    END
$$;

-- The words of a date as precise as it is: its years, its month if it lies in one, its day if it is one.
CREATE FUNCTION search_days(earliest date, latest date) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT concat_ws(' ',
        CASE WHEN earliest = latest THEN to_char(earliest, 'FMDD') END,
        CASE WHEN date_trunc('month', earliest) = date_trunc('month', latest)
            THEN to_char(earliest, 'FMMonth Mon') END,
        CASE WHEN latest < earliest + 366 THEN to_char(earliest, 'YYYY') || ' ' || to_char(latest, 'YYYY') END)
$$;
"""
DROP_LABELS = "DROP FUNCTION search_label(text); DROP FUNCTION search_days(date, date);"
TOPICS = "replace(array_to_string(about.topics, ', '), '_', ' ')"
# Articles, officials and organizations are filed as before.
FILE_ANEW = "\n".join(
    line
    for line in filed.FILE_WHAT_IS_THERE.splitlines()
    if line.startswith(("SELECT search_file('meeting'", "SELECT search_file('agreement'"))
)
NOW = (
    ("replace(m.kind, '_', ' ')", "search_label(m.kind)"),
    ("replace(a.kind, '_', ' ')", "search_label(a.kind)"),
    ("replace(a.status, '_', ' ')", "search_label(a.status)"),
    (TOPICS, "(SELECT string_agg(search_label(topic), ', ') FROM unnest(about.topics) AS topic)"),
    ("told.body, '', linked.links", "told.body, search_days(m.date_earliest, m.date_latest), linked.links"),
    (
        "a.title, told.body, '',",
        "a.title, told.body, search_days(a.date_earliest, a.date_latest),",
    ),
)


def entries():
    functions = filed.ENTRIES
    for before, after in NOW:
        functions = functions.replace(before, after)
    return replacing(functions)


def replacing(functions):
    return functions.replace("CREATE FUNCTION", "CREATE OR REPLACE FUNCTION")


class Migration(migrations.Migration):
    dependencies = [("bilateral", "0006_covering_indexes")]
    operations = [
        migrations.RunSQL(
            [LABELS, entries(), FILE_ANEW],
            [replacing(filed.ENTRIES), FILE_ANEW, DROP_LABELS],
        )
    ]
