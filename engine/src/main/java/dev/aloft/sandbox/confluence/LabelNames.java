package dev.aloft.sandbox.confluence;

import dev.aloft.sandbox.confluence.content.Contents;
import dev.aloft.sandbox.confluence.content.Labels;
import dev.aloft.sandbox.confluence.content.Labels.Label;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Call;
import dev.aloft.sandbox.operation.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads labels: a prefix that the product knows and a name without certain characters. */
public final class LabelNames {

  private static final int LONGEST = 255;
  private static final Set<String> PREFIXES = Set.of("global", "my", "team");
  private static final Pattern FORBIDDEN = Pattern.compile("[\\s!#&()*,.:;<>?@\\[\\]^]");

  private record Name(String prefix, String name) {}

  private final Labels labels;
  private final Contents contents;

  /** The labels of a site, whose contents give them their numbers. */
  public LabelNames(Labels labels, Contents contents) {
    this.labels = labels;
    this.contents = contents;
  }

  /**
   * Puts the labels of a body on something: all of them, or none.
   *
   * @param caller whose labels of his own are
   * @throws Refusal 400 for a label that cannot be
   */
  public void add(Call call, String caller, long bearer) {
    List<JsonNode> labels =
        call.json().isArray() ? call.json().valueStream().toList() : List.of(call.json());
    if (labels.isEmpty()) {
      throw Refusal.badRequest("The body contains no labels");
    }
    add(caller, bearer, labels);
  }

  /** The same with labels that stand elsewhere in a body. */
  public void add(String caller, long bearer, List<JsonNode> labels) {
    put(caller, bearer, labels.stream().map(LabelNames::read).toList());
  }

  /**
   * Makes the {@code labels} of a body the labels of something, if the body names any.
   *
   * @throws Refusal 400 for a label that cannot be
   */
  public void replace(String caller, long bearer, Form form) {
    if (!form.names("labels")) {
      return;
    }
    List<Name> names = form.elements("labels").stream().map(LabelNames::read).toList();
    labels.of(bearer, caller).forEach(label -> labels.remove(bearer, label));
    put(caller, bearer, names);
  }

  private void put(String caller, long bearer, List<Name> names) {
    for (Name name : names) {
      String owner = name.prefix().equals("my") ? caller : "";
      labels.add(bearer, name.prefix(), name.name(), owner, contents.nextId());
    }
  }

  private static Name read(JsonNode node) {
    Form form = Form.of(node);
    String prefix =
        form.text("prefix").orElseThrow(() -> Refusal.field("prefix", "The prefix is required."));
    String name =
        form.text("name")
            .orElseThrow(() -> Refusal.field("name", "The name is required."))
            .toLowerCase(Locale.ROOT);
    if (!PREFIXES.contains(prefix)) {
      throw Refusal.badRequest("The label prefix '" + prefix + "' is not valid");
    }
    if (name.isEmpty() || name.length() > LONGEST || FORBIDDEN.matcher(name).find()) {
      throw Refusal.badRequest(
          "A label must have between 1 and " + LONGEST + " characters, and no invalid ones");
    }
    return new Name(prefix, name);
  }

  /** Takes off whatever labels of a name and prefix the caller sees; an empty prefix is any. */
  public void remove(String caller, long bearer, String name, String prefix) {
    for (Label label : labels.of(bearer, caller)) {
      boolean named = label.name().equals(name) || label.text().equals(name);
      if (named && (prefix.isEmpty() || prefix.equals(label.prefix()))) {
        labels.remove(bearer, label);
      }
    }
  }
}
