package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns SnakeYAML's nodes of one document into a {@link Tree}: aliases and merge keys are written
 * out under limits, duplicate keys and tags are refused ({@code compose} itself accepts both).
 */
final class TreeBuilder {

  /** Nodes after aliases are written out: stops a few lines of aliases from becoming gigabytes. */
  static final int MAX_NODES = 200_000;

  private static final String MERGE = "<<";

  private final Lines lines;
  private final Problems problems;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;

  TreeBuilder(Lines lines, Problems problems) {
    this.lines = lines;
    this.problems = problems;
  }

  /** The tree; empty if a limit was reached, which is then reported. */
  Optional<Tree> build(Node root) {
    try {
      return Optional.of(tree(root));
    } catch (LimitReached e) {
      problems.add(e.diagnostic);
      return Optional.empty();
    }
  }

  private Tree tree(Node node) throws LimitReached {
    if (++nodes > MAX_NODES || open.size() > YamlDocuments.MAX_DEPTH) {
      throw new LimitReached(
          Diagnostic.of(
                  SpecCode.YAML_LIMIT,
                  range(node).start().toLocation(),
                  "the document grows too large here")
              .expected(
                  "at most %d values and %d levels with aliases written out"
                      .formatted(MAX_NODES, YamlDocuments.MAX_DEPTH)));
    }
    if (!open.add(node)) {
      throw new LimitReached(
          Diagnostic.of(
              SpecCode.YAML_LIMIT,
              range(node).start().toLocation(),
              "an alias (*name) stands inside its own anchor (&name)"));
    }
    try {
      return switch (node) {
        case ScalarNode scalar -> scalar(scalar);
        case SequenceNode sequence -> sequence(sequence);
        case MappingNode mapping -> mapping(mapping);
        default -> throw new IllegalStateException("unknown YAML node " + node.getNodeId());
      };
    } finally {
      open.remove(node);
    }
  }

  private Tree.Scalar scalar(ScalarNode node) {
    String value = node.getValue();
    Tree.Kind kind = Tree.Kind.TEXT;
    if (node.getTag().equals(Tag.STR)) {
      kind = Tree.Kind.TEXT;
    } else if (node.isPlain() && plainTags().contains(node.getTag())) {
      kind = JsonLikeResolver.kindOf(value);
    } else {
      refuseTag(node);
    }
    return new Tree.Scalar(value, value, kind, node.isPlain(), List.of(), range(node));
  }

  private static Set<Tag> plainTags() {
    return Set.of(Tag.NULL, Tag.BOOL, Tag.INT, Tag.FLOAT);
  }

  private Tree.Sequence sequence(SequenceNode node) throws LimitReached {
    if (!node.getTag().equals(Tag.SEQ)) {
      refuseTag(node);
    }
    List<Tree> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(tree(item));
    }
    return new Tree.Sequence(items, range(node));
  }

  private Tree.Mapping mapping(MappingNode node) throws LimitReached {
    if (!node.getTag().equals(Tag.MAP)) {
      refuseTag(node);
    }
    Map<String, Tree.Entry> own = new LinkedHashMap<>();
    Map<String, Tree.Entry> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        problems.add(
            Diagnostic.of(
                    SpecCode.YAML_FEATURE,
                    range(tuple.getKeyNode()).start().toLocation(),
                    "a key is a list or a mapping")
                .expected("a plain word before the colon")
                .next("quote a value that begins with { or [, such as \"${env:NAME}\""));
        continue;
      }
      // A key is a name, whatever it looks like: NO and 010 stay themselves.
      Tree.Scalar key =
          new Tree.Scalar(
              keyNode.getValue(),
              keyNode.getValue(),
              Tree.Kind.TEXT,
              keyNode.isPlain(),
              List.of(),
              range(keyNode));
      Tree value = tree(tuple.getValueNode());
      if (key.text().equals(MERGE) && key.plain()) {
        merge(value, merged);
        continue;
      }
      Tree.Entry entry = new Tree.Entry(key, value);
      Tree.Entry first = own.putIfAbsent(key.text(), entry);
      if (first != null) {
        problems.add(
            Diagnostic.of(
                    SpecCode.DUPLICATE_KEY,
                    key.start().toLocation(),
                    "key \"%s\" stands twice".formatted(Excerpt.of(key.text())))
                .next("remove this one or the one at line " + first.key().start().line()));
      }
    }
    merged.forEach(own::putIfAbsent);
    return new Tree.Mapping(List.copyOf(own.values()), range(node));
  }

  private void merge(Tree value, Map<String, Tree.Entry> merged) {
    switch (value) {
      case Tree.Mapping mapping ->
          mapping.entries().forEach(e -> merged.putIfAbsent(e.key().text(), e));
      case Tree.Sequence sequence
          when sequence.items().stream().allMatch(Tree.Mapping.class::isInstance) ->
          sequence.items().forEach(item -> merge(item, merged));
      case Tree.Sequence _, Tree.Scalar _ ->
          problems.add(
              Diagnostic.of(
                      SpecCode.YAML_FEATURE,
                      value.start().toLocation(),
                      "<< merges something that is not a mapping")
                  .expected("an alias of a mapping, or a list of such aliases"));
    }
  }

  private void refuseTag(Node node) {
    problems.add(
        Diagnostic.of(
                SpecCode.YAML_FEATURE,
                range(node).start().toLocation(),
                "a type tag stands before the value")
            .expected("the value alone")
            .next("remove the word that begins with !, or quote a value that begins with !"));
  }

  private Tree.Range range(Node node) {
    SpecLocation end = lines.at(node.getEndMark());
    return new Tree.Range(lines.at(node.getStartMark()), end.line(), end.column());
  }

  /** Ends one document; never leaves this class. */
  private static final class LimitReached extends Exception {
    private final transient Diagnostic diagnostic;

    LimitReached(Diagnostic diagnostic) {
      super("a limit of YAML was reached");
      this.diagnostic = diagnostic;
    }
  }
}
