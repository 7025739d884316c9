import type { Report } from './writer';

export const FORMATS = ['text', 'json', 'sarif', 'junit', 'markdown', 'html', 'oscal'] as const;

export type Format = (typeof FORMATS)[number];

/** The name of each format's file in a folder of all formats. */
export const FILE_NAMES: Readonly<Record<Format, string>> = {
  text: 'verdict.txt',
  json: 'verdict.json',
  sarif: 'verdict.sarif',
  junit: 'verdict.junit.xml',
  markdown: 'verdict.md',
  html: 'verdict.html',
  oscal: 'verdict.oscal.json',
};

/** Each format is loaded alone, since `verify` must start fast and most runs need one. */
const REPORTS: Readonly<Record<Format, () => Report>> = {
  text: () => (require('./text') as typeof import('./text')).toText,
  json: () => (require('./json') as typeof import('./json')).toJson,
  sarif: () => (require('./sarif') as typeof import('./sarif')).toSarif,
  junit: () => (require('./junit') as typeof import('./junit')).toJunit,
  markdown: () => (require('./markdown') as typeof import('./markdown')).toMarkdown,
  html: () => (require('./html') as typeof import('./html')).toHtml,
  oscal: () => (require('./oscal/results') as typeof import('./oscal/results')).toOscal,
};

/** The report of one format. */
export const reporter = (format: Format): Report => REPORTS[format]();
