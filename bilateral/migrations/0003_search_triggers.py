"""The search's words and the triggers that keep its entries: statement by statement, whoever writes the rows.

The functions hold their SQL as text, so that a later migration may alter the columns they read.
"""

# ruff: noqa: S608 - every part of these statements stands in this file

from django.db import migrations

# `register` stems English, `register_ru` Russian words too; both find accented words by their plain letters.
WORDS = """
CREATE TEXT SEARCH CONFIGURATION register (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION register
    ALTER MAPPING FOR word, hword, hword_part WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION register_ru (COPY = pg_catalog.russian);
ALTER TEXT SEARCH CONFIGURATION register_ru
    ALTER MAPPING FOR word, hword, hword_part WITH unaccent, russian_stem;

CREATE FUNCTION search_words(language text) RETURNS regconfig LANGUAGE sql AS $$
    SELECT CASE language WHEN 'ru' THEN 'register_ru'::regconfig ELSE 'register'::regconfig END
$$;

-- A text can hold more different words than a vector may: then its beginning is what is found.
CREATE FUNCTION search_vector(language text, head text, middle text, body text, links text[]) RETURNS tsvector
LANGUAGE plpgsql AS $$
DECLARE
    config regconfig := search_words(language);
    room integer;
BEGIN
    FOREACH room IN ARRAY ARRAY[400000, 60000, 5000] LOOP
        BEGIN
            RETURN setweight(to_tsvector(config, left(head, room)), 'A')
                || setweight(to_tsvector(config, left(middle, room)), 'B')
                || to_tsvector(config, left(body, room))
                || array_to_tsvector(links);
        EXCEPTION WHEN program_limit_exceeded THEN
            CONTINUE;
        END;
    END LOOP;
    RETURN array_to_tsvector(links);
END $$;
"""

COLUMNS = "kind, record_id, audience, language, sort_day, date_earliest, date_latest, countries, topics, body, vector"
RETURNS = """RETURNS TABLE (
    kind text, record_id bigint, audience text, language text, sort_day date, date_earliest date, date_latest date,
    countries text[], topics text[], body text, vector tsvector)
LANGUAGE sql AS"""

