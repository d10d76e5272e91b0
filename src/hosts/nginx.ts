import { headers, regExpOf, types } from './headers.ts';

/** Where a server finds the site: the folder on the disk that stands for `/` of the host, in which `dist/` lies at `base`. */
export type Place = { readonly address: string; readonly folder: string; readonly base: string };

const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;

/** What stands in the `http` block of nginx: maps and one server. A header that a block adds would put out those of the blocks around it, so all stand in one. */
export function nginxConfig({ address, folder, base }: Place): string {
  const varied = headers.filter(({ values }) => values.length > 1);
  const maps = varied.map(({ name, values }) => [`map $uri ${variable(name)} {`, ...values.map(([where, value]) => `  ${where === '*' ? 'default' : `"~${regExpOf(where, base)}"`} "${value}";`), '}'].join('\n'));
  return `${maps.join('\n')}

server {
  listen ${address};
  root ${folder};
  index index.html;
  absolute_redirect off;
  charset utf-8;
  charset_types text/html text/css text/javascript application/javascript application/json application/xml text/xml text/plain;
  gzip_static on;
  # With libnginx-mod-http-brotli-static: brotli_static on;
  error_page 404 ${base}404.html;

${headers.map(({ name, values }) => `  add_header ${name} "${values.length > 1 ? variable(name) : values[0]![1]}" always;`).join('\n')}

  # A location of its own for each ending that nginx does not know.
${Object.entries(types).map(([ending, type]) => `  location ~ \\.${ending}$ { types { } default_type "${type}"; }`).join('\n')}
}
`;
}
