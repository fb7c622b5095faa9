import { Parser } from 'saxen';
import { z } from 'zod';

/** Attributes and children as the schema junit-10.xsd of the Jenkins xUnit plugin allows them; strict, so that nothing else gets in. */
const COUNT = z.string().regex(/^\d+$/).transform(Number);
const ATTRIBUTES = {
  testsuites: z.strictObject({ name: z.string(), tests: COUNT, failures: COUNT, errors: COUNT, time: COUNT }),
  testsuite: z.strictObject({
    name: z.string().min(1),
    tests: COUNT,
    failures: COUNT,
    errors: COUNT,
    skipped: COUNT,
    time: COUNT,
  }),
  testcase: z.strictObject({ name: z.string().min(1), classname: z.string().min(1), time: COUNT }),
  failure: z.strictObject({ type: z.string(), message: z.string() }),
  'system-out': z.strictObject({}),
} as const;
type ElementName = keyof typeof ATTRIBUTES;

const PARENT: Readonly<Record<ElementName, ElementName | undefined>> = {
  testsuites: undefined,
  testsuite: 'testsuites',
  testcase: 'testsuite',
  failure: 'testcase',
  'system-out': 'testcase',
};

interface Case {
  readonly name: string;
  message?: string;
  failure: string | undefined;
  output: string | undefined;
}

interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly cases: Case[];
}

export interface JunitReport {
  readonly tests: number;
  readonly failures: number;
  readonly suites: readonly Suite[];
}

/** A JUnit report as an XML parser reads it; throws where it is no XML, or has an element or attribute that no schema knows. */
export function junitReport(xml: string): JunitReport {
  const report = { tests: -1, failures: -1, suites: [] as Suite[] };
  const open: ElementName[] = [];
  const parser = new Parser();
  parser.on('error', refuse).on('warn', refuse);
  parser.on('openTag', (name, attributes, decode) => {
    const element = elementNamed(name);
    if (PARENT[element] !== open.at(-1)) throw new Error(`<${name}> inside <${open.at(-1)}>`);
    const decoded = Object.entries(attributes()).map(([key, value]) => [key, decode(value)]);
    begin(report, element, Object.fromEntries(decoded));
    open.push(element);
  });
  parser.on('text', (text, decode) => {
    const last = report.suites.at(-1)?.cases.at(-1);
    if (open.at(-1) === 'failure' && last !== undefined) last.failure = decode(text);
    else if (open.at(-1) === 'system-out' && last !== undefined) last.output = decode(text);
    else if (text.trim() !== '') throw new Error(`text "${text}" inside <${open.at(-1)}>`);
  });
  parser.on('closeTag', () => void open.pop());
  parser.parse(xml);
  return report;
}

function begin(
  report: { tests: number; failures: number; suites: Suite[] },
  element: ElementName,
  given: Readonly<Record<string, string>>,
): void {
  const suite = report.suites.at(-1);
  switch (element) {
    case 'testsuites': {
      const { tests, failures } = ATTRIBUTES.testsuites.parse(given);
      Object.assign(report, { tests, failures });
      break;
    }
    case 'testsuite':
      report.suites.push({ ...ATTRIBUTES.testsuite.parse(given), cases: [] });
      break;
    case 'testcase':
      suite?.cases.push({ ...ATTRIBUTES.testcase.parse(given), failure: undefined, output: undefined });
      break;
    case 'failure':
      Object.assign(suite?.cases.at(-1) ?? {}, { message: ATTRIBUTES.failure.parse(given).message, failure: '' });
      break;
    case 'system-out':
      ATTRIBUTES['system-out'].parse(given);
  }
}

function elementNamed(name: string): ElementName {
  if (name in ATTRIBUTES) return name as ElementName;
  throw new Error(`<${name}> is no element of JUnit`);
}

function refuse(trouble: Error): never {
  throw trouble;
}
