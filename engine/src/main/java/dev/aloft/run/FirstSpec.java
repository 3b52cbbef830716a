package dev.aloft.run;

import dev.aloft.spec.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A first spec: everything of a source moves, and each choice that the defaults would refuse is
 * made on the safe side, with a comment that says why.
 *
 * @param terms what the source does not tell
 * @param snapshot the id of the snapshot that it was drafted from
 * @param about what the source holds, one comment line each
 * @param trustedDomains the domains of the people's addresses, the most frequent first
 * @param duplicates how two people of one address are told apart, if there are such
 * @param maxStandIns the share of people who may become the stand-in, if some have no usable
 *     address
 * @param maxGapShare in whole per cent, if the gaps found need more than the default
 * @param decisions the lines of the Decisions document
 * @param projects the Project documents
 * @param exposures the lines of the Exposure document
 */
public record FirstSpec(
    Terms terms,
    String snapshot,
    List<String> about,
    List<String> trustedDomains,
    Optional<Choice> duplicates,
    Optional<Choice> maxStandIns,
    Optional<Choice> maxGapShare,
    List<Line> decisions,
    List<ProjectLine> projects,
    List<ExposureLine> exposures) {

  public FirstSpec {
    exposures = List.copyOf(exposures);
    about = List.copyOf(about);
    trustedDomains = List.copyOf(trustedDomains);
    decisions = List.copyOf(decisions);
    projects = List.copyOf(projects);
  }

  /**
   * What the source does not tell.
   *
   * @param name the migration's name
   * @param from the source as the spec shall name it
   * @param site the target's address
   * @param email the account that writes
   * @param standIn the account that takes the place of people who have none
   */
  public record Terms(String name, From from, String site, String email, String standIn) {
    @Override
    public String toString() {
      return "Terms[" + name + "]";
    }
  }

  /** How a first spec names its source. */
  public sealed interface From {

    /**
     * A backup.
     *
     * @param path relative to the spec, or whole
     */
    record Backup(String path) implements From {}

    /**
     * A Jira Data Center.
     *
     * @param variable the environment variable that holds a personal access token
     */
    record Server(String url, String variable) implements From {}
  }

  /** A value with the reason why it was chosen. */
  public record Choice(String value, String why) {}

  /**
   * A line under Decisions.
   *
   * @param fieldType of a custom field, or the kind of an issue type, where the name alone would
   *     not do
   * @param to the name in the target; empty to keep it
   * @param onExisting empty to leave it to the type
   */
  public record Line(
      String type,
      String from,
      Optional<String> fieldType,
      Optional<String> to,
      Optional<String> onExisting,
      String why) {}

  /**
   * A Project document.
   *
   * @param targetKey empty to keep the key
   * @param targetName empty to keep the name
   * @param newKeys whether the target numbers the issues afresh
   */
  public record ProjectLine(
      String key,
      Optional<String> targetKey,
      Optional<String> targetName,
      boolean newKeys,
      String why) {}

  /**
   * A project that more people see on the target than in the source.
   *
   * @param key its key on the target
   * @param to who sees it
   */
  public record ExposureLine(String key, String to, String why) {}

  /** The same with these lines about new access in place of others about the same projects. */
  public FirstSpec exposing(List<ExposureLine> more) {
    List<ExposureLine> lines = new ArrayList<>(exposures);
    lines.removeIf(known -> more.stream().anyMatch(line -> line.key().equals(known.key())));
    lines.addAll(more);
    return new FirstSpec(
        terms,
        snapshot,
        about,
        trustedDomains,
        duplicates,
        maxStandIns,
        maxGapShare,
        decisions,
        projects,
        lines);
  }

  /** The same with more lines; a line about a thing that is decided already replaces that one. */
  public FirstSpec with(List<Line> moreDecisions, List<ProjectLine> moreProjects) {
    List<Line> lines = new ArrayList<>(decisions);
    for (Line line : moreDecisions) {
      lines.removeIf(known ->
          known.type().equals(line.type())
              && known.from().equals(line.from())
              && known.fieldType().equals(line.fieldType()));
      lines.add(line);
    }
    List<ProjectLine> documents = new ArrayList<>(projects);
    for (ProjectLine line : moreProjects) {
      documents.removeIf(known -> known.key().equals(line.key()));
      documents.add(line);
    }
    return new FirstSpec(
        terms,
        snapshot,
        about,
        trustedDomains,
        duplicates,
        maxStandIns,
        maxGapShare,
        lines,
        documents,
        exposures);
  }

  /** The same with its source under another name. */
  public FirstSpec from(From other) {
    Terms named = new Terms(terms.name(), other, terms.site(), terms.email(), terms.standIn());
    return new FirstSpec(
        named,
        snapshot,
        about,
        trustedDomains,
        duplicates,
        maxStandIns,
        maxGapShare,
        decisions,
        projects,
        exposures);
  }

  /** The choices that the defaults would have refused, one sentence each. */
  public List<String> choices() {
    List<String> all = new ArrayList<>();
    duplicates.ifPresent(choice -> all.add("duplicates: " + choice.value()));
    maxStandIns.ifPresent(choice -> all.add("maxStandIns: " + choice.value()));
    maxGapShare.ifPresent(choice -> all.add("maxGapShare: " + choice.value()));
    decisions.forEach(line ->
        all.add(line.type() + " " + line.from() + line.to().map(to -> " -> " + to).orElse("")));
    projects.forEach(line ->
        all.add(
            "project "
                + line.key()
                + line.targetKey().map(to -> " -> " + to).orElse("")
                + (line.newKeys() ? ", new keys" : "")));
    exposures.forEach(line -> all.add("project " + line.key() + " seen by " + line.to()));
    return all;
  }

  /** The YAML. */
  public String text() {
    StringBuilder out = new StringBuilder();
    out.append("# Written by `aloft init`. ").append("Read it, change it, commit it.\n");
    about.forEach(line -> out.append("# ").append(line).append('\n'));
    migration(out);
    users(out);
    decisions(out);
    projects(out);
    exposures(out);
    return out.toString();
  }

  private void exposures(StringBuilder out) {
    if (exposures.isEmpty()) {
      return;
    }
    out.append("---\n");
    head(out, "Exposure", "accepted");
    out.append(
        "spec:\n  # Each of these is seen by more people there. Remove a line, and the plan stops");
    out.append(" until the\n  # site's schemes are narrower.\n  accept:\n");
    for (ExposureLine line : exposures) {
      out.append("    # ")
          .append(line.why())
          .append("\n    - {project: ")
          .append(value(line.key()));
      out.append(", to: ").append(line.to()).append("}\n");
    }
  }

  private void migration(StringBuilder out) {
    head(out, "Migration", terms.name());
    out.append("spec:\n  source:\n    jira:\n      origins:\n");
    switch (terms.from()) {
      case From.Backup(String path) -> {
        out.append("        - type: xml-backup\n          path: ").append(value(path));
        out.append(
            "\n          # attachments: ./attachments   # a copy of Jira's attachment folder\n");
      }
      case From.Server(String url, String variable) -> {
        out.append("        - type: data-center\n          url: ").append(value(url));
        out.append("\n          auth:\n            token: ${env:").append(variable);
        out.append("}   # a personal access token of an administrator\n");
      }
    }
    out.append("  target:\n    site: ").append(value(terms.site()));
    out.append("\n    auth:\n      email: ").append(value(terms.email()));
    out.append("\n      token: ${env:ATLASSIAN_TOKEN}   # never the token itself\n");
  }

  private void users(StringBuilder out) {
    out.append("---\n");
    head(out, "Users", "everyone");
    out.append("spec:\n  # Whoever has no account of their own there becomes this one; their name");
    out.append(" is kept in the text.\n  standIn: ").append(value(terms.standIn())).append('\n');
    out.append("  # People of other domains become the stand-in. Left out: every domain is");
    out.append(" trusted.\n  # trustedDomains: [")
        .append(String.join(", ", trustedDomains.stream().limit(5).map(FirstSpec::value).toList()))
        .append("]\n");
    duplicates.ifPresent(choice -> {
      out.append("  # ").append(choice.why()).append('\n');
      out.append("  duplicates: ").append(choice.value()).append('\n');
    });
    maxStandIns.ifPresent(choice -> {
      out.append("  # ").append(choice.why()).append('\n');
      out.append("  maxStandIns: ").append(choice.value()).append('\n');
    });
    out.append("  # map: users.csv                # rows of source,email win over every rule\n");
  }

  private void decisions(StringBuilder out) {
    if (decisions.isEmpty()) {
      return;
    }
    out.append("---\n");
    head(out, "Decisions", "names");
    out.append("spec:\n");
    for (Line line : decisions) {
      out.append("  # ").append(line.why()).append("\n  - {type: ").append(line.type());
      out.append(", from: {name: ").append(value(line.from())).append('}');
      line.fieldType().ifPresent(type -> out.append(", fieldType: ").append(value(type)));
      line.to().ifPresent(to -> out.append(", to: ").append(value(to)));
      line.onExisting().ifPresent(choice -> out.append(", onExisting: ").append(choice));
      out.append("}\n");
    }
  }

  private void projects(StringBuilder out) {
    out.append("---\n");
    head(out, "Projects", "all");
    out.append("spec:\n  select: {source: default}      # keys: [OPS, \"WEB*\"] and except: [OLD]");
    out.append(" narrow it\n  content: all                   # none moves configuration only\n");
    out.append("  # Aloft writes over the public API, which cannot set created dates, authors of");
    out.append(" comments or history:\n  # they are kept in fields, a line of text and");
    out.append(" properties. There is no default.\n  executor: rest\n");
    out.append("  # OPS-12 stays OPS-12; gaps in the numbers are filled for the time of the run.");
    out.append("\n  # new: the target counts afresh, and links from outside lead nowhere.\n");
    out.append("  keys: keep\n");
    maxGapShare.ifPresent(choice -> {
      out.append("  # ").append(choice.why()).append('\n');
      out.append("  maxGapShare: ").append(choice.value()).append('\n');
    });
    for (ProjectLine line : projects) {
      out.append("---\n# ").append(line.why()).append('\n');
      head(out, "Project", line.key().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      out.append("spec:\n  source: ").append(value(line.key())).append('\n');
      if (line.targetKey().isPresent() || line.targetName().isPresent()) {
        out.append("  target:\n");
        line.targetKey().ifPresent(key -> out.append("    key: ").append(value(key)).append('\n'));
        line.targetName()
            .ifPresent(name -> out.append("    name: ").append(value(name)).append('\n'));
      }
      if (line.newKeys()) {
        out.append("  keys: new\n");
      }
    }
  }

  private static void head(StringBuilder out, String kind, String name) {
    out.append("apiVersion: aloft/v1\nkind: ").append(kind);
    out.append("\nmetadata: {name: ").append(value(name)).append("}\n");
  }

  private static String value(String text) {
    return YamlText.ofValue(text);
  }
}
