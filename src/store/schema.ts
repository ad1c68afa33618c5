import { REPORT_MIGRATION } from './reports/report-schema.ts'

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
  `
  -- Where and on what occasion a statement was made, as lists of one span; whether it is reported with reserve,
  -- and whether its verbatim words are a translation.
  ALTER TABLE statement ADD COLUMN place TEXT;
  ALTER TABLE statement ADD COLUMN occasion TEXT;
  ALTER TABLE statement ADD COLUMN hedged INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE statement ADD COLUMN translated INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- What people judged of statements. Neither table is ever changed, only added to; each outlives every reading of its document.
  -- Values are JSON. The words of the statement and those around it find it again when a later reading bounds it anew.
  CREATE TABLE judgement (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    document    TEXT NOT NULL,
    statement   TEXT NOT NULL,
    start       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    exact       TEXT NOT NULL,
    prefix      TEXT NOT NULL,
    suffix      TEXT NOT NULL,
    field       TEXT NOT NULL,
    value       TEXT NOT NULL,
    was         TEXT NOT NULL,
    note        TEXT,
    made_by     TEXT,
    made_at     TEXT NOT NULL
  ) STRICT;
  CREATE INDEX judgement_by_document ON judgement (document);
  CREATE TABLE undoing (
    judgement   INTEGER PRIMARY KEY REFERENCES judgement (number),
    note        TEXT,
    made_by     TEXT,
    made_at     TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER judgement_stays BEFORE UPDATE ON judgement BEGIN SELECT raise(ABORT, 'judgements never change'); END;
  CREATE TRIGGER judgement_remains BEFORE DELETE ON judgement BEGIN SELECT raise(ABORT, 'judgements never go'); END;
  CREATE TRIGGER undoing_stays BEFORE UPDATE ON undoing BEGIN SELECT raise(ABORT, 'judgements never change'); END;
  CREATE TRIGGER undoing_remains BEFORE DELETE ON undoing BEGIN SELECT raise(ABORT, 'judgements never go'); END;

  -- Worked out anew with every reading: the statements to which judgements belong, and whether a later one stands before them.
  CREATE TABLE attachment (
    judgement   INTEGER PRIMARY KEY REFERENCES judgement (number),
    statement   TEXT NOT NULL,
    is_applied  INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX attachment_by_statement ON attachment (statement);

  -- What holds after judgements, beside what Redline read; final_voice and final_addressee count only where judged is set:
  -- a JSON array of the judgements' numbers.
  ALTER TABLE statement ADD COLUMN final_actor TEXT;
  ALTER TABLE statement ADD COLUMN final_act TEXT NOT NULL DEFAULT 'say';
  ALTER TABLE statement ADD COLUMN final_addressee TEXT;
  ALTER TABLE statement ADD COLUMN final_voice TEXT;
  ALTER TABLE statement ADD COLUMN judged TEXT;
  UPDATE statement SET final_actor = actor, final_act = act;
  DROP INDEX statement_by_actor;
  DROP INDEX statement_by_act;
  CREATE INDEX statement_by_final_actor ON statement (final_actor);
  CREATE INDEX statement_by_final_act ON statement (final_act);

  -- An actor can be in a document by a judgement alone.
  ALTER TABLE appearance ADD COLUMN is_judged INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Judgements of mentions, names and actors beside those of statements: what kind of thing was judged, and which actor it was
  -- taken for. \`statement\` is then the id of a mention or empty, \`exact\` a name where one was judged, \`document\` empty where
  -- the judgement is on the whole case.
  ALTER TABLE judgement ADD COLUMN kind TEXT NOT NULL DEFAULT 'statement';
  ALTER TABLE judgement ADD COLUMN actor TEXT;
  CREATE INDEX judgement_by_actor ON judgement (actor);

  -- Worked out anew with every reading of a document: what of it judgements belong to (\`record\`: a statement or mention), on how
  -- many mentions they bear, and whether they hold for any.
  DROP TABLE attachment;
  CREATE TABLE attachment (
    judgement   INTEGER NOT NULL REFERENCES judgement (number),
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    record      TEXT,
    mentions    INTEGER NOT NULL,
    is_applied  INTEGER NOT NULL,
    PRIMARY KEY (judgement, document)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX attachment_by_record ON attachment (record);
  CREATE INDEX attachment_by_document ON attachment (document);

  -- Actors that people take to be another one, each with the one at the end of the chain and the judgements that lead there.
  CREATE TABLE identity (
    actor       TEXT PRIMARY KEY,
    root        TEXT NOT NULL,
    judgements  TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX identity_by_root ON identity (root);

  -- Mentions on which judgements bear: a JSON array of [index, actor, [judgements]]; null where there is none.
  ALTER TABLE document_text ADD COLUMN final_mentions TEXT;

  -- final_addressee counts everywhere, as final_actor does.
  UPDATE statement SET final_addressee = addressee WHERE judged IS NULL;
  CREATE INDEX statement_by_final_addressee ON statement (final_addressee);

  -- Who is named, otherwise than by a pronoun, in what a statement says.
  CREATE TABLE naming (
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    actor       TEXT NOT NULL,
    PRIMARY KEY (document, ordinal, actor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX naming_by_actor ON naming (actor);

  -- What documents say of actors, as read (or by a judgement alone); how often each comes up there, judgements included, is in
  -- \`presence\`, with its names as JSON: [kind, words, count, start, end] each.
  ALTER TABLE appearance DROP COLUMN mentions;
  ALTER TABLE appearance DROP COLUMN statements;
  CREATE TABLE presence (
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    actor       TEXT NOT NULL,
    mentions    INTEGER NOT NULL,
    pronouns    INTEGER NOT NULL,
    statements  INTEGER NOT NULL,
    addressed   INTEGER NOT NULL,
    forms       TEXT NOT NULL,
    PRIMARY KEY (document, actor)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX presence_by_actor ON presence (actor, document);

  -- All of it is worked out anew after this step.
  DELETE FROM actor;
  ALTER TABLE actor ADD COLUMN description TEXT;
  ALTER TABLE actor ADD COLUMN documents INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE actor ADD COLUMN pronouns INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE actor ADD COLUMN addressed INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX actor_by_mentions ON actor (-mentions, -statements, id);
  CREATE INDEX actor_by_name ON actor (name, id);
  `,
  REPORT_MIGRATION,
]
