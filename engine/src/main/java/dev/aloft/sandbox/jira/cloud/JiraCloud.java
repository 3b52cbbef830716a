package dev.aloft.sandbox.jira.cloud;

import dev.aloft.sandbox.jira.cloud.site.Dispatcher;
import dev.aloft.sandbox.jira.cloud.site.OperationTable;
import dev.aloft.sandbox.jira.cloud.site.Operations;
import dev.aloft.sandbox.jira.cloud.site.Resource;
import dev.aloft.sandbox.jira.cloud.site.Site;
import dev.aloft.sandbox.web.Product;
import dev.aloft.sandbox.web.Reply;
import dev.aloft.sandbox.web.Request;
import java.util.List;
import java.util.Set;

/** A Jira Cloud site that answers: its resources behind a dispatcher. */
public final class JiraCloud implements Product {

  private final Site site;
  private final Operations operations;
  private final Dispatcher dispatcher;

  /** A site with exactly these resources. */
  public JiraCloud(Site site, List<? extends Resource> resources) {
    this.site = site;
    OperationTable table = OperationTable.load();
    this.operations = new Operations(table);
    resources.forEach(resource -> resource.register(operations));
    this.dispatcher = new Dispatcher(site, table, operations);
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
