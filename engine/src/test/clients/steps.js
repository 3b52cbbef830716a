// The steps of a client's round. Each prints one line of JSON when it is over, which the test reads:
// {"step": name, "ok": true} or {"step": name, "ok": false, "why": text}. A step that fails does not
// end the round; the last line, {"done": number of steps}, tells that the round came to its end.
import assert from 'node:assert/strict';
import process from 'node:process';

/** The site that the test started: url, product, users and what lies on it. */
export const site = JSON.parse(process.env.ALOFT_SITE ?? '{}');

let steps = 0;

function tell(line) {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Text of anything that a client throws: errors, bodies of replies, responses. */
export function said(thrown) {
  if (thrown instanceof Error) {
    const more = thrown.response?.text ?? thrown.response?.body ?? thrown.body;
    const text = more === undefined ? '' : ` ${typeof more === 'string' ? more : JSON.stringify(more)}`;
    return `${thrown.status ?? thrown.statusCode ?? ''} ${thrown.message}${text}`.trim();
  }
  return typeof thrown === 'string' ? thrown : JSON.stringify(thrown);
}

/** Does one step; gives what it gave, or nothing when it failed. */
export async function step(name, work) {
  steps += 1;
  try {
    const value = await work();
    tell({ step: name, ok: true });
    return value;
  } catch (thrown) {
    tell({ step: name, ok: false, why: said(thrown).slice(0, 2000) });
    return undefined;
  }
}

/** A step in which the product must refuse, with words that fit a pattern. */
export function refused(name, pattern, work) {
  return step(name, async () => {
    let answer;
    try {
      answer = await work();
    } catch (thrown) {
      assert.match(said(thrown), pattern);
      return;
    }
    assert.fail(`not refused: ${JSON.stringify(answer)}`);
  });
}

/** A client that notes which of its operations were used. */
export function watched(client, used) {
  return new Proxy(client, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') {
        return value;
      }
      return (...args) => {
        used.add(name);
        return value.apply(target, args);
      };
    },
  });
}

/** The last step: every operation that the client offers was used, but for those named. */
export async function wholeRound(offered, used, left) {
  await step('every operation of the client was driven', () => {
    const missing = offered.filter((name) => !used.has(name) && !(name in left));
    assert.deepEqual(missing, []);
    const idle = Object.keys(left).filter((name) => used.has(name) || !offered.includes(name));
    assert.deepEqual(idle, [], 'left out, yet driven or not offered');
  });
  tell({ done: steps });
}
