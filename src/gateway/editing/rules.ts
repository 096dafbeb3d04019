import type { EditingOptions } from '../types.js';

/** What the operator decided about the items of a source. */
export interface EditingRules {
  /** Seconds that an item waits after its publication. */
  delay: number;
  /** Ids and addresses of items that are not published. */
  hide: string[];
  /** Ids and addresses of items that stand first. */
  pin: string[];
}

const HOUR = 3600;

/**
 * What a named policy sets. Vietnamese rules for sites that aggregate news ("tin tổng hợp") ask that an item appears no
 * earlier than one hour after the publisher showed it, and is gone three hours after the publisher took it away.
 */
export const POLICIES = {
  'tin-tong-hop': { delay: HOUR, maxStale: 3 * HOUR },
} as const;

/** The delay of a source in seconds, by its own setting or by its policy. */
export const delayOf = ({ delay, policy }: EditingOptions): number => delay ?? (policy ? POLICIES[policy].delay : 0);

/** The seconds for which a copy may be shown after the publisher last answered; undefined where there is no limit. */
export const maxStaleOf = ({ maxStale, policy }: EditingOptions): number | undefined =>
  maxStale ?? (policy && POLICIES[policy].maxStale);

export const toRules = (config: EditingOptions): EditingRules => ({
  delay: delayOf(config),
  hide: config.hide ?? [],
  pin: config.pin ?? [],
});

/** The settings of a source without the operator's decisions, which do not change what is read from the publisher. */
export function withoutEditing<T extends EditingOptions>(config: T) {
  const {
    delay: _delay,
    hide: _hide,
    pin: _pin,
    maxStale: _maxStale,
    policy: _policy,
    views: _views,
    images: _images,
    ...rest
  } = config;
  return rest;
}
