// Takes a picture of every page, wide, on a tablet and narrow, light and dark, puts them into one gallery, and reports what axe finds on them.
// Usage: npm run dev:mock -- --port 5199 &  then  npm run look -- http://localhost:5199 look [name…]
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { scenes as all } from './scenes.mjs';

const [address = 'http://localhost:5173', folder = 'look', ...only] = process.argv.slice(2);
const scenes = all.filter(({ name }) => only.length === 0 || only.includes(name));

const sizes = { wide: { width: 1440, height: 900 }, tablet: { width: 834, height: 1112 }, narrow: { width: 390, height: 844 } };
const schemes = ['light', 'dark'];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let found = 0;
const failed = [];
for (const colorScheme of schemes) {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const scene of scenes) {
      const look = `${scene.name}-${size}-${colorScheme}`;
      // Each scene has a browser of its own: what one leaves behind, an unsaved form say, stands in no other's way.
      const context = await browser.newContext({ viewport, colorScheme, locale: 'en-GB', timezoneId: 'Europe/Amsterdam' });
      await take(await context.newPage(), scene, look).catch(error => failed.push(`${look}: ${error.message}`));
      await context.close();
    }
  }
}
await browser.close();
writeFileSync(`${folder}/index.html`, gallery());
console.log(`${found} accessibility violations`);
if (failed.length > 0) console.log(`Not taken:\n${failed.join('\n')}`);
process.exitCode = found + failed.length > 0 ? 1 : 0;

async function take(page, { path, act, scene = 'signedIn=true&role=csm' }, look) {
  page.on('pageerror', error => console.log(`${look}: page error: ${error.message}`));
  page.on('console', message => message.type() === 'error' && console.log(`${look}: console: ${message.text()}`));
  await fetch(`${address}/_mock?fresh&${scene}`);
  await page.goto(address + path);
  await page.getByRole('heading').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"], .recharts-surface:empty'));
  await act?.(page);
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${folder}/${look}.png` });
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  found += violations.length;
  for (const { id, nodes } of violations) console.log(`${look}: ${id}: ${nodes.slice(0, 3).map(node => `${node.html.slice(0, 140)} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) console.log(`${look}: ${overflow} px wider than the screen`);
}

function gallery() {
  const looks = schemes.flatMap(scheme => Object.keys(sizes).map(size => `${size}-${scheme}`));
  const rows = scenes.map(({ name }) => `<h2>${name}</h2><div>${looks.map(look => `<a href="${name}-${look}.png"><img src="${name}-${look}.png" alt="${name}, ${look}" loading="lazy"></a>`).join('')}</div>`);
  const style = 'body{font:15px system-ui;margin:24px;background:#888}div{display:flex;gap:12px;overflow-x:auto}img{height:420px;border-radius:6px}';
  return `<!doctype html><meta charset="utf-8"><title>Every page</title><style>${style}</style>${rows.join('')}`;
}
