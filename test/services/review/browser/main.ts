import { openBrowser } from './browser';
import { Checks } from './checks';
import { endToEnd } from './end-to-end';
import { pictures } from './pictures';

// Drives the review console in Chromium: `npm run browser`, for developers, since CI's machine has none.
async function main(): Promise<void> {
  const { browser, version } = await openBrowser();
  process.stdout.write(`Chromium ${version}, Node ${process.version}\n`);
  const checks = new Checks();
  try {
    const parts = process.argv.slice(2);
    const wanted = (part: string) => parts.length === 0 || parts.includes(part);
    if (wanted('end-to-end')) await endToEnd(browser, checks);
    if (wanted('pictures')) await pictures(browser, checks, 'docs/review');
  } finally {
    await browser.close();
  }
  process.exitCode = checks.end() ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`cordon browser: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
});
