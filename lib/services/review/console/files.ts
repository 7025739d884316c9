/** A file of the console, as it is served. */
export interface ConsoleFile {
  readonly type: string;
  readonly body: string;
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cordon review</title>
<p>Held requests are decided by the API, or by cordon review.</p></html>
`;

/** What the service answers under each of its static paths. */
export const CONSOLE_FILES: Readonly<Record<'/' | '/console.js' | '/console.css', ConsoleFile>> = {
  '/': { type: 'text/html; charset=utf-8', body: PAGE },
  '/console.js': { type: 'text/javascript; charset=utf-8', body: '' },
  '/console.css': { type: 'text/css; charset=utf-8', body: '' },
};
