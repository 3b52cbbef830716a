package dev.aloft.jira.cloud;

import static dev.aloft.jira.cloud.JiraApi.V3;

import dev.aloft.http.BodyReader;
import dev.aloft.http.ContentSource;
import dev.aloft.http.Payload;
import dev.aloft.http.SiteRequest;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Files on issues, streamed both ways. Names may repeat on an issue. */
public final class Attachments {

  /** Most files a call. */
  public static final int A_CALL = 60;

  private static final String ONE = V3 + "/attachment/{id}";

  private final JiraApi api;

  Attachments(JiraApi api) {
    this.api = api;
  }

  /**
   * A file to upload.
   *
   * @param size in bytes, exactly
   */
  public record Upload(String fileName, String contentType, long size, ContentSource content) {}

  /** What the site allows: {@code getAttachmentMeta}, jira-cloud-platform-v3.json. */
  public Settings settings() {
    JsonNode reply = api.json(SiteRequest.get(V3 + "/attachment/meta"));
    return new Settings(
        reply.path("enabled").asBoolean(false), reply.path("uploadLimit").asLong(0));
  }

  /**
   * The site's settings.
   *
   * @param uploadLimit of one file, in bytes
   */
  public record Settings(boolean enabled, long uploadLimit) {}

  /** {@code addAttachment}, jira-cloud-platform-v3.json; one for each file, in the same order. */
  public List<JsonNode> add(String issue, List<Upload> files) {
    JiraApi.atMost(A_CALL, files, "files");
    Payload.FilePart[] parts =
        files.stream()
            .map(file ->
                new Payload.FilePart(
                    "file", file.fileName(), file.contentType(), file.size(), file.content()))
            .toArray(Payload.FilePart[]::new);
    return api.array(
        SiteRequest.post(V3 + "/issue/{issueIdOrKey}/attachments", issue)
            // Without it the site takes the upload for a forged form.
            .header("X-Atlassian-Token", "no-check")
            .files(parts)
            .writing(issue));
  }

  /** {@code getAttachment}, jira-cloud-platform-v3.json. */
  public Optional<JsonNode> get(String id) {
    return api.find(SiteRequest.get(ONE, id));
  }

  /**
   * {@code getAttachmentContent}, jira-cloud-platform-v3.json; redirected to the site's file store.
   */
  public <T> T content(String id, BodyReader<T> reader) {
    return api.site().read(SiteRequest.get(V3 + "/attachment/content/{id}", id), reader);
  }

  /** {@code removeAttachment}, jira-cloud-platform-v3.json. */
  public void delete(String id) {
    api.delete(SiteRequest.delete(ONE, id));
  }
}
