/**
 * Large tables in large pages of memory: else the system gives it in pieces of 4 kB, one at a time, of which a file of a
 * million rows needs fifty thousand. glibc 2.35 and later heed it ("Memory Allocation Tunables" in its manual); nothing else
 * looks at it.
 */

const NAME = 'GLIBC_TUNABLES';
const TUNABLE = 'glibc.malloc.hugetlb';

/** The environment of a program that holds large tables. What a person chose themselves stays. */
export function withLargePages(env) {
  const chosen = env[NAME];
  if (chosen?.includes(TUNABLE)) return env;
  return { ...env, [NAME]: [chosen, `${TUNABLE}=1`].filter(Boolean).join(':') };
}
