package dev.aloft.report;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.DiagnosticCode;
import dev.aloft.diagnostics.Severity;
import dev.aloft.run.PeopleToDecide;
import dev.aloft.run.PersonToDecide;
import dev.aloft.value.Digest;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page on which somebody decides about people: one HTML file that fetches nothing. Names and
 * addresses stand in it in full.
 *
 * @param migration the migration's name in the spec
 * @param source the source's name, which qualifies the rows of a map
 * @param sources all names that do so
 * @param standIn the account that takes people's places, if the spec names one
 * @param map the people map as it is
 */
public record WorkbenchPage(
    String migration,
    String source,
    Collection<String> sources,
    Optional<String> standIn,
    PeopleMapFile map,
    PeopleToDecide toDecide) {

  /** Tells the page from others; the template writes it among the first lines. */
  private static final String MARK = "<meta name=\"generator\" content=\"aloft users workbench\">";

  private static final int HEAD = 1024;
  private static final String PACKAGE = "dev.aloft.report.template";

  /** In the order in which they build upon each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "workbench-csv.js",
          "workbench-people.js",
          "workbench-details.js",
          "workbench-table.js",
          "workbench.js");

  /**
   * A people map.
   *
   * @param text blank where there is none yet
   */
  public record PeopleMapFile(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Whether a file is such a page, of whatever version. */
  public static boolean isPage(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(MARK);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * What the template fills in.
   *
   * @param policy forbids the browser to fetch or run anything but what stands in the page
   * @param data people and map as JSON, in a form that HTML does not end early
   */
  public record Model(
      String title, String policy, String style, String script, String data, List<String> stops) {}

  /** The HTML. */
  public String html() {
    String style = resource("workbench.css");
    String script = SCRIPTS.stream().map(WorkbenchPage::resource).collect(Collectors.joining("\n"));
    String policy =
        "default-src 'none'; script-src '%s'; style-src '%s'; base-uri 'none'; form-action 'none'"
            .formatted(hash(script), hash(style));
    StringOutput out = new StringOutput();
    TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE)
        .render(
            "workbench.jte",
            new Model("People of " + migration, policy, style, script, data(), stops()),
            out);
    return out.toString();
  }

  /** What would end a plan before it begins. */
  private List<String> stops() {
    return toDecide.problems().stream()
        .filter(problem -> problem.code().severity() == Severity.ERROR)
        .map(Diagnostic::summary)
        .toList();
  }

  private String data() {
    Map<String, Check> checks = new LinkedHashMap<>();
    toDecide.people().stream()
        .flatMap(person -> person.findings().stream())
        .distinct()
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(check -> checks.put(check.id(), Check.of(check)));
    String json =
        new JsonMapper()
            .writeValueAsString(
                new Data(
                    source,
                    List.copyOf(sources),
                    standIn.orElse(""),
                    map.name(),
                    map.text(),
                    checks,
                    toDecide.people().stream().map(Row::of).toList()));
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private record Data(
      String source,
      List<String> sources,
      String standIn,
      String mapName,
      String mapText,
      Map<String, Check> checks,
      List<Row> people) {}

  private record Check(String severity, String explanation) {
    static Check of(DiagnosticCode check) {
      return new Check(
          check.severity() == Severity.ERROR ? "error" : "warning", check.explanation());
    }
  }

  private record Row(
      String key,
      String login,
      String name,
      String email,
      String directory,
      String account,
      String standing,
      long places,
      long words,
      List<String> findings,
      Optional<Outlook> outlook) {

    static Row of(PersonToDecide person) {
      return new Row(
          person.key(),
          person.login(),
          person.name(),
          person.email().orElse(""),
          person.directory(),
          word(person.account()),
          word(person.standing()),
          person.places(),
          person.words(),
          person.findings().stream().map(DiagnosticCode::id).toList(),
          person
              .outlook()
              .map(outlook -> new Outlook(outlook.address().orElse(""), outlook.why())));
    }
  }

  /** The address is blank for the stand-in. */
  private record Outlook(String address, String why) {}

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String resource(String name) {
    try (InputStream in = WorkbenchPage.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(in, "no " + name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As a policy names a script or a style. */
  private static String hash(String text) {
    byte[] digest = Digest.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
