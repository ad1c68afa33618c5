import { useState } from 'preact/hooks'
import { eventsAddress } from '../address/route.ts'
import { undoJudgement } from '../asking/judge.ts'
import type { EventDetail, ToldReport } from '../contract.ts'
import { sayGrounds } from '../events/say-grounds.ts'
import { count } from '../look/count.ts'
import { SIDE_WORDS, STATUS_DEEDS, sayPartiesOrWords, TYPE_DEEDS } from '../look/say-deed.ts'
import { sayName } from '../look/say-name.ts'
import { deedClass, StatusSign } from '../look/status-sign.tsx'
import { useCameoNames } from '../look/use-cameo-names.ts'
import { CorrectReport } from './correct-report.tsx'
import { Disagreements } from './disagreements.tsx'
import { ReportCard, type ReportField } from './report-card.tsx'
import { sayWhose } from './say-report.ts'

interface Options {
  readonly detail: EventDetail
  /** Asks for the event that a report belongs to now, what is shown staying meanwhile; false when no answer came. */
  readonly follow: (report: string) => Promise<boolean>
}

interface Correcting {
  readonly report: ToldReport
  readonly field: ReportField
}

/** One event: what is told of it, what is told differently, and every report with its sentence. */
export function EventPage({ detail: { event, reports }, follow }: Options) {
  const names = useCameoNames()
  const [correcting, setCorrecting] = useState<Correcting | null>(null)
  const [told, setTold] = useState<{ readonly outcome: string; readonly problem: string | null }>(NOTHING)
  const families = new Map<string, number>()
  for (const { family } of reports) families.set(family, (families.get(family) ?? 0) + 1)
  const showAgain = async (outcome: string, report: string) => {
    const isFresh = await follow(report)
    setCorrecting(null)
    setTold({ outcome, problem: isFresh ? null : NOT_SHOWN })
    requestAnimationFrame(() => document.getElementById('event-outcome')?.focus())
  }
  const undo = async (judgement: string, report: string) => {
    const problem = await undoJudgement(judgement)
    if (problem === null) await showAgain('Correction undone.', report)
    else setTold({ outcome: '', problem })
  }
  const code = event.cameo === null ? null : (names.get(event.cameo) ?? null)
  return (
    <article class="event-page" aria-labelledby="event-name">
      <header class={`event-head ${deedClass(event.type, event.status)}`}>
        <p class="event-what">
          <StatusSign status={event.status} /> <strong>{TYPE_DEEDS[event.type].name}</strong>
          <span class="status-word">{STATUS_DEEDS[event.status].word}</span>
        </p>
        <h1 id="event-name">{sayPartiesOrWords(event)}</h1>
        <p>
          {sayGrounds(event)}
          {event.place && (
            <>
              {' · '}
              <a href={eventsAddress({ view: 'table', place: event.place.id })}>{event.place.name}</a>
            </>
          )}
        </p>
        <p class="quiet">
          {STATUS_DEEDS[event.status].meaning} {sayKind(event)}
          {event.mode && ` · ${event.mode}`}
          {event.cameo && ` · CAMEO ${event.cameo}${code ? `: ${code}` : ''}`}
          {event.contexts.length > 0 && ` · ${event.contexts.join(', ')}`}
          {event.isBackground && ' · background: long past at the writing'}
        </p>
        {event.voices.length > 0 && <p class="quiet">Told by {event.voices.map(sayName).join(', ')}.</p>}
      </header>
      <div id="event-outcome" role="status" tabIndex={-1} class="actor-outcome">
        {told.outcome && <p class="judged-note">{told.outcome}</p>}
      </div>
      {told.problem && (
        <p class="form-problem" role="alert">
          {told.problem}
        </p>
      )}
      {correcting && (
        <CorrectReport
          key={`${correcting.report.id} ${correcting.field}`}
          report={correcting.report}
          field={correcting.field}
          onStored={() => showAgain('Correction saved.', correcting.report.id)}
          onCancel={() => setCorrecting(null)}
        />
      )}
      <Disagreements disagreements={event.disagreements} reports={reports} />
      <section class="event-section" aria-labelledby="reports-title">
        <h2 id="reports-title">
          {reports.length === 1 ? 'The one report of it' : `Its ${reports.length} reports, side by side`}
        </h2>
        <div class="reports">
          {reports.map((report) => (
            <ReportCard
              key={report.id}
              report={report}
              sameOrigin={families.get(report.family) ?? 1}
              isOneOfSeveral={reports.length > 1}
              names={names}
              onCorrect={(field) => setCorrecting({ report, field })}
              onUndo={(judgement) => undo(judgement, report.id)}
            />
          ))}
        </div>
      </section>
      <Ties detail={{ event, reports }} />
    </article>
  )
}

const NOTHING = { outcome: '', problem: null }

const NOT_SHOWN =
  'The case has it, but the event could not be asked for again. Start the server with “redline serve”, then reload the page.'

function sayKind({ type }: EventDetail['event']): string {
  return `A kind of ${SIDE_WORDS[TYPE_DEEDS[type].side]} (PLOVER ${type})`
}

/** Why the reports are held to tell of one deed, so that it can be checked. */
function Ties({ detail: { event, reports } }: Pick<Options, 'detail'>) {
  if (event.ties.length === 0) return null
  const whose = (id: string) => {
    const report = reports.find((each) => each.id === id)
    return report ? sayWhose(report) : 'another report'
  }
  return (
    <details class="more event-ties">
      <summary>Why these are held to tell of one deed ({Math.round(event.score * 100)} in 100 sure)</summary>
      <ul>
        {event.ties.map(({ reports: [first, second], score, reasons }) => (
          <li key={`${first} ${second}`}>
            <p>
              {whose(first)} and {whose(second)}: {Math.round(score * 100)} in 100
            </p>
            <p class="quiet">
              {reasons
                .map(
                  ({ kind, found, weight }) =>
                    `${kind.replaceAll('-', ' ')}: ${found.replaceAll('-', ' ')} (${weight > 0 ? 'for' : 'against'} it)`,
                )
                .join('; ')}
            </p>
          </li>
        ))}
      </ul>
      <p class="panel-note">
        {event.isJudged ? 'People’s corrections joined or parted some of them. ' : ''}
        {count(event.reports.length, 'report')}; “Another deed” under a report takes it out, and can be undone.
      </p>
    </details>
  )
}
