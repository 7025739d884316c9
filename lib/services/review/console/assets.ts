import { CONSOLE_SCRIPT, CONSOLE_STYLE } from './bundle';

/** What the review service serves to a browser: one page, one script, one style, and nothing from elsewhere. */

export interface ConsoleFile {
  readonly path: '/' | '/console.js' | '/console.css';
  readonly type: string;
  readonly body: string;
}

export interface ConsoleOptions {
  /** Name of the enclave. */
  readonly deployment: string;
  readonly class: 'trial' | 'operational';
  /** Classification marking, as the charter has it. @default - none is shown */
  readonly marking?: string | undefined;
}

export const consoleFiles = (options: ConsoleOptions): readonly ConsoleFile[] => [
  { path: '/', type: 'text/html; charset=utf-8', body: pageOf(options) },
  { path: '/console.js', type: 'text/javascript; charset=utf-8', body: CONSOLE_SCRIPT },
  { path: '/console.css', type: 'text/css; charset=utf-8', body: CONSOLE_STYLE },
];

/** Marking and class stand in the page as it is served, before any script has run, above and below. */
function pageOf({ deployment, class: kind, marking }: ConsoleOptions): string {
  if (!/^[a-z0-9-]+$/.test(deployment)) throw new Error(`'${deployment}' is no name of an enclave`);
  if (marking !== undefined && !/^[\w /,.():-]+$/.test(marking))
    throw new Error(`'${marking}' is no marking`);
  const marked = marking === undefined ? '' : `<p class="marking">${marking}</p>\n`;
  const says = kind === 'trial' ? 'TRIAL: test tenants alone' : 'OPERATIONAL';
  const strip = (name: string) =>
    `<${name} class="class ${kind}">${says} · deployment ${deployment}</${name}>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Review · ${deployment} (${kind})</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/console.css">
<script src="/console.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the cases</a>
<header>
${marked}${strip('h1')}
<div id="bar"></div>
</header>
<main id="main" tabindex="-1"><noscript>The console needs its script, which this browser does not run.</noscript></main>
<footer>
${strip('p')}
${marked}</footer>
</body>
</html>
`;
}
