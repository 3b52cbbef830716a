package dev.aloft.sandbox.migration.service;

import dev.aloft.sandbox.cloud.Account;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/**
 * The migration service of an organization's sites: what its API answers, and the servers that work
 * for it.
 */
public final class Migrations {

  /** Where the API's tree begins. */
  public static final String ROOT = "/migrations/public/v1";

  private final Organization organization;
  private final List<Jobs> jobs;
  private final List<AssistedServer> servers = new CopyOnWriteArrayList<>();

  /** The sites by the addresses at which they are served. */
  private final Map<String, Jobs> places = new ConcurrentHashMap<>();

  private final AuthTokens tokens;
  private final Runner runner;

  /**
   * The service.
   *
   * @param executor does what tasks say, one after the other
   */
  public Migrations(Organization organization, List<WholeSite> sites, Executor executor) {
    this.organization = organization;
    this.jobs = sites.stream().map(Jobs::new).toList();
    this.tokens = new AuthTokens(organization::now, organization.id());
    this.runner = new Runner(executor);
  }

  /** The API. */
  public Api<MigrationCall> api(Pace pace) {
    return new Api<>(
        "Migration API",
        OperationTable.load("/dev/aloft/sandbox/migration/operations-jobs.tsv"),
        new MigrationConventions(organization, pace),
        List.of(new TokenResource(this, tokens), new JobResource(this), new TaskResource(this)));
  }

  /** Says at which address a site is served. */
  public void served(String site, URI address) {
    jobs.stream()
        .filter(one -> one.destination().site().name().equals(site))
        .forEach(one -> places.put(address.getAuthority(), one));
  }

  /** Lets a server work for the sites. */
  public void know(AssistedServer server) {
    servers.add(server);
  }

  /** A server may work for a site from now on: it takes up what waits for it. */
  public void attached(AssistedServer server, String site) {
    jobs.stream()
        .filter(one -> one.destination().site().name().equals(site))
        .forEach(one -> runner.wake(one, server));
  }

  /** The name of the site at an address: its own here, or the one that it has in the product. */
  public Optional<String> siteAt(String address) {
    return at(address).map(one -> one.destination().site().name());
  }

  Optional<Jobs> at(String address) {
    return authority(address)
        .flatMap(authority ->
            Optional.ofNullable(places.get(authority))
                .or(() ->
                    jobs.stream()
                        .filter(one ->
                            authority.equalsIgnoreCase(
                                one.destination().site().name() + ".atlassian.net"))
                        .findFirst()));
  }

  private static Optional<String> authority(String address) {
    try {
      return Optional.ofNullable(URI.create(address).getAuthority());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Uses up a token that connects a server to a site; whether it was one. */
  public boolean redeem(String site, String token) {
    return tokens.redeem(site, token);
  }

  /** The jobs among which one is. */
  Optional<Jobs> holding(String jobId) {
    return jobs.stream().filter(one -> one.find(jobId).isPresent()).findFirst();
  }

  /** Whether an account administers a site or its organization. */
  boolean administers(Account account, Jobs site) {
    return site.destination().site().administers(account);
  }

  /** A task is there: the server that is to do it, if it is one of ours, takes it up. */
  void created(Jobs of, Job job) {
    servers.stream()
        .filter(server -> server.serverId().equals(job.serverId()))
        .forEach(server -> runner.wake(of, server));
  }

  /** The names of the checks that any server makes. */
  List<String> checks(Job job) {
    List<String> names = new ArrayList<>();
    servers.stream()
        .filter(server -> server.serverId().equals(job.serverId()))
        .forEach(server -> server.checks().forEach(names::add));
    return names;
  }

  Organization organization() {
    return organization;
  }
}
