import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import { countsOf, standings } from './invented-harbour.test.ts'
import { openDatabase } from './open-database.ts'
import { MIGRATIONS } from './schema.ts'
import { openStore } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'redline-merged-'))
after(() => rmSync(folder, { recursive: true, force: true }))

test('a case of the version before this one keeps its judgements and is counted anew', () => {
  const path = join(folder, 'older.redline')
  const older = MIGRATIONS.slice(
    0,
    MIGRATIONS.findIndex((step) => step.includes('CREATE TABLE identity')),
  )
  openDatabase(path, { mode: 'write', migrations: older }).close()
  const database = new DatabaseSync(path)
  database.exec(`
    INSERT INTO document (number, id, source, file_name, format, text_hash, family, regions, dates, chain, alerts, statements,
      voices, made_by) VALUES (1, 'd1', 'a.txt', 'a.txt', 'text', '', 'f', '[]', '[]', '[]', '[]', 1, '["Cole"]', 'x@1');
    INSERT INTO document_text (document, text, sentences, mentions)
      VALUES (1, 'Cole: done', '[]', '[["aa01",0,4,"name","cole","new-name",[],"singular",null,true]]');
    INSERT INTO statement (document, ordinal, id, kind, start, "end", content, verbatim, actor, speaker_resolution, act, polarity,
      voice, confidence, made_by, final_actor, final_act)
      VALUES (1, 0, 'abcd', 'direct', 6, 10, '[6,10]', '[]', 'cole', 'named', 'deny', 'positive', '["Gazette","Cole"]', 1, 'x@1',
        'cole', 'deny');
    INSERT INTO voice VALUES (1, 'gazette'), (2, 'cole');
    INSERT INTO statement_voice VALUES (1, 1, 0), (2, 1, 0);
    INSERT INTO speaker VALUES ('Cole', 'cole', 1);
    INSERT INTO actor VALUES ('cole', 'Cole', 'person', null, '[]', '[]', 1, 1);
    INSERT INTO actor_name VALUES ('cole', 'cole');
    INSERT INTO actor_description
      VALUES ('h1', 'cole', '{"id":"cole","name":"Cole","type":"person","country":null,"aliases":["Mr Cole"],"offices":[]}', 1);
    INSERT INTO appearance (document, actor, description, mentions, statements) VALUES (1, 'cole', 'h1', 1, 1);
    INSERT INTO judgement VALUES (1, 'j1', 'd1', 'abcd', 6, 10, 'done', '', '', 'act', '"warn"', '"deny"', null, null, '2024');
    INSERT INTO attachment VALUES (1, 'abcd', 1);
  `)
  database.close()
  const reader = openStore(path, { mode: 'read' })
  assert.deepEqual(countsOf(reader), [['cole', 1, 1, 0, 1, 0]])
  assert.equal(reader.statement('abcd')?.judged?.act, 'warn')
  assert.deepEqual(standings(reader), ['applied'])
  assert.deepEqual(reader.actor('cole')?.aliases, ['Mr Cole'])
  assert.deepEqual(reader.profile('cole')?.forms[0]?.words, 'Cole')
  reader.close()
})
