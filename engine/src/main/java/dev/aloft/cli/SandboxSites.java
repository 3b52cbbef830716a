package dev.aloft.cli;

import dev.aloft.http.Credentials;
import dev.aloft.http.Secret;
import dev.aloft.run.Access;
import dev.aloft.run.OpenSource;
import dev.aloft.run.RehearsalSites;
import dev.aloft.sandbox.Sandbox;
import dev.aloft.sandbox.jira.cloud.WholeSite;
import dev.aloft.sandbox.jira.cloud.mail.Outbox;
import dev.aloft.sandbox.jira.cloud.site.Behaviour;
import dev.aloft.sandbox.jira.cloud.site.JiraSite;
import dev.aloft.sandbox.sites.CloudSites;
import dev.aloft.sandbox.web.ExchangeListener;
import dev.aloft.sandbox.web.Product;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sandbox sites in this process, on loopback. */
public final class SandboxSites implements RehearsalSites {

  /** Opens nothing but a site in this process. */
  static final String TOKEN = "sandbox-token";

  private final Clock clock;
  private final ExchangeListener listener;
  private final Behaviour behaviour;

  @Inject
  SandboxSites(Clock clock, ExchangeListener listener) {
    this(clock, listener, Behaviour.usual());
  }

  /** Sites that do as they are told where no public source says what the product does. */
  SandboxSites(Clock clock, ExchangeListener listener, Behaviour behaviour) {
    this.clock = clock;
    this.listener = listener;
    this.behaviour = behaviour;
  }

  @Override
  public RehearsalSite start(List<OpenSource.Person> people, String administrator) {
    JiraSite site = new JiraSite("rehearsal", clock, behaviour);
    site.addAdministrator(administrator, "Aloft", TOKEN);
    people.stream()
        .filter(person -> !person.email().equalsIgnoreCase(administrator))
        .forEach(person -> site.addUser(person.email(), person.name()));
    WholeSite whole = WholeSite.inMemory(site);
    Product address = CloudSites.Products.over(whole).address();
    return new Running(Sandbox.start(address, listener), whole.mails(), administrator);
  }

  /** How one that runs already is reached, from another process as well. */
  static Access access(String target, URI site, String administrator) {
    return new Access(
        target,
        site.toString(),
        new Credentials.Basic(administrator, Secret.of(TOKEN)),
        Optional.empty());
  }

  /** A running sandbox. */
  record Running(Sandbox sandbox, Outbox outbox, String administrator) implements RehearsalSite {

    @Override
    public Access access(String target) {
      return SandboxSites.access(target, sandbox.address(), administrator);
    }

    @Override
    public RehearsalSites.Mails mails() {
      return new RehearsalSites.Mails(outbox.count(), outbox.mentions());
    }

    @Override
    public void close() {
      sandbox.close();
    }

    @Override
    public String toString() {
      return "Running[" + sandbox.address() + "]";
    }
  }
}
