package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.Idempotence;
import dev.aloft.http.SiteRequest;
import dev.aloft.jira.paging.Paged;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Projects and their properties. A project is named by key or id. */
public final class Projects {

  private static final String ONE = V3 + "/project/{projectIdOrKey}";
  private static final String PROPERTY = ONE + "/properties/{propertyKey}";

  /** Also the most keys that a search takes at once. */
  private static final int A_PAGE = 50;

  private final JiraApi api;

  Projects(JiraApi api) {
    this.api = api;
  }

  /** A project that was created. */
  public record ProjectId(String id, String key) {}

  /**
   * {@code searchProjects}, jira-cloud-platform-v3.json.
   *
   * @param expand such as {@code lead}, {@code description}, {@code issueTypes}, {@code url}
   */
  public Paged all(Collection<String> expand) {
    return api.paged(search(expand), A_PAGE);
  }

  /** {@code searchProjects}, jira-cloud-platform-v3.json; any number of keys. */
  public Paged byKeys(Collection<String> keys, Collection<String> expand) {
    return JiraApi.chunked(
        keys, A_PAGE, part -> api.paged(search(expand).query("keys", part), A_PAGE));
  }

  /**
   * Projects with a property: {@code searchProjects}, jira-cloud-platform-v3.json (experimental).
   *
   * @param query {@code [key].path=value}
   */
  public Paged withProperty(String query, Collection<String> expand) {
    return api.paged(search(expand).query("propertyQuery", query), A_PAGE);
  }

  private static SiteRequest search(Collection<String> expand) {
    return expanded(SiteRequest.get(V3 + "/project/search"), expand);
  }

  /** {@code getProject}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> get(String project, Collection<String> expand) {
    return api.find(expanded(SiteRequest.get(ONE, project), expand));
  }

  /** {@code createProject}, jira-cloud-platform-v3.json. */
  public ProjectId create(JsonNode body) {
    SiteRequest request = SiteRequest.post(V3 + "/project").json(body);
    JsonNode reply = api.json(request);
    return new ProjectId(JiraApi.id(request, reply, "id"), JiraApi.id(request, reply, "key"));
  }

  /** {@code updateProject}, jira-cloud-platform-v3.json; only what the body names changes. */
  public void update(String project, JsonNode body) {
    api.send(SiteRequest.put(ONE, project).json(body));
  }

  /**
   * {@code deleteProject}, jira-cloud-platform-v3.json.
   *
   * @param toRecycleBin whether it can be restored for a while; its key stays taken meanwhile
   */
  public void delete(String project, boolean toRecycleBin) {
    api.delete(SiteRequest.delete(ONE, project).query("enableUndo", toRecycleBin));
  }

  /** For projects of any size: {@code deleteProjectAsynchronously}, jira-cloud-platform-v3.json. */
  public TaskRef deleteAsync(String project) {
    return api.task(SiteRequest.post(ONE + "/delete", project));
  }

  /** From the recycle bin or the archive: {@code restore}, jira-cloud-platform-v3.json. */
  public void restore(String project) {
    api.send(SiteRequest.post(ONE + "/restore", project).idempotence(Idempotence.IDEMPOTENT));
  }

  /** Its issue types with their statuses: {@code getAllStatuses}, jira-cloud-platform-v3.json. */
  public List<JsonNode> statuses(String project) {
    return api.array(SiteRequest.get(ONE + "/statuses", project));
  }

  /** {@code getProjectPropertyKeys}, jira-cloud-platform-v3.json. */
  public List<String> propertyKeys(String project) {
    return api.array(SiteRequest.get(ONE + "/properties", project), "keys").stream()
        .flatMap(key -> JiraApi.text(key, "key").stream())
        .toList();
  }

  /** {@code getProjectProperty}, jira-cloud-platform-v3.json; its value. */
  public Optional<JsonNode> property(String project, String key) {
    return api.find(SiteRequest.get(PROPERTY, project, key)).map(found -> found.path("value"));
  }

  /** {@code setProjectProperty}, jira-cloud-platform-v3.json. */
  public void setProperty(String project, String key, JsonNode value) {
    api.send(SiteRequest.put(PROPERTY, project, key).json(value));
  }

  /** {@code deleteProjectProperty}, jira-cloud-platform-v3.json. */
  public void deleteProperty(String project, String key) {
    api.delete(SiteRequest.delete(PROPERTY, project, key));
  }

  private static SiteRequest expanded(SiteRequest request, Collection<String> expand) {
    return request.query(
        "expand", expand.isEmpty() ? List.of() : List.of(String.join(",", expand)));
  }
}