ENTRIES = f"""
CREATE FUNCTION search_of_meeting(ids bigint[]) {RETURNS} $$
    SELECT 'meeting', m.id, 'all', 'en', coalesce(m.date_earliest, m.date_latest, '0001-01-01'::date),
           m.date_earliest, m.date_latest, sides.countries, about.topics, told.body,
           search_vector('en', m.place || ' ' || replace(m.kind, '_', ' '), told.body, '', linked.links)
    FROM bilateral_meeting m
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(t.topic_id ORDER BY t.topic_id), '{{}}') AS topics
        FROM bilateral_meeting_topics t WHERE t.meeting_id = m.id) about
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(d.country ORDER BY d.country) FILTER (WHERE d.country <> ''), '{{}}') AS countries,
               string_agg(nullif(d.note, ''), '; ' ORDER BY d.country) AS notes
        FROM bilateral_delegation d WHERE d.meeting_id = m.id) sides
    CROSS JOIN LATERAL (
        SELECT string_agg(DISTINCT nullif(p.title, ''), '; ') AS titles,
               array_agg(DISTINCT '@o' || p.official_id) AS people,
               array_agg(DISTINCT '@g' || p.organization_id) FILTER (WHERE p.organization_id IS NOT NULL) AS bodies
        FROM bilateral_delegation d JOIN bilateral_delegationmember p ON p.delegation_id = d.id
        WHERE d.meeting_id = m.id) members
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT '@o' || d.leader_id) AS leaders
        FROM bilateral_delegation d WHERE d.meeting_id = m.id AND d.leader_id IS NOT NULL) led
    CROSS JOIN LATERAL (SELECT coalesce(members.people, '{{}}') || coalesce(members.bodies, '{{}}')
        || coalesce(led.leaders, '{{}}') AS links) linked
    CROSS JOIN LATERAL (SELECT concat_ws('; ', nullif(m.place, ''), replace(m.kind, '_', ' '),
        nullif(replace(array_to_string(about.topics, ', '), '_', ' '), ''), members.titles, sides.notes) AS body) told
    WHERE m.id = ANY(ids) AND m.merged_into_id IS NULL AND m.withdrawn_at IS NULL
$$;

CREATE FUNCTION search_of_agreement(ids bigint[]) {RETURNS} $$
    SELECT 'agreement', a.id, 'all', 'en', coalesce(a.last_evidence_on, '0001-01-01'::date),
           a.date_earliest, a.date_latest, bound.countries, about.topics, told.body,
           search_vector('en', a.title, told.body, '',
                         coalesce(bound.links, '{{}}') || coalesce(signed.links, '{{}}'))
    FROM bilateral_agreement a
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(t.topic_id ORDER BY t.topic_id), '{{}}') AS topics
        FROM bilateral_agreement_topics t WHERE t.agreement_id = a.id) about
    CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(DISTINCT p.country) FILTER (WHERE p.country <> ''), '{{}}') AS countries,
               array_agg(DISTINCT '@g' || p.organization_id) AS links
        FROM bilateral_agreementparty p WHERE p.agreement_id = a.id) bound
    CROSS JOIN LATERAL (
        SELECT array_agg(DISTINCT '@o' || s.official_id) AS links
        FROM bilateral_agreementsignatory s WHERE s.agreement_id = a.id) signed
    CROSS JOIN LATERAL (SELECT concat_ws('; ', replace(a.kind, '_', ' '), replace(a.status, '_', ' '),
        nullif(replace(array_to_string(about.topics, ', '), '_', ' '), '')) AS body) told
    WHERE a.id = ANY(ids) AND a.merged_into_id IS NULL AND a.withdrawn_at IS NULL
$$;

CREATE FUNCTION search_of_official(ids bigint[]) {RETURNS} $$
    SELECT 'official', o.id, 'all', 'en', '0001-01-01'::date, NULL::date, NULL::date,
           CASE WHEN o.country = '' THEN '{{}}' ELSE ARRAY[o.country::text] END, '{{}}'::text[], told.body,
           search_vector('en', concat_ws(' ', o.name, o.latin, names.spellings), told.body, '',
                         array_remove(ARRAY['@o' || o.id, '@g' || o.organization_id], NULL))
    FROM bilateral_official o
    CROSS JOIN LATERAL (
        SELECT string_agg(s.name, '; ' ORDER BY s.name) AS spellings
        FROM bilateral_alias s WHERE s.official_id = o.id) names
    CROSS JOIN LATERAL (
        SELECT string_agg(p.title, '; ' ORDER BY p.id) AS titles
        FROM bilateral_post p WHERE p.official_id = o.id AND p.title <> o.title) held
    CROSS JOIN LATERAL (SELECT concat_ws('; ', nullif(o.title, ''), held.titles, names.spellings) AS body) told
    WHERE o.id = ANY(ids) AND o.merged_into_id IS NULL AND o.withdrawn_at IS NULL
$$;

CREATE FUNCTION search_of_organization(ids bigint[]) {RETURNS} $$
    SELECT 'organization', g.id, 'all', 'en', '0001-01-01'::date, NULL::date, NULL::date,
           CASE WHEN g.country = '' THEN '{{}}' ELSE ARRAY[g.country::text] END, '{{}}'::text[],
           coalesce(names.spellings, ''),
           search_vector('en', concat_ws(' ', g.name, names.spellings), '', '', ARRAY['@g' || g.id])
    FROM bilateral_organization g
    CROSS JOIN LATERAL (
        SELECT string_agg(s.name, '; ' ORDER BY s.name) AS spellings
        FROM bilateral_alias s WHERE s.organization_id = g.id) names
    WHERE g.id = ANY(ids) AND g.merged_into_id IS NULL AND g.withdrawn_at IS NULL
$$;

CREATE FUNCTION search_of_article(ids bigint[]) {RETURNS} $$
    SELECT 'article', a.id, seen.audience, a.language, coalesce(a.published_on, '0001-01-01'::date),
           a.published_on, a.published_on, '{{}}'::text[], '{{}}'::text[], '',
           search_vector(a.language, a.title, coalesce(p.name, ''),
                         CASE seen.audience WHEN 'others' THEN '' ELSE a.text END, '{{}}')
    FROM bilateral_article a
    LEFT JOIN bilateral_publisher p ON p.id = a.publisher_id
    CROSS JOIN LATERAL unnest(
        CASE WHEN p.show_text IS FALSE THEN ARRAY['editors', 'others'] ELSE ARRAY['all'] END) seen(audience)
    WHERE a.id = ANY(ids) AND a.state = 'reconciled' AND a.retracted_at IS NULL
      AND NOT EXISTS (SELECT FROM bilateral_article later WHERE later.supersedes_id = a.id
                      AND later.state IN ('reconciled', 'irrelevant'))
$$;

-- Writes what differs, in the order of ids: two writers of one entry hold the same record's lock before.
CREATE FUNCTION search_file(of_kind text, ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF ids IS NULL THEN
        RETURN;
    END IF;
    EXECUTE format($query$
        WITH fresh AS MATERIALIZED (SELECT * FROM search_of_%1$s($1)),
        gone AS (
            DELETE FROM bilateral_searchentry e WHERE e.kind = %1$L AND e.record_id = ANY($1)
            AND NOT EXISTS (SELECT FROM fresh f WHERE f.record_id = e.record_id AND f.audience = e.audience)
        )
        INSERT INTO bilateral_searchentry AS e ({COLUMNS})
        SELECT {COLUMNS} FROM fresh ORDER BY record_id, audience
        ON CONFLICT (kind, record_id, audience) DO UPDATE SET
            (language, sort_day, date_earliest, date_latest, countries, topics, body, vector) = (excluded.language,
            excluded.sort_day, excluded.date_earliest, excluded.date_latest, excluded.countries, excluded.topics,
            excluded.body, excluded.vector)
        WHERE (e.language, e.sort_day, e.date_earliest, e.date_latest, e.countries, e.topics, e.body, e.vector)
            IS DISTINCT FROM (excluded.language, excluded.sort_day, excluded.date_earliest, excluded.date_latest,
            excluded.countries, excluded.topics, excluded.body, excluded.vector)
    $query$, of_kind) USING ids;
END $$;

-- Arguments: the kind, and a query of the ids to file over the rows of the statement, `changed` (and `former`).
CREATE FUNCTION search_follow() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids bigint[];
BEGIN
    EXECUTE format('SELECT array_agg(DISTINCT id ORDER BY id) FROM (%s) AS touched(id) WHERE id IS NOT NULL',
                   TG_ARGV[1]) INTO ids;
    PERFORM search_file(TG_ARGV[0], ids);
    RETURN NULL;
END $$;
"""

