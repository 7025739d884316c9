import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Identity } from '../../../../lib/services/local/certificates';

/** A browser with a reviewer's certificate, and what it did besides showing the page. */

export interface Reader {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests to any other origin, errors and warnings on the console, exceptions, dialogs. Empty if all is well. */
  readonly trouble: string[];
  /** Bodies that were posted. */
  readonly posted: { readonly url: string; readonly body: string }[];
  readonly close: () => Promise<void>;
}

/** For anything that is waited for, on a machine that does other things too. */
const MOST_MILLISECONDS = 15_000;

/** Debian's, or the one that is named. @throws Error where there is none */
function findChromium(): string {
  const named = process.env.CORDON_CHROMIUM;
  const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  const found = named ?? known.find((path) => existsSync(path));
  if (!found || !existsSync(found))
    throw new Error('no Chromium; apt-get install chromium, or name one by CORDON_CHROMIUM');
  return found;
}

export async function openBrowser(): Promise<{ readonly browser: Browser; readonly version: string }> {
  const executablePath = findChromium();
  const args = ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'];
  const browser = await chromium.launch({ executablePath, args, headless: true });
  return { browser, version: browser.version() };
}

export interface ReaderOptions {
  readonly origin: string;
  /** @default - none is shown */
  readonly identity?: Identity | undefined;
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
}

export async function openReader(browser: Browser, options: ReaderOptions): Promise<Reader> {
  const { origin, identity, width = 1280, height = 800, scheme = 'light' } = options;
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    ...(identity
      ? {
          clientCertificates: [
            { origin, cert: Buffer.from(identity.certificate), key: Buffer.from(identity.privateKey) },
          ],
        }
      : {}),
  });
  const trouble: string[] = [];
  const posted: Reader['posted'] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && request.url() !== 'data:,')
      trouble.push(`request to ${request.url()}`);
    if (request.method() === 'POST') posted.push({ url: request.url(), body: request.postData() ?? '' });
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => trouble.push(`exception: ${error.error().message}`));
  context.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.setDefaultTimeout(MOST_MILLISECONDS);
  const page = await context.newPage();
  return { context, page, trouble, posted, close: () => context.close() };
}
