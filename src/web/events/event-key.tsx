import { DEED_SIDES, DEED_STATUSES, DEED_TYPES, SIDE_WORDS, STATUS_DEEDS, TYPE_DEEDS } from '../look/say-deed.ts'
import { StatusSign } from '../look/status-sign.tsx'

/** What colours and signs mean, and what the numbers do not say. */
export function EventKey() {
  return (
    <details class="event-key">
      <summary>What the signs mean</summary>
      <div class="event-key-columns">
        <section aria-labelledby="key-status">
          <h2 id="key-status">Signs: what is claimed</h2>
          <ul>
            {DEED_STATUSES.map((status) => (
              <li key={status} class={`key-line status-${status}`}>
                <StatusSign status={status} /> <span>{STATUS_DEEDS[status].word}</span>{' '}
                <span class="quiet">{STATUS_DEEDS[status].meaning}</span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="key-types">
          <h2 id="key-types">Colours: what kind of deed</h2>
          <ul>
            {DEED_SIDES.map((side) => (
              <li key={side} class={`key-line side-${side}`}>
                <span class="key-colour" />{' '}
                <span>
                  {SIDE_WORDS[side]}:{' '}
                  <span class="quiet">
                    {DEED_TYPES.filter((type) => TYPE_DEEDS[type].side === side)
                      .map((type) => TYPE_DEEDS[type].name)
                      .join(', ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <p class="panel-note">
            Types are those of the ontology PLOVER, codes those of CAMEO. An event is what reports tell of one deed; it
            stands here because texts tell it, which says nothing about whether it is so. Documents with one origin,
            such as reprints, count as one origin.
          </p>
        </section>
      </div>
    </details>
  )
}
