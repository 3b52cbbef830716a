package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.jira.cloud.app.AppOperations;
import dev.aloft.sandbox.jira.cloud.edition.EditionOperations;
import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraConventions;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A Jira Cloud site that answers: its resources behind a dispatcher. */
public final class JiraCloud implements Product {

  /** The table of the Jira Cloud platform: version 3 wherever that has the operation. */
  public static final String TABLE = "/dev/aloft/sandbox/jira/cloud/operations.tsv";

  private static final String VERSION_3 = "/rest/api/3/";

  private final Api<JiraCall> api;

  /** A site with exactly these resources, none of them of issues. */
  public JiraCloud(JiraSite site, List<? extends Resource<JiraCall>> resources) {
    this(site, resources, UnaryOperator.identity());
  }

  /**
   * A site with exactly these resources.
   *
   * @param issueName one name for each issue, whatever a path calls it
   */
  public JiraCloud(
      JiraSite site,
      List<? extends Resource<JiraCall>> resources,
      UnaryOperator<String> issueName) {
    List<Resource<JiraCall>> all = new ArrayList<>(resources);
    all.add(new RemovedOperations());
    all.add(new AppOperations());
    all.add(new EditionOperations());
    this.api =
        new Api<>(
            site.name(),
            OperationTable.load(TABLE),
            new JiraConventions(site, issueName),
            all,
            JiraCloud::paths);
  }

  /**
   * Every operation is served as version 2 too, which {@code latest} names as well: no source says
   * that it ever named another.
   */
  private static List<String> paths(OperationTable.Row row) {
    String path = row.template();
    return path.startsWith(VERSION_3)
        ? Stream.of("3", "2", "latest")
            .map(version -> "/rest/api/" + version + "/" + path.substring(VERSION_3.length()))
            .toList()
        : List.of(path);
  }

  @Override
  public String name() {
    return api.name();
  }

  @Override
  public Reply answer(Request request) {
    return api.answer(request);
  }

  /** The API. */
  public Api<JiraCall> api() {
    return api;
  }

  /** The ids of all implemented operations. */
  public Set<String> implemented() {
    return api.operations().implemented();
  }
}
