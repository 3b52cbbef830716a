package dev.aloft.sandbox.jira.datacenter.load;

import dev.aloft.sandbox.datacenter.User;
import dev.aloft.sandbox.jira.datacenter.tables.Project;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.Grant;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityLevel;
import dev.aloft.sandbox.jira.datacenter.tables.Schemes.SecurityScheme;
import dev.aloft.sandbox.jira.datacenter.tables.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in who may see issues: schemes, levels, members. The administrator is in every level. */
final class BackupSecurity {

  /** How backups call holders, and how the site does. */
  private static final Map<String, String> HOLDERS =
      Map.of(
          "group", "group",
          "user", "user",
          "lead", "projectLead",
          "projectrole", "projectRole",
          "reporter", "reporter",
          "assignee", "assignee",
          "userCF", "userCustomField",
          "groupCF", "groupCustomField",
          "applicationRole", "applicationRole");

  private final Tables tables;
  private final BackupRows rows;
  private final BackupPeople people;
  private final User administrator;
  private final LeftOut leftOut;
  private final Map<Long, Long> schemeOfProject = new HashMap<>();

  BackupSecurity(
      Tables tables, BackupRows rows, BackupPeople people, User administrator, LeftOut leftOut) {
    this.tables = tables;
    this.rows = rows;
    this.people = people;
    this.administrator = administrator;
    this.leftOut = leftOut;
  }

  void load() {
    Map<Long, List<Grant>> members = members();
    Map<Long, List<SecurityLevel>> levels = new HashMap<>();
    rows.all("SchemeIssueSecurityLevels")
        .forEach(row ->
            row.id()
                .ifPresent(id ->
                    levels
                        .computeIfAbsent(
                            row.number("scheme").orElse(0L), scheme -> new ArrayList<>())
                        .add(level(id, row, members.getOrDefault(id, List.of())))));
    rows.all("IssueSecurityScheme")
        .forEach(row ->
            row.id()
                .ifPresent(id ->
                    tables
                        .securitySchemes()
                        .put(
                            new SecurityScheme(
                                id,
                                row.textOr("name", ""),
                                row.textOr("description", ""),
                                levels.getOrDefault(id, List.of()),
                                row.number("defaultlevel")))));
    rows.all("NodeAssociation")
        .filter(row -> row.textOr("sinkNodeEntity", "").equals("IssueSecurityScheme"))
        .forEach(row ->
            row.number("sourceNodeId")
                .ifPresent(project ->
                    row.number("sinkNodeId")
                        .ifPresent(scheme -> schemeOfProject.put(project, scheme))));
  }

  private SecurityLevel level(long id, BackupRow row, List<Grant> members) {
    List<Grant> all = new ArrayList<>(members);
    // As in every group and role: nothing may be kept from who migrates.
    all.add(new Grant(0, "", "user", administrator.key()));
    return new SecurityLevel(id, row.textOr("name", ""), row.textOr("description", ""), all);
  }

  private Map<Long, List<Grant>> members() {
    Map<Long, List<Grant>> members = new HashMap<>();
    rows.all("SchemeIssueSecurities")
        .forEach(row -> {
          Optional<String> holder = row.text("type").map(HOLDERS::get);
          if (holder.isEmpty()) {
            leftOut.add("members of security levels", 1);
          } else {
            members
                .computeIfAbsent(row.number("security").orElse(0L), level -> new ArrayList<>())
                .add(
                    new Grant(row.id().orElse(0L), "", holder.get(), parameter(holder.get(), row)));
          }
        });
    return members;
  }

  private String parameter(String holder, BackupRow row) {
    return holder.equals("user")
        ? people.key(row.text("parameter")).orElse("")
        : row.textOr("parameter", "");
  }

  /** The project with the scheme that it has in the backup. */
  Project scheme(Project project) {
    return project.with(
        project
            .schemes()
            .withSecurity(
                Optional.ofNullable(schemeOfProject.get(project.id()))
                    .filter(scheme -> tables.securitySchemes().find(scheme).isPresent())));
  }
}
