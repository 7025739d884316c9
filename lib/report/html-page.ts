import { STYLE } from './html-style';
import { visible } from './visible';

/** A page that needs nothing else: no script, no network. `title` is text, `body` is markup; `style` adds to every page's. */
export const page = (title: string, body: string, style = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Cordon: ${escaped(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text within markup, or within an attribute's quotes. */
export const escaped = (text: string) => visible(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
