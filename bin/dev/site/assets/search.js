// The search of every page. Index and library are scripts, loaded when somebody begins to search: a page that was opened
// from a disk may ask for nothing else.
(() => {
  const { root } = document.currentScript.dataset;
  const form = document.querySelector('form[role="search"]');
  const input = form.querySelector('input');
  const status = form.querySelector('[role="status"]');
  const found = form.querySelector('ul');
  const MOST = 20;

  const load = (name) =>
    new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${root}assets/${name}`;
      script.onload = resolve;
      script.onerror = () => reject(new Error(name));
      document.head.append(script);
    });

  let index;
  const ready = () => {
    index ??= Promise.all([load('minisearch.js'), load('search-index.js')]).then(() =>
      window.MiniSearch.loadJS(window.cordonIndex, {
        fields: ['page', 'heading', 'words'],
        storeFields: ['page', 'heading', 'place'],
      }),
    );
    return index;
  };

  const item = ({ page, heading, place }) => {
    const link = document.createElement('a');
    link.href = root + place;
    link.textContent = heading === page ? page : `${page}: ${heading}`;
    const entry = document.createElement('li');
    entry.append(link);
    return entry;
  };

  const search = async () => {
    const query = input.value.trim();
    if (query === '') {
      found.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const all = (await ready()).search(query, {
        prefix: true,
        fuzzy: (word) => (word.length > 5 ? 0.2 : false),
        combineWith: 'AND',
        boost: { page: 3, heading: 3 },
      });
      // Somebody typed on meanwhile.
      if (query !== input.value.trim()) return;
      found.replaceChildren(...all.slice(0, MOST).map(item));
      status.textContent =
        all.length > MOST ? `the first ${MOST} of ${all.length} places` : `${all.length} places`;
    } catch (error) {
      status.textContent = `the search can't be loaded: ${error.message}`;
    }
  };

  input.addEventListener('input', search);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    found.querySelector('a')?.focus();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    input.value = '';
    search();
    input.focus();
  });
  form.hidden = false;
})();
