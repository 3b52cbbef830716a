package dev.aloft.sandbox.jira.wire;

import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The {@code orderBy} parameter that many lists take. */
public final class Orders {

  private Orders() {}

  /** Items in the order that {@code orderBy} names; unknown words are refused. */
  public static <T> List<T> ordered(
      Call call, List<T> items, Map<String, Comparator<T>> orders, String otherwise) {
    // A plus sign that was not escaped arrives as a blank.
    String wanted = call.query("orderBy").orElse(otherwise).strip();
    boolean down = wanted.startsWith("-");
    String word = down || wanted.startsWith("+") ? wanted.substring(1) : wanted;
    Comparator<T> order = orders.get(word);
    if (order == null) {
      throw Refusal.badRequest("The orderBy value '" + wanted + "' is not supported.");
    }
    return items.stream().sorted(down ? order.reversed() : order).toList();
  }
}
