/// <reference types="node" />
/** `bantin check`: runs the check in a thread of its own, which can be ended whatever it reads. */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { CheckOptions } from './check.js';
import { CHECK_HELP } from './help.js';
import { clean } from './report/clean.js';
import { type Language, texts } from './report/explain.js';

/** Milliseconds after which the thread is ended: a little more than the check gives itself. */
const HARD_LIMIT = 33_000;
/** MiB of objects that the check may hold. */
const HEAP = 512;

export interface ThreadInput {
  target: string;
  options: CheckOptions;
  isJson: boolean;
  languages: Language[];
}

export interface ThreadOutput {
  text: string;
  status: number;
}

/** The languages of a report: English alone where the system is English, both where it does not say. */
function chooseLanguages(named: string | undefined, environment: NodeJS.ProcessEnv): Language[] {
  if (named === 'vi' || named === 'en') return [named];
  const system =
    environment.LC_ALL ||
    environment.LC_MESSAGES ||
    environment.LANG ||
    new Intl.DateTimeFormat().resolvedOptions().locale;
  if (named === 'both') return ['vi', 'en'];
  if (/^vi/i.test(system)) return ['vi'];
  const isSet = Boolean(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG);
  return isSet && /^en/i.test(system) ? ['en'] : ['vi', 'en'];
}

/** The parsed arguments; undefined where they are wrong. */
function readArguments(args: string[]): (ThreadInput & { isHelp?: false }) | { isHelp: true } | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        lang: { type: 'string' },
        origin: { type: 'string' },
        offline: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return { isHelp: true };
    const [target, ...rest] = positionals;
    const { lang, origin } = values;
    const isOrigin = origin === undefined || /^https?:\/\/[^/?#]+\/?$/.test(origin);
    if (!target || rest.length || !isOrigin || !/^(?:vi|en|both)?$/.test(lang ?? '')) return undefined;
    return {
      target,
      isJson: Boolean(values.json),
      languages: chooseLanguages(lang, process.env),
      options: { offline: values.offline, ...(origin && { origin: new URL(origin).origin }) },
    };
  } catch {
    return undefined;
  }
}

/** Runs the check in a thread; gives a sentence where that does not end by itself. */
function runInThread(input: ThreadInput): Promise<ThreadOutput> {
  return new Promise((resolve) => {
    const failWith = (failure: 'time' | 'unknown') => {
      const sentences = input.languages.map((language) => texts[language].failures[failure](clean(input.target)));
      const json = {
        version: 1,
        target: clean(input.target),
        kind: null,
        status: 2,
        failure,
        message: sentences.join(' '),
      };
      resolve({ text: input.isJson ? JSON.stringify(json, undefined, 2) : sentences.join('\n'), status: 2 });
    };
    const worker = new Worker(new URL('./check.js', import.meta.url), {
      workerData: input,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
      execArgv: [],
    });
    const timer = setTimeout(() => failWith('time'), HARD_LIMIT);
    worker.once('message', (output: ThreadOutput) => resolve(output));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      failWith(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'time' : 'unknown'),
    );
    worker.once('exit', () => {
      clearTimeout(timer);
      failWith('unknown');
    });
  });
}

/** Runs `bantin check` with the arguments behind its name, and ends the process. */
export async function runCheck(args: string[]): Promise<void> {
  const input = readArguments(args);
  if (!input || input.isHelp) {
    (input ? process.stdout : process.stderr).write(`${CHECK_HELP}\n`);
    process.exit(input ? 0 : 2);
  }
  const { text, status } = await runInThread(input);
  // What reads the output may have ended, as `head` does.
  process.stdout.on('error', () => process.exit(status));
  // A name that does not resolve holds the process for long, so it does not wait for that.
  process.stdout.write(`${text}\n`, () => process.exit(status));
}
