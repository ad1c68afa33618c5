import type { ComponentChildren } from 'preact'
import { actorAddress, articleAddress } from '../address/route.ts'
import type { ReportRecord, ToldReport } from '../contract.ts'
import { STATUS_DEEDS, sayDeedName, TYPE_DEEDS } from '../look/say-deed.ts'
import { sayName } from '../look/say-name.ts'
import { sayTime } from '../look/say-time.ts'
import { sayWords } from '../look/say-words.ts'
import { deedClass, StatusSign } from '../look/status-sign.tsx'
import type { Segment } from '../reader/cut-segments.ts'
import { sayConfidence } from '../reader/statement-words.ts'
import { markSentence, wordsOf } from './mark-sentence.ts'
import { ReportJudgements } from './report-judgements.tsx'

/** What of a report a person can correct. */
export type ReportField = 'type' | 'status' | 'source' | 'target' | 'apart'

interface Options {
  readonly report: ToldReport
  /** How many of the reports shown come from the same origin; 1 for this one alone. */
  readonly sameOrigin: number
  /** Whether others are held to tell of the same deed. */
  readonly isOneOfSeveral: boolean
  readonly names: ReadonlyMap<string, string>
  readonly onCorrect: (field: ReportField) => void
  readonly onUndo: (judgement: string) => void
}

/** One report of an event: its words in their sentence, whose they are, what they claim, and where they stand. */
export function ReportCard({ report, sameOrigin, isOneOfSeveral, names, onCorrect, onUndo }: Options) {
  const { type, status, cameo, voice, document, trigger, title, outlet, written, time } = report
  const when = written && sayTime(written)
  const place = articleAddress(document, {
    at: report.statement,
    find: { start: trigger.start, end: trigger.end },
  })
  return (
    <article
      class={`report ${deedClass(type, status)}`}
      aria-label={`${sayDeedName(type, status)}, ${sayName(outlet ?? '')}`}
    >
      <p class="report-where">
        <span class={outlet ? 'outlet' : 'quiet'}>{outlet ?? 'Outlet not named'}</span>{' '}
        {when && <span class="quiet">{when}</span>}
      </p>
      <p class="report-status">
        <StatusSign status={status} /> <strong>{STATUS_DEEDS[status].word}</strong>{' '}
        <span class="quiet">{STATUS_DEEDS[status].meaning}</span>
      </p>
      <blockquote class="report-sentence">{drawSentence(markSentence(report), report)}</blockquote>
      <dl class="facts">
        <Fact label="Voice">{voice.map(sayName).join(' › ')}</Fact>
        <Fact label="What">
          {TYPE_DEEDS[type].name}
          {report.mode && <span class="quiet"> · {report.mode}</span>}
          {cameo && (
            <span class="quiet">
              {' '}
              · {names.get(cameo) ?? 'CAMEO'} ({cameo})
            </span>
          )}
        </Fact>
        <Fact label="Who">
          <Parties actors={report.source} words={report.sourceWords} />
        </Fact>
        <Fact label="To whom">
          <Parties actors={report.target} words={report.targetWords} />
        </Fact>
        {report.recipient.length + report.recipientWords.length > 0 && (
          <Fact label="For whom">
            <Parties actors={report.recipient} words={report.recipientWords} />
          </Fact>
        )}
        <Fact label="When">
          {(time && sayTime(time)) ?? <span class="quiet">not told</span>}
          {report.isBackground && <span class="quiet"> · background: long past at the writing</span>}
        </Fact>
        {(report.place || report.placeWords) && (
          <Fact label="Where">{report.place?.name ?? report.placeWords?.text}</Fact>
        )}
        <Fact label="How sure">
          {sayConfidence(report.confidence)} <span class="quiet">that the text tells this, whoever is right</span>
        </Fact>
      </dl>
      <ReportJudgements report={report} onUndo={onUndo} />
      <p class="report-origin">
        <a href={place}>
          Read it in its place<span class="hidden">: {title ? sayWords(title) : 'the article'}</span>
        </a>{' '}
        <span class="quiet">
          {title ? sayWords(title) : ''}
          {sameOrigin > 1 ? ` · one origin with ${sameOrigin - 1} of the others` : ''}
        </span>
      </p>
      <details class="report-correct">
        <summary>Correct</summary>
        <p class="stack-actions">
          {FIELDS.filter(([field]) => field !== 'apart' || isOneOfSeveral).map(([field, words]) => (
            <button
              key={field}
              type="button"
              class="quiet-button"
              data-field={`${field} ${report.id}`}
              onClick={() => onCorrect(field)}
            >
              {words}
            </button>
          ))}
        </p>
      </details>
    </article>
  )
}

const FIELDS: readonly (readonly [ReportField, string])[] = [
  ['type', 'What it is'],
  ['status', 'What is claimed'],
  ['source', 'Who'],
  ['target', 'To whom'],
  ['apart', 'Another deed'],
]

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Whoever takes part, by name and, where the words differ, by the words of the text. */
export function Parties({
  actors,
  words,
}: {
  readonly actors: ReportRecord['source']
  readonly words: ReportRecord['sourceWords']
}) {
  if (actors.length + words.length === 0) return <span class="quiet">not told</span>
  const others = words.filter(({ text }) => actors.every(({ name }) => name.toLowerCase() !== text.toLowerCase()))
  return (
    <>
      {actors.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={actorAddress(id)}>{name}</a>
        </span>
      ))}
      {others.length > 0 && (
        <span class="quiet">
          {actors.length > 0 ? ' as ' : ''}
          {others.map(({ text }) => `“${sayWords(text)}”`).join(', ')}
        </span>
      )}
    </>
  )
}

const MARK_WORDS: Readonly<Partial<Record<string, string>>> = {
  trigger: 'the deed',
  source: 'who does it',
  target: 'to whom',
  recipient: 'for whom',
}

function drawSentence(segments: readonly Segment[], report: ToldReport): ComponentChildren {
  return segments.map((segment) =>
    segment.kind === 'text' ? (
      wordsOf(report, segment.start, segment.end)
    ) : (
      <span key={segment.start} class={`told-${segment.mark.kind}`} title={MARK_WORDS[segment.mark.kind] ?? ''}>
        {drawSentence(segment.children, report)}
      </span>
    ),
  )
}
