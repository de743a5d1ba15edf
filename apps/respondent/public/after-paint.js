const { entry, needs } = document.getElementById('after-paint').dataset;
const begin = () => {
  for (const href of needs.split(' ')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
  }
  import(entry);
};
if (document.hidden) begin();
else requestAnimationFrame(() => setTimeout(begin));
