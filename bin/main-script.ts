import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** The bundle of the CLI, without which none of the others is of use. */
export interface MainScript {
  readonly script: Script;
  /** Runs it as Node would run the file. `from` is the `require` of its folder. */
  readonly run: (from: NodeJS.Require) => void;
}

/**
 * The script of a bundle, which is ASCII and one function, as Node wraps modules: compiled, or taken from what V8
 * compiled of it before. What V8 can't use (another version, other flags) it leaves, and compiles.
 */
export function mainScript(file: string, source: Buffer, cachedData?: Buffer): MainScript {
  const script = new Script(source.toString('latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
  });
  const load: unknown = script.runInThisContext();
  return {
    script,
    run(from) {
      if (typeof load !== 'function') throw new Error(`${file} is no module; build it again`);
      load({}, from, { exports: {} }, file, dirname(file));
    },
  };
}
