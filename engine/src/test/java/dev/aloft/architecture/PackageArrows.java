package dev.aloft.architecture;

import static java.util.Map.entry;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which package may use which, as docs/architecture.md draws it. An arrow reaches on: what may use
 * {@code plan} may use what {@code plan} may use.
 */
final class PackageArrows {

  static final String ROOT = "dev.aloft.";

  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          entry("diagnostics", Set.of()),
          entry("value", Set.of("diagnostics")),
          entry("text", Set.of("value")),
          entry("http", Set.of("value")),
          entry("encryption", Set.of("diagnostics")),
          entry("staging", Set.of("value", "encryption")),
          entry("origin", Set.of("staging")),
          entry("ledger", Set.of("value")),
          entry("resource", Set.of("value", "ledger")),
          entry("spec", Set.of("resource", "encryption")),
          entry("state", Set.of("resource")),
          entry("plan", Set.of("resource", "ledger", "spec", "staging")),
          entry("apply", Set.of("plan", "state", "http")),
          entry("verify", Set.of("resource", "ledger", "staging")),
          entry("run", Set.of("verify", "apply", "plan", "state", "origin")),
          entry("report", Set.of("run")),
          // The products: types, and executors that keep apply's contract. Only cli knows them.
          entry("people", Set.of("text", "origin", "http", "resource", "ledger", "spec")),
          entry("organization", Set.of("http")),
          entry("provisioning", Set.of("http")),
          entry(
              "jira",
              Set.of(
                  "people",
                  "organization",
                  "provisioning",
                  "text",
                  "origin",
                  "http",
                  "resource",
                  "ledger",
                  "apply")),
          entry(
              "confluence",
              Set.of("people", "text", "origin", "http", "resource", "ledger", "apply")),
          // Shares nothing with what it tests, or both would be wrong together.
          entry("sandbox", Set.of("origin")),
          entry(
              "cli",
              Set.of(
                  "report",
                  "run",
                  "people",
                  "organization",
                  "provisioning",
                  "jira",
                  "confluence",
                  "sandbox")));

  /** Which products of the sandbox a part of it may use, itself apart. */
  private static final Map<String, Set<String>> SANDBOX =
      Map.ofEntries(
          entry("web", Set.of()),
          entry("operation", Set.of()),
          entry("json", Set.of()),
          entry("document", Set.of()),
          entry("store", Set.of()),
          entry("cloud", Set.of()),
          entry("datacenter", Set.of()),
          entry("jira.cloud", Set.of("cloud")),
          entry("jira.software", Set.of("cloud", "jira.cloud")),
          entry("jira.servicemanagement", Set.of("cloud", "jira.cloud")),
          entry("jira.datacenter", Set.of("datacenter")),
          entry("confluence.cloud", Set.of("cloud")),
          entry("confluence.datacenter", Set.of("datacenter")),
          entry("admin", Set.of("cloud")),
          // Moves from the one to the other.
          entry(
              "migration",
              Set.of("cloud", "admin", "datacenter", "jira.cloud", "jira.datacenter")));

  private static final Set<String> NO_PRODUCTS =
      Set.of("web", "operation", "json", "document", "store");

  private PackageArrows() {}

  /** Every part of the sandbox with arrows of its own. */
  static Set<String> sandboxProducts() {
    return new TreeSet<>(SANDBOX.keySet());
  }

  /** The packages of products that a part of the sandbox may not use. */
  static String[] forbiddenToProduct(String name) {
    Set<String> allowed = SANDBOX.getOrDefault(name, Set.of());
    return sandboxProducts().stream()
        .filter(other ->
            !other.equals(name) && !allowed.contains(other) && !NO_PRODUCTS.contains(other))
        .map(other -> ROOT + "sandbox." + other + "..")
        .toArray(String[]::new);
  }

  /** Every package of the table, by its name below {@link #ROOT}. */
  static Set<String> packages() {
    return new TreeSet<>(ARROWS.keySet());
  }

  /** What the package may not use. */
  static Set<String> forbiddenTo(String name) {
    Set<String> reachable = new LinkedHashSet<>();
    reach(name, reachable);
    Set<String> forbidden = packages();
    forbidden.removeAll(reachable);
    return forbidden;
  }

  private static void reach(String name, Set<String> reached) {
    if (reached.add(name)) {
      ARROWS.getOrDefault(name, Set.of()).forEach(next -> reach(next, reached));
    }
  }
}
