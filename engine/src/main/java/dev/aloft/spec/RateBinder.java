package dev.aloft.spec;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Binds a target's rate. */
final class RateBinder {

  private final Binding binding;

  RateBinder(Binding binding) {
    this.binding = binding;
  }

  Rate bind(Section rate) {
    return new Rate(share(rate), rate.section("officeHours").map(this::office));
  }

  private Rate.Office office(Section section) {
    Optional<LocalTime> from = time(section, "from");
    Optional<LocalTime> to = time(section, "to");
    if (from.isPresent() && from.equals(to)) {
      binding.badValue(
          section.at("to"), "office hours end when they begin", "another time than from");
      to = Optional.empty();
    }
    return new Rate.Office(
        share(section), from, to, section.text("timeZone").flatMap(binding::timeZone));
  }

  /** What is out of range is empty here, because the schema check has reported it. */
  private static Optional<Double> share(Section section) {
    return section
        .mapping()
        .get("share")
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .filter(scalar -> scalar.kind() == Tree.Kind.INTEGER || scalar.kind() == Tree.Kind.DECIMAL)
        .map(scalar -> Double.parseDouble(scalar.text()))
        .filter(share -> share > 0 && share <= 1);
  }

  private static Optional<LocalTime> time(Section section, String key) {
    return section
        .text(key)
        .flatMap(scalar -> {
          try {
            return Optional.of(LocalTime.parse(scalar.text()));
          } catch (DateTimeParseException e) {
            return Optional.empty();
          }
        });
  }
}
