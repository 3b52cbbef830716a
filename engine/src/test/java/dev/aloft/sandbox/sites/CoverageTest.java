package dev.aloft.sandbox.sites;

import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.testing.ReferencePage;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The page that says which operations of the contracts the sandbox implements. */
class CoverageTest {

  private enum Answer {
    IMPLEMENTED,
    REFUSED,
    ABSENT
  }

  private static Map<String, Api<?>> apis() {
    Organization organization = new Organization("acme", Clock.systemUTC());
    CloudSites.Products cloud =
        CloudSites.Products.over(
            WholeSite.inMemory(new JiraSite(organization.site("acme"), Behaviour.usual())));
    Map<String, Api<?>> apis = new LinkedHashMap<>();
    apis.put("Jira Cloud platform", cloud.jira().product().api());
    apis.put("Jira Software Cloud", cloud.software());
    apis.put("Jira Service Management Cloud", cloud.serviceManagement());
    apis.put("Confluence Cloud v1", cloud.confluence().older());
    apis.put("Confluence Cloud v2", cloud.confluence().newer());
    apis.put("Jira Data Center", JiraDataCenter.inMemory("jira", Clock.systemUTC()).api());
    apis.put(
        "Confluence Data Center", ConfluenceDataCenter.inMemory("wiki", Clock.systemUTC()).api());
    Map<String, String> administration =
        Map.of(
            "/admin", "Organization administration",
            "/users", "User management",
            "/scim", "User provisioning (SCIM)",
            "/app/migration", "App migration");
    CloudSites sites = new CloudSites(organization, List.of(cloud));
    apis.put("Migration API (by hand)", sites.migrationApi());
    sites.administration().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> apis.put(administration.get(one.getKey()), one.getValue()));
    return apis;
  }

  private static Answer answer(Api<?> api, OperationTable.Row row) {
    if (api.operations().withheld().containsKey(row.operationId())) {
      return Answer.REFUSED;
    }
    return api.operations().find(row.operationId()).isPresent()
        ? Answer.IMPLEMENTED
        : Answer.ABSENT;
  }

  private static String count(Api<?> api, Answer wanted) {
    return Long.toString(
        api.table().rows().stream().filter(row -> answer(api, row) == wanted).count());
  }

  @Test
  void coverage() {
    ReferencePage page = new ReferencePage("../sandbox-coverage.md", "What the sandbox implements");
    page.paragraph(
        "Every operation that a published contract lists is one of three: **implemented**;"
            + " **refused** as the product refuses it, because it takes it away (410), lets only"
            + " apps in, wants another edition, or has not brought it to the site; **absent**,"
            + " answered with 501 and the operation's name. Jira Cloud serves its operations as"
            + " version 2 too.");
    Map<String, Api<?>> apis = apis();
    page.row("product", "operations", "implemented", "refused", "absent");
    page.rule(5);
    apis.forEach((name, api) ->
        page.row(
            name,
            Integer.toString(api.table().rows().size()),
            count(api, Answer.IMPLEMENTED),
            count(api, Answer.REFUSED),
            count(api, Answer.ABSENT)));
    page.gap();
    apis.forEach((name, api) -> operations(page, name, api));

    page.assertUpToDate();
  }

  private static String reason(Api<?> api, OperationTable.Row row) {
    return Objects.requireNonNull(api.operations().withheld().get(row.operationId())).reason();
  }

  private static void operations(ReferencePage page, String name, Api<?> api) {
    page.heading(name);
    page.row("operation", "method and path", "answer");
    page.rule(3);
    for (OperationTable.Row row : api.table().rows()) {
      String place = row.method() + " " + row.template();
      String word =
          switch (answer(api, row)) {
            case IMPLEMENTED -> "implemented";
            case REFUSED -> "refused: " + reason(api, row);
            case ABSENT -> "absent";
          };
      String id = row.operationId().equals(place) ? "" : row.operationId();
      page.row(id, "`" + place + "`", word);
    }
    page.gap();
  }
}
