/** Rows in columns two blanks apart; the columns that `right` names are flush right, the others flush left. */
export const align = (
  rows: readonly (readonly string[])[],
  right: (column: number) => boolean = () => false,
): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, i) => (right(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};
