package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.jira.cloud.site.JiraCall;
import dev.aloft.sandbox.jira.cloud.site.JiraConventions;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.operation.Dispatcher;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.operation.Route;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A Jira Cloud site that answers: its resources behind a dispatcher. */
public final class JiraCloud implements Product {

  /** The table of the Jira Cloud platform: version 3 wherever that has the operation. */
  public static final String TABLE = "/dev/aloft/sandbox/jira/cloud/operations.tsv";

  private final JiraSite site;
  private final Operations<JiraCall> operations;
  private final Dispatcher<JiraCall> dispatcher;

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
    this.site = site;
    OperationTable table = OperationTable.load(TABLE);
    this.operations = new Operations<>(table);
    resources.forEach(resource -> resource.register(operations));
    new RemovedOperations().register(operations);
    this.dispatcher =
        new Dispatcher<>(new JiraConventions(site, issueName), operations, routes(table));
  }

  /** Every operation is served as version 2 too. */
  private static List<Route> routes(OperationTable table) {
    List<Route> routes = new ArrayList<>();
    for (OperationTable.Row row : table.rows()) {
      routes.add(new Route(row.template(), row));
      if (row.template().startsWith("/rest/api/3/")) {
        routes.add(new Route(row.template().replaceFirst("/rest/api/3/", "/rest/api/2/"), row));
      }
    }
    return routes;
  }

  @Override
  public String name() {
    return site.name();
  }

  @Override
  public Reply answer(Request request) {
    return dispatcher.answer(request);
  }

  /** The ids of all implemented operations. */
  public Set<String> implemented() {
    return operations.implemented();
  }
}
