import type { JudgedReading, StatementRecord } from '../contract.ts'
import { sayInstant } from '../look/say-instant.ts'
import { sayName } from '../look/say-name.ts'
import { sayAct } from './statement-words.ts'
import { speakerOf } from './voices.ts'

interface Options {
  readonly statement: StatementRecord
  readonly judged: JudgedReading
  readonly onGo: (statement: string) => void
  readonly onUndo: (judgement: string) => void
}

/** That a statement was corrected: what Redline read, who corrected it and why, and the way back. */
export function JudgedNote({ statement, judged, onGo, onUndo }: Options) {
  return (
    <ul class="judged-notes" aria-label="Corrections">
      {judged.judgements.map(({ id, statement: judgedStatement, field, by, at, note }) =>
        judgedStatement === null || judgedStatement === statement.id ? (
          <li key={id} class="judged-note">
            <p>
              <span class="judged-sign" aria-hidden="true">
                ✎
              </span>{' '}
              <strong>Corrected.</strong> {sayRead(field, statement, judged)}
            </p>
            <p class="quiet">
              {by ? `By ${by}, ` : ''}
              {sayInstant(at)}
              {note && <span class="judged-words"> – “{note}”</span>}
            </p>
            <button type="button" class="quiet-button" onClick={() => onUndo(id)}>
              Undo the correction
            </button>
          </li>
        ) : (
          <li key={id} class="judged-note">
            <p>
              <span class="judged-sign" aria-hidden="true">
                ✎
              </span>{' '}
              Its path follows a correction of{' '}
              <button type="button" class="link-button" onClick={() => onGo(judgedStatement)}>
                the statement around it
              </button>
              .
            </p>
          </li>
        ),
      )}
    </ul>
  )
}

function sayRead(
  field: JudgedReading['judgements'][number]['field'],
  statement: StatementRecord,
  { was }: JudgedReading,
): string {
  switch (field) {
    case 'speaker':
      return `Redline read: ${sayName(speakerOf({ ...statement, ...was }))}.`
    case 'act':
      return `Redline read the act as: ${sayAct({ ...statement, act: was.act })}.`
    case 'mention':
    case 'name':
    case 'identity':
      return sayActors(statement, was)
    case 'addressee':
      return sayAddressee(was)
    default:
      // Fields of reports, which no statement has.
      return ''
  }
}

function sayAddressee(was: JudgedReading['was']): string {
  return was.addressee ? `Redline read that it is told to ${was.addressee.name}.` : 'Redline read nobody told.'
}

/** What of a statement followed when words that name its actors, or one of these, were taken for somebody else. */
function sayActors(statement: StatementRecord, was: JudgedReading['was']): string {
  const speaker = speakerOf({ ...statement, ...was })
  const changed = [
    speaker === speakerOf(statement) ? null : `the speaker as ${sayName(speaker)}`,
    was.addressee?.id === statement.addressee?.id ? null : `the addressee as ${was.addressee?.name ?? 'nobody named'}`,
  ].filter((part) => part !== null)
  return changed.length === 0 ? 'An actor in it.' : `Redline read ${changed.join(', and ')}.`
}
