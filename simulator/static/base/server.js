// Talks with the simulator's process: what people do, and what happens.

async function ask(path, options) {
  const response = await fetch(path, options);
  const data = await response.json();
  if (!response.ok) throw new Error(data.error ?? `HTTP ${response.status}`);
  return data;
}

function post(path, body) {
  return ask(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

export const loadPage = () => ask("/page");
export const readClock = () => ask("/clock");
export const moveClock = (wish) => post("/clock", wish);

export class ChatServer {
  constructor(person, channel) {
    this.path = `/people/${encodeURIComponent(person)}/${channel}`;
  }

  load() {
    return ask(this.path);
  }

  say(text) {
    return post(`${this.path}/say`, { text });
  }

  press(messageId, data) {
    return post(`${this.path}/press`, { message_id: messageId, data });
  }

  edit(messageId, text) {
    return post(`${this.path}/edit`, { message_id: messageId, text });
  }

  forward(messageId) {
    return post(`${this.path}/forward`, { message_id: messageId });
  }

  block(blocked) {
    return post(`${this.path}/${blocked ? "block" : "unblock"}`, {});
  }

  handOver(files, asPhoto, caption) {
    const form = new FormData();
    for (const file of files) form.append("file", file);
    form.append("caption", caption);
    return ask(`${this.path}/${asPhoto ? "photo" : "document"}`, { method: "POST", body: form });
  }
}

// `heard` gets every event; `connected` is told of each connection, the first and the ones after a break.
export function follow(heard, connected, lost) {
  const source = new EventSource("/events");
  source.addEventListener("open", connected);
  source.addEventListener("error", lost);
  source.addEventListener("message", (event) => heard(JSON.parse(event.data)));
}
