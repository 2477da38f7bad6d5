import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';

import { median, type Line } from './measure.ts';

type Machine = { date: string; cpu: string; cores: number; load: number; browser: string; runs: number };
export type Section = { name: string; lines: readonly Line[] };

export function machine(browser: string, runs: number): Machine {
  const [cpu] = cpus();
  return {
    date: new Date().toISOString().slice(0, 16).replace('T', ' '),
    cpu: cpu?.model.trim() || 'unknown',
    cores: cpus().length,
    load: loadavg()[0] ?? 0,
    browser,
    runs,
  };
}

const isMet = ({ target, values }: Line): boolean | undefined =>
  target && ('atMost' in target ? median(values) <= target.atMost : median(values) >= target.atLeast);

function number(value: number, unit: Line['unit']): string {
  const digits = unit === '' && Math.abs(value) < 1 && value !== 0 ? 4 : Math.abs(value) < 100 && unit !== '' ? 1 : 0;
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })}${unit === '' ? '' : ` ${unit}`}`;
}

/** The cells of one line: what, median, spread, target, verdict. */
function cells(line: Line): string[] {
  const { what, unit, values, target, note } = line;
  const met = isMet(line);
  return [
    note === undefined ? what : `${what} (${note})`,
    number(median(values), unit),
    values.length > 1 ? `${number(Math.min(...values), '')} – ${number(Math.max(...values), '')}` : '',
    target ? ('atMost' in target ? `≤ ${number(target.atMost, unit)}` : `≥ ${number(target.atLeast, unit)}`) : '',
    met === undefined ? '' : met ? 'ok' : 'MISS',
  ];
}

const header = ['What', 'Median', 'From – to', 'Target', ''];

export function printSection({ name, lines }: Section): void {
  const rows = [header, ...lines.map(cells)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const text = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 1 || column === 3 ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
  console.log(`\n${name}\n${text.join('\n')}`);
}

const markdown = (lines: readonly Line[]): string =>
  [header, ['---', '---:', '---', '---:', '---'], ...lines.map(cells)]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Writes `bench.json` and `bench.md`. */
export function writeReport(folder: string, about: Machine, sections: readonly Section[]): void {
  mkdirSync(folder, { recursive: true });
  const data = sections.map(({ name, lines }) => ({
    name,
    lines: lines.map((line) => ({ ...line, median: median(line.values), isMet: isMet(line) })),
  }));
  writeFileSync(join(folder, 'bench.json'), `${JSON.stringify({ ...about, sections: data }, null, 2)}\n`);
  const { date, cpu, cores, load, browser, runs } = about;
  const head = `${date} · ${cores} × ${cpu} · Chromium ${browser} · ${runs} runs · load ${load.toFixed(1)} at the start`;
  writeFileSync(
    join(folder, 'bench.md'),
    `${[head, ...sections.map(({ name, lines }) => `**${name}**\n\n${markdown(lines)}`)].join('\n\n')}\n`,
  );
}
