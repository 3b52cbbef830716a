package dev.aloft.cli;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.fault.FaultScript;
import java.time.Clock;

/**
 * How a Data Center is served.
 *
 * @param email the administrator's
 * @param secret his password and a token of his, as long as it runs
 * @param faults what goes wrong from the beginning
 * @param port on the loopback address; 0 takes a free one
 */
record SandboxSetup(Clock clock, String email, String secret, FaultScript faults, int port) {

  /** The name of the user who administers it. */
  static final String ADMINISTRATOR = "admin";

  /** The user who administers it. */
  User administrator() {
    return new User(ADMINISTRATOR, ADMINISTRATOR, "Sandbox administrator", email, true);
  }

  /** Secrets and addresses are never printed. */
  @Override
  public String toString() {
    return "SandboxSetup[" + port + "]";
  }
}
