import { executeServerCommand } from '@web/test-runner-commands';
import type { HostPage } from './host-page.js';

export interface AxNode {
  role: string;
  name: string;
  level?: number;
  focusable?: boolean;
  focused?: boolean;
  modal?: boolean;
  pressed?: string;
  live?: string;
}

/** The accessibility tree of a page as a list, or false in engines whose driver does not have it. */
export const tree = async (page: HostPage) =>
  (await executeServerCommand('ax-tree', { path: page.window.location.pathname })) as AxNode[] | false;
