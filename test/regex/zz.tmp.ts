import { literals } from './literals.ts';
import { attacksOn } from './attacks.ts';
const all = literals();
console.log(all.length);
const t00 = performance.now();
let total = 0;
const slow: string[] = [];
for (const l of all) {
  const re = new RegExp(l.source, l.flags);
  const t0 = performance.now();
  let n = 0,
    worst = 0,
    w = '';
  for (const t of attacksOn(l)) {
    const t1 = performance.now();
    re.lastIndex = 0;
    re.test(t);
    const d = performance.now() - t1;
    if (d > worst) {
      worst = d;
      w = t.slice(0, 6) + '…' + JSON.stringify(t.slice(-2));
    }
    n++;
    if (performance.now() - t0 > 8000) {
      slow.push('GAVE UP');
      break;
    }
  }
  total += n;
  const d = performance.now() - t0;
  if (worst > 100 || d > 1500)
    slow.push(`${d | 0}ms n${n} worst ${worst | 0}ms ${w} ${l.file}:${l.line} /${l.source}/${l.flags}`);
}
console.log(total, (performance.now() - t00) | 0, slow.join('\n'));
