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

/** Loads one format alone, since `verify` must start fast and most runs need one. */
export function reporter(format: Format): Report {
  switch (format) {
    case 'text':
      return (require('./text') as typeof import('./text')).toText;
    case 'json':
      return (require('./json') as typeof import('./json')).toJson;
    case 'sarif':
      return (require('./sarif') as typeof import('./sarif')).toSarif;
    case 'junit':
      return (require('./junit') as typeof import('./junit')).toJunit;
    case 'markdown':
      return (require('./markdown') as typeof import('./markdown')).toMarkdown;
    case 'html':
      return (require('./html') as typeof import('./html')).toHtml;
    case 'oscal':
      return (require('./oscal') as typeof import('./oscal')).toOscal;
  }
}
