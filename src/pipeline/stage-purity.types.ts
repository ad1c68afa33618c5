import type { Sentence, Stage, Statement } from '../model/index.ts'
import type { RunnableStage } from './runnable-stage.ts'

// Nothing here runs: the type checker fails when one of these mistakes stops being an error.

const statements: readonly Statement[] = []

export const readsWhatItNames: Stage<'document' | 'sentences', 'statements', unknown> = {
  name: 'reads-what-it-names',
  version: 1,
  needs: ['document', 'sentences'],
  makes: ['statements'],
  run: ({ document, sentences }) => ({ statements: document.text === '' && sentences.length === 0 ? [] : statements }),
}

export const readsWhatItDoesNotName: Stage<'document', 'statements', unknown> = {
  name: 'reads-what-it-does-not-name',
  version: 1,
  needs: ['document'],
  makes: ['statements'],
  run: (layers) => {
    // @ts-expect-error a stage sees only the layers that its type names
    const sentences: readonly Sentence[] = layers.sentences
    return { statements: sentences.length === 0 ? [] : statements }
  },
}

export const needsMoreThanItsType: Stage<'document', 'statements', unknown> = {
  name: 'needs-more-than-its-type',
  version: 1,
  // @ts-expect-error the list of needs may hold only layers that the type names
  needs: ['document', 'sentences'],
  makes: ['statements'],
  run: () => ({ statements }),
}

export const makesLessThanItNames: Stage<'document', 'statements' | 'mentions', unknown> = {
  name: 'makes-less-than-it-names',
  version: 1,
  needs: ['document'],
  makes: ['statements', 'mentions'],
  // @ts-expect-error what a stage makes must hold every layer that it names
  run: () => ({ statements }),
}

export const changesWhatItReads: Stage<'document', 'statements', unknown> = {
  name: 'changes-what-it-reads',
  version: 1,
  needs: ['document'],
  makes: ['statements'],
  run: ({ document }) => {
    // @ts-expect-error layers are read-only
    document.text = ''
    return { statements }
  },
}

const needsUnknownKnowledge: Stage<'document', 'statements', { readonly clock: () => number }> = {
  name: 'needs-unknown-knowledge',
  version: 1,
  needs: ['document'],
  makes: ['statements'],
  run: (_layers, { clock }) => ({ statements: clock() > 0 ? statements : [] }),
}

// @ts-expect-error the pipeline offers a language and the world, and no clock
export const notRunnable: RunnableStage = needsUnknownKnowledge
