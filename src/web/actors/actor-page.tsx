import { useState } from 'preact/hooks'
import { go } from '../address/location.ts'
import { type ActorRoute, actorAddress } from '../address/route.ts'
import { askJudgementsOf } from '../asking/ask.ts'
import { undoJudgement } from '../asking/judge.ts'
import { useAnswer } from '../asking/use-answer.ts'
import type { ActorProfile, NameForm } from '../contract.ts'
import { AssignForm } from '../judging/assign-form.tsx'
import { MergeForm } from '../judging/merge-form.tsx'
import { TYPE_WORDS } from '../look/say-actor.ts'
import { sayTime } from '../look/say-time.ts'
import { ActorDeeds } from './actor-deeds.tsx'
import { ActorDocuments } from './actor-documents.tsx'
import { ActorJudgements } from './actor-judgements.tsx'
import { ActorNames } from './actor-names.tsx'
import { ActorOffices } from './actor-offices.tsx'
import { ActorStatements } from './actor-statements.tsx'
import { ActorTies } from './actor-ties.tsx'

interface Options {
  readonly profile: ActorProfile
  readonly route: ActorRoute
  /** Asks for the actor again, what is shown staying meanwhile. */
  readonly refresh: () => Promise<boolean>
}

type OpenForm = { readonly kind: 'merge' } | { readonly kind: 'split'; readonly form: NameForm } | null

export function ActorPage({ profile, route, refresh }: Options) {
  const judgements = useAnswer(profile.id, (signal) => askJudgementsOf(profile.id, signal))
  const [form, setForm] = useState<OpenForm>(null)
  const [told, setTold] = useState<{ readonly outcome: string; readonly problem: string | null }>(NOTHING)
  const showAgain = async (outcome: string, goesTo: string | null) => {
    setForm(null)
    setTold({ outcome, problem: null })
    // The actor of this page may be another one now, or in no article any more.
    if (goesTo !== null && goesTo !== route.actor) go({ screen: 'actor', actor: goesTo, tie: null }, { replace: true })
    else if (!(await refresh())) go({ ...route })
    await judgements.refresh()
    requestAnimationFrame(() => document.getElementById('actor-outcome')?.focus())
  }
  const undo = async (judgement: string) => {
    const problem = await undoJudgement(judgement)
    if (problem === null) await showAgain('Correction undone.', null)
    else setTold({ outcome: '', problem })
  }
  return (
    <article class="actor-page" aria-labelledby="actor-name">
      <ActorHead profile={profile} />
      <div id="actor-outcome" role="status" tabIndex={-1} class="actor-outcome">
        {told.outcome && <p class="judged-note">{told.outcome}</p>}
      </div>
      {told.problem && (
        <p class="form-problem" role="alert">
          {told.problem}
        </p>
      )}
      <div class="actor-columns">
        <div class="actor-main">
          {form?.kind === 'split' && (
            <AssignForm
              key={`${form.form.kind} ${form.form.words}`}
              words={form.form.words}
              of={profile}
              onStored={(assigned) => showAgain(`Correction saved. ${assigned}`, null)}
              onCancel={() => setForm(null)}
            />
          )}
          <ActorNames actor={profile} onSplit={(split) => setForm({ kind: 'split', form: split })} />
          <ActorDeeds profile={profile} />
          <ActorStatements profile={profile} tie={route.tie} />
          <ActorDocuments profile={profile} />
        </div>
        <div class="actor-side">
          <ActorOffices profile={profile} />
          <ActorTies profile={profile} tie={route.tie} />
          <ActorJudgements
            profile={profile}
            judgements={judgements.answer.kind === 'ready' ? judgements.answer.value : []}
            onUndo={undo}
          />
          {form?.kind === 'merge' ? (
            <MergeForm
              profile={profile}
              onStored={(stays) => showAgain('Saved: the two are one now.', stays)}
              onCancel={() => setForm(null)}
            />
          ) : (
            <p>
              <button type="button" class="button button-plain" onClick={() => setForm({ kind: 'merge' })}>
                Same as another actor …
              </button>
            </p>
          )}
        </div>
      </div>
    </article>
  )
}

const NOTHING = { outcome: '', problem: null }

function ActorHead({ profile }: { readonly profile: ActorProfile }) {
  const { name, type, id, country, countryName, description, time } = profile
  const said = sayTime(time)
  return (
    <header class="actor-head">
      <div>
        <h1 id="actor-name" class={type === 'unnamed' ? 'is-unnamed' : ''}>
          {name}
        </h1>
        <p class="actor-what">
          {TYPE_WORDS[type]}
          {country !== null && country !== id && (
            <>
              {' · '}
              <a href={actorAddress(country)}>{countryName}</a>
            </>
          )}
          {description && <> · {description}</>}
        </p>
        {profile.aliases.length > 0 && (
          <p class="quiet actor-aliases">
            {profile.type === 'unnamed' ? '' : 'also '}
            {profile.aliases.slice(0, MOST_ALIASES).join(', ')}
            {profile.aliases.length > MOST_ALIASES && `, and ${profile.aliases.length - MOST_ALIASES} more`}
          </p>
        )}
      </div>
      <dl class="figures" aria-label="The actor in figures">
        <Figure number={profile.statements} words="statements" hint="Statements that it makes." />
        {profile.addressed > 0 && (
          <Figure number={profile.addressed} words="told to it" hint="Statements that are told to it." />
        )}
        <Figure number={profile.mentions} words="mentions" hint="Places where it is named or described." />
        {profile.pronouns > 0 && (
          <Figure number={profile.pronouns} words="pronouns" hint="Pronouns that Redline takes to mean it." />
        )}
        <Figure number={profile.documents} words="articles" hint="Articles in which it is." />
        {said && (
          <div class="figure figure-time">
            <dt>articles of</dt>
            <dd>{said}</dd>
          </div>
        )}
      </dl>
    </header>
  )
}

/** Other names beyond these say only how many more there are. */
const MOST_ALIASES = 8

function Figure({ number, words, hint }: { readonly number: number; readonly words: string; readonly hint: string }) {
  return (
    <div class="figure" title={hint}>
      <dt>{words}</dt>
      <dd>{number.toLocaleString('en')}</dd>
    </div>
  )
}
