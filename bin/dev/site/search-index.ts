import MiniSearch from 'minisearch';
import type { Page } from './markdown';
import { placeOf } from './places';

/** What the page's own script loads the index with, which must be the same: assets/search.js. */
const FIELDS = { fields: ['page', 'heading', 'words'], storeFields: ['page', 'heading', 'place'] };

/** An index of each part of each page, as a script, since a page from a disk may load nothing else. */
export function searchIndex(pages: readonly Page[]): string {
  const index = new MiniSearch(FIELDS);
  for (const { path, title, sections } of pages)
    for (const { id, text, words, depth } of sections)
      index.add({
        id: `${path}#${id}`,
        page: title,
        heading: text,
        words,
        place: depth === 1 ? placeOf(path) : `${placeOf(path)}#${id}`,
      });
  // `</script>` or a comment can't end a file of its own; a line separator can in old readers.
  const json = JSON.stringify(index).replace(
    /[\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16)}`,
  );
  return `window.cordonIndex = ${json};\n`;
}
