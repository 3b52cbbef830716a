package dev.aloft.sandbox.migration.assistant;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.datacenter.DataCenterConventions;
import dev.aloft.sandbox.jira.JiraErrors;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import dev.aloft.sandbox.migration.service.AssistedServer;
import dev.aloft.sandbox.migration.service.Job;
import dev.aloft.sandbox.migration.service.Migrations;
import dev.aloft.sandbox.migration.service.StatusNode;
import dev.aloft.sandbox.migration.transfer.Checks;
import dev.aloft.sandbox.migration.transfer.Transfer;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.web.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The assistant of one Jira server. What it was told is forgotten when the process ends, as tokens
 * are. Safe for many threads.
 */
public final class Assistant implements AssistedServer {

  /** Where its tree begins on the server. */
  public static final String ROOT = "/rest/migration";

  /** A connection holds for three weeks (article "How to renew authentication token"). */
  private static final Duration CONNECTED = Duration.ofDays(21);

  /** Guide "Migrate Jira or Confluence to cloud using API". */
  private static final Duration ATTACHED = Duration.ofHours(24);

  private final JiraDataCenter jira;
  private final Migrations migrations;
  private final Map<String, Instant> connections = new ConcurrentHashMap<>();
  private final Map<String, Instant> attachments = new ConcurrentHashMap<>();

  /** Installs an assistant on a server, which works for a service. */
  public Assistant(JiraDataCenter jira, Migrations migrations) {
    this.jira = jira;
    this.migrations = migrations;
    migrations.know(this);
  }

  /** The address of the server, the assistant included; a site may have the server's name. */
  public Address address() {
    Api<DataCenterCall> api =
        new Api<>(
            jira.api().name(),
            OperationTable.load("/dev/aloft/sandbox/migration/operations-assistant.tsv"),
            new DataCenterConventions(jira.site().dataCenter(), JiraErrors::reply),
            List.of(new AssistantResource(this)));
    return Address.of("server/" + jira.api().name(), jira.product()).with(ROOT, api);
  }

  /** Four blocks of four, as the product's server ids are; the same for the same name. */
  @Override
  public String serverId() {
    byte[] seed = ("server/" + jira.api().name()).getBytes(StandardCharsets.UTF_8);
    String hex = UUID.nameUUIDFromBytes(seed).toString().replace("-", "");
    String text = "B" + hex.substring(0, 15).toUpperCase(Locale.ROOT);
    return String.join(
        "-", text.substring(0, 4), text.substring(4, 8), text.substring(8, 12), text.substring(12));
  }

  private Instant now() {
    return jira.site().dataCenter().now();
  }

  /** Connects the server to the site at an address; whether the token was good for that. */
  boolean connect(String cloudUrl, String token) {
    Optional<String> site =
        migrations.siteAt(cloudUrl).filter(name -> migrations.redeem(name, token));
    site.ifPresent(name -> connections.put(name, now().plus(CONNECTED)));
    return site.isPresent();
  }

  /** Attaches the site at an address, if the server is connected to it; until when. */
  Optional<Instant> attach(String cloudUrl) {
    return migrations
        .siteAt(cloudUrl)
        .filter(name -> holds(connections, name))
        .map(name -> {
          Instant end = now().plus(ATTACHED);
          attachments.put(name, end);
          migrations.attached(this, name);
          return end;
        });
  }

  private boolean holds(Map<String, Instant> ends, String site) {
    Instant end = ends.get(site);
    return end != null && now().isBefore(end);
  }

  @Override
  public boolean attached(String site) {
    return holds(connections, site) && holds(attachments, site);
  }

  @Override
  public Map<String, StatusNode> check(Job job, WholeSite destination) {
    return new Checks(jira.site(), destination).of(job);
  }

  @Override
  public Iterable<String> checks() {
    return Checks.NAMES;
  }

  @Override
  public Map<String, StatusNode> migrate(
      Job job, WholeSite destination, Consumer<Map<String, StatusNode>> progress) {
    return new Transfer(jira.site(), destination).of(job, progress);
  }
}
