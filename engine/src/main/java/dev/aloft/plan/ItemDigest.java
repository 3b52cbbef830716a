package dev.aloft.plan;

import dev.aloft.resource.ObservedItem;
import dev.aloft.resource.ObservedPart;
import dev.aloft.value.Canonical;
import dev.aloft.value.Digest;
import dev.aloft.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The digest of an item as the target shows it, as far as it is ours. */
public final class ItemDigest {

  private ItemDigest() {}

  /**
   * Digests.
   *
   * @param seen the observed item, with addresses in place of ids
   * @param managed the names of the attributes that are ours
   * @param parts the target ids of our parts, each as {@code kind/id}
   */
  public static Digest of(ObservedItem seen, Set<String> managed, Set<String> parts) {
    Map<String, Value> values = new TreeMap<>(seen.attributes());
    values.keySet().retainAll(managed);
    List<Value> partValues =
        seen.parts().stream()
            .filter(part -> parts.contains(part.targetName()))
            .sorted(Comparator.comparing(ObservedPart::targetName))
            .map(part ->
                Value.list(List.of(Value.text(part.targetName()), Value.fields(part.attributes()))))
            .toList();
    return Canonical.digest(
        Map.of("attributes", Value.fields(values), "parts", Value.list(partValues)));
  }
}
