package dev.aloft.spec;

import dev.aloft.diagnostics.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Binds the Users document and reads its map. */
final class UsersBinder {

  private final Binding binding;
  private final Document document;

  UsersBinder(Binding binding, Document document) {
    this.binding = binding;
    this.document = document;
  }

  Users bind() {
    Section spec = document.section();
    SortedSet<String> domains = new TreeSet<>();
    spec.texts("trustedDomains").forEach(d -> domains.add(d.text().toLowerCase(Locale.ROOT)));
    Users defaults = Users.defaults(document.location());
    return new Users(
        domains,
        spec.section("domains").flatMap(d -> d.section("rewrite")).stream()
            .flatMap(UsersBinder::rewrites)
            .toList(),
        spec.texts("map").stream().flatMap(file -> map(file).stream()).toList(),
        spec.text("standIn").map(s -> new Users.StandIn(s.text(), s.start())),
        spec.choice("duplicates", Users.Duplicates.class).orElse(defaults.duplicates()),
        spec.choice("invalid", Users.Invalid.class).orElse(defaults.invalid()),
        spec.choice("inactive", Users.Inactive.class).orElse(defaults.inactive()),
        spec.choice("customers", Users.Customers.class).orElse(defaults.customers()),
        spec.section("exclude").map(this::exclusion),
        spec.choice("provisioning", Users.Provisioning.class).orElse(defaults.provisioning()),
        spec.items("productAccess").stream()
            .flatMap(item -> Section.of(item, item.start()).stream())
            .map(UsersBinder::productAccess)
            .toList(),
        spec.share("maxStandIns").orElse(defaults.maxStandIns()),
        spec.text("prices").flatMap(this::prices),
        new GroupRulesBinder(binding).bind(spec),
        document.location());
  }

  private static Stream<Users.DomainRewrite> rewrites(Section section) {
    return section.mapping().entries().stream()
        .flatMap(entry ->
            Section.asTexts(entry.value()).stream()
                .map(to ->
                    new Users.DomainRewrite(
                        entry.key().text().toLowerCase(Locale.ROOT),
                        to.text().toLowerCase(Locale.ROOT),
                        entry.key().start())));
  }

  private static ProductAccess productAccess(Section section) {
    SortedSet<String> domains = new TreeSet<>();
    section.texts("domains").forEach(d -> domains.add(d.text().toLowerCase(Locale.ROOT)));
    SortedSet<String> products = new TreeSet<>();
    section.texts("products").forEach(product -> products.add(product.text()));
    return new ProductAccess(
        groups(section),
        domains,
        products,
        section.choice("provisioning", Users.Provisioning.class),
        section.head());
  }

  private static List<Users.Group> groups(Section section) {
    return section.texts("groups").stream()
        .map(group -> new Users.Group(group.text(), group.start()))
        .toList();
  }

  private Users.Exclusion exclusion(Section section) {
    return new Users.Exclusion(
        groups(section),
        section.text("replaceRoles").map(r -> new Users.StandIn(r.text(), r.start())),
        section.head());
  }

  private List<Users.MapRow> map(Tree.Scalar scalar) {
    Path path = binding.path(scalar, document.folder());
    return content(scalar, path, SpecCode.PEOPLE_MAP, "people map")
        .map(text -> new PeopleMap(SpecFiles.display(path), binding).read(text))
        .orElse(List.of());
  }

  private Optional<Prices> prices(Tree.Scalar scalar) {
    Path path = binding.path(scalar, document.folder());
    return content(scalar, path, SpecCode.PRICES, "file of prices")
        .flatMap(text -> new PriceFile(SpecFiles.display(path), binding).read(text));
  }

  private Optional<String> content(Tree.Scalar scalar, Path path, SpecCode code, String what) {
    SpecFiles.Content content = SpecFiles.content(path);
    if (content.text().isEmpty()) {
      binding
          .problems()
          .add(
              Diagnostic.of(
                      code,
                      scalar.start().toLocation(),
                      "the %s \"%s\" %s"
                          .formatted(what, Excerpt.of(scalar.toString()), content.fault()))
                  .expected("a CSV file; the path is relative to " + scalar.start().file()));
    }
    return content.text();
  }
}
