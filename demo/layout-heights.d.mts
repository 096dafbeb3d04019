export declare const layoutHeights: Record<string, [width: number, height: number][]>;
