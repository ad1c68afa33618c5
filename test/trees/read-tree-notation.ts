import type { Tree } from '../../src/model/index.ts'
import type { TreeSentence } from './read-trees.ts'

/** `told=tell/VBD/root>0`: word, lemma where it is not the word in lower case, tag, relation and head counted from 1. */
const TOKEN = /^(?<word>[^=\s]+?)(?:=(?<lemma>[^/\s]+))?\/(?<xpos>[^/\s]+)\/(?<relation>[a-z:]+)>(?<head>\d+)$/

/** What the Penn Treebank's tags say in Universal Dependencies: tag and features. */
const MEANINGS: Readonly<Record<string, readonly [tag: string, features: string]>> = {
  NN: ['NOUN', 'Number=Sing'],
  NNS: ['NOUN', 'Number=Plur'],
  NNP: ['PROPN', 'Number=Sing'],
  VB: ['VERB', 'VerbForm=Inf'],
  VBD: ['VERB', 'Mood=Ind|Tense=Past|VerbForm=Fin'],
  VBZ: ['VERB', 'Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin'],
  VBP: ['VERB', 'Mood=Ind|Tense=Pres|VerbForm=Fin'],
  VBN: ['VERB', 'Tense=Past|VerbForm=Part'],
  VBG: ['VERB', 'Tense=Pres|VerbForm=Part'],
  'VB!': ['VERB', 'Mood=Imp|VerbForm=Fin'],
  MD: ['AUX', 'VerbForm=Fin'],
  JJ: ['ADJ', 'Degree=Pos'],
  RB: ['ADV', ''],
  WRB: ['ADV', 'PronType=Int'],
  IN: ['ADP', ''],
  TO: ['PART', ''],
  DT: ['DET', ''],
  PRP: ['PRON', 'PronType=Prs'],
  PRP$: ['PRON', 'Poss=Yes|PronType=Prs'],
  WP: ['PRON', 'PronType=Rel'],
  WDT: ['PRON', 'PronType=Rel'],
  EX: ['PRON', ''],
  CD: ['NUM', ''],
  CC: ['CCONJ', ''],
  RP: ['ADP', ''],
  POS: ['PART', ''],
}

/** A small tree written on one line; throws with the token that is none. */
export function readTreeNotation(line: string): TreeSentence {
  const tokens = line
    .trim()
    .split(/\s+/)
    .map((written) => {
      const groups = TOKEN.exec(written)?.groups
      if (!groups) throw new Error(`"${written}" is no token of a tree`)
      const { word = '', lemma, xpos = '', relation = '', head } = groups
      const [tag, features] = MEANINGS[xpos] ?? ['PUNCT', '']
      const isAuxiliary = relation.startsWith('aux') || relation === 'cop'
      return {
        word,
        lemma: lemma ?? word.toLowerCase(),
        tag: isAuxiliary ? 'AUX' : relation === 'mark' && tag === 'ADP' ? 'SCONJ' : tag,
        xpos: xpos.replace('!', ''),
        features,
        relation,
        head: Number(head) - 1,
      }
    })
  const tree: Tree = {
    tags: tokens.map(({ tag }) => tag),
    xpos: tokens.map(({ xpos }) => xpos),
    features: tokens.map(({ features }) => features),
    lemmas: tokens.map(({ lemma }) => lemma),
    heads: tokens.map(({ head }) => head),
    relations: tokens.map(({ relation }) => relation),
  }
  return { words: tokens.map(({ word }) => word), tree }
}
