/** The files of the version that this site was built from. */
import hashes from '../../../../dist/cdn/sri.json';
import { version } from '../../../../package.json';

/** By file name, as attributes and import maps take them. */
const hashOf = new Map<string, string>(Object.entries(hashes));

const findFile = (name: string) => [...hashOf.keys()].find((file) => file.replace(/-[\da-f]{8}\.js$/, '') === name)!;

const core = findFile('core');
const integrity = findFile('integrity');

export const release = { version, core, integrity, hashOf: (file: string): string => hashOf.get(file) ?? '' };
