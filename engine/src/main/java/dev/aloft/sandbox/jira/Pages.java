package dev.aloft.sandbox.jira;

import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The product's paging by {@code startAt} and {@code maxResults}. */
public final class Pages {

  private Pages() {}

  /**
   * The part of a list that a call asks for.
   *
   * @param all how long the list is
   */
  public record Part<T>(int all, List<T> items) {

    /** Keeps a copy. */
    public Part {
      items = List.copyOf(items);
    }
  }

  /** The part of a list that a call asks for. */
  public static <T> List<T> slice(List<T> all, Call call, int usual, int most) {
    int start = start(call);
    int max = max(call, usual, most);
    int from = Math.min(start, all.size());
    return all.subList(from, (int) Math.min((long) from + max, all.size()));
  }

  /** The first index that a call asks for. */
  public static int start(Call call) {
    int start = call.integer("startAt", 0);
    if (start < 0) {
      throw Refusal.badRequest("The startAt parameter must not be negative.");
    }
    return start;
  }

  /** How many a call asks for, held within the operation's cap. */
  public static int max(Call call, int usual, int most) {
    int max = call.integer("maxResults", usual);
    if (max < 0) {
      throw Refusal.badRequest("The maxResults parameter must not be negative.");
    }
    return Math.min(max, most);
  }

  /** A page with {@code self}, {@code nextPage}, {@code total}, {@code isLast}, {@code values}. */
  public static <T> ObjectNode bean(
      Call call, List<T> all, int usual, int most, Function<? super T, ? extends JsonNode> view) {
    return bean(call, part(all, call, usual, most), max(call, usual, most), view);
  }

  private static <T> Part<T> part(List<T> all, Call call, int usual, int most) {
    return new Part<>(all.size(), slice(all, call, usual, most));
  }

  /**
   * The same of a list of which only the part is there.
   *
   * @param max how many the call gets at the most
   */
  public static <T> ObjectNode bean(
      Call call, Part<T> part, int max, Function<? super T, ? extends JsonNode> view) {
    int start = start(call);
    int end = start + part.items().size();
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("self", address(call, start, max));
    boolean last = end >= part.all();
    if (!last) {
      page.put("nextPage", address(call, end, max));
    }
    page.put("maxResults", max);
    page.put("startAt", (long) start);
    page.put("total", (long) part.all());
    page.put("isLast", last);
    ArrayNode values = page.putArray("values");
    part.items().forEach(item -> values.add(view.apply(item)));
    return page;
  }

  private static String address(Call call, int start, int max) {
    return call.request().base()
        + call.request().rawPath()
        + "?startAt="
        + start
        + "&maxResults="
        + max;
  }

  /** A page with {@code startAt}, {@code maxResults}, {@code total} and a named list. */
  public static <T> ObjectNode named(
      Call call,
      String name,
      List<T> all,
      int usual,
      int most,
      Function<? super T, ? extends JsonNode> view) {
    return named(call, name, part(all, call, usual, most), max(call, usual, most), view);
  }

  /**
   * The same of a list of which only the part is there.
   *
   * @param max how many the call gets at the most
   */
  public static <T> ObjectNode named(
      Call call, String name, Part<T> part, int max, Function<? super T, ? extends JsonNode> view) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("startAt", start(call));
    page.put("maxResults", max);
    page.put("total", part.all());
    ArrayNode values = page.putArray(name);
    part.items().forEach(item -> values.add(view.apply(item)));
    return page;
  }
}
