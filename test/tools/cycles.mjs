/** The shortest path from a node back to itself, as a list of nodes without the second mention of the first. */
function shortestCycle(graph, start) {
  const queue = [[start]];
  const visited = new Set();
  for (const path of queue) {
    for (const next of graph.get(path.at(-1)) ?? []) {
      if (next === start) return path;
      if (visited.has(next)) continue;
      visited.add(next);
      queue.push([...path, next]);
    }
  }
}

/** The same cycle, beginning with its first node in alphabetical order. */
function rotate(cycle) {
  const first = cycle.indexOf(cycle.toSorted()[0]);
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

/**
 * The shortest cycle through each node that is part of one, without repetitions, shortest first.
 *
 * @param {Map<string, string[]>} graph the targets of each node
 * @returns {string[][]}
 */
export function findCycles(graph) {
  const found = new Map();
  for (const node of graph.keys()) {
    const cycle = shortestCycle(graph, node);
    if (cycle) found.set(rotate(cycle).join('\n'), rotate(cycle));
  }
  return [...found.values()].sort((a, b) => a.length - b.length);
}
