package dev.aloft.jira.access;

import dev.aloft.jira.MovingProject;
import dev.aloft.jira.roleactors.RoleActorsType;
import dev.aloft.plan.AccessDiff.AccessChange;
import dev.aloft.plan.AccessDiff.Kind;
import dev.aloft.plan.Action;
import dev.aloft.plan.Change;
import dev.aloft.value.Address;
import dev.aloft.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who led a project and does not any more: with the lead goes the place among its administrators
 * that the product gave with it, where the plan does not write who is in that role.
 */
final class LeadChanges {

  static final String THROUGH = "no longer leads the project";

  private static final String LEAD = "lead";
  private static final String ADMINISTRATORS = "Administrators";

  private final Accounts accounts;
  private final Supplier<String> own;

  /**
   * @param own asks for the id of Aloft's own account, which keeps its place
   */
  LeadChanges(Accounts accounts, Supplier<String> own) {
    this.accounts = accounts;
    this.own = own;
  }

  List<AccessChange> of(List<Change> planned) {
    Set<Address> written = new HashSet<>();
    for (Change change : planned) {
      if (change.address().type().equals(RoleActorsType.TYPE)
          && change.after().get("role") instanceof Value.Reference(Address role)
          && role.key().equals(ADMINISTRATORS)
          && change.after().get("project") instanceof Value.Reference(Address project)) {
        written.add(project);
      }
    }
    return planned.stream()
        .filter(change -> change.address().type().equals(MovingProject.TYPE))
        .filter(change -> change.action() == Action.UPDATE && change.changed().contains(LEAD))
        .filter(change -> !written.contains(change.address()))
        .flatMap(change ->
            former(change).stream()
                .map(person ->
                    new AccessChange(
                        Kind.ROLE_LOST,
                        change.address().key() + "/" + ADMINISTRATORS,
                        THROUGH,
                        List.of(person))))
        .toList();
  }

  private Optional<Address> former(Change change) {
    return switch (change.before().getOrDefault(LEAD, Value.NONE)) {
      case Value.Pointer(String _, String id) when !id.isEmpty() && !id.equals(own.get()) ->
          Optional.of(accounts.person(id));
      case Value.Reference(Address person)
          when accounts.known(person).filter(id -> id.equals(own.get())).isEmpty() ->
          Optional.of(person);
      default -> Optional.empty();
    };
  }
}
