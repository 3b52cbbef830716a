package dev.aloft.jira.cloud;

import dev.aloft.http.BodyReader;
import dev.aloft.http.Site;
import dev.aloft.http.SiteRefusal;
import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site that gives prepared answers in order and remembers what it was asked. */
final class ScriptedSite implements Site {

  private final Deque<SiteReply> replies = new ArrayDeque<>();
  private final List<SiteRequest> requests = new ArrayList<>();
  private final boolean repeatLast;

  private ScriptedSite(boolean repeatLast) {
    this.repeatLast = repeatLast;
  }

  /** Answers in order; one question too many fails. */
  static ScriptedSite inOrder() {
    return new ScriptedSite(false);
  }

  /** Always the same answer. */
  static ScriptedSite always(String json) {
    return new ScriptedSite(true).then(200, json);
  }

  ScriptedSite then(int status, String json) {
    replies.add(SiteReply.of(status, parse(json)));
    return this;
  }

  ScriptedSite then(int status, Map<String, String> headers, String json) {
    replies.add(new SiteReply(status, headers, new byte[0], parse(json)));
    return this;
  }

  List<SiteRequest> requests() {
    return List.copyOf(requests);
  }

  void forget() {
    requests.clear();
  }

  @Override
  public SiteReply send(SiteRequest request) {
    requests.add(request);
    SiteReply reply = repeatLast ? replies.getFirst() : replies.removeFirst();
    if (reply.status() >= 400) {
      throw SiteRefusal.of(request, reply);
    }
    return reply;
  }

  @Override
  public <T> T read(SiteRequest request, BodyReader<T> reader) {
    requests.add(request);
    try {
      return reader.read(new ByteArrayInputStream(new byte[] {1, 2, 3}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
