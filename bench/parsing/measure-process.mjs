// Runs alone in a fresh process, plain JavaScript so that nothing but the parser is loaded and compiled.
// usage: node measure-process.mjs start|articles|megabyte LANGUAGE_MODULE TEXT_FILE simd|scalar; prints one JSON object.
import { readFileSync } from 'node:fs'

const [what, languageModule, textFile, kernel] = process.argv.slice(2)
/** An article. */
const ARTICLE_LENGTH = 6000
const WARM_RUNS = 3

// Where there is no WebAssembly, the parser computes in JavaScript.
if (kernel === 'scalar') delete globalThis.WebAssembly

const measures = { start, articles, megabyte }
console.log(JSON.stringify(await measures[what]()))

/** Milliseconds from the start of the process to the tree of its first sentence. */
async function start() {
  const { parse } = await import(languageModule)
  parse('The minister told reporters on Tuesday that the talks had failed.')
  return { milliseconds: performance.now(), peakMegabytes: peakMegabytes() }
}

/** A megabyte article by article, as the pipeline reads: each is let go before the next. */
async function articles() {
  const { parse } = await import(languageModule)
  const pieces = readFileSync(textFile, 'utf8').match(
    new RegExp(`[^]{1,${ARTICLE_LENGTH}}(?:\n\n|$)|[^]{1,${ARTICLE_LENGTH}}`, 'g'),
  )
  const cold = timed(() => countTokens(pieces, parse))
  const peak = peakMegabytes()
  const warm = Array.from({ length: WARM_RUNS }, () => timed(() => countTokens(pieces, parse)))
  const best = (key) => Math.max(...warm.map((run) => run[key]))
  return {
    coldTokensPerSecond: cold.tokensPerSecond,
    coldTokensPerCpuSecond: cold.tokensPerCpuSecond,
    warmTokensPerSecond: best('tokensPerSecond'),
    warmTokensPerCpuSecond: best('tokensPerCpuSecond'),
    peakMegabytes: peak,
  }
}

/** A megabyte at once, all its trees held. */
async function megabyte() {
  const { parse } = await import(languageModule)
  const run = timed(() => countTokens([readFileSync(textFile, 'utf8')], parse))
  return { tokensPerSecond: run.tokensPerSecond, peakMegabytes: peakMegabytes() }
}

/** The most memory that the process held so far. */
function peakMegabytes() {
  return process.resourceUsage().maxRSS / 1024
}

function countTokens(texts, parse) {
  let tokens = 0
  for (const text of texts) for (const sentence of parse(text)) tokens += sentence.tokens.length
  return tokens
}

function timed(work) {
  const cpu = process.cpuUsage()
  const startMs = performance.now()
  const tokens = work()
  const seconds = (performance.now() - startMs) / 1000
  const { user, system } = process.cpuUsage(cpu)
  return { tokensPerSecond: tokens / seconds, tokensPerCpuSecond: (tokens * 1e6) / (user + system) }
}
