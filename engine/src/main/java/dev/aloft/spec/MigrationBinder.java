package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Binds the Migration document. */
final class MigrationBinder {

  /** Where JDBC drivers take a password from an address. */
  private static final Pattern PASSWORD =
      Pattern.compile("(?i)[?&;]password=|//[^/@:]*:[^/@]*@|:[^/@:]+/[^@]+@");

  private static final String STATE = ".aloft/state.db";
  private static final URI ADMINISTRATION = URI.create("https://api.atlassian.com/admin");
  private static final URI DIRECTORIES = URI.create("https://api.atlassian.com/scim");
  private static final URI NOWHERE = URI.create("https://invalid.invalid");
  private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private final Binding binding;
  private final Document document;

  MigrationBinder(Binding binding, Document document) {
    this.binding = binding;
    this.document = document;
  }

  Migration bind() {
    Section spec = document.section();
    return new Migration(
        document.name(),
        sites(spec, "source", this::source),
        sites(spec, "target", this::target),
        state(spec),
        encryptionKey(spec),
        document.location());
  }

  private <T> SortedMap<String, T> sites(
      Section spec, String singular, BiFunction<String, Section, T> bind) {
    String plural = singular + "s";
    if (spec.has(singular) == spec.has(plural)) {
      boolean both = spec.has(singular);
      binding
          .problems()
          .add(
              Diagnostic.of(
                      both ? SpecCode.BAD_VALUE : SpecCode.MISSING_KEY,
                      both
                          ? spec.mapping().entry(singular).orElseThrow().key().start().toLocation()
                          : spec.head().toLocation(),
                      both
                          ? singular + " and " + plural + " stand side by side"
                          : "the Migration names no " + singular)
                  .expected("either " + singular + ": with one site, or " + plural + ": by name"));
    }
    SortedMap<String, T> sites = new TreeMap<>();
    spec.section(singular)
        .ifPresent(s -> sites.put(Migration.DEFAULT_NAME, bind.apply(Migration.DEFAULT_NAME, s)));
    spec.section(plural)
        .ifPresent(section -> {
          for (Tree.Entry entry : section.mapping().entries()) {
            String name = entry.key().text();
            checkName(entry.key());
            Section.of(entry.value(), entry.key().start())
                .ifPresent(site -> sites.put(name, bind.apply(name, site)));
          }
        });
    return sites;
  }

  // Names of sites become part of addresses and of "source/KEY".
  private void checkName(Tree.Scalar key) {
    if (!NAME.matcher(key.text()).matches()) {
      binding.badValue(
          key.start(),
          "a site cannot be named \"" + Excerpt.of(key.text()) + "\"",
          "lower-case letters, digits and dashes, at most 63");
    }
  }

  private Source source(String name, Section section) {
    if (section.has("confluence")) {
      binding.notYet(
          section.mapping().entry("confluence").orElseThrow().key().start(),
          "confluence as a source",
          List.of("jira"));
    }
    List<Origin> origins = new ArrayList<>();
    List<Tree> items = section.section("jira").map(jira -> jira.items("origins")).orElse(List.of());
    for (Tree item : items) {
      Section.of(item, item.start()).flatMap(this::origin).ifPresent(origins::add);
    }
    if (items.size() > 1) {
      binding.notYet(items.get(1).start(), "a second origin of one source", List.of());
    }
    return new Source(name, origins, section.head());
  }

  private Optional<Origin> origin(Section section) {
    String type = section.textOrBlank("type");
    return switch (type) {
      case "xml-backup" ->
          section
              .text("path")
              .map(path ->
                  new Origin.XmlBackup(
                      binding.path(path, document.folder()),
                      section.text("attachments").map(a -> binding.path(a, document.folder())),
                      section.text("timeZone").flatMap(binding::timeZone),
                      path.start()));
      case "data-center" ->
          section
              .text("url")
              .map(url ->
                  new Origin.DataCenter(
                      sourceUrl(url), secret(section.section("auth"), section), url.start()));
      case "database" -> section.text("url").map(url -> database(url, section));
      case "cloud", "xml-export" -> {
        binding.notYet(
            section.at("type"),
            "an origin of type " + type,
            List.of("xml-backup", "data-center", "database"));
        yield Optional.empty();
      }
      // Absent or unknown: the schema check has said so.
      default -> Optional.empty();
    };
  }

  private Origin database(Tree.Scalar url, Section section) {
    if (PASSWORD.matcher(url.text()).find()) {
      binding.badValue(
          url.start(), "the address holds a password", "auth: {user, password} beside it");
    }
    Optional<Section> auth = section.section("auth");
    return new Origin.Database(
        url.text(),
        auth.map(a -> a.textOrBlank("user")).orElse(""),
        secret(auth, section, "password"),
        section.text("schema").map(Tree.Scalar::text),
        section
            .section("driver")
            .flatMap(driver ->
                driver
                    .text("path")
                    .map(path ->
                        new Origin.Driver(
                            driver.textOrBlank("class"), binding.path(path, document.folder())))),
        section.text("attachments").map(a -> binding.path(a, document.folder())),
        section.text("timeZone").flatMap(binding::timeZone),
        url.start());
  }

