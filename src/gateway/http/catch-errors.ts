import type { Gateway, LogEntry } from '../types.js';
import { createInternalProblem } from './problems.js';

/** Answers 500 and logs the error for anything that `handle` throws, as a last resort behind the routes' own handler. */
export function catchErrors(handle: Gateway['fetch'], log: (entry: LogEntry) => void): Gateway['fetch'] {
  const onError = (error: unknown) => createInternalProblem(error, log, {});
  return (request, env, context) => {
    try {
      const response = handle(request, env, context);
      return response instanceof Promise ? response.catch(onError) : response;
    } catch (error) {
      return onError(error);
    }
  };
}
