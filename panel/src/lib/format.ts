import { useTranslation } from 'react-i18next';
import { useAbout } from '@/lib/about';
import { now as clockNow } from '@/lib/clock';

type Instant = string | number | Date;

/** Dates, numbers and durations in one language. All times are shown in the operator's zone. */
export class Format {
  private readonly locale: string;
  private readonly zone: string | undefined;

  constructor(locale: string, zone?: string) {
    this.locale = locale;
    this.zone = zone;
  }

  number(value: number, digits = 0): string {
    return new Intl.NumberFormat(this.locale, {
      maximumFractionDigits: digits,
      minimumFractionDigits: digits,
    }).format(value);
  }

  /** `share` of one: 0.126 is 12.6 %. */
  percent(share: number, digits = 0): string {
    return new Intl.NumberFormat(this.locale, {
      style: 'percent',
      maximumFractionDigits: digits,
    }).format(share);
  }

  money(amount: number, currency = 'USD', digits = 2): string {
    return new Intl.NumberFormat(this.locale, {
      style: 'currency',
      currency,
      maximumFractionDigits: digits,
    }).format(amount);
  }

  bytes(count: number): string {
    const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
    const step = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), units.length - 1);
    const style = { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: 'short' } as const;
    const digits = step === 0 ? 0 : 1;
    return new Intl.NumberFormat(this.locale, { ...style, maximumFractionDigits: digits }).format(
      count / 1000 ** step,
    );
  }

  date(at: Instant): string {
    return this.dates({ day: 'numeric', month: 'short', year: 'numeric' }, at);
  }

  /** A day where its year is plain: `23 Nov`. */
  shortDay(at: Instant): string {
    return this.dates({ day: 'numeric', month: 'short' }, at);
  }

  /** A day as one speaks of it, without its year: `Monday 23 November`. */
  day(at: Instant): string {
    return this.dates({ weekday: 'long', day: 'numeric', month: 'long' }, at);
  }

  time(at: Instant): string {
    return this.dates({ hour: '2-digit', minute: '2-digit' }, at);
  }

  dateTime(at: Instant): string {
    return this.dates({ dateStyle: 'medium', timeStyle: 'short' }, at);
  }

  /** To the second, with the zone: for tooltips and evidence. */
  exact(at: Instant): string {
    return this.dates({ dateStyle: 'full', timeStyle: 'long' }, at);
  }

  /** “3 minutes ago”, “in 2 days”. */
  relative(at: Instant, now: Instant = clockNow()): string {
    const seconds = (new Date(at).getTime() - new Date(now).getTime()) / 1000;
    const words = new Intl.RelativeTimeFormat(this.locale, { numeric: 'auto', style: 'short' });
    const steps: [Intl.RelativeTimeFormatUnit, number][] = [
      ['year', 31_536_000],
      ['month', 2_592_000],
      ['day', 86_400],
      ['hour', 3_600],
      ['minute', 60],
    ];
    for (const [unit, length] of steps) {
      if (Math.abs(seconds) >= length) return words.format(Math.trunc(seconds / length), unit);
    }
    return words.format(Math.trunc(seconds), 'second');
  }

  /** `4.2 s`, `3 min 05 s`, `2 h 10 min`. */
  duration(seconds: number): string {
    const tenths = seconds < 10 && !Number.isInteger(seconds);
    if (seconds < 60) return `${this.number(seconds, tenths ? 1 : 0)} s`;
    const whole = Math.round(seconds);
    const two = (value: number) => String(value).padStart(2, '0');
    if (whole < 3_600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`;
    return `${Math.floor(whole / 3_600)} h ${two(Math.floor((whole % 3_600) / 60))} min`;
  }

  private dates(options: Intl.DateTimeFormatOptions, at: Instant): string {
    const zone = this.zone === undefined ? {} : { timeZone: this.zone };
    return new Intl.DateTimeFormat(this.locale, { ...options, ...zone }).format(new Date(at));
  }
}

/**
 * The number somebody typed: `3,5`, `3.5`, `1 234,5` and `1 234.5` are read, in any language.
 * Null when it is no number, or when one sign could mean two things (`1,234.5,6`).
 */
export function readNumber(typed: string): number | null {
  const bare = typed
    .trim()
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/^\u2212/, '-');
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(bare)) return null;
  return Number(bare.replace(',', '.'));
}

const formats = new Map<string, Format>();

/** Formats in the language of the panel and the operator's time zone. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  const zone = useAbout().data?.time_zone;
  const language = i18n.resolvedLanguage === 'pl' ? 'pl-PL' : 'en-GB';
  const key = `${language} ${zone ?? ''}`;
  const known = formats.get(key) ?? new Format(language, zone);
  formats.set(key, known);
  return known;
}
