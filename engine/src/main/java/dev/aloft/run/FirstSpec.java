package dev.aloft.run;

import dev.aloft.spec.YamlText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

  private static final String TEMPLATES = "dev.aloft.run.template";
  private static final int DOMAINS_SHOWN = 5;
  private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cntrl}\\x{2028}\\x{2029}]+");

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
      String why) {

    /** As one mapping. */
    public String yaml() {
      StringBuilder out = new StringBuilder("{type: ").append(type);
      out.append(", from: {name: ").append(YamlText.ofValue(from)).append('}');
      fieldType.ifPresent(type -> out.append(", fieldType: ").append(YamlText.ofValue(type)));
      to.ifPresent(name -> out.append(", to: ").append(YamlText.ofValue(name)));
      onExisting.ifPresent(choice -> out.append(", onExisting: ").append(choice));
      return out.append('}').toString();
    }
  }

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
      String why) {

    /** The name of its document. */
    public String documentName() {
      return key.toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

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
    return of(terms, decisions, projects, lines);
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
    return of(terms, lines, documents, exposures);
  }

  /** The same with its source under another name. */
  public FirstSpec from(From other) {
    Terms named = new Terms(terms.name(), other, terms.site(), terms.email(), terms.standIn());
    return of(named, decisions, projects, exposures);
  }

  private FirstSpec of(
      Terms named, List<Line> lines, List<ProjectLine> documents, List<ExposureLine> accepted) {
    return new FirstSpec(
        named,
        snapshot,
        about,
        trustedDomains,
        duplicates,
        maxStandIns,
        maxGapShare,
        lines,
        documents,
        accepted);
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

  /** The YAML: {@code first-spec.jte}. */
  public String text() {
    StringOutput out = new StringOutput();
    TemplateEngine.createPrecompiled(null, ContentType.Plain, null, TEMPLATES)
        .render("first-spec.jte", this, out);
    return out.toString();
  }

  /** Some of the trusted domains, enough to see how they are written. */
  public String domains() {
    return trustedDomains.stream()
        .limit(DOMAINS_SHOWN)
        .map(YamlText::ofValue)
        .collect(Collectors.joining(", "));
  }

  /** A sentence that stays on its line: names in it come from the source. */
  public static String comment(String sentence) {
    return LINE_ENDS.matcher(sentence).replaceAll(" ");
  }

  /** How a spec refers to a secret in the environment. */
  public static String secret(String variable) {
    return "${env:" + variable + "}";
  }
}
