package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Problems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** What every binder needs, and the problems that several of them report. */
record Binding(Declared declared, Set<String> resourceTypes, Problems problems) {

  /** Refuses what belongs to the format but cannot be done yet. */
  void notYet(SpecLocation place, String what, Collection<String> possible) {
    Diagnostic diagnostic =
        Diagnostic.of(
            SpecCode.NOT_SUPPORTED_YET,
            place.toLocation(),
            what + " is not supported by this version of Aloft");
    problems.add(
        possible.isEmpty()
            ? diagnostic.next("remove it")
            : diagnostic.expected(String.join(" | ", possible)));
  }

  void badValue(SpecLocation place, String summary, String expected) {
    problems.add(Diagnostic.of(SpecCode.BAD_VALUE, place.toLocation(), summary).expected(expected));
  }

  /** A time zone by its name. */
  Optional<ZoneId> timeZone(Tree.Scalar scalar) {
    try {
      return Optional.of(ZoneId.of(scalar.text()));
    } catch (DateTimeException e) {
      badValue(
          scalar.start(),
          "there is no time zone \"" + scalar.text() + "\"",
          "the name of a time zone, such as Europe/Berlin or UTC");
      return Optional.empty();
    }
  }

  /** A path of the spec, which is relative to the file that it stands in. */
  Path path(Tree.Scalar scalar, Path folder) {
    try {
      return folder.resolve(scalar.text()).normalize();
    } catch (InvalidPathException e) {
      badValue(scalar.start(), "this cannot be a path", "a path relative to the spec file");
      return folder;
    }
  }
}
