package dev.aloft.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium with one page, driven by its DevTools protocol as a person would. */
public final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final List<String> complaints = new ArrayList<>();
  private final Path downloads;
  private int id;

  private Browser(Process process, String address, Path downloads) {
    this.process = process;
    this.downloads = downloads;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Messages())
            .join();
  }

  /** Starts it with a profile and downloads in a folder. */
  public static Browser start(Path folder) throws Exception {
    Path profile = folder.resolve("profile");
    Process process =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--window-size=1280,800",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path port = profile.resolve("DevToolsActivePort");
    try {
      until("Chromium started", () -> Files.exists(port) && Files.readAllLines(port).size() >= 2);
    } catch (ConditionTimeoutException e) {
      process.destroyForcibly();
      throw e;
    }
    Path downloads = Files.createDirectories(folder.resolve("downloads"));
    Browser browser = new Browser(process, page(Files.readAllLines(port).getFirst()), downloads);
    browser.call("Page.enable", Map.of());
    browser.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 1280, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    browser.call("Runtime.enable", Map.of());
    browser.call("Log.enable", Map.of());
    browser.call(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", downloads.toString()));
    return browser;
  }

  private static String page(String port) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String pages =
          client
              .send(
                  java.net.http.HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + port + "/json/list"))
                      .build(),
                  java.net.http.HttpResponse.BodyHandlers.ofString())
              .body();
      for (JsonNode target : JsonMapper.shared().readTree(pages)) {
        if (target.path("type").stringValue().equals("page")) {
          return target.path("webSocketDebuggerUrl").stringValue();
        }
      }
      throw new IOException("Chromium has no page");
    }
  }

  /** Opens a file. */
  public void open(Path file) throws Exception {
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    await("document.readyState === 'complete'");
  }

  /** As the machine says whether it is night. */
  public void scheme(String scheme) throws Exception {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What a piece of script gives. */
  public JsonNode evaluate(String script) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** The same as text. */
  public String text(String script) throws Exception {
    return evaluate("String(" + script + ")").stringValue();
  }

  /** Waits until a condition holds. */
  public void await(String condition) throws Exception {
    until(condition, () -> evaluate("Boolean(" + condition + ")").booleanValue());
  }

  /** Presses keys one after the other: a character, or a name such as {@code ArrowDown}. */
  public void press(String... keys) throws Exception {
    for (String key : keys) {
      boolean control = key.startsWith("Control+");
      String name = control ? key.substring("Control+".length()) : key;
      Map<String, Object> event = new java.util.HashMap<>();
      event.put("type", "keyDown");
      event.put("key", name);
      event.put("modifiers", control ? 2 : 0);
      if (name.length() == 1 && !control) {
        event.put("text", name);
      } else if (name.equals("Enter")) {
        event.put("text", "\r");
      }
      call("Input.dispatchKeyEvent", event);
      event.put("type", "keyUp");
      event.remove("text");
      call("Input.dispatchKeyEvent", event);
    }
  }

  /** Types into whatever has the focus. */
  public void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
  }

  /** Clicks on the middle of what a selector finds first. */
  public void click(String selector) throws Exception {
    JsonNode at =
        evaluate(
            "(() => { const box = document.querySelector(%s).getBoundingClientRect();"
                    .formatted(JsonMapper.shared().writeValueAsString(selector))
                + " return [box.x + box.width / 2, box.y + box.height / 2]; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              at.get(0).doubleValue(),
              "y",
              at.get(1).doubleValue(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** Gives a file to the input that a selector finds. */
  public void choose(String selector, Path file) throws Exception {
    JsonNode root = call("DOM.getDocument", Map.of()).path("root").path("nodeId");
    JsonNode input =
        call("DOM.querySelector", Map.of("nodeId", root.intValue(), "selector", selector))
            .path("nodeId");
    call(
        "DOM.setFileInputFiles",
        Map.of("nodeId", input.intValue(), "files", List.of(file.toString())));
  }

  /** The content of a file that the page gave to be saved. */
  public byte[] download(String name) throws Exception {
    Path file = downloads.resolve(name);
    until(name + " was saved", () -> Files.exists(file));
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    return content;
  }

  /** A picture of what is seen, as PNG. */
  public byte[] picture() throws Exception {
    return Base64.getDecoder()
        .decode(call("Page.captureScreenshot", Map.of("format", "png")).path("data").stringValue());
  }

  /** What the browser found wrong: errors of scripts, and what a policy forbade. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** In the thread that asks, since the socket takes one question at a time. */
  private static void until(String what, Callable<Boolean> holds) {
    Awaitility.await(what)
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .atMost(PATIENCE)
        .until(holds);
  }

  private JsonNode call(String method, Map<String, ?> parameters) throws Exception {
    int asked = ++id;
    socket
        .sendText(
            JsonMapper.shared()
                .writeValueAsString(Map.of("id", asked, "method", method, "params", parameters)),
            true)
        .join();
    while (true) {
      JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (answer == null) {
        throw new IllegalStateException("no answer to " + method);
      }
      if (answer.path("id").intValue(0) == asked) {
        if (answer.has("error")) {
          throw new IllegalStateException(method + ": " + answer.path("error"));
        }
        return answer.path("result");
      }
      if (answer.path("method").stringValue("").equals("Log.entryAdded")
          || answer.path("method").stringValue("").equals("Runtime.exceptionThrown")) {
        complaints.add(answer.path("params").toString());
      }
    }
  }

  /** Its own way of ending waits for all of its processes, which write into the profile. */
  @Override
  public void close() {
    socket.sendText("{\"id\": 0, \"method\": \"Browser.close\"}", true).join();
    process.onExit().join();
    socket.abort();
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        answers.add(JsonMapper.shared().readTree(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
