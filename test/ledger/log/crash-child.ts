import { writeSync } from 'node:fs';
import { LedgerError } from '../../../lib/ledger';
import { fastSigners, openFolder } from '../support';

// Writes to a log until it is killed, and says on stdout what it was promised: `a INDEX TEXT` for an acknowledged
// entry, `c SIZE ROOT` for a checkpoint, `o RECOVERED TORN` once it is open, `x CODE` if it could not be opened.

const say = (line: string) => writeSync(1, `${line}\n`);

async function write(folder: string, name: string, writers: number): Promise<void> {
  const log = await openFolder(folder, { publishEvery: 10, signers: fastSigners() });
  say(`o ${log.recovered.entries} ${log.recovered.tornBytes}`);
  let told = -1;
  const tell = () => {
    const { size, root } = log.latest();
    if (size > told) say(`c ${size} ${root.toString('hex')}`);
    told = size;
  };
  tell();
  setInterval(tell, 2);
  const one = async (writer: number) => {
    for (let turn = 0; ; turn++) {
      const text = `${name}-${writer}-${turn}-${'x'.repeat((turn * 37) % 700)}`;
      say(`a ${await log.append(Buffer.from(text))} ${text}`);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
}

const [folder = '', name = '', writers = '8'] = process.argv.slice(2);
write(folder, name, Number(writers)).catch((error: unknown) => {
  say(`x ${error instanceof LedgerError ? error.code : String(error)}`);
  process.exit(1);
});
