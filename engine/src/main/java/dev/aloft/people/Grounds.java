package dev.aloft.people;

import dev.aloft.spec.SpecLocation;

/** Why an account is somebody's. */
public sealed interface Grounds {

  /** The address is the person's own. */
  record OwnAddress() implements Grounds {}

  /** The address is the person's own but for its domain, which the spec rewrites. */
  record RewrittenDomain(SpecLocation line) implements Grounds {}

  /** The people map says so. */
  record Mapped(SpecLocation row) implements Grounds {}
}
