import type { CaseSummary } from '../contract.ts'
import { sayTime } from '../look/say-time.ts'
import { sayCaseName } from './say-case-name.ts'

/** The name of the case and its figures. */
export function CaseHead({ summary }: { readonly summary: CaseSummary }) {
  const { documents, statements, actors, events, families, earliest, latest } = summary
  const time = sayTime({ earliest, latest })
  return (
    <header class="case-head">
      <h1>{sayCaseName(summary.name)}</h1>
      <dl class="figures" aria-label="The case in figures">
        <Figure number={documents} one="article" />
        {/* As many origins as articles may only mean that copies were not looked for: no figure is better then. */}
        {families < documents && (
          <Figure
            number={families}
            one="origin"
            hint="Articles with one origin count once here, however often they were reprinted."
          />
        )}
        <Figure
          number={statements}
          one="statement"
          hint="Places where an article gives what somebody said, wrote or thinks."
        />
        {events > 0 && (
          <Figure
            number={events}
            one="event"
            hint="Deeds between actors, each counted once however many reports tell it."
          />
        )}
        <Figure number={actors} one="actor" hint="States, bodies, people and outlets that are named." />
        {time && (
          <div class="figure figure-time">
            <dt>published</dt>
            <dd>{time}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}

interface FigureOptions {
  readonly number: number
  readonly one: string
  readonly hint?: string
}

function Figure({ number, one, hint }: FigureOptions) {
  return (
    <div class="figure" {...(hint ? { title: hint } : {})}>
      <dt>{number === 1 ? one : `${one}s`}</dt>
      <dd>{number.toLocaleString('en')}</dd>
    </div>
  )
}
