package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.ProblemException;
import java.util.Optional;

/**
 * A token or password from outside of the spec. It is named everywhere and printed nowhere; two
 * secrets of one name are equal, whatever they hold.
 */
public final class Secret {

  private final String name;
  private final Optional<String> content;
  private final SpecLocation location;

  private Secret(String name, Optional<String> content, SpecLocation location) {
    this.name = name;
    this.content = content;
    this.location = location;
  }

  /** A secret that is at hand, under the name that a spec would give it. */
  public static Secret known(String name, String content, SpecLocation location) {
    return new Secret(name, Optional.of(content), location);
  }

  /** A secret that was not read, for commands that never log in. */
  static Secret named(String name, SpecLocation location) {
    return new Secret(name, Optional.empty(), location);
  }

  /** Where it comes from, such as {@code env:ATLASSIAN_TOKEN}. */
  public String name() {
    return name;
  }

  public SpecLocation location() {
    return location;
  }

  /**
   * The secret itself, for the request that carries it and nothing else.
   *
   * @throws ProblemException if the spec was read without its secrets
   */
  public String reveal() {
    return content.orElseThrow(() ->
        new ProblemException(
            ExitCode.INVALID_INPUT,
            Diagnostic.of(
                SpecCode.MISSING_VARIABLE,
                location.toLocation(),
                "${" + name + "} was not read, and this command needs it")));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return "secret " + name;
  }
}
