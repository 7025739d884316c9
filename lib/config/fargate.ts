/** Memory that Fargate gives to a CPU size, in MiB: least, most, step. Source: ECS developer guide, Fargate task sizes. */
export const FARGATE_MEMORY: Readonly<Record<number, readonly [number, number, number]>> = {
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16_384, 1024],
  4096: [8192, 30_720, 1024],
  8192: [16_384, 61_440, 4096],
};
