import { Option } from 'commander'
import { DEFAULT_ROWS } from './list-records.ts'
import { parseCount, parseFrom, parseTo } from './parse-options.ts'

const DEFAULT_CASE = 'case.redline'

export interface CaseOptions {
  readonly case: string
}

export function caseOption(): Option {
  return new Option('-c, --case <file>', 'the case file').default(DEFAULT_CASE)
}

export function jsonOption(): Option {
  return new Option('--json', 'print one JSON object a line, for programs')
}

export function limitOption(): Option {
  return new Option(
    '--limit <number>',
    `how many at most; 0 for all (a table shows ${DEFAULT_ROWS}, --json all, when not given)`,
  ).argParser(parseCount)
}

export function fromOption(): Option {
  return new Option('--from <date>', 'of this day or later: 1962, 1962-10 or 1962-10-22').argParser(parseFrom)
}

export function toOption(): Option {
  return new Option('--to <date>', 'of this day or earlier: 1962, 1962-10 or 1962-10-22').argParser(parseTo)
}
