package dev.aloft.spec;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Binds a Wave document. */
final class WaveBinder {

  private final Binding binding;

  WaveBinder(Binding binding) {
    this.binding = binding;
  }

  Optional<Envelope> envelope(Document document) {
    Section spec = document.section();
    for (String key : List.of("include", "after", "phase")) {
      spec.mapping()
          .entry(key)
          .ifPresent(
              entry -> binding.notYet(entry.key().start(), key + " of a Wave", List.of("approve")));
    }
    return spec.section("approve")
        .flatMap(approve -> approve.section("deltas"))
        .map(deltas ->
            new Envelope(
                document.name(),
                count(deltas, "creates"),
                count(deltas, "updates"),
                count(deltas, "deletes"),
                count(deltas, "configuration"),
                period(deltas),
                deltas.head()));
  }

  // The schema has checked form and range.
  private static long count(Section deltas, String key) {
    return scalar(deltas, key)
        .filter(text -> text.matches("[0-9]{1,10}"))
        .map(Long::valueOf)
        .orElse(0L);
  }

  private static Duration period(Section deltas) {
    return scalar(deltas, "for")
        .filter(text -> text.matches("[0-9]{1,4}[mhd]"))
        .map(text -> {
          long number = Long.parseLong(text.substring(0, text.length() - 1));
          return switch (text.charAt(text.length() - 1)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
          };
        })
        .orElse(Duration.ZERO);
  }

  private static Optional<String> scalar(Section deltas, String key) {
    return deltas
        .mapping()
        .get(key)
        .filter(Tree.Scalar.class::isInstance)
        .map(value -> ((Tree.Scalar) value).text());
  }
}
