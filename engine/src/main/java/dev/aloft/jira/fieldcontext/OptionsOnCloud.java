package dev.aloft.jira.fieldcontext;

import dev.aloft.http.SiteRefusal;
import dev.aloft.jira.cloud.FieldOptions;
import dev.aloft.jira.cloud.JiraCloud;
import dev.aloft.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options of one context on a site, read and written level by level. */
final class OptionsOnCloud {

  private final JiraCloud site;
  private final ContextId context;

  OptionsOnCloud(JiraCloud site, ContextId context) {
    this.site = site;
    this.context = context;
  }

  private record Option(String id, String value, boolean disabled, String parent) {}

  private List<Option> read() {
    return site.fieldOptions().ofContext(context.field(), context.context()).stream()
        .map(option ->
            new Option(
                option.path("id").asString(""),
                option.path("value").asString(""),
                option.path("disabled").asBoolean(false),
                option.path("optionId").asString("")))
        .toList();
  }

  /** The tree as it stands. */
  Value value() {
    return Value.list(level(read(), ""));
  }

  private static List<Value> level(List<Option> all, String parent) {
    return all.stream()
        .filter(option -> option.parent().equals(parent))
        .map(option ->
            FieldContextType.option(option.value(), option.disabled(), level(all, option.id())))
        .toList();
  }

  /** Makes the options what they should be; may be repeated. */
  void write(List<Value> wanted) {
    List<Option> before = read();
    Map<String, Option> top = level(wanted, before, "");
    for (Value option : wanted) {
      Option parent = top.get(fold(text(option)));
      if (parent != null) {
        level(children(option), before, parent.id());
      }
    }
    remove(before, "", wanted);
  }

  /** Makes one level and gives its options by their folded text. */
  private Map<String, Option> level(List<Value> wanted, List<Option> before, String parent) {
    Map<String, Option> there = new LinkedHashMap<>();
    before.stream()
        .filter(option -> option.parent().equals(parent))
        .forEach(option -> there.put(fold(option.value()), option));
    create(
        wanted.stream().filter(option -> !there.containsKey(fold(text(option)))).toList(),
        parent,
        there);
    edit(wanted, there);
    List<String> order = wanted.stream().map(option -> idOf(there, option)).toList();
    List<String> now = there.values().stream().map(Option::id).filter(order::contains).toList();
    if (!order.equals(now)) {
      site.fieldOptions().reorder(context.field(), context.context(), order);
    }
    return there;
  }

  private static String idOf(Map<String, Option> there, Value option) {
    return Optional.ofNullable(there.get(fold(text(option))))
        .map(Option::id)
        .orElseThrow(() -> new IllegalStateException("an option that was made is not there"));
  }

  private void create(List<Value> missing, String parent, Map<String, Option> there) {
    for (int from = 0; from < missing.size(); from += FieldOptions.A_CALL) {
      List<Value> part =
          missing.subList(from, Math.min(from + FieldOptions.A_CALL, missing.size()));
      List<FieldOptions.Draft> drafts =
          part.stream()
              .map(option ->
                  new FieldOptions.Draft(
                      text(option),
                      disabled(option),
                      Optional.of(parent).filter(id -> !id.isEmpty())))
              .toList();
      made(drafts, parent).forEach(option -> there.put(fold(option.value()), option));
    }
  }

  /** A call that arrives twice is refused the second time. */
  private List<Option> made(List<FieldOptions.Draft> drafts, String parent) {
    try {
      return site.fieldOptions().create(context.field(), context.context(), drafts).stream()
          .map(option ->
              new Option(
                  option.path("id").asString(""),
                  option.path("value").asString(""),
                  option.path("disabled").asBoolean(false),
                  parent))
          .toList();
    } catch (SiteRefusal refusal) {
      Set<String> sent =
          drafts.stream().map(draft -> fold(draft.value())).collect(Collectors.toSet());
      List<Option> now =
          read().stream()
              .filter(option -> option.parent().equals(parent))
              .filter(option -> sent.contains(fold(option.value())))
              .toList();
      if (refusal.status() != 400 || now.size() != sent.size()) {
        throw refusal;
      }
      return now;
    }
  }

  private void edit(List<Value> wanted, Map<String, Option> there) {
    List<FieldOptions.Edit> edits = new ArrayList<>();
    for (Value option : wanted) {
      Option old = there.get(fold(text(option)));
      if (old != null
          && (!old.value().equals(text(option)) || old.disabled() != disabled(option))) {
        edits.add(new FieldOptions.Edit(old.id(), text(option), disabled(option)));
      }
    }
    for (int from = 0; from < edits.size(); from += FieldOptions.A_CALL) {
      site.fieldOptions()
          .update(
              context.field(),
              context.context(),
              edits.subList(from, Math.min(from + FieldOptions.A_CALL, edits.size())));
    }
  }

  /** Removes what is wanted no more, the lower level first. */
  private void remove(List<Option> before, String parent, List<Value> wanted) {
    Map<String, Value> kept = new LinkedHashMap<>();
    wanted.forEach(option -> kept.put(fold(text(option)), option));
    for (Option option : before) {
      if (option.parent().equals(parent)) {
        Value still = kept.get(fold(option.value()));
        remove(before, option.id(), still == null ? List.of() : children(still));
        if (still == null) {
          site.fieldOptions().delete(context.field(), context.context(), option.id());
        }
      }
    }
  }

  private static String fold(String value) {
    return value.strip().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Value> fields(Value option) {
    return option instanceof Value.Fields(var fields) ? fields : Map.of();
  }

  private static String text(Value option) {
    return fields(option).get("value") instanceof Value.Text(String text) ? text : "";
  }

  private static boolean disabled(Value option) {
    return fields(option).get("disabled") instanceof Value.Flag(boolean disabled) && disabled;
  }

  private static List<Value> children(Value option) {
    return fields(option).get("children") instanceof Value.Listing(var items) ? items : List.of();
  }
}
