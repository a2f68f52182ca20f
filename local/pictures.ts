/** `npm run pictures`: the pictures of the documentation, made from runs of the built actions. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';
import { startBrowser } from './browser.js';
import { DEMO } from './confluence/emulator.js';
import { exampleEvent, withContext } from './github/events.js';
import { runAction } from './runner/runner.js';
import { ACTION_DIR, openStage, reportFolder, type Stage, tellStory } from './story.js';

const CSS = readFileSync(
  createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
  'utf8',
);

/** A job summary as GitHub shows it: its Markdown, its style sheet, its width. */
export function renderSummary(markdown: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${CSS} body { margin: 24px; background: #fff }</style><article class="markdown-body" style="max-width: 900px">${marked.parse(markdown, { async: false })}</article>`;
}

async function main(): Promise<void> {
  const temp = await mkdtemp(join(tmpdir(), 'pictures-'));
  const stage = await openStage(temp);
  const browser = await startBrowser();
  try {
    const summaries = { summary: '', evidence: '' };
    for await (const told of tellStory(stage)) {
      if (typeof told === 'string') continue;
      if (told.problems.length > 0) throw new Error(`${told.what}: ${told.problems.join(', ')}`);
      if (told.run.outputs['evidence-met'] === 'true') summaries.evidence = told.run.main?.summary ?? '';
    }
    summaries.summary = await releaseSummary(stage);
    const page = await browser.newPage({ viewport: { width: 950, height: 700 } });
    await page.setContent(renderSummary(summaries.summary));
    await page.locator('article').screenshot({ path: 'docs/images/summary.png' });
    await page.setContent(renderSummary(summaries.evidence));
    // The record below the evidence is in the other picture.
    await page.evaluate(`(() => {
      const record = [...document.querySelectorAll('article > table')].at(-1);
      while (record.nextSibling) record.nextSibling.remove();
      record.remove();
    })()`);
    await page.locator('article').screenshot({ path: 'docs/images/evidence.png' });
    await page.setViewportSize({ width: 1100, height: 850 });
    await page.goto(stage.log.url);
    await page.locator('summary').first().click();
    await page.screenshot({ path: 'docs/images/log.png' });
    await page.goto(pathToFileURL(join(reportFolder(stage), 'reconcile.html')).href);
    // Its sources, queries and counts would make the picture twice as long.
    await page.evaluate(`(() => {
      const verdicts = [...document.querySelectorAll('h2')].find((heading) => heading.textContent === 'Verdicts');
      while (!verdicts.previousElementSibling.matches('.result')) verdicts.previousElementSibling.remove();
    })()`);
    await page.screenshot({ path: 'docs/images/reconcile.png', fullPage: true });
    console.log('The pictures in docs/images are new.');
  } finally {
    await browser.close();
    await stage.close();
    await rm(temp, { recursive: true, force: true });
  }
}

/** The summary of a step that records a deployment of a tag, without evidence. */
async function releaseSummary({ log, temp }: Stage): Promise<string> {
  const ref = 'refs/tags/v1.5.0';
  const event = withContext(exampleEvent('push'), {
    payload: { ref, sender: { login: 'octocat', id: 583231 } },
    github: {
      actor: 'octocat',
      actor_id: '583231',
      triggering_actor: 'octocat',
      repository: 'acme/shop',
      ref,
      workflow_ref: `acme/shop/.github/workflows/deploy.yml@${ref}`,
    },
  });
  const { main: run } = await runAction({
    actionDir: ACTION_DIR,
    event,
    temp: join(temp, 'release'),
    with: {
      site: log.url,
      email: DEMO.admin.email,
      'api-token': DEMO.admin.token,
      environment: 'production',
      outcome: 'success',
      'remote-address': '10.1.0.36',
      'changed-values': 'replicas: 2 -> 4',
      'associated-objects': 'Ticket: OPS-12',
    },
  });
  return run?.summary ?? '';
}

if (process.argv[1]?.endsWith('pictures.ts')) await main();
