import { type ActorType, type JudgedActor, recordId, slugOf } from '../model/index.ts'
import { problemOf, type Store } from '../store/index.ts'
import type { CorrectActor } from './case.ts'
import { knownWorld } from './known-world.ts'
import { MAX_NAME_LENGTH, tidy } from './tidy.ts'

/**
 * Whom a correction means: an actor of the case, one of the world, or somebody new; `document` is where words that name nobody
 * stand. Throws a problem when several are called so, or nobody has the id.
 */
export function actorMeant(store: Store, document: string, meant: CorrectActor): JudgedActor {
  if ('id' in meant) {
    const actor = store.actor(meant.id) ?? knownWorld().actor(meant.id)
    if (actor === null) {
      throw problemOf('request', `there is no actor "${meant.id}" in this case; give a name instead of an id`)
    }
    return judgedActor(actor)
  }
  const name = tidy(meant.name.replace(/\s+/gu, ' '), 'name', MAX_NAME_LENGTH)
  if (name === null) throw problemOf('request', 'the name is empty; give one, or say that nobody is named')
  const called = actorCalled(store, name)
  if (called !== null) return called
  return meant.type === 'unnamed'
    ? newActor(document, name, 'unnamed')
    : (worldActor(name) ?? newActor(document, name, meant.type ?? 'person'))
}

/** The actor of the case that a key (an id, name or alias) means; null for none. Throws a problem when several are called so. */
export function actorCalled(store: Store, key: string): JudgedActor | null {
  const byId = store.actor(key)
  // "A spokesman" of another article is another one.
  const [called, ...others] = byId ? [byId] : store.actorsCalled(key).filter(({ type }) => type !== 'unnamed')
  if (called === undefined) return null
  if (others.length > 0) {
    const ids = [called, ...others].map(({ id }) => id).join(', ')
    throw problemOf('request', `several actors are called ${key}: ${ids}; give the id of the one that is meant`)
  }
  return judgedActor(called)
}

/** The actor that a key means, or the only one in whose names it stands; null for none. Throws a problem when it may be several. */
export function actorNamed(store: Store, key: string): JudgedActor | null {
  const called = actorCalled(store, key)
  if (called !== null || key.trim() === '') return called
  const { items, total } = store.actors({ name: key, limit: MOST_NAMESAKES })
  const [only] = items
  if (only !== undefined && total === 1) return judgedActor(only)
  if (only === undefined) return null
  const ids = items.map(({ id }) => id).join(', ')
  throw problemOf(
    'request',
    `several actors have ${key} in their names: ${ids}${total > items.length ? ', ...' : ''}; give one id`,
  )
}

/** As many as a message about an ambiguous name can use. */
const MOST_NAMESAKES = 10

/** Whom alone the tables of the world know by a name. */
function worldActor(name: string): JudgedActor | null {
  const named = knownWorld()
    .named(name)
    .filter(({ kind }) => kind === 'name' || kind === 'alias')
  const actors = [...new Map(named.map(({ actor }) => [actor.id, actor])).values()]
  const [only] = actors
  return only !== undefined && actors.length === 1 ? judgedActor(only) : null
}

/** Somebody new to the case, with the id that a reading would give; words that name nobody mean somebody of one article. */
function newActor(document: string, name: string, type: ActorType): JudgedActor {
  const words = slugOf(name)
  const own = recordId({ document, kind: 'actor', span: { start: 0, end: 0 }, role: name })
  return { id: type === 'unnamed' || words === '' ? `unnamed-${own}` : words, name, type }
}

function judgedActor({ id, name, type }: JudgedActor): JudgedActor {
  return { id, name, type }
}
