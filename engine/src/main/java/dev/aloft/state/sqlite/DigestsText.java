package dev.aloft.state.sqlite;

import dev.aloft.resource.Digests;
import dev.aloft.value.Digest;
import java.util.Map;
import java.util.TreeMap;

/** The digests of named attributes as one text: {@code name desired observed}, a line each. */
final class DigestsText {

  private DigestsText() {}

  static String write(Map<String, Digests> attributes) {
    StringBuilder out = new StringBuilder();
    new TreeMap<>(attributes)
        .forEach((name, digests) ->
            out.append(digests.desired()).append(digests.observed()).append(name).append('\n'));
    return out.toString();
  }

  static Map<String, Digests> read(String text) {
    Map<String, Digests> attributes = new TreeMap<>();
    text.lines()
        .forEach(line ->
            attributes.put(
                line.substring(64),
                new Digests(
                    Digest.parse(line.substring(0, 32)), Digest.parse(line.substring(32, 64)))));
    return attributes;
  }
}
