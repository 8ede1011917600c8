/* global setTimeout, document, fetch, XMLHttpRequest, WebSocket, EventSource, WebTransport, navigator, Worker, Blob, Image, FontFace, window */
// What a hostile script tries, in whatever page it finds itself. Runs in the page: `attempts(authorities)` gives, for
// every way, how far it came. Not a module, and it uses nothing from outside.
globalThis.attempts = async (authorities) => {
  const told = {};
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
  const attempt = async (name, act) => {
    try {
      await Promise.race([act(), wait(300)]);
      told[name] = "was not refused at once";
    } catch (error) {
      told[name] = error instanceof Error ? error.name : typeof error;
    }
  };
  const element = (name, attributes) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    (name === "link" ? document.head : document.body).append(made);
    return made;
  };
  for (const authority of authorities) {
    const http = `http://${authority}`;
    const secure = `https://${authority}`;
    await attempt("fetch", () => fetch(`${http}/fetch`, { mode: "no-cors" }));
    await attempt("XMLHttpRequest", () => {
      const request = new XMLHttpRequest();
      request.open("GET", `${http}/xhr`);
      request.send();
    });
    await attempt("WebSocket", () => new WebSocket(`ws://${authority}/ws`));
    await attempt("EventSource", () => new EventSource(`${http}/events`));
    await attempt("WebTransport", () => new WebTransport(`${secure}/transport`).ready);
    await attempt("sendBeacon", () => navigator.sendBeacon(`${http}/beacon`, "x"));
    await attempt("serviceWorker", () => navigator.serviceWorker.register(`${http}/worker.js`));
    await attempt("serviceWorker here", () => navigator.serviceWorker.register("/worker.js"));
    await attempt("Worker", () => new Worker(`${http}/worker.js`));
    await attempt(
      "Worker from text",
      () => new Worker(URL.createObjectURL(new Blob([`fetch("${http}/blob")`]))),
    );
    await attempt("import", () => import(`${http}/module.js`));
    await attempt("eval", () => eval(`fetch("${http}/eval")`));
    await attempt("image", () => void (new Image().src = `${http}/image.png`));
    await attempt("media", () => element("video", { src: `${http}/v.mp4`, autoplay: "" }).load());
    await attempt("script", () => element("script", { src: `${http}/s.js` }));
    await attempt("inline script", () => {
      const script = document.createElement("script");
      script.textContent = `new Image().src = "${http}/inline.png"; globalThis.inlineRan = true;`;
      document.body.append(script);
    });
    await attempt("style", () => element("link", { rel: "stylesheet", href: `${http}/s.css` }));
    await attempt("inline style", () => {
      const style = document.createElement("style");
      style.textContent = `@import "${http}/i.css"; body { background: url(${http}/b.png) }`;
      document.head.append(style);
    });
    await attempt(
      "style attribute",
      () => void (document.body.style.backgroundImage = `url(${http}/attr.png)`),
    );
    await attempt("font", () => new FontFace("x", `url(${http}/f.woff2)`).load());
    for (const rel of [
      "prefetch",
      "preload",
      "preconnect",
      "dns-prefetch",
      "modulepreload",
      "icon",
      "manifest",
      "prerender",
    ])
      await attempt(`link ${rel}`, () => element("link", { rel, href: `${http}/${rel}`, as: "image" }));
    await attempt("speculation rules", () => {
      const script = document.createElement("script");
      script.type = "speculationrules";
      script.textContent = JSON.stringify({ prefetch: [{ urls: [`${http}/speculation`] }] });
      document.head.append(script);
    });
    await attempt("iframe", () => element("iframe", { src: `${http}/frame` }));
    await attempt("iframe of text", () =>
      element("iframe", { srcdoc: `<img src="${http}/srcdoc.png"><script>parent.framedRan = true</script>` }),
    );
    await attempt("fetch of a frame", () => element("iframe", {}).contentWindow.fetch(`${http}/framefetch`));
    await attempt(
      "WebSocket of a frame",
      () => new (element("iframe", {}).contentWindow.WebSocket)(`ws://${authority}/`),
    );
    await attempt("object", () => element("object", { data: `${http}/o.pdf` }));
    await attempt("embed", () => element("embed", { src: `${http}/e.pdf` }));
    await attempt("ping", () => element("a", { href: "#", ping: `${http}/ping` }).click());
    await attempt("report", () =>
      element("meta", {
        "http-equiv": "Content-Security-Policy",
        content: `img-src 'none'; report-uri ${http}/report`,
      }),
    );
    await attempt("open", () => window.open(`${http}/open`));
    await attempt("open by a link", () => element("a", { href: `${http}/target`, target: "_blank" }).click());
    await attempt("download", () => element("a", { href: `${http}/download`, download: "x" }).click());
    for (const Peer of [globalThis.RTCPeerConnection, undefined]) {
      await attempt(Peer ? "WebRTC" : "WebRTC of a frame", async () => {
        const Connection = Peer ?? element("iframe", {}).contentWindow.RTCPeerConnection;
        const peer = new Connection({ iceServers: [{ urls: [`stun:${authority}`] }] });
        peer.createDataChannel("x");
        await peer.setLocalDescription(await peer.createOffer());
        await wait(700);
      });
    }
  }
  // What leaves the page where it can comes last.
  for (const authority of authorities) {
    const http = `http://${authority}`;
    await attempt("form", () => element("form", { action: `${http}/form`, method: "post" }).submit());
    await attempt("refresh", () =>
      element("meta", { "http-equiv": "refresh", content: `0;url=${http}/refresh` }),
    );
  }
  await wait(500);
  return told;
};