# Table → (kind, ids over `changed`, the columns whose change counts; none: every update counts).
SOURCES = [
    (
        "article",
        "article",
        "SELECT id FROM {rows} UNION SELECT supersedes_id FROM {rows}",
        "state, title, published_on, publisher_id, language, retracted_at, supersedes_id",
    ),
    (
        "meeting",
        "meeting",
        "SELECT id FROM {rows}",
        "kind, date_earliest, date_latest, place, merged_into_id, withdrawn_at",
    ),
    ("delegation", "meeting", "SELECT meeting_id FROM {rows}", ""),
    (
        "delegationmember",
        "meeting",
        "SELECT d.meeting_id FROM {rows} r JOIN bilateral_delegation d ON d.id = r.delegation_id",
        "",
    ),
    ("meeting_topics", "meeting", "SELECT meeting_id FROM {rows}", ""),
    (
        "agreement",
        "agreement",
        "SELECT id FROM {rows}",
        "title, kind, status, date_earliest, date_latest, last_evidence_on, merged_into_id, withdrawn_at",
    ),
    ("agreement_topics", "agreement", "SELECT agreement_id FROM {rows}", ""),
    ("agreementparty", "agreement", "SELECT agreement_id FROM {rows}", ""),
    ("agreementsignatory", "agreement", "SELECT agreement_id FROM {rows}", ""),
    (
        "official",
        "official",
        "SELECT id FROM {rows}",
        "name, latin, country, title, organization_id, merged_into_id, withdrawn_at",
    ),
    ("post", "official", "SELECT official_id FROM {rows}", "title, official_id"),
    ("alias", "official", "SELECT official_id FROM {rows}", "name, official_id"),
    ("organization", "organization", "SELECT id FROM {rows}", "name, country, merged_into_id, withdrawn_at"),
    ("alias", "organization", "SELECT organization_id FROM {rows}", "name, organization_id"),
]
KINDS = ("article", "meeting", "agreement", "official", "organization")


