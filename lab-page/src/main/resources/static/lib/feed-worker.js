// The worker that all windows of a browser share: it holds their one stream.
import { Relay } from "./relay.js";
import { Stream } from "./stream.js";

const relay = new Relay(listener => new Stream("/api/feed", listener));

addEventListener("connect", ({ ports: [port] }) => {
  port.onmessage = ({ data: { open, after } }) => {
    if (open) relay.join(port, after);
    else relay.leave(port);
  };
});
