package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.SiteReply;
import dev.aloft.http.SiteRequest;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The site itself and what our account may do there. */
public final class Server {

  static final SiteRequest MYSELF = SiteRequest.get(V3 + "/myself");

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final JiraApi api;
  private final Patience patience;

  Server(JiraApi api, Patience patience) {
    this.api = api;
    this.patience = patience;
  }

  /** Our account: {@code getCurrentUser}, jira-cloud-platform-v3.json. */
  public JsonNode myself() {
    return reply().json();
  }

  SiteReply reply() {
    return api.site().send(MYSELF);
  }

  /** {@code getServerInfo}, jira-cloud-platform-v3.json. */
  public JsonNode info() {
    return api.json(SiteRequest.get(V3 + "/serverInfo"));
  }

  /**
   * Which optional parts are on (linking, watching, time tracking …): {@code getConfiguration},
   * jira-cloud-platform-v3.json.
   */
  public JsonNode configuration() {
    return api.json(SiteRequest.get(V3 + "/configuration"));
  }

  /** Our global permissions: {@code getMyPermissions}, jira-cloud-platform-v3.json. */
  public Map<String, Boolean> permissions(Collection<String> keys) {
    return permissions(SiteRequest.get(V3 + "/mypermissions"), keys);
  }

  /** Our permissions in a project: {@code getMyPermissions}, jira-cloud-platform-v3.json. */
  public Map<String, Boolean> permissions(String projectId, Collection<String> keys) {
    return permissions(SiteRequest.get(V3 + "/mypermissions").query("projectId", projectId), keys);
  }

  /**
   * Our permissions in a project after we joined something there. What a new member may do need not
   * be granted at once, and no source says how long it takes: they are asked for again until all
   * are there, or a minute is over. {@code getMyPermissions}, jira-cloud-platform-v3.json.
   */
  public Map<String, Boolean> settledPermissions(String projectId, Collection<String> keys) {
    AtomicReference<Map<String, Boolean>> have = new AtomicReference<>(Map.of());
    patience.until(
        PATIENCE,
        SiteRequest.get(V3 + "/mypermissions"),
        () -> {
          have.set(permissions(projectId, keys));
          return !have.get().containsValue(false);
        });
    return have.get();
  }

  private Map<String, Boolean> permissions(SiteRequest request, Collection<String> keys) {
    JsonNode reply =
        api.json(request.query("permissions", String.join(",", keys))).path("permissions");
    return List.copyOf(keys).stream()
        .distinct()
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(),
                key -> reply.path(key).path("havePermission").asBoolean(false)));
  }
}
