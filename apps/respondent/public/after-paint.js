const { entry, needs, styles } = document.getElementById('after-paint').dataset;
const link = (rel, href, more) =>
  document.head.append(Object.assign(document.createElement('link'), { rel, href }, more));
const begin = () => {
  // The page has the styles that it needs itself. Should the others not come, it goes on without scripts, and the next page brings them.
  link('stylesheet', styles, { onload: () => import(entry) });
  for (const href of [entry, ...needs.split(' ')]) link('modulepreload', href);
};
if (document.hidden) begin();
else requestAnimationFrame(() => setTimeout(begin));
