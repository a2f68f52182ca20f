/** One smoke test of the local log in a real headless Chromium: `npm run test:browser`. */

import type { Browser, Page } from 'playwright-core';
import { startBrowser } from '../../local/browser.js';
import { DEMO } from '../../local/confluence/emulator.js';
import { exampleEvent } from '../../local/github/events.js';
import { runAction } from '../../local/runner/runner.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';

const HOSTILE = '<img src=x onerror="document.title=\'owned\'"> & <b>bold</b>';

let emulator: RunningEmulator;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  emulator = await startEmulator();
  for (const summary of ['Deployment of acme/shop v1 to production started', HOSTILE]) {
    await runAction({
      actionDir: '.',
      event: exampleEvent('push'),
      with: { site: emulator.url, email: DEMO.admin.email, 'api-token': DEMO.admin.token, summary },
      stages: ['main'],
    });
  }
  browser = await startBrowser();
  page = await browser.newPage();
}, 60_000);

afterAll(async () => {
  await browser.close();
  await emulator.close();
});

beforeEach(() => page.goto(emulator.url));

test('an administrator sees every record that the built action wrote, as text', async () => {
  await expect(page.locator('td.toggle').count()).resolves.toBe(2);
  await expect(page.getByText(HOSTILE).first().isVisible()).resolves.toBe(true);
  await expect(page.title()).resolves.not.toBe('owned');
  await expect(page.locator('img').count()).resolves.toBe(0);
});

test('a row opens to everything by keyboard alone', async () => {
  const key = emulator.records.at(-1)?.associatedObjects.at(-1)?.name ?? '';
  const detail = page.getByText(key).first();
  await expect(detail.isVisible()).resolves.toBe(false);
  await page.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(detail.isVisible()).resolves.toBe(true);
});

test('the filter leaves the records that hold the text', async () => {
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('production started');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await expect(page.locator('td.toggle').count()).resolves.toBe(1);
});

test.each(['light', 'dark'] as const)('the page can be read in the %s scheme', async (colorScheme) => {
  await page.emulateMedia({ colorScheme });
  const [text, ground] = await page.evaluate<[string, string]>(
    `[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]`,
  );
  expect(Math.abs(lightness(text) - lightness(ground))).toBeGreaterThan(120);
});

/** The mean of a CSS colour's three channels, 0 to 255. */
function lightness(color: string): number {
  const channels = (color.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map(Number);
  return channels.reduce((sum, channel) => sum + channel, 0) / 3;
}
