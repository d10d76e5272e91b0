import { headers, types, type Pattern } from './headers.ts';
import type { Place } from './nginx.ts';

const quoted = (value: string): string => `"${value}"`;

/** A site of a Caddyfile. Caddy brings its own certificate. */
export function caddyfile({ address, folder, base }: Place): string {
  const under = (where: Pattern): string => (where.startsWith('/') ? base.replace(/\/$/, '') + where : where);
  const same = headers.filter(({ values }) => values.length === 1).map(({ name, values }) => `\t\t${name} ${quoted(values[0]![1])}`);
  // A value counts where its pattern fits and none before it does.
  const varied = headers.filter(({ values }) => values.length > 1).flatMap(({ name, values }) =>
    values.flatMap(([where, value], index) => {
      const matcher = `@${name.toLowerCase()}-${index}`;
      const before = values.slice(0, index).map(([other]) => under(other));
      return [`\t${matcher} {`, `\t\tpath ${under(where)}`, ...(before.length > 0 ? [`\t\tnot path ${before.join(' ')}`] : []), '\t}', `\theader ${matcher} ${name} ${quoted(value)}`];
    }),
  );
  return `${address} {
	root * ${folder}
	header {
${same.join('\n')}
	}
${varied.join('\n')}
${Object.entries(types).map(([ending, type]) => `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type ${quoted(type)}`).join('\n')}
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * ${base}404.html
		file_server
	}
}
`;
}
