import { resolve } from 'node:path';

// Runs a program as if it had been started by itself, and tells on stderr what it used: milliseconds of processor time,
// and its peak of memory in MB.

const [, , program = '', ...args] = process.argv;
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(
    `usage: ${Math.round((userCPUTime + systemCPUTime) / 1000)} ${Math.round(maxRSS / 1024)}\n`,
  );
});
process.argv = [process.execPath, program, ...args];
require(resolve(program));
