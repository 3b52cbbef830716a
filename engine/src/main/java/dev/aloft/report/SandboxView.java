package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sandbox that is up.
 *
 * @param address where it listens
 * @param site the site's name
 * @param product what it is a twin of
 * @param email the account that administers it
 * @param token the account's API token, which opens nothing but this sandbox
 * @param administration where the organization is administered, if it is a cloud site
 * @param data the folder that keeps it, if one does
 * @param server the Data Center beside it that can be migrated to it, if there is one
 * @param others the other sites of this process, in the order in which they were asked for
 */
public record SandboxView(
    URI address,
    String site,
    String product,
    String email,
    String token,
    Optional<Administration> administration,
    Optional<String> data,
    Optional<Server> server,
    List<SandboxView> others) {

  /** A site alone. */
  public SandboxView(
      URI address,
      String site,
      String product,
      String email,
      String token,
      Optional<Administration> administration,
      Optional<String> data,
      Optional<Server> server) {
    this(address, site, product, email, token, administration, data, server, List.of());
  }

  public SandboxView {
    others = List.copyOf(others);
  }

  /** The same with other sites in its process. */
  public SandboxView with(List<SandboxView> sites) {
    return new SandboxView(
        address, site, product, email, token, administration, data, server, sites);
  }

  /**
   * Where an organization is administered, with the token as its key and its directory's.
   *
   * @param organization its id
   * @param directory the id of the directory that makes accounts
   * @param domains the verified ones
   */
  public record Administration(
      URI address, String organization, String directory, List<String> domains) {

    public Administration {
      domains = List.copyOf(domains);
    }

    /** Accounts are made at verified domains only, so without one the directory is of no use. */
    private String text() {
      String making =
          domains.isEmpty()
              ? ""
              : "  directory %s (SCIM, same token; verified: %s)\n"
                  .formatted(directory, String.join(", ", domains));
      return """
        admin     %s (the organization; the token is its key)
        org id    %s
      %s\
      """
          .formatted(address, organization, making);
    }
  }

  /**
   * A Data Center beside the site.
   *
   * @param id by which jobs of the migration API name it
   * @param user who administers it; the site's token is his password
   */
  public record Server(URI address, String id, String user) {}

  /** What somebody needs to use it and to stop it. */
  public String text(Style style) {
    String admin = administration.map(Administration::text).orElse("");
    String beside =
        server
            .map(one ->
                """
                  server    %s (Jira Data Center with the migration assistant; user %s, same token)
                  server id %s
                """
                    .formatted(one.address(), one.user(), one.id()))
            .orElse("");
    String besides =
        others.stream()
            .map(one ->
                "  beside    %s (%s, %s; account %s, same token)\n"
                    .formatted(one.address, one.site, one.product, one.email))
            .collect(Collectors.joining());
    return """
    %s at %s
      site      %s (%s)
      account   %s
      token     %s
    %s%s%s\
      kept in   %s
    Ctrl-C stops it.
    """
        .formatted(
            style.good("The sandbox is up"),
            style.strong(address.toString()),
            site,
            product,
            email,
            token,
            admin,
            beside,
            besides,
            data.orElse("a temporary folder, gone when it stops (--data DIR keeps it)"));
  }

  /** The document of kind {@code Sandbox}. */
  public JsonDocument json() {
    return new JsonDocument(
        "Sandbox",
        new Body(
            address.toString(),
            site,
            new Login(email, token),
            administration.map(one -> one.address().toString()),
            administration.map(Managed::of),
            data,
            server.map(one -> new Source(one.address().toString(), one.id(), one.user())),
            others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.stream().map(Other::of).toList())));
  }

  /** The account only: a token is shown, never logged. */
  @Override
  public String toString() {
    return "SandboxView[" + address + "]";
  }

  private record Login(String email, String token) {}

  private record Managed(String id, String directory, List<String> domains) {
    static Managed of(Administration one) {
      return new Managed(one.organization(), one.directory(), one.domains());
    }
  }

  private record Source(String address, String id, String user) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Body(
      String address,
      String site,
      Login account,
      Optional<String> administration,
      Optional<Managed> organization,
      Optional<String> data,
      Optional<Source> server,
      Optional<List<Other>> beside) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Other(
      String address,
      String site,
      String product,
      String account,
      Optional<String> administration,
      Optional<Managed> organization) {
    static Other of(SandboxView view) {
      return new Other(
          view.address.toString(),
          view.site,
          view.product,
          view.email,
          view.administration.map(one -> one.address().toString()),
          view.administration.map(Managed::of));
    }
  }
}
