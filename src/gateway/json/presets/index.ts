import type { JsonSourceConfig } from '../../types.js';
import { blogger } from './blogger.js';
import { drupalJsonApi } from './drupal-jsonapi.js';
import { ghost } from './ghost.js';
import { mastodon } from './mastodon.js';
import type { JsonPreset } from './preset.js';
import { rss2json } from './rss2json.js';
import { sharePointRest } from './sharepoint-rest.js';
import { strapi } from './strapi.js';

export type PresetName = NonNullable<JsonSourceConfig['preset']>;

export const presets: Record<PresetName, JsonPreset> = {
  rss2json,
  ghost,
  'drupal-jsonapi': drupalJsonApi,
  strapi,
  'sharepoint-rest': sharePointRest,
  blogger,
  mastodon,
};

export const presetNames = Object.keys(presets) as PresetName[];
