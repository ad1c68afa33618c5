import type { ReportRecord } from '../contract.ts'
import { STATUS_DEEDS, TYPE_DEEDS } from '../look/say-deed.ts'
import { sayInstant } from '../look/say-instant.ts'

interface Options {
  readonly report: ReportRecord
  readonly onUndo: (judgement: string) => void
}

/** What people corrected in a report, what Redline itself read there, and the way back. */
export function ReportJudgements({ report, onUndo }: Options) {
  const { judged } = report
  if (judged === null) return null
  const { was } = judged
  const names = (actors: ReportRecord['source']) => actors.map(({ name }) => name).join(', ') || 'nobody known'
  return (
    <ul class="judged-notes" aria-label="Corrections">
      {judged.judgements.map(({ id, by, at, note }) => (
        <li key={id} class="judged-note">
          <p>
            <span class="judged-sign" aria-hidden="true">
              ✎
            </span>{' '}
            <strong>Corrected.</strong> Redline read: {TYPE_DEEDS[was.type].name}, {STATUS_DEEDS[was.status].word},{' '}
            {names(was.source)} to {names(was.target)}.
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
      ))}
    </ul>
  )
}
