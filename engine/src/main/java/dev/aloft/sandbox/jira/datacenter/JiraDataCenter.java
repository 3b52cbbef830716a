package dev.aloft.sandbox.jira.datacenter;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.DeskErrors;
import dev.aloft.sandbox.jira.datacenter.attachment.Downloads;
import dev.aloft.sandbox.jira.datacenter.desk.ServiceDesk;
import dev.aloft.sandbox.jira.datacenter.session.JiraConventions;
import dev.aloft.sandbox.jira.datacenter.session.Sessions;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.store.MemoryBlobs;
import dev.aloft.sandbox.store.MemoryStore;
import dev.aloft.sandbox.store.Sequences;
import dev.aloft.sandbox.store.kept.KeptFile;
import dev.aloft.sandbox.store.kept.KeptValue;
import dev.aloft.sandbox.web.Address;
import dev.aloft.sandbox.web.Product;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A Jira Data Center.
 *
 * @param product what answers: the API, and the files of attachments beside it
 * @param api the API
 * @param site its content, for loading and looking without HTTP
 */
public record JiraDataCenter(Product product, Api<DataCenterCall> api, JiraSite site) {

  /** The word for it. */
  public static final String NAME = "jira-data-center";

  /** Where the trees of plug-ins begin that no published contract describes. */
  private static final List<String> PLUGINS =
      List.of(
          "/rest/pat",
          "/rest/applinks",
          "/rest/plugins",
          "/rest/project-templates",
          "/rest/jira-webhook",
          "/status");

  /** A fresh Jira that forgets everything when the process ends. */
  public static JiraDataCenter inMemory(String name, Clock clock) {
    JiraSite site =
        new JiraSite(name, clock, new MemoryStore(), new MemoryBlobs(), new Sequences());
    return over(site, new SecureRandom());
  }

  /** The Jira of a file; a fresh one where the file is new. */
  public static JiraDataCenter kept(KeptFile file, Clock clock) {
    Sequences ids = new Sequences();
    file.add(new KeptValue<>(Sequences.Content.class, ids::content, ids::restore));
    JiraSite site = new JiraSite(file.name(), clock, file.store(), file.blobs(), ids);
    file.begin(site.dataCenter().lock().writeLock());
    return over(site, new SecureRandom());
  }

  /**
   * A Jira over a site.
   *
   * @param chance of which tokens and sessions are made, which nobody is to guess
   */
  public static JiraDataCenter over(JiraSite site, RandomGenerator chance) {
    Sessions sessions = new Sessions(site.users(), () -> sessionId(chance));
    JiraConventions conventions = new JiraConventions(site.dataCenter(), sessions);
    Api<DataCenterCall> api =
        new Api<>(
            site.dataCenter().name(),
            OperationTable.load("/dev/aloft/sandbox/jira/datacenter/operations.tsv"),
            conventions,
            Resources.of(site, sessions),
            JiraDataCenter::paths);
    Api<DataCenterCall> plugins =
        new Api<>(
            site.dataCenter().name(),
            OperationTable.load("/dev/aloft/sandbox/jira/datacenter/operations-plugins.tsv"),
            conventions,
            Resources.ofPlugins(site, chance),
            JiraDataCenter::paths);
    Api<DataCenterCall> desk =
        new Api<>(
            site.dataCenter().name(),
            OperationTable.load("/dev/aloft/sandbox/jira/datacenter/operations-desk.tsv"),
            new JiraConventions(site.dataCenter(), sessions, DeskErrors::reply),
            ServiceDesk.resources(site));
    Address address =
        Address.of(api.name(), api)
            .with(Downloads.ROOT, new Downloads(site, conventions))
            .with(ServiceDesk.ROOT, desk);
    for (String root : PLUGINS) {
      address = address.with(root, plugins);
    }
    return new JiraDataCenter(address, api, site);
  }

  /** Every operation answers to {@code latest} in the place of its version too. */
  private static List<String> paths(OperationTable.Row row) {
    String path = row.template();
    if (path.matches("/rest/(pat|applinks|project-templates)/latest/.*")) {
      return List.of(path, path.replaceFirst("/latest/", "/1.0/"));
    }
    return path.matches("/rest/(api/2|auth/1|agile/1\\.0)/.*")
        ? List.of(path, path.replaceFirst("/(2|1|1\\.0)/", "/latest/"))
        : List.of(path);
  }

  private static String sessionId(RandomGenerator chance) {
    byte[] id = new byte[16];
    chance.nextBytes(id);
    return HexFormat.of().withUpperCase().formatHex(id);
  }
}
