package dev.aloft.sandbox.admin.provisioning;

import dev.aloft.sandbox.admin.AdminCall;
import dev.aloft.sandbox.admin.KeyConventions;
import dev.aloft.sandbox.cloud.Organization;
import dev.aloft.sandbox.json.Json;
import dev.aloft.sandbox.operation.Api;
import dev.aloft.sandbox.operation.OperationTable;
import dev.aloft.sandbox.operation.Refusal;
import dev.aloft.sandbox.store.Store;
import dev.aloft.sandbox.web.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** User provisioning (SCIM 2.0) over an organization; a directory's key opens it. */
public final class Provisioning {

  /** Where its tree begins. */
  public static final String ROOT = "/scim";

  /** What the standard calls kinds of errors, as far as the contract knows them. */
  private static final Set<String> KINDS =
      Set.of(
          "invalidFilter",
          "tooMany",
          "uniqueness",
          "mutability",
          "invalidSyntax",
          "invalidPath",
          "noTarget",
          "invalidValue",
          "invalidVers",
          "sensitive");

  private Provisioning() {}

  /**
   * The API over an organization.
   *
   * @param store where what was provisioned is kept
   */
  public static Api<AdminCall> over(Organization organization, Store store) {
    ScimDirectory directory = new ScimDirectory(organization, store);
    return new Api<>(
        "User provisioning",
        OperationTable.load("/dev/aloft/sandbox/admin/provisioning/operations.tsv"),
        new KeyConventions(organization, Provisioning::error),
        List.of(
            new PeopleResource(directory),
            new ScimGroupResource(directory),
            new DiscoveryResource(directory)));
  }

  /**
   * Refuses a directory that is not the organization's.
   *
   * @throws Refusal 404
   */
  static void check(ScimDirectory directory, AdminCall call) {
    if (!call.path("directoryId").equals(directory.organization().directoryId())) {
      throw Refusal.notFound("No directory has the id " + call.path("directoryId") + ".");
    }
  }

  /** Where the directory lies. */
  static String address(ScimDirectory directory, AdminCall call) {
    return call.request().base() + "/scim/directory/" + directory.organization().directoryId();
  }

  /** The error of RFC 7644, 3.12. */
  private static Reply error(Refusal refusal) {
    ObjectNode document = Json.object();
    document.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:Error");
    document.put(
        "detail",
        Stream.concat(refusal.messages().stream(), refusal.errors().values().stream())
            .collect(Collectors.joining(" ")));
    document.put("status", Integer.toString(refusal.status()));
    refusal.errors().keySet().stream()
        .filter(KINDS::contains)
        .findFirst()
        .or(() -> Optional.of("uniqueness").filter(one -> refusal.status() == 409))
        .ifPresent(one -> document.put("scimType", one));
    return new Reply(refusal.status(), refusal.headers(), new Reply.Content.Json(document));
  }
}
