package dev.aloft.cli;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.fault.FaultScript;
import dev.aloft.sandbox.page.Neighbourhood;
import dev.aloft.sandbox.page.Pages;
import java.time.Clock;
import java.util.List;

/**
 * How sites are served.
 *
 * @param email the administrator's
 * @param secret his password and a token of his, as long as it runs
 * @param faults what goes wrong from the beginning
 * @param domains that the organization of a cloud site has verified
 * @param port on the loopback address; 0 takes a free one
 * @param neighbourhood the sites of this process
 */
record SandboxSetup(
    Clock clock,
    String email,
    String secret,
    FaultScript faults,
    List<String> domains,
    int port,
    Neighbourhood neighbourhood) {

  SandboxSetup {
    domains = List.copyOf(domains);
  }

  /** The name of the user who administers a Data Center. */
  static final String ADMINISTRATOR = "admin";

  /** The user who administers a Data Center. */
  User administrator() {
    return new User(ADMINISTRATOR, ADMINISTRATOR, "Sandbox administrator", email, true);
  }

  /** As whom the pages of a Data Center look at it. */
  Pages.Administrator looking() {
    return new Pages.Administrator(ADMINISTRATOR, secret);
  }

  /** The same for a site on a free port; a domain is verified by one organization. */
  SandboxSetup onFreePort() {
    return new SandboxSetup(clock, email, secret, faults, List.of(), 0, neighbourhood);
  }

  /** Secrets and addresses are never printed. */
  @Override
  public String toString() {
    return "SandboxSetup[" + port + "]";
  }
}
