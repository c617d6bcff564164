// Times npm rule engines on accounts handed over as JSON lines: node run.mjs facts.jsonl
// Prints a JSON line per engine and condition: median ns per evaluation, and for how many of the accounts it holds.
// Values come as JSON's own numbers and booleans, so that no engine has to read texts.
import { readFileSync } from 'node:fs'
import { parse } from '@marcbachmann/cel-js'
import jsonLogic from 'json-logic-js'
import { Engine } from 'json-rules-engine'

const repetitions = 5
const accounts = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n').map(line => JSON.parse(line))
// Some ninety microseconds an evaluation: a share of the accounts is enough to know it.
const fewAccounts = accounts.slice(0, Math.ceil(accounts.length / 50))

const v = name => ({ var: name })
const allowed = { '+': [1, { '/': [{ var: ['company.indexation_pct', 0] }, 100] }] }
const tolerance = { max: [{ '*': [v('deal.previous_arr'), 0.005] }, 1] }
const indexed = { '+': [{ '*': [v('deal.previous_arr'), allowed] }, tolerance] }
const lowest = { '-': [v('deal.previous_arr'), tolerance] }
const wonRenewal = [
  { '==': [v('change.property'), 'hs_is_closed_won'] }, { '==': [v('change.new'), true] }, { '!=': [v('change.old'), true] }, { '==': [v('deal.is_renewal'), true] },
]

const celWonRenewal = 'has(change.property) && change.property == "hs_is_closed_won" && change.new == true && change.old != true && has(deal.is_renewal) && deal.is_renewal == true'
const celTolerance = '(deal.previous_arr * 0.005 > 1.0 ? deal.previous_arr * 0.005 : 1.0)'
const celIndexed = `deal.previous_arr * (1.0 + (has(company.indexation_pct) ? company.indexation_pct : 0.0) / 100.0) + ${celTolerance}`
const celLowest = `deal.previous_arr - ${celTolerance}`

const fact = (path, operator, value) => ({ fact: 'company', path: `$.${path}`, operator, value })
const scalar = (name, cel, operator, ruleOperator, value) => ({
  cel: `has(company.${name}) && company.${name} ${cel}`,
  logic: { [operator]: [v(`company.${name}`), value] },
  rule: fact(name, ruleOperator, value),
})
const known = name => ({ cel: `has(company.${name})`, logic: { '!!': [v(`company.${name}`)] }, rule: fact(name, 'notEqual', undefined) })

const conditions = {
  'sso-enabled': scalar('sso_enabled', '== true', '==', 'equal', true),
  'api-enabled': scalar('api_calls_30d', '> 0.0', '>', 'greaterThan', 0),
  'integration-enabled': scalar('integrations_active_count', '>= 1.0', '>=', 'greaterThanInclusive', 1),
  'auto-renewal-clause': scalar('auto_renewal', '== true', '==', 'equal', true),
  'positive-review': scalar('review_rating', '>= 4.0', '>=', 'greaterThanInclusive', 4),
  'process-map': known('process_proof_url'),
  'renewal-upsell': {
    cel: `${celWonRenewal} && deal.new_arr > ${celIndexed}`,
    logic: { and: [...wonRenewal, { '>': [v('deal.new_arr'), indexed] }] },
  },
  'renewal-flat': {
    cel: `${celWonRenewal} && deal.new_arr >= ${celLowest} && deal.new_arr <= ${celIndexed}`,
    logic: { and: [...wonRenewal, { '>=': [v('deal.new_arr'), lowest] }, { '<=': [v('deal.new_arr'), indexed] }] },
  },
  'renewal-downsell': {
    cel: `${celWonRenewal} && deal.new_arr > 0.0 && deal.new_arr < ${celLowest}`,
    logic: { and: [...wonRenewal, { '>': [v('deal.new_arr'), 0] }, { '<': [v('deal.new_arr'), lowest] }] },
  },
}

const block = 50
const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]

// Block by block, each condition on each block once unmeasured and then five times: the same order of work as ours.
class Clock {
  constructor(engine, condition, holds) {
    Object.assign(this, { engine, condition, holds, times: new Array(repetitions).fill(0), total: 0, held: 0 })
  }

  run(accounts, repetition) {
    let held = 0
    const start = process.hrtime.bigint()
    for (const account of accounts) if (this.holds(account)) held++
    if (repetition < 0) return
    this.times[repetition] = Number(process.hrtime.bigint() - start)
    if (repetition === 0) this.held += held
  }

  settle() {
    this.total += median(this.times)
  }

  report(count) {
    console.log(JSON.stringify({ engine: this.engine, condition: this.condition, nanoseconds: this.total / count, count, holds: this.held }))
  }
}

async function timeRules(condition, rule) {
  const engine = new Engine([{ conditions: { all: [rule] }, event: { type: 'holds' } }], { allowUndefinedFacts: true })
  const clock = new Clock('json-rules-engine', condition)
  for (let repetition = -1; repetition < repetitions; repetition++) {
    let held = 0
    const start = process.hrtime.bigint()
    for (const account of fewAccounts) if ((await engine.run(account)).events.length > 0) held++
    if (repetition < 0) continue
    clock.times[repetition] = Number(process.hrtime.bigint() - start)
    clock.held = held
  }
  clock.settle()
  clock.report(fewAccounts.length)
}

function timeAll(clocks) {
  for (let start = 0; start < accounts.length; start += block) {
    const few = accounts.slice(start, start + block)
    for (let repetition = -1; repetition < repetitions; repetition++) for (const clock of clocks) clock.run(few, repetition)
    for (const clock of clocks) clock.settle()
  }
  for (const clock of clocks) clock.report(accounts.length)
}

for (const isScalar of [true, false]) {
  const some = Object.entries(conditions).filter(([, { rule }]) => Boolean(rule) === isScalar)
  timeAll(some.map(([name, { cel }]) => new Clock('cel-js', name, parse(cel))))
  timeAll(some.map(([name, { logic }]) => new Clock('json-logic-js', name, account => jsonLogic.apply(logic, account))))
}
for (const [name, { rule }] of Object.entries(conditions)) if (rule) await timeRules(name, rule)
