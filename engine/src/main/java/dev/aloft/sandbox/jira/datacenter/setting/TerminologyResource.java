package dev.aloft.sandbox.jira.datacenter.setting;

import dev.aloft.sandbox.datacenter.DataCenterCall;
import dev.aloft.sandbox.jira.datacenter.site.JiraSite;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Operations;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.operation.Resource;
import dev.aloft.sandbox.web.Reply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /terminology/entries}: what a site calls epics and sprints. */
public final class TerminologyResource implements Resource<DataCenterCall> {

  private static final List<String> WORDS = List.of("epic", "sprint");

  /** Letters, digits and spaces. */
  private static final String NAME = "[\\p{L}\\p{N} ]{1,100}";

  private record Entry(String word, String name, String plural) {}

  private final JiraSite site;

  /** The words of a site. */
  public TerminologyResource(JiraSite site) {
    this.site = site;
  }

  @Override
  public void register(Operations<DataCenterCall> operations) {
    operations
        .on("getAllTerminologyEntries")
        .answer(call -> Reply.ok(Json.array(WORDS, this::view)));
    operations
        .on("getTerminologyEntry")
        .answer(call -> {
          String word = call.path("originalName");
          if (!WORDS.contains(word)) {
            throw Refusal.notFound("There is no name for '" + word + "'.");
          }
          return Reply.ok(view(word));
        });
    operations
        .on("setTerminologyEntries")
        .anyBody()
        .administratorsOnly()
        .answer(call -> {
          read(call).forEach(this::put);
          return Reply.empty(200);
        });
  }

  private static List<Entry> read(DataCenterCall call) {
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JsonNode body = call.json();
    for (JsonNode one : body.isArray() ? body : Json.array(List.of(body), each -> each)) {
      Form form = Form.of(one, "originalName", "newName", "newNamePlural");
      Entry entry =
          new Entry(
              form.required("originalName", 20),
              form.required("newName", 100),
              form.required("newNamePlural", 100));
      if (!WORDS.contains(entry.word()) || !seen.add(entry.word())) {
        form.refuse("originalName", "The original name must be epic or sprint, each once.");
      }
      if (!entry.name().matches(NAME) || !entry.plural().matches(NAME)) {
        form.refuse("newName", "Names have letters, digits and spaces only.");
      }
      form.check();
      entries.add(entry);
    }
    return entries;
  }

  private void put(Entry entry) {
    site.settings().put("terminology." + entry.word(), entry.name());
    site.settings().put("terminology." + entry.word() + ".plural", entry.plural());
  }

  private ObjectNode view(String word) {
    String name = site.settings().find("terminology." + word).orElse(word);
    String plural = site.settings().find("terminology." + word + ".plural").orElse(word + "s");
    return Json.object()
        .put("originalName", word)
        .put("originalNamePlural", word + "s")
        .put("newName", name)
        .put("newNamePlural", plural)
        .put("isDefault", name.equals(word) && plural.equals(word + "s"));
  }
}
