/// <reference types="node" />
import { parseArgs } from 'node:util';
import { isMainThread } from 'node:worker_threads';
import { ConfigError } from '../errors.js';
import { serveJobs } from '../reading/thread.js';
import { runGateway } from './run.js';

const HELP = `bantin gateway CONFIG.json [--host 127.0.0.1] [--port 8080] [--check]

  Chạy cổng tin theo tệp cấu hình.   Runs the gateway of a configuration file.
  --check   chỉ kiểm tra cấu hình    only checks the configuration

bantin init URL… [--out gateway.json]

  Tìm nguồn tin hoặc danh sách tin của trang rồi viết cấu hình.
  Finds the feed of a site, or its list of news, and writes the configuration.`;

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

async function runCommand(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command, file, ...rest] = positionals;

  if (values.version) console.log(__VERSION__);
  else if (values.help) console.log(HELP);
  else if (command === 'init' && file) {
    const { initConfig } = await import('./init.js');
    process.exitCode = await initConfig([file, ...rest], { out: values.out, readerUrl: import.meta.url });
  } else if (command !== 'gateway' || !file || rest.length || !/^\d{0,5}$/.test(values.port ?? '')) {
    console.error(HELP);
    process.exitCode = 2;
  } else {
    try {
      const port = values.port ? Number(values.port) : undefined;
      await runGateway(file, { host: values.host, port, check: values.check });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      console.error(`Cấu hình sai. The configuration is wrong.\n${error.message}`);
      process.exitCode = 1;
    }
  }
}

// The threads for reading run the same module.
if (isMainThread) await runCommand();
else serveJobs();
