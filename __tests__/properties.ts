/**
 * How properties run: the same inputs in every `npm test`. fast-check names seed and path where one fails; `FUZZ_SEED`
 * and a property's own count of runs make it again.
 */
import fc from 'fast-check';

const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_126);

/** Checks a property. */
export function check<T>(property: fc.IProperty<T>, runs = 100): void {
  fc.assert(property, { seed: SEED, numRuns: runs });
}

/**
 * Checks a property that says something only where a condition is met. The property returns whether it was; fails where
 * that was so in less than `share` of the runs, because such a property would hold of anything.
 */
export function checkWhere<Ts extends [unknown, ...unknown[]]>(
  share: number,
  given: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  holds: (...args: Ts) => boolean,
  runs = 100,
): void {
  let met = 0;
  let tried = 0;
  check(
    fc.property(fc.tuple<Ts>(...given), (args) => {
      tried += 1;
      if (holds(...args)) met += 1;
    }),
    runs,
  );
  // Jest shows both figures where it fails.
  expect({ met, of: tried, enough: met >= share * tried }).toMatchObject({ enough: true });
}
