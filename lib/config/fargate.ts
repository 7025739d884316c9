// Memory that Fargate offers for each size of CPU. Source: Amazon ECS developer guide, "Task CPU and memory", read
// 2026-11-23. All figures in MiB.

const MEMORY: Readonly<
  Record<number, { readonly min: number; readonly max: number; readonly step: number }>
> = {
  512: { min: 1024, max: 4096, step: 1024 },
  1024: { min: 2048, max: 8192, step: 1024 },
  2048: { min: 4096, max: 16_384, step: 1024 },
  4096: { min: 8192, max: 30_720, step: 1024 },
  8192: { min: 16_384, max: 61_440, step: 4096 },
};

/** What is wrong with the memory of a Fargate task of `cpu` units, or undefined when nothing is. */
export const memoryFault = (cpu: number, memoryMiB: number): string | undefined => {
  const offer = MEMORY[cpu];
  if (offer === undefined)
    return `${cpu} CPU units are not offered; allowed: ${Object.keys(MEMORY).join(', ')}`;
  const { min, max, step } = offer;
  return memoryMiB >= min && memoryMiB <= max && memoryMiB % step === 0
    ? undefined
    : `${memoryMiB} MiB don't go with ${cpu} CPU units; allowed: ${min} to ${max} in steps of ${step}`;
};
