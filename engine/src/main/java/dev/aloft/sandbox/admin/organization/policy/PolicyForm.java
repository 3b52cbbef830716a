package dev.aloft.sandbox.admin.organization.policy;

import dev.aloft.sandbox.admin.organization.place.SiteRoles;
import dev.aloft.sandbox.json.Form;
import dev.aloft.sandbox.operation.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads policies and the products that they are for. */
final class PolicyForm {

  private static final Set<String> TYPES = Set.of("ip-allowlist", "data-residency");
  private static final Set<String> STATUSES = Set.of("enabled", "disabled");
  private static final Set<String> META =
      Set.of(
          "atlassianAccountId", "migrationEndDataTime", "migrationStartDateTime", "scheduledDate");
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "("
              + OCTET
              + "\\.){3}"
              + OCTET
              + "(/(3[0-2]|[12]?\\d))?"
              + "|[0-9a-fA-F:]*:[0-9a-fA-F:.]*(/(12[0-8]|1[01]\\d|\\d?\\d))?");
  private static final int LONGEST = 255;

  private final SiteRoles products;

  PolicyForm(SiteRoles products) {
    this.products = products;
  }

  /**
   * A policy from the body of a call.
   *
   * @param before what stands there already; a new one has the given id
   */
  Policy read(JsonNode body, String id, Optional<Policy> before) {
    Form outer = Form.of(body, "data");
    Form data = part(outer, "data", "id", "type", "attributes").orElseThrow(PolicyForm::bad);
    if (!data.required("type", LONGEST).equals("policy")) {
      data.refuse("type", "type must be policy.");
    }
    data.text("id")
        .filter(said -> !said.equals(id))
        .ifPresent(said -> data.refuse("id", "The id cannot be changed."));
    data.check();
    Form form =
        part(data, "attributes", "type", "name", "status", "rule", "resources")
            .orElseThrow(PolicyForm::bad);
    String type = form.required("type", LONGEST);
    if (!TYPES.contains(type)) {
      form.refuse("type", "type must be ip-allowlist or data-residency.");
    }
    if (before.filter(one -> !one.type().equals(type)).isPresent()) {
      form.refuse("type", "The type of a policy cannot be changed.");
    }
    Optional<String> status = form.text("status");
    if (status.filter(word -> !STATUSES.contains(word)).isPresent()) {
      form.refuse("status", "status must be enabled or disabled.");
    }
    Optional<List<String>> in = part(form, "rule", "in").map(rule -> rule(rule, type));
    List<Policy.Covered> resources =
        form.elements("resources").stream().map(this::resource).toList();
    form.check();
    return new Policy(
        id,
        type,
        form.limited("name", LONGEST).or(() -> before.flatMap(Policy::name)),
        status.map("enabled"::equals).orElse(before.map(Policy::enabled).orElse(true)),
        in.or(() -> before.flatMap(Policy::in)),
        form.names("resources") ? resources : before.map(Policy::resources).orElse(List.of()));
  }

  private static List<String> rule(Form rule, String type) {
    List<String> in = rule.texts("in");
    if (!rule.names("in")) {
      rule.refuse("in", "The rule needs in.");
    }
    if (type.equals("ip-allowlist")
        && !in.stream().allMatch(one -> ADDRESS.matcher(one).matches())) {
      rule.refuse("in", "in holds something that is neither an IP address nor a range of them.");
    }
    rule.check();
    return in;
  }

  private static Optional<Form> part(Form form, String name, String... names) {
    return form.node(name).map(node -> Form.of(node, names));
  }

  /** A product that the policy is for, which must be one of the organization's. */
  Policy.Covered resource(JsonNode node) {
    Form form = Form.of(node, "id", "links", "meta");
    String id = form.required("id", LONGEST);
    form.check();
    return covered(form, id);
  }

  /** What is said about a product. */
  Policy.Covered covered(Form form, String id) {
    if (products.products().stream().noneMatch(one -> one.resource().equals(id))) {
      throw Refusal.field("id", "No resource of the organization has this id.")
          .coded("ADMIN-400-4");
    }
    Optional<String> ticket = part(form, "links", "ticket").flatMap(links -> links.text("ticket"));
    Map<String, String> meta = new LinkedHashMap<>();
    part(form, "meta", META.toArray(String[]::new))
        .ifPresent(said ->
            META.stream()
                .sorted()
                .forEach(one -> said.text(one).ifPresent(value -> meta.put(one, value))));
    return new Policy.Covered(id, ticket, meta);
  }

  private static Refusal bad() {
    return Refusal.badRequest("The request body is not valid.");
  }
}
