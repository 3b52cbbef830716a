package dev.aloft.sandbox.jira.cloud.group;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** {@code /instance/license} and {@code /license}: a paid plan of each product, and who uses it. */
public final class Licenses implements Resource<JiraCall> {

  private static final List<String> LICENSED =
      List.of("jira-core", "jira-servicedesk", "jira-software");

  /** Those whose users are counted; service desks let in whoever may work in Jira. */
  private static final List<String> PRODUCTS = List.of("jira-core", "jira-software");

  private final JiraSite site;

  /** The licenses of a site. */
  public Licenses(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<JiraCall> on) {
    on.on("getLicense")
        .answer(call -> {
          ObjectNode document = Json.object();
          document.set(
              "applications",
              Json.array(LICENSED, id -> Json.object().put("id", id).put("plan", "PAID")));
          return Reply.ok(document);
        });
    on.on("getApproximateLicenseCount")
        .administratorsOnly()
        .answer(call -> count("license.totalApproximateUserCount", PRODUCTS));
    on.on("getApproximateApplicationLicenseCount")
        .administratorsOnly()
        .answer(call -> {
          String key = call.path("applicationKey");
          if (!PRODUCTS.contains(key)) {
            throw Refusal.badRequest("The site has no product '" + key + "'.");
          }
          return count("license." + key + ".approximateUserCount", List.of(key));
        });
  }

  private Reply count(String name, List<String> products) {
    Set<String> people = new HashSet<>();
    for (String product : products) {
      site.groups()
          .byName(site.usersOf(product))
          .ifPresent(group -> people.addAll(site.groups().members(group)));
    }
    return Reply.ok(Json.object().put("key", name).put("value", Integer.toString(people.size())));
  }
}
