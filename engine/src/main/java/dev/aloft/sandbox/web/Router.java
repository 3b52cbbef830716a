package dev.aloft.sandbox.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a method and a path mean. A path template's segment is a literal or a parameter in
 * braces; a literal wins over a parameter, and where the literal's template lacks the method, a
 * template with a parameter in its place is tried.
 *
 * @param <T> what a route leads to
 */
public final class Router<T> {

  /** What was found for a method and path. */
  public sealed interface Found<T> {

    /** A route, with the decoded values of its path parameters. */
    record Route<T>(T target, Map<String, String> parameters) implements Found<T> {}

    /** The path exists, with other methods only. */
    record OtherMethods<T>(Set<String> methods) implements Found<T> {}

    /** No template fits the path. */
    record Nothing<T>() implements Found<T> {}
  }

  private record Leaf<T>(T target, List<String> parameterNames) {}

  private static final class Node<T> {
    private final Map<String, Node<T>> literals = new HashMap<>();
    private final List<Node<T>> parameter = new ArrayList<>(1);
    private final Map<String, Leaf<T>> leaves = new HashMap<>();
  }

  private final Node<T> root = new Node<>();

  /** Adds a route; a template that stands there already with this method is replaced. */
  public void add(String method, String template, T target) {
    Node<T> node = root;
    List<String> names = new ArrayList<>();
    for (String segment : segments(template)) {
      if (segment.startsWith("{")) {
        names.add(segment.substring(1, segment.length() - 1));
        if (node.parameter.isEmpty()) {
          node.parameter.add(new Node<>());
        }
        node = node.parameter.getFirst();
      } else {
        node = node.literals.computeIfAbsent(segment, key -> new Node<>());
      }
    }
    node.leaves.put(method, new Leaf<>(target, List.copyOf(names)));
  }

  /** Looks a raw (still percent-encoded) path up. */
  public Found<T> find(String method, String rawPath) {
    Set<String> others = new TreeSet<>();
    return search(root, method, segments(rawPath), 0, new ArrayList<>(), others)
        .orElseGet(
            () -> others.isEmpty() ? new Found.Nothing<>() : new Found.OtherMethods<>(others));
  }

  private Optional<Found<T>> search(
      Node<T> node,
      String method,
      List<String> segments,
      int at,
      List<String> values,
      Set<String> others) {
    if (at == segments.size()) {
      Leaf<T> leaf = node.leaves.get(method);
      if (leaf == null) {
        others.addAll(node.leaves.keySet());
        return Optional.empty();
      }
      Map<String, String> parameters = new LinkedHashMap<>();
      for (int i = 0; i < values.size(); i++) {
        parameters.put(leaf.parameterNames().get(i), values.get(i));
      }
      return Optional.of(new Found.Route<>(leaf.target(), parameters));
    }
    String segment = segments.get(at);
    Node<T> literal = node.literals.get(segment);
    if (literal != null) {
      Optional<Found<T>> found = search(literal, method, segments, at + 1, values, others);
      if (found.isPresent()) {
        return found;
      }
    }
    for (Node<T> child : node.parameter) {
      values.add(decode(segment));
      Optional<Found<T>> found = search(child, method, segments, at + 1, values, others);
      if (found.isPresent()) {
        return found;
      }
      values.removeLast();
    }
    return Optional.empty();
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static String decode(String segment) {
    try {
      // In a path a plus sign is itself; URLDecoder reads forms, where it is a blank.
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }
}
