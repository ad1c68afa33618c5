/** Marks a SQLite file as a Redline case ("RdLn"); see `PRAGMA application_id`. */
export const APPLICATION_ID = 0x52644c6e

/**
 * What takes a case from each schema version to the next, the first one from an empty file to version 1.
 * A migration that has been released is never changed; a new version is a new entry.
 */
export const MIGRATIONS: readonly string[] = [
  `
  -- Lists of spans are JSON arrays of offsets: [start, end, start, end, ...], in UTF-16 code units.

  CREATE TABLE document (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    source      TEXT NOT NULL,
    file_name   TEXT NOT NULL,
    format      TEXT NOT NULL,
    title       TEXT,
    author      TEXT,
    outlet      TEXT,
    outlet_key  TEXT,
    language    TEXT,
    url         TEXT,
    text_hash   TEXT NOT NULL,
    family      TEXT NOT NULL,
    -- The original date, else the stated one, as far as known; filters by time compare with it.
    earliest    TEXT,
    latest      TEXT,
    regions     TEXT NOT NULL,
    dates       TEXT NOT NULL,
    written     TEXT,
    chain       TEXT NOT NULL,
    alerts      TEXT NOT NULL,
    statements  INTEGER NOT NULL,
    voices      TEXT NOT NULL,
    -- The stages and versions that read it.
    made_by     TEXT NOT NULL
  ) STRICT;
  CREATE INDEX document_by_file_name ON document (file_name);
  CREATE INDEX document_by_source ON document (source);
  CREATE INDEX document_by_outlet ON document (outlet_key);
  CREATE INDEX document_by_date ON document (earliest, latest);
  CREATE INDEX document_by_family ON document (family);

  -- Apart from its document, so that listings do not page through the texts.
  CREATE TABLE document_text (
    document    INTEGER PRIMARY KEY REFERENCES document (number) ON DELETE CASCADE,
    text        TEXT NOT NULL,
    sentences   TEXT NOT NULL,
    mentions    TEXT NOT NULL
  ) STRICT;

  CREATE VIEW searchable AS
    SELECT document.number AS number, document.title AS title, document_text.text AS text
    FROM document JOIN document_text ON document_text.document = document.number;
  CREATE VIRTUAL TABLE document_search USING fts5 (
    title, text,
    content = 'searchable', content_rowid = 'number',
    tokenize = "unicode61 remove_diacritics 2"
  );

  CREATE TABLE statement (
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    id          TEXT NOT NULL,
    kind        TEXT NOT NULL,
    start       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    content     TEXT NOT NULL,
    verbatim    TEXT NOT NULL,
    cue         TEXT,
    speaker     TEXT,
    actor       TEXT,
    speaker_resolution TEXT NOT NULL,
    act         TEXT NOT NULL,
    addressee   TEXT,
    time        TEXT,
    polarity    TEXT NOT NULL,
    inside      TEXT,
    voice       TEXT NOT NULL,
    confidence  REAL NOT NULL,
    made_by     TEXT NOT NULL,
    PRIMARY KEY (document, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX statement_by_id ON statement (id);
  CREATE INDEX statement_by_actor ON statement (actor);
  CREATE INDEX statement_by_kind ON statement (kind);
  CREATE INDEX statement_by_act ON statement (act);

  -- Names on the paths of voices, folded, and the statements on whose path they stand.
  CREATE TABLE voice (
    number      INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE statement_voice (
    voice       INTEGER NOT NULL REFERENCES voice (number),
    document    INTEGER NOT NULL,
    ordinal     INTEGER NOT NULL,
    PRIMARY KEY (voice, document, ordinal)
  ) STRICT, WITHOUT ROWID;

  -- Whoever speaks innermost, and how often; actor is empty when it is not known which one.
  CREATE TABLE speaker (
    name        TEXT NOT NULL,
    actor       TEXT NOT NULL,
    statements  INTEGER NOT NULL,
    PRIMARY KEY (name, actor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX speaker_by_statements ON speaker (statements DESC, name);

  -- Actors of the whole case: the union of what documents say of each.
  CREATE TABLE actor (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    type        TEXT NOT NULL,
    country     TEXT,
    aliases     TEXT NOT NULL,
    offices     TEXT NOT NULL,
    mentions    INTEGER NOT NULL,
    statements  INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX actor_by_statements ON actor (-statements, -mentions, id);

  -- Folded names and aliases of actors, and their ids.
  CREATE TABLE actor_name (
    key         TEXT NOT NULL,
    actor       TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
    PRIMARY KEY (key, actor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX actor_name_by_actor ON actor_name (actor);

  -- What some document says of an actor, once however many documents say it.
  CREATE TABLE actor_description (
    hash        TEXT PRIMARY KEY,
    actor       TEXT NOT NULL,
    description TEXT NOT NULL,
    documents   INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX actor_description_by_actor ON actor_description (actor);

  CREATE TABLE appearance (
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    actor       TEXT NOT NULL,
    description TEXT NOT NULL,
    mentions    INTEGER NOT NULL,
    statements  INTEGER NOT NULL,
    PRIMARY KEY (document, actor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX appearance_by_actor ON appearance (actor);
  `,
]