def triggers():
    for table, kind, ids, columns in SOURCES:
        for event, rows in (("insert", "NEW TABLE AS changed"), ("delete", "OLD TABLE AS changed")):
            yield trigger(table, kind, event, rows, ids.format(rows="changed"))
        touched = "changed"
        if columns:
            now, before = (
                ", ".join(f"{side}.{column}" for column in columns.split(", ")) for side in ("n", "f")
            )
            touched = (
                f"(SELECT n.* FROM changed n JOIN former f USING (id) WHERE ({now}) IS DISTINCT FROM ({before}))"
                f" AS touched_rows"
            )
        query = (
            ids.format(rows=touched)
            if columns
            else f"{ids.format(rows='changed')} UNION {ids.format(rows='former')}"
        )
        yield trigger(table, kind, "update", "NEW TABLE AS changed OLD TABLE AS former", query)
    # Whether its text may be read is the publisher's to say, and its name is among an article's words.
    yield trigger(
        "publisher",
        "article",
        "update",
        "NEW TABLE AS changed OLD TABLE AS former",
        "SELECT a.id FROM bilateral_article a JOIN changed n ON n.id = a.publisher_id JOIN former f ON f.id = n.id"
        " WHERE (n.show_text, n.name) IS DISTINCT FROM (f.show_text, f.name)",
    )


def trigger(table, kind, event, rows, query):
    return (
        f"CREATE TRIGGER search_{kind}_{event} AFTER {event.upper()} ON bilateral_{table} REFERENCING {rows} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION search_follow('{kind}', '{query}');"
    )


def names():
    tables = [
        (table, f"search_{kind}_{event}")
        for table, kind, *_ in SOURCES
        for event in ("insert", "update", "delete")
    ]
    return [*tables, ("publisher", "search_article_update")]


FILE_WHAT_IS_THERE = "\n".join(
    f"SELECT search_file('{kind}', array_agg(id)) FROM (SELECT id, ntile(1 + count / 500) OVER (ORDER BY id) AS batch"
    f" FROM (SELECT id, (count(*) OVER ())::integer AS count FROM bilateral_{kind}) AS counted) AS rows GROUP BY batch;"
    for kind in KINDS
)
TAKE_DOWN = "\n".join(
    [
        *(f"DROP TRIGGER {name} ON bilateral_{table};" for table, name in names()),
        "DROP FUNCTION search_follow(); DROP FUNCTION search_file(text, bigint[]);",
        *(f"DROP FUNCTION search_of_{kind}(bigint[]);" for kind in KINDS),
        "DROP FUNCTION search_vector(text, text, text, text, text[]); DROP FUNCTION search_words(text);",
        "DROP TEXT SEARCH CONFIGURATION register; DROP TEXT SEARCH CONFIGURATION register_ru;",
        "DELETE FROM bilateral_searchentry;",
    ]
)


class Migration(migrations.Migration):
    dependencies = [("bilateral", "0002_topics")]
    operations = [
        migrations.RunSQL(
            [WORDS, ENTRIES, *triggers(), FILE_WHAT_IS_THERE],
            TAKE_DOWN,
        )
    ]
