/// <reference types="node" />
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import RedisParser, { type Reply } from 'redis-parser';

const PORT = 6379;
/** Milliseconds after which a server that does not answer counts as gone. */
const TIMEOUT = 10_000;
/** Milliseconds by which each attempt to connect again waits longer, and the longest pause. */
const PAUSE = 200;
const MAX_PAUSE = 5000;

interface Waiting {
  resolve(reply: Reply): void;
  reject(error: Error): void;
}

/** https://redis.io/docs/latest/develop/reference/protocol-spec/#sending-commands-to-a-redis-server */
function encodeCommand(parts: readonly (string | number)[]): string {
  const strings = parts.map((part) => `$${Buffer.byteLength(String(part))}\r\n${part}\r\n`);
  return `*${parts.length}\r\n${strings.join('')}`;
}

function openSocket({ protocol, hostname, port }: URL): Socket {
  const host = hostname.replace(/^\[(.*)\]$/, '$1'); // IPv6
  const address = { host, port: Number(port) || PORT };
  if (protocol !== 'rediss:') return connect(address);
  return connectTls(isIP(host) ? address : { ...address, servername: host });
}

/** What a connection begins with: who we are, and which database is meant. */
function greetingOf({ username, password, pathname }: URL): string[][] {
  const names = [username, password].filter(Boolean).map(decodeURIComponent);
  const database = pathname.slice(1);
  return [...(names.length ? [['AUTH', ...names]] : []), ...(database ? [['SELECT', database]] : [])];
}

/**
 * A connection to one Redis server, opened again whenever it ends. While there is none, commands fail at once, so that
 * nobody waits for a server that is down. Only what the gateway needs: packages for Redis are larger than the gateway.
 */
export class RedisClient {
  readonly #url: URL;
  #socket!: Socket;
  /** Commands that were sent and not answered yet; answers come in their order. */
  #waiting: Waiting[] = [];
  #isReady = false;
  #isClosed = false;
  #attempts = 0;
  #timer?: NodeJS.Timeout;

  constructor(url: string) {
    this.#url = new URL(url);
    this.#open();
  }

  /**
   * Sends a command, such as `send('GET', 'key')`.
   *
   * @throws where there is no connection, where it ends before the answer, and where the answer is an error.
   */
  send(...command: (string | number)[]): Promise<Reply> {
    return this.#isReady ? this.#write(command) : Promise.reject(new Error('Redis is not connected'));
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#socket.destroy();
  }

  #open(): void {
    const socket = openSocket(this.#url);
    this.#socket = socket;
    const parser = new RedisParser({
      returnReply: (reply) => this.#waiting.shift()?.resolve(reply),
      returnError: (error) => this.#waiting.shift()?.reject(error),
      returnFatalError: (error) => socket.destroy(error),
    });
    let reason = new Error('the connection to Redis has ended');
    socket.setKeepAlive(true).setNoDelay(true);
    socket.setTimeout(TIMEOUT, () => {
      if (!this.#isReady || this.#waiting.length) socket.destroy(new Error('Redis does not answer'));
    });
    socket.on('data', (bytes) => parser.execute(bytes));
    socket.on('error', (error) => {
      reason = error;
    });
    socket.on('close', () => this.#reopen(reason));
    socket.on(this.#url.protocol === 'rediss:' ? 'secureConnect' : 'connect', () => this.#greet(socket));
  }

  async #greet(socket: Socket): Promise<void> {
    try {
      await Promise.all(greetingOf(this.#url).map((command) => this.#write(command)));
      this.#isReady = true;
      this.#attempts = 0;
    } catch (error) {
      socket.destroy(error as Error); // a wrong password, or no such database
    }
  }

  #reopen(reason: Error): void {
    this.#isReady = false;
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
    if (this.#isClosed) return;
    this.#attempts++;
    this.#timer = setTimeout(() => this.#open(), Math.min(this.#attempts * PAUSE, MAX_PAUSE));
  }

  #write(command: readonly (string | number)[]): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#socket.write(encodeCommand(command));
    });
  }
}
