const RESERVED = new Set('ALL AND BY EQ GE GT LE LT NE NOT OR TO WITH'.split(' '));
const LONGEST = 64;

/** Gives each column a name that SPSS, R and spreadsheets all take: the same names for the same codes in the same order. */
export class ColumnNames {
  private readonly taken = new Set<string>();

  nameFor(code: string): string {
    const letters = code.replace(/[^A-Za-z0-9_.]/g, '_').replace(/\.+$/, '');
    const plain = (/^[A-Za-z]/.test(letters) ? letters : `q${letters}`).slice(0, LONGEST);
    const wanted = RESERVED.has(plain.toUpperCase()) ? `${plain}_` : plain;
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? '' : `_${number}`;
      const name = `${wanted.slice(0, LONGEST - ending.length)}${ending}`;
      if (this.taken.has(name.toUpperCase())) continue;
      this.taken.add(name.toUpperCase());
      return name;
    }
  }
}
