/** `npm run pictures`: the pictures of the README, made from a run of the built action: the job summary, and the audit log. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { marked } from 'marked';
import { startBrowser } from './browser.js';
import { DEMO } from './confluence/emulator.js';
import { exampleEvent, withContext } from './github/events.js';
import { runAction } from './runner/runner.js';
import { startEmulator } from './confluence/server.js';

const CSS = readFileSync(
  createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css'),
  'utf8',
);

/** A job summary as GitHub shows it: its Markdown, its style sheet, its width. */
export function renderSummary(markdown: string): string {
  return `<!doctype html><meta charset="utf-8"><style>${CSS} body { margin: 24px; background: #fff }</style><article class="markdown-body" style="max-width: 900px">${marked.parse(markdown, { async: false })}</article>`;
}

async function main(): Promise<void> {
  const emulator = await startEmulator();
  const browser = await startBrowser();
  try {
    const inputs = { site: emulator.url, email: DEMO.admin.email, 'api-token': DEMO.admin.token };
    const others = [
      exampleEvent('schedule'),
      exampleEvent('pull_request', 'opened'),
      exampleEvent('workflow_run', 'completed'),
      exampleEvent('deployment_status'),
      exampleEvent('release', 'published'),
    ];
    for (const event of others) {
      await runAction({
        actionDir: '.',
        event: withContext(event, { github: { workflow: 'CI' } }),
        with: { ...inputs, 'remote-address': '10.1.0.36' },
      });
    }
    const release = withContext(exampleEvent('push'), {
      payload: { ref: 'refs/tags/v1.5.0', sender: { login: 'octocat', id: 583231 } },
      github: {
        actor_id: '583231',
        repository: 'acme/shop',
        ref: 'refs/tags/v1.5.0',
        ref_name: 'v1.5.0',
        ref_type: 'tag',
        actor: 'octocat',
        triggering_actor: 'octocat',
        workflow_ref: 'acme/shop/.github/workflows/deploy.yml@refs/tags/v1.5.0',
      },
    });
    const { main: run } = await runAction({
      actionDir: '.',
      event: release,
      with: {
        ...inputs,
        environment: 'production',
        outcome: 'success',
        'remote-address': '10.1.0.36',
        'changed-values': 'replicas: 2 -> 4',
        'associated-objects': 'Ticket: OPS-12',
      },
    });

    const page = await browser.newPage({ viewport: { width: 950, height: 700 }, deviceScaleFactor: 2 });
    await page.setContent(renderSummary(run?.summary ?? ''));
    await page.locator('article').screenshot({ path: 'docs/images/summary.png' });
    await page.setViewportSize({ width: 1200, height: 1100 });
    await page.goto(emulator.url);
    await page.locator('summary').first().click();
    await page.screenshot({ path: 'docs/images/log.png' });
    console.log('docs/images/summary.png and docs/images/log.png are new.');
  } finally {
    await browser.close();
    await emulator.close();
  }
}

if (process.argv[1]?.endsWith('pictures.ts')) await main();
