package dev.aloft.sandbox.jira.wire;

import dev.aloft.sandbox.json.Ids;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The filters that most lists take. */
public final class Filters {

  private Filters() {}

  /** The ids that a repeatable parameter names; empty means that it does not filter. */
  public static Set<Long> ids(Call call, String name) {
    Set<Long> ids = new LinkedHashSet<>();
    for (String text : call.list(name)) {
      ids.add(
          Ids.parse(text)
              .orElseThrow(() ->
                  Refusal.badRequest(
                      "The value of the parameter '" + name + "' must be an integer.")));
    }
    return ids;
  }

  /**
   * The ids that a parameter must name.
   *
   * @throws Refusal 400 when it names none
   */
  public static Set<Long> required(Call call, String name) {
    Set<Long> ids = ids(call, name);
    if (ids.isEmpty()) {
      throw Refusal.badRequest("The parameter '" + name + "' is required.");
    }
    return ids;
  }

  /** Whether no filter is set or it names the id. */
  public static boolean takes(Set<Long> ids, long id) {
    return ids.isEmpty() || ids.contains(id);
  }

  /** Whether one of the texts contains what the parameter asks for, ignoring case. */
  public static boolean matches(Call call, String name, String... texts) {
    Optional<String> wanted = call.query(name).map(t -> t.toLowerCase(Locale.ROOT));
    return wanted.isEmpty()
        || Arrays.stream(texts).anyMatch(t -> t.toLowerCase(Locale.ROOT).contains(wanted.get()));
  }
}
