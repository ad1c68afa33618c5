/** The step of the schema that adds reports, the events that they tell of, and the times and places of a document. */
export const REPORT_MIGRATION = `
  -- Null in documents that were read before these layers were kept; so is tells 0 where no reports were looked for.
  ALTER TABLE document_text ADD COLUMN times TEXT;
  ALTER TABLE document_text ADD COLUMN places TEXT;
  ALTER TABLE document ADD COLUMN tells INTEGER NOT NULL DEFAULT 0;

  -- A deed as told in one place. Parties are JSON: [start, end, head start, head end, actor, is own] each; linked is what linking
  -- needs to know of it, as read. What holds after judgements stands beside it: final_actors is JSON, [sources, targets,
  -- recipients] as ids; final_parties, final_voice and judged (numbers of judgements) are null where nobody judged.
  CREATE TABLE report (
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    id          TEXT NOT NULL,
    start       INTEGER NOT NULL,
    "end"       INTEGER NOT NULL,
    trigger     TEXT NOT NULL,
    type        TEXT NOT NULL,
    mode        TEXT,
    contexts    TEXT NOT NULL,
    cameo       TEXT NOT NULL,
    sources     TEXT NOT NULL,
    targets     TEXT NOT NULL,
    recipients  TEXT NOT NULL,
    time        TEXT,
    earliest    TEXT,
    latest      TEXT,
    place       TEXT,
    place_words TEXT,
    -- The state that the place lies in.
    country     TEXT,
    status      TEXT NOT NULL,
    is_background INTEGER NOT NULL,
    statement   TEXT,
    voice       TEXT NOT NULL,
    rule        TEXT NOT NULL,
    confidence  REAL NOT NULL,
    made_by     TEXT NOT NULL,
    linked      TEXT NOT NULL,
    final_type  TEXT NOT NULL,
    final_status TEXT NOT NULL,
    final_actors TEXT NOT NULL,
    final_parties TEXT,
    final_voice TEXT,
    judged      TEXT,
    -- Numbers of the judgements that join it to others or part it from them.
    link_judged TEXT,
    -- Number of the event that it tells of; null only while a document is being saved.
    event       INTEGER,
    PRIMARY KEY (document, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_by_id ON report (id);
  CREATE INDEX report_by_type ON report (final_type);
  CREATE INDEX report_by_status ON report (final_status);
  CREATE INDEX report_by_time ON report (earliest, latest);
  CREATE INDEX report_by_place ON report (place);
  CREATE INDEX report_by_country ON report (country);
  CREATE INDEX report_by_event ON report (event);

  -- Who takes part after judgements, and on which side: source, target or recipient.
  CREATE TABLE report_party (
    actor       TEXT NOT NULL,
    side        TEXT NOT NULL,
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    PRIMARY KEY (actor, side, document, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_party_by_document ON report_party (document);

  CREATE TABLE report_voice (
    voice       INTEGER NOT NULL REFERENCES voice (number),
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    PRIMARY KEY (voice, document, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_voice_by_document ON report_voice (document);

  -- Where linking looks for reports of the same deed: those of one block whose days (numbers, both ends included) overlap. Which of
  -- them may tell of one deed stands in report_tie, both ways round: events lie within what ties hold together, or people.
  CREATE TABLE report_block (
    block       TEXT NOT NULL,
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    first_day   INTEGER NOT NULL,
    last_day    INTEGER NOT NULL,
    PRIMARY KEY (block, document, ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_block_by_document ON report_block (document);
  CREATE TABLE report_tie (
    document    INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    ordinal     INTEGER NOT NULL,
    other_document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
    other_ordinal INTEGER NOT NULL,
    PRIMARY KEY (document, ordinal, other_document, other_ordinal)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX report_tie_by_other ON report_tie (other_document);

  -- Follows from the reports and from what people judge. link is the whole of it, as JSON; day is that on which it begins (a day
  -- after all others where none is known), recency counts back the day on which it ends.
  CREATE TABLE event (
    number      INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    type        TEXT NOT NULL,
    status      TEXT NOT NULL,
    is_background INTEGER NOT NULL,
    is_judged   INTEGER NOT NULL,
    earliest    TEXT,
    latest      TEXT,
    day         TEXT NOT NULL,
    recency     INTEGER NOT NULL,
    origins     INTEGER NOT NULL,
    link        TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_by_day ON event (day, id);
  CREATE INDEX event_by_recency ON event (recency, id);
  CREATE INDEX event_by_origins ON event (-origins, day, id);
  CREATE INDEX event_by_type ON event (type, day);
`
