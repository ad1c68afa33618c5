import type { Disagreement, ToldReport } from '../contract.ts'
import { sayDatesIn } from '../look/say-time.ts'
import { sayQuestion, saySide, sayTellers } from './say-report.ts'

interface Options {
  readonly disagreements: readonly Disagreement[]
  readonly reports: readonly ToldReport[]
}

/** What the reports tell differently, side by side; none is preferred. */
export function Disagreements({ disagreements, reports }: Options) {
  if (disagreements.length === 0) return null
  return (
    <section class="event-section" aria-labelledby="disagreements-title">
      <h2 id="disagreements-title">What the reports tell differently</h2>
      <dl class="disagreements">
        {disagreements.map((disagreement) => (
          <div key={`${disagreement.about} ${disagreement.of}`} class="disagreement">
            <dt>{sayQuestion(disagreement)}</dt>
            {disagreement.sides.map((side) => (
              <dd key={side.value}>
                {disagreement.about === 'status' ? (
                  <>
                    {saySide(disagreement, side)} <strong>{sayTellers(reports, side.reports)}</strong>
                  </>
                ) : (
                  <>
                    <strong>{sayDatesIn(saySide(disagreement, side))}</strong>{' '}
                    <span class="quiet">{sayTellers(reports, side.reports)}</span>
                  </>
                )}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}
