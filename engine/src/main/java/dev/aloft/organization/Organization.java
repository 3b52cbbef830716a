package dev.aloft.organization;

import dev.aloft.http.Idempotence;
import dev.aloft.http.Site;
import dev.aloft.http.SiteException;
import dev.aloft.http.SiteRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An organization that we administer: admin-organization.json. Failures are the exceptions of
 * {@link Site}.
 */
public final class Organization {

  /** Most addresses of one search, and most accounts of one page. */
  public static final int A_CALL = 100;

  /** Most addresses of one invitation. */
  public static final int AN_INVITATION = 25;

  private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");

  /** Stands for all directories in which we administer something. */
  static final String ALL_DIRECTORIES = "-";

  private final Site administration;
  private final String id;

  /** The addresses of those who were invited here, by account id. */
  private final Map<String, String> newcomers = new HashMap<>();

  /**
   * An organization.
   *
   * @param administration {@code https://api.atlassian.com/admin}
   */
  public Organization(Site administration, String id) {
    this.administration = administration;
    this.id = id;
  }

  /**
   * Those who have one of these addresses: {@code searchDirectoryUsers}. Only whole addresses
   * match, hidden ones as well.
   *
   * @param emails {@value #A_CALL} at most
   */
  public List<Member> members(List<String> emails) {
    return members("emails", emails);
  }

  /**
   * Those with one of these account ids: {@code searchDirectoryUsers}.
   *
   * @param accounts {@value Residents#A_LOOK} at most
   */
  public List<Member> membersById(List<String> accounts) {
    return members("accountIds", accounts);
  }

