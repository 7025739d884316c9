import { type BuildOptions, build } from 'esbuild';

/** The review console's script and style, as a module: the same bytes from the same sources, wherever it is made. */

const HOME = 'lib/services/review/console';
export const BUNDLE_FILE = `${HOME}/bundle.ts`;

export async function bundleConsole(root: string): Promise<string> {
  const bundled = async (entry: string, options: BuildOptions = {}): Promise<string> => {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [`${HOME}/page/${entry}`],
      bundle: true,
      write: false,
      minify: true,
      charset: 'utf8',
      // Regular expressions with lookbehind, <dialog>, Ed25519.
      target: ['chrome137', 'firefox130', 'safari17'],
      logLevel: 'error',
      ...options,
    });
    const [file] = outputFiles ?? [];
    if (!file) throw new Error(`esbuild wrote no bundle of ${entry}`);
    return file.text;
  };
  const script = await bundled('main.ts', { format: 'iife', platform: 'browser' });
  const style = await bundled('console.css');
  return [
    '// Made by `npm run console` from page/; a test holds it against that.',
    `export const CONSOLE_SCRIPT = ${JSON.stringify(script)};`,
    `export const CONSOLE_STYLE = ${JSON.stringify(style)};`,
    '',
  ].join('\n');
}
