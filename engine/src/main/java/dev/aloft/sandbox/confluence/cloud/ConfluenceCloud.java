package dev.aloft.sandbox.confluence.cloud;

import dev.aloft.sandbox.cloud.CloudCall;
import dev.aloft.sandbox.cloud.CloudSite;
import dev.aloft.sandbox.confluence.ConfluenceErrors;
import dev.aloft.sandbox.confluence.cloud.attachment.AttachedFiles;
import dev.aloft.sandbox.confluence.cloud.site.Behaviour;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceConventions;
import dev.aloft.sandbox.confluence.cloud.site.ConfluenceSite;
import dev.aloft.sandbox.confluence.cloud.view.Views;
import dev.aloft.sandbox.confluence.download.Downloads;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.web.Address;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Confluence on a cloud site: two APIs over one content.
 *
 * @param older the API below {@code /wiki/rest/api}
 * @param newer the API below {@code /wiki/api/v2}
 * @param site what both serve, for loading and looking without HTTP
 */
public record ConfluenceCloud(Api<CloudCall> older, Api<CloudCall> newer, ConfluenceSite site) {

  /** Where both trees begin. */
  public static final String ROOT = "/wiki";

  private static final String OLDER = "/wiki/rest/api";
  private static final String NEWER = "/wiki/api/v2";

  /** An empty Confluence that forgets everything when the process ends. */
  public static ConfluenceCloud inMemory(CloudSite cloud) {
    return of(new ConfluenceSite(cloud, Behaviour.usual()));
  }

  /** Both APIs of a site. */
  public static ConfluenceCloud of(ConfluenceSite site) {
    Views views = Views.of(site);
    Api<CloudCall> older =
        new Api<>(
            "Confluence Cloud, v1",
            OperationTable.load("/dev/aloft/sandbox/confluence/cloud/operations-v1.tsv"),
            new ConfluenceConventions(site, OLDER, ConfluenceErrors::reply, 403),
            OldResources.of(site, views));
    Api<CloudCall> newer =
        new Api<>(
            "Confluence Cloud, v2",
            OperationTable.load("/dev/aloft/sandbox/confluence/cloud/operations-v2.tsv"),
            new ConfluenceConventions(site, NEWER, ConfluenceCloud::error, 404),
            NewResources.of(site, views));
    return new ConfluenceCloud(older, newer, site);
  }

  /** Both APIs at one address, and the files of attachments. */
  public Product product() {
    return Address.of(older.name(), new TakenAway(older, site.cloud(), OLDER))
        .with(NEWER, newer)
        .with(AttachedFiles.ROOT, new Downloads<>(new AttachedFiles(site), AttachedFiles.ROOT));
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
