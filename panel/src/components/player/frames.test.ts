import { describe, expect, it } from 'vitest';
import {
  centreOf,
  nextSpeed,
  presentedFrame,
  shuttled,
  tenth,
  timecode,
  within,
} from '@/components/player/frames';

describe('a frame', () => {
  it.each([24, 30, 60])('is found again from its border at %i frames per second', (fps) => {
    for (let frame = 0; frame < 5_000; frame += 7) {
      // Containers round time to ticks of a microsecond or of 1/15360 s.
      for (const rounded of [
        Math.round((frame / fps) * 1e6) / 1e6,
        Math.floor((frame / fps) * 15_360) / 15_360,
      ])
        expect(presentedFrame(rounded, fps)).toBe(frame);
    }
  });

  it('is sought where no rounding can reach its neighbours', () => {
    expect(Math.floor(centreOf(899, 30) * 30)).toBe(899);
  });

  it('stays within the film', () => {
    const reel = { fps: 30, frames: 900 };
    expect([within(-3, reel), within(900, reel), within(12.4, reel)]).toEqual([0, 899, 12]);
    expect(within(5, { fps: 30, frames: 0 })).toBe(0);
  });

  it('has a time', () => {
    expect(timecode(217, 30)).toBe('00:07.233');
    expect(timecode(1_830, 30)).toBe('01:01.000');
  });
});

describe('the digits', () => {
  it('are tenths of the film', () => {
    const reel = { fps: 30, frames: 601 };
    expect([0, 5, 9].map((digit) => tenth(digit, reel))).toEqual([0, 300, 540]);
  });
});

describe('the shuttle', () => {
  it('goes faster at each press, and turns round through normal speed', () => {
    expect([0, 1, 2, 4].map((rate) => shuttled(rate, 1))).toEqual([1, 2, 4, 4]);
    expect([4, 2, 1, -1, -2].map((rate) => shuttled(rate, -1))).toEqual([2, 1, -1, -2, -4]);
    expect(shuttled(0.5, -1)).toBe(-1);
  });
});

describe('the speed', () => {
  it('changes in steps and stops at the ends', () => {
    expect([nextSpeed(1, 1), nextSpeed(1, -1), nextSpeed(2, 1), nextSpeed(0.1, -1)]).toEqual([
      1.5, 0.5, 2, 0.1,
    ]);
  });
});
