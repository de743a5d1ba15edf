/** What a site puts into its page: the frame, and the few lines that let it grow. Nothing of ours runs in their page. */
export function embedCode({ link, linkCode, title }: { link: string; linkCode: string; title: string }): string {
  const id = `medvirk-${linkCode}`;
  return `<iframe id="${id}" src="${link}" title="${escaped(title)}" referrerpolicy="no-referrer"
  style="width: 100%; height: 900px; border: 0"></iframe>
<script>
  addEventListener('message', function (event) {
    var frame = document.getElementById('${id}');
    if (event.source !== frame.contentWindow || event.origin !== '${new URL(link).origin}') return;
    if (event.data && event.data.kind === 'medvirk-height') frame.style.height = event.data.height + 'px';
  });
</script>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
