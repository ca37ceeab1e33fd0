/** Other names of one place or body, in lower case; the first of a line is the key of all. */
const LINES = `
hoa kỳ|mỹ|hợp chúng quốc hoa kỳ
united states|us|u.s.|u.s|usa|u.s.a.|america|united states of america|the u.s.
united kingdom|uk|u.k.|britain|great britain
vương quốc anh|anh quốc
european union|eu|e.u.
liên minh châu âu|lmca
united nations|un|u.n.
liên hợp quốc|lhq|liên hiệp quốc
hồ chí minh|tp hcm|tphcm|hcm|tp hồ chí minh|sài gòn
trung quốc|chnd trung hoa|cộng hòa nhân dân trung hoa
hàn quốc|đại hàn dân quốc
triều tiên|chdcnd triều tiên
việt nam|chxhcn việt nam|cộng hòa xã hội chủ nghĩa việt nam
nga|liên bang nga
russia|russian federation
china|people's republic of china
`;

/** From another name to the key of its line. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [key = '', ...others] = line.split('|');
      return others.map((other) => [other, key] as const);
    }),
);