  private List<Member> members(String property, List<String> values) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("limit", A_CALL);
    values.forEach(body.putArray(property)::add);
    List<Member> found = new ArrayList<>();
    pages(
        "/v2/orgs/{orgId}/directories/{directoryId}/users/search",
        body,
        (request, user) -> found.add(member(request, user)));
    return found;
  }

  /** Whose access is suspended, and how that ends. */
  public Suspensions suspensions() {
    return new Suspensions(administration, id);
  }

  /** Who lives here, and how one leaves. */
  public Residents residents() {
    return new Residents(administration, id);
  }

  /**
   * Which of these groups an identity provider keeps, by the hundred names: {@code
   * searchDirectoryGroups}. Nobody but it may change who is in them.
   *
   * @param names of groups, ignoring case
   * @return those that are kept so, in small letters
   */
  public Set<String> synced(Collection<String> names) {
    List<String> all = names.stream().distinct().toList();
    Set<String> synced = new TreeSet<>();
    for (int from = 0; from < all.size(); from += A_CALL) {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("limit", A_CALL);
      all.subList(from, Math.min(from + A_CALL, all.size()))
          .forEach(body.putArray("groupNames")::add);
      pages(
          "/v2/orgs/{orgId}/directories/{directoryId}/groups/search",
          body,
          (request, group) -> {
            if (group.path("externalSynced").asBoolean(false)) {
              synced.add(group.path("name").asString("").toLowerCase(Locale.ROOT));
            }
          });
    }
    return synced;
  }

  private void pages(String path, ObjectNode body, BiConsumer<SiteRequest, JsonNode> each) {
    String cursor = "";
    do {
      if (!cursor.isEmpty()) {
        body.put("cursor", cursor);
      }
      SiteRequest request =
          SiteRequest.post(path, id, ALL_DIRECTORIES).json(body).idempotence(Idempotence.SAFE);
      JsonNode page = administration.send(request).json();
      page.path("data").forEach(item -> each.accept(request, item));
      cursor = page.path("links").path("next").asString("");
    } while (!cursor.isEmpty());
  }

  /**
   * The products of the organization's sites: {@code queryWorkspacesV2}. With a cursor nothing else
   * may be said.
   */
  public List<Product> products() {
    List<Product> found = new ArrayList<>();
    String cursor = "";
    do {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      if (cursor.isEmpty()) {
        body.put("limit", A_CALL);
      } else {
        body.put("cursor", cursor);
      }
      SiteRequest request =
          SiteRequest.post("/v2/orgs/{orgId}/workspaces", id)
              .json(body)
              .idempotence(Idempotence.SAFE);
      JsonNode page = administration.send(request).json();
      page.path("data").forEach(workspace -> found.add(product(request, workspace)));
      cursor = cursor(page.path("links").path("next").asString(""));
    } while (!cursor.isEmpty());
    return found;
  }

  /** The next page is told as an address; its cursor is what is sent. */
  static String cursor(String next) {
    return CURSOR
        .matcher(next)
        .results()
        .findFirst()
        .map(found -> URLDecoder.decode(found.group(1), StandardCharsets.UTF_8))
        .orElse(next);
  }

  private static Product product(SiteRequest request, JsonNode workspace) {
    String resource = workspace.path("id").asString("");
    if (resource.isEmpty()) {
      throw SiteException.lacking(request, "id");
    }
    JsonNode attributes = workspace.path("attributes");
    return new Product(
        resource,
        attributes.path("typeKey").asString(""),
        attributes.path("hostUrl").asString(""),
        limit(attributes));
  }

  private static Optional<Long> limit(JsonNode attributes) {
    JsonNode capacity = attributes.path("capacity");
    return capacity.isNumber() ? Optional.of(capacity.longValue()) : Optional.empty();
  }

  /** The domains that the organization has verified, in small letters: {@code getDomains}. */
  public Set<String> verifiedDomains() {
    Set<String> verified = new TreeSet<>();
    String cursor = "";
    do {
      SiteRequest request = SiteRequest.get("/v1/orgs/{orgId}/domains", id);
      JsonNode page =
          administration.send(cursor.isEmpty() ? request : request.query("cursor", cursor)).json();
      for (JsonNode domain : page.path("data")) {
        JsonNode attributes = domain.path("attributes");
        if (attributes.path("claim").path("status").asString("").equals("verified")) {
          verified.add(attributes.path("name").asString("").toLowerCase(Locale.ROOT));
        }
      }
      cursor = cursor(page.path("links").path("next").asString(""));
    } while (!cursor.isEmpty());
    return verified;
  }

  /**
   * Invites people as users of products, without a mail; who has an account gets the products. A
   * second time changes nothing.
   *
   * @param emails {@value #AN_INVITATION} at most
   * @param resources of {@link Product}s
   * @return those whom the organization answers for
   */
  public List<Invited> invite(List<String> emails, Collection<String> resources) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("sendNotification", false);
    emails.forEach(body.putArray("emails")::add);
    ArrayNode rules = body.putArray("permissionRules");
    resources.forEach(
        resource -> rules.addObject().put("resource", resource).put("role", "atlassian/user"));
    List<Invited> invited = new ArrayList<>();
    invite(body, (request, person) -> invited.add(invited(request, person)));
    invited.stream()
        .filter(one -> one.refusal().isEmpty())
        .forEach(one -> newcomers.put(one.accountId(), one.email()));
    return invited;
  }

  /** Those of these accounts whom {@link #invite} invited here, in their order. */
  public List<String> newcomers(Collection<String> accounts) {
    return accounts.stream().filter(newcomers::containsKey).toList();
  }

  /**
   * Puts newcomers into a group, by an invitation that names the group. Nobody else: an address
   * whose account is gone would get one.
   *
   * @param accounts of newcomers, {@value #AN_INVITATION} at most
   * @param groupId the same in the organization and in its products
   * @return those who are in the group, as far as the organization says so
   */
  public Set<String> join(List<String> accounts, String groupId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("sendNotification", false);
    ArrayNode emails = body.putArray("emails");
    accounts.forEach(account -> emails.add(Objects.requireNonNull(newcomers.get(account))));
    body.putArray("additionalGroups").add(groupId);
    Set<String> joined = new TreeSet<>();
    invite(
        body,
        (request, person) -> {
          if (person
              .path("results")
              .valueStream()
              .flatMap(result -> result.path("groupAssignmentResult").valueStream())
              .anyMatch(result ->
                  result.path("group").asString("").equals(groupId)
                      && result.path("status").asString("").equals("INVITED"))) {
            joined.add(person.path("id").asString(""));
          }
        });
    return joined;
  }

  private void invite(ObjectNode body, BiConsumer<SiteRequest, JsonNode> each) {
    SiteRequest request =
        SiteRequest.post("/v2/orgs/{orgId}/users/invite", id)
            .json(body)
            .idempotence(Idempotence.IDEMPOTENT);
    administration
        .send(request)
        .json()
        .path("data")
        .forEach(person -> each.accept(request, person));
  }

  private static Invited invited(SiteRequest request, JsonNode person) {
    String accountId = person.path("id").asString("");
    Optional<String> refusal =
        person
            .path("results")
            .valueStream()
            .flatMap(result -> result.path("roleAssignmentResult").valueStream())
            .filter(result -> result.path("status").asString("").equals("ERROR"))
            .map(result ->
                result.path("resource").asString("")
                    + ": "
                    + result.path("statusReason").asString("no reason given"))
            .findFirst();
    if (accountId.isEmpty() && refusal.isEmpty()) {
      throw SiteException.lacking(request, "id");
    }
    return new Invited(accountId, person.path("email").asString(""), refusal);
  }

  private static Member member(SiteRequest request, JsonNode user) {
    String accountId = user.path("accountId").asString("");
    if (accountId.isEmpty()) {
      throw SiteException.lacking(request, "accountId");
    }
    return new Member(
        accountId,
        user.path("email").asString(""),
        user.path("name").asString(""),
        user.path("status").asString(""),
        user.path("claimStatus").asString("").equals("managed"));
  }
}
