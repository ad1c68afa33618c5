import { useState } from 'preact/hooks'
import { actorAddress } from '../address/route.ts'
import { askActor } from '../asking/ask.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { MentionRecord } from '../contract.ts'
import { AssignForm } from '../judging/assign-form.tsx'
import type { Suggestion } from '../judging/suggest-actors.ts'
import { count } from '../look/count.ts'
import { MENTION_RESOLUTION_WORDS, TYPE_WORDS } from '../look/say-actor.ts'
import { sayInstant } from '../look/say-instant.ts'
import { quoteWords, sayWords } from '../look/say-words.ts'
import { AnchoredCard } from './anchored-card.tsx'

interface Options {
  readonly mention: MentionRecord
  /** The element of the mention in the article, and the positioned one that the card stands in. */
  readonly anchor: () => HTMLElement | null
  readonly here: readonly Suggestion[]
  readonly problem: string | null
  readonly onStored: (left: string) => void
  readonly onUndo: (judgement: string) => void
  readonly onClose: () => void
}

/** Who is meant at one place: the actor, how that is known, who else was possible, and the way to correct it. */
export function MentionCard({ mention, anchor, here, problem, onStored, onUndo, onClose }: Options) {
  const [isAssigning, setAssigning] = useState(false)
  return (
    <AnchoredCard
      about={mention.id}
      label={`Who is meant by ${quoteWords(sayWords(mention.text))}`}
      anchor={anchor}
      isHeld={isAssigning}
      onClose={onClose}
    >
      {isAssigning ? (
        <AssignForm
          words={sayWords(mention.text)}
          of={mention.actor}
          place={{ mention: mention.id, document: mention.document }}
          here={here}
          onStored={onStored}
          onCancel={() => setAssigning(false)}
        />
      ) : (
        <>
          <Meant mention={mention} />
          {mention.judged && <JudgedMeant mention={mention} onUndo={onUndo} />}
          {problem && (
            <p class="form-problem" role="alert">
              {problem}
            </p>
          )}
          <div class="stack-actions">
            {mention.actor && (
              <a class="button" href={actorAddress(mention.actor.id)}>
                All of this actor
              </a>
            )}
            <button type="button" class="button button-plain" onClick={() => setAssigning(true)}>
              Somebody else …
            </button>
            <button type="button" class="button button-plain" onClick={onClose}>
              Close
            </button>
          </div>
        </>
      )}
    </AnchoredCard>
  )
}

function Meant({ mention }: { readonly mention: MentionRecord }) {
  const { actor, text, resolution, candidates } = mention
  const { answer } = useAnswer(actor?.id ?? null, (signal) => askActor(actor?.id ?? '', signal))
  const profile = answer.kind === 'ready' ? answer.value : null
  const others = candidates.filter(({ id }) => id !== actor?.id)
  return (
    <>
      <p class="mention-who">
        <strong class={actor ? '' : 'is-unnamed'}>
          {actor?.name ?? (resolution === 'several' ? 'Several together' : 'Not known who')}
        </strong>
        {actor?.name.toLowerCase() !== text.toLowerCase() && (
          <span class="quiet"> as {quoteWords(sayWords(text))}</span>
        )}
      </p>
      {profile && (
        <p class="quiet">
          {[
            TYPE_WORDS[profile.type],
            profile.country !== profile.id ? profile.countryName : null,
            profile.offices.find(({ isOfTime }) => isOfTime)?.office ?? profile.description,
          ]
            .filter((part) => part)
            .join(' · ')}
          <br />
          {count(profile.statements, 'statement')}, {count(profile.mentions, 'mention')} in{' '}
          {count(profile.documents, 'article')}
        </p>
      )}
      {resolution && (
        <p>
          <span class="quiet">Known by: </span>
          {MENTION_RESOLUTION_WORDS[resolution]}
        </p>
      )}
      {others.length > 0 && (
        <p>
          <span class="quiet">{resolution === 'several' ? 'All of them: ' : 'Not sure; also possible: '}</span>
          {others.map(({ id, name }, index) => (
            <>
              {index > 0 && ', '}
              <a key={id} href={actorAddress(id)}>
                {name}
              </a>
            </>
          ))}
        </p>
      )}
    </>
  )
}

function JudgedMeant({ mention, onUndo }: Pick<Options, 'mention' | 'onUndo'>) {
  const { judged } = mention
  if (!judged) return null
  return (
    <ul class="judged-notes" aria-label="Corrections">
      {judged.judgements.map(({ id, by, at, note }) => (
        <li key={id} class="judged-note">
          <p>
            <span class="judged-sign" aria-hidden="true">
              ✎
            </span>{' '}
            <strong>Corrected.</strong> Redline read: {judged.was?.name ?? 'not known who'}.
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
