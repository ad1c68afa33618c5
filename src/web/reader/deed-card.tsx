import { eventAddress } from '../address/route.ts'
import type { ReportRecord } from '../contract.ts'
import { Parties } from '../event/report-card.tsx'
import { STATUS_DEEDS, TYPE_DEEDS } from '../look/say-deed.ts'
import { sayName } from '../look/say-name.ts'
import { sayTime } from '../look/say-time.ts'
import { quoteWords, sayWords } from '../look/say-words.ts'
import { deedClass, StatusSign } from '../look/status-sign.tsx'
import { useCameoNames } from '../look/use-cameo-names.ts'
import { AnchoredCard } from './anchored-card.tsx'

interface Options {
  readonly report: ReportRecord
  readonly anchor: () => HTMLElement | null
  readonly onClose: () => void
}

/** What deed a word tells: what, who, to whom, what is claimed, on whose word, and the event it belongs to. */
export function DeedCard({ report, anchor, onClose }: Options) {
  const { type, status, cameo, trigger, voice, time, place } = report
  const names = useCameoNames()
  return (
    <AnchoredCard
      about={report.id}
      label={`The deed told by ${quoteWords(sayWords(trigger.text))}`}
      anchor={anchor}
      onClose={onClose}
    >
      <p class={`deed-what ${deedClass(type, status)}`}>
        <StatusSign status={status} /> <strong>{TYPE_DEEDS[type].name}</strong>
        <span class="status-word">{STATUS_DEEDS[status].word}</span>
      </p>
      <p class="quiet">
        {STATUS_DEEDS[status].meaning}
        {cameo && ` CAMEO ${cameo}${names.has(cameo) ? `: ${names.get(cameo)}` : ''}.`}
      </p>
      <dl class="facts">
        <div class="fact">
          <dt>Who</dt>
          <dd>
            <Parties actors={report.source} words={report.sourceWords} />
          </dd>
        </div>
        <div class="fact">
          <dt>To whom</dt>
          <dd>
            <Parties actors={report.target} words={report.targetWords} />
          </dd>
        </div>
        {time && sayTime(time) && (
          <div class="fact">
            <dt>When</dt>
            <dd>{sayTime(time)}</dd>
          </div>
        )}
        {place && (
          <div class="fact">
            <dt>Where</dt>
            <dd>{place.name}</dd>
          </div>
        )}
        <div class="fact">
          <dt>Voice</dt>
          <dd>{voice.map(sayName).join(' › ')}</dd>
        </div>
      </dl>
      <div class="stack-actions">
        <a class="button" href={eventAddress(report.event)}>
          The event
        </a>
        <button type="button" class="button button-plain" onClick={onClose}>
          Close
        </button>
      </div>
    </AnchoredCard>
  )
}
