package dev.aloft.contracts;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where contracts contradict their own words and examples: that of Jira Data Center, but for one.
 *
 * <ul>
 *   <li>Replies whose schema is missing, or is that of something else (contracts/README.md, point
 *       5): a list of columns is called an object, a list of messages a text, the mappings of a
 *       workflow scheme the scheme, the entries of an archive an object; the list of screens has no
 *       schema and only the status 201.
 *   <li>Documents of SCIM's discovery, which its contract calls texts (RFC 7643 knows objects
 *       only).
 *   <li>Parameters that are called required although the operation answers a list without them, as
 *       its example shows.
 * </ul>
 */
final class Misdeclared {

  private static final String FILE = "jira-data-center.json";

  private static final String PROVISIONING = "admin-user-provisioning.json";

  private static final Pattern DISCOVERY =
      Pattern.compile("/scim/directory/\\{directoryId}/(Schemas|ResourceTypes|ServiceP).*");

  private static final Set<String> UNRELATED =
      Set.of(
          "GET /api/2/attachment/{id}/expand/human",
          "GET /api/2/screens",
          "GET /api/2/settings/columns",
          "GET /api/2/user/columns",
          "GET /api/2/password/policy",
          "POST /api/2/password/policy/createUser",
          "POST /api/2/password/policy/updateUser",
          "GET /api/2/workflowscheme/{id}/workflow",
          "GET /api/2/workflowscheme/{id}/draft/workflow",
          "GET /api/2/user/duplicated/list");

  private static final Map<String, Set<String>> OPTIONAL =
      Map.of("GET /api/2/application-properties", Set.of("key", "permissionLevel"));

  private Misdeclared() {}

  /** Whether the schema of an operation's reply says nothing of the reply. */
  static boolean unrelated(ContractFile file, ContractFile.Operation operation) {
    return (file.name().equals(FILE) && UNRELATED.contains(place(operation)))
        || (file.name().equals(PROVISIONING) && DISCOVERY.matcher(operation.template()).matches());
  }

  /** Whether a parameter may be left out although the contract says otherwise. */
  static boolean optional(ContractFile file, ContractFile.Operation operation, String parameter) {
    return file.name().equals(FILE)
        && OPTIONAL.getOrDefault(place(operation), Set.of()).contains(parameter);
  }

  private static String place(ContractFile.Operation operation) {
    return operation.method() + " " + operation.template();
  }
}
