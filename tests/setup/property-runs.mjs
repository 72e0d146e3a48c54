/** How often each property is tried, and from where: `RUNS` and `SEED` of the environment, the same for all of them. */
export const propertyRuns = {
  numRuns: Number(process.env['RUNS'] ?? 100),
  seed: Number(process.env['SEED'] ?? 20_261_128),
};
