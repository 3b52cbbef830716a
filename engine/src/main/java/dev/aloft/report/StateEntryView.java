package dev.aloft.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.aloft.resource.Digests;
import dev.aloft.resource.Recorded;
import dev.aloft.resource.RecordedItem;
import dev.aloft.resource.RecordedPart;
import dev.aloft.value.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Everything that state knows under one address. */
public final class StateEntryView {

  private static final int DIGITS = 8;

  private final Body body;

  private StateEntryView(Body body) {
    this.body = body;
  }

  /** A resource of configuration, or a person. */
  public static StateEntryView of(Recorded known, Discretion discretion) {
    return new StateEntryView(
        new Body(
            discretion.address(known.address()),
            known.hold().name().toLowerCase(Locale.ROOT),
            known.targetId(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            attributes(known.attributes()),
            List.of()));
  }

  /** An item of a lane. */
  public static StateEntryView of(RecordedItem item, Discretion discretion) {
    return new StateEntryView(
        new Body(
            discretion.address(item.address()),
            item.placeholder() ? "placeholder" : "ours",
            item.targetId(),
            Optional.of(item.targetKey()).filter(key -> !key.isEmpty()),
            Optional.of(item.sourceId()),
            Optional.of(item.order()),
            Optional.of(pair(new Digests(item.desired(), item.observed()))),
            attributes(item.attributes()),
            item.parts().stream().map(part -> part(part, discretion)).toList()));
  }

  private static Part part(RecordedPart part, Discretion discretion) {
    return new Part(
        part.kind(), discretion.text(part.sourceId()), part.targetId(), pair(part.digests()));
  }

  private static Map<String, Pair> attributes(Map<String, Digests> digests) {
    Map<String, Pair> pairs = new TreeMap<>();
    digests.forEach((name, both) -> pairs.put(name, pair(both)));
    return pairs;
  }

  private static Pair pair(Digests digests) {
    return new Pair(digests.desired().toString(), known(digests.observed()));
  }

  private static Optional<String> known(Digest digest) {
    return digest.equals(Digest.UNKNOWN) ? Optional.empty() : Optional.of(digest.toString());
  }

  /** Address and identity, then a line an attribute and a part with their digests. */
  public String text(Style style) {
    StringBuilder out = new StringBuilder();
    out.append(style.strong(Printable.of(body.address()))).append('\n');
    line(out, "hold", body.hold());
    line(out, "target id", body.targetId().isEmpty() ? "removed" : body.targetId());
    body.targetKey().ifPresent(key -> line(out, "target key", key));
    body.sourceId().ifPresent(id -> line(out, "source id", id));
    body.digests().ifPresent(pair -> line(out, "digests", words(pair)));
    List<String> names = new ArrayList<>(body.attributes().keySet());
    if (!names.isEmpty()) {
      out.append("  attributes, as wanted and as read back\n");
      names.forEach(
          name -> line(out, "  " + name, words(body.attributes().getOrDefault(name, Pair.NONE))));
    }
    if (!body.parts().isEmpty()) {
      out.append("  parts\n");
      body.parts()
          .forEach(part ->
              line(
                  out,
                  "  " + part.kind(),
                  part.sourceId() + " is #" + part.targetId() + ", " + words(part.digests())));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, String name, String words) {
    out.append("  ")
        .append(Printable.of(name))
        .append(": ")
        .append(Printable.of(words))
        .append('\n');
  }

  private static String words(Pair pair) {
    return shortened(pair.wanted())
        + ", "
        + pair.readBack().map(StateEntryView::shortened).orElse("not read back yet");
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGITS, digest.length()));
  }

  /** The document of kind {@code StateEntry}. */
  public JsonDocument json() {
    return new JsonDocument("StateEntry", body);
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Body(
      String address,
      String hold,
      String targetId,
      Optional<String> targetKey,
      Optional<String> sourceId,
      Optional<Long> order,
      Optional<Pair> digests,
      Map<String, Pair> attributes,
      List<Part> parts) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Pair(String wanted, Optional<String> readBack) {
    static final Pair NONE = new Pair("", Optional.empty());
  }

  private record Part(String kind, String sourceId, String targetId, Pair digests) {}
}
