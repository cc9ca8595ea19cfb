// Answers what pages ask for: from what is kept, as long as that is there, and
// from the network what is not.

/** Their folder is named by their content: they fit whoever asks for them. */
const ASSETS = "assets/";

/**
 * A page, which from now on has the version of this worker.
 *
 * @param {FetchEvent} event
 * @param {string} name
 */
async function answerPage(event, name) {
  const page = await kept(VERSION, name);
  if (page) {
    event.waitUntil(isChanging() ? notePage(event.resultingClientId, VERSION) : tidy());
    return page;
  }
  if (await kept(VERSION, `${name}/`)) return Response.redirect(addressOf(`${name}/`));
  try {
    const answer = await fetch(event.request);
    await notePage(event.resultingClientId, FROM_NETWORK);
    return answer;
  } catch (error) {
    const missing = await kept(VERSION, "404.html");
    if (!missing) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

/** Whether a newer version is on its way, which will meet pages that are opened now. */
function isChanging() {
  return Boolean(self.registration.installing ?? self.registration.waiting);
}

/**
 * A file for a page: of the version that the page has.
 *
 * @param {FetchEvent} event
 * @param {string} name
 */
async function answerPart(event, name) {
  const version = await versionOf(event.clientId);
  const mayBeKept = version !== FROM_NETWORK || name.startsWith(ASSETS);
  const file = mayBeKept ? await kept(version || VERSION, name) : undefined;
  return file ?? fetch(event.request);
}

/**
 * Whether a page that is open reads otherwise in the version of this worker.
 *
 * @param {{ id: string, url: string }} page
 */
async function hasChanged({ id, url }) {
  const name = nameOf(url) ?? "";
  const [was, is] = await Promise.all([kept(await versionOf(id), name), kept(VERSION, name)]);
  return Boolean(was && is && was.headers.get("etag") !== is.headers.get("etag"));
}
