package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudConventions;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.confluence.ConfluenceErrors;
import dev.aloft.sandbox.confluence.cloud.page.PageResource;
import dev.aloft.sandbox.confluence.cloud.page.Pages;
import dev.aloft.sandbox.confluence.cloud.space.SpaceResource;
import dev.aloft.sandbox.confluence.cloud.space.Spaces;
import dev.aloft.sandbox.confluence.cloud.user.CurrentUserResource;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Address;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Confluence on a cloud site: two APIs over one content.
 *
 * @param older the API below {@code /wiki/rest/api}
 * @param newer the API below {@code /wiki/api/v2}
 * @param spaces the spaces, for loading and looking without HTTP
 * @param pages the pages, for loading and looking without HTTP
 */
public record ConfluenceCloud(
    Api<CloudCall> older, Api<CloudCall> newer, Spaces spaces, Pages pages) {

  /** Where both trees begin. */
  public static final String ROOT = "/wiki";

  private static final String OLDER = "/wiki/rest/api";
  private static final String NEWER = "/wiki/api/v2";

  /** An empty Confluence that forgets everything when the process ends. */
  public static ConfluenceCloud inMemory(CloudSite site) {
    Spaces spaces = new Spaces(site);
    Pages pages = new Pages();
    Api<CloudCall> older =
        new Api<>(
            "Confluence Cloud, v1",
            OperationTable.load("/dev/aloft/sandbox/confluence/cloud/operations-v1.tsv"),
            new CloudConventions(site, "confluence", OLDER, ConfluenceErrors::reply),
            List.of(new CurrentUserResource()));
    Api<CloudCall> newer =
        new Api<>(
            "Confluence Cloud, v2",
            OperationTable.load("/dev/aloft/sandbox/confluence/cloud/operations-v2.tsv"),
            new CloudConventions(site, "confluence", NEWER, ConfluenceCloud::error),
            List.of(new SpaceResource(spaces), new PageResource(site, spaces, pages)));
    return new ConfluenceCloud(older, newer, spaces, pages);
  }

  /** Both APIs at one address. */
  public Product product() {
    return Address.of(older.name(), older).with(NEWER, newer);
  }

  /** The newer API's error shape: a list, each with status, code and title. */
  private static Reply error(Refusal refusal) {
    ObjectNode document = Json.object();
    ArrayNode errors = document.putArray("errors");
    String code =
        ConfluenceErrors.reason(refusal.status()).toUpperCase(Locale.ROOT).replace(' ', '_');
    for (String message : ConfluenceErrors.messages(refusal)) {
      errors
          .addObject()
          .put("status", refusal.status())
          .put("code", code)
          .put("title", message)
          .putNull("detail");
    }
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }
}
