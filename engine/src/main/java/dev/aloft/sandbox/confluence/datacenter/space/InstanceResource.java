package dev.aloft.sandbox.confluence.datacenter.space;

import dev.aloft.sandbox.confluence.StartPages;
import dev.aloft.sandbox.confluence.content.Kind;
import dev.aloft.sandbox.confluence.content.Status;
import dev.aloft.sandbox.confluence.datacenter.site.ConfluenceSite;
import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** {@code /accessmode}, {@code /instance-metrics}: how the instance is. */
public final class InstanceResource implements Resource<DataCenterCall> {

  private static final int MOST = 100;

  private final ConfluenceSite site;

  /** About a site. */
  public InstanceResource(ConfluenceSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAccessModeStatus")
        .answer(call ->
            Reply.bytes(200, "application/json", "READ_WRITE".getBytes(StandardCharsets.UTF_8)));
    // A site on one node is no cluster.
    operations
        .on("getClusterNodeStatuses")
        .query("start", "limit")
        .administratorsOnly()
        .answer(call -> {
          ObjectNode page =
              StartPages.of(call, List.<String>of(), MOST, MOST, one -> Json.object());
          return Reply.ok(page.put("totalCount", 0));
        });
    operations
        .on("index_1")
        .administratorsOnly()
        .answer(call ->
            Reply.ok(
                Json.object()
                    .put(
                        "pages",
                        (int)
                            site.contents()
                                .all(Kind.PAGE)
                                .filter(one -> one.status() == Status.CURRENT)
                                .count())
                    .put("spaces", site.spaces().all().size())
                    .put("users", site.users().all().size())));
  }
}
