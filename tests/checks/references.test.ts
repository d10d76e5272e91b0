import { describe, expect, test } from 'vitest';
import { samples } from '../contentFolder.ts';
import { articleAs, articleWith, changed, datasetWith, report, rowWith } from './report.ts';

const discrepancy = (facts: string) => ({ 'discrepancies/count.mdx': samples.discrepancy.replace('[posts/july, posts/december]', facts) });
const correction = (keys: object) => ({ 'corrections/first.json': { date: '2026-11-22', was: 'words', now: 'others', why: 'A slip.', reportedBy: null, ...keys } });
const site = (change: (site: any) => void) => ({ 'site.json': changed(samples.site, change) });

describe('a fact link', () => {
  test('to a cell, with or without its field, has no problem', () => expect(report(articleWith('[1,500](fact:posts/july) [1,500](fact:posts/july#posts) [](fact:posts/july) [1,500][j]\n\n[j]: fact:posts/july'))).toBe(''));
  test('to no dataset', () => expect(report(articleWith('[1,500](fact:post/july)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  fact-unknown  There is no dataset "post", so no fact "post/july".
        Did you mean "posts"? Datasets are the files of content/datasets/."
  `));
  test('to no row', () => expect(report(articleWith('[1,500](fact:posts/juli)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  fact-unknown  The dataset "posts" has no row "juli".
        Did you mean "july"? Its rows are: july, december."
  `));
  test('to no field', () => expect(report(articleWith('[1,500](fact:posts/july#post)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  fact-unknown  The dataset "posts" has no field "post".
        Did you mean "posts"? Its fields are: id, reported, counted, posts, source, locator."
  `));
  test('to a row alone', () => expect(report(articleWith('[1,500](fact:july) [x](fact:nothing) [y](fact:)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  fact-unknown  "july" is not the address of a fact.
        Did you mean "posts/july"? Write it as dataset/row or dataset/row#field.
    content/articles/short.mdx:14:20  fact-unknown  "nothing" is not the address of a fact.
        Write it as dataset/row or dataset/row#field.
    content/articles/short.mdx:14:38  fact-unknown  The fact has no address.
        Write it as dataset/row or dataset/row#field."
  `));
  test('without a field where there is no one measure', () => expect(report({ ...datasetWith((one) => { one.measure = undefined; one.schema.fields.push({ name: 'other', type: 'number' }); }) })).toMatchInlineSnapshot(`
    "content/articles/short.mdx:7:26  fact-unknown  "posts/july" names no field, and the dataset "posts" has no one measure.
        Add #field to the address. Its fields are: id, reported, counted, posts, source, locator, other.
    content/articles/short.mdx:10:16  fact-unknown  "posts/december" names no field, and the dataset "posts" has no one measure.
        Add #field to the address. Its fields are: id, reported, counted, posts, source, locator, other.
    content/discrepancies/count.mdx:3:9  fact-unknown  "posts/july" names no field, and the dataset "posts" has no one measure.
        Add #field to the address. Its fields are: id, reported, counted, posts, source, locator, other.
    content/discrepancies/count.mdx:3:21  fact-unknown  "posts/december" names no field, and the dataset "posts" has no one measure.
        Add #field to the address. Its fields are: id, reported, counted, posts, source, locator, other.
    content/discrepancies/count.mdx:7:10  fact-unknown  "posts/july" names no field, and the dataset "posts" has no one measure.
        Add #field to the address. Its fields are: id, reported, counted, posts, source, locator, other.
    content/discrepancies/count.mdx:7:46  fact-unknown  "posts/december" names no field, and the dataset "posts" has no one measure.
        Add #field to the address. Its fields are: id, reported, counted, posts, source, locator, other."
  `));
  test('with hostile names', () => expect(report(articleWith('[a](fact:constructor/toString#valueOf) [b](fact:posts/__proto__) [c](fact:posts/july#constructor)'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  fact-unknown  There is no dataset "constructor", so no fact "constructor/toString#valueOf".
        Datasets are the files of content/datasets/.
    content/articles/short.mdx:14:40  fact-unknown  The dataset "posts" has no row "__proto__".
        Its rows are: july, december.
    content/articles/short.mdx:14:66  fact-unknown  The dataset "posts" has no field "constructor".
        Its fields are: id, reported, counted, posts, source, locator."
  `));
  test('in front matter, in a dataset and in a definition is told at its own place', () =>
    expect(report({
      'articles/short.mdx': samples.article.replace('dek: The', 'dek: "[3](fact:a/b) The').replace('differ.\n', 'differ."\n'),
      ...datasetWith((one) => { one.description = 'What [1](fact:c/d) counted.'; }),
      'glossary/plan.json': { term: 'plan', definition: 'What is [meant](term:pla) to be done.', basis: 'None.', source: 'report' },
    })).toMatchInlineSnapshot(`
      "content/articles/short.mdx:3:16  fact-unknown  There is no dataset "a", so no fact "a/b".
          Datasets are the files of content/datasets/.
      content/datasets/posts.json:5:33  fact-unknown  There is no dataset "c", so no fact "c/d".
          Datasets are the files of content/datasets/.
      content/glossary/plan.json:3:39  term-unknown  There is no term "pla".
          Did you mean "plan"? Terms are the files of content/glossary/."
    `));
});

describe('a source, term or chart', () => {
  test('that is there has no problem', () => expect(report(articleWith('[a](source:report) [b](term:plan)\n\n<Chart id="posts" />'))).toBe(''));
  test('that is not there', () => expect(report(articleWith('[a](source:reprot) [b](term:plans) [c](source:)\n\n<Chart id="post" />\n\n<Quote source="rapport">Words.</Quote>'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  source-unknown  There is no source "reprot".
        Did you mean "report"? Sources are the files of content/sources/.
    content/articles/short.mdx:14:20  term-unknown  There is no term "plans".
        Did you mean "plan"? Terms are the files of content/glossary/.
    content/articles/short.mdx:14:36  source-unknown  The source has no name.
        Sources are the files of content/sources/.
    content/articles/short.mdx:16:1  chart-unknown  There is no chart "post".
        Did you mean "posts"? Charts stand under "charts" in the files of content/datasets/.
    content/articles/short.mdx:18:1  source-unknown  There is no source "rapport".
        Did you mean "report"? Sources are the files of content/sources/."
  `));
  test('with a hostile name', () => expect(report(articleWith('[a](source:__proto__) [b](term:constructor)\n\n<Chart id="toString" />'))).toMatchInlineSnapshot(`
    "content/articles/short.mdx:14:1  source-unknown  There is no source "__proto__".
        Sources are the files of content/sources/.
    content/articles/short.mdx:14:23  term-unknown  There is no term "constructor".
        Terms are the files of content/glossary/.
    content/articles/short.mdx:16:1  chart-unknown  There is no chart "toString".
        Charts stand under "charts" in the files of content/datasets/."
  `));
  test('of a row, a term or the site that is not there', () => expect(report({ ...rowWith({ source: 'raport' }), 'glossary/plan.json': { term: 'plan', definition: 'Words.', basis: 'None.', source: ['report', 'nobody'] }, ...site((one) => { one.help[0].source = 'constructor'; one.lead = { article: 'shrot', chart: 'post' }; }) })).toMatchInlineSnapshot(`
    "content/datasets/posts.json:56:17  source-unknown  There is no source "raport".
        Did you mean "report"? Sources are the files of content/sources/.
    content/glossary/plan.json:7:5  source-unknown  There is no source "nobody".
        Sources are the files of content/sources/.
    content/site.json:7:16  article-unknown  There is no article "shrot".
        Did you mean "short"? Articles are the files of content/articles/.
    content/site.json:8:14  chart-unknown  There is no chart "post".
        Did you mean "posts"? Charts stand under "charts" in the files of content/datasets/.
    content/site.json:34:17  source-unknown  There is no source "constructor".
        Sources are the files of content/sources/."
  `));
  test('whose file is there but refused is told once', () => expect(report({ 'glossary/plan.json': { term: 'plan' } })).toMatchInlineSnapshot(`
    "content/glossary/plan.json:1:1  schema  "definition" is missing.
        Add it: it must be text in double quotes.
    content/glossary/plan.json:1:1  schema  "basis" is missing.
        Add it: it must be text in double quotes, or keys and values in braces.
    content/glossary/plan.json:1:1  schema  "source" is missing.
        Add it: it must be text in double quotes, or a list in square brackets."
  `));
});

describe('an entry that names facts', () => {
  test('of a discrepancy that are there has no problem', () => expect(report(discrepancy('["posts/july#posts", posts/december]'))).toBe(''));
  test('of a discrepancy that are not', () => expect(report(discrepancy('[posts/july, posts/decembre]'))).toMatchInlineSnapshot(`
    "content/discrepancies/count.mdx:3:21  fact-unknown  The dataset "posts" has no row "decembre".
        Did you mean "december"? Its rows are: july, december."
  `));
  test('of a correction that is there has no problem', () => expect(report(correction({ fact: 'posts/july', now: '[1,500](fact:posts/july)' }))).toBe(''));
  test('of a correction that is not', () => expect(report(correction({ fact: 'posts/june' }))).toMatchInlineSnapshot(`
    "content/corrections/first.json:7:11  fact-unknown  The dataset "posts" has no row "june".
        Did you mean "july"? Its rows are: july, december."
  `));
  test('of a correction without fact or article', () => expect(report(correction({}))).toMatchInlineSnapshot(`
    "content/corrections/first.json:1:1  schema  The file must name either the "fact" or the "article" that it corrects, and not both.
        Give one of the two."
  `));
  test('of an annotation that is not', () => expect(report(datasetWith((one) => { one.charts.posts.annotations = [{ fact: 'posts/june', text: 'Words.' }]; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:69:19  fact-unknown  The dataset "posts" has no row "june".
        Did you mean "july"? Its rows are: july, december."
  `));
  test('of a draft', () => expect(report({ 'articles/other.mdx': samples.article.replace('title: A short article', 'title: Another\ndraft: true'), ...site((one) => { one.lead.article = 'other'; }), ...correction({ article: 'other' }) })).toMatchInlineSnapshot(`
    "content/corrections/first.json:7:14  article-unknown  The article "other" is a draft, so readers do not get it.
        Publish it with "draft: false", or name another.
    content/site.json:7:16  article-unknown  The article "other" is a draft, so readers do not get it.
        Publish it with "draft: false", or name another."
  `));
});

describe('an id', () => {
  test('of a chart in two datasets', () => expect(report({ 'datasets/second.json': { ...samples.dataset, name: 'second' } })).toMatchInlineSnapshot(`
    "content/datasets/second.json:61:5  duplicate-id  The chart "posts" is also a chart of the dataset "posts".
        Give one of them another id."
  `));
  test('of a dataset that is not its file', () => expect(report({ 'datasets/second.json': { ...samples.dataset, charts: {} } })).toMatchInlineSnapshot(`
    "content/datasets/second.json:2:11  name-mismatch  "name" is "posts", but the file is second.json.
        Write "name": "second", or rename the file."
  `));
  test('of a chart that no program can keep', () => expect(report(datasetWith((one) => { one.charts = { posts: one.charts.posts, constructor: one.charts.posts, 'Bad Id': one.charts.posts }; }))).toMatchInlineSnapshot(`
    "content/datasets/posts.json:68:5  schema  "charts.constructor" cannot have this name.
        The name must be another: programs keep this one for themselves.
    content/datasets/posts.json:75:5  schema  "charts.Bad Id" cannot have this name.
        The name must be lower-case letters and digits joined by hyphens, as in "posts-at-risk"."
  `));
});

test('what nobody uses is a warning', () => expect(report({ 'sources/spare.json': samples.source, 'glossary/spare.json': { term: 'spare', definition: 'Left over.', basis: 'None.', source: 'report' }, ...datasetWith((one) => { one.charts.spare = { ...one.charts.posts, where: { id: 'july' } }; }) })).toMatchInlineSnapshot(`
  "content/datasets/posts.json:68:5  unused (warning)  The chart "spare" is used nowhere.
      Show it with <Chart id="spare" />, or delete it.
  content/glossary/spare.json:1:1  unused (warning)  The term "spare" is used nowhere.
      Link it with [words](term:…), or delete it.
  content/sources/spare.json:1:1  unused (warning)  The source "spare" is used nowhere.
      Cite it with [words](source:…), name it in a row, or delete it."
`));

describe('an old address', () => {
  test('of what has moved or is gone has no problem', () =>
    expect(report({ ...site((one) => Object.assign(one, { moved: { '/charts/old/': '/charts/posts/' }, gone: ['/sources/old/'] })), ...articleAs('strand: cuts', 'strand: cuts\nredirects: [/articles/old/]') })).toBe(''));
  test('that is taken', () =>
    expect(report({ ...site((one) => Object.assign(one, { moved: { '/charts/posts/': '/charts/' }, gone: ['/articles/old'] })), ...articleAs('strand: cuts', 'strand: cuts\nredirects: [/glossary/, /articles/old/]') }).replaceAll(/:\d+:\d+/g, '')).toMatchInlineSnapshot(`
      "content/articles/short.mdx  redirect-taken  The old address "/glossary/" is that of another page.
          Delete it, or correct it.
      content/site.json  redirect-taken  The old address "/charts/posts/" is that of another page.
          Delete it, or correct it.
      content/site.json  redirect-taken  The old address "/articles/old" is that of another page.
          Delete it, or correct it."
    `));
  test('that has moved to no page', () => expect(report(site((one) => Object.assign(one, { moved: { '/charts/old/': '/charts/none/', '/charts/older/': '/charts/posts' } }))).replaceAll(/:\d+:\d+/g, '')).toMatchInlineSnapshot(`
    "content/site.json  link-broken  "/charts/old/" has moved to "/charts/none/", where there is no page.
        Correct the address, with "/" at both ends.
    content/site.json  link-broken  "/charts/older/" has moved to "/charts/posts", where there is no page.
        Correct the address, with "/" at both ends."
  `));
});
