// Where everything is: the URLs of views, and which links of others may be followed.

function query(parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') {
      search.set(name, value);
    }
  }
  return search.size > 0 ? `?${search}` : '';
}

/** An actor's view; times and role are kept from link to link by whoever passes them. */
export function actorLink(id, parameters = {}) {
  return `/actors/${encodeURIComponent(id)}${query(parameters)}`;
}

export function issueLink(id, parameters = {}) {
  return `/issues/${encodeURIComponent(id)}${query(parameters)}`;
}

export function forecastsLink(parameters = {}) {
  return `/forecasts${query(parameters)}`;
}

export function searchLink(text) {
  return `/search${query({ q: text })}`;
}

/** An article: the edition in force where no version is given. */
export function articleLink(uri, version) {
  return `/article${query({ uri, version })}`;
}

/** The article that a statement stands in, with the statement selected. */
export function evidenceLink(statement) {
  const { uri, version } = statement.evidence;
  return `${articleLink(uri, version)}#${encodeURIComponent(statement.id)}`;
}

/** The same for a statement of which no more than the id is known. */
export function statementLink(id) {
  return `/article${query({ statement: id })}`;
}

/** A link out of an article if it leads to the web; null for anything else, script first of all. */
export function webLink(url) {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
