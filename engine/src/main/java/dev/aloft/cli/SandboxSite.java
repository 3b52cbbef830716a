package dev.aloft.cli;

import dev.aloft.diagnostics.Diagnostic;
import dev.aloft.diagnostics.ExitCode;
import dev.aloft.diagnostics.Location;
import dev.aloft.diagnostics.ProblemException;
import dev.aloft.sandbox.confluence.datacenter.ConfluenceDataCenter;
import dev.aloft.sandbox.jira.cloud.kept.KeptSite;
import dev.aloft.sandbox.jira.datacenter.JiraDataCenter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A site that is to be served.
 *
 * @param product one of {@link #PRODUCTS}
 * @param name empty for the one that it has
 * @param data the folder that keeps it, if one does
 * @param load what it begins with
 */
record SandboxSite(
    String product, Optional<String> name, Optional<Path> data, Optional<Path> load) {

  static final String CLOUD = KeptSite.PRODUCT;
  static final String JIRA = JiraDataCenter.NAME;
  static final String CONFLUENCE = ConfluenceDataCenter.NAME;

  /** What can be served. */
  static final List<String> PRODUCTS = List.of(CLOUD, JIRA, CONFLUENCE);

  private static final String BESIDE = "beside";
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final Pattern WORD = Pattern.compile("([^:=]+):([^:=]+)(?:=(.+))?");

  SandboxSite {
    name.filter(given -> !NAME.matcher(given).matches())
        .ifPresent(given -> {
          throw problem(
              "a name (--name, --beside) must be small letters, digits and hyphens, as in a site's"
                  + " address",
              "choose another than \"" + given + "\"");
        });
    if (!PRODUCTS.contains(product)) {
      throw problem(
          "a product (--product, --beside) must be " + String.join(" or ", PRODUCTS),
          "choose one of them");
    }
  }

  /**
   * Another site in the same process, as {@code PRODUCT:NAME} or {@code PRODUCT:NAME=PATH} says.
   *
   * @param data the folder that keeps the first site, if one does
   * @param folder in which paths begin
   */
  static SandboxSite beside(String word, Optional<Path> data, Path folder) {
    Matcher parts = WORD.matcher(word);
    if (!parts.matches()) {
      throw problem(
          "--beside must be PRODUCT:NAME or PRODUCT:NAME=PATH, not \"" + word + "\"",
          "write for example " + JIRA + ":emea=backup.zip");
    }
    String name = parts.group(2);
    return new SandboxSite(
        parts.group(1),
        Optional.of(name),
        data.map(first -> first.resolve(BESIDE).resolve(name)),
        Optional.ofNullable(parts.group(3)).map(folder::resolve));
  }

  boolean isCloud() {
    return product.equals(CLOUD);
  }

  private static ProblemException problem(String summary, String next) {
    return new ProblemException(
        ExitCode.INVALID_INPUT,
        Diagnostic.of(CliCode.BAD_ARGUMENT, Location.NONE, summary).next(next));
  }
}
