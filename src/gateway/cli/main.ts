/// <reference types="node" />
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { CHECK_HELP } from '../check/help.js';
import { ConfigError } from '../errors.js';
import { serveJobs } from '../reading/thread.js';
import { checkSources } from './check-sources.js';
import { runGateway } from './run.js';

const HELP = `bantin gateway CONFIG.json [--host 127.0.0.1] [--port 8080] [--check]

  Chạy cổng tin theo tệp cấu hình.   Runs the gateway of a configuration file.
  --check   chỉ kiểm tra cấu hình và hỏi mỗi nguồn một lần
            only checks the configuration, and asks each source once

bantin init URL… [--out gateway.json]

  Tìm nguồn tin hoặc danh sách tin của trang rồi viết cấu hình.
  Finds the feed of a site, or its list of news, and writes the configuration.

${CHECK_HELP}`;

/** The parsed arguments; prints the help and exits when one is unknown. */
function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        host: { type: 'string' },
        port: { type: 'string' },
        check: { type: 'boolean' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;

async function runCommand(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command, file, ...rest] = positionals;

  if (values.version) console.log(__VERSION__);
  else if (values.help) console.log(HELP);
  else if (command === 'init' && file) {
    const { initConfig } = await import('./init.js');
    process.exitCode = await initConfig([file, ...rest], { out: values.out, readerUrl: import.meta.url });
  } else if (command !== 'gateway' || !file || rest.length) {
    console.error(HELP);
    process.exitCode = 2;
  } else if (values.port !== undefined && !isPort(values.port)) {
    console.error(`--port ${values.port}: phải là số nguyên từ 0 đến 65535 (must be a whole number from 0 to 65535)`);
    process.exitCode = 2;
  } else {
    try {
      const port = values.port ? Number(values.port) : undefined;
      if (values.check) process.exitCode = (await checkSources(file)) ? 0 : 1;
      else await runGateway(file, { host: values.host, port });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      console.error(`Cấu hình sai. The configuration is wrong.\n${error.message}`);
      process.exitCode = 1;
    }
  }
}

// The threads for reading run the same module.
if (!isMainThread) serveJobs();
else if (process.argv[2] === 'check') await (await import('../check/command.js')).runCheck(process.argv.slice(3));
else await runCommand();
