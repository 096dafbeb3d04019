/** The files of the version that this site was built from. */
import hashes from '../../../../dist/cdn/sri.json';
import { version } from '../../../../package.json';

/** By file name, as attributes and import maps take them. */
const hashOf = new Map<string, string>(Object.entries(hashes));

const core = [...hashOf.keys()].find((file) => /^core-[\da-f]{8}\.js$/.test(file))!;

export const release = { version, core, hashOf: (file: string): string => hashOf.get(file) ?? '' };
