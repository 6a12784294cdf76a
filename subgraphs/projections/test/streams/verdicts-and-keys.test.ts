import { describe, expect, it } from 'vitest';
import { applyVerdicts } from '../../src/domain/streams/apply-verdicts.js';
import { detectInGroup } from '../../src/domain/streams/detect-in-group.js';
import { detectStreams } from '../../src/domain/streams/detect-streams.js';
import { schedule } from '../../src/domain/streams/schedule.js';
import { keepKeys } from '../../src/domain/streams/stream-keys.js';
import { monthly } from './story.js';

const rent = monthly('2026-01-05', 5, -120_000, 'ARRIENDO');
const netflix = monthly('2026-01-12', 5, -2_690, 'NETFLIX');
const streams = detectStreams([...rent, ...netflix], '2026-05-20');
const [arriendo, video] = streams as [(typeof streams)[0], (typeof streams)[0]];

describe('what a person says of a stream', () => {
  it('takes a dismissed one away and leaves the others', () => {
    expect(applyVerdicts(streams, [{ key: arriendo.key, verdict: 'DISMISSED' }])).toEqual([video]);
  });

  it('makes a confirmed one sure', () => {
    const [sure] = applyVerdicts([arriendo], [{ key: arriendo.key, verdict: 'CONFIRMED' }]);
    expect(sure).toEqual({ ...arriendo, confidence: 1 });
  });

  it('corrects what is expected, not what was paid', () => {
    const [corrected] = applyVerdicts(
      [arriendo],
      [{ key: arriendo.key, verdict: 'CONFIRMED', amount: -130_000, nextDate: '2026-06-10', description: 'Casa' }],
    );
    expect(corrected).toMatchObject({ amount: -130_000, description: 'Casa', occurrences: arriendo.occurrences });
    expect(schedule(corrected!, '2026-06-01', '2026-08-01')).toEqual([
      { day: '2026-06-10', amount: -130_000 },
      { day: '2026-07-10', amount: -130_000 },
    ]);
  });

  it('goes on from what came after the correction', () => {
    const later = detectInGroup([...rent, ...monthly('2026-06-05', 2, -120_000, 'ARRIENDO')], '2026-07-20');
    const [corrected] = applyVerdicts(later, [{ key: arriendo.key, verdict: 'CONFIRMED', nextDate: '2026-06-10' }]);
    expect(corrected?.nextDate).toBe('2026-08-05');
  });

  it('changes the period', () => {
    const [corrected] = applyVerdicts([arriendo], [{ key: arriendo.key, verdict: 'CONFIRMED', period: 'QUARTERLY' }]);
    expect(schedule(corrected!, '2026-06-01', '2027-01-01').map(({ day }) => day)).toEqual([
      '2026-06-05',
      '2026-09-05',
      '2026-12-05',
    ]);
  });

  it('ignores verdicts on what is no longer there', () => {
    expect(applyVerdicts(streams, [{ key: 'gone', verdict: 'DISMISSED' }])).toEqual(streams);
  });
});

describe('keys', () => {
  it('keep when a payee gets a second stream later', () => {
    const second = monthly('2026-03-20', 5, -7_777, 'ARRIENDO');
    const both = detectInGroup([...rent, ...monthly('2026-06-05', 2, -120_000, 'ARRIENDO'), ...second], '2026-07-25');
    expect(both).toHaveLength(2);
    expect(both[0]?.key).toBe(arriendo.key);
  });

  it('keep when older movements are added', () => {
    const older = monthly('2025-09-05', 4, -115_000, 'ARRIENDO');
    expect(detectInGroup([...older, ...rent], '2026-05-20')[0]?.key).toBe(arriendo.key);
  });

  it('are carried over to what shares most of their payments', () => {
    const renamed = streams.map((stream) => ({ ...stream, key: `new ${stream.key}` }));
    expect(keepKeys(streams, renamed)).toEqual(streams);
    expect(keepKeys([arriendo], [video])).toEqual([video]);
    expect(keepKeys([], streams)).toEqual(streams);
  });
});
