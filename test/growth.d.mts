export function expectLinearTime<T>(run: (input: T) => unknown, make: (size: number) => T, size: number): Promise<void>;
