/** Figures with a name before each: `NAME_FIGURE`. */
export const named = <T>(name: string, figures: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(figures).map(([figure, value]) => [`${name}_${figure}`, value]));
