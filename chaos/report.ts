import type { Result } from './live.ts';
import { howToRepeat, type Run } from './runs.ts';

export type Line = { run: Run; result: Result };

/** Says what failed as it fails, and sums up at the end in the tables of docs/chaos.md. */
export function createReport(seed: string) {
  const lines: Line[] = [];

  const happened = ({ run, result }: Line) =>
    run.kill !== undefined && result.events.isKilled && result.events.isTroubled;

  function table(title: string, nameOf: (run: Run) => string | undefined): string {
    const counts = new Map<string, { runs: number; happened: number; wrong: number }>();
    for (const line of lines) {
      const name = nameOf(line.run);
      if (name === undefined) continue;
      const count = counts.get(name) ?? { runs: 0, happened: 0, wrong: 0 };
      count.runs += 1;
      if (happened(line)) count.happened += 1;
      if (line.result.wrong.length > 0) count.wrong += 1;
      counts.set(name, count);
    }
    const rows = [...counts].map(
      ([name, { runs, happened, wrong }]) => `| ${name} | ${runs} | ${happened} | ${wrong} |`,
    );
    return [`| ${title} | Runs | Both happened | Broken |`, '| --- | ---: | ---: | ---: |', ...rows].join('\n');
  }

  return {
    add(line: Line): void {
      lines.push(line);
      const { run, result } = line;
      if (result.wrong.length === 0) return;
      console.error(`\n${run.name}\n  ${result.wrong.join('\n  ')}\n  again: ${howToRepeat(run, seed)}`);
    },
    failures: () => lines.filter(({ result }) => result.wrong.length > 0).length,
    print(seconds: number): void {
      const most = (value: (result: Result) => number, of = lines) =>
        Math.max(0, ...of.map(({ result }) => value(result)));
      const reloaded = lines.filter(({ result }) => result.events.reloads > 0).map(({ run }) => run.name);
      const real = lines.filter(({ run }) => run.isReal);
      const sum = (value: (result: Result) => number) => lines.reduce((total, { result }) => total + value(result), 0);
      const facts = [
        `${lines.length} runs in ${seconds.toFixed(0)} s, seed ${seed}`,
        `${lines.filter(happened).length} combinations in which both the kill and the fault happened`,
        `${sum(({ requests }) => requests).toLocaleString('en')} requests`,
        `at most ${most(({ highestRate }) => highestRate)} requests in any second, ${most(({ highestRate }) => highestRate, real)} on the real clock`,
        `${reloaded.length} pages reloaded because they showed no progress${reloaded.length > 0 ? `: ${reloaded.join(', ')}` : ''}`,
        `${lines.filter(({ result }) => result.wrong.length > 0).length} runs broken`,
      ];
      const tables = [
        table('Scenario', ({ scenario }) => scenario),
        table('Kill point', ({ kill }) => kill),
        table('Fault', ({ fault }) => fault),
      ];
      console.log([facts.map((fact) => `- ${fact}`).join('\n'), ...tables].join('\n\n'));
    },
  };
}
