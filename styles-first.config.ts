import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

/**
 * Puts the styles of the app, which its prerendered text needs, into the page, whose script asks for the app only when that text is on
 * screen; and has the app fetched meanwhile, behind everything that is to be seen.
 * @param app the end of the path of the module that the page's script loads
 */
export function stylesFirst(app: string): Plugin {
  return {
    name: "styles-first",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const main = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(app));
        const parts = main ? withImports(main, bundle) : [];
        const styles = parts.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        return [
          ...styles.map((file) => link({ rel: "stylesheet", crossorigin: true, href: `./${file}` })),
          ...parts.map(({ fileName }) =>
            link({ rel: "modulepreload", crossorigin: true, fetchpriority: "low", href: `./${fileName}` }),
          ),
        ];
      },
    },
  };
}

/** A chunk and all that it imports, each once. */
function withImports(chunk: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const found = new Set([chunk]);
  for (const { imports } of found)
    for (const name of imports) {
      const imported = bundle[name];
      if (imported?.type === "chunk") found.add(imported);
    }
  return [...found];
}

function link(attrs: Record<string, string | boolean>): HtmlTagDescriptor {
  return { tag: "link", attrs, injectTo: "head" };
}
