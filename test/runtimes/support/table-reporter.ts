import type { Reporter, TestCase, TestModule } from 'vitest/node';

const rowOf = (test: TestCase) => (test.parent.type === 'suite' ? test.parent.fullName : test.module.relativeModuleId);

const firstLine = (text: string | undefined) => (text ?? '').split('\n')[0] ?? '';

/** Prints one table at the end: the server, what it was asked, and how that ended. */
export default class TableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message?: string | undefined }[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const rows = tests.map((test) => {
      const { state, errors = [] } = test.result();
      return { row: rowOf(test), asked: test.name, state, why: firstLine(errors[0]?.message) };
    });
    const broken = modules.flatMap((module) => [
      ...module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`),
      ...[...module.children.allSuites()].flatMap((suite) =>
        suite.errors().map(({ message }) => `${suite.fullName}: ${message}`),
      ),
    ]);
    const width = (key: 'row' | 'asked') => Math.max(0, ...rows.map((row) => row[key].length));
    let last = '';
    for (const { row, asked, state, why } of rows) {
      const name = row === last ? '' : row;
      last = row;
      console.log(`${name.padEnd(width('row'))}  ${asked.padEnd(width('asked'))}  ${state}${why && ` (${why})`}`);
    }
    for (const line of [...broken, ...unhandled.map(({ message }) => message)]) console.log(`failed: ${line}`);
    const passed = rows.filter(({ state }) => state === 'passed').length;
    console.log(`\n${passed} passed, ${rows.length - passed + broken.length + unhandled.length} failed`);
  }
}