  private Target target(String name, Section section) {
    Optional<Section> auth = section.section("auth");
    return new Target(
        name,
        section.text("site").map(this::site).orElse(NOWHERE),
        auth.map(a -> a.textOrBlank("email")).orElse(""),
        secret(auth, section),
        section.section("organization").map(this::organization),
        section.section("rate").map(new RateBinder(binding)::bind).orElse(Rate.UNSAID),
        section.head());
  }

  private Target.Organization organization(Section section) {
    Expectation expectation =
        section.section("expect").map(Expectation::of).orElse(Expectation.NONE);
    Optional<Target.Provisioning> provisioning =
        section
            .section("provisioning")
            .map(p ->
                new Target.Provisioning(
                    p.text("url").map(this::directories).orElse(DIRECTORIES),
                    p.textOrBlank("directory"),
                    secret(Optional.of(p), p)));
    if (expectation.connected() && provisioning.isEmpty()) {
      binding.badValue(
          section.section("expect").orElse(section).at("scim"),
          "only a directory can tell whether it is connected",
          "provisioning: {directory, token} beside expect");
    }
    return new Target.Organization(
        section.text("url").map(this::administration).orElse(ADMINISTRATION),
        section.textOrBlank("id"),
        secret(Optional.of(section), section),
        provisioning,
        expectation);
  }

  private static Secret secret(Optional<Section> auth, Section around) {
    return secret(auth, around, "token");
  }

  private static Secret secret(Optional<Section> auth, Section around, String name) {
    return auth.flatMap(a -> secret(a, name))
        .orElseGet(() -> Secret.named("nothing", around.head()));
  }

  private static Optional<Secret> encryptionKey(Section spec) {
    return secret(spec, Interpolation.ENCRYPTION_KEY);
  }

  private static Optional<Secret> secret(Section section, String key) {
    // A secret that was not read has a reference but no text.
    return section
        .mapping()
        .get(key)
        .filter(Tree.Scalar.class::isInstance)
        .map(Tree.Scalar.class::cast)
        .filter(scalar -> !scalar.origins().isEmpty())
        .map(scalar ->
            scalar.text().isEmpty()
                ? Secret.named(scalar.origins().getFirst(), scalar.start())
                : Secret.known(scalar.origins().getFirst(), scalar.text(), scalar.start()));
  }

  private URI administration(Tree.Scalar scalar) {
    return address(scalar, "an organization", ADMINISTRATION.toString(), true);
  }

  private URI directories(Tree.Scalar scalar) {
    return address(scalar, "directories", DIRECTORIES.toString(), true);
  }

  private URI site(Tree.Scalar scalar) {
    return address(scalar, "a target", "https://acme.atlassian.net", false);
  }

  /** A server may stand below a path of its host. */
  private URI sourceUrl(Tree.Scalar scalar) {
    return address(scalar, "a source", "https://jira.acme.example", true);
  }

  private URI address(Tree.Scalar scalar, String of, String example, boolean withPath) {
    URI uri;
    try {
      uri = new URI(scalar.text().replaceFirst("/+$", ""));
    } catch (URISyntaxException e) {
      binding.badValue(
          scalar.start(), "this is not a web address", "an address such as " + example);
      return NOWHERE;
    }
    String host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
    boolean bare =
        uri.getRawUserInfo() == null
            && (withPath || Optional.ofNullable(uri.getRawPath()).orElse("").isEmpty())
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null;
    boolean safe = "https".equals(uri.getScheme()) || isThisMachine(host);
    if (host.isEmpty() || !bare || !safe) {
      binding
          .problems()
          .add(
              Diagnostic.of(
                      SpecCode.INSECURE_ADDRESS,
                      scalar.start().toLocation(),
                      "\"" + Excerpt.of(scalar.toString()) + "\" cannot be the address of " + of)
                  .expected(
                      safe
                          ? "the address alone, such as " + example
                          : "https; http is for this machine only"));
      return NOWHERE;
    }
    return uri;
  }

  private static boolean isThisMachine(String host) {
    return host.equals("localhost")
        || host.equals("[::1]")
        || host.matches("127(\\.[0-9]{1,3}){3}");
  }

  private Path state(Section spec) {
    Optional<Section> state = spec.section("state");
    if (state.isPresent() && state.get().textOrBlank("backend").equals("postgresql")) {
      binding.notYet(state.get().at("backend"), "backend postgresql", List.of("sqlite"));
    } else if (state.isPresent() && state.get().has("url")) {
      binding.badValue(
          state.get().mapping().entry("url").orElseThrow().key().start(),
          "url does not go with backend sqlite",
          "path");
    }
    return state
        .flatMap(s -> s.text("path"))
        .map(path -> binding.path(path, document.folder()))
        .orElseGet(() -> document.folder().resolve(STATE));
  }
}
