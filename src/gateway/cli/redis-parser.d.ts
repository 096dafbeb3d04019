/** The part of redis-parser that is used; it has no types. */
declare module 'redis-parser' {
  export type Reply = string | number | null | Error | Reply[];
  export default class RedisParser {
    constructor(options: {
      returnReply(reply: Reply): void;
      returnError(error: Error): void;
      returnFatalError(error: Error): void;
    });
    execute(bytes: Uint8Array): void;
  }
}
