/** The module of a thread: `dist/npm/gateway/reader.js`. */
import { serveJobs } from './thread.js';

serveJobs();
