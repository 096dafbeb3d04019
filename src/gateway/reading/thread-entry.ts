/** The module of a thread: `dist/bin/reader.js`. */
import { serveJobs } from './thread.js';

serveJobs();
